package dates

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"rapporteur/internal/conllu"
)

// wikiWars is the folder of the articles below the folder of data.
var wikiWars = filepath.Join("timex_syntime", "syntime", "resources", "wikiwars", "trainingset", "tml")

// maxArticle bounds an article, in bytes.
const maxArticle = 8 << 20

// WikiWars reads the articles in the order of their names.
func WikiWars(data string) ([]Text, error) {
	files, err := filepath.Glob(filepath.Join(data, wikiWars, "*.tml"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s: no article there", filepath.Join(data, wikiWars))
	}
	var texts []Text
	for _, file := range files {
		f, err := os.Open(file)
		if err != nil {
			return nil, err
		}
		t, err := readTimeML(io.LimitReader(f, maxArticle))
		f.Close()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		t.ID = strings.TrimSuffix(filepath.Base(file), ".tml")
		texts = append(texts, t)
	}
	return texts, nil
}

// readTimeML reads the text of an article with its TIMEX3 elements; the one in DCT is the
// day on which it was written. Each line is a paragraph.
func readTimeML(r io.Reader) (Text, error) {
	var t Text
	var b strings.Builder
	inText, inDate := false, false
	var open []Expression
	dec := xml.NewDecoder(r)
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return Text{}, err
		}
		switch x := token.(type) {
		case xml.StartElement:
			switch {
			case x.Name.Local == "TEXT":
				inText = true
			case x.Name.Local == "DCT":
				inDate = true
			case x.Name.Local == "TIMEX3":
				e := Expression{Span: conllu.Span{Start: b.Len()}}
				for _, a := range x.Attr {
					if a.Name.Local == "value" {
						e.Value = a.Value
					}
				}
				if inDate {
					t.Published = e.Value
				}
				open = append(open, e)
			}
		case xml.EndElement:
			switch x.Name.Local {
			case "TEXT":
				inText = false
			case "DCT":
				inDate = false
			case "TIMEX3":
				e := open[len(open)-1] // the decoder has checked that one is open
				open = open[:len(open)-1]
				if e.Span.End = b.Len(); inText && e.Span.End > e.Span.Start {
					t.Gold = append(t.Gold, e)
				}
			}
		case xml.CharData:
			if inText {
				b.Write(x)
			}
		}
	}
	t.Text = b.String()
	at := 0
	for line := range strings.SplitAfterSeq(t.Text, "\n") {
		if words := strings.TrimSpace(line); words != "" {
			start := at + strings.Index(line, words)
			t.Paragraphs = append(t.Paragraphs, conllu.Span{Start: start, End: start + len(words)})
		}
		at += len(line)
	}
	return t, nil
}
