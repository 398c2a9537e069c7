package dates

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rapporteur/internal/agreement"
	"rapporteur/internal/conllu"
	"rapporteur/internal/timespan"
)

// Said is a date, a length of time or a repeated time that a system found.
type Said struct {
	Span  conllu.Span
	Value string // what the words say, as a TIMEX3 value; XXXX for a year that they do not
	On    string // the place on the calendar; "" when it is open or there is none
	Mod   string // START, MID or END when only that part is meant
}

// Reader is a system that is scored.
type Reader interface {
	// Dates reads a text that was written on a day. The paragraphs are spans of the
	// text, in order; so is what comes back.
	Dates(ctx context.Context, text string, paragraphs []conllu.Span, published string) ([]Said, error)
}

// heldOut reports whether document i of a corpus is one that no rule was written for.
func heldOut(i int) bool { return i%5 == 4 }

// Share is how many of something are right.
type Share struct{ Right, Of int }

func (s *Share) add(right bool) {
	s.Of++
	if right {
		s.Right++
	}
}

// Miss is a date that did not get its value.
type Miss struct {
	Doc, Context, Want, Got string
	HeldOut                 bool
}

// Values are the scores on GUM: how many dates got their value.
type Values struct {
	Docs           int
	All            Share
	When           Share // of those that the annotators gave one day, month or year
	Tuned, HeldOut Share
	Kinds          map[Kind]Share
	Missed         []Miss
}

// ScoreGUM scores a reader on the dates of GUM. Errors name the document.
func ScoreGUM(ctx context.Context, texts []Text, r Reader) (Values, error) {
	v := Values{Docs: len(texts), Kinds: map[Kind]Share{}}
	for i, t := range texts {
		said, err := r.Dates(ctx, t.Text, t.Paragraphs, t.Published)
		if err != nil {
			return Values{}, fmt.Errorf("document %.60q: %w", t.ID, err)
		}
		for _, g := range t.Gold {
			s, found := nearest(g.Span, said)
			right := found && sameDays(g.Attrs, s)
			v.All.add(right)
			if _, ok := g.Attrs["when"]; ok {
				v.When.add(right)
			}
			if heldOut(i) {
				v.HeldOut.add(right)
			} else {
				v.Tuned.add(right)
			}
			kind := kindOf(g, t.Text[g.Span.Start:g.Span.End])
			share := v.Kinds[kind]
			share.add(right)
			v.Kinds[kind] = share
			if !right {
				v.Missed = append(v.Missed, Miss{Doc: t.ID, Context: around(t.Text, g.Span), Want: g.want(), Got: s.Value + " " + s.On, HeldOut: heldOut(i)})
			}
		}
	}
	return v, nil
}

// nearest is what a system found at a place: of those that share most of it the first.
func nearest(at conllu.Span, said []Said) (Said, bool) {
	best, most := Said{}, 0
	for _, s := range said {
		if shared := min(at.End, s.Span.End) - max(at.Start, s.Span.Start); shared > most {
			best, most = s, shared
		}
	}
	return best, most > 0
}

// full writes a year of the treebank with four digits at least: "500" is no decade there.
func full(value string) string {
	if len(value) == 3 && value[0] != '-' {
		return "0" + value
	}
	return value
}

// seasons are the months of the seasons, as the annotators give them: the last month is
// that in which the season ends, or the one before.
var seasons = map[string][2]string{"SP": {"03", "06"}, "SU": {"06", "09"}, "FA": {"09", "12"}, "WI": {"12", "03"}}

// sameDays tells whether a system's value covers just the days that the annotators gave.
func sameDays(attrs map[string]string, s Said) bool {
	when, from, to := attrs["when"], attrs["from"], attrs["to"]
	if from == "" && to == "" {
		// A span with hazy ends is right when the ends are.
		from, to = attrs["notBefore"], attrs["notAfter"]
	}
	if strings.HasPrefix(when, "--") {
		return s.Value == "XXXX-"+when[2:] // of every year
	}
	if months, ok := strings.CutPrefix(from, "--"); ok {
		if _, err := strconv.Atoi(strings.TrimPrefix(s.Value, "XXXX-")); err == nil && s.Mod != "" {
			// "Early October" of every year.
			want, ok := timespan.Of("2001-" + months + "/2001-" + strings.TrimPrefix(to, "--"))
			have, okHave := timespan.Of(strings.Replace(s.Value, "XXXX", "2001", 1))
			return ok && okHave && part(have, s.Mod, want)
		}
		for season, m := range seasons {
			if months == m[0] && to == "--"+m[1] {
				return s.Value == "XXXX-"+season
			}
		}
		return s.Value == "XXXX-"+months+"/XXXX-"+strings.TrimPrefix(to, "--")
	}
	if when != "" {
		from, to = when, when
	}
	if from == "" || to == "" {
		from, to = from+to, from+to // open at one end: that end is what the words name
	}
	want, ok := timespan.Of(full(from) + "/" + full(to))
	if !ok {
		return false
	}
	for _, got := range readings(s.On) {
		if have, ok := timespan.Of(got); ok && (have == want || s.Mod != "" && part(have, s.Mod, want)) {
			return true
		}
	}
	return false
}

