package main

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur"
	"rapporteur/annot"
	"rapporteur/examples"
	"rapporteur/ingest/open"
	"rapporteur/internal/conllu"
	"rapporteur/report"
	"rapporteur/report/terminal/outline"
	"rapporteur/report/tree"
)

// The forms of a parse.
const (
	asCoNLLU = "conllu"
	asTree   = "tree"
	asSVG    = "svg"
)

var parseFormats = []string{asCoNLLU, asTree, asSVG}

type parseFlags struct {
	source
	format, sentence string
}

func (a *app) parseCommand() *cobra.Command {
	f := &parseFlags{}
	cmd := &cobra.Command{
		Use:   "parse FILES...",
		Short: "Write the words of each sentence, their tags and how they depend",
		Long: `Writes the sentences of reports - files, folders of .txt files, "-" for standard input - as parsed:
the words with lemma, part of speech, head and relation, in the scheme of Universal Dependencies.
The forms: conllu is CoNLL-U, which other programs read; tree is drawn for the terminal, a word a
line; svg is one sentence with arcs above its words. The sent_id of a sentence is its reference in a
brief of the same reports. Titles and notices are sentences too.

Exit codes: 0 all reports read, 1 wrong command line, 2 nothing read, 3 some reports not read.`,
		Example: `  rapporteur parse --format tree --sentence 3 coverage/001.txt
  rapporteur parse coverage/*.txt > coverage.conllu
  rapporteur parse --format svg --sentence B10 coverage/*.txt > B10.svg`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.parse(cmd.Context(), f, args) },
	}
	f.inputFlags(cmd)
	cmd.Flags().StringVar(&f.format, "format", asCoNLLU, "the `form`: "+strings.Join(parseFormats, ", "))
	cmd.Flags().StringVar(&f.sentence, "sentence", "", "only the sentence with this `reference`, such as B10, or number")
	// The flag has just been defined, so this cannot fail.
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(parseFormats, cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

func (a *app) parse(ctx context.Context, f *parseFlags, args []string) error {
	if !slices.Contains(parseFormats, f.format) {
		return failf(exitUsage, "there is no form %q%s The forms: %s", f.format, didYouMean(f.format, parseFormats), strings.Join(parseFormats, ", "))
	}
	if err := f.take(a, args, "rapporteur parse coverage/*.txt"); err != nil {
		return err
	}
	docs, skipped, err := a.documents(ctx, &f.source)
	if err != nil {
		return err
	}
	doc, n, err := f.choice(len(docs))
	if err != nil {
		return err
	}
	if f.format == asSVG && doc < 0 && len(docs) > 1 {
		return severalForSVG("A1") // found out before thousands of reports are parsed
	}
	an, err := newAnalysis()
	if err != nil {
		return err
	}
	var sentences []conllu.Sentence
	p := a.progress()
	defer p.end()
	for i, d := range docs {
		if doc >= 0 && i != doc {
			continue
		}
		if !inEnglish(d) {
			if i == doc {
				return failf(exitUnread, "%s is not parsed: it is not in English", name(d.Source.Name))
			}
			continue // it has been said, and keeps its letter
		}
		parsed, err := parsedSentences(ctx, an, d, report.RefLetters(i))
		if err != nil {
			return err
		}
		sentences = append(sentences, parsed...)
		p.show(fmt.Sprintf("parsed %s of %s ...", grouped(i+1), count(len(docs), "report")), false)
	}
	p.end()
	if doc >= 0 {
		if n < 1 || n > len(sentences) {
			return failf(exitUsage, "--sentence %s does not exist (%s has %s).", f.sentence, report.RefLetters(doc), count(len(sentences), "sentence"))
		}
		sentences = sentences[n-1 : n]
	}
	if len(sentences) == 0 {
		return failf(exitUnread, "There is nothing to parse: no report is in English")
	}
	if f.format == asSVG && len(sentences) > 1 {
		return severalForSVG(sentID(sentences[0]))
	}
	// Drawn in full before the first byte goes out, as a brief is.
	var out bytes.Buffer
	if err := writeParse(&out, sentences, f.format, a.width(0)); err != nil {
		return err
	}
	if _, err := a.stdout.Write(out.Bytes()); err != nil {
		return err
	}
	return skippedOr(skipped)
}

func severalForSVG(ref string) error {
	return failf(exitUsage, "An SVG holds one sentence: choose one, as in --sentence %s", ref)
}

// inEnglish reports whether a document is read: as far as can be told, it is in English.
func inEnglish(d *annot.Document) bool { return d.Source.Language == "" || d.Source.Language == "en" }

// choice is the document and the number of the sentence that --sentence asks for, -1 for
// none. How many sentences the document has is not known yet.
func (f *parseFlags) choice(docs int) (doc, n int, err error) {
	if f.sentence == "" {
		return -1, 0, nil
	}
	last := report.RefLetters(docs - 1)
	if n, err := strconv.Atoi(f.sentence); err == nil {
		if docs > 1 {
			return 0, 0, failf(exitUsage, "--sentence %d: of which report? They are A to %s: write a reference such as A%d", n, last, max(n, 1))
		}
		return 0, n, nil
	}
	letters, n, ok := outline.SplitRef(strings.ToUpper(strings.Trim(f.sentence, "[]")))
	if !ok {
		return 0, 0, failf(exitUsage, "--sentence %q is no reference: write one such as B10, or a number", f.sentence)
	}
	for i := range docs {
		if report.RefLetters(i) == letters {
			return i, n, nil
		}
	}
	if docs == 1 {
		return 0, 0, failf(exitUsage, "--sentence %s does not exist: there is one report, A.", f.sentence)
	}
	return 0, 0, failf(exitUsage, "--sentence %s does not exist: the reports are A to %s.", f.sentence, last)
}

// documents ingests the reports, says what was skipped, and sorts them as a brief does,
// since the letters of references count them. skipped reports whether some inputs could
// not be read.
func (a *app) documents(ctx context.Context, s *source) (docs []*annot.Document, skipped bool, err error) {
	for _, b := range s.briefs {
		fmt.Fprintf(a.stderr, "left out %s: it is a brief, not a report\n", name(b))
	}
	res := &rapporteur.Result{}
	take := func(it open.Item) error {
		switch {
		case it.Doc != nil:
			docs = append(docs, it.Doc)
			res.Notices = append(res.Notices, it.Notices...)
		case it.Skip != nil:
			res.Skipped = append(res.Skipped, *it.Skip)
		}
		return ctx.Err()
	}
	o := rapporteur.Options{Encoding: s.encoding, Stdin: a.stdin}
	if set, ok := examples.Set(s.example); ok {
		err = rapporteur.IngestTexts(ctx, exampleTexts(set), o, take)
	} else {
		err = rapporteur.Ingest(ctx, s.inputs, o, take)
	}
	if err != nil {
		return nil, false, err
	}
	a.tell(res, len(docs))
	if len(docs) == 0 {
		return nil, true, failure{exitUnread, ""}
	}
	slices.SortStableFunc(docs, func(a, b *annot.Document) int {
		return cmp.Or(cmp.Compare(a.Source.Name, b.Source.Name), cmp.Compare(a.ID, b.ID))
	})
	return docs, len(res.Skipped) > 0, nil
}

// parsedSentences parses a document and says of each sentence where it stands.
func parsedSentences(ctx context.Context, an *analysis, d *annot.Document, letters string) ([]conllu.Sentence, error) {
	sentences, err := an.Document(ctx, d)
	if err != nil {
		return nil, err
	}
	if len(sentences) != len(d.Sentences) {
		return nil, fmt.Errorf("%s: %d sentences were found and %d parsed", d.Source.Name, len(d.Sentences), len(sentences))
	}
	for i, s := range d.Sentences {
		var comments []string
		if i == 0 {
			comments = append(comments, "newdoc id = "+outline.Clean(d.Source.Name))
		}
		if i == 0 || s.Block != d.Sentences[i-1].Block {
			comments = append(comments, "newpar")
		}
		sentences[i].Comments = append(comments,
			sentIDKey+letters+strconv.Itoa(i+1),
			textKey+outline.Clean(d.Slice(s.Span)))
	}
	return sentences, nil
}

// The comments that the drawings are headed by.
const (
	sentIDKey = "sent_id = "
	textKey   = "text = "
)

func sentID(s conllu.Sentence) string { return comment(s, sentIDKey) }

func comment(s conllu.Sentence, key string) string {
	for _, c := range s.Comments {
		if value, ok := strings.CutPrefix(c, key); ok {
			return value
		}
	}
	return ""
}

func writeParse(out *bytes.Buffer, sentences []conllu.Sentence, format string, width int) error {
	switch format {
	case asSVG:
		return tree.SVG(out, sentences[0])
	case asCoNLLU:
		return conllu.Write(out, sentences)
	}
	for i, s := range sentences {
		p := &page{width: width}
		if i > 0 {
			p.line("")
		}
		p.say(pad(sentID(s), 5)+" ", comment(s, textKey))
		out.WriteString(p.String())
		if err := tree.Terminal(out, s, width); err != nil {
			return err
		}
	}
	return nil
}
