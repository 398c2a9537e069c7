package report

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"rapporteur/annot"
	"rapporteur/story"
	"rapporteur/talks"
)

// New makes the brief of a story and the state of its talks. considered is the
// number of sentences that hold a cue of stance and from which nothing was read.
func New(s *story.Story, n *talks.Negotiation, considered int) (*Brief, error) {
	b := &builder{s: s, n: n, brief: &Brief{Schema: Schema}}
	b.index()
	b.documents()
	b.others()
	b.relations()
	b.statements()
	b.figures()
	b.keyFigures()
	b.parties()
	b.issues()
	b.outcomes()
	b.redLines()
	b.links()
	b.moves()
	b.commitments()
	b.proposals()
	b.changes()
	b.aligned()
	b.conflicts()
	b.decisions()
	b.facts()
	b.singles()
	b.brief.Meetings = b.events(n.Meetings)
	b.brief.Timeline = b.events(n.Timeline)
	b.brief.Next = b.events(n.Next)
	b.assessments()
	b.inShort()
	b.silences()
	b.notes()
	c := s.Checked
	b.brief.Checked = Checked{Figures: c.Figures, Dates: c.Dates, Names: c.Names, Positions: c.Positions, Considered: considered, ClosestPair: s.Closest.Share}
	b.brief.Talks = Talks{Kind: n.Kind, Title: n.Title, From: n.From, To: n.To}
	return b.brief, b.err
}

type builder struct {
	s     *story.Story
	n     *talks.Negotiation
	brief *Brief
	err   error
	// issueOf is for each reading at the table the ID of its issue.
	issueOf map[story.Reading]string
	partyOf map[story.Reading]int
	ids     map[story.Reading]string
	// accepted is for the ID of a reading the decision that accepts it.
	accepted map[string]string
}

// RefLetters is the letter of document i in references: A to Z, then AA, AB ...
func RefLetters(i int) string {
	s := ""
	for i++; i > 0; i = (i - 1) / 26 {
		s = string(rune('A'+(i-1)%26)) + s
	}
	return s
}

func (b *builder) index() {
	b.issueOf, b.partyOf, b.ids = map[story.Reading]string{}, map[story.Reading]int{}, map[story.Reading]string{}
	b.accepted = map[string]string{}
	for _, d := range b.s.Decided {
		if d.Holds && d.What == accepts {
			b.accepted[d.On[0]] = d.ID
		}
	}
	for _, i := range b.n.Issues {
		for _, c := range i.Cells {
			for _, r := range c.Readings {
				b.issueOf[r], b.partyOf[r] = i.ID, c.Party
			}
		}
	}
}

func (b *builder) ref(doc int, sentence annot.SentenceIdx) string {
	return fmt.Sprintf("%s%d", RefLetters(doc), sentence+1)
}

// quote is the evidence's sentence, whole.
func (b *builder) quote(e story.Evidence) Quote {
	d := b.s.Docs[e.Doc]
	s := d.Sentences[e.Sentence].Span
	return Quote{Doc: d.Source.Name, Start: s.Start, End: s.End, Text: d.Slice(s), Ref: b.ref(e.Doc, e.Sentence), Mark: part(d, e.Mark)}
}

func (b *builder) quotes(es []story.Evidence) []Quote {
	list := make([]Quote, 0, len(es))
	seen := map[string]bool{}
	for _, e := range es {
		q := b.quote(e)
		if !seen[q.Ref] {
			seen[q.Ref] = true
			list = append(list, q)
		}
	}
	return list
}

func part(d *annot.Document, s annot.Span) *Part {
	if s.Empty() {
		return nil
	}
	return &Part{Start: s.Start, End: s.End, Text: d.Slice(s)}
}

func published(d annot.Date) Published {
	return Published{Value: d.Value, Basis: cmp.Or(string(d.Basis), string(annot.Unknown)), Confidence: string(d.Confidence), Why: d.Why}
}

// document is what a brief says of a report, less what depends on the others.
func document(d *annot.Document) Document {
	sum := sha256.Sum256([]byte(d.Text))
	doc := Document{
		ID: d.Source.Name, SHA256: hex.EncodeToString(sum[:]),
		Outlet: d.Source.Outlet, Published: published(d.Source.Published),
		Language: d.Source.Language, Encoding: d.Source.Encoding, Units: len(d.Sentences),
	}
	for _, block := range d.Blocks {
		if block.Kind == annot.Title && doc.Title == "" {
			doc.Title = d.Slice(block.Span)
		}
	}
	return doc
}

