package track

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"time"

	"rapporteur/annot"
	"rapporteur/story"
	"rapporteur/talks"
)

// outcomeRule begins the rule of a statement of what came of a matter; its class and its cue follow.
const outcomeRule = "outcome: "

// outcome is what a report says came of an issue.
type outcome struct {
	at    story.Evidence
	says  talks.Status
	when  string // ISO day of it, or of the report that tells it; "" when not known
	alone bool   // told as agreed by one side only
}

// outcomes are what the reports say came of each issue, by its ID. What is told of a former round,
// and what only may be so, is left out.
func (f *folder) outcomes() map[string][]outcome {
	by := map[string][]outcome{}
	for d, doc := range f.docs() {
		concluded := f.concluded(d)
		for i := range doc.Statements {
			st := &doc.Statements[i]
			says, ok := outcomeOf(st)
			if says == term {
				if says = talks.Agreed; !concluded {
					continue // of a deal that nobody has made yet
				}
			}
			if !ok || f.past(d, st) || takenBack(doc, st, says) || st.Strength == annot.Hedged && says != talks.Agreed {
				continue
			}
			o := outcome{at: f.whole(d, st.Sentence), says: says, when: f.dayOf(d, st)}
			if says == talks.Agreed {
				if o.alone = f.teller(d, st) >= 0 && !concluded; o.alone || st.Strength == annot.Hedged || f.tentative(d) {
					o.says = talks.Converging
				}
			}
			for _, id := range f.issuesOf(doc, st, says) {
				if f.general(id) && cueOf(st) == "agree" {
					continue // a step or a topic of the talks
				}
				by[id] = append(by[id], o)
			}
		}
	}
	return by
}

// takenBack reports whether a sentence goes on to deny what it says is near: "made progress, but
// cannot agree on the price".
func takenBack(doc *annot.Document, st *annot.Statement, says talks.Status) bool {
	if says != talks.Converging {
		return false
	}
	rest := strings.ToLower(doc.Text[max(st.Target.End, st.Cue.End):doc.Sentences[st.Sentence].End])
	_, but, ok := strings.Cut(" "+rest, " but ")
	return ok && slices.ContainsFunc(strings.Fields(but), func(w string) bool {
		return w == "not" || w == "cannot" || w == "never" || w == "no" || strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t")
	})
}

// term is the class of what a deal holds: agreed when the deal is.
const term = talks.Status("term")

// outcomeOf is what a statement says came of its target; false when it says nothing of the kind.
func outcomeOf(st *annot.Statement) (talks.Status, bool) {
	rest, ok := strings.CutPrefix(st.Rule, outcomeRule)
	if !ok || st.Kind != annot.Claim {
		return "", false
	}
	class, _, _ := strings.Cut(rest, ":")
	return talks.Status(class), true
}

// cueOf are the words of the entry by which a statement was read.
func cueOf(st *annot.Statement) string {
	return st.Rule[strings.LastIndex(st.Rule, ": ")+len(": "):]
}

// issuesOf are the issues that an outcome is about: that of its target, or, of what is open or
// blocked, all that its target names, since what stands in the way of one stands in that of all.
func (f *folder) issuesOf(doc *annot.Document, st *annot.Statement, says talks.Status) []string {
	target := doc.Slice(st.Target)
	if says == talks.Open || says == talks.Blocked {
		if ids := f.kind.IssuesIn(target); len(ids) > 0 {
			return ids
		}
	}
	if id, ok := f.kind.IssueOf(target, ""); ok {
		return []string{id}
	}
	return nil
}

// whole is a sentence as evidence.
func (f *folder) whole(d int, s annot.SentenceIdx) story.Evidence {
	return story.Evidence{Doc: d, Sentence: s, Span: f.story.Docs[d].Sentences[s].Span}
}

// concluded reports whether a report says in its own voice, or that of nobody at the table, that the
// deal as a whole was made and not only in part: what one side tells of it is then no claim of that
// side alone.
func (f *folder) concluded(d int) bool { return f.deal(d).whole }

// tentative reports whether a report tells of a deal that is near or made in part: what else it tells
// as agreed is then part of that.
func (f *folder) tentative(d int) bool { return f.deal(d).partly }

// deal is what a report tells of a deal.
type deal struct{ whole, partly bool }

// deal is found once for each report.
func (f *folder) deal(d int) deal {
	if f.deals == nil {
		f.deals = map[int]deal{}
	}
	got, ok := f.deals[d]
	if !ok {
		got = deal{f.isConcluded(d), f.isTentative(d)}
		f.deals[d] = got
	}
	return got
}

