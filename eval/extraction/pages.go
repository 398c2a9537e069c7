package extraction

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
)

// Folder is the benchmark's folder below that of the corpora.
const Folder = "article_extraction"

// Page is one page of the benchmark.
type Page struct {
	Name    string // a hash
	URL     string
	HTML    []byte
	Text    string // as the annotators copied it
	HeldOut bool
}

// Pages reads the benchmark below the folder of corpora, in the order of names.
func Pages(data string) ([]Page, error) {
	dir := filepath.Join(data, Folder)
	gold, err := texts(filepath.Join(dir, "ground-truth.json"))
	if err != nil {
		return nil, err
	}
	var pages []Page
	for name, g := range gold {
		pages = append(pages, Page{Name: name, URL: g.URL, Text: g.Text})
	}
	slices.SortFunc(pages, func(a, b Page) int {
		if a.Name < b.Name {
			return -1
		}
		return 1
	})
	for i := range pages {
		p := &pages[i]
		p.HeldOut = i >= (len(pages)+1)/2
		if p.HTML, err = page(filepath.Join(dir, "html", p.Name+".html.gz")); err != nil {
			return nil, err
		}
	}
	return pages, nil
}

// text is an entry of the benchmark's files.
type text struct {
	Text string `json:"articleBody"`
	URL  string `json:"url"`
}

// texts reads a file of texts by the names of pages, which may stand within an object
// beside a version.
func texts(file string) (map[string]text, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var wrapped struct {
		Output map[string]text `json:"output"`
	}
	if err := json.Unmarshal(data, &wrapped); err == nil && wrapped.Output != nil {
		return wrapped.Output, nil
	}
	var bare map[string]text
	if err := json.Unmarshal(data, &bare); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return bare, nil
}

func page(file string) ([]byte, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return data, nil
}
