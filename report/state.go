package report

import (
	"fmt"
	"slices"
	"strings"

	"rapporteur/story"
	"rapporteur/talks"
)

// Option is one matter on which a party takes the stance of a cell.
type Option struct {
	Target     string      `json:"target"` // of the first statement
	Words      string      `json:"words"`  // what a line shows of it: the target, with the report's word for the stance where that says more
	Strength   string      `json:"strength"`
	Conditions []Condition `json:"conditions"`
	Statements []string    `json:"statements"` // ids
	Refs       []string    `json:"refs"`
	Articles   int         `json:"articles"`
	Wordings   int         `json:"wordings"`
	Speakers   int         `json:"speakers"`
	// Since and Until are the first and last day of a report that tells it, ISO 8601; "" when
	// none is known to the day.
	Since string `json:"since"`
	Until string `json:"until"`
	// By are the ids of the parties by whose account it is told, when that is not so much the holder's.
	By []string `json:"by"`
	// Vague is set when the words do not say by themselves what they are about: "the offer".
	Vague bool `json:"vague"`
	// Former is set when the reports tell it of an earlier time.
	Former bool `json:"former"`
	// Overtaken is set when a later report tells that the party has another stance on the matter.
	Overtaken bool `json:"overtaken"`
}

// RedLine is what a party is reported never to accept, or to insist on whatever comes.
type RedLine struct {
	Party    string  `json:"party"` // id
	Issue    string  `json:"issue"` // id
	Stance   string  `json:"stance"`
	Target   string  `json:"target"`
	Last     string  `json:"last"` // ISO day of the last report that tells it, or ""
	Evidence []Quote `json:"evidence"`
}

// Link is one or more positions of a party on one issue that depend on another issue.
type Link struct {
	Party      string      `json:"party"` // id
	From       string      `json:"from"`  // id of the issue of the positions
	To         string      `json:"to"`    // id of the issue of their conditions
	Stance     string      `json:"stance"`
	Target     string      `json:"target"`
	Conditions []Condition `json:"conditions"`
	Statements []string    `json:"statements"` // ids
	Articles   int         `json:"articles"`
	Evidence   []Quote     `json:"evidence"`
}

// Move is a party that takes another stance on a matter than it did in earlier reports.
type Move struct {
	Party  string  `json:"party"` // id
	Issue  string  `json:"issue"` // id
	Day    string  `json:"day"`   // ISO day of the first report that tells the later stance
	Before string  `json:"before"`
	After  string  `json:"after"`
	Was    []Quote `json:"was"`
	Is     []Quote `json:"is"`
}

// Commitment is what a party binds itself to: a promise, or a guarantee that it gives.
type Commitment struct {
	Party      string   `json:"party"` // id
	To         string   `json:"to"`    // id of the party to which it is promised, or ""
	Issue      string   `json:"issue"` // id
	What       string   `json:"what"`
	Statements []string `json:"statements"` // ids
	Articles   int      `json:"articles"`
	Evidence   []Quote  `json:"evidence"`
	// Verification are sentences that tell who checks or confirms it, the words marked.
	Verification []Quote `json:"verification"`
	// Stage is how far it has been carried out on the scale of the Peace Accords Matrix: 0 not started,
	// 1 minimum, 2 intermediate, 3 complete; -1 when no report tells.
	Stage  int     `json:"stage"`
	Broken bool    `json:"broken"` // a report tells that it was not kept
	Deeds  []Quote `json:"deeds"`  // the sentences that tell so
}

// Proposal is a plan, a draft or an offer on the table.
type Proposal struct {
	What   string   `json:"what"` // its name in words of a report
	Who    []string `json:"who"`  // names of the parties that it belongs to
	Points int      `json:"points"`
	Called []string `json:"called"` // by which names reports call it, each once
	// Parts are what it is told to hold: ids of statements.
	Parts    []string `json:"parts"`
	Articles int      `json:"articles"`
	Evidence []Quote  `json:"evidence"`
}

// OutcomeWords are the words of a brief for what came of a matter, by Outcome.Status.
var OutcomeWords = map[string]string{"agreed": "AGREED", "converging": "NEAR", "blocked": "STUCK", "open": "OPEN", "term": "HOLDS"}

// Outcome is what reports say came of a matter.
type Outcome struct {
	Status     string   `json:"status"` // agreed, converging, blocked, open; term for what a deal is told to hold
	Issue      string   `json:"issue"`  // id, or ""
	Words      string   `json:"words"`  // of the first statement: what is told of what
	Statements []string `json:"statements"`
	Articles   int      `json:"articles"`
	Wordings   int      `json:"wordings"`
	Evidence   []Quote  `json:"evidence"`
}

// Changes is what this state and an earlier one differ in.
type Changes struct {
	Since string `json:"since"` // ISO day that parts them, or "" for two sets of reports
	Old   int    `json:"old"`   // reports of the earlier state
	New   int    `json:"new"`   // reports that came to it
	// Undated are old reports that count as old since their day is not known.
	Undated int      `json:"undated"`
	List    []Change `json:"list"`
}

