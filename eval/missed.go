package eval

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/report"
)

// missed explains the positions of the gold that nothing found comes near: by the
// sentence, then by the cue in it that came furthest.
func (f *causeFinder) missed() {
	for gi := range f.want {
		if f.foundOf[gi] == annot.None {
			cause, why := f.whyMissed(gi)
			f.add(gi, annot.None, cause, why)
		}
	}
}

func (f *causeFinder) whyMissed(gi int) (Cause, string) {
	g := f.gold.Positions[gi]
	d := f.docs[g.Doc]
	if d == nil {
		return Segmentation, "the report was not read"
	}
	sentences := sentencesAt(d, g.Place)
	if len(sentences) == 0 {
		return Segmentation, "no sentence of ours lies there"
	}
	for _, i := range sentences {
		if b := d.Blocks[d.Sentences[i].Block]; !b.Read() {
			return Segmentation, fmt.Sprintf("set aside as %s: %s", b.Kind, b.Why)
		}
	}
	if cause, why := f.readElse(gi, d, sentences); cause == HolderCause || cause == AliasCause {
		return cause, why
	}
	var seen, fit []Occurrence
	for _, i := range sentences {
		for _, o := range f.cues[d][i] {
			seen = append(seen, o)
			if slices.Contains(o.Stances, g.Stance) && o.Why != "" {
				fit = append(fit, o)
			}
		}
	}
	best, ok := nearest(fit, targetSpan(g))
	if ok && tier(best) == 0 {
		return best.Cause, best.Entry + ": " + best.Why
	}
	if cause, why := f.readElse(gi, d, sentences); cause != "" {
		return cause, why
	}
	if ok {
		return best.Cause, best.Entry + ": " + best.Why
	}
	if s := d.Sentences[sentences[0]]; len(sentences) > 1 || strings.TrimSpace(d.Slice(s.Span)) != strings.TrimSpace(g.Text) {
		return Segmentation, fmt.Sprintf("ours is cut in another way: %d sentences", len(sentences))
	}
	return CueMissing, governor(d, targetSpan(g)) + others(seen)
}

// governor tells the word that a target hangs on, which is the cue mostly: "the target
// hangs on shelve (obj); ", "" where the tree does not tell.
func governor(d *annot.Document, target annot.Span) string {
	for _, t := range d.Tokens {
		if target.Contains(t.Span) && t.Head != annot.None && !target.Overlaps(d.Tokens[t.Head].Span) && t.UPOS != annot.PUNCT {
			return fmt.Sprintf("the target hangs on %s (%s); ", d.Tokens[t.Head].Lemma, t.DepRel)
		}
	}
	return ""
}

// readElse looks for a position with the stance of a missed one that was read from the
// sentences and is no mistake of its own: it may be right for another of the gold, or have
// been left out of the brief.
func (f *causeFinder) readElse(gi int, d *annot.Document, sentences []annot.SentenceIdx) (Cause, string) {
	g := f.want[gi]
	var cause Cause
	var why string
	for hi, h := range f.have {
		if f.goldOf[hi] < 0 || h.stance != g.stance || !f.matches(atSentence, g, h) {
			continue
		}
		switch rule := f.found[hi].Rule; {
		case sameTarget(g.target, h.target):
			return HolderCause, fmt.Sprintf("%s: read for %s alone", rule, h.holder)
		case g.holder == h.holder:
			cause, why = Split, rule+": read with another target alone, which is right"
		}
	}
	for _, st := range d.Statements {
		if st.Kind != annot.Position || st.Stance != g.stance || !slices.Contains(sentences, st.Sentence) || f.shown(g.doc, st) {
			continue
		}
		if sameTarget(g.target, d.Slice(st.Target)) {
			return AliasCause, fmt.Sprintf("%s: read for %s, who is no party in the brief", st.Rule, d.Entities[st.Holder].Name)
		}
	}
	return cause, why
}

// shown reports whether a position that was read is in the brief.
func (f *causeFinder) shown(doc string, st annot.Statement) bool {
	return slices.ContainsFunc(f.found, func(s report.Statement) bool {
		return baseName(s.Doc) == doc && s.Cue != nil && s.Cue.Start == st.Cue.Start && s.Target != nil && s.Target.Start == st.Target.Start
	})
}

// sentencesAt are the sentences of which the gold's sentence covers half, or that cover
// half of it.
func sentencesAt(d *annot.Document, p Place) []annot.SentenceIdx {
	var at []annot.SentenceIdx
	for i, s := range d.Sentences {
		if overlap(p.Start, p.End, int(s.Start), int(s.End)) >= 0.5 {
			at = append(at, annot.SentenceIdx(i))
		}
	}
	return at
}

// targetSpan is where the target of a gold position stands in its report; empty when its
// words are not in the sentence as they are.
func targetSpan(g Position) annot.Span {
	i := strings.Index(g.Text, g.Target)
	if i < 0 || g.Target == "" {
		return annot.Span{}
	}
	return annot.Span{Start: int32(g.Start + i), End: int32(g.Start + i + len(g.Target))}
}

// maxGap is how far a cue may stand from the target that it should have carried, in bytes:
// some fifteen words.
const maxGap = 90

// nearest is the cue that most likely should have carried a position with the given
// target: one that came further than its words before one that did not, then the one
// nearest to the target. Cues within the target tell what the target is.
func nearest(cues []Occurrence, target annot.Span) (Occurrence, bool) {
	cues = slices.DeleteFunc(slices.Clone(cues), func(o Occurrence) bool { return target.Contains(o.Span) || gap(o.Span, target) > maxGap })
	if len(cues) == 0 {
		return Occurrence{}, false
	}
	return slices.MinFunc(cues, func(a, b Occurrence) int {
		return cmp.Or(cmp.Compare(tier(a), tier(b)), cmp.Compare(gap(a.Span, target), gap(b.Span, target)))
	}), true
}

// tier orders cues by how far they came.
func tier(o Occurrence) int {
	switch o.Cause {
	case TagCause:
		return 2
	case TreeCause:
		return 1
	}
	return 0
}

// gap is the number of bytes between two spans, 0 when they touch or one is empty.
func gap(a, b annot.Span) int32 {
	if b.Empty() {
		return 0
	}
	return max(b.Start-a.End, a.Start-b.End, 0)
}

// others lists the cues of other stances in a sentence, which may be those that the gold
// reads in another way.
func others(seen []Occurrence) string {
	var names []string
	for _, o := range seen {
		if o.Cause == TagCause || o.Cause == TreeCause || len(o.Stances) == 0 {
			continue
		}
		if name := fmt.Sprintf("%s (%s)", o.Entry, o.Stances[0]); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if names == nil {
		return "no other cue either"
	}
	return "other cues: " + strings.Join(names, ", ")
}
