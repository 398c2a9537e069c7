package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur"
	"rapporteur/compare/conflict"
	"rapporteur/compare/decisions"
	"rapporteur/ingest"
	"rapporteur/logbook"
	"rapporteur/report"
	"rapporteur/report/terminal/outline"
	"rapporteur/story"
)

// authorEnv names who decides, when --as does not.
const authorEnv = "RAPPORTEUR_AUTHOR"

// deciding is the flags of a command that adds a decision.
type deciding struct {
	source
	author, reason string
}

func (d *deciding) decisionFlags(cmd *cobra.Command) {
	d.source.deciding = true
	cmd.Flags().StringVarP(&d.reason, "reason", "m", "", "why, in your words: a `line`")
	cmd.Flags().StringVar(&d.author, "as", "", "your `name` (default: "+authorEnv+", else that of your account)")
}

func (a *app) readingCommand(what decisions.What) *cobra.Command {
	d := &deciding{}
	short, long := "Mark a reading as checked and right", `Marks a reading of a sentence as checked: rapporteur show says so, and the brief counts it.`
	if what == decisions.Reject {
		short, long = "Leave a wrong reading out", `Leaves a reading of a sentence out of the comparison, the state of the talks and the brief, which counts it
and lists it with your reason.`
	}
	cmd := &cobra.Command{
		Use: string(what) + " REF FILES... -m REASON", Short: short,
		Long: long + ` B10.2 is the second reading of sentence B10, as rapporteur show B10 prints them;
B10 alone will do where there is one. ` + aboutDecisions,
		Example: fmt.Sprintf(`  rapporteur %s B10.2 coverage -m "checked against the recording"`, what),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.decideReading(cmd.Context(), d, what, args) },
	}
	d.flags(cmd)
	d.decisionFlags(cmd)
	return cmd
}

// aboutDecisions ends the help of each command that decides.
const aboutDecisions = `
The decision is added to ` + decisions.Name + ` beside the reports, with your name and the time, and every later run
keeps to it; rapporteur undo takes it back. docs/DECISIONS.md tells more.`

func (a *app) noteCommand() *cobra.Command {
	d := &deciding{}
	cmd := &cobra.Command{
		Use: "note REF FILES... -m TEXT", Short: "Put a note to a sentence",
		Long:    `Puts your words to a sentence: rapporteur show prints them with it, and the brief lists them under your name. ` + aboutDecisions,
		Example: `  rapporteur note B10 coverage -m "he said the same in March"`,
		RunE:    func(cmd *cobra.Command, args []string) error { return a.note(cmd.Context(), d, args) },
	}
	d.flags(cmd)
	d.decisionFlags(cmd)
	return cmd
}

func (a *app) preferCommand() *cobra.Command {
	d := &deciding{}
	cmd := &cobra.Command{
		Use: "prefer N SIDE FILES... -m REASON", Short: "Say which side of a conflict is right",
		Long: `Says which side of conflict N you take for right: A is the first side that rapporteur why N prints. The
conflict stays in the brief, with your word below it; positions and figures are told as before. ` + aboutDecisions,
		Example: `  rapporteur prefer 3 B coverage -m "the later count"`,
		RunE:    func(cmd *cobra.Command, args []string) error { return a.prefer(cmd.Context(), d, args) },
	}
	d.flags(cmd)
	d.decisionFlags(cmd)
	return cmd
}

func (a *app) silenceCommand() *cobra.Command {
	d := &deciding{}
	cmd := &cobra.Command{
		Use: "silence N FILES... -m REASON", Short: "Do not show a conflict again",
		Long: `Leaves conflict N out of the brief, which says how many are silenced and why. It comes back when a side
in other words joins it. ` + aboutDecisions,
		Example: `  rapporteur silence 1 coverage -m "both are right"`,
		RunE:    func(cmd *cobra.Command, args []string) error { return a.silence(cmd.Context(), d, args) },
	}
	d.flags(cmd)
	d.decisionFlags(cmd)
	return cmd
}

func (a *app) namesCommand(what decisions.What) *cobra.Command {
	d := &deciding{}
	short, model := "Take two names for one", `"Ana Sol" "Anna Soll" coverage -m "one person"`
	if what == decisions.Split {
		short, model = "Take two names for two", `"Ana Sol" "Ana Solberg" coverage -m "two ministers"`
	}
	cmd := &cobra.Command{
		Use: string(what) + ` "NAME" "NAME" [FILES...] -m REASON`, Short: short,
		Long:    `Says of two names whether they are one, whatever the rules make of them. Nothing is read for it: the files say beside which reports the decision is kept. ` + aboutDecisions,
		Example: fmt.Sprintf("  rapporteur %s %s", what, model),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) < 2 {
				return failf(exitUsage, "Which names? rapporteur %s %s", what, model)
			}
			if err := d.beside(a, args[2:]); err != nil {
				return err
			}
			return a.decide(cmd.Context(), d, what, args[:2], "")
		},
	}
	d.placeFlags(cmd)
	d.decisionFlags(cmd)
	return cmd
}

