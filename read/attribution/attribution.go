// Package attribution finds who is reported to have said, thought or wanted what: source,
// cue and content, in the terms of PARC and PolNeAR.
//
// A cue is an entry of the lexicon whose complement stands in the tree: what hangs on the
// cue is its content, its subject the source. Quotations are followed by their marks, over
// the sentences and paragraphs that they run through.
package attribution

import (
	"context"
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/lexicon"
	"rapporteur/pass"
)

// New is the pass that writes attributions.
func New(lex *lexicon.Lexicon) pass.Pass {
	entries := index(lex.Says)
	return pass.Pass{
		Name:    "attribution",
		Doc:     "Finds who says, thinks or wants what, by verbs, nouns and adjectives with their complements in the tree, \"according to\", and quotations over several sentences.",
		Version: "2",
		Lexicon: lex.Digest(),
		Reads:   annot.LayerBlocks | annot.LayerSentences | annot.LayerTags | annot.LayerTrees | annot.LayerMentions | annot.LayerEntities,
		Writes:  annot.LayerAttributions,
		Run: func(ctx context.Context, d *annot.Document) error {
			f := &finder{entries: entries, mentions: annot.MentionsBySentence(d), quotes: quotationsOf(d), announcing: map[annot.SentenceIdx]relation{}, tellerAt: annot.None}
			f.d = d
			for i := range d.Sentences {
				if ctx.Err() != nil {
					return ctx.Err()
				}
				if d.Blocks[d.Sentences[i].Block].Read() {
					f.sentence(annot.SentenceIdx(i))
				}
			}
			f.posted()
			f.quotations()
			f.sort()
			f.nest()
			return nil
		},
	}
}

// index lists the entries by their first word, those of more words first.
func index(says []lexicon.Say) map[string][]*lexicon.Say {
	by := map[string][]*lexicon.Say{}
	for i := range says {
		s := &says[i]
		by[s.Words[0]] = append(by[s.Words[0]], s)
	}
	for _, list := range by {
		slices.SortStableFunc(list, func(a, b *lexicon.Say) int { return len(b.Words) - len(a.Words) })
	}
	return by
}

type finder struct {
	tree
	entries  map[string][]*lexicon.Say
	mentions [][2]int
	quotes   []quotation
	idx      annot.SentenceIdx
	// announcing are the attributions of sentences that end in a colon and whose content is
	// to follow.
	announcing map[annot.SentenceIdx]relation
	// teller is the last relation that tells a clause or quotation, in sentence tellerAt.
	teller   relation
	tellerAt annot.SentenceIdx
}

// maxInSentence bounds the attributions of one sentence, so that time stays linear where
// a text has no full stops.
const maxInSentence = 24

func (f *finder) sentence(i annot.SentenceIdx) {
	f.idx = i
	f.read(f.d, f.d.Sentences[i])
	before := len(f.d.Attributions)
	for t := f.first; t < f.last && len(f.d.Attributions)-before < maxInSentence; t++ {
		switch f.u(t) {
		case annot.VERB:
			if f.lower(t) == "according" {
				f.accordingTo(t)
				continue
			}
			f.verb(t)
		case annot.NOUN:
			if f.kid(t, "nsubj") >= 0 && f.kid(t, "ccomp") >= 0 {
				f.verb(t) // "Norway reports that", taken for a noun
			} else {
				f.noun(t)
			}
		case annot.ADJ:
			f.adjective(t)
		}
	}
}

// relation is an attribution before it is written: ranges of tokens.
type relation struct {
	say     *lexicon.Say
	kind    annot.AttributionKind
	frame   string // the complement that the content is
	cue     rng
	source  rng
	speaker int // the token that names the source; -1 when it is left out
	content []rng
	rule    string
}

// typeOf is how a source stands to what a complement says.
func (r *relation) typeOf() annot.AttributionType {
	switch {
	case r.frame == "that" || r.frame == "source" || r.frame == "name":
		if r.say.Belief {
			return annot.Belief
		}
		return annot.Assertion
	case r.frame == "to" || r.frame == "ing" || r.frame == "obj-to":
		return annot.Eventuality
	}
	return annot.Attitude
}

// write adds an attribution for each piece of a relation's content.
func (f *finder) write(r relation) {
	if r.frame == "that" && !r.source.empty() && len(r.content) > 0 {
		f.teller, f.tellerAt = r, f.idx
	}
	if r.frame != "that" && r.frame != "source" {
		r.rule += " (" + r.frame + ")"
	}
	q := f.quotedAt(r.cue.from)
	f.described(&r)
	for _, c := range r.content {
		if q >= 0 { // who speaks within a quotation says nothing outside it
			c.from, c.to = max(c.from, f.quotes[q].from), min(c.to, f.quotes[q].to)
		}
		if c = f.trim(c); !f.words(c) {
			continue
		}
		f.put(r, f.idx, f.bytes(c))
	}
}

// described gives a source the name that its description stands behind, where the tree has
// the name end what is said: "the port will open, Ana Sol, the minister, said".
func (f *finder) described(r *relation) {
	t := r.source.from - 1
	if r.source.empty() || t < 1 || f.lower(t) != "," || f.holder(r.speaker) == annot.None {
		return
	}
	for i, c := range r.content {
		if c.from >= t || c.to < t {
			continue
		}
		m := annot.MentionAt(f.d, f.mentions[f.idx], f.d.Tokens[t-1].Span)
		if m < 0 || f.d.Mentions[m].Entity != f.holder(r.speaker) || f.d.Entities[f.holder(r.speaker)].Kind != annot.Person {
			continue
		}
		from := t - 1
		for from > c.from && f.d.Tokens[from-1].Start >= f.d.Mentions[m].Start {
			from--
		}
		if from > c.from && f.lower(from-1) == "," {
			r.content[i].to, r.source.from = from-1, from
		}
	}
}

// put adds an attribution whose content stands in sentence s.
func (f *finder) put(r relation, s annot.SentenceIdx, content annot.Span) {
	direct := startsQuoted(f.d.Slice(content))
	kind := r.kind
	if direct && kind == annot.ByVerb {
		kind = annot.ByQuote
	}
	f.d.Attributions = append(f.d.Attributions, annot.Attribution{
		Sentence: s, Source: f.bytes(r.source), Cue: f.bytes(r.cue), Content: content,
		Holder: f.named(r), Kind: kind, Type: r.typeOf(), Direct: direct,
		Parent: annot.None, Continues: annot.None, Rule: r.rule,
	})
}

func startsQuoted(s string) bool {
	return strings.HasPrefix(s, "“") || strings.HasPrefix(s, "\"") || strings.HasPrefix(s, "‘") || strings.HasPrefix(s, "''")
}

// named is the entity that a source names: that of its head, or of the person whose name it
// ends in: "the adviser to the minister Ana Sol", taken for two phrases.
func (f *finder) named(r relation) annot.EntityIdx {
	if h := f.holder(r.speaker); h != annot.None || r.speaker < 0 || r.source.empty() || f.u(r.speaker) == annot.PRON {
		return h
	}
	last := f.holder(r.source.to - 1)
	if last == annot.None || f.d.Entities[last].Kind != annot.Person {
		return annot.None
	}
	return last
}

// holder is the entity that a token names, None when it is not known.
func (f *finder) holder(t int) annot.EntityIdx {
	if t < 0 {
		return annot.None
	}
	if m := annot.MentionAt(f.d, f.mentions[f.idx], f.d.Tokens[t].Span); m >= 0 {
		return f.d.Mentions[m].Entity
	}
	return annot.None
}
