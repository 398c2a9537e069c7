package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"rapporteur"
	"rapporteur/annot"
	"rapporteur/ingest"
	"rapporteur/report"
	"rapporteur/report/terminal/outline"
	"rapporteur/story"
)

func (a *app) showCommand() *cobra.Command {
	s := &source{}
	cmd := &cobra.Command{
		Use:   "show REF FILES...",
		Short: "Show a sentence among its neighbours, and how it was read",
		Long: `Shows the sentence that a reference such as B10 means: between the sentences before and after it,
with file and offsets, what was read from it and by which rule, the figures and names in it, and
the conflicts that it is part of. Without files the .txt files of the current folder are read; give
the same reports as to brief, because the letter counts them.`,
		Example: `  rapporteur show B10 coverage/*.txt
  rapporteur show A3 --example`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.show(cmd, s, args) },
	}
	s.flags(cmd)
	return cmd
}

func (a *app) show(cmd *cobra.Command, s *source, args []string) error {
	if len(args) == 0 {
		return failf(exitUsage, "Which sentence? rapporteur show B10 coverage/*.txt")
	}
	ref := strings.ToUpper(strings.Trim(args[0], "[]"))
	if one, files, several := severalRefs(args); several {
		again := &source{inputs: files, example: s.example}
		if files == nil && s.example == "" {
			return failf(exitUsage, "One reference at a time: rapporteur show %s coverage/*.txt", one)
		}
		return failf(exitUsage, "One reference at a time: rapporteur show %s %s", one, again.again())
	}
	ref, _, _ = strings.Cut(ref, ".") // B10.2, a reading of it
	if _, _, ok := outline.SplitRef(ref); !ok {
		return failf(exitUsage, "%s is no reference: they look like B10. Try rapporteur show B10 coverage/*.txt", name(args[0]))
	}
	if err := s.takeOrHere(a, args[1:], "rapporteur show "+ref+" coverage/*.txt"); err != nil {
		return err
	}
	res, skipped, err := a.read(cmd.Context(), s)
	if err != nil {
		return err
	}
	place, err := report.Find(res.Story, ref)
	if err != nil {
		return failf(exitUsage, "%s.", ingest.Printable(err.Error()))
	}
	v := &sentenceView{page: page{width: a.width(0)}, res: res, doc: place.Doc, unit: int(place.Sentence), again: s.againDeciding()}
	v.write()
	if _, err := io.WriteString(a.stdout, v.String()); err != nil {
		return err
	}
	return skippedOr(skipped)
}

// severalRefs reports whether the arguments begin with more than one reference, "A3 B5"
// or "A3,B5", and returns the first of them and what comes after them.
func severalRefs(args []string) (first string, rest []string, several bool) {
	var refs []string
	for i, arg := range args {
		if _, err := os.Stat(arg); i > 0 && err == nil {
			return first, args[i:], len(refs) > 1 // a file that is called A3
		}
		for _, part := range strings.FieldsFunc(arg, func(r rune) bool { return strings.ContainsRune(" ,;", r) }) {
			part = strings.ToUpper(strings.Trim(part, "[]"))
			if _, _, ok := outline.SplitRef(part); !ok {
				return first, args[i:], len(refs) > 1
			}
			refs = append(refs, part)
			first = refs[0]
		}
	}
	return first, nil, len(refs) > 1
}

// skippedOr is the end of a command that has said all, when some inputs were not read.
func skippedOr(skipped bool) error {
	if skipped {
		return failure{exitSkipped, ""}
	}
	return nil
}

// takeOrHere is take, with the reports of the current folder when there are no
// arguments.
func (s *source) takeOrHere(a *app, args []string, want string) error {
	if err := s.fromWorkspace(a, args); err != nil {
		return err
	}
	if len(args) == 0 && s.example == "" && s.root == "" {
		if args = textsOf("."); args == nil {
			return failf(exitUsage, "Which articles? %s", want)
		}
	}
	return s.take(a, args, want)
}

// sentenceView writes all that is known of one sentence.
type sentenceView struct {
	page
	res       *rapporteur.Result
	doc, unit int
	again     string // how the reports are given again
}

