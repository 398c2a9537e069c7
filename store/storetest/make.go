package storetest

import (
	"fmt"
	"strings"
	"time"

	"rapporteur/annot"
	"rapporteur/store"
)

// Day0 is when the texts of the tests were met.
var day0 = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

// Doc is a small document: the first line is its title, every other line a paragraph; a line that
// begins with # is set aside. Sentences end in a full stop before a blank or at the end of a line.
func Doc(outlet, published, text string) *annot.Document {
	d := &annot.Document{Text: text, ID: annot.NewDocID(outlet, "", text), Has: annot.LayerBlocks | annot.LayerSentences}
	d.Source = annot.Source{Name: "a.txt", Outlet: outlet, Language: "en", Encoding: "utf-8"}
	d.Source.Published = annot.Date{Value: published, Basis: annot.Inferred, Confidence: annot.High, Why: "a test says so"}
	at := 0
	for n, line := range strings.SplitAfter(text, "\n") {
		start, body := at, strings.TrimSuffix(line, "\n")
		at += len(line)
		if body == "" {
			continue
		}
		b := annot.Block{Span: annot.Span{Start: int32(start), End: int32(start + len(body))}, Kind: annot.Paragraph}
		switch {
		case n == 0:
			b.Kind, b.Why = annot.Title, "the first line"
		case body[0] == '#':
			b.Kind, b.Why = annot.Notice, "it begins so"
		}
		d.Blocks = append(d.Blocks, b)
		for from := start; from < start+len(body); {
			end := start + len(body)
			if i := strings.Index(text[from:end], ". "); i >= 0 {
				end = from + i + 1
			}
			d.Sentences = append(d.Sentences, annot.Sentence{Span: annot.Span{Start: int32(from), End: int32(end)}, Block: annot.BlockIdx(len(d.Blocks) - 1)})
			for from = end; from < start+len(body) && text[from] == ' '; {
				from++
			}
		}
	}
	d.Runs = []annot.Run{{Pass: "segment", Version: "1", Lexicon: "x", Wrote: d.Has}}
	return d
}

// Reading is a reading of such a document by versions "v1".
func Reading(identity, outlet, published, text string, labels ...string) store.Reading {
	return store.Reading{Identity: identity, Doc: Doc(outlet, published, text), Versions: "v1", Seen: day0, Labels: labels, Considered: 2}
}

// Facet is a position in a sentence of a reading.
func Facet(sentence int, party, as, issue, stance, speaker string) store.Facet {
	return store.Facet{Sentence: annot.SentenceIdx(sentence), Party: party, PartyAs: as, Issue: issue, Stance: stance, Speaker: speaker}
}

// numbered are readings of reports that differ in a number.
func numbered(n int) []store.Reading {
	var list []store.Reading
	for i := range n {
		list = append(list, Reading(fmt.Sprintf("https://news.example/%d", i), "Example News", fmt.Sprintf("2026-01-%02d", 1+i%28),
			fmt.Sprintf("Talks of round %d\nMinisters met again. Round %d ended without a deal.", i, i)))
	}
	return list
}

// Full is a reading of a document with every layer.
func Full() store.Reading {
	r := Reading("full", "Example News", "2026-01-02", "Norway's minister\nNorway refuses 3 plans in May. Chile said \"no\" if asked.")
	d := r.Doc
	at := func(words string) annot.Span {
		i := int32(strings.LastIndex(d.Text, words))
		return annot.Span{Start: i, End: i + int32(len(words))}
	}
	d.Has = annot.AllLayers
	for i, s := range d.Sentences {
		d.Sentences[i].First, d.Sentences[i].Last = annot.TokenIdx(i), annot.TokenIdx(i+1)
		d.Tokens = append(d.Tokens, annot.Token{Span: s.Span, Head: annot.None, Lemma: "x", UPOS: annot.X, DepRel: "root"})
	}
	d.Names = []annot.Name{{Span: at("Chile"), Kind: annot.Place}}
	d.Mentions = []annot.Mention{{Span: at("Norway refuses"), Head: at("Norway"), Kind: annot.State, Entity: 0, Why: "its name"}, {Span: at("Chile"), Head: at("Chile"), Kind: annot.State, Entity: annot.None}}
	d.Entities = []annot.Entity{{Kind: annot.State, Name: "Norway", Key: "state:no", Role: "host", Number: "sg"}}
	d.Quantities = []annot.Quantity{{Span: at("3 plans"), Value: 3.5, Unit: "plans", Of: at("plans"), Approx: annot.About}}
	d.Times = []annot.Time{{Span: at("May"), Value: "2026-05", Kind: annot.DateTime, Mod: annot.Ending}}
	d.Attributions = []annot.Attribution{{Sentence: 2, Source: at("Chile"), Cue: at("said"), Content: at("no"), Holder: annot.None, Kind: annot.ByVerb, Type: annot.Assertion,
		Direct: true, Parent: annot.None, Continues: annot.None, Rule: "verb say"}}
	d.Statements = []annot.Statement{{Sentence: 1, Span: at("Norway refuses 3 plans"), Kind: annot.Position, Holder: 0, HolderAt: at("Norway"), Via: annot.None, Speaker: annot.None,
		SpeakerKind: annot.NoSpeaker, Cue: at("refuses"), Stance: annot.Reject, Strength: annot.Firm, Pledged: true, Target: at("3 plans"), Head: at("plans"),
		Conditions: []annot.Condition{{Kind: annot.If, Span: at("in May")}}, Rule: "verb refuse"}}
	r.Facets = []store.Facet{Facet(1, "state:no", "Norway", "plans", "reject", "")}
	return r
}
