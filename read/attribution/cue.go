package attribution

import (
	"strings"

	"rapporteur/annot"
	"rapporteur/lexicon"
)

// verb reads the attribution of the verb at token v.
func (f *finder) verb(v int) {
	if f.isA(v, "amod", "case", "compound", "fixed", "flat", "aux", "cop") {
		return
	}
	if f.passive(v) {
		f.adjective(v)
	}
	top, light := f.carried(v)
	if top == v && f.x(v) == "VB" && f.infinitive(v) {
		return // "to say": nobody said it
	}
	for _, say := range f.entriesOf(v) {
		if say.Head != lexicon.Verb {
			continue
		}
		end, ok := f.phrasal(v, say)
		if !ok {
			continue
		}
		r := relation{say: say, kind: annot.ByVerb, cue: rng{f.cueStart(top), f.cueEnd(v, end)}, rule: say.Name()}
		if light != nil {
			r.rule += " + " + light.Name()
		}
		if f.passive(top) {
			if f.passiveContent(v, &r) {
				f.write(r)
			}
			return
		}
		r.source, r.speaker = f.source(top)
		if r.source.empty() {
			return
		}
		if f.complement(v, &r) {
			f.write(r)
			return
		}
		if say.HasFrame("that") && f.aside(v, &r) {
			return
		}
	}
}

// entriesOf are the entries of a verb, in British spelling too, of which lemmas know little.
func (f *finder) entriesOf(v int) []*lexicon.Say {
	if list := f.entries[f.lemma(v)]; list != nil {
		return list
	}
	for _, ending := range []string{"ise", "ised", "ises", "ising"} {
		if stem, ok := strings.CutSuffix(f.lower(v), ending); ok {
			return f.entries[stem+"ize"]
		}
	}
	return nil
}

// phrasal reports whether the further words of an entry stand with a verb, and where the
// last of them ends: "point out", "make clear".
func (f *finder) phrasal(v int, say *lexicon.Say) (end int, ok bool) {
	end = v + 1
	for _, w := range say.Words[1:] {
		found := false
		for _, k := range f.kids(v) {
			if k := int(k); k >= end && k < end+maxGap && (f.lower(k) == w || f.lemma(k) == w) && !f.isA(k, "obl", "ccomp") {
				end, found = k+1, true
				break
			}
		}
		if !found {
			return 0, false
		}
	}
	return end, true
}

// maxGap is how many tokens may stand between the words of one cue.
const maxGap = 4

// carried goes from a verb to the verb or adjective that only carries it, "began to
// criticise", over several.
func (f *finder) carried(v int) (top int, light *lexicon.Say) {
	top = v
	for range 3 {
		h := f.head(top)
		if h < 0 || h > top || top-h > maxGap+1 || !f.isA(top, "xcomp", "ccomp", "advcl") {
			return top, light
		}
		frame := "ing"
		if f.infinitive(top) {
			frame = "to"
		}
		var found *lexicon.Say
		for _, s := range f.entries[f.lemma(h)] {
			if _, all := f.phrasal(h, s); all && s.Head == lexicon.Light && s.HasFrame(frame) {
				found = s
			}
		}
		if found == nil || f.kidAfter(h, "obj") >= 0 {
			return top, light
		}
		top, light = h, found
	}
	return top, light
}

// infinitive reports whether "to" opens the verb at token v.
func (f *finder) infinitive(v int) bool {
	for _, k := range f.kids(v) {
		if int(k) < v && f.x(int(k)) == "TO" {
			return true
		}
	}
	return false
}

// passive reports whether the subject of a verb suffers it: "was told", "drafted by".
func (f *finder) passive(v int) bool {
	if f.x(v) != "VBN" && f.x(v) != "VBD" {
		return false
	}
	helped := false
	for _, k := range f.kids(v) {
		switch f.rel(int(k)) {
		case "aux:pass", "nsubj:pass":
			return true
		case "aux":
			helped = true
		}
	}
	return f.x(v) == "VBN" && !helped && !f.isA(v, "conj", "root")
}

// cueStart is where the cue of a verb or adjective begins: with the auxiliaries, negation
// and adverbs right before it.
func (f *finder) cueStart(top int) int {
	start := top
	for k := top - 1; k >= f.first && f.head(k) == top; k-- {
		if !f.isA(k, "aux", "advmod", "cop", "neg") && f.x(k) != "TO" {
			break
		}
		if f.isA(k, "advmod") && (k == f.first || f.x(k) == "WRB") {
			break
		}
		start = k
	}
	return start
}

// cueEnd is where the cue of a verb ends: with the adverbs right behind it.
func (f *finder) cueEnd(v, end int) int {
	for end < f.last && f.head(end) == v && (f.isA(end, "advmod") && f.u(end) == annot.ADV || f.rel(end) == "compound:prt") && f.x(end) != "WRB" && f.span(end).to == end+1 {
		end++
	}
	return end
}

