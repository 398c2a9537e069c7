package attribution

import (
	"strings"

	"rapporteur/internal/phrase"
)

// complement finds what hangs on a verb or adjective as its content, in one of the ways
// that its entry allows, and reports whether it did. The cue takes in the preposition of
// the content.
func (f *finder) complement(v int, r *relation) bool {
	clause, inf, gerund, predicate, obj, addressee := -1, -1, -1, -1, -1, -1
	for _, k := range f.kids(v) {
		k := int(k)
		if k < v && (f.rel(k) == "ccomp" || f.rel(k) == "parataxis" && clause < 0) && r.say.HasFrame("that") {
			if f.rel(k) == "ccomp" && !f.parenthetical(k) || f.rel(k) == "parataxis" && f.fronted(v, k) {
				clause = k
			}
			continue
		}
		if k < r.cue.to {
			continue
		}
		switch f.rel(k) {
		case "ccomp", "xcomp":
			switch {
			case f.infinitive(k) && f.kid(k, "cop") < 0: // "the aim is to" is a clause
				inf = k
			case f.rel(k) == "ccomp" && clause < 0:
				clause = k
			case f.x(k) == "VBG":
				gerund = k
			case f.rel(k) == "xcomp":
				predicate = k
			}
		case "obj":
			switch {
			case k == r.speaker:
			case obj < 0:
				obj = k
			case predicate < 0 && r.say.HasFrame("name"):
				predicate = k // "called it a mistake", taken for a second object
			}
		case "iobj":
			addressee = k
		case "advcl":
			if m := f.kid(k, "mark"); m >= 0 && r.say.Person && clause < 0 && (f.lower(m) == "if" || f.lower(m) == "whether") {
				clause = k // "asked Norway if it would"
			}
		}
	}
	say := r.say
	switch {
	case say.Person && obj >= 0 && addressee < 0:
		obj, addressee = -1, obj
	case !say.Person && addressee >= 0 && (obj < 0 || addressee < obj): // "called him a hero"
		obj, addressee = addressee, -1
	}
	switch {
	case clause >= 0 && say.HasFrame("that"):
		r.frame = "that"
		r.content = f.clause(v, clause, r)
	case inf >= 0 && obj < 0 && (addressee < 0 || say.Person) && say.HasFrame("to"):
		r.frame = "to"
		r.content = []rng{f.span(inf)}
	case inf >= 0 && (obj >= 0 || addressee >= 0) && say.HasFrame("obj-to"):
		r.frame = "obj-to"
		r.content = []rng{{f.span(max(obj, addressee)).from, f.span(inf).to}}
	case gerund >= 0 && obj < 0 && say.HasFrame("ing"):
		r.frame = "ing"
		r.content = []rng{f.span(gerund)}
	case predicate >= 0 && say.HasFrame("name"):
		r.frame = "name"
		from := f.span(predicate).from
		if obj >= 0 {
			from = min(from, f.span(obj).from)
		}
		r.content = []rng{{from, f.span(predicate).to}}
	case obj >= 0 && say.HasFrame("obj") && !f.carries(v, obj):
		r.frame = "obj"
		r.content = []rng{{f.span(obj).from, f.through(v, obj)}}
	default:
		return f.prepositional(v, r)
	}
	if n := len(r.content); n > 0 && r.content[n-1].from > v {
		r.content[n-1].to = f.prolonged(v, r.content[n-1].to)
	}
	for i := range r.content {
		r.content[i] = f.shortened(v, f.without(r.content[i], r), r.frame)
	}
	return len(r.content) > 0
}

// prolonged is where a content that ends before token end really ends: what follows it
// without a comma belongs to it, though a parser may hang it on the cue.
func (f *finder) prolonged(v, end int) int {
	for _, k := range f.kids(v) {
		if f.rel(int(k)) == "conj" && f.kid(int(k), "nsubj", "expl") >= 0 && f.span(int(k)).from <= end+1 && f.span(int(k)).to > end && !f.parenthetical(int(k)) {
			if _, cue := f.entries[f.lemma(int(k))]; !cue {
				end = f.span(int(k)).to
			}
		}
		if s := f.span(int(k)); s.from == end && f.isA(int(k), "obl", "advmod", "advcl", "nmod", "ccomp") {
			end = s.to
		}
	}
	return end
}

