package track

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"rapporteur/annot"
	"rapporteur/story"
	"rapporteur/talks"
)

// status decides how an issue stands, by which rule and by which sentences: what reports say
// came of it, and what the parties want. It is careful: agreed and blocked are said only when a
// report says so, or when two parties speak of the same thing.
func (f *folder) status(issue *talks.Issue, told []outcome) {
	issue.Status, issue.Why = talks.Open, "no two positions were found to agree or to clash"
	switch {
	case issue.ID == talks.OtherIssue:
		issue.Why = "points that fit no issue of the dossier"
		return
	case issue.General:
		issue.Why = "about the talks themselves"
	default:
		f.byPositions(issue)
	}
	f.decided(issue, told)
}

// rule is one way in which two positions of different parties tell how an issue stands.
type rule struct {
	name   string
	status talks.Status
	holds  func(a, b *held) bool
	// unopposed rules hold only where nobody rejects anything on the issue.
	unopposed bool
	alone     bool // one party's position is enough
}

// The names of rules that the reason for a status depends on.
const (
	demandsOpposed = "demands-opposed"
	bothAgainst    = "both-against"
)

// rules in the order in which they are asked; the first that holds of two positions decides.
var rules = []rule{
	{"demand-refused", talks.Blocked, func(a, b *held) bool { return a.wants() && b.refuses() && a.comparable(b) && a.headed(b) }, false, false},
	{"move-refused", talks.Blocked, func(a, b *held) bool { return a.wants() && b.refuses() && b.of == a.party }, false, false},
	{demandsOpposed, talks.Blocked, func(a, b *held) bool {
		return a.stance == annot.Demand && !a.stops && b.stance == annot.Demand && (slices.Contains(stopping, b.head) || undoing[b.head]) && alike(a.words, b.words)
	}, false, false},
	{"aim-given-up", talks.Converging, func(a, b *held) bool {
		return a.stance == annot.Concede && b.stance == annot.Reject && a.comparable(b)
	}, false, false},
	{"demand-accepted", talks.Converging, func(a, b *held) bool { return a.stance == annot.Accept && b.wants() && a.comparable(b) }, true, false},
	{bothAgainst, talks.Converging, func(a, b *held) bool { return a.against(b) }, false, false},
	{"demand-let-go", talks.Converging, func(a, b *held) bool { return a.stance == annot.Concede && a.at == b.at && a.asked() }, true, true},
}

// byPositions decides how an issue stands by what the parties want.
func (f *folder) byPositions(issue *talks.Issue) {
	firm := withoutFormer(softened(f.held(*issue)))
	rejected := slices.ContainsFunc(firm, func(h held) bool { return h.stance == annot.Reject })
	all := alikeOf(firm)
	for _, r := range rules {
		if r.unopposed && rejected {
			continue
		}
		if a, b := all.first(r); a != nil {
			issue.Status, issue.Rule, issue.Why = r.status, r.name, f.reason(r, a, b)
			issue.Decided = all.decidedBy(r, a, b)
			return
		}
	}
}

// inOrder sorts evidence by document and sentence.
func inOrder(a, b story.Evidence) int {
	return cmp.Or(cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.Sentence, b.Sentence))
}

// reason says in one line what two positions are: "demanded by Norway, rejected by Chile".
func (f *folder) reason(r rule, a, b *held) string {
	one, two := f.n.Parties[a.party].Name, f.n.Parties[b.party].Name
	switch {
	case r.name == demandsOpposed:
		return fmt.Sprintf("demanded by %s, its end demanded by %s", one, two)
	case r.alone:
		return fmt.Sprintf("%s by %s", talks.Participle(a.stance), one)
	case a.stance == b.stance && r.name == bothAgainst:
		return fmt.Sprintf("one thing that both reject: %s and %s", one, two) // which need not be what the issue is called by
	case a.stance == b.stance:
		return fmt.Sprintf("%s by %s and %s", talks.Participle(a.stance), one, two)
	case a.stops && !b.stops && r.name == bothAgainst:
		return fmt.Sprintf("its end %s by %s, rejected by %s", talks.Participle(a.stance), one, two)
	}
	return fmt.Sprintf("%s by %s, %s by %s", talks.Participle(a.stance), one, talks.Participle(b.stance), two)
}

// general reports whether an issue is about the talks themselves, their text, pace and
// format: positions on it differ too much in what they mean to be set against another.
func (f *folder) general(id string) bool {
	for _, i := range f.kind.Issues {
		if i.ID == id {
			return i.General
		}
	}
	return false
}

