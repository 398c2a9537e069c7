// Package attribution finds who is reported to have said what: source, cue and
// content, in the terms of PARC and PolNeAR.
package attribution

import (
	"context"
	"strings"

	"rapporteur/annot"
	"rapporteur/internal/phrase"
	"rapporteur/lexicon"
	"rapporteur/pass"
)

// New is the pass that writes attributions.
func New(lex *lexicon.Lexicon) pass.Pass {
	return pass.Pass{
		Name:    "attribution",
		Doc:     "Finds who says what: verbs of saying, \"according to\", quotations whose speaker stands in the sentence before or after.",
		Version: "1",
		Lexicon: lex.Digest(),
		Reads:   annot.LayerBlocks | annot.LayerSentences | annot.LayerTags | annot.LayerTrees | annot.LayerMentions | annot.LayerEntities,
		Writes:  annot.LayerAttributions,
		Run: func(ctx context.Context, d *annot.Document) error {
			f := &finder{d: d, says: map[string]lexicon.Say{}}
			for _, s := range lex.Says {
				f.says[s.Words[0]] = s
			}
			f.mentions = annot.MentionsBySentence(d)
			quotes := openQuotes(d)
			for i := range d.Sentences {
				if ctx.Err() != nil {
					return ctx.Err()
				}
				if d.Blocks[d.Sentences[i].Block].Read() {
					f.sentence(annot.SentenceIdx(i))
				}
			}
			f.quotations(quotes)
			f.nest()
			return nil
		},
	}
}

type finder struct {
	d        *annot.Document
	says     map[string]lexicon.Say
	mentions [][2]int
	ph       *phrase.Phrases
	s        annot.Sentence
	idx      annot.SentenceIdx
}

func (f *finder) word(t int) string { return f.d.Tokens[t].Text(f.d.Text) }

// maxInSentence bounds the attributions of one sentence, so that time stays linear where
// a text has no full stops.
const maxInSentence = 24

func (f *finder) sentence(i annot.SentenceIdx) {
	f.idx, f.s = i, f.d.Sentences[i]
	f.ph = phrase.Of(f.d, f.s)
	before := len(f.d.Attributions)
	for v, g := range f.ph.VGs {
		if len(f.d.Attributions)-before >= maxInSentence {
			break
		}
		say, ok := f.say(g.Main)
		if !ok || g.To && g.Modal == "" || g.Passive {
			continue
		}
		f.verb(v, say)
	}
	f.accordingTo()
}

// say is the entry of the verb at token t. The tagger knows no lemmas in "-ise".
func (f *finder) say(t int) (lexicon.Say, bool) {
	if say, ok := f.says[f.d.Tokens[t].Lemma]; ok {
		return say, true
	}
	stem := strings.ToLower(f.word(t))
	for _, ending := range []string{"d", "s"} {
		if say, ok := f.says[strings.TrimSuffix(stem, ending)]; ok {
			return say, true
		}
	}
	return lexicon.Say{}, false
}

// verb reads the attribution of a verb of saying.
func (f *finder) verb(v int, say lexicon.Say) {
	g := f.ph.VGs[v]
	cue := annot.Span{Start: f.d.Tokens[g.First].Start, End: f.d.Tokens[g.Last-1].End}
	// «"...," said Ana Sol.» The speaker stands after the verb.
	if np := f.inverted(g); np >= 0 {
		f.add(np, cue, f.before(g.First), say, "verb "+say.Words[0]+", speaker after")
		return
	}
	nps := f.ph.Subjects(f.d, v)
	if len(nps) == 0 {
		return
	}
	np := nps[0]
	rule := "verb " + say.Words[0]
	if g.Participle {
		rule += ", participle"
	}
	// What stands before the speaker is quoted: «"...," Ana Sol said.»
	first := f.ph.NPs[np].First
	if c := f.quotedBefore(first); !c.Empty() {
		f.add(np, cue, c, say, rule+", after a quotation")
		if after := f.after(g, say); !after.Empty() && f.opensQuote(after) {
			f.add(np, cue, after, say, rule+", before a quotation")
		}
		return
	}
	if c := f.after(g, say); !c.Empty() {
		f.add(np, cue, c, say, rule)
		return
	}
	// ", the union said." at the end of the sentence.
	if c := f.commaBefore(first); !c.Empty() {
		f.add(np, cue, c, say, rule+", at the end")
	}
}