// Change is one point on which the two states differ.
type Change struct {
	Kind     string   `json:"kind"` // agreed, blocked, reopened, hardened, softened, dropped, added, contradicted, corroborated, not-told
	Party    PartyRef `json:"party"`
	Issue    string   `json:"issue"`    // id, "" for two reports that contradict each other
	Text     string   `json:"text"`     // what is told now; of what was dropped, what was told
	Why      string   `json:"why"`      // the rule
	Conflict string   `json:"conflict"` // id of the conflict, for contradicted
	Before   []Quote  `json:"before"`
	After    []Quote  `json:"after"`
}

// option is an option of a cell.
func (b *builder) option(o talks.Option) Option {
	first := o.Readings[0]
	out := Option{Target: b.target(first), Words: b.words(first), Strength: string(o.Strength), Articles: o.Articles, Wordings: o.Wordings, Speakers: o.Speakers,
		Since: o.Since, Until: o.Until, Vague: o.Vague, Former: o.Former, Overtaken: o.Overtaken}
	out.Conditions, out.Statements, out.Refs = b.told(tellersNext(o))
	for _, t := range o.By {
		out.By = append(out.By, b.n.Parties[t.Party].ID)
	}
	return out
}

// tellersNext are the readings of an option, those by whose account it is told right behind the
// first: a form that shows a few references shows theirs.
func tellersNext(o talks.Option) []story.Reading {
	list := []story.Reading{o.Readings[0]}
	for _, t := range o.By {
		list = append(list, t.Reading)
	}
	for _, r := range o.Readings {
		if !slices.Contains(list, r) {
			list = append(list, r)
		}
	}
	seen := map[story.Reading]bool{}
	return slices.DeleteFunc(list, func(r story.Reading) bool {
		twice := seen[r]
		seen[r] = true
		return twice
	})
}

// told are the conditions of readings, each words once, their statements and references.
func (b *builder) told(readings []story.Reading) (conditions []Condition, statements, refs []string) {
	conditions = []Condition{}
	seen, words := map[string]bool{}, map[string]bool{}
	for _, r := range readings {
		doc := b.s.Docs[r.Doc]
		st := doc.Statements[r.Statement]
		ref := b.ref(r.Doc, st.Sentence)
		statements = append(statements, b.ids[r])
		if !seen[ref] {
			seen[ref] = true
			refs = append(refs, ref)
		}
		for k, c := range st.Conditions {
			if text := doc.Slice(c.Span); !words[text] {
				words[text] = true
				conditions = append(conditions, b.condition(r, k))
			}
		}
	}
	return conditions, statements, refs
}

// condition is a condition of a reading with the place where it stands.
func (b *builder) condition(r story.Reading, k int) Condition {
	doc := b.s.Docs[r.Doc]
	st := doc.Statements[r.Statement]
	c := st.Conditions[k]
	return Condition{Kind: string(c.Kind), Start: c.Start, End: c.End, Text: doc.Slice(c.Span), Doc: doc.Source.Name, Ref: b.ref(r.Doc, st.Sentence)}
}

func (b *builder) target(r story.Reading) string {
	doc := b.s.Docs[r.Doc]
	return doc.Slice(doc.Statements[r.Statement].Target)
}

// sentences are the sentences of readings, each once.
func (b *builder) sentences(readings []story.Reading) []Quote {
	return b.quotes(b.s.Told(readings))
}

func (b *builder) redLines() {
	for _, l := range b.n.RedLines {
		b.brief.RedLines = append(b.brief.RedLines, RedLine{Party: b.n.Parties[l.Party].ID, Issue: l.Issue, Stance: string(l.Stance),
			Target: b.target(l.Readings[0]), Last: l.Last, Evidence: b.sentences(l.Readings)})
	}
}

// links lists what depends on what, the readings of one party on the same two issues as one.
func (b *builder) links() {
	type key struct {
		party    int
		from, to string
	}
	at := map[key]int{}
	docs := map[key]map[int]bool{}
	for _, l := range b.n.Links {
		k := key{l.Party, l.From, l.To}
		i, ok := at[k]
		if !ok {
			i = len(b.brief.Links)
			at[k], docs[k] = i, map[int]bool{}
			st := b.s.Statement(l.Reading)
			b.brief.Links = append(b.brief.Links, Link{Party: b.n.Parties[l.Party].ID, From: l.From, To: l.To, Stance: string(st.Stance), Target: b.target(l.Reading)})
		}
		docs[k][l.Reading.Doc] = true
		out := &b.brief.Links[i]
		out.Articles = len(docs[k])
		out.Conditions = append(out.Conditions, b.condition(l.Reading, l.Condition))
		out.Statements = append(out.Statements, b.ids[l.Reading])
		out.Evidence = append(out.Evidence, b.sentences([]story.Reading{l.Reading})...)
	}
}

