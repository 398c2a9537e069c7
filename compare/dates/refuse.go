package dates

import (
	"regexp"
	"time"

	"rapporteur/annot"
	"rapporteur/story"
)

// refuse takes dates that cannot be.
func (inf *inference) refuse() {
	for i, d := range inf.s.Docs {
		p := d.Source.Published
		if _, err := time.Parse(time.DateOnly, p.Value); err != nil {
			continue
		}
		f := story.Finding{ID: RefusedID, Severity: story.Warning}
		why := ""
		if !inf.allowed(p.Value) {
			why = "it lies after " + inf.asOf + ", when the reports were gathered"
		} else if sentence, day := happened(d, p.Value); day != "" {
			why = "it lies before " + day + ", of which the report tells what happened"
			f.Evidence = []story.Evidence{evidence(inf.s.Docs, i, sentence)}
		}
		if why == "" {
			continue
		}
		f.Message = d.Source.Name + " is dated " + p.Value + ", which is refused: " + why
		inf.s.Findings = append(inf.s.Findings, f)
		inf.set(i, annot.Date{Basis: annot.Unknown, Why: p.Value + " is refused: " + why})
	}
}

// happened is the sentence that tells what happened on a day more than one after the given
// one, in the past tense and with no word of what is to come. One day is let pass: reports are
// dated by the clock of their newsroom.
func happened(d *annot.Document, published string) (sentence int, day string) {
	p, _ := time.Parse(time.DateOnly, published)
	for i, s := range d.Sentences {
		if !d.Blocks[s.Block].Read() {
			continue
		}
		for _, t := range timesOf(d, s.Span) {
			on, err := time.Parse(time.DateOnly, t.Value)
			if err != nil || on.Sub(p) <= 24*time.Hour {
				continue
			}
			if before := d.Text[s.Start:t.Start]; past.MatchString(before) && !ahead.MatchString(d.Slice(s.Span)) {
				return i, t.Value
			}
		}
	}
	return 0, ""
}

var (
	past  = regexp.MustCompile(`(?i)\b(?:was|were|met|began|broke|fell|left|took|signed|ended|voted|walked|rejected|resumed|collapsed|died|arrived|failed)\b[^,;]{0,40}\bon\s+(?:[a-z]+day,?\s+)?$`)
	ahead = regexp.MustCompile(`(?i)\b(?:will|would|shall|should|could|may|might|must|plans?|planned|expected|scheduled|due|set|until|by|next|if|unless|before|deadline|expires?|agreed to|wants?)\b|['’]ll\b`)
)
