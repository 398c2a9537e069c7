package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"rapporteur"
	"rapporteur/compare/decisions"
	"rapporteur/compare/facts"
	"rapporteur/dossier"
	"rapporteur/dossier/file"
	"rapporteur/examples"
	"rapporteur/ingest"
	"rapporteur/ingest/open"
	"rapporteur/ingest/text"
	"rapporteur/story"
)

// source is where a command takes its reports from: files or an example set, and
// the flags that say how to read them. The commands that read reports share it.
type source struct {
	example  string
	encoding string
	kind     string
	dossier  string // file of what an analyst says of the talks, noDossier for none, "" for the one beside the reports
	decided  string // file of analysts' decisions, noDossier for none, "" for the one beside the dossier
	deciding bool   // the file of decisions is added to, and need not be there
	facts    string // file of what an analyst knows
	dates    []string
	asOf     string
	story    string
	check    bool
	since    string // day whose reports, and later ones, are held against the earlier
	earlier  string // the input that the others are held against, "" for none
	inputs   []string
	briefs   []string // among the inputs given, left out
	home              // of the workspace
	chosen            // of its reports
	talks    bool     // the command reads talks, which may be those of a workspace
	root     string   // of the workspace whose reports are read, "" for inputs
}

// defaultExample is the set that --example without a name reads.
const defaultExample = "peace"

func (s *source) flags(cmd *cobra.Command) {
	s.talksFlags(cmd)
	cmd.Flags().StringVar(&s.dossier, "dossier", "", "the dossier of these talks, a `file` as init writes it, or none (default: "+file.Name+" beside the reports, else here)")
}

// talksFlags are the flags of a command that reads talks without a dossier.
func (s *source) talksFlags(cmd *cobra.Command) {
	s.inputFlags(cmd)
	f := cmd.Flags()
	f.StringVar(&s.kind, "kind", "", "the `kind` of talks: "+strings.Join(file.Kinds(), ", ")+" (default: as the dossier says, else told by the words)")
	f.StringVar(&s.decided, "decisions", "", "the decisions of analysts, a `file`, or none (default: "+decisions.Name+" beside "+file.Name+" or the reports, else here)")
	f.StringVar(&s.facts, "facts", "", "a fact sheet: a `file` with dates and figures to hold the reports against")
	f.StringArrayVar(&s.dates, "date", nil, "publication date of a report as `NAME=YYYY-MM-DD`; NAME may hold * (may be repeated)")
	f.StringVar(&s.asOf, "as-of", "", "the `day` on which the reports were gathered, as YYYY-MM-DD: a report dated later is taken for undated")
	f.StringVar(&s.story, "story", "", "which `N` of the stories that the reports tell, as the brief numbers them, or all for one (default 1)")
	f.BoolVar(&s.check, "check", false, "prove after every pass that it kept to its layers (slow)")
	s.talks = true
	s.home.flag(cmd)
	s.chosen.flags(cmd)
}

// inputFlags are the flags that say what to read, for commands that ask nothing of talks.
func (s *source) inputFlags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&s.example, "example", "", "read a `set` of invented reports: "+strings.Join(examples.Names(), " or "))
	f.Lookup("example").NoOptDefVal = defaultExample
	f.StringVar(&s.encoding, "encoding", "", "the `encoding` of the reports, such as windows-1251 (default: told by the bytes)")
}

// take checks the flags and keeps the arguments that name inputs. want is the line to
// show when there are none: the command as it could be typed. Without arguments the reports
// are those of the workspace, if there is one.
func (s *source) take(a *app, args []string, want string) error {
	if err := s.fromWorkspace(a, args); err != nil {
		return err
	}
	// pflag gives the word after an optional value to the arguments.
	if s.example == defaultExample && len(args) == 1 {
		if _, err := os.Stat(args[0]); err != nil {
			s.example, args = args[0], nil
		}
	}
	s.inputs, s.briefs = withoutBriefs(args)
	switch {
	case s.root != "":
	case s.example != "":
		if _, ok := examples.Set(s.example); !ok {
			return failf(exitUsage, "there is no example set %q%s The sets: %s", s.example, didYouMean(s.example, examples.Names()), strings.Join(examples.Names(), ", "))
		}
		if len(args) > 0 {
			return failf(exitUsage, "--example reads the built-in reports: leave out %s, or --example", ingest.Printable(args[0]))
		}
	case len(s.inputs) == 0 && len(args) > 0:
		return failf(exitUnread, "%s is a brief, not a report: name the reports", name(args[0]))
	case len(args) == 0:
		return failf(exitUsage, "Nothing to read. Give me articles: %s   (or try: rapporteur brief --example)", want)
	}
	if s.kind != "" {
		if _, ok := dossier.Find(s.kind); !ok {
			return failf(exitUsage, "there is no kind of talks %q%s There are %s", s.kind, didYouMean(s.kind, file.Kinds()), strings.Join(file.Kinds(), ", "))
		}
	}
	if s.encoding != "" {
		if err := text.CheckEncoding(s.encoding); err != nil {
			return failf(exitUsage, "--encoding: %v", err)
		}
	}
	if s.asOf != "" && !calendarDay(s.asOf) {
		return failf(exitUsage, "--as-of %q is no calendar day; write it as YYYY-MM-DD", s.asOf)
	}
	if s.since != "" && !calendarDay(s.since) {
		return failf(exitUsage, "--since %q is no calendar day; write it as YYYY-MM-DD", s.since)
	}
	if _, err := s.number(); err != nil {
		return err
	}
	if s.root != "" {
		return nil // the names are known once the reports are loaded
	}
	_, err := datesByName(s.dates, s.names())
	return err
}