func (v *sentenceView) write() {
	b := v.res.Brief
	d, u := b.Documents[v.doc], b.Units[v.doc][v.unit]
	text := v.res.Story.Docs[v.doc].Text
	from := utf8.RuneCountInString(text[:u.Start])
	to := from + utf8.RuneCountInString(u.Text)
	v.say(pad(u.Ref, 6)+" ", fmt.Sprintf("%s  bytes %d-%d, code points %d-%d  sha256 %s", name(d.ID), u.Start, u.End, from, to, d.SHA256[:min(16, len(d.SHA256))]))
	if u.Why != "" || u.Kind != string(annot.Paragraph) {
		v.say("       ", fmt.Sprintf("set aside: %s (%s)", u.Kind, u.Why))
	}
	units := b.Units[v.doc]
	v.line("")
	for i := max(0, v.unit-1); i <= min(len(units)-1, v.unit+1); i++ {
		mark := "  "
		if i == v.unit {
			mark = "> "
		}
		v.say(mark+pad(units[i].Ref, 5)+" ", units[i].Text)
	}
	v.statements(u.Ref)
	v.figures(d.ID, u)
	v.names()
	v.aligned(d.ID, u.Ref)
	v.taken(u.Ref)
	v.conflicts(u.Ref)
	v.decided(u)
}

// taken says where a sentence was taken over from, and who took it over.
func (v *sentenceView) taken(ref string) {
	for _, r := range v.res.Brief.Relations {
		for _, t := range r.Taken {
			switch ref {
			case t.Ref:
				v.say("", fmt.Sprintf("taken over from %s (%s)", t.From, r.Basis))
			case t.From:
				v.say("", fmt.Sprintf("taken over in %s (%s)", t.Ref, r.Basis))
			}
		}
	}
}

func (v *sentenceView) statements(ref string) {
	v.line("")
	v.line("read as")
	list := report.Readings(v.res.Story, v.place())
	for _, r := range list {
		shown := false
		for _, s := range v.res.Brief.Statements {
			if s.ReadingRef == r.Ref {
				v.statement(s)
				shown = true
			}
		}
		switch {
		case r.Rejected:
			v.say("  ", r.Ref+"  "+r.Words)
		case !shown:
			v.unplaced(r)
		}
		for _, d := range v.res.Brief.Decisions {
			if d.ReadingRef != "" && d.On[0] == r.ID {
				v.field(map[string]string{"accept": "accepted", "reject": "rejected"}[d.What], bySomebody(d))
			}
		}
	}
	if len(list) == 0 {
		v.line("  nothing: no rule was sure of a position in it")
	}
}

// place is the sentence that is shown.
func (v *sentenceView) place() report.Place {
	return report.Place{Doc: v.doc, Sentence: annot.SentenceIdx(v.unit)}
}

// bySomebody is an analyst's words, with the author.
func bySomebody(d report.Decision) string {
	return fmt.Sprintf("by %s: %s (%s)", d.Author, quoted(d.Reason), d.ID)
}

// decided prints the notes on the sentence, and what to type for deciding about it.
func (v *sentenceView) decided(u report.Unit) {
	for _, d := range v.res.Brief.Decisions {
		if d.What == "note" && slices.ContainsFunc(d.Evidence, func(q report.Quote) bool { return q.Ref == u.Ref }) {
			v.say("note     ", bySomebody(d))
		}
	}
	v.line("")
	for _, r := range report.Readings(v.res.Story, v.place()) {
		if !r.Rejected {
			v.line("wrong?   %s", command("reject", r.Ref, v.again, "-m REASON"))
			v.line("right?   %s", command("accept", r.Ref, v.again, "-m REASON"))
			break
		}
	}
	v.line("note:    %s", command("note", u.Ref, v.again, "-m TEXT"))
}

// command is a command line to type; words that are "" are left out.
func command(words ...string) string {
	return "rapporteur " + strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), " ")
}

func (v *sentenceView) statement(s report.Statement) {
	head := outline.Clean(s.Holder.Name)
	if head == "" {
		head = "(nobody named)"
	}
	word := outline.StanceWord(s.Stance)
	if s.Kind != string(annot.Position) {
		word = strings.ToUpper(s.Kind)
	}
	if s.Strength != "" && s.Strength != string(annot.Firm) {
		word += " (" + s.Strength + ")"
	}
	v.say("  ", fmt.Sprintf("%s  %s  %s  %s", s.ReadingRef, head, word, quoted(partText(s.Target))))
	for _, c := range s.Conditions {
		v.field(strings.ToLower(outline.ConditionWord(c.Kind)), quoted(c.Text))
	}
	speaker := "none named"
	if s.Speaker.Name != "" {
		speaker = fmt.Sprintf("%s (%s)", s.Speaker.Name, s.Speaker.Kind)
	}
	v.field("speaker", speaker)
	if s.Cue != nil {
		v.field("cue", quoted(s.Cue.Text))
	}
	if s.Context != nil {
		v.field("goes on", quoted(s.Context.Text))
	}
	v.field("rule", s.Rule)
	if s.HolderAt != nil || s.Why != "" {
		v.field("holder", quoted(partText(s.HolderAt))+": "+s.Why)
	}
	if s.Issue != "" {
		v.field("issue", s.Issue)
	}
}

