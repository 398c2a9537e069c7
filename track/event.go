package track

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"rapporteur/annot"
	"rapporteur/story"
	"rapporteur/talks"
)

// events collects what is dated and what is expected: meetings that took place, next
// steps, dated background, and the plans on the table.
func (f *folder) events() {
	latest := f.latest()
	var meetings, next gathered
	for d, doc := range f.docs() {
		for i := range doc.Statements {
			st := &doc.Statements[i]
			switch {
			case st.Kind == annot.Claim && strings.HasPrefix(st.Rule, "meeting: "):
				if e := f.statementEvent(d, doc, st); recent(e.When, latest) {
					meetings.add(e)
				}
			case st.Kind == annot.Commitment:
				e := f.statementEvent(d, doc, st)
				// What was ahead when one report appeared may be past when another did.
				if !dayBefore(e.When, latest) {
					next.add(e)
				}
			}
		}
	}
	f.n.Meetings, f.n.Next = meetings.events, next.events
	f.span()
	var timeline gathered
	for d, doc := range f.docs() {
		f.timeline(d, doc, latest, &timeline)
	}
	byDate(f.n.Meetings)
	byDate(f.n.Next)
	f.n.Timeline = f.strongest(timeline.events)
	byDate(f.n.Timeline)
	f.proposals()
}

// byDate sorts events by date, those without one last, in the order in which they came.
func byDate(list []talks.Event) {
	slices.SortStableFunc(list, func(a, b talks.Event) int {
		if (a.When == "") != (b.When == "") {
			return cmp.Compare(b.When, a.When)
		}
		return cmp.Compare(a.When, b.When)
	})
}

// latest is the last day on which a report is known to have appeared, "" when none is.
func (f *folder) latest() string {
	if f.last != nil {
		return *f.last
	}
	last := ""
	f.last = &last
	for _, d := range f.docs() {
		if v := d.Source.Published.Value; len(v) == len("2006-01-02") {
			last = max(last, v)
		}
	}
	return last
}

// dayBefore reports whether when is a day before day; false when either is not known
// to the day.
func dayBefore(when, day string) bool {
	return len(when) == len("2006-01-02") && len(day) == len(when) && when < day
}

// recent reports whether a meeting belongs to these talks as far as its date tells: it
// was in the year before the reports, or, where their dates are not known, has no year.
func recent(when, latest string) bool {
	switch {
	case when == "":
		return true
	case latest == "":
		return len(when) > len("2006")
	case len(when) < len("2006-01"):
		return when == latest[:4]
	}
	return months(latest)-months(when) <= 12
}

// span sets from when to when the talks are told of: the days of the meetings that can
// be dated and the days on which reports appeared. A meeting long before belongs to the
// past of the talks, so only those within a month of a report count.
func (f *folder) span() {
	var days []string
	for _, d := range f.docs() {
		if v := d.Source.Published.Value; len(v) == len("2006-01-02") {
			days = append(days, v)
		}
	}
	for _, m := range f.n.Meetings {
		if len(m.When) == len("2006-01-02") && (len(days) == 0 || near(m.When, days[0])) {
			days = append(days, m.When)
		}
	}
	if len(days) > 0 {
		f.n.From, f.n.To = slices.Min(days), slices.Max(days)
	}
}

// near reports whether two days lie in the same or neighbouring months.
func near(a, b string) bool {
	return abs(months(a)-months(b)) <= 1
}

