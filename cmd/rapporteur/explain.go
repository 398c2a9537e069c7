package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur"
	"rapporteur/annot"
	"rapporteur/lexicon"
	"rapporteur/read/statement"
	"rapporteur/report/terminal/outline"
)

func (a *app) explainCommand() *cobra.Command {
	var encoding string
	cmd := &cobra.Command{
		Use:   "explain FILE:LINE",
		Short: "Show how the sentences of a line were read, step by step",
		Long: `Shows for each sentence on a line of a report what the passes made of it: tokens with their tags,
names and what they refer to, figures and dates, who is reported to say what, the positions, and
which entries of the lexicon fired or were considered without a reading, and why. It is for whoever
edits the lexicon; rapporteur show is the shorter answer.`,
		Example: `  rapporteur explain coverage/001.txt:12`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return failf(exitUsage, "Which line? rapporteur explain coverage/001.txt:12")
			}
			file, line, err := splitPlace(args[0])
			if err != nil {
				return err
			}
			d, err := a.document(cmd.Context(), file, encoding)
			if err != nil {
				return err
			}
			plan, err := rapporteur.Plan()
			if err != nil {
				return err
			}
			if err := plan.Run(cmd.Context(), d); err != nil {
				return err
			}
			lex, err := lexicon.English()
			if err != nil {
				return err
			}
			at, err := lineSpan(d, line)
			if err != nil {
				return err
			}
			e := &explanation{page: page{width: a.width(0)}, d: d, lex: lex, traced: statement.Trace(lex)(d)}
			e.write(at)
			_, err = io.WriteString(a.stdout, e.String())
			return err
		},
	}
	cmd.Flags().StringVar(&encoding, "encoding", "", "the `encoding` of the report, such as windows-1251 (default: told by the bytes)")
	return cmd
}

// splitPlace takes "FILE:LINE" apart.
func splitPlace(place string) (file string, line int, err error) {
	if i := strings.LastIndexByte(place, ':'); i > 0 {
		if line, err = strconv.Atoi(place[i+1:]); err == nil && line > 0 {
			return place[:i], line, nil
		}
	}
	return "", 0, failf(exitUsage, "%s names no line: write FILE:LINE, as in coverage/001.txt:12", name(place))
}

// lineSpan is a line of the text without its end; lines count from 1.
func lineSpan(d *annot.Document, line int) (annot.Span, error) {
	start := 0
	for n := 1; ; n++ {
		end := strings.IndexByte(d.Text[start:], '\n')
		last := end < 0
		if last {
			end = len(d.Text) - start
		}
		if n == line {
			return annot.Span{Start: int32(start), End: int32(start + end)}, nil
		}
		if last {
			return annot.Span{}, failf(exitUsage, "%s has %s, not %s", name(d.Source.Name), count(n, "line"), grouped(line))
		}
		start += end + 1
	}
}

// explanation writes what the passes made of sentences.
type explanation struct {
	page
	d      *annot.Document
	lex    *lexicon.Lexicon
	traced [][]statement.Occurrence // by sentence
}

func (e *explanation) write(line annot.Span) {
	found := false
	for i, s := range e.d.Sentences {
		if s.Overlaps(line) {
			if found {
				e.line("")
			}
			found = true
			e.sentence(annot.SentenceIdx(i), s)
		}
	}
	if !found {
		e.line("There is no sentence on that line.")
	}
}

func (e *explanation) sentence(i annot.SentenceIdx, s annot.Sentence) {
	block := e.d.Blocks[s.Block]
	e.line("sentence %d, bytes %s, %s", i+1, s.Span, block.Kind)
	e.say("  ", e.d.Slice(s.Span))
	if !block.Read() {
		e.say("  ", "set aside, not read for positions: "+block.Why)
	}
	e.tokens(s)
	e.mentions(s)
	e.figures(s)
	e.attributions(i)
	e.statements(i)
	e.entries(i, s)
}

func (e *explanation) tokens(s annot.Sentence) {
	e.line("tokens")
	for _, t := range e.d.Tokens[s.First:s.Last] {
		e.line("  %-10s %s %s %s %s", t.Span, pad(outline.Clean(e.d.Slice(t.Span)), 16), pad(t.Lemma, 16), pad(string(t.UPOS), 6), t.XPOS)
	}
}

func (e *explanation) mentions(s annot.Sentence) {
	head := "mentions"
	for _, m := range e.d.Mentions {
		if !s.Contains(m.Span) {
			continue
		}
		e.once(&head)
		to := "unresolved"
		if m.Entity != annot.None {
			x := e.d.Entities[m.Entity]
			to = fmt.Sprintf("%s [%s]", x.Name, x.Key)
			if x.For != "" {
				to += " for " + x.For
			}
		}
		e.say("  ", fmt.Sprintf("%s, %s -> %s%s", quoted(e.d.Slice(m.Span)), m.Kind, to, because(m.Why)))
	}
}

// once writes a heading the first time.
func (e *explanation) once(head *string) {
	if *head != "" {
		e.line("%s", *head)
		*head = ""
	}
}

func (e *explanation) figures(s annot.Sentence) {
	head := "figures and dates"
	for _, q := range e.d.Quantities {
		if s.Contains(q.Span) {
			e.once(&head)
			e.say("  ", fmt.Sprintf("%s = %s %s %s of %s", quoted(e.d.Slice(q.Span)), number(q.Value), q.Unit, q.Approx, quoted(e.d.Slice(q.Of))))
		}
	}
	for _, t := range e.d.Times {
		if s.Contains(t.Span) {
			e.once(&head)
			e.say("  ", fmt.Sprintf("%s = %s (%s)", quoted(e.d.Slice(t.Span)), t.Value, t.Kind))
		}
	}
}

func (e *explanation) attributions(i annot.SentenceIdx) {
	head := "attributions"
	for _, a := range e.d.Attributions {
		if a.Sentence != i {
			continue
		}
		e.once(&head)
		who := "nobody named"
		if a.Holder != annot.None {
			who = e.d.Entities[a.Holder].Name
		}
		e.say("  ", fmt.Sprintf("%s (%s) by %s, %s, cue %s: %s", quoted(e.d.Slice(a.Source)), who, a.Kind, a.Type, quoted(e.d.Slice(a.Cue)), quoted(e.d.Slice(a.Content))))
		e.say("    rule ", a.Rule)
	}
}

func (e *explanation) statements(i annot.SentenceIdx) {
	head := "statements"
	for _, s := range e.d.Statements {
		if s.Sentence != i {
			continue
		}
		e.once(&head)
		word := strings.ToUpper(string(s.Kind))
		if s.Kind == annot.Position {
			word = outline.StanceWord(string(s.Stance)) + " (" + string(s.Strength) + ")"
		}
		e.say("  ", fmt.Sprintf("%s  %s  %s", outline.Clean(e.d.Entities[s.Holder].Name), word, quoted(e.d.Slice(s.Target))))
		for _, c := range s.Conditions {
			e.say("    ", fmt.Sprintf("%s %s", c.Kind, quoted(e.d.Slice(c.Span))))
		}
		e.say("    holder ", quoted(e.d.Slice(s.HolderAt)))
		if !s.Cue.Empty() {
			e.say("    cue ", quoted(e.d.Slice(s.Cue)))
		}
		if !s.Context.Empty() {
			e.say("    goes on from ", quoted(e.d.Slice(s.Context)))
		}
		e.say("    rule ", s.Rule)
	}
}
