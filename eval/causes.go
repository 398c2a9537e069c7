package eval

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/report"
)

// Cause is the stage at which a position was lost, or went wrong.
type Cause string

// The causes. Of a position that comes near one of the gold, the part that differs is
// the cause; else the stage that the nearest cue in the sentence did not get past.
const (
	Segmentation Cause = "segmentation" // the gold's sentence is none of ours, or was set aside
	CueMissing   Cause = "cue missing"  // no cue of the stance stands in the sentence
	TagCause     Cause = "tag"          // the words of a cue stand there under other tags
	TreeCause    Cause = "tree"         // a cue stands there, not as its entry asks
	ScopeCause   Cause = "scope"        // a cue was left out for what its clause is
	HolderCause  Cause = "holder"       // another holder or none
	Reference    Cause = "reference"    // the holder is a word that was not resolved
	AliasCause   Cause = "alias"        // the holder is meant, under a name that nothing maps to the party
	StanceCause  Cause = "stance"       // another stance of the same holder towards the same target
	TargetCause  Cause = "target"       // another target or none
	Split        Cause = "split"        // two in the gold are one of ours, or the other way about
	NoParty      Cause = "no party"     // the holder is no party in the gold
	NotInGold    Cause = "not in gold"  // nothing in the gold comes near
)

// AllCauses lists the causes in the order of the stages.
var AllCauses = []Cause{Segmentation, CueMissing, TagCause, TreeCause, ScopeCause, HolderCause, Reference, AliasCause, StanceCause, TargetCause, Split, NoParty, NotInGold}

// Mistake is a position of the gold that was missed, one of a brief that is not right, or
// both where they come near each other.
type Mistake struct {
	Doc    string // base name of the report
	Start  int    // of the sentence
	Line   int    // of the report, counted from 1
	Text   string // the sentence
	Missed bool   // Gold was missed
	MadeUp bool   // Found is not right
	Gold   *Position
	Found  *report.Statement
	Cause  Cause
	Why    string // more about the cause; "" when it says it all
}

// Occurrence is a cue in a sentence, as a reader tells what became of it.
type Occurrence struct {
	annot.Span
	Entry   string         // of the lexicon, or the name of a rule
	Stances []annot.Stance // that it may carry
	Why     string         // why it gave no position; "" when it gave one
	Cause   Cause          // the stage of Why
}

// Tracer tells for each sentence of a report what became of the cues in it.
type Tracer func(*annot.Document) [][]Occurrence

// Causes lists what a brief missed of the gold folder dir and what it made up, by report
// and sentence, each with its cause. docs are the reports that the brief was made of, with
// all layers; a position is right when sentence, holder, stance and target are.
func Causes(dir string, b *report.Brief, docs []*annot.Document, trace Tracer) ([]Mistake, error) {
	m, err := newMatcher(dir, b)
	if err != nil {
		return nil, err
	}
	f := causeFinder{matcher: m, docs: map[string]*annot.Document{}, cues: map[*annot.Document][][]Occurrence{},
		goldOf: make([]int, len(m.have)), foundOf: make([]int, len(m.want))}
	for _, d := range docs {
		f.docs[d.Source.Name], f.cues[d] = d, trace(d)
	}
	for i := range f.goldOf {
		f.goldOf[i] = annot.None
	}
	for i := range f.foundOf {
		f.foundOf[i] = annot.None
	}
	for _, p := range m.pairs(withTarget) {
		f.goldOf[p.found], f.foundOf[p.gold] = p.gold, p.found
	}
	f.near()
	f.splits()
	f.missed()
	f.madeUp()
	slices.SortStableFunc(f.list, func(x, y Mistake) int {
		return cmp.Or(cmp.Compare(x.Doc, y.Doc), cmp.Compare(x.Start, y.Start))
	})
	return f.list, nil
}

// causeFinder gives every position without a partner one mistake.
type causeFinder struct {
	*matcher
	docs map[string]*annot.Document         // by base name
	cues map[*annot.Document][][]Occurrence // by sentence
	// goldOf and foundOf are the partners of positions found and of those of the gold:
	// the index of the other, None, or explained once a mistake tells of it.
	goldOf, foundOf []int
	list            []Mistake
}

// explained marks a position of which a mistake tells.
const explained = -2