func (b *builder) moves() {
	for _, m := range b.n.Moves {
		b.brief.Moves = append(b.brief.Moves, Move{Party: b.n.Parties[m.Party].ID, Issue: m.Issue, Day: m.Day,
			Before: string(b.s.Statement(m.Before[0]).Stance), After: string(b.s.Statement(m.After[0]).Stance), Was: b.sentences(m.Before), Is: b.sentences(m.After)})
	}
}

func (b *builder) commitments() {
	for _, c := range b.n.Commitments {
		out := Commitment{Party: b.n.Parties[c.Party].ID, Issue: c.Issue, What: b.target(c.Readings[0]), Stage: int(c.Stage), Broken: c.Broken,
			Evidence: b.sentences(c.Readings), Verification: b.quotes(c.Verification), Deeds: b.quotes(c.Deeds)}
		if c.To >= 0 {
			out.To = b.n.Parties[c.To].ID
		}
		docs := map[int]bool{}
		for _, r := range c.Readings {
			docs[r.Doc] = true
			out.Statements = append(out.Statements, b.ids[r])
		}
		out.Articles = len(docs)
		b.brief.Commitments = append(b.brief.Commitments, out)
	}
}

func (b *builder) outcomes() {
	for _, o := range b.n.Outcomes {
		out := Outcome{Status: string(o.Status), Issue: o.Issue, Words: b.clause(o.Readings[0]), Articles: o.Articles, Wordings: o.Wordings, Evidence: b.sentences(o.Readings)}
		for _, r := range o.Readings {
			out.Statements = append(out.Statements, b.ids[r])
		}
		b.brief.Outcomes = append(b.brief.Outcomes, out)
	}
}

// clause is a sentence as far as what was read of it, which keeps its subject and what it denies;
// of a longer one, what was read.
func (b *builder) clause(r story.Reading) string {
	doc := b.s.Docs[r.Doc]
	st := &doc.Statements[r.Statement]
	span, sentence := st.Span.Cover(st.Cue).Cover(st.Target), doc.Sentences[st.Sentence].Span
	if span.End-span.Start < shortClause {
		span.End = sentence.End // "the deal" alone says nothing
	}
	if rest := strings.TrimLeft(doc.Text[span.End:sentence.End], ", "); strings.HasPrefix(rest, "but ") {
		span.End = sentence.End // what follows takes back what was said
	}
	if span.End-sentence.Start <= longClause {
		span.Start = sentence.Start
	}
	return doc.Slice(span)
}

// A clause of fewer bytes than shortClause says nothing by itself; one that begins with its
// sentence has at most longClause.
const shortClause, longClause = 40, 260

func (b *builder) proposals() {
	for _, p := range b.n.Proposals {
		out := Proposal{What: oneLine(p.Name), Points: p.Points, Evidence: b.quotes(p.Evidence)}
		for _, i := range p.By {
			out.Who = append(out.Who, b.n.Parties[i].Name)
		}
		for _, e := range p.Evidence {
			if name := oneLine(b.s.Docs[e.Doc].Slice(e.Span)); len(out.Called) < maxCalled && !slices.Contains(out.Called, name) {
				out.Called = append(out.Called, name)
			}
		}
		for _, r := range p.Parts {
			out.Parts = append(out.Parts, b.ids[r])
		}
		out.Articles, _ = b.s.Count(p.Evidence)
		b.brief.Proposals = append(b.brief.Proposals, out)
	}
}

// maxCalled is how many of its names a proposal is listed with.
const maxCalled = 8

func (b *builder) changes() {
	c := b.n.Changes
	if c == nil {
		return
	}
	out := &Changes{Since: c.Since, Old: c.Old, New: c.New, Undated: c.Undated, List: []Change{}}
	for _, one := range c.List {
		change := Change{Kind: string(one.Kind), Party: PartyRef{one.Party, one.PartyName}, Issue: one.Issue, Why: one.Why, Conflict: one.Conflict,
			Before: b.sentences(one.Before), After: append(b.sentences(one.After), b.quotes(one.Evidence)...)}
		switch {
		case one.Conflict != "":
			change.Text, change.Why = one.Why, ""
		case one.Party == "":
			change.Text = one.IssueName
		case len(one.After) > 0:
			change.Text = b.holds(one.PartyName, one.After[0])
		default:
			change.Text = b.holds(one.PartyName, one.Before[0])
		}
		out.List = append(out.List, change)
	}
	b.brief.Changes = out
}

// holds is a reading of a party in one line.
func (b *builder) holds(party string, r story.Reading) string {
	return b.holdsThat(party, r, "", b.words(r))
}

// holdsThat is holds with other words of the same sentence, and with by whose account it is told.
func (b *builder) holdsThat(party string, r story.Reading, account, words string) string {
	st := b.s.Statement(r)
	return fmt.Sprintf("%s %s%s: “%s”", party, verb(st.Stance, st.Strength, b.plural(party)), account, oneLine(words))
}