func (b *builder) documents() {
	for i, d := range b.s.Docs {
		doc := document(d)
		doc.Ref = RefLetters(i)
		if c := b.s.CopyOf[i]; c >= 0 {
			doc.CopyOf = b.s.Docs[c].Source.Name
		}
		// A report in another language is kept and numbered, not read.
		read := doc.Language == "" || doc.Language == "en"
		units, inserts := make([]Unit, 0, len(d.Sentences)), d.Inserts
		for k, s := range d.Sentences {
			block := d.Blocks[s.Block]
			if block.Read() && read {
				doc.Sentences++
			} else {
				b.brief.SetAside = append(b.brief.SetAside, Aside{
					Quote:  Quote{Doc: doc.ID, Start: s.Start, End: s.End, Text: d.Slice(s.Span), Ref: b.ref(i, annot.SentenceIdx(k))},
					Reason: reason(block, d.Source.Language)})
			}
			for len(inserts) > 0 && inserts[0].Start < s.End {
				in := inserts[0]
				b.brief.SetAside = append(b.brief.SetAside, Aside{
					Quote:  Quote{Doc: doc.ID, Start: in.Start, End: in.End, Text: d.Slice(in.Span), Ref: b.ref(i, annot.SentenceIdx(k))},
					Reason: reason(in, d.Source.Language)})
				inserts = inserts[1:]
			}
			why := block.Why
			if block.Read() && !read {
				why = reason(block, d.Source.Language)
			}
			units = append(units, Unit{Ref: b.ref(i, annot.SentenceIdx(k)), Start: s.Start, End: s.End, Text: d.Slice(s.Span),
				Block: int(s.Block), Kind: string(block.Kind), Why: why})
		}
		b.brief.Documents = append(b.brief.Documents, doc)
		b.brief.Units = append(b.brief.Units, units)
	}
}

// others lists the reports of other stories, each with its first sentence.
func (b *builder) others() {
	for _, o := range b.s.Others {
		other := OtherStory{N: o.Number}
		for _, d := range o.Docs {
			doc := document(d)
			other.Documents = append(other.Documents, doc.ID)
			if other.Title == "" {
				other.Title = doc.Title
			}
			var units []Unit
			for _, s := range d.Sentences {
				units = append(units, Unit{Start: s.Start, End: s.End, Text: d.Slice(s.Span), Block: int(s.Block), Kind: string(d.Blocks[s.Block].Kind), Why: AsOther})
			}
			if len(units) > 0 {
				first := units[0]
				b.brief.SetAside = append(b.brief.SetAside, Aside{Quote: Quote{Doc: doc.ID, Start: first.Start, End: first.End, Text: first.Text}, Reason: AsOther})
			}
			b.brief.Others = append(b.brief.Others, doc)
			b.brief.OtherUnits = append(b.brief.OtherUnits, units)
		}
		b.brief.OtherStories = append(b.brief.OtherStories, other)
	}
}

func reason(b annot.Block, language string) string {
	if b.Read() {
		return "not read: in another language (" + language + ")"
	}
	if b.Why == "" || b.Why == string(b.Kind) {
		return string(b.Kind)
	}
	return string(b.Kind) + ": " + b.Why
}

func (b *builder) statements() {
	for d, doc := range b.s.Docs {
		for i := range doc.Statements {
			st := &doc.Statements[i]
			r := story.Reading{Doc: d, Statement: i}
			if _, placed := b.partyOf[r]; st.Kind == annot.Position && !placed {
				continue // nobody's at the table
			}
			b.statement(r)
			r.Second = true
			if _, both := b.partyOf[r]; both {
				b.statement(r)
			}
		}
	}
}