func (a *app) undoCommand() *cobra.Command {
	d := &deciding{}
	cmd := &cobra.Command{
		Use: "undo ID [FILES...] -m REASON", Short: "Take a decision back",
		Long:    `Takes a decision back, also an undo; rapporteur decisions lists their IDs. Nothing is deleted from the file: the undo is added to it.`,
		Example: `  rapporteur undo d:3f9a1c77b20e coverage -m "a slip"`,
		RunE:    func(cmd *cobra.Command, args []string) error { return a.undo(cmd.Context(), d, args) },
	}
	d.placeFlags(cmd)
	d.decisionFlags(cmd)
	return cmd
}

func (a *app) decideReading(ctx context.Context, d *deciding, what decisions.What, args []string) error {
	example := fmt.Sprintf("rapporteur %s B10.2 coverage/*.txt -m REASON", what)
	res, place, err := a.placeOf(ctx, d, args, example)
	if err != nil {
		return err
	}
	list := report.Readings(res.Story, place)
	ref := strings.ToUpper(strings.Trim(args[0], "[]"))
	var found *report.Found
	for i, r := range list {
		if r.Number == place.Number || place.Number == 0 && len(list) == 1 {
			found = &list[i]
		}
	}
	switch {
	case found != nil:
		return a.decide(ctx, d, what, []string{found.ID}, found.Words)
	case len(list) == 0:
		return failf(exitUsage, "nothing was read from %s: there is nothing to %s", ref, what)
	case place.Number == 0:
		return failf(exitUsage, "%s has %d readings: say which one, such as %s.1; rapporteur show %s %s prints them", ref, len(list), ref, ref, d.again())
	}
	return failf(exitUsage, "there is no reading %s: the sentence has %s", ref, count(len(list), "reading"))
}

// placeOf reads the reports and finds the place that the first argument means.
func (a *app) placeOf(ctx context.Context, d *deciding, args []string, example string) (*rapporteur.Result, report.Place, error) {
	if len(args) == 0 {
		return nil, report.Place{}, failf(exitUsage, "Which sentence? %s", example)
	}
	res, err := a.readToDecide(ctx, d, args[1:], example)
	if err != nil {
		return nil, report.Place{}, err
	}
	place, err := report.Find(res.Story, strings.ToUpper(strings.Trim(args[0], "[]")))
	if err != nil {
		return nil, place, failf(exitUsage, "%s.", ingest.Printable(err.Error()))
	}
	return res, place, nil
}

// readToDecide checks the flags and reads the reports.
func (a *app) readToDecide(ctx context.Context, d *deciding, files []string, example string) (*rapporteur.Result, error) {
	if err := d.takeOrHere(a, files, example); err != nil {
		return nil, err
	}
	if err := d.ready(); err != nil {
		return nil, err
	}
	res, _, err := a.read(ctx, &d.source)
	return res, err
}

// ready checks what can be checked before anything is read.
func (d *deciding) ready() error {
	if strings.TrimSpace(d.reason) == "" {
		return failf(exitUsage, "Why? Give your reason with -m: it is kept with the decision, for you and for others")
	}
	if d.decisionsFile() == "" {
		return failf(exitUsage, "Where should the decision be kept? Name a file with --decisions")
	}
	return nil
}

func (a *app) note(ctx context.Context, d *deciding, args []string) error {
	res, place, err := a.placeOf(ctx, d, args, "rapporteur note B10 coverage/*.txt -m TEXT")
	if err != nil {
		return err
	}
	doc := res.Story.Docs[place.Doc]
	about := outline.Shorten(outline.Clean(doc.Slice(doc.Sentences[place.Sentence].Span)), aboutChars, "")
	return a.decide(ctx, d, decisions.Note, []string{decisions.SentenceID(doc, place.Sentence)}, about)
}

// aboutChars is how many characters of what a decision is about the file keeps.
const aboutChars = 120

// conflictOf reads the reports and finds the conflict that the first argument counts.
func (a *app) conflictOf(ctx context.Context, d *deciding, number string, files []string, example string) (*rapporteur.Result, story.Conflict, error) {
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 {
		return nil, story.Conflict{}, failf(exitUsage, "%s is no number of a conflict. Try %s", name(number), example)
	}
	res, err := a.readToDecide(ctx, d, files, example)
	if err != nil {
		return nil, story.Conflict{}, err
	}
	if n > len(res.Story.Conflicts) {
		return nil, story.Conflict{}, failf(exitUsage, "There is no conflict %d: the brief has %s.", n, count(len(res.Story.Conflicts), "conflict"))
	}
	return res, res.Story.Conflicts[n-1], nil
}

