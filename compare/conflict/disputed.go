package conflict

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/compare/align"
	"rapporteur/story"
)

// denialRule begins the rule of statements that deny what another says; the package that
// reads them is not imported by comparisons.
const denialRule = "denial: "

// told is what somebody is reported to say.
type told struct {
	doc, sentence int
	voice         string // key of the party for which it is said
	by            string // name of who says it
	gist          []string
	content       annot.Span
	holder        annot.EntityIdx
}

// disputed raises what one party says and another says is not so. Who denies in a word,
// "disagreed", "rejected that account", denies what another is reported to say right
// before; who denies a clause, what another says in the same words.
func (f *finder) disputed() {
	var index *align.Index
	var claims []told
	var all []dispute
	at := map[string]int{}
	for doc, d := range f.s.Docs {
		for _, st := range d.Statements {
			if st.Kind != annot.Claim || !strings.HasPrefix(st.Rule, denialRule) || sentenceAt(d, st.Span) < 0 {
				continue
			}
			if index == nil { // most sets hold no denial
				claims, index = f.tellings()
			}
			denial := told{doc: doc, sentence: int(st.Sentence), voice: f.party(doc, st.Holder), by: f.nameOf(doc, st.Holder),
				gist: align.Gist(d.Slice(st.Target)), content: st.Target}
			if denial.voice == "" {
				continue
			}
			found := f.answered(denial, claims, index)
			if len(found) == 0 {
				continue
			}
			// Who denies the same claim in many reports disputes it once.
			key := denial.voice + "\x00" + found[0].voice + "\x00" + strings.Join(found[0].gist, " ")
			i, ok := at[key]
			if !ok {
				i = len(all)
				at[key] = i
				all = append(all, dispute{})
			}
			all[i].claims, all[i].denials = append(all[i].claims, found...), append(all[i].denials, denial)
		}
	}
	for _, d := range all {
		f.dispute(d)
	}
}

// dispute is a claim of one party, as often as it is told, and the denials of it by another.
type dispute struct{ claims, denials []told }

// tellings are the contents of all attributions of somebody who speaks for a party, with
// an index of their words.
func (f *finder) tellings() ([]told, *align.Index) {
	var all []told
	index := &align.Index{}
	for doc, d := range f.s.Docs {
		for _, t := range annot.Noted(d, tellingsOf) {
			t.doc, t.voice, t.by = doc, f.party(doc, t.holder), f.nameOf(doc, t.holder)
			if t.voice == "" {
				continue
			}
			index.Add(len(all), t.gist)
			all = append(all, t)
		}
	}
	return all, index
}

// tellingsOf are the contents of the attributions of a document.
func tellingsOf(d *annot.Document) []told {
	var all []told
	for _, a := range d.Attributions {
		if s := sentenceAt(d, a.Content); a.Tells() && a.Holder != annot.None && s >= 0 {
			all = append(all, told{sentence: s, holder: a.Holder, gist: align.Gist(d.Slice(a.Content)), content: a.Content})
		}
	}
	return all
}

// answered are the claims of others that a denial may answer: those in its words, or the
// one that a word like "that" stands for, which is told right before.
func (f *finder) answered(denial told, claims []told, index *align.Index) []told {
	d := f.s.Docs[denial.doc]
	var out []told
	for _, i := range index.Sharing(denial.gist, 2) {
		c := claims[i]
		if c.voice != denial.voice && 3*align.Shared(c.gist, denial.gist) >= 2*len(denial.gist) && f.sameDay(c.doc, denial.doc) && !denies(f.words(c.doc, c.content)) {
			out = append(out, c)
		}
	}
	of := f.voicesIn(denial.doc, denial.content)
	if len(denial.gist) >= 2 || len(of) == 0 && !pointing[align.Words(d.Slice(denial.content))[0]] {
		return out
	}
	from, _ := slices.BinarySearchFunc(claims, denial.doc, func(c told, doc int) int { return cmp.Compare(c.doc, doc) })
	for _, c := range claims[from:] {
		if c.doc != denial.doc {
			break
		}
		if c.sentence == denial.sentence-1 && c.voice != denial.voice && (len(of) == 0 || of[c.voice]) && f.sameBlock(c.doc, c.sentence, denial.sentence) {
			out = append(out, c)
		}
	}
	return out[:min(len(out), 1)]
}

// pointing are the words that begin what stands for a claim told before: "that", "that
// account", and the verbs that need no object.
var pointing = align.WordSet("that this those these disagree disagreed disagrees")

// denies tells whether a claim is itself a denial, which another denial does not dispute.
func denies(claim string) bool {
	return slices.ContainsFunc(align.Words(claim), func(w string) bool { return w == "not" || w == "no" || w == "never" || strings.HasSuffix(w, "n't") })
}

// voicesIn are the parties that a part of a text names, or whose people it names.
func (f *finder) voicesIn(doc int, in annot.Span) map[string]bool {
	out := map[string]bool{}
	for _, m := range annot.MentionsIn(f.s.Docs[doc], in) {
		if m.Entity != annot.None {
			out[f.party(doc, m.Entity)] = true
		}
	}
	delete(out, "")
	return out
}

// sameBlock tells whether two sentences stand in one paragraph or in two that follow
// each other.
func (f *finder) sameBlock(doc, a, b int) bool {
	s := f.s.Docs[doc].Sentences
	return s[b].Block-s[a].Block <= 1
}

// dispute raises a claim that is denied.
func (f *finder) dispute(d dispute) {
	claim, denial := d.claims[0], d.denials[0]
	said := story.Side{Label: f.words(claim.doc, claim.content)}
	for _, c := range d.claims {
		said.Evidence = append(said.Evidence, f.marked(c.doc, c.sentence, c.content))
	}
	denied := story.Side{Label: f.words(denial.doc, f.s.Docs[denial.doc].Sentences[denial.sentence].Span)}
	for _, c := range d.denials {
		denied.Evidence = append(denied.Evidence, f.marked(c.doc, c.sentence, c.content))
	}
	if together(said.Evidence, denied.Evidence) {
		return
	}
	f.add(story.Polarity, "claim-disputed", fmt.Sprintf("what %s says (%s) is disputed by %s", claim.by, quote(said.Label), denial.by), said, denied)
}

// nameOf is the name by which a story shows an entity.
func (f *finder) nameOf(doc int, e annot.EntityIdx) string {
	name := f.s.Docs[doc].Entities[e].Name
	if n := f.s.NameOf[doc][e]; n >= 0 {
		return cmp.Or(f.s.Names[n].Name, name)
	}
	return name
}
