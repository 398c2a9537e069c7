package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur/annot"
	"rapporteur/ingest"
	"rapporteur/report/terminal/outline"
	"rapporteur/store"
	"rapporteur/store/words"
)

type searchFlags struct {
	home
	chosen
	query store.Query
	json  bool
}

func (a *app) searchCommand() *cobra.Command {
	f := &searchFlags{}
	cmd := &cobra.Command{
		Use:   "search WORDS...",
		Short: "Find sentences in the workspace",
		Long: `Finds the sentences that hold all the words, in any form of them ("offers" finds "offered"), latest
published first: "two words" in quotation marks as they stand, nego* for what begins so, -word for
sentences without it. The flags keep the sentences of which a position was read that fits: of a party,
on an issue, with a stance, told by a speaker. With flags alone every such sentence is listed.`,
		Example: `  rapporteur search ceasefire
  rapporteur search '"red line"' --party Ukraine --from 2024-05-20
  rapporteur search --issue security-guarantees --stance offer`,
		RunE: func(cmd *cobra.Command, args []string) error {
			f.query.Words = strings.Join(args, " ")
			return a.search(cmd.Context(), f)
		},
	}
	f.home.flag(cmd)
	f.chosen.flags(cmd)
	fl := cmd.Flags()
	fl.StringVar(&f.query.Party, "party", "", "with a position of this `party`")
	fl.StringVar(&f.query.Issue, "issue", "", "with a position on this `issue`, by its ID as codebook lists it")
	fl.StringVar(&f.query.Stance, "stance", "", "with a position of this `stance`: "+stanceNames())
	fl.StringVar(&f.query.Speaker, "speaker", "", "with a position told by this `person`")
	fl.IntVar(&f.query.Limit, "limit", 20, fmt.Sprintf("how many sentences, 1 to %d", store.MaxHits))
	fl.IntVar(&f.query.Offset, "offset", 0, "how many to leave out before them")
	fl.BoolVar(&f.json, "json", false, "one JSON object a line")
	return cmd
}

func stanceNames() string {
	names := make([]string, len(annot.Stances))
	for i, s := range annot.Stances {
		names[i] = string(s)
	}
	return strings.Join(names, ", ")
}

func (a *app) search(ctx context.Context, f *searchFlags) error {
	q := f.query
	var err error
	if q.Filter, err = f.filter(); err != nil {
		return err
	}
	if q.Words == "" && q.Party+q.Issue+q.Stance+q.Speaker == "" && !f.any() {
		return failf(exitUsage, "What shall I find? rapporteur search ceasefire")
	}
	if q.Stance != "" && !strings.Contains(" "+stanceNames()+",", " "+q.Stance+",") {
		return failf(exitUsage, "there is no stance %q; there are %s", q.Stance, stanceNames())
	}
	if q.Limit < 1 || q.Limit > store.MaxHits {
		return failf(exitUsage, "--limit %d: give a number from 1 to %d", q.Limit, store.MaxHits)
	}
	if q.Offset < 0 {
		return failf(exitUsage, "--offset %d: give 0 or more", q.Offset)
	}
	if _, err := words.Parse(q.Words); err != nil {
		return failf(exitUsage, "%s", ingest.Printable(err.Error()))
	}
	w, err := a.workspace(ctx, &f.home, false, false)
	if err != nil {
		return err
	}
	defer w.Close()
	hits, err := w.Store.Search(ctx, q)
	if err != nil {
		return a.storeFailure(w.Root, err)
	}
	if f.json {
		return writeHits(a.stdout, hits)
	}
	p := &page{width: a.width(0)}
	for _, h := range hits.List {
		p.line("%s", strings.TrimRight(entryLine(h.Entry, p.width), " "))
		p.say("        ", marked(h))
	}
	if _, err := io.WriteString(a.stdout, p.String()); err != nil {
		return err
	}
	switch {
	case len(hits.List) == 0:
		fmt.Fprintln(a.stderr, "Nothing found.")
	case hits.More:
		fmt.Fprintf(a.stderr, "There are more: --offset %d\n", q.Offset+len(hits.List))
	}
	return nil
}

// marked is the sentence of a hit with the words that were found in marks.
func marked(h store.Hit) string {
	var b strings.Builder
	from := int32(0)
	for _, m := range h.Marks {
		if m.Start < from || m.End > int32(len(h.Text)) {
			continue
		}
		b.WriteString(h.Text[from:m.Start] + outline.MarkOpen + h.Text[m.Start:m.End] + outline.MarkShut)
		from = m.End
	}
	return b.String() + h.Text[from:]
}

func writeHits(w io.Writer, hits store.Hits) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	for _, h := range hits.List {
		err := out.Encode(struct {
			entry
			Sentence int          `json:"sentence"` // from 1
			Start    int32        `json:"start"`    // bytes of the text
			End      int32        `json:"end"`
			Text     string       `json:"text"`
			Marks    []annot.Span `json:"marks,omitempty"` // within the sentence
		}{listed(h.Entry), int(h.Sentence) + 1, h.Span.Start, h.Span.End, h.Text, h.Marks})
		if err != nil {
			return err
		}
	}
	return nil
}