// part tells whether a span is the part of s that a system names. Where "early" ends is
// the annotators' choice, and differs from one date to the next; it begins where s does.
func part(s timespan.Days, mod string, of timespan.Days) bool {
	switch mod {
	case "START":
		return of.From == s.From && of.To < s.To
	case "END":
		return of.To == s.To && of.From > s.From
	}
	return of.From > s.From && of.To < s.To
}

// readings are the spans that a place on the calendar may mean: a season is three months
// or goes on into the one in which it ends.
func readings(on string) []string {
	year, code, ok := strings.Cut(on, "-")
	m, season := seasons[code]
	if !ok || !season {
		return []string{on}
	}
	next := year
	if n, err := strconv.Atoi(year); err == nil && code == "WI" {
		next = fmt.Sprintf("%04d", n+1)
	}
	last := map[string]string{"06": "05", "09": "08", "12": "11", "03": "02"}[m[1]]
	return []string{year + "-" + m[0] + "/" + next + "-" + m[1], year + "-" + m[0] + "/" + next + "-" + last}
}

// want is what the annotators gave.
func (e Expression) want() string {
	if e.Attrs == nil {
		return e.Value
	}
	var parts []string
	for _, k := range []string{"when", "from", "to", "notBefore", "notAfter"} {
		if v := e.Attrs[k]; v != "" {
			parts = append(parts, k+" "+v)
		}
	}
	return strings.Join(parts, ", ")
}

// around is an expression in brackets with words around it.
func around(text string, at conllu.Span) string {
	const reach = 60
	from, to := max(0, at.Start-reach), min(len(text), at.End+reach)
	line := text[from:at.Start] + "[" + text[at.Start:at.End] + "]" + text[at.End:to]
	return strings.ToValidUTF8(strings.Join(strings.Fields(line), " "), "")
}

// Extents are the scores on WikiWars.
type Extents struct {
	Docs    int
	Strict  agreement.Count // the same first and last byte
	Relaxed agreement.Count // something in common
	Value   agreement.Count // something in common, and the value
	// Calendar is Value without what has no calendar value: "now", "former", times of
	// no stated day, lengths of a vague number of units.
	Calendar agreement.Count
	Missed   []Miss
	MadeUp   []Miss
}

// ScoreWikiWars scores a reader on the articles that pick chooses. Errors name the article.
func ScoreWikiWars(ctx context.Context, texts []Text, r Reader, pick func(i int) bool) (Extents, error) {
	var x Extents
	for i, t := range texts {
		if !pick(i) {
			continue
		}
		x.Docs++
		said, err := r.Dates(ctx, t.Text, t.Paragraphs, t.Published)
		if err != nil {
			return Extents{}, fmt.Errorf("article %.60q: %w", t.ID, err)
		}
		x.score(t, said, heldOut(i))
	}
	return x, nil
}

func (x *Extents) score(t Text, said []Said, held bool) {
	used := make([]bool, len(said))
	gold := slices.SortedFunc(slices.Values(t.Gold), func(a, b Expression) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	for _, g := range gold {
		x.Strict.Gold++
		x.Relaxed.Gold++
		x.Value.Gold++
		vague := !onCalendar(g.Value)
		if !vague {
			x.Calendar.Gold++
		}
		best, most := -1, 0
		for k, s := range said {
			if shared := min(g.Span.End, s.Span.End) - max(g.Span.Start, s.Span.Start); !used[k] && shared > most {
				best, most = k, shared
			}
		}
		miss := Miss{Doc: t.ID, Context: around(t.Text, g.Span), Want: g.Value, HeldOut: held}
		if best < 0 {
			x.Missed = append(x.Missed, miss)
			continue
		}
		used[best] = true
		s := said[best]
		x.Relaxed.Correct++
		if s.Span == g.Span {
			x.Strict.Correct++
		}
		if cmp.Or(s.On, s.Value) == g.Value {
			x.Value.Correct++
			if !vague {
				x.Calendar.Correct++
			}
		} else {
			miss.Got = cmp.Or(s.On, s.Value)
			x.Missed = append(x.Missed, miss)
		}
		if vague {
			x.Calendar.System-- // neither asked nor held against the system
		}
	}
	x.Strict.System += len(said)
	x.Relaxed.System += len(said)
	x.Value.System += len(said)
	x.Calendar.System += len(said)
	for k, s := range said {
		if !used[k] {
			x.MadeUp = append(x.MadeUp, Miss{Doc: t.ID, Context: around(t.Text, s.Span), Got: cmp.Or(s.On, s.Value), HeldOut: held})
		}
	}
}

// onCalendar reports whether a TIMEX3 value is a date or a length that can be counted.
func onCalendar(value string) bool {
	switch {
	case value == "" || value == "null", strings.HasSuffix(value, "_REF"), strings.Contains(value, "X"):
		return false
	}
	return true
}