func (f *folder) isConcluded(d int) bool {
	doc, made := f.story.Docs[d], false
	for i := range doc.Statements {
		st := &doc.Statements[i]
		says, ok := outcomeOf(st)
		if !ok || !f.asWhole(doc.Slice(st.Target)) || f.past(d, st) || st.Strength == annot.Hedged {
			continue
		}
		if says == talks.Converging {
			return false
		}
		made = made || says == talks.Agreed && f.teller(d, st) < 0
	}
	return made
}

// anyConcluded reports whether one of the reports tells that the deal as a whole was made.
func (f *folder) anyConcluded() bool {
	for d := range f.docs() {
		if f.concluded(d) {
			return true
		}
	}
	return false
}

func (f *folder) isTentative(d int) bool {
	doc := f.story.Docs[d]
	return slices.ContainsFunc(doc.Statements, func(st annot.Statement) bool {
		says, ok := outcomeOf(&st)
		return ok && says == talks.Converging && slices.Contains(pacts, cueOf(&st))
	})
}

// pacts are the entries for a deal.
var pacts = []string{"accord", "agreement", "compromise", "deal", "pact", "settlement"}

// asWhole reports whether the words for what was agreed mean the deal, not a matter of it.
func (f *folder) asWhole(target string) bool {
	if len(contentWords(target)) == 0 {
		return true
	}
	id, ok := f.kind.IssueOf(target, "")
	return ok && f.general(id)
}

// teller is the party that alone tells a statement, -1 when none does.
func (f *folder) teller(d int, st *annot.Statement) int {
	if st.Speaker == annot.None {
		return -1
	}
	name := f.story.NameOf[d][st.Speaker]
	if name < 0 || f.story.Names[name].Key == annot.Sides {
		return -1
	}
	return f.table.Of[name]
}

// dayOf is the day of an outcome: the one that its words name, else that of the report.
func (f *folder) dayOf(d int, st *annot.Statement) string {
	if t := f.timeNear(d, st); t >= 0 {
		if when, ok := f.on(d, t); ok && len(when) == len(time.DateOnly) {
			return when
		}
	}
	if v := f.story.Docs[d].Source.Published.Value; len(v) == len(time.DateOnly) {
		return v
	}
	return ""
}

// longBefore is for how many months before the report an outcome counts as one of these talks.
const longBefore = 2

// past reports whether a statement tells of a former round: the time that its words name lies more
// than longBefore months before the report.
func (f *folder) past(d int, st *annot.Statement) bool {
	t := f.timeNear(d, st)
	if t < 0 {
		return false
	}
	when, ok := f.on(d, t)
	published := cmp.Or(f.story.Docs[d].Source.Published.Value, f.latest())
	switch {
	case !ok || published == "":
		return false
	case len(when) < len("2006-01") || len(published) < len("2006-01"):
		return when[:4] < published[:4]
	}
	return months(published)-months(when) > longBefore
}

// How many bytes before the cue of an outcome, and behind it, its time may stand.
const timeBefore, timeBehind = 80, 60

// timeNear is the index of the time of a statement of what came of a matter, -1 for none: the
// nearest in its sentence that is not part of the matter.
func (f *folder) timeNear(d int, st *annot.Statement) int {
	doc, best, least := f.story.Docs[d], -1, int32(0)
	sentence := doc.Sentences[st.Sentence].Span
	first := sort.Search(len(doc.Times), func(i int) bool { return doc.Times[i].Start >= sentence.Start })
	for i := first; i < len(doc.Times) && doc.Times[i].Start < sentence.End; i++ {
		t := doc.Times[i]
		if t.Kind != annot.DateTime || st.Target.Contains(t.Span) && t.Start > st.Target.Start {
			continue
		}
		far := st.Cue.Start - t.End
		if far < 0 {
			far = t.Start - st.Cue.End
			if far > timeBehind {
				continue
			}
		} else if far > timeBefore || parts(doc.Text[t.End:max(st.Cue.Start, t.End)]) {
			continue
		}
		if best < 0 || far < least {
			best, least = i, far
		}
	}
	return best
}

// parts reports whether a relative clause opens in a text: "last year to encourage Norway, which" dates
// nothing behind it.
func parts(text string) bool {
	return strings.Contains(text, ", which ") || strings.Contains(text, ", who ")
}

// newest drops outcomes that are older than another of the issue.
func newest(list []outcome) []outcome {
	last := ""
	for _, o := range list {
		last = max(last, o.when)
	}
	return slices.DeleteFunc(slices.Clone(list), func(o outcome) bool { return o.when != "" && o.when < last })
}