// add puts a mistake on the list. An index may be None.
func (f *causeFinder) add(gold, found int, cause Cause, why string) {
	mk := Mistake{Cause: cause, Why: why}
	if found != annot.None {
		s := &f.found[found]
		mk.Found, mk.MadeUp = s, f.goldOf[found] == annot.None
		mk.Doc, mk.Start, mk.Text = baseName(s.Doc), int(s.Start), s.Text
	}
	if gold != annot.None {
		g := &f.gold.Positions[gold]
		mk.Gold, mk.Missed = g, f.foundOf[gold] == annot.None
		mk.Doc, mk.Start, mk.Text = g.Doc, g.Start, g.Text
	}
	if d := f.docs[mk.Doc]; d != nil && mk.Start <= len(d.Text) {
		mk.Line = 1 + strings.Count(d.Text[:mk.Start], "\n")
	}
	if mk.MadeUp {
		f.goldOf[found] = explained
	}
	if mk.Missed {
		f.foundOf[gold] = explained
	}
	f.list = append(f.list, mk)
}

// near pairs positions that differ in one part.
func (f *causeFinder) near() {
	for _, differ := range []func(g, h item) (Cause, bool){
		func(g, h item) (Cause, bool) { return TargetCause, g.holder == h.holder && g.stance == h.stance },
		func(g, h item) (Cause, bool) {
			return StanceCause, g.holder == h.holder && sameTarget(g.target, h.target)
		},
		func(g, h item) (Cause, bool) {
			return HolderCause, g.stance == h.stance && sameTarget(g.target, h.target)
		},
	} {
		for gi, g := range f.want {
			for hi, h := range f.have {
				if f.foundOf[gi] != annot.None || f.goldOf[hi] != annot.None || !f.matches(atSentence, g, h) {
					continue
				}
				cause, ok := differ(g, h)
				if ok && cause == HolderCause && f.alias(gi, hi) {
					cause = AliasCause
				}
				if ok {
					f.add(gi, hi, cause, "")
				}
			}
		}
	}
}

// alias reports whether the holder of a position found is the party that the gold means,
// by a word that the names share or by whom the holder speaks for.
func (f *causeFinder) alias(gold, found int) bool {
	s, party := f.found[found], f.want[gold].holder
	if f.parties.has(s.Holder.Name) {
		return false
	}
	for word := range wordSet(f.gold.Positions[gold].Holder) {
		if wordSet(s.Holder.Name)[word] {
			return true
		}
	}
	d := f.docs[baseName(s.Doc)]
	if d == nil || s.Cue == nil {
		return false
	}
	for _, st := range d.Statements {
		if st.Cue.Start != s.Cue.Start || st.Target.Start != s.Target.Start {
			continue
		}
		if e := d.Entities[st.Holder]; e.For != "" {
			return slices.ContainsFunc(d.Entities, func(x annot.Entity) bool { return x.Key == e.For && f.parties.of(x.Name) == party })
		}
	}
	return false
}

// splits explains what is as good as right, but for a partner that has one already.
func (f *causeFinder) splits() {
	for gi, g := range f.want {
		for hi, h := range f.have {
			if f.foundOf[gi] == annot.None && f.goldOf[hi] >= 0 && f.matches(withTarget, g, h) {
				f.add(gi, hi, Split, "ours stands for two of the gold")
			}
		}
	}
	for hi, h := range f.have {
		for gi, g := range f.want {
			if f.goldOf[hi] == annot.None && f.foundOf[gi] >= 0 && f.matches(withTarget, g, h) {
				f.add(gi, hi, Split, "one of the gold is two of ours")
			}
		}
	}
}

// madeUp explains the positions that come near nothing in the gold.
func (f *causeFinder) madeUp() {
	for hi, h := range f.have {
		if f.goldOf[hi] != annot.None {
			continue
		}
		others := 0
		for _, g := range f.want {
			if f.matches(atSentence, g, h) {
				others++
			}
		}
		switch {
		case !f.parties.has(f.found[hi].Holder.Name):
			f.add(annot.None, hi, NoParty, "")
		case others == 0:
			f.add(annot.None, hi, NotInGold, "the gold has nothing in this sentence")
		default:
			f.add(annot.None, hi, NotInGold, fmt.Sprintf("the gold has %d in this sentence, and not this", others))
		}
	}
}