// shortened cuts off a content what the report itself adds at its end: "said the strait was
// open, adding that".
func (f *finder) shortened(v int, c rng, frame string) rng {
	if frame != "that" && c.to-3 > c.from && f.lower(c.to-2) == "on" && f.temporal(c.to-1) && f.quotedAt(c.to-1) < 0 {
		c.to -= 2 // "called the plan a disaster on Monday"
	}
	for t := c.from + 1; t+1 < c.to; t++ {
		if t > v && f.rel(t) == "conj" && f.again(v, t) {
			c.to = f.span(t).from
			break
		}
		if f.word(t) != "," || f.quotedAt(t) >= 0 {
			continue
		}
		if f.x(t+1) == "VBG" && f.isA(t+1, "advcl", "acl") && f.span(t+1).to >= c.to-1 {
			c.to = t
			break
		}
		if x := f.x(t + 1); frame != "that" && (x == "WDT" || x == "WP" || x == "WRB") && f.isA(f.head(t+1), "acl") && f.span(f.head(t+1)).to >= c.to-1 {
			c.to = t
			break
		}
	}
	return c
}

// parenthetical reports whether a verb of saying with a subject and no content of its own
// stands within what is said: "he said" in "recently, he said, the dam has leaked".
func (f *finder) parenthetical(k int) bool {
	if f.kid(k, "mark", "ccomp", "obj", "xcomp") >= 0 || f.kid(k, "nsubj") < 0 {
		return false
	}
	for _, s := range f.entries[f.lemma(k)] {
		if s.Tells() {
			return true
		}
	}
	return false
}

// fronted reports whether what stands before a verb of saying as a clause of its own is
// what is said: "the strait is open, the union said".
func (f *finder) fronted(v, k int) bool {
	s := f.ownSubject(v)
	return s > k || s < 0
}

// without cuts the cue and the source off the ends of a range: a parser that is wrong about
// where a clause ends lets it reach over them.
func (f *finder) without(c rng, r *relation) rng {
	for _, o := range []rng{r.cue, r.source} {
		switch {
		case !c.overlaps(o):
		case c.from < o.from && o.to < c.to: // within: the longer side
			if o.from-c.from > c.to-o.to {
				c.to = o.from
			} else {
				c.from = o.to
			}
		case c.from < o.from:
			c.to = o.from
		default:
			c.from = o.to
		}
	}
	return c
}

// through is where the content of a verb with an object ends: what the object is accused
// of, compared with or praised for belongs to it, when and where it was said does not.
func (f *finder) through(v, obj int) int {
	end := f.span(obj).to
	for _, k := range f.kids(v) {
		k := int(k)
		if k <= obj {
			continue
		}
		switch {
		case f.isA(k, "xcomp", "obj"):
		case f.isA(k, "obl") && f.about(k):
		case f.isA(k, "advcl") && f.aboutClause(k):
		default:
			continue
		}
		end = max(end, f.span(k).to)
	}
	return end
}

// about reports whether a phrase after a verb says what the verb is about, rather than
// when, where or how.
func (f *finder) about(k int) bool {
	switch _, w := f.preposition(k); w {
	case "for", "of", "as", "over", "about", "with", "to", "from", "against", "into", "than":
		return true
	case "on":
		return !f.temporal(k)
	}
	return false
}

func (f *finder) aboutClause(k int) bool {
	m := f.kid(k, "mark")
	if m < 0 {
		return false
	}
	switch f.lower(m) {
	case "for", "of", "as", "from", "to", "with", "about", "over", "against":
		return true
	}
	return false
}

// again reports whether a verb that the parser coordinates with one of what is said goes on
// with the cue instead: "said the strait was open and warned that".
func (f *finder) again(v, t int) bool {
	if f.x(t) != f.x(v) || !f.finite(t) || f.quotedAt(t) >= 0 || f.ownSubject(t) >= 0 || f.kidAfter(t, "ccomp") < 0 {
		return false
	}
	for _, s := range f.entries[f.lemma(t)] {
		if s.Tells() {
			return true
		}
	}
	return false
}