func (f *finder) add(np int, cue, content annot.Span, say lexicon.Say, rule string) {
	if content.Empty() {
		return
	}
	n := f.ph.NPs[np]
	first := n.First
	for p := n.Poss; p >= 0; p = f.ph.NPs[p].Poss {
		first = f.ph.NPs[p].First
	}
	source := annot.Span{Start: f.d.Tokens[first].Start, End: f.d.Tokens[n.Last-1].End}
	holder := annot.MentionAt(f.d, f.mentions[f.idx], f.d.Tokens[n.Head].Span)
	e := annot.EntityIdx(annot.None)
	if holder >= 0 {
		e = f.d.Mentions[holder].Entity
	}
	kind := annot.ByVerb
	direct := startsQuoted(f.d.Slice(content))
	if direct {
		kind = annot.ByQuote
	}
	f.d.Attributions = append(f.d.Attributions, annot.Attribution{
		Sentence: f.idx, Source: source, Cue: cue, Content: content,
		Holder: e, Kind: kind, Direct: direct, Parent: annot.None, Rule: rule,
	})
}

func startsQuoted(s string) bool {
	return strings.HasPrefix(s, "“") || strings.HasPrefix(s, "\"") || strings.HasPrefix(s, "‘")
}

// inverted is the noun phrase after the verb that is its subject, when what is said
// stands before the verb, or -1.
func (f *finder) inverted(g phrase.VG) int {
	if g.Last >= int(f.s.Last) || g.First-1 < int(f.s.First) {
		return -1
	}
	np := f.ph.NPAt(g.Last)
	if np < 0 {
		return -1
	}
	if w := f.word(g.First - 1); w != "”" && w != "\"" && w != "’" && w != "," {
		return -1
	}
	if f.word(g.First-1) == "," && !f.quoteIn(int(f.s.First), g.First) {
		return -1
	}
	return np
}

func (f *finder) quoteIn(from, to int) bool {
	for t := from; t < to; t++ {
		if w := f.word(t); w == "”" || w == "\"" || w == "“" {
			return true
		}
	}
	return false
}

// before is the content from the beginning of the sentence to token t.
func (f *finder) before(t int) annot.Span {
	return f.trim(int(f.s.First), t)
}

// quotedBefore is the content before token first when it ends in a closing quotation
// mark: what is said before its speaker.
func (f *finder) quotedBefore(first int) annot.Span {
	t := first - 1
	if t < int(f.s.First) {
		return annot.Span{}
	}
	switch f.word(t) {
	case "”", "\"", "’", "''":
		return f.trim(int(f.s.First), first)
	}
	return annot.Span{}
}

// commaBefore is the content before a speaker and verb that stand at the end.
func (f *finder) commaBefore(first int) annot.Span {
	t := first - 1
	if t <= int(f.s.First) || f.word(t) != "," {
		return annot.Span{}
	}
	return f.trim(int(f.s.First), t)
}

// after is the content after the verb: a clause, a quotation, or what "told
// reporters" told them.
func (f *finder) after(g phrase.VG, say lexicon.Say) annot.Span {
	t := g.Last
	for t < int(f.s.Last) && (f.d.Tokens[t].UPOS == annot.ADV || f.day(t)) {
		t++
	}
	object := say.Object
	if say.Object {
		if np := f.npFrom(t); np >= 0 && f.ph.NPs[np].Last < int(f.s.Last) {
			next := f.ph.NPs[np].Last
			if f.day(next) {
				next++
			}
			if next < int(f.s.Last) && (f.clauseStarts(next) || f.word(next) == "," || f.adverbial(next)) {
				t, object = next, false
			}
		}
	}
	for t < int(f.s.Last) {
		w := f.word(t)
		if w == "," || w == ":" {
			t++
			continue
		}
		if f.d.Tokens[t].UPOS == annot.ADP && f.ph.NPAt(t+1) >= 0 && !object && f.adverbial(t) {
			t = f.ph.NPs[f.ph.NPAt(t+1)].Last // "said on Friday", "said in a statement"
			continue
		}
		break
	}
	that := t < int(f.s.Last) && strings.EqualFold(f.word(t), "that") && f.d.Tokens[t].XPOS != "DT"
	if that {
		t++
	}
	if t >= int(f.s.Last) || !f.clauseStarts(t) && !say.Object && !f.phraseStarts(t) {
		return annot.Span{}
	}
	// "said" may be followed by anything; "explains the pump" says nothing.
	if !that && say.Words[0] != "say" && !f.clause(t) {
		return annot.Span{}
	}
	return f.trim(t, int(f.s.Last))
}

// maxClause is how far the verb of a clause may stand behind its beginning.
const maxClause = 40

