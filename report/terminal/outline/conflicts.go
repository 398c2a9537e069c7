package outline

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"rapporteur/report"
)

// conflicts lists where two reports cannot both be right, both sides quoted.
func (l *layout) conflicts() Section {
	s := Section{ID: "conflicts", Title: "CONFLICTING REPORTS", Limit: maxList}
	c := l.Checked
	checked := "Checked: " + plural(c.Figures, "figure", "figures") + ", " + plural(c.Dates, "date", "dates") + ", " +
		plural(c.Names, "name", "names") + ", " + plural(c.Positions, "position", "positions") + "."
	if len(l.Facts) == 0 {
		checked += " Dates and figures were compared with each other only (no --facts)."
	}
	switch {
	case len(l.Conflicts) > 0:
		s.More = checked
	case len(l.Facts) > 0 && !l.compared():
		s.More = "Compared with the fact sheet only."
	case len(l.Documents) == 1:
		s.More = "1 article: nothing to compare it with."
	case !l.compared():
		s.More = "1 wording: nothing to compare it with."
	case len(l.Silenced) > 0:
		s.More = checked
	default:
		s.More = "No conflicting reports found. " + checked
	}
	s.More += l.silenced()
	for _, c := range l.Conflicts {
		s.Items = append(s.Items, l.conflict(c))
	}
	return s
}

// maxSilenced is how many silenced conflicts are listed.
const maxSilenced = 6

// silenced lists what an analyst does not want to see again, "" for nothing.
func (l *layout) silenced() string {
	if len(l.Silenced) == 0 {
		return ""
	}
	var list []string
	for _, c := range l.Silenced[:min(len(l.Silenced), maxSilenced)] {
		list = append(list, Clean(c.ID)+" ("+unbracketed.Replace(Plain(c.Reason))+")")
	}
	if left := len(l.Silenced) - len(list); left > 0 {
		list = append(list, "+"+itoa(left))
	}
	return " " + plural(len(l.Silenced), "conflict", "conflicts") + " silenced: " + strings.Join(list, ", ") + "."
}

func (l *layout) conflict(c report.Conflict) Item {
	item := Item{Label: itoa(c.N), Text: strings.ToUpper(Clean(c.Kind))}
	for _, side := range c.Sides {
		item.Sub = append(item.Sub, l.side(side))
	}
	if len(c.Sides) == 0 {
		for _, q := range c.Evidence {
			item.Sub = append(item.Sub, Item{Quote: Shorten(Clean(q.Text), sideLimit, ""), Refs: []string{q.Ref}})
		}
	}
	// Marks point out a difference, so they are for all sides or for none.
	for _, side := range item.Sub {
		if side.Mark == "" {
			for i := range item.Sub {
				item.Sub[i].Mark = ""
			}
			break
		}
	}
	if alike(item.Sub) { // a note tells how the sides differ
		for i := range item.Sub {
			item.Sub[i].Note = ""
		}
	}
	if why := untold(Clean(c.Why), item.Sub); why != "" {
		item.Text += ": " + why
	}
	if c.Fact != nil {
		item.Sub = append(item.Sub, Item{Label: "FACT", Text: FactLine(*c.Fact)})
	}
	item.Sub = append(item.Sub, preferred(c)...)
	return item
}

// alike reports whether all sides have the same note.
func alike(sides []Item) bool {
	return !slices.ContainsFunc(sides, func(s Item) bool { return s.Note != sides[0].Note })
}

// bracketed is a quotation in brackets within the reason of a conflict.
var bracketed = regexp.MustCompile(` \((?:[a-z]+ )?"([^"]*)"\)`)

// untold is the reason for a conflict without the quotations in brackets that its sides
// mark: they stand right below.
func untold(why string, sides []Item) string {
	return bracketed.ReplaceAllStringFunc(why, func(m string) string {
		words, _, _ := strings.Cut(Fold(bracketed.FindStringSubmatch(m)[1]), " ...")
		for _, s := range sides {
			if mark := Fold(s.Mark); mark != "" && (strings.Contains(mark, words) || strings.HasPrefix(words, mark)) {
				return ""
			}
		}
		return m
	})
}