// noun reads the attribution of the noun at token n: "Norway's claim that", "expressed
// concern about".
func (f *finder) noun(n int) {
	for _, say := range f.entries[f.lemma(n)] {
		if say.Head != lexicon.Noun || len(say.Words) > 1 {
			continue
		}
		r := relation{say: say, kind: annot.ByNoun, cue: rng{n, n + 1}, rule: say.Name()}
		if !f.nounContent(n, &r) {
			continue
		}
		for r.cue.from > f.first && f.head(r.cue.from-1) == n && f.isA(r.cue.from-1, "amod", "det", "advmod") {
			r.cue.from--
		}
		if !f.nounSource(n, &r) {
			continue
		}
		f.write(r)
		return
	}
}

// carriers are verbs that lend a noun their subject: "made the claim that".
var carriers = map[string]bool{"make": true, "have": true, "express": true, "voice": true, "raise": true, "issue": true, "repeat": true,
	"reiterate": true, "share": true, "give": true, "deliver": true, "announce": true, "take": true, "hold": true, "reach": true, "renew": true}

// carries reports whether the object of a verb is a noun that has a content of its own and
// takes its source from the verb.
func (f *finder) carries(v, obj int) bool {
	if !carriers[f.lemma(v)] || f.kid(obj, "nmod:poss") >= 0 {
		return false
	}
	for _, say := range f.entries[f.lemma(obj)] {
		if say.Head == lexicon.Noun && len(say.Words) == 1 && f.nounContent(obj, &relation{say: say}) {
			return true
		}
	}
	return false
}

// nounSource finds whose a noun is: its possessor, those after "by" or "from", or the
// subject of the verb that carries it.
func (f *finder) nounSource(n int, r *relation) bool {
	if p := f.kid(n, "nmod:poss"); p >= 0 {
		r.source, r.speaker = f.span(p), p
		return true
	}
	if v := f.head(n); v >= 0 && f.rel(n) == "obj" && v < n && carriers[f.lemma(v)] && !f.passive(v) && !(f.x(v) == "VB" && f.infinitive(v)) {
		if r.source, r.speaker = f.source(v); !r.source.empty() {
			r.cue.from = f.cueStart(v)
			r.rule += ", carried"
			return true
		}
	}
	for _, k := range f.kids(n) {
		k := int(k)
		c, w := f.preposition(k)
		if k > n && f.isA(k, "nmod") && (w == "by" || w == "from" || w == "among") && !overlapsAny(f.span(k), r.content) {
			r.source, r.speaker = rng{c + 1, f.span(k).to}, k
			return true
		}
	}
	return false
}

func overlapsAny(r rng, list []rng) bool {
	for _, x := range list {
		if r.overlaps(x) {
			return true
		}
	}
	return false
}

// adjective reads the attribution of the adjective at token a: "is confident that".
func (f *finder) adjective(a int) {
	if f.kid(a, "cop", "aux:pass") < 0 {
		return
	}
	for _, say := range f.entries[f.lower(a)] { // "convinced", which may be tagged as a verb
		if say.Head != lexicon.Adj || len(say.Words) > 1 {
			continue
		}
		r := relation{say: say, kind: annot.ByAdjective, cue: rng{f.cueStart(a), a + 1}, rule: say.Name()}
		if r.source, r.speaker = f.source(a); !r.source.empty() && f.complement(a, &r) {
			f.write(r)
			return
		}
	}
}

// accordingTo reads "according to X, ..." and "..., according to X".
func (f *finder) accordingTo(t int) {
	say := f.phrase("according", "to")
	h := f.head(t)
	if say == nil || h < t+2 || t+1 >= f.last || f.lower(t+1) != "to" {
		return
	}
	r := relation{say: say, kind: annot.ByPhrase, frame: "source", cue: rng{t, t + 2}, source: rng{t + 2, f.span(h).to}, speaker: h, rule: say.Name()}
	all := rng{f.first, f.last}
	if before := t - 1; before >= f.first && f.words(rng{f.first, t}) && h+1 < f.last {
		for c := f.head(h); c >= 0; c = f.head(c) {
			if all = f.span(c); f.isA(c, "root", "parataxis") || f.isA(c, "conj") && f.ownSubject(c) >= 0 {
				break
			}
		}
	}
	r.content = []rng{{all.from, t}, {max(t, r.source.to), all.to}}
	r.source = f.bare(h, r.source)
	f.write(r)
}

func (f *finder) phrase(words ...string) *lexicon.Say {
	for _, s := range f.entries[words[0]] {
		if s.Head == lexicon.Phrase && len(s.Words) == len(words) && s.Words[len(words)-1] == words[len(words)-1] {
			return s
		}
	}
	return nil
}
