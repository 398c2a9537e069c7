package track

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"rapporteur/annot"
	"rapporteur/compare/align"
	"rapporteur/story"
	"rapporteur/talks"
)

// terms derives from the cells red lines and what depends on another issue, and puts moves in
// order.
func (f *folder) terms() {
	slices.SortStableFunc(f.n.Moves, func(a, b talks.Move) int {
		return cmp.Or(cmp.Compare(b.Day, a.Day), cmp.Compare(f.rank(a.Issue), f.rank(b.Issue)), cmp.Compare(a.Party, b.Party), compareReadings(a.After[0], b.After[0]))
	})
	for _, issue := range f.n.Issues {
		for _, c := range issue.Cells {
			for _, o := range c.Options {
				f.redLine(issue.ID, c, o)
			}
		}
	}
	f.tellOutcomes()
	f.links()
	f.commitments()
	f.silences()
}

// withoutOwnAims leaves out readings of "X is a red line for Norway" as what Norway will not have,
// where Norway is also told to want X or to give it up: then the words may as well say that it
// will not go without.
func (f *folder) withoutOwnAims(ps []position) []position {
	aims := map[int][]align.Position{} // of each party, those in the same words once
	known := map[ofParty]bool{}
	aim := func(p position) {
		a := align.Of(f.story, p.Doc, p.Statement)
		k := ofParty{p.party, inWords(a)}
		if f.keeps(a) != endsIt && !known[k] {
			known[k] = true
			aims[p.party] = append(aims[p.party], a)
		}
	}
	line := func(p position) bool {
		return p.st.Stance == annot.Reject && p.st.Strength == annot.Absolute && strings.Contains(p.st.Rule, "red line")
	}
	if !slices.ContainsFunc(ps, line) {
		return ps
	}
	for _, p := range ps {
		if p.st.Stance == annot.Demand || p.st.Stance == annot.Concede {
			aim(p)
		}
	}
	return slices.DeleteFunc(slices.Clone(ps), func(p position) bool {
		if !line(p) {
			return false
		}
		a := align.Of(f.story, p.Doc, p.Statement)
		own := slices.ContainsFunc(aims[p.party], func(o align.Position) bool { return align.About(a, o) })
		if own {
			f.n.Unplaced = append(f.n.Unplaced, p.Reading)
		}
		return own
	})
}

// inWords is the same for two positions that align.About tells nothing apart of.
func inWords(p align.Position) string {
	return strings.Join(p.Gist, " ") + "\x00" + strings.Join(p.Numbers, " ") + "\x00" + strings.Join(p.States, " ")
}

// redLine lists an option that a report calls one.
func (f *folder) redLine(issue string, c talks.Cell, o talks.Option) {
	if o.Strength != annot.Absolute {
		return
	}
	line := talks.RedLine{Party: c.Party, Issue: issue, Stance: c.Stance}
	for _, r := range o.Readings {
		if f.story.Statement(r).Strength == annot.Absolute {
			line.Readings = append(line.Readings, r)
			line.Last = max(line.Last, f.day(r))
		}
	}
	f.n.RedLines = append(f.n.RedLines, line)
}

// moves finds the parties that take another stance on a matter in later reports than in
// earlier ones: all that tells the one is dated before all that tells the other. Where the
// days overlap, or one is not known, nobody can say which is the later.
func (f *folder) moves(issue *talks.Issue) {
	if issue.ID == talks.OtherIssue {
		return
	}
	type held struct {
		cell   *talks.Cell
		option *talks.Option
	}
	var all []held
	index := &align.Index{} // by party and word, so that an option is held against few others
	for i := range issue.Cells {
		for k := range issue.Cells[i].Options {
			if o := &issue.Cells[i].Options[k]; f.dated(o.Readings) {
				index.Add(len(all), align.ReadingKeys(f.story, strconv.Itoa(issue.Cells[i].Party), o.Readings))
				all = append(all, held{&issue.Cells[i], o})
			}
		}
	}
	for j, b := range all {
		for _, i := range index.Sharing(align.ReadingKeys(f.story, strconv.Itoa(b.cell.Party), b.option.Readings), 2) {
			a := all[i]
			if i == j || !opposed(a.cell.Stance, b.cell.Stance) || a.option.Until >= b.option.Since || !align.Some(f.story, a.option.Readings, b.option.Readings, align.About) {
				continue
			}
			a.option.Overtaken = true
			f.n.Moves = append(f.n.Moves, talks.Move{Party: a.cell.Party, Issue: issue.ID, Before: a.option.Readings, After: b.option.Readings, Day: b.option.Since})
		}
	}
}

// opposed reports whether a party that takes the one stance on a matter does not at the same
// time take the other: who demands something may well offer it too.
func opposed(a, b annot.Stance) bool {
	against := func(s annot.Stance) bool { return s == annot.Reject }
	willing := func(s annot.Stance) bool {
		return s == annot.Accept || s == annot.Offer || s == annot.Consider || s == annot.Demand
	}
	given := func(s annot.Stance) bool { return s == annot.Concede }
	return against(a) && willing(b) || willing(a) && against(b) || a == annot.Demand && given(b)
}

// dated reports whether every reading is of a report whose day is known.
func (f *folder) dated(readings []story.Reading) bool {
	return !slices.ContainsFunc(readings, func(r story.Reading) bool { return f.day(r) == "" })
}

// links are the positions whose conditions are about another issue. A condition in words that
// fit no issue, "if they are honest", ties nothing.
func (f *folder) links() {
	told := map[talks.Link]bool{}
	for _, issue := range f.n.Issues {
		if issue.ID == talks.OtherIssue {
			continue
		}
		for _, c := range issue.Cells {
			for _, r := range c.Readings {
				doc := f.story.Docs[r.Doc]
				for k, cond := range doc.Statements[r.Statement].Conditions {
					to, ok := f.kind.IssueOf(kept(doc.Slice(cond.Span)), "")
					link := talks.Link{Party: c.Party, From: issue.ID, To: to, Reading: r, Condition: k}
					if !ok || to == issue.ID || f.general(to) || told[link] {
						continue
					}
					told[link] = true
					f.n.Links = append(f.n.Links, link)
				}
			}
		}
	}
	slices.SortStableFunc(f.n.Links, func(a, b talks.Link) int { return cmp.Compare(f.rank(a.From), f.rank(b.From)) })
}

// rank is where an issue stands in the order of the state.
func (f *folder) rank(issue string) int {
	return slices.IndexFunc(f.n.Issues, func(i talks.Issue) bool { return i.ID == issue })
}
