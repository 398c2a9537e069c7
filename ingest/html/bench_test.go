package html

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"testing"

	"rapporteur/ingest"
	"rapporteur/internal/repo"
)

// BenchmarkPages reads the pages of the shared benchmark, one an iteration in turn.
func BenchmarkPages(b *testing.B) {
	files, err := filepath.Glob(filepath.Join(repo.Shared(b), "data", "article_extraction", "html", "*.gz"))
	if err != nil || len(files) == 0 {
		b.Skip("SKIPPED: the shared folder has no pages")
	}
	var pages [][]byte
	size := 0
	for _, file := range files {
		f, err := os.Open(file)
		if err != nil {
			b.Fatal(err)
		}
		z, err := gzip.NewReader(f)
		if err != nil {
			b.Fatal(err)
		}
		page, err := io.ReadAll(z)
		if err != nil {
			b.Fatal(err)
		}
		f.Close()
		pages = append(pages, page)
		size += len(page)
	}
	b.SetBytes(int64(size / len(pages)))
	b.ReportAllocs()
	format := HTML()
	i := 0
	for b.Loop() {
		err := format.Read(b.Context(), ingest.Source{Name: "page", R: bytes.NewReader(pages[i%len(pages)])}, ingest.Limits{},
			func(ingest.Part) error { return nil })
		if err != nil {
			b.Fatal(err)
		}
		i++
	}
}