func months(day string) int {
	n := 0
	for _, c := range day[:4] {
		n = n*10 + int(c-'0')
	}
	return n*12 + int(day[5]-'0')*10 + int(day[6]-'0')
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// statementEvent is what a statement tells, with its date and who takes part.
func (f *folder) statementEvent(d int, doc *annot.Document, st *annot.Statement) talks.Event {
	e := talks.Event{What: doc.Slice(st.Target), Hedged: st.Strength == annot.Hedged, Who: f.who(d, doc, st.Target),
		Evidence: []story.Evidence{{Doc: d, Sentence: st.Sentence, Span: doc.Sentences[st.Sentence].Span}}}
	e.Where, e.Lasted = f.where(doc, st.Target), lasted(doc, st.Target)
	if t := timeOf(doc, st); t >= 0 {
		e.WhenText = doc.Slice(doc.Times[t].Span)
		if when, ok := f.on(d, t); ok {
			e.When = when
		}
	}
	return e
}

// where is the place that words name after "in" or "at", "" for none.
func (f *folder) where(doc *annot.Document, span annot.Span) string {
	for _, m := range annot.MentionsIn(doc, span) {
		if m.Kind != annot.Place && m.Kind != annot.State || !span.Contains(m.Head) {
			continue
		}
		before := strings.Fields(doc.Text[span.Start:max(m.Start, span.Start)])
		if n := len(before); n > 0 && (strings.EqualFold(before[n-1], "in") || strings.EqualFold(before[n-1], "at")) {
			return doc.Slice(m.Head)
		}
	}
	return ""
}

// lasted is the first length of time in words that are no "three days ago", "" for none.
func lasted(doc *annot.Document, span annot.Span) string {
	for _, t := range annot.Within(doc.Times, span, func(t annot.Time) int32 { return t.Start }) {
		if t.Kind == annot.Duration && span.Contains(t.Span) && !strings.HasPrefix(strings.TrimSpace(doc.Text[t.End:]), "ago") {
			return doc.Slice(t.Span)
		}
	}
	return ""
}

// timeOf is the index of the date of a statement, -1 without one: the first after its cue
// within its words, else the first in the sentence.
func timeOf(doc *annot.Document, st *annot.Statement) int {
	best := -1
	for i, t := range doc.Times {
		if t.Kind != annot.DateTime || !doc.Sentences[st.Sentence].Contains(t.Span) || modifier(doc, t) {
			continue
		}
		if st.Target.Contains(t.Span) && t.Start >= st.Cue.Start {
			return i
		}
		if best < 0 && (st.Target.Contains(t.Span) || t.Start < st.Target.Start && st.Target.Start-t.End <= fronted) {
			best = i
		}
	}
	return best
}

// fronted is how many bytes before the words of a statement its date may end: "On
// Monday, the two sides met".
const fronted = 20

// maxWho is how many names an event shows.
const maxWho = 6

// who are the parties and persons named in span, each once.
func (f *folder) who(d int, doc *annot.Document, span annot.Span) []string {
	var names []string
	for _, m := range annot.MentionsIn(doc, span) {
		if m.Entity == annot.None || !span.Contains(m.Head) || m.Kind == annot.Place || m.Kind == annot.Pronoun || possessive(doc.Text[m.Head.End:]) {
			continue
		}
		i := f.story.NameOf[d][m.Entity]
		if i < 0 || f.story.Names[i].Kind != annot.Person && f.table.Of[i] < 0 {
			continue
		}
		name := f.story.Names[i].Name
		if f.story.Names[i].Kind != annot.Person {
			name = f.n.Parties[f.table.Of[i]].Name
		}
		if !slices.Contains(names, name) && len(names) < maxWho {
			names = append(names, name)
		}
	}
	return names
}

// possessive reports whether text begins with the ending of an owner, who is mostly only
// named to say whose envoy or plan is meant.
func possessive(text string) bool {
	return strings.HasPrefix(text, "'s") || strings.HasPrefix(text, "’s")
}

// gathered are events of one sort, those that tell the same made one.
type gathered struct {
	events []talks.Event
	words  []wordSet        // content words of each event
	byTime map[string][]int // indexes of the events of one time
}

// maxSameTime bounds how many events of one time a new one is compared with.
const maxSameTime = 200

// add takes an event in, or its evidence into the event that tells the same: at the
// same time, in words that agree; without a time, in nearly the same words.
func (g *gathered) add(e talks.Event) {
	if g.byTime == nil {
		g.byTime = map[string][]int{}
	}
	key := e.When
	if key == "" {
		key = strings.ToLower(e.WhenText)
	}
	if e.Hedged {
		key = "hedged " + key
	}
	words := contentWords(e.What)
	timeless := e.When == "" && e.WhenText == ""
	same := g.byTime[key]
	for _, i := range same[max(0, len(same)-maxSameTime):] {
		if !alike(words, g.words[i]) || timeless && !nearly(words, g.words[i]) {
			continue
		}
		o := &g.events[i]
		o.Evidence = append(o.Evidence, e.Evidence...)
		o.Where, o.Lasted = cmp.Or(o.Where, e.Where), cmp.Or(o.Lasted, e.Lasted)
		for _, w := range e.Who {
			if !slices.Contains(o.Who, w) && len(o.Who) < maxWho {
				o.Who = append(o.Who, w)
			}
		}
		return
	}
	g.byTime[key] = append(same, len(g.events))
	g.events = append(g.events, e)
	g.words = append(g.words, words)
}

// timeline takes the sentences that are read, name a party, and hold a date that can
// be resolved and is more than a modifier.
func (f *folder) timeline(d int, doc *annot.Document, latest string, into *gathered) {
	s := 0
	for i, t := range doc.Times {
		for s+1 < len(doc.Sentences) && doc.Sentences[s].End <= t.Start {
			s++
		}
		sentence := doc.Sentences[s]
		if t.Kind != annot.DateTime || !doc.Blocks[sentence.Block].Read() || modifier(doc, t) || vague(doc.Slice(t.Span)) {
			continue
		}
		when, ok := f.on(d, i)
		if !ok || ahead(when, latest) || planned(doc, t) || !f.telling(d, doc, sentence.Span, when) {
			continue
		}
		into.add(talks.Event{
			When: when, WhenText: doc.Slice(t.Span), What: doc.Slice(sentence.Span),
			Evidence: []story.Evidence{{Doc: d, Sentence: annot.SentenceIdx(s), Span: sentence.Span}},
		})
	}
}

// modifier reports whether a date only says which thing is meant: "Sunday's talks", "a
// pre-2016 rule", "the 2016 election". A year alone is a date only after a preposition.
func modifier(doc *annot.Document, t annot.Time) bool {
	if rest := doc.Text[t.End:]; rest != "" {
		if rest[0] == '-' || rest[0] == '\'' || strings.HasPrefix(rest, "’") {
			return true
		}
	}
	if t.Start > 0 && doc.Text[t.Start-1] == '-' {
		return true
	}
	if strings.Trim(doc.Slice(t.Span), "0123456789-–/") != "" {
		return false
	}
	before := strings.TrimRight(doc.Text[max(0, t.Start-10):t.Start], " ")
	return !yearPrepositions[strings.ToLower(before[strings.LastIndexAny(before, " \n(,")+1:])]
}

var yearPrepositions = map[string]bool{"in": true, "since": true, "until": true, "by": true, "from": true, "during": true, "after": true, "before": true, "of": true}

// vague reports whether a date is rather a way of speaking: "today", "this week".
func vague(words string) bool {
	low := strings.ToLower(words)
	return low == "today" || low == "now" || low == "tonight" || strings.HasPrefix(low, "this ") || strings.HasPrefix(low, "past ") || strings.HasPrefix(low, "recent")
}

// ahead reports whether a date lies after the last day of the reports.
func ahead(when, latest string) bool {
	n := min(len(when), len(latest))
	return n > 0 && when[:n] > latest[:n]
}

// planned reports whether a next step tells the date.
func planned(doc *annot.Document, t annot.Time) bool {
	for i := range doc.Statements {
		if st := &doc.Statements[i]; st.Kind == annot.Commitment && st.Target.Contains(t.Span) {
			return true
		}
	}
	return false
}

// telling reports whether a dated sentence is one of the talks: it names a party. What
// lies well before the talks must speak of talks, war or agreement.
func (f *folder) telling(d int, doc *annot.Document, span annot.Span, when string) bool {
	parties := 0
	for _, name := range f.who(d, doc, span) {
		for _, p := range f.n.Parties {
			if p.Name == name {
				parties++
			}
		}
	}
	switch {
	case parties == 0:
		return false
	case len(when) == len("2006-01-02") && f.n.From != "" && near(when, f.n.From):
		return true
	}
	words := contentWords(doc.Slice(span))
	for _, w := range milestones {
		if words.has(stem(w)) {
			return true
		}
	}
	return false
}

// milestones are words of sentences that tell how a conflict or its settlement came to be.
var milestones = []string{"accord", "agreement", "armistice", "invasion", "memorandum", "negotiations", "pact", "referendum", "sanctions", "strike", "summit", "treaty", "truce", "war", "ceasefire", "contract", "shutdown", "walkout", "lockout", "legislation", "directive", "tariffs", "bailout"}

// maxTimeline is how many lines a timeline has; the events that most reports tell stay.
const maxTimeline = 15

func (f *folder) strongest(list []talks.Event) []talks.Event {
	articles := func(e talks.Event) int {
		docs := map[int]bool{}
		for _, ev := range e.Evidence {
			docs[ev.Doc] = true
		}
		return len(docs)
	}
	slices.SortStableFunc(list, func(a, b talks.Event) int {
		return cmp.Or(cmp.Compare(articles(b), articles(a)), cmp.Compare(len(b.When), len(a.When)))
	})
	return list[:min(len(list), maxTimeline)]
}

// on is the day, month or year of a time; false when it has none.
func (f *folder) on(d, i int) (string, bool) {
	when := f.story.Docs[d].Times[i].Value
	if f.story.On != nil {
		when = f.story.On[d][i]
	}
	when, _, _ = strings.Cut(when, "/")
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		if _, err := time.Parse(layout, when); err == nil {
			return when, true
		}
	}
	return "", false
}