// clause reports whether a quotation or a clause with a verb of its own stands at t.
func (f *finder) clause(t int) bool {
	for k := t; k < int(f.s.Last) && k < t+maxClause; k++ {
		switch strings.ToLower(f.word(k)) {
		case "“", "\"", "‘", "whether", "how", "what", "why":
			return true
		case "who", "which", "that", ";":
			return false
		}
		if v := f.ph.VGAt(k); v >= 0 && (f.ph.VGs[v].Finite || f.ph.VGs[v].Modal != "") {
			return true
		}
	}
	return false
}

func (f *finder) day(t int) bool {
	if t >= int(f.s.Last) {
		return false
	}
	switch f.word(t) {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "today", "yesterday":
		return true
	}
	return false
}

// adverbial reports whether the preposition at t opens a phrase of time, place or
// medium between "said" and what is said.
func (f *finder) adverbial(t int) bool {
	switch strings.ToLower(f.word(t)) {
	case "on", "in", "at", "after", "before", "during", "to", "late", "via", "through":
		return true
	}
	return false
}

func (f *finder) npFrom(t int) int {
	if t >= int(f.s.Last) {
		return -1
	}
	return f.ph.NPAt(t)
}

// clauseStarts reports whether a clause or quotation can start at token t.
func (f *finder) clauseStarts(t int) bool {
	if t >= int(f.s.Last) {
		return false
	}
	switch w := f.word(t); w {
	case "“", "\"", "‘", "that", "whether", "if", "there", "the", "no", "not", "what", "how", "why":
		return true
	}
	if np := f.ph.NPAt(t); np >= 0 {
		return true
	}
	return f.ph.VGAt(t) >= 0
}

func (f *finder) phraseStarts(t int) bool {
	u := f.d.Tokens[t].UPOS
	return u == annot.ADP || u == annot.SCONJ || u == annot.ADV || u == annot.ADJ || u == annot.DET || u == annot.CCONJ
}

// trim is the span of tokens [from, to) without punctuation at its ends; closing
// quotation marks stay.
func (f *finder) trim(from, to int) annot.Span {
	for from < to && (f.word(from) == "," || f.word(from) == ":" || f.word(from) == ".") {
		from++
	}
	for to > from && (f.word(to-1) == "," || f.word(to-1) == "." || f.word(to-1) == ";") {
		to--
	}
	if from >= to {
		return annot.Span{}
	}
	return annot.Span{Start: f.d.Tokens[from].Start, End: f.d.Tokens[to-1].End}
}

func (f *finder) opensQuote(s annot.Span) bool { return startsQuoted(f.d.Slice(s)) }

// accordingTo reads "according to X, ..." and "..., according to X".
func (f *finder) accordingTo() {
	for t := int(f.s.First); t+2 < int(f.s.Last); t++ {
		if !strings.EqualFold(f.word(t), "according") || !strings.EqualFold(f.word(t+1), "to") {
			continue
		}
		np := f.ph.NPAt(t + 2)
		if np < 0 {
			continue
		}
		cue := annot.Span{Start: f.d.Tokens[t].Start, End: f.d.Tokens[t+1].End}
		var content annot.Span
		if t == int(f.s.First) {
			end := f.ph.NPs[np].Last
			for end < int(f.s.Last) && f.word(end) != "," {
				end++
			}
			content = f.trim(end, int(f.s.Last))
		} else {
			content = f.trim(int(f.s.First), t)
		}
		f.add(np, cue, content, lexicon.Say{}, "according to")
		if n := len(f.d.Attributions); n > 0 && !content.Empty() {
			f.d.Attributions[n-1].Kind = annot.ByPhrase
		}
	}
}

// nest finds for each attribution the one within whose content it stands.
func (f *finder) nest() {
	as := f.d.Attributions
	for i := range as {
		best := -1
		for j := i - 1; j >= 0 && as[j].Sentence == as[i].Sentence; j-- {
			best = closer(as, i, j, best)
		}
		for j := i + 1; j < len(as) && as[j].Sentence == as[i].Sentence; j++ {
			best = closer(as, i, j, best)
		}
		if best >= 0 {
			as[i].Parent = annot.AttributionIdx(best)
		}
	}
}

// closer is j when attribution j reports attribution i and is the smallest so far.
func closer(as []annot.Attribution, i, j, best int) int {
	if as[i].Cue.Empty() || as[j].Cue == as[i].Cue || !as[j].Content.Contains(as[i].Cue) || as[j].Content == as[i].Content {
		return best
	}
	if best < 0 || as[j].Content.Len() < as[best].Content.Len() {
		return j
	}
	return best
}