// held is a position with the content words of its target.
type held struct {
	party    int
	stance   annot.Stance
	words    wordSet
	head     string         // stem of the word that its target is headed by
	object   string         // stem of what the head takes where it is a verb
	day      string         // of the report, "" when not known
	at       story.Evidence // the target
	whole    story.Evidence // the sentence
	stops    bool           // what is wanted is that something should stop or not be
	hedged   bool
	softened bool // see softened
	of       int  // the party whose move the target names: "the city's decision"; -1 for none
}

// wants reports whether the holder wants or offers what it speaks of.
func (h *held) wants() bool { return h.stance == annot.Demand || h.stance == annot.Offer }

// comparable reports whether two positions are about the same thing, the same way round:
// who offers to end what another rejects is not at odds with it.
func (h *held) comparable(o *held) bool { return h.stops == o.stops && alike(h.words, o.words) }

// headed reports whether what heads the target of another, or what that takes, is in this one too: "hold
// back the ships until we discuss the patrols" is not about patrols.
func (h *held) headed(o *held) bool {
	return o.head == "" || h.words.has(o.head) || h.words.has(o.object) || !o.words.has(o.head)
}

// refuses reports whether the holder will not have what it speaks of, and nothing of the kind.
func (h *held) refuses() bool { return h.stance == annot.Reject && !h.softened }

// asked reports whether a target names itself a demand: what is given up is then an aim at the table.
func (h *held) asked() bool {
	return slices.ContainsFunc([]string{"demand", "request", "insistenc", "condition", "claim", "call"}, h.words.has)
}

// against reports whether two parties are against one thing, or one will stop what the other is against.
func (h *held) against(o *held) bool {
	if o.stance != annot.Reject || o.stops {
		return false
	}
	if h.stance == annot.Reject {
		return !h.stops && h.head != "" && h.head == o.head && h.party < o.party
	}
	return (h.wants() || h.stance == annot.Accept) && slices.Contains(stopping, h.head) && o.head != "" && h.words.has(o.head)
}

// inverts reports whether a target is that something should stop or not be.
func inverts(words wordSet) bool { return slices.ContainsFunc(stopping, words.has) }

// undoing are the stems of words that stop a plan and move troops: they tell only of a head that
// something is not to be.
var undoing = map[string]bool{"withdraw": true, "withdrew": true, "withdrawn": true, "withdrawal": true}

// stopping are the stems of the words by which something should stop or not be.
var stopping = func() (list []string) {
	for _, w := range []string{"end", "stop", "suspend", "suspension", "cancel", "scrap", "abolish", "prevent", "avoid", "lift", "ban", "block", "without", "freez", "pause", "paus", "halt", "moratorium", "cease", "removal", "remove", "removed",
		"ending", "stopping", "dropping", "scrapping", "banning"} {
		list = append(list, stem(w))
	}
	return list
}()

// held are the positions on an issue, those of a former round left out.
func (f *folder) held(issue talks.Issue) []held {
	var list []held
	for _, c := range issue.Cells {
		for _, o := range c.Options {
			if o.Overtaken || o.Former {
				continue // what the party held before is no position any more
			}
			for _, r := range o.Readings {
				if h, ok := f.holding(c, r); ok {
					list = append(list, h)
				}
			}
		}
	}
	return list
}

// holding is a reading of a cell as a position; false for one of a former round.
func (f *folder) holding(c talks.Cell, r story.Reading) (held, bool) {
	doc := f.story.Docs[r.Doc]
	st := &doc.Statements[r.Statement]
	if f.past(r.Doc, st) {
		return held{}, false
	}
	words := contentWords(doc.Slice(st.Target))
	h := held{party: c.Party, stance: c.Stance, hedged: st.Strength == annot.Hedged, words: words, head: stemOf(doc, st.Head), object: stemOf(doc, st.Object), of: f.moveOf(r.Doc, st),
		stops: inverts(words), whole: f.whole(r.Doc, st.Sentence),
		at: story.Evidence{Doc: r.Doc, Sentence: st.Sentence, Span: st.Target}}
	if v := doc.Source.Published.Value; len(v) == len(time.DateOnly) {
		h.day = v
	}
	return h, true
}

// stemOf is the stem of a word of a document, "" for none and for words that say little.
func stemOf(doc *annot.Document, word annot.Span) string {
	for _, w := range contentWords(doc.Slice(word)) {
		return w
	}
	return ""
}

// moveOf is the party whose move a target names by its first words, "the city's decision to go to
// court", -1 for none.
func (f *folder) moveOf(d int, st *annot.Statement) int {
	doc := f.story.Docs[d]
	for _, m := range annot.MentionsIn(doc, st.Target) {
		if m.Entity == annot.None || m.Start > st.Target.Start+maxArticle || !possessive(doc.Text[m.Head.End:]) {
			continue
		}
		if name := f.story.NameOf[d][m.Entity]; name >= 0 {
			return f.table.Of[name]
		}
	}
	return -1
}
