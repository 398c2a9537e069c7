package text_test

import (
	"testing"

	"rapporteur/ingest/text"
	"rapporteur/internal/manyreports"
)

// BenchmarkRead ingests a report of about 500 words.
func BenchmarkRead(b *testing.B) {
	data := []byte(manyreports.New(0).Report(0).Text)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := text.Read("a.txt", "a.txt", data, text.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
