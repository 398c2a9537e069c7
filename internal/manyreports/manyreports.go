// Package manyreports invents reports of talks in any number, for measuring what a workspace
// of a hundred thousand of them costs. The same numbers give the same reports.
package manyreports

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"
)

// Report is an invented report of about 500 words.
type Report struct {
	URL, Outlet, Title, Text string
	Date                     string // YYYY-MM-DD
}

// Talks makes the reports of the talks with a number, from 0: different numbers are of different
// parties and issues.
type Talks struct {
	number          int
	sides           [2]string
	capitals        [2]string
	heads           [2]person
	mediator, place string
	issues          []string
}

type person struct{ given, name, office string }

// New makes talks.
func New(number int) *Talks {
	r := rand.New(rand.NewPCG(uint64(number), 11))
	a := r.IntN(len(states))
	b := (a + 1 + r.IntN(len(states)-1)) % len(states)
	t := &Talks{number: number, sides: [2]string{states[a][0], states[b][0]}, capitals: [2]string{states[a][1], states[b][1]}}
	for i := range t.heads {
		t.heads[i] = person{given[r.IntN(len(given))], surname(r), pick(r, []string{"Foreign Minister", "President", "Prime Minister", "Trade Minister"})}
	}
	t.mediator = states[(b+1+r.IntN(len(states)-2))%len(states)][0]
	t.place = pick(r, []string{"Geneva", "Vienna", "Doha", "Oslo", "Nairobi", "Singapore", "Lisbon", "Muscat"})
	for _, k := range r.Perm(len(issues))[:8] {
		t.issues = append(t.issues, issues[k])
	}
	return t
}

// Report makes one of the reports, from 0.
func (t *Talks) Report(number int) Report {
	r := rand.New(rand.NewPCG(uint64(t.number)<<32|uint64(number), 5))
	day := time.Date(2024, 1, 8+number%90, 0, 0, 0, 0, time.UTC)
	w := &writer{r: r, t: t, day: day}
	outlet := pick(r, outlets) + " " + pick(r, []string{"Courier", "Post", "Gazette", "Herald", "Wire"})
	rep := Report{Outlet: outlet, Date: day.Format(time.DateOnly), Title: w.fill(pick(r, titles))}
	rep.URL = fmt.Sprintf("https://%s.example/talks-%d/%d.html", strings.ToLower(strings.ReplaceAll(outlet, " ", "-")), t.number, number)
	var b strings.Builder
	words := 0
	for words < 480 {
		for range 2 + r.IntN(3) {
			s := w.sentence()
			words += strings.Count(s, " ") + 1
			b.WriteString(s + " ")
		}
		b.WriteString("\n\n")
	}
	rep.Text = strings.TrimSpace(b.String())
	return rep
}

type writer struct {
	r   *rand.Rand
	t   *Talks
	day time.Time
}

func pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

func surname(r *rand.Rand) string {
	s := pick(r, syllables) + pick(r, syllables) + pick(r, endings)
	return strings.ToUpper(s[:1]) + s[1:]
}

// sentence is one in three times something that a party wants, does or says.
func (w *writer) sentence() string {
	if w.r.IntN(3) == 0 {
		return w.fill(pick(w.r, telling))
	}
	return w.fill(pick(w.r, background))
}

// fill puts words into the places of a pattern. The sides change with each sentence.
func (w *writer) fill(pattern string) string {
	s := w.r.IntN(2)
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(pattern, "{")
		b.WriteString(before)
		if !found {
			break
		}
		slot, after, _ := strings.Cut(rest, "}")
		b.WriteString(w.slot(slot, s))
		pattern = after
	}
	text := b.String()
	return strings.ToUpper(text[:1]) + text[1:]
}

func (w *writer) slot(slot string, s int) string {
	t, r := w.t, w.r
	switch slot {
	case "side":
		return t.sides[s]
	case "other":
		return t.sides[1-s]
	case "capital":
		return t.capitals[s]
	case "head":
		p := t.heads[s]
		return p.office + " " + p.given + " " + p.name
	case "name":
		return t.heads[s].name
	case "mediator":
		return t.mediator
	case "place":
		return t.place
	case "issue":
		return pick(r, t.issues)
	case "n":
		return fmt.Sprint(2 + r.IntN(60))
	case "sum":
		return fmt.Sprintf("%d,%03d", 1+r.IntN(90), r.IntN(1000))
	case "weekday":
		return w.day.AddDate(0, 0, -r.IntN(4)).Weekday().String()
	case "adj":
		return pick(r, adjectives)
	case "noun":
		return pick(r, nouns)
	case "verb":
		return pick(r, verbs)
	case "who":
		return given[r.IntN(len(given))] + " " + surname(r)
	}
	panic("no words for " + slot)
}
