// Command cmd writes invented reports as JSONL, one file for each of some talks, for measuring
// a workspace:
//
//	go run ./internal/manyreports/cmd -talks 50 -reports 2000 -out FOLDER
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"rapporteur/internal/manyreports"
)

func main() {
	talks := flag.Int("talks", 50, "how many talks")
	reports := flag.Int("reports", 2000, "reports of each")
	out := flag.String("out", ".", "the folder")
	flag.Parse()
	if err := write(*talks, *reports, *out); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func write(talks, reports int, folder string) error {
	for k := range talks {
		if err := writeTalks(manyreports.New(k), reports, filepath.Join(folder, fmt.Sprintf("talks-%02d.jsonl", k))); err != nil {
			return err
		}
	}
	return nil
}

func writeTalks(t *manyreports.Talks, reports int, path string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	w := bufio.NewWriter(f)
	enc := json.NewEncoder(w)
	for i := range reports {
		r := t.Report(i)
		line := map[string]string{"url": r.URL, "outlet": r.Outlet, "title": r.Title, "date": r.Date, "text": r.Text}
		if err := enc.Encode(line); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Close()
}