func (f *finder) temporal(k int) bool { return phrase.Times[f.lower(k)] || phrase.Times[f.lemma(k)] }

// prepositional finds a content after a preposition that belongs to the cue: "called for
// talks", "is worried about the dam".
func (f *finder) prepositional(v int, r *relation) bool {
	for _, k := range f.kids(v) {
		k := int(k)
		if k < v || !f.isA(k, "obl", "advcl", "nmod", "acl") {
			continue
		}
		p, w := f.preposition(k)
		if p < 0 {
			if p = f.kid(k, "mark"); p < 0 || p > k {
				continue
			}
			w = f.lower(p)
		}
		if w == "to" {
			if f.rel(p) != "case" && f.x(p) == "TO" {
				continue
			}
			w = "to+np"
		}
		if !r.say.HasFrame(w) || f.temporal(k) {
			continue
		}
		r.frame = w
		r.content = []rng{{p + 1, f.through(v, k)}}
		if p == r.cue.to {
			r.cue.to = p + 1
		}
		return true
	}
	return false
}

// clause is the content of a verb that takes a clause, in as many pieces as the verb and
// its subject cut it.
func (f *finder) clause(v, c int, r *relation) []rng {
	all := f.span(c)
	group := f.group(v, r)
	var pieces []rng
	if before := (rng{all.from, min(all.to, group.from)}); f.words(before) {
		if c < v {
			before = f.introduced(rng{f.span(v).from, before.to}) // what opens the sentence is part of what is said
		}
		pieces = append(pieces, before)
	}
	if c > v && len(pieces) == 0 {
		if before := f.fronting(v, group); f.words(before) {
			pieces = append(pieces, before)
		}
	}
	if all.to > group.to && !(c < v && f.quoted(pieces)) {
		return append(pieces, rng{f.opening(v, c, group.to, r), all.to})
	}
	// «"..., he said, "..."»: a second quotation behind the speaker.
	if next := f.skip(group.to); next < f.last && f.opens(next) {
		pieces = append(pieces, rng{next, f.quoteEnd(next)})
	}
	return pieces
}

// introduced cuts off what leads up to a quotation with a colon or a dash: «she was clear:
// "..." , she said».
func (f *finder) introduced(c rng) rng {
	if last := f.trim(c); !last.empty() && f.closes(last.to-1) {
		if q := f.quotedAt(last.to - 1); q >= 0 {
			if from := f.quotes[q].from; from-1 > c.from && (f.word(from-1) == ":" || strings.Trim(f.word(from-1), "-–—") == "") {
				c.from = from
			}
		}
	}
	return c
}

// fronting is what stands before the group of a verb and its subject that what is said goes
// on behind: «"the dam leaks," he said, "and will break"». Without quotation marks the verb must
// stand in parentheses.
func (f *finder) fronting(v int, group rng) rng {
	t := group.from - 1
	switch {
	case t <= f.first:
	case f.closes(t) || f.word(t) == "," && f.closes(t-1):
		return rng{f.span(v).from, group.from}
	case f.word(t) == "," && group.to < f.last && f.word(group.to) == ",": // "back then, he said, the dam leaked"
		return rng{f.span(v).from, group.from}
	case f.word(t) == "," && f.isA(v, "parataxis") && f.head(v) >= 0 && f.head(v) < v:
		return rng{f.span(f.head(v)).from, group.from}
	}
	return rng{}
}

