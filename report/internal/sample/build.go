// Package sample holds a brief for tests of the renderers: invented talks between
// invented parties, in which everything occurs that a renderer must show, hostile
// text included. Every offset in it is true, so it must pass package verify.
package sample

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"rapporteur/report"
)

// builder makes a brief whose offsets are found in the articles' texts.
type builder struct {
	b     *report.Brief
	units map[string]where
}

type where struct {
	doc  int
	unit report.Unit
}

// article is a report as the sample writes it down: a line a block, sentences
// within a block separated by " || ", a block that is set aside with its kind
// before " :: ".
type article struct {
	id, outlet, title, date, basis, copyOf string
	blocks                                 []string
}

func (s *builder) article(a article) {
	doc := len(s.b.Documents)
	letter := report.RefLetters(doc)
	var text strings.Builder
	var units []report.Unit
	read := 0
	for block, line := range a.blocks {
		kind := "paragraph"
		if k, rest, ok := strings.Cut(line, " :: "); ok {
			kind, line = k, rest
		}
		if block > 0 {
			text.WriteString("\n\n")
		}
		for i, sentence := range strings.Split(line, " || ") {
			if i > 0 {
				text.WriteByte(' ')
			}
			u := report.Unit{Ref: fmt.Sprintf("%s%d", letter, len(units)+1), Start: int32(text.Len()), Text: sentence, Block: block, Kind: kind}
			text.WriteString(sentence)
			u.End = int32(text.Len())
			if kind == "paragraph" {
				read++
			} else {
				u.Why = kind
				s.b.SetAside = append(s.b.SetAside, report.Aside{
					Quote:  report.Quote{Doc: a.id, Start: u.Start, End: u.End, Text: sentence, Ref: u.Ref},
					Reason: kind,
				})
			}
			s.units[u.Ref] = where{doc, u}
			units = append(units, u)
		}
	}
	sum := sha256.Sum256([]byte(text.String()))
	s.b.Documents = append(s.b.Documents, report.Document{
		ID: a.id, Ref: letter, SHA256: hex.EncodeToString(sum[:]), Outlet: a.outlet, Title: a.title,
		Published: report.Published{Value: a.date, Basis: a.basis}, Language: "en", Encoding: "utf-8",
		Sentences: read, Units: len(units), CopyOf: a.copyOf,
	})
	s.b.Units = append(s.b.Units, units)
}

// at finds words in a sentence; the whole sentence for "".
func (s *builder) at(ref, words string) (w where, start, end int32) {
	w, ok := s.units[ref]
	i := strings.Index(w.unit.Text, words)
	if !ok || i < 0 {
		panic("sample: " + ref + " does not hold " + words)
	}
	if words == "" {
		return w, w.unit.Start, w.unit.End
	}
	return w, w.unit.Start + int32(i), w.unit.Start + int32(i+len(words))
}

func (s *builder) quote(ref, words string) report.Quote {
	w, start, end := s.at(ref, words)
	return report.Quote{
		Doc: s.b.Documents[w.doc].ID, Start: start, End: end,
		Text: w.unit.Text[start-w.unit.Start : end-w.unit.Start], Ref: ref,
	}
}

func (s *builder) quotes(refs ...string) []report.Quote {
	var out []report.Quote
	for _, r := range refs {
		ref, words, _ := strings.Cut(r, " ")
		out = append(out, s.quote(ref, words))
	}
	return out
}

func (s *builder) part(ref, words string) *report.Part {
	q := s.quote(ref, words)
	return &report.Part{Start: q.Start, End: q.End, Text: q.Text}
}

// position adds a statement; conditions are pairs of kind and words.
func (s *builder) position(ref, party, stance, strength, issue, target string, by report.Speaker, conditions ...string) string {
	st := report.Statement{
		ID: fmt.Sprintf("s%02d", len(s.b.Statements)+1), Quote: s.quote(ref, ""), Kind: "position",
		Holder: report.PartyRef{ID: party, Name: s.name(party)}, Speaker: by,
		Stance: stance, Strength: strength, Target: s.part(ref, target), Issue: issue,
		Rule: "invented", Why: "written down by hand",
	}
	for i := 0; i+1 < len(conditions); i += 2 {
		p := s.part(ref, conditions[i+1])
		st.Conditions = append(st.Conditions, report.Condition{Kind: conditions[i], Start: p.Start, End: p.End, Text: p.Text})
	}
	s.b.Statements = append(s.b.Statements, st)
	return st.ID
}

func (s *builder) name(party string) string {
	for _, p := range s.b.Parties {
		if p.ID == party {
			return p.Name
		}
	}
	return party
}

// issue folds the statements on an issue into cells, as package track does.
func (s *builder) issue(id, name, status, why string) {
	issue := report.Issue{ID: id, Name: name, Status: status, Why: why}
	at := map[string]int{}
	for _, st := range s.b.Statements {
		if st.Issue != id {
			continue
		}
		key := st.Holder.ID + " " + st.Stance
		i, ok := at[key]
		if !ok {
			i = len(issue.Cells)
			at[key] = i
			issue.Cells = append(issue.Cells, report.Cell{
				Party: st.Holder.ID, Stance: st.Stance, Strength: st.Strength, Target: st.Target.Text,
			})
		}
		c := &issue.Cells[i]
		c.Conditions = append(c.Conditions, st.Conditions...)
		c.Statements = append(c.Statements, st.ID)
		c.Refs = append(c.Refs, st.Ref)
	}
	for i := range issue.Cells {
		c := &issue.Cells[i]
		docs, roots, speakers := map[string]bool{}, map[string]bool{}, map[string]bool{}
		for _, st := range s.b.Statements {
			for _, id := range c.Statements {
				if st.ID != id {
					continue
				}
				d := s.b.Documents[s.units[st.Ref].doc]
				docs[d.ID] = true
				if d.CopyOf != "" {
					roots[d.CopyOf] = true
				} else {
					roots[d.ID] = true
				}
				if st.Speaker.Name != "" {
					speakers[st.Speaker.Name] = true
				}
			}
		}
		c.Articles, c.Wordings, c.Speakers = len(docs), len(roots), len(speakers)
	}
	s.b.Issues = append(s.b.Issues, issue)
}

func (s *builder) line(text string, refs ...string) report.Line {
	l, err := report.NewLine(text, s.quotes(refs...))
	if err != nil {
		panic("sample: " + err.Error())
	}
	return l
}

func (s *builder) conflict(kind, why string, sides ...report.Side) {
	n := len(s.b.Conflicts) + 1
	c := report.Conflict{ID: fmt.Sprintf("c%d", n), N: n, Kind: kind, Why: why, Rule: "invented", Sides: sides}
	for i, side := range sides {
		docs := map[string]bool{}
		for _, q := range side.Evidence {
			docs[q.Doc] = true
		}
		sides[i].Articles, sides[i].Wordings = len(docs), len(docs)
		c.Evidence = append(c.Evidence, side.Evidence...)
	}
	s.b.Conflicts = append(s.b.Conflicts, c)
}

func (s *builder) alone(statement, claim string) {
	for _, st := range s.b.Statements {
		if st.ID == statement {
			s.b.SingleSource = append(s.b.SingleSource, report.Single{Statement: st.ID, Claim: claim, Speaker: st.Speaker, Quote: st.Quote})
		}
	}
}