// refused reports whether a party rejects something on an issue, firmly and not only earlier.
func refused(issue *talks.Issue) bool {
	return slices.ContainsFunc(issue.Cells, func(c talks.Cell) bool {
		return c.Stance == annot.Reject && slices.ContainsFunc(c.Options, func(o talks.Option) bool {
			return o.Strength != annot.Hedged && !o.Former && !o.Overtaken
		})
	})
}

// decided is the status that outcomes give an issue beside what the positions say, with the
// reason; false when the positions decide.
func (f *folder) decided(issue *talks.Issue, list []outcome) bool {
	if len(list) == 0 {
		return false
	}
	list = newest(list)
	says := map[talks.Status][]outcome{}
	for _, o := range list {
		says[o.says] = append(says[o.says], o)
	}
	set := func(s talks.Status, rule, why string, of ...talks.Status) bool {
		issue.Status, issue.Rule, issue.Decided = s, rule, nil
		for _, k := range of {
			for _, o := range says[k] {
				if !slices.Contains(issue.Decided, o.at) {
					issue.Decided = append(issue.Decided, o.at)
				}
			}
		}
		slices.SortFunc(issue.Decided, inOrder)
		issue.Why = why + f.toldBy(issue.Decided)
		return true
	}
	if !issue.General && issue.Status != talks.Blocked && f.closed && len(says[talks.Blocked]) > 0 && len(says) == 1 {
		return set(talks.Open, "blocked-before-deal", "told as what the talks were stuck over, and a deal is told", talks.Blocked)
	}
	agreed, near, open, blocked := len(says[talks.Agreed]) > 0, len(says[talks.Converging]) > 0, len(says[talks.Open]) > 0, len(says[talks.Blocked]) > 0
	later, all := f.later(issue, list)
	switch {
	case later > 0 && later == all:
		return false // the positions are newer than what was told
	case later > 0 && (agreed || near):
		issue.Status, issue.Rule = talks.Open, "agreed-then-refused"
		issue.Why = "told as agreed or near, " + issue.Why
		for _, o := range list {
			issue.Decided = append(issue.Decided, o.at)
		}
		slices.SortFunc(issue.Decided, inOrder)
		issue.Decided = slices.Compact(issue.Decided)
		return true
	case agreed && issue.General && refused(issue):
		return false // one offer was refused and another agreed, and nobody can say which is meant
	case agreed && !near && !open && !blocked:
		return set(talks.Agreed, "told-agreed", "told as agreed", talks.Agreed)
	case issue.General:
		return false
	case agreed && (open || blocked):
		return set(talks.Open, "told-both-ways", "told as agreed and as not agreed", talks.Agreed, talks.Open, talks.Blocked)
	case blocked && near:
		return set(talks.Open, "near-and-blocked", "told as near and as blocked", talks.Converging, talks.Blocked)
	case blocked && issue.Status == talks.Blocked && !near:
		return false // the positions say it too, and by whom
	case blocked && issue.Status != talks.Converging:
		return set(talks.Blocked, "told-blocked", "told as what the talks broke down or are stuck over", talks.Blocked)
	case blocked:
		return set(talks.Open, "blocked-and-moving", "told as what the talks broke down or are stuck over", talks.Blocked)
	case near && !open:
		why := "told as near or agreed in part"
		if !slices.ContainsFunc(says[talks.Converging], func(o outcome) bool { return !o.alone }) {
			why = "told as agreed by one side alone,"
		}
		return set(talks.Converging, "told-near", why, talks.Converging, talks.Agreed)
	case issue.Status == talks.Open || issue.Status == talks.Agreed:
		return set(talks.Open, "told-open", "told as open", talks.Open)
	}
	return false
}

// later counts the sentences that block an issue by the positions, and those of them that are known to
// be told later than all outcomes.
func (f *folder) later(issue *talks.Issue, list []outcome) (later, all int) {
	if issue.Status != talks.Blocked {
		return 0, 0
	}
	last := ""
	for _, o := range list {
		if o.when == "" {
			return 0, len(issue.Decided)
		}
		last = max(last, o.when)
	}
	for _, e := range issue.Decided {
		if v := f.story.Docs[e.Doc].Source.Published.Value; len(v) == len(time.DateOnly) && v > last {
			later++
		}
	}
	return later, len(issue.Decided)
}

// toldBy says how many reports tell a thing, in words.
func (f *folder) toldBy(list []story.Evidence) string {
	docs := map[int]bool{}
	for _, e := range list {
		docs[e.Doc] = true
	}
	switch len(docs) {
	case 1:
		return " by one report"
	case 2:
		return " by two reports"
	}
	return " by several reports"
}