func (a *app) silence(ctx context.Context, d *deciding, args []string) error {
	const example = "rapporteur silence 1 coverage/*.txt -m REASON"
	if len(args) == 0 {
		return failf(exitUsage, "Which conflict? %s", example)
	}
	_, c, err := a.conflictOf(ctx, d, args[0], args[1:], example)
	if err != nil {
		return err
	}
	return a.decide(ctx, d, decisions.Silence, []string{c.ID}, c.Why)
}

func (a *app) prefer(ctx context.Context, d *deciding, args []string) error {
	const example = "rapporteur prefer 1 B coverage/*.txt -m REASON"
	if len(args) < 2 {
		return failf(exitUsage, "Which conflict, and which side? %s", example)
	}
	_, c, err := a.conflictOf(ctx, d, args[0], args[2:], example)
	if err != nil {
		return err
	}
	for i, side := range c.Sides {
		if !strings.EqualFold(outline.SideLetter(i), args[1]) {
			continue
		}
		part, ok := conflict.PartOf(c, i)
		if !ok {
			return failf(exitUsage, "the sides of conflict %s rest on sentences of the same words: neither can be preferred; silence it, or put a note to a sentence", args[0])
		}
		return a.decide(ctx, d, decisions.Prefer, []string{c.ID, part}, side.Label+": "+c.Why)
	}
	return failf(exitUsage, "there is no side %s: the sides of conflict %s are A to %s; rapporteur why %s %s prints them", name(args[1]), args[0],
		outline.SideLetter(len(c.Sides)-1), args[0], d.again())
}

func (a *app) undo(ctx context.Context, d *deciding, args []string) error {
	if len(args) == 0 {
		return failf(exitUsage, "Which decision? rapporteur decisions lists them: rapporteur undo d:3f9a1c77b20e -m REASON")
	}
	if err := d.beside(a, args[1:]); err != nil {
		return err
	}
	if err := d.ready(); err != nil {
		return err
	}
	l, err := a.log(&d.source)
	if err != nil {
		return err
	}
	of, ok := l.Find(args[0])
	if !ok {
		return failf(exitUsage, "%s has no decision %s; rapporteur decisions lists them", name(d.decisionsFile()), name(args[0]))
	}
	return a.decide(ctx, d, decisions.Undo, args[:1], strings.Join(append([]string{string(of.What)}, of.On...), " "))
}

// decide adds a decision to the file and says so.
func (a *app) decide(ctx context.Context, d *deciding, what decisions.What, on []string, about string) error {
	if err := d.ready(); err != nil {
		return err
	}
	author, err := a.author(d.author)
	if err != nil {
		return err
	}
	path := d.decisionsFile()
	var wrong error
	var now decisions.Log // as it was before
	added, err := logbook.Append(ctx, path, name(path), func(l decisions.Log) ([]decisions.Decision, error) {
		now = l
		one, err := decisions.New(logbook.After(l, a.now()), author, what, on, d.reason, outline.Shorten(outline.Clean(about), aboutChars, ""))
		if err != nil {
			wrong = err
			return nil, err
		}
		return []decisions.Decision{one}, nil
	})
	if wrong != nil {
		return failf(exitUsage, "%s", ingest.Printable(wrong.Error()))
	}
	if err != nil {
		return undecided(err)
	}
	p := &page{width: a.width(0)}
	list, _ := now.With(decisions.Log{List: added}).Settle()
	for _, one := range added {
		p.say("", fmt.Sprintf("%s %s %s", one.ID, one.What, cmp.Or(one.About, strings.Join(one.On, ", "))))
		p.say("", fmt.Sprintf("kept in %s as of %s; rapporteur undo %s takes it back", name(path), author, one.ID))
		for _, d := range list {
			if d.ID == one.ID && !d.Holds { // the clock of this machine is behind
				p.say("", "it does nothing now: "+d.Why)
			}
		}
	}
	_, err = io.WriteString(a.stdout, p.String())
	return err
}

// undecided is a failure of the file of decisions.
func undecided(err error) error {
	var p logbook.Problem
	if errors.As(err, &p) {
		return failf(exitUsage, "%s", ingest.Printable(p.Text))
	}
	return err
}

// author is who decides.
func (a *app) author(flag string) (string, error) {
	who := cmp.Or(strings.TrimSpace(flag), strings.TrimSpace(a.env(authorEnv)))
	if who == "" {
		if u, err := user.Current(); err == nil {
			first, _, _ := strings.Cut(u.Name, ",") // of "Ana Sol,,," of a Unix account
			who = cmp.Or(strings.TrimSpace(first), filepath.Base(filepath.ToSlash(u.Username)))
		}
	}
	if who == "" {
		return "", failf(exitUsage, "Who are you? Give your name with --as, or set %s", authorEnv)
	}
	return who, nil
}
