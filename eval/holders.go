package eval

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/internal/agreement"
	"rapporteur/report"
)

// Holders counts of the positions in a brief, found in sentences for which the gold has
// some, how many have the holder of one of these. Gold counts the gold's positions in the
// sentences, System the brief's and Correct those of the brief that are right.
type Holders struct {
	Kinds map[string]agreement.Count // by what names the holder: "person", "pronoun", "group", "speaker"
	Rules map[string]agreement.Count // by how that was resolved
	// Wrong are the positions with another holder.
	Wrong []report.Statement
}

// ScoreHolders scores the holders of a brief against the gold folder dir. The documents
// are those that the brief was made of.
func ScoreHolders(dir string, b *report.Brief, docs []*annot.Document) (Holders, error) {
	m, err := newMatcher(dir, b)
	if err != nil {
		return Holders{}, err
	}
	byName := map[string]*annot.Document{}
	for _, d := range docs {
		byName[d.Source.Name] = d
	}
	h := Holders{Kinds: map[string]agreement.Count{}, Rules: map[string]agreement.Count{}}
	for i, f := range m.have {
		at := slices.IndexFunc(m.want, func(g item) bool { return m.matches(atSentence, g, f) })
		if at < 0 {
			continue
		}
		c := agreement.Count{System: 1}
		if slices.ContainsFunc(m.want, func(g item) bool { return m.matches(withHolder, g, f) }) {
			c.Correct = 1
		} else {
			h.Wrong = append(h.Wrong, m.found[i])
		}
		kind, rule := named(byName[baseName(m.found[i].Doc)], m.found[i])
		h.Kinds[kind], h.Rules[rule] = h.Kinds[kind].Plus(c), h.Rules[rule].Plus(c)
	}
	return h, nil
}

// speaks is the rule for words that name nobody themselves.
const speaks = "who says it"

// named is what names the holder of a position, and how that was resolved.
func named(d *annot.Document, s report.Statement) (kind, rule string) {
	if s.HolderAt == nil || d == nil {
		return "speaker", speaks
	}
	at := annot.Span{Start: s.HolderAt.Start, End: s.HolderAt.End}
	kind, rule = "other words", speaks
	for _, m := range annot.MentionsIn(d, at) {
		if at.Contains(m.Head) { // the last one is the head of the phrase
			kind, rule = string(m.Kind), cmp.Or(m.Why, "itself")
			if m.Kind == annot.Pronoun && m.Entity == annot.None {
				rule = speaks // "we"
			}
		}
	}
	return kind, rule
}

// Plus adds up what two sets count.
func (h Holders) Plus(o Holders) Holders {
	return Holders{sum(h.Kinds, o.Kinds), sum(h.Rules, o.Rules), append(slices.Clone(h.Wrong), o.Wrong...)}
}

func sum(a, b map[string]agreement.Count) map[string]agreement.Count {
	out := map[string]agreement.Count{}
	for _, counts := range []map[string]agreement.Count{a, b} {
		for k, c := range counts {
			out[k] = out[k].Plus(c)
		}
	}
	return out
}

// SetHolders are the holders of one set.
type SetHolders struct {
	Name string
	Holders
}

// WriteHolders prints a row a set, then what names the holders and by which rules, in all
// sets together. The format is meant for golden files.
func WriteHolders(w io.Writer, sets []SetHolders) error {
	const width = 44
	var b strings.Builder
	line := func(name string, c agreement.Count) {
		fmt.Fprintf(&b, "%-*s %6d %6d %7.2f\n", width, name, c.System, c.Correct, 100*c.Precision())
	}
	head := func(name string) { fmt.Fprintf(&b, "%-*s %6s %6s %7s\n", width, name, "found", "right", "P") }
	head("holders")
	all := Holders{}
	for _, s := range sets {
		line(s.Name, total(s.Kinds))
		all = all.Plus(s.Holders)
	}
	line("all", total(all.Kinds))
	for _, part := range []struct {
		name   string
		counts map[string]agreement.Count
	}{{"named by", all.Kinds}, {"by rule", all.Rules}} {
		b.WriteByte('\n')
		head(part.name)
		for _, k := range slices.SortedFunc(maps.Keys(part.counts), func(x, y string) int {
			return cmp.Or(cmp.Compare(part.counts[y].System, part.counts[x].System), cmp.Compare(x, y))
		}) {
			line(k, part.counts[k])
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func total(counts map[string]agreement.Count) agreement.Count {
	var all agreement.Count
	for _, c := range counts {
		all = all.Plus(c)
	}
	return all
}