// FactLine is a fact with its source, in a line.
func FactLine(f report.Fact) string {
	parts := []string{FactValue(f) + ": " + Plain(f.Says), Plain(f.At) + " " + Plain(f.ID)}
	if source := Plain(f.Source.Title); source != "" {
		parts = append(parts, source)
	} else if f.Source.URL != "" {
		parts = append(parts, Plain(f.Source.URL))
	}
	if f.Source.Checked != "" {
		checked := "checked " + Plain(f.Source.Checked)
		if f.Source.By != "" {
			checked += " by " + Plain(f.Source.By)
		}
		parts = append(parts, checked)
	}
	return strings.Join(parts, "; ")
}

// FactValue is the date or the figure of a fact.
func FactValue(f report.Fact) string {
	if v, ok := f.Value.(float64); ok {
		return strconv.FormatFloat(v, 'f', -1, 64) + " " + Plain(f.Unit)
	}
	return Plain(fmt.Sprint(f.Value))
}

// maxFacts is how many facts the header lists.
const maxFacts = 8

// known says of each fact of the sheet what the reports make of it, nil without a sheet.
func (l *layout) known() *Item {
	if len(l.Facts) == 0 {
		return nil
	}
	against := map[string][]string{}
	for _, c := range l.Conflicts {
		if c.Fact != nil {
			against[c.Fact.ID] = append(against[c.Fact.ID], itoa(c.N))
		}
	}
	item := &Item{Label: "Facts", Text: plural(len(l.Facts), "fact", "facts") + " of the sheet:"}
	silent := 0
	for _, f := range l.Facts {
		sub := Item{Text: Plain(f.ID) + " (" + FactValue(f) + ")", Refs: refsOf(f.Evidence)}
		if list := against[f.ID]; list != nil {
			sub.Text += ", contradicted in conflict " + strings.Join(list, " ")
		}
		switch {
		case len(sub.Refs) > 0:
			sub.Text += ", told so"
		case against[f.ID] == nil:
			silent++
			continue
		}
		if len(item.Sub) < maxFacts {
			item.Sub = append(item.Sub, sub)
		}
	}
	if silent > 0 {
		item.Sub = append(item.Sub, Item{Text: itoa(silent) + " not told in any article"})
	}
	return item
}

// side is one version of a conflict: its first quotation in words, the others by
// reference.
func (l *layout) side(side report.Side) Item {
	item := Item{Refs: refsOf(side.Evidence)}
	label := Clean(side.Label)
	if len(side.Evidence) > 0 {
		l.markIn(&item, side.Evidence[0], label)
	}
	if item.Mark == "" && label != "" && strings.Contains(item.Quote, label) {
		item.Mark, item.From = label, strings.Index(item.Quote, label)
	}
	kind, words, ok := strings.Cut(label, ": ")
	switch {
	case marks(item.Mark, label):
	case ok && marks(item.Mark, words):
		item.Note = kind // the words themselves are marked
	default:
		item.Note = single.Replace(label)
	}
	return item
}

// marks reports whether the words that are marked are those of a label, or as many of them as
// there was room for.
func marks(mark, label string) bool {
	return label == "" || mark != "" && strings.HasPrefix(Fold(label), Fold(mark))
}

// The characters that stand for the ends of the words to mark until a quotation has
// been shortened. They mean nothing in any text; a report's own are taken out.
const markFrom, markTo = "\uE000", "\uE001"

var unmarked = strings.NewReplacer(markFrom, "", markTo, "")

// markIn gives an item the words of a quotation, shortened around those to mark.
func (l *layout) markIn(item *Item, q report.Quote, label string) {
	m := q.Mark
	if m == nil || m.Start < q.Start || m.End > q.End || int(q.End-q.Start) != len(q.Text) || m.Start >= m.End {
		item.Quote = Shorten(Clean(unmarked.Replace(q.Text)), sideLimit, label)
		return
	}
	from, to := m.Start-q.Start, m.End-q.Start
	words := Clean(unmarked.Replace(q.Text[from:to]))
	quote := Clean(unmarked.Replace(q.Text[:from]) + markFrom + unmarked.Replace(q.Text[from:to]) + markTo + unmarked.Replace(q.Text[to:]))
	quote = Shorten(quote, sideLimit, markFrom+words+markTo)
	before, rest, _ := strings.Cut(quote, markFrom)
	marked, after, whole := strings.Cut(rest, markTo)
	if !whole { // the end of the words to mark was cut off
		marked, after = strings.TrimSuffix(rest, " ..."), " ..."
	}
	item.Quote, item.Mark, item.From = unmarked.Replace(before+marked+after), marked, len(before)
}