// statement writes a reading, once for each side that holds it.
func (b *builder) statement(r story.Reading) {
	d, doc := r.Doc, b.s.Docs[r.Doc]
	st := &doc.Statements[r.Statement]
	party, placed := b.partyOf[r]
	out := Statement{
		Quote: b.quote(story.Evidence{Doc: d, Sentence: st.Sentence}), Kind: string(st.Kind),
		Stance: string(st.Stance), Strength: string(st.Strength), Issue: b.issueOf[r], Rule: st.Rule,
		Target: part(doc, st.Target), Cue: part(doc, st.Cue), HolderAt: part(doc, st.HolderAt), Context: part(doc, st.Context),
		Speaker: b.speaker(d, st), Conditions: []Condition{},
	}
	if st.Via != annot.None {
		out.Content = part(doc, doc.Attributions[st.Via].Content)
	}
	if placed {
		p := b.n.Parties[party]
		out.Holder = PartyRef{p.ID, p.Name}
		out.Why = b.whyHolder(d, st, p)
	} else if st.Holder != annot.None {
		out.Holder = PartyRef{"", b.nameOf(d, st.Holder)}
	}
	for _, c := range st.Conditions {
		out.Conditions = append(out.Conditions, Condition{Kind: string(c.Kind), Start: c.Start, End: c.End, Text: doc.Slice(c.Span)})
	}
	if b.s.Named != nil {
		n := b.s.Named[d][r.Statement]
		out.Reading, out.ReadingRef, out.Accepted = n.ID, readingRef(out.Ref, n), b.accepted[n.ID]
	}
	out.ID = statementID(doc, st, r)
	b.ids[r] = out.ID
	b.brief.Statements = append(b.brief.Statements, out)
}

// statementID is stable over runs: it changes only with the text, the rule or the
// roles that were read.
func statementID(d *annot.Document, st *annot.Statement, r story.Reading) string {
	h := sha256.New()
	fmt.Fprintf(h, "%s %s %d %s %s %v %v %d", d.Source.Name, d.ID, d.Sentences[st.Sentence].Start, st.Rule, st.Stance, st.Target, st.HolderAt, r.Statement)
	if r.Second {
		fmt.Fprint(h, " second")
	}
	return "s-" + hex.EncodeToString(h.Sum(nil)[:6])
}

func (b *builder) nameOf(doc int, e annot.EntityIdx) string {
	if i := b.s.NameOf[doc][e]; i >= 0 {
		return b.s.Names[i].Name
	}
	return b.s.Docs[doc].Entities[e].Name
}

func (b *builder) speaker(doc int, st *annot.Statement) Speaker {
	kind := st.SpeakerKind
	if kind == "" {
		kind = annot.NoSpeaker
	}
	if st.Speaker == annot.None {
		if st.Via != annot.None {
			d := b.s.Docs[doc]
			if src := d.Attributions[st.Via].Source; !src.Empty() {
				return Speaker{d.Slice(src), string(kind)}
			}
		}
		return Speaker{"", string(annot.NoSpeaker)}
	}
	return Speaker{b.nameOf(doc, st.Speaker), string(kind)}
}

// whyHolder says how the words of the text came to stand for the party: by which rule they
// mean somebody, and for whom that one speaks.
func (b *builder) whyHolder(doc int, st *annot.Statement, p talks.Party) string {
	name, rule := b.nameOf(doc, st.Holder), ""
	for _, m := range annot.MentionsIn(b.s.Docs[doc], st.HolderAt) {
		if m.Entity == st.Holder && st.HolderAt.Contains(m.Head) && m.Why != "" && rule == "" {
			rule = m.Why
		}
	}
	decided := ""
	if at := p.Decided[b.s.NameOf[doc][st.Holder]]; at != "" {
		decided = " (" + at + ")"
	}
	speaks := fmt.Sprintf("%s speaks for %s%s", name, p.Name, decided)
	switch {
	case strings.EqualFold(name, p.Name) && rule == "":
		return "named" + decided
	case strings.EqualFold(name, p.Name):
		return rule + decided
	case st.HolderAt.Empty():
		return fmt.Sprintf("%s, who is the speaker, speaks for %s%s", name, p.Name, decided)
	case rule == "":
		return speaks
	}
	return rule + "; " + speaks
}

