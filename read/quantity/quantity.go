// Package quantity reads the numbers of a text with what they count: "up to
// 800,000 troops", "€90 billion", "a 20-point plan".
//
// A number is kept only when it counts or measures something. Dates, clock times,
// years, ages, ordinals, labels ("Article 5"), names with digits, ratios and vague
// amounts ("dozens", "hundreds of thousands") are left out; so is a bare small
// number of which the text does not say at once what it counts. The words that the
// pass knows lie in data/, one table a file.
package quantity

import (
	"context"
	"fmt"
	"strings"

	"rapporteur/annot"
	"rapporteur/pass"
)

// New is the pass that fills Document.Quantities, in text order and without
// overlaps, for the sentences of every block.
//
// Units are plural and in lower case ("troops", "hours"), ISO 4217 codes for money,
// "percent", "percentage points" or "basis points" for shares, "points" for plans,
// symbols for what is written with them ("km", "GW"). Decades and centuries are
// counted in years. Money of a currency that several states share ("pesos") has its
// noun as the unit.
func New() pass.Pass {
	return pass.Pass{
		Name:    "quantity",
		Doc:     "Finds numbers with their unit, their approximation and what they count.",
		Version: "1",
		Lexicon: digest(),
		Reads:   annot.LayerSentences,
		Writes:  annot.LayerQuantities,
		Run:     run,
	}
}

func run(ctx context.Context, d *annot.Document) error {
	t, err := load()
	if err != nil {
		return fmt.Errorf("data files of package quantity: %w", err)
	}
	d.Quantities = nil
	text := d.Running()
	for i, s := range d.Sentences {
		if i%256 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		d.Quantities = append(d.Quantities, newReader(t, text, s.Span).read()...)
	}
	return nil
}

// reader reads one sentence.
type reader struct {
	*tables
	text    string
	words   []word
	masked  []bool // words of dates, clock times, labels and names: no quantities
	voting  bool   // the sentence tells of a vote, so "52-44" is a result
	heading bool   // most words are capitalised, so capitals say nothing
}

func newReader(t *tables, text string, sentence annot.Span) *reader {
	r := &reader{tables: t, text: text, words: scan(text, sentence)}
	capital, letters := 0, 0
	for _, w := range r.words {
		if w.kind != letterWord {
			continue
		}
		if len(w.low) > 3 {
			letters++
			if w.capital {
				capital++
			}
		}
		switch w.low {
		case "vote", "votes", "voted", "voting", "ballot", "margin":
			r.voting = true
		}
	}
	r.heading = letters > 2 && capital*3 > letters*2
	r.masked = r.mask()
	return r
}

func (r *reader) read() []annot.Quantity {
	var found []annot.Quantity
	free := 0 // the first word that no quantity has taken
	for i := 0; i < len(r.words); {
		got := r.fractionAt(i)
		if got.next == 0 {
			got = r.measureAt(i)
		}
		if got.next <= i {
			i++
			continue
		}
		i = got.next
		measures := r.complete(got, free)
		of := r.counted(measures)
		for _, m := range measures {
			q := annot.Quantity{
				Span:   r.span(m.first, m.last),
				Value:  m.value,
				Unit:   m.unit.name,
				Of:     of,
				Approx: m.approx,
			}
			if q.Unit == "" && len(measures) == 1 {
				q.Unit = r.numbered(m.first)
			}
			found = append(found, q)
			free = m.last
			i = max(i, m.last)
		}
	}
	return found
}

// span covers words i to j, j excluded.
func (r *reader) span(i, j int) annot.Span {
	if i >= j {
		return annot.Span{}
	}
	return annot.Span{Start: r.words[i].Start, End: r.words[j-1].End}
}

// word is the i-th word, or the zero word outside the sentence.
func (r *reader) word(i int) word {
	if i < 0 || i >= len(r.words) {
		return word{}
	}
	return r.words[i]
}

// key joins n words from i in lower case: with a space where the text has one, and
// with nothing where it has none. It is "" when the sentence ends before.
func (r *reader) key(i, n int) string {
	if i < 0 || i+n > len(r.words) {
		return ""
	}
	if n == 1 {
		return r.words[i].low
	}
	var b strings.Builder
	for k := i; k < i+n; k++ {
		if k > i && !r.words[k].glued {
			b.WriteByte(' ')
		}
		b.WriteString(r.words[k].low)
	}
	return b.String()
}