// number is the story that is asked for, as rapporteur.Options has it.
func (s *source) number() (int, error) {
	switch s.story {
	case "":
		return 0, nil
	case "all":
		return rapporteur.AllStories, nil
	}
	n, err := strconv.Atoi(s.story)
	if err != nil || n < 1 {
		return 0, failf(exitUsage, "--story %q: give the number of a story, from 1, or all", s.story)
	}
	return n, nil
}

func calendarDay(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil && isoDate.MatchString(s)
}

var isoDate = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`)

// datesByName are the dates that the flags give, by the name of the report.
func datesByName(flags, names []string) (map[string]string, error) {
	dates := map[string]string{}
	for _, flag := range flags {
		cut := strings.LastIndexByte(flag, '=')
		if cut <= 0 {
			return nil, failf(exitUsage, "--date %q: write NAME=YYYY-MM-DD, for example --date 001.txt=2024-05-21", flag)
		}
		pattern, date := flag[:cut], flag[cut+1:]
		if !calendarDay(date) {
			return nil, failf(exitUsage, "--date %q: %q is no calendar day; write it as YYYY-MM-DD", flag, date)
		}
		if _, err := path.Match(pattern, ""); err != nil {
			return nil, failf(exitUsage, "--date %q: %q is no pattern for names; a [ needs its ]", flag, pattern)
		}
		hits := 0
		for _, name := range names {
			if ok, _ := path.Match(pattern, name); ok || pattern == name {
				dates[name] = date
				hits++
			}
		}
		if hits == 0 {
			return nil, failf(exitUsage, "--date %q: no report is named %s", flag, ingest.Printable(pattern))
		}
	}
	return dates, nil
}

// names are the names of the inputs.
func (s *source) names() []string {
	var names []string
	if s.example != "" {
		set, _ := examples.Set(s.example)
		for _, r := range set {
			names = append(names, r.Name)
		}
		return names
	}
	list, _ := ingest.Expand(s.inputs, open.Endings()...)
	for _, in := range list {
		names = append(names, in.Name)
	}
	return names
}

// read reads the reports, says what was skipped, and makes the brief. skipped reports
// whether some inputs could not be read.
func (a *app) read(ctx context.Context, s *source) (res *rapporteur.Result, skipped bool, err error) {
	var kept []rapporteur.Kept
	names := s.names()
	if s.root != "" {
		if kept, names, err = a.kept(ctx, s); err != nil {
			return nil, false, err
		}
	}
	dates, err := datesByName(s.dates, names)
	if err != nil {
		return nil, false, err
	}
	for _, b := range s.briefs {
		fmt.Fprintf(a.stderr, "left out %s: it is a brief, not a report\n", name(b))
	}
	decided, err := a.log(s)
	if err != nil {
		return nil, false, err
	}
	known, err := s.known()
	if err != nil {
		return nil, false, err
	}
	number, err := s.number()
	if err != nil {
		return nil, false, err
	}
	own, err := a.dossierOf(s)
	if err != nil {
		return nil, false, err
	}
	p := a.progress()
	defer p.end()
	o := rapporteur.Options{Encoding: s.encoding, Kind: s.kind, Dossier: own, Decisions: decided, Facts: known, Dates: dates, AsOf: s.asOf, Since: s.since, Story: number, Check: s.check, Stdin: a.stdin, Progress: p.read}
	switch {
	case s.root != "":
		p.read(len(kept), len(kept))
		res, err = rapporteur.BriefKept(ctx, kept, o)
	case s.example != "":
		res, err = exampleBrief(ctx, s.example, o)
	case s.earlier != "":
		res, err = rapporteur.Diff(ctx, []string{s.earlier}, s.later(), o)
	default:
		res, err = rapporteur.Brief(ctx, s.inputs, o)
	}
	p.end()
	switch {
	case errors.As(err, new(rapporteur.NoStory)):
		return nil, false, failf(exitUsage, "--story: %v", err)
	case errors.As(err, new(file.Problem)):
		return nil, false, failf(exitUsage, "%s", ingest.Printable(err.Error()))
	case errors.Is(err, rapporteur.ErrNothingRead):
		a.tell(res, 0)
		return nil, true, failure{exitUnread, ""}
	case err != nil:
		return nil, false, err
	}
	a.tell(res, len(res.Story.Docs)+len(res.Brief.Others))
	return res, len(res.Skipped) > 0, nil
}

// later are the inputs that are held against the earlier one, which may be among them again.
func (s *source) later() []string {
	i := slices.Index(s.inputs, s.earlier)
	if i < 0 {
		return s.inputs
	}
	return slices.Delete(slices.Clone(s.inputs), i, i+1)
}

// maxAnalyst bounds the size in bytes of a file that an analyst writes.
const maxAnalyst = 1 << 20

// analystFile reads a file of the flag, "" for none.
func analystFile(flag, file, example string) (string, error) {
	if file == "" {
		return "", nil
	}
	info, err := os.Stat(file)
	switch {
	case err != nil || !info.Mode().IsRegular():
		return "", failf(exitUnread, "there is no file %s: --%s takes one with lines such as %q", name(file), flag, example)
	case info.Size() > maxAnalyst:
		return "", failf(exitUnread, "%s has more than %s bytes", name(file), grouped(maxAnalyst))
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return "", failf(exitUnread, "%s cannot be read: %v", name(file), err)
	}
	return string(data), nil
}

// known are the facts of the file of the flag.
func (s *source) known() ([]story.Fact, error) {
	data, err := analystFile("facts", s.facts, "fact war-began")
	if err != nil {
		return nil, err
	}
	list, err := facts.Read(s.facts, data)
	if err != nil {
		return nil, failf(exitUsage, "%s", ingest.Printable(err.Error()))
	}
	return list, nil
}

// exampleBrief makes the brief of a set that ships in the binary.
func exampleBrief(ctx context.Context, name string, o rapporteur.Options) (*rapporteur.Result, error) {
	set, _ := examples.Set(name)
	return rapporteur.BriefTexts(ctx, exampleTexts(set), o)
}

func exampleTexts(set []examples.Report) []rapporteur.Text {
	texts := make([]rapporteur.Text, len(set))
	for i, r := range set {
		texts[i] = rapporteur.Text{Name: r.Name, Data: []byte(r.Text)}
	}
	return texts
}

// again is how the inputs can be given again in one short line: "--example", the
// folder whose reports they are, or the paths when there are few. "FILES" else. The story
// that was asked for goes with them: references count the articles of one story.
func (s *source) again() string {
	again := s.reports()
	if s.story != "" {
		again += " --story " + shellQuote(s.story)
	}
	if s.decided != "" {
		again += " --decisions " + shellQuote(s.decided)
	}
	return again
}

func (s *source) reports() string {
	switch {
	case s.root != "":
		return s.home.again(s.chosen.again())
	case s.example == defaultExample:
		return "--example"
	case s.example != "":
		return "--example=" + s.example
	}
	if dir, ok := wholeFolder(s.inputs); ok {
		return shellQuote(dir)
	}
	var quoted []string
	for _, in := range s.inputs {
		quoted = append(quoted, shellQuote(in))
	}
	slices.Sort(quoted) // the order of the inputs makes no difference to the brief
	quoted = slices.Compact(quoted)
	if line := strings.Join(quoted, " "); len(line) <= 60 {
		return line
	}
	return "FILES"
}

// wholeFolder is the folder of which the inputs are all the reports.
func wholeFolder(inputs []string) (string, bool) {
	if len(inputs) < 2 {
		return "", false
	}
	dir := filepath.Dir(inputs[0])
	for _, in := range inputs {
		if in == ingest.Stdin || filepath.Dir(in) != dir || filepath.Ext(in) != ".txt" {
			return "", false
		}
	}
	given, _ := ingest.Expand(inputs, open.Endings()...)
	return dir, len(textsOf(dir)) == len(given)
}

// shellQuote is s as a word of a shell's command line.
func shellQuote(s string) string {
	if s != "" && !strings.ContainsFunc(s, func(r rune) bool {
		return !strings.ContainsRune("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:@%+,", r)
	}) {
		return s
	}
	return "'" + strings.ReplaceAll(ingest.Printable(s), "'", `'\''`) + "'"
}
