package storetest

import (
	"fmt"
	"math/rand"
	"strings"
	"time"

	"rapporteur/annot"
	"rapporteur/store"
)

// Corpus makes reports of about 500 words, 22 sentences and 3 KB, with layers as reading leaves
// them: for measuring. The words are made up; how often they come follows Zipf, as in English. The same seed
// gives the same reports.
type Corpus struct {
	rnd  *rand.Rand
	zipf *rand.Zipf
	made int
}

// NewCorpus begins a corpus.
func NewCorpus(seed int64) *Corpus {
	rnd := rand.New(rand.NewSource(seed))
	return &Corpus{rnd: rnd, zipf: rand.NewZipf(rnd, 1.15, 4, 400_000)}
}

// Word is the word of a rank, 0 for the most frequent. The frequent ones are short.
func Word(rank int) string {
	const consonants, vowels = "tnsrhldcmfpgwybvk", "eaoiu"
	var b []byte
	for n := rank + 3; n > 0; n /= len(consonants) * len(vowels) {
		b = append(b, consonants[n%len(consonants)], vowels[n/len(consonants)%len(vowels)])
	}
	return string(b) + []string{"", "n", "s", "t", "ing", "ed", "r"}[rank%7]
}

// Outlets, Parties and the others are what the reports of a corpus are of; the first are the most frequent.
var (
	Outlets  = list("Outlet", 200)
	Parties  = list("Party", 60)
	Issues   = list("issue", 25)
	Stances  = list("stance", 6)
	Speakers = list("Speaker", 3000)
	Labels   = list("talks", 50)
)

func list(what string, n int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf("%s %s", what, Word(1000+7*i))
	}
	return list
}

// one of a list, the first ones more often.
func (c *Corpus) one(list []string) string {
	return list[int(float64(len(list))*c.rnd.Float64()*c.rnd.Float64())]
}

// Next makes n reports.
func (c *Corpus) Next(n int) []store.Reading {
	readings := make([]store.Reading, n)
	for i := range readings {
		readings[i] = c.next()
	}
	return readings
}

func (c *Corpus) next() store.Reading {
	c.made++
	var text strings.Builder
	text.Grow(3600)
	d := &annot.Document{Has: annot.AllLayers &^ (annot.LayerTags | annot.LayerTrees)}
	for block := range 9 {
		from := int32(text.Len())
		sentences := 1
		if block > 0 {
			sentences = 2 + c.rnd.Intn(3)
		}
		for s := range sentences {
			if s > 0 {
				text.WriteByte(' ')
			}
			start := int32(text.Len())
			for w := range 14 + c.rnd.Intn(15) {
				word := Word(int(c.zipf.Uint64()))
				if w == 0 {
					word = strings.ToUpper(word[:1]) + word[1:]
				} else {
					text.WriteByte(' ')
				}
				if w%6 == 0 {
					at := annot.Span{Start: int32(text.Len()), End: int32(text.Len() + len(word))}
					d.Mentions = append(d.Mentions, annot.Mention{Span: at, Head: at, Kind: annot.Person, Entity: annot.EntityIdx(len(d.Mentions) % 12)})
				}
				text.WriteString(word)
			}
			text.WriteByte('.')
			d.Sentences = append(d.Sentences, annot.Sentence{Span: annot.Span{Start: start, End: int32(text.Len())}, Block: annot.BlockIdx(block)})
		}
		b := annot.Block{Span: annot.Span{Start: from, End: int32(text.Len())}, Kind: annot.Paragraph}
		if block == 0 {
			b.Kind, b.Why = annot.Title, "first line"
		}
		d.Blocks = append(d.Blocks, b)
		text.WriteByte('\n')
	}
	d.Text = text.String()
	day := time.Date(2016, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, c.rnd.Intn(3650))
	outlet, url := c.one(Outlets), fmt.Sprintf("https://www.news-site-%d.example/world/2026/report-number-%d.html", c.rnd.Intn(200), c.made)
	d.Source = annot.Source{Name: "page.html", Path: url, URL: url, Outlet: outlet, Language: "en", Encoding: "utf-8",
		Published: annot.Date{Value: day.Format(time.DateOnly), Basis: annot.Inferred, Confidence: annot.High, Why: "the page says so"}}
	d.ID = annot.NewDocID(outlet, url, d.Text)
	r := store.Reading{Identity: url, Doc: d, Versions: "blocks 3, sentences 7, and so on", Considered: c.rnd.Intn(9), Seen: day.Add(30 * time.Hour)}
	if c.rnd.Intn(3) == 0 {
		r.Labels = []string{c.one(Labels)}
	}
	c.read(d)
	for _, s := range d.Statements {
		party := c.one(Parties)
		r.Facets = append(r.Facets, store.Facet{Sentence: s.Sentence, Party: "state:" + party, PartyAs: party, Issue: c.one(Issues), Stance: c.one(Stances), Speaker: c.one(Speakers)})
	}
	return r
}

// read adds what reading finds in a report of this length.
func (c *Corpus) read(d *annot.Document) {
	part := func(s annot.Sentence) annot.Span {
		from := s.Start + int32(c.rnd.Intn(s.Len()/2))
		return annot.Span{Start: from, End: from + 1 + int32(c.rnd.Intn(int(s.End-from)))}
	}
	for i := range min(12, len(d.Mentions)) {
		name := d.Mentions[i].Head.Text(d.Text)
		d.Entities = append(d.Entities, annot.Entity{Kind: annot.Person, Name: name, Key: "person:" + name, Number: "sg"})
	}
	for i, s := range d.Sentences {
		idx := annot.SentenceIdx(i)
		if i%2 == 0 {
			d.Names = append(d.Names, annot.Name{Span: annot.Span{Start: s.Start, End: s.Start + 2}, Kind: annot.Person})
		}
		switch i % 4 {
		case 0:
			d.Times = append(d.Times, annot.Time{Span: part(s), Value: "2026-01-0" + fmt.Sprint(1+i%9), Kind: annot.DateTime})
		case 1:
			d.Quantities = append(d.Quantities, annot.Quantity{Span: part(s), Value: float64(i * 1000), Unit: "troops", Of: part(s), Approx: annot.Exact})
		case 2:
			d.Attributions = append(d.Attributions, annot.Attribution{Sentence: idx, Source: part(s), Cue: part(s), Content: part(s), Holder: annot.EntityIdx(i % 12),
				Kind: annot.ByVerb, Type: annot.Assertion, Parent: annot.None, Continues: annot.None, Rule: "verb say"})
		case 3:
			target := part(s)
			d.Statements = append(d.Statements, annot.Statement{Sentence: idx, Span: s.Span, Kind: annot.Position, Holder: annot.EntityIdx(i % 12), HolderAt: part(s), Via: annot.None,
				Speaker: annot.None, SpeakerKind: annot.NoSpeaker, Cue: part(s), Stance: annot.Reject, Strength: annot.Firm, Target: target, Head: target, Rule: "verb refuse"})
		}
	}
	for i := range 12 {
		d.Runs = append(d.Runs, annot.Run{Pass: fmt.Sprint("pass ", i), Version: "3", Lexicon: "0123456789abcdef", Wrote: 1 << (i % 11)})
	}
}