// opening is where the clause of token c behind a verb begins, with the "that" or the
// subject that a parser may hang on the verb: "said the delay and the cost are high".
func (f *finder) opening(v, c, after int, r *relation) int {
	from := max(f.span(c).from, after)
	for from < f.span(c).to && !f.within(from, c) {
		from++ // "told reporters that"
	}
	for _, k := range f.kids(v) {
		k := int(k)
		s := f.span(k)
		if k == r.speaker || k == c || s.from < after || s.from >= from || !f.isA(k, "nsubj", "csubj", "obj", "xcomp", "ccomp", "dep", "advcl") {
			continue
		}
		if f.isA(k, "nsubj") || s.from == after && !(r.say.Person && f.rel(k) == "obj") && f.kid(k, "mark") < 0 {
			from = s.from
			break
		}
	}
	if that := from - 1; that >= after && f.lower(that) == "that" && f.x(that) == "IN" {
		from = that
	}
	return from
}

// quoted reports whether a quotation closes at the end of the last piece.
func (f *finder) quoted(pieces []rng) bool {
	if len(pieces) == 0 {
		return false
	}
	last := f.trim(pieces[len(pieces)-1])
	return !last.empty() && f.closes(last.to-1)
}

// group is the range of source and cue.
func (f *finder) group(v int, r *relation) rng {
	g := r.cue
	if !r.source.empty() && r.source.to > g.from-6 && r.source.from < g.to+6 {
		g.from, g.to = min(g.from, r.source.from), max(g.to, r.source.to)
	}
	return g
}

// skip is the first token from t on that is no comma or colon.
func (f *finder) skip(t int) int {
	for t < f.last && (f.word(t) == "," || f.word(t) == ":") {
		t++
	}
	return t
}

// quoteEnd is behind the mark that closes the quotation that token t opens, or the end of
// the sentence.
func (f *finder) quoteEnd(t int) int {
	for k := t + 1; k < f.last; k++ {
		if f.closes(k) && !(f.word(k) == "’" && f.word(t) != "‘") {
			return k + 1
		}
	}
	return f.last
}

// passiveContent reads a passive: what was rejected by Norway, a plan drafted by Norway;
// what somebody was told, what is said to be so, by whomever.
func (f *finder) passiveContent(v int, r *relation) bool {
	r.speaker = -1
	by := f.kidAfter(v, "obl:agent")
	if by >= 0 && f.temporal(by) {
		by = -1 // "by noon"
	}
	if by >= 0 {
		c, _ := f.preposition(by)
		r.source, r.speaker = rng{max(c+1, f.span(by).from), f.span(by).to}, by
	}
	r.rule += ", passive"
	if c := f.kidAfter(v, "ccomp"); c >= 0 && r.say.HasFrame("that") {
		r.frame = "that"
		r.content = []rng{{max(f.span(c).from, r.cue.to), f.span(c).to}}
		return true
	}
	if c := f.kidAfter(v, "xcomp"); c >= 0 && f.infinitive(c) && r.say.HasFrame("that") && !r.say.HasFrame("to") && by < 0 {
		r.frame = "that"
		r.content = []rng{f.span(c)}
		return true
	}
	if by < 0 || f.kid(v, "aux:pass") < 0 || !r.say.HasFrame("obj") && !r.say.HasFrame("that") {
		return false
	}
	s := f.ownSubject(v)
	switch {
	case s >= 0 && s < v && f.x(s) != "WDT" && f.x(s) != "WP":
		r.content = []rng{{f.span(s).from, min(f.span(s).to, r.cue.from)}}
	case f.isA(v, "acl") && f.head(v) >= 0 && f.head(v) < v:
		h := f.span(f.head(v))
		r.content = []rng{f.bare(f.head(v), rng{h.from, min(h.to, r.cue.from)})}
	default:
		return false
	}
	r.frame = "obj"
	return true
}

// nounContent finds the complement of a noun.
func (f *finder) nounContent(n int, r *relation) bool {
	for _, k := range f.kids(n) {
		k := int(k)
		if k < n || !f.isA(k, "acl", "ccomp", "xcomp") || f.rel(k) == "acl:relcl" {
			continue
		}
		m := f.kid(k, "mark")
		switch {
		case f.infinitive(k) && r.say.HasFrame("to"):
			r.frame = "to"
		case m >= 0 && f.lower(m) == "that" && r.say.HasFrame("that"):
			r.frame = "that"
		default:
			continue
		}
		r.content = []rng{f.span(k)}
		return true
	}
	return f.prepositional(n, r)
}