func (b *builder) figures() {
	for d, doc := range b.s.Docs {
		s := 0
		at := func(span annot.Span) Quote {
			for s > 0 && doc.Sentences[s].Start > span.Start {
				s--
			}
			for s+1 < len(doc.Sentences) && doc.Sentences[s].End <= span.Start {
				s++
			}
			return Quote{Doc: doc.Source.Name, Start: span.Start, End: span.End, Text: doc.Slice(span), Ref: b.ref(d, annot.SentenceIdx(s))}
		}
		for _, q := range doc.Quantities {
			f := Figure{Quote: at(q.Span), Value: q.Value, Unit: q.Unit, Approx: string(q.Approx)}
			if f.Approx == "" {
				f.Approx = string(annot.Exact)
			}
			if !q.Of.Empty() {
				f.Of = doc.Slice(q.Of)
			}
			b.brief.Figures = append(b.brief.Figures, f)
		}
		for i, t := range doc.Times {
			if value := b.date(d, i); value != "" {
				b.brief.Figures = append(b.brief.Figures, Figure{Quote: at(t.Span), Value: value, Unit: "date", Approx: string(annot.Exact)})
			}
		}
	}
}

// date is the ISO value of a time that can be checked against another report: a day, week,
// month or year, two of them with "/" between, or what the words tell of one whose year is not
// known ("XXXX-06"); "" for lengths, decades, and what counts from an unknown day.
func (b *builder) date(doc, i int) string {
	t := b.s.Docs[doc].Times[i]
	if t.Kind != annot.DateTime {
		return ""
	}
	value := t.Value
	if b.s.On != nil && b.s.On[doc][i] != "" {
		value = b.s.On[doc][i]
	}
	bare := strings.HasPrefix(value, "XXXX-") && value[len("XXXX-")] >= 'A'
	if len(value) < len("2006") || strings.HasPrefix(value, "REF") || strings.HasPrefix(value, "PREV") || bare {
		return "" // "Monday" of an unknown week, "the 5th" of an unknown month, "summer" in general
	}
	return value
}

func (b *builder) parties() {
	for _, p := range b.n.Parties {
		out := Party{ID: p.ID, Name: p.Name, Aliases: []string{}, People: []Person{}}
		seen := map[string]bool{p.Name: true}
		for _, i := range p.Names {
			n := b.s.Names[i]
			list := forms(n)
			switch n.Kind {
			case annot.Writing:
				continue
			case annot.Group, annot.UnnamedSource:
				if list = list[:1]; !wellKnown(n) {
					continue
				}
			}
			for _, form := range list {
				if !seen[form] {
					seen[form] = true
					out.Aliases = append(out.Aliases, form)
				}
			}
		}
		for _, i := range p.People {
			n := b.s.Names[i]
			if n.Kind != annot.Person {
				if !seen[n.Name] && wellKnown(n) {
					seen[n.Name] = true
					out.Aliases = append(out.Aliases, n.Name)
				}
				continue
			}
			person := Person{Name: n.Name, Aliases: []string{}, Role: n.Role}
			for _, form := range forms(n) {
				if form != n.Name {
					person.Aliases = append(person.Aliases, form)
				}
			}
			out.People = append(out.People, person)
		}
		b.brief.Parties = append(b.brief.Parties, out)
	}
}

// wellKnown reports whether a description is worth listing as an alias: said more than
// once, and not of a number of people.
func wellKnown(n story.Name) bool {
	count := 0
	for _, v := range n.Variants {
		count += len(v.Evidence)
	}
	return count > 1 && !strings.ContainsAny(n.Name, "0123456789")
}

func forms(n story.Name) []string {
	list := []string{n.Name}
	for _, v := range n.Variants {
		if v.Form != n.Name {
			list = append(list, v.Form)
		}
	}
	return list
}

func (b *builder) issues() {
	for _, i := range b.n.Issues {
		out := Issue{ID: i.ID, Name: i.Name, General: i.General, Status: string(i.Status), Rule: i.Rule, Why: i.Why, Evidence: b.quotes(i.Decided), Cells: []Cell{}}
		for _, c := range i.Cells {
			cell := Cell{Party: b.n.Parties[c.Party].ID, Stance: string(c.Stance), Strength: string(c.Strength),
				Articles: c.Articles, Wordings: c.Wordings, Speakers: c.Speakers}
			cell.Target = b.target(c.Readings[0])
			cell.Conditions, cell.Statements, cell.Refs = b.told(c.Readings)
			for _, o := range c.Options {
				cell.Options = append(cell.Options, b.option(o))
			}
			out.Cells = append(out.Cells, cell)
		}
		b.brief.Issues = append(b.brief.Issues, out)
	}
}
