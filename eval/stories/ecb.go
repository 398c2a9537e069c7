package stories

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// ECB is the folder of ECB+ below the folder of data: a folder for each seminal event, a
// file for each report.
const ECB = "ecbplus/ECBplus-prep/output_data/test_parsing"

// Report is a report with what the gold says of it.
type Report struct {
	Name  string // of its file, unique
	Title string
	Text  string // without the title; "" for a few
	Topic int    // from 1
	Event string // its folder
}

// Held reports whether the report is of a topic that was held out while thresholds were chosen.
func (r Report) Held() bool { return r.Topic%2 == 0 }

// maxReport is the size of the largest file that is read, in bytes.
const maxReport = 1 << 20

// Read reads ECB+ below the folder of data, shuffled by a hash of the names. Errors name
// the file.
func Read(data string) ([]Report, error) {
	dir := filepath.Join(data, filepath.FromSlash(ECB))
	files, err := filepath.Glob(filepath.Join(dir, "*ecb*", "*.json"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s: %w", dir, errors.New("it holds no reports of ECB+"))
	}
	var out []Report
	for _, file := range files {
		r, err := readFile(file)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		out = append(out, r)
	}
	slices.SortFunc(out, func(a, b Report) int {
		return cmp.Or(cmp.Compare(shuffled(a.Name), shuffled(b.Name)), cmp.Compare(a.Name, b.Name))
	})
	return out, nil
}

func shuffled(name string) uint64 {
	h := fnv.New64a()
	io.WriteString(h, name)
	return h.Sum64()
}

func readFile(path string) (Report, error) {
	f, err := os.Open(path)
	if err != nil {
		return Report{}, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxReport+1))
	if err != nil {
		return Report{}, err
	}
	return parse(filepath.Base(filepath.Dir(path)), filepath.Base(path), data)
}

// parse reads a report from its file, named as the file is, of the folder of an event: "12ecb"
// and "12ecbplus" are the two of topic 12.
func parse(event, name string, data []byte) (Report, error) {
	if len(data) > maxReport {
		return Report{}, fmt.Errorf("more than %d bytes", maxReport)
	}
	number, _, _ := strings.Cut(event, "ecb")
	topic, err := strconv.Atoi(number)
	if err != nil || topic < 1 {
		return Report{}, fmt.Errorf("folder %.40q has no number of a topic", event)
	}
	var r struct{ Title, Text string }
	if err := json.Unmarshal(data, &r); err != nil {
		return Report{}, err
	}
	if !utf8.ValidString(r.Title) || !utf8.ValidString(r.Text) {
		return Report{}, errors.New("the text is not UTF-8")
	}
	return Report{Name: name, Title: strings.TrimSpace(r.Title), Text: strings.TrimSpace(r.Text), Topic: topic, Event: event}, nil
}
