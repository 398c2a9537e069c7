package outline

import (
	"strings"

	"rapporteur/report"
)

// decidedLabel heads what is told of analysts' decisions.
const decidedLabel = "Decisions"

// decided counts the decisions that do something here, with what is to be known of the others;
// ok is false when there is nothing.
func (l *layout) decided() (item Item, ok bool) {
	count := map[string]int{}
	for _, d := range l.Decisions {
		count[d.What]++
	}
	var parts []string
	for _, one := range []struct{ what, one, many, after string }{
		{"reject", "reading", "readings", " rejected by analysts"},
		{"accept", "reading", "readings", " checked and accepted"},
		{"prefer", "conflict", "conflicts", " with a side preferred"},
		{"silence", "conflict", "conflicts", " silenced"},
		{"merge", "pair of names", "pairs of names", " merged"},
		{"split", "pair of names", "pairs of names", " split"},
		{"note", "note", "notes", ""},
		{"undo", "undo", "undos", ""},
	} {
		if n := count[one.what]; n > 0 {
			parts = append(parts, plural(n, one.one, one.many)+one.after)
		}
	}
	item = Item{Label: decidedLabel, Text: strings.Join(parts, ", "), Sub: l.notesOn(onDecided)}
	if item.Text != "" && len(item.Sub) > 0 {
		item.Text += ";"
	}
	return item, item.Text != "" || len(item.Sub) > 0
}

// Own are an analyst's words as a brief shows them, in quotation marks: on a line without a
// reference, since they are none of a source, and with nothing in them that looks like one.
func Own(words string) string { return Quoted(unbracketed.Replace(Clean(words))) }

// unbracketed takes the look of a reference from words.
var unbracketed = strings.NewReplacer("[", "(", "]", ")")

// decisions lists what analysts have left out or noted, each with the sentence and, on a line of
// their own, the analyst's words.
func (l *layout) decisions() Section {
	s := Section{ID: "decided", Title: "DECIDED BY ANALYSTS", Limit: maxList}
	for _, what := range []string{"reject", "note"} {
		for _, d := range l.Decisions {
			if d.What != what || len(d.Evidence) == 0 {
				continue
			}
			item := Item{Label: "note", Quote: Shorten(Clean(d.Evidence[0].Text), sideLimit, "")}
			if what == "reject" {
				item = Item{Label: "rejected", Text: strings.TrimSpace(Plain(d.Holder) + " " + StanceWord(d.Stance))}
				if d.Target != nil {
					item.Quote = Shorten(Clean(d.Target.Text), eventLimit, "")
				}
			}
			item.Refs = refsOf(d.Evidence)
			item.Sub = []Item{{Label: Plain(unbracketed.Replace(d.Author)), Text: Own(d.Reason)}}
			s.Items = append(s.Items, item)
		}
	}
	return s
}

// preferred is the line of an analyst's preference below the sides of a conflict.
func preferred(c report.Conflict) []Item {
	p := c.Preferred
	if p == nil || p.Side < 0 || p.Side >= len(c.Sides) {
		return nil
	}
	line := Item{Label: "PREFERRED", Text: "side " + SideLetter(p.Side)}
	if label := Clean(c.Sides[p.Side].Label); label != "" {
		line.Text += ", " + Own(Shorten(label, eventLimit, "")) + ","
	}
	line.Text += " by " + Plain(unbracketed.Replace(p.Author)) + ": " + Own(p.Reason)
	return []Item{line}
}

// SideLetter is how a side of a conflict is called: A for the first.
func SideLetter(side int) string { return report.RefLetters(side) }