// unplaced is a position whose holder is no party at the talks, or one that repeats another.
func (v *sentenceView) unplaced(r report.Found) {
	v.say("  ", fmt.Sprintf("%s  %s", r.Ref, r.Words))
	why := "another reading stands for it"
	if slices.ContainsFunc(v.res.Talks.Unplaced, func(u story.Reading) bool {
		return u.Doc == v.doc && &v.res.Story.Docs[u.Doc].Statements[u.Statement] == r.Statement
	}) {
		why = "the holder is no party at these talks"
	}
	v.field("not in the brief", why)
	v.field("rule", r.Statement.Rule)
}

func (v *sentenceView) field(label, text string) { v.say("    "+pad(label, 10)+" ", text) }

func (v *sentenceView) figures(doc string, u report.Unit) {
	first := true
	for _, f := range v.res.Brief.Figures {
		if f.Doc != doc || f.Start < u.Start || f.End > u.End {
			continue
		}
		if first {
			v.line("figures")
			first = false
		}
		line := fmt.Sprintf("%s = %v %s", quoted(f.Text), number(f.Value), f.Unit)
		if f.Approx != string(annot.Exact) && f.Approx != "" {
			line += " (" + f.Approx + ")"
		}
		if f.Of != "" {
			line += " of " + quoted(f.Of)
		}
		v.say("  ", line)
	}
}

// number writes a figure without an exponent.
func number(v any) string {
	if f, ok := v.(float64); ok {
		return strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%.4f", f), "0"), ".")
	}
	return fmt.Sprint(v)
}

// names says what each name in the sentence was taken for, and why.
func (v *sentenceView) names() {
	d := v.res.Story.Docs[v.doc]
	s := d.Sentences[v.unit]
	first := true
	for _, m := range d.Mentions {
		if !s.Contains(m.Span) || m.Entity == annot.None {
			continue
		}
		if first {
			v.line("names")
			first = false
		}
		v.say("  ", fmt.Sprintf("%s -> %s%s", quoted(d.Slice(m.Span)), entityName(v.res.Story, v.doc, m.Entity), because(m.Why, v.decidedName(m))))
	}
}

// decidedName is the line or the decision by which an analyst has made the form of a mention a name, "" for none.
func (v *sentenceView) decidedName(m annot.Mention) string {
	name := v.res.Story.NameOf[v.doc][m.Entity]
	if name < 0 {
		return ""
	}
	form := strings.Join(strings.Fields(v.res.Story.Docs[v.doc].Slice(m.Head)), " ")
	for _, variant := range v.res.Story.Names[name].Variants {
		if variant.Form == form && strings.HasPrefix(variant.Why, "decided in ") {
			return variant.Why
		}
	}
	return ""
}

func because(why ...string) string {
	why = slices.DeleteFunc(why, func(s string) bool { return s == "" })
	if len(why) == 0 {
		return ""
	}
	return " (" + strings.Join(why, "; ") + ")"
}

func entityName(s *story.Story, doc int, e annot.EntityIdx) string {
	if i := s.NameOf[doc][e]; i >= 0 {
		return s.Names[i].Name
	}
	return s.Docs[doc].Entities[e].Name
}

// aligned says which sentences of other reports say the same as this one.
func (v *sentenceView) aligned(doc, ref string) {
	for _, c := range v.res.Brief.Aligned {
		if !slices.ContainsFunc(c.Evidence, func(q report.Quote) bool { return q.Ref == ref }) {
			continue
		}
		var refs []string
		for _, q := range c.Evidence {
			if q.Doc != doc {
				refs = append(refs, q.Ref)
			}
		}
		if len(refs) > 0 {
			v.say("same "+c.Kind+" ", "["+strings.Join(refs, " ")+"]")
		}
	}
}

func (v *sentenceView) conflicts(ref string) {
	for _, c := range v.res.Brief.Conflicts {
		for _, q := range c.Evidence {
			if q.Ref == ref {
				v.say("conflict ", fmt.Sprintf("%d: %s (rapporteur why %d)", c.N, c.Why, c.N))
				break
			}
		}
	}
}

func partText(p *report.Part) string {
	if p == nil {
		return ""
	}
	return p.Text
}
