package main

import (
	"fmt"
	"io"
	"strconv"

	"github.com/spf13/cobra"

	"rapporteur/report"
	"rapporteur/report/terminal/outline"
)

func (a *app) whyCommand() *cobra.Command {
	s := &source{}
	cmd := &cobra.Command{
		Use:   "why N FILES...",
		Short: "Show both sides of a conflict",
		Long: `Shows conflict N of the brief: what differs, by which rule, and each side with its sentences in full,
the words that differ in «marks»; the fact of the fact sheet that it is about, if it is; what analysts
have said of it, and what to type for saying which side is right or for not being shown it again.
Without files the .txt files of the current folder are read.`,
		Example: `  rapporteur why 1 coverage/*.txt
  rapporteur why 1 --example`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.why(cmd, s, args) },
	}
	s.flags(cmd)
	return cmd
}

func (a *app) why(cmd *cobra.Command, s *source, args []string) error {
	if len(args) == 0 {
		return failf(exitUsage, "Which conflict? rapporteur why 1 coverage/*.txt")
	}
	n, err := strconv.Atoi(args[0])
	if err != nil || n < 1 {
		return failf(exitUsage, "%s is no number of a conflict. Try rapporteur why 1 coverage/*.txt", name(args[0]))
	}
	if err := s.takeOrHere(a, args[1:], fmt.Sprintf("rapporteur why %d coverage/*.txt", n)); err != nil {
		return err
	}
	res, skipped, err := a.read(cmd.Context(), s)
	if err != nil {
		return err
	}
	b := res.Brief
	if n > len(b.Conflicts) {
		if len(b.Conflicts) == 0 {
			c := b.Checked
			return failf(exitUsage, "There is no conflict %d: none was found. Compared: %s, %s, %s, %s.", n,
				count(c.Figures, "figure"), count(c.Dates, "date"), count(c.Names, "name"), count(c.Positions, "position"))
		}
		return failf(exitUsage, "There is no conflict %d: the brief has %s.", n, count(len(b.Conflicts), "conflict"))
	}
	p := &page{width: a.width(0)}
	writeConflict(p, b.Conflicts[n-1], s.againDeciding())
	if _, err := io.WriteString(a.stdout, p.String()); err != nil {
		return err
	}
	return skippedOr(skipped)
}

// writeConflict writes a conflict; again is how the reports are given again.
func writeConflict(p *page, c report.Conflict, again string) {
	p.say(fmt.Sprintf("%d  ", c.N), fmt.Sprintf("%s conflict: %s", c.Kind, c.Why))
	for i, side := range c.Sides {
		p.line("")
		p.say("  "+outline.SideLetter(i)+"  ", fmt.Sprintf("%s - %s", side.Label, support(side)))
		for _, q := range side.Evidence {
			p.say("    "+pad(q.Ref, 5)+" ", markedText(q))
		}
	}
	p.line("")
	if f := c.Fact; f != nil {
		p.say("  ", fmt.Sprintf("fact %s (%s): %s - %s", f.ID, f.At, outline.FactValue(*f), f.Says))
		for _, s := range []struct{ label, text string }{{"source", f.Source.Title}, {"address", f.Source.URL}, {"checked", f.Source.Checked}, {"by", f.Source.By}} {
			if s.text != "" {
				p.say("    "+pad(s.label, 8)+" ", s.text)
			}
		}
		for _, q := range f.Evidence {
			p.say("    told so  ", "["+q.Ref+"] "+q.Text)
		}
		p.line("")
	}
	if v := c.Preferred; v != nil {
		p.say("  ", fmt.Sprintf("rule: %s; %s prefers side %s: %s (%s)", c.Rule, v.Author, outline.SideLetter(v.Side), quoted(v.Reason), v.At))
	} else {
		p.say("  ", "rule: "+c.Rule+"; which side is right is not decided")
	}
	p.say("  ", "conflict "+c.ID)
	p.line("")
	if len(c.Sides) > 1 {
		p.line("  decide:  rapporteur prefer %d A %s -m REASON", c.N, again)
	}
	p.line("  silence: rapporteur silence %d %s -m REASON", c.N, again)
}

// markedText is a sentence with the words marked by which its side differs.
func markedText(q report.Quote) string {
	m := q.Mark
	if m == nil || m.Start < q.Start || m.End > q.End {
		return q.Text
	}
	from, to := m.Start-q.Start, m.End-q.Start
	return q.Text[:from] + outline.MarkOpen + q.Text[from:to] + outline.MarkShut + q.Text[to:]
}

// support counts the reports of a side, and the wordings when some are not in words of
// their own.
func support(side report.Side) string {
	s := count(side.Articles, "article")
	if side.Wordings < side.Articles {
		s += ", " + count(side.Wordings, "wording")
	}
	return s
}
