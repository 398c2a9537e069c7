// Package rapporteur reads reports of a negotiation and writes the state of the
// talks. Reports go through six stages, each a package or a folder of packages:
//
//	ingest   bytes become documents: blocks, title, date, outlet
//	read     documents get layers: sentences, tags, names, figures, attributions, positions
//	compare  documents become a story: copies, names across reports, conflicts
//	track    the story becomes the state of the talks: parties, issues, positions
//	reason   (not built yet)
//	report   the state becomes a brief: terminal, Markdown, HTML, JSON
//
// Nothing is generated: every line of a brief cites the sentences that back it.
package rapporteur

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"sync"

	"rapporteur/annot"
	"rapporteur/compare"
	"rapporteur/compare/decisions"
	"rapporteur/dossier"
	"rapporteur/dossier/file"
	"rapporteur/gazetteer"
	"rapporteur/ingest"
	"rapporteur/ingest/text"
	"rapporteur/lexicon"
	"rapporteur/pass"
	"rapporteur/read"
	"rapporteur/read/segment"
	"rapporteur/read/statement"
	"rapporteur/report"
	"rapporteur/story"
	"rapporteur/talks"
	"rapporteur/track"
	"rapporteur/track/parties"
)

// Options change how reports are read. The zero value is the default.
type Options struct {
	Encoding  string              // forces the encoding of every input; "" guesses
	Kind      string              // forces the kind of talks; "" leaves it to the dossier, else detects it
	Dossier   *file.Talks         // what an analyst says of these talks; nil for nothing
	Decisions decisions.Decisions // what an analyst has decided about names and conflicts
	Facts     []story.Fact        // what an analyst knows, for the reports to be held against
	Dates     map[string]string   // ISO publication dates by input name, which override the texts'
	AsOf      string              // ISO day on which the reports were gathered; a later date of a report is refused
	Since     string              // ISO day: what the reports of that day and later change is told; "" tells none
	Story     int                 // which of the stories that the reports tell, see AllStories; 0 is 1
	Check     bool                // prove after every pass that it kept to its layers
	MaxBytes  int64               // limit of one report; 0 is ingest.DefaultMaxBytes
	Stdin     io.Reader           // what the input "-" reads
	// Progress is told how many of the inputs have been read. It may be called from
	// several goroutines, one at a time. Nil is allowed.
	Progress func(done, total int)
}

// Result is a brief with what it was made from.
type Result struct {
	Brief   *report.Brief
	Story   *story.Story
	Talks   *talks.Negotiation
	Skipped []ingest.Skip // inputs that were not read, each with its reason
	Notices []text.Notice // what a reader should know about inputs that were
	// Considered is the number of sentences that hold a cue of stance and from which no
	// rule was sure enough to read a position.
	Considered int

	considered map[*annot.Document]int // the same by document
}

// ErrNothingRead is returned when no input could be read; Result.Skipped says why.
var ErrNothingRead = errors.New("nothing could be read")

// Brief reads the inputs - files, folders of .txt files, or "-" for standard input -
// and makes the brief of the talks that they report. Inputs that cannot be read are
// skipped and listed, and reports of other talks are set aside; the order of the inputs makes
// no difference.
func Brief(ctx context.Context, inputs []string, o Options) (*Result, error) {
	list, skipped := expand(inputs)
	docs, res, err := readAll(ctx, list, skipped, o, true)
	if err != nil {
		return res, err
	}
	return Assemble(ctx, docs, res, o)
}

// Text is a report in memory.
type Text struct {
	Name string // as a file's base name; reports are ordered by it
	Data []byte
}

// BriefTexts does what Brief does for reports in memory.
func BriefTexts(ctx context.Context, texts []Text, o Options) (*Result, error) {
	list := make([]input, len(texts))
	for i, t := range texts {
		list[i] = input{Input: ingest.Input{Name: t.Name, Path: t.Name}, load: func() ([]byte, error) { return t.Data, nil }}
	}
	docs, res, err := readAll(ctx, list, nil, o, true)
	if err != nil {
		return res, err
	}
	return Assemble(ctx, docs, res, o)
}

// Plan is the plan of the reading passes with the built-in lexicon and gazetteer.
func Plan() (pass.Plan, error) {
	lex, err := lexicon.English()
	if err != nil {
		return pass.Plan{}, err
	}
	return read.Plan(lex, gazetteer.Default())
}

// Read ingests and reads the inputs, with all layers kept. The documents come sorted by
// the names of their inputs.
func Read(ctx context.Context, inputs []string, o Options) ([]*annot.Document, *Result, error) {
	list, skipped := expand(inputs)
	return readAll(ctx, list, skipped, o, false)
}

// input is a report to read; load is nil for one that ingest.Load reads.
type input struct {
	ingest.Input
	load func() ([]byte, error)
}

func expand(paths []string) ([]input, []ingest.Skip) {
	found, skipped := ingest.Expand(paths)
	list := make([]input, len(found))
	for i, in := range found {
		list[i] = input{Input: in}
	}
	return list, skipped
}

// readAll does what Read does; release drops the tokens of each document once it is
// read, so that thousands of reports fit in memory.
func readAll(ctx context.Context, list []input, skipped []ingest.Skip, o Options, release bool) ([]*annot.Document, *Result, error) {
	res := &Result{Skipped: skipped}
	plan, err := Plan()
	if err != nil {
		return nil, res, err
	}
	lex, err := lexicon.English()
	if err != nil {
		return nil, res, err
	}
	foreign, err := pass.NewPlan(read.Given, segment.New(lex))
	if err != nil {
		return nil, res, err
	}
	r := reader{ctx: ctx, o: o, count: statement.Considered(lex), plan: plan, foreign: foreign, release: release, total: len(list)}
	docs := make([]*annot.Document, len(list))
	skips := make([]*ingest.Skip, len(list))
	notices := make([][]text.Notice, len(list))
	errs := make([]error, len(list))
	considered := make([]int, len(list))

	work := make(chan int)
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(list)) {
		wg.Go(func() {
			for i := range work {
				docs[i], considered[i], notices[i], skips[i], errs[i] = r.one(list[i])
			}
		})
	}
	for i := range list {
		work <- i
	}
	close(work)
	wg.Wait()
	res.considered = map[*annot.Document]int{}
	var kept []*annot.Document
	for i := range list {
		if errs[i] != nil {
			return nil, res, errs[i]
		}
		if skips[i] != nil {
			res.Skipped = append(res.Skipped, *skips[i])
		}
		res.Notices = append(res.Notices, notices[i]...)
		if docs[i] != nil {
			kept = append(kept, docs[i])
			res.considered[docs[i]] = considered[i]
			res.Considered += considered[i]
		}
	}
	if len(kept) == 0 {
		return nil, res, ErrNothingRead
	}
	return kept, res, nil
}

type reader struct {
	ctx  context.Context
	o    Options
	plan pass.Plan
	// count is the number of sentences of a document that were considered, not read.
	count func(*annot.Document) int
	// foreign is the plan for reports in other languages: they are kept and numbered,
	// not read.
	foreign pass.Plan
	release bool
	total   int

	mu   sync.Mutex
	done int
}

// one ingests and reads one input. A panic of a pass becomes an error that names the
// input: it is a defect of the program, and must neither reach the user as a trace nor
// take the other reports with it unsaid.
func (r *reader) one(in input) (d *annot.Document, considered int, notices []text.Notice, skipped *ingest.Skip, err error) {
	defer r.progress()
	defer func() {
		if p := recover(); p != nil {
			d, considered, notices, skipped = nil, 0, nil, nil
			err = fmt.Errorf("%s: reading it failed: %v; this is a defect, please report it with the file", in.Name, p)
		}
	}()
	if err := r.ctx.Err(); err != nil {
		return nil, 0, nil, nil, err
	}
	limit := r.o.MaxBytes
	if limit == 0 {
		limit = ingest.DefaultMaxBytes
	}
	skip := func(err error) (*annot.Document, int, []text.Notice, *ingest.Skip, error) {
		var s ingest.Skip
		if errors.As(err, &s) {
			return nil, 0, nil, &s, nil
		}
		return nil, 0, nil, nil, err
	}
	load := in.load
	if load == nil {
		load = func() ([]byte, error) { return ingest.Load(in.Input, r.o.Stdin, limit) }
	}
	data, err := load()
	if err != nil {
		return skip(err)
	}
	d, notices, err = text.Read(in.Name, in.Path, data, text.Options{Encoding: r.o.Encoding})
	if err != nil {
		return skip(err)
	}
	if date, ok := r.o.Dates[in.Name]; ok {
		d.Source.Published = annot.Date{Value: date, Basis: annot.Stated, Confidence: annot.High, Why: "given"}
	}
	plan := r.plan
	if l := d.Source.Language; l != "" && l != "en" {
		plan = r.foreign
	}
	run := plan.Run
	if r.o.Check {
		run = plan.RunChecked
	}
	if err := run(r.ctx, d); err != nil {
		return nil, 0, nil, nil, err
	}
	considered = r.count(d)
	if r.release {
		d.ReleaseTokens()
	}
	return d, considered, notices, nil, nil
}

func (r *reader) progress() {
	if r.o.Progress == nil {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.done++
	r.o.Progress(r.done, r.total)
}

// Assemble makes the brief of documents that have been read, of one of the stories that they
// tell. res may carry what was skipped; nil is allowed.
func Assemble(ctx context.Context, docs []*annot.Document, res *Result, o Options) (*Result, error) {
	return assemble(ctx, docs, res, o, since(o.Since), nil)
}

// since parts the documents of a story by a day, nil for none.
func since(day string) func(*story.Story) split {
	if day == "" {
		return nil
	}
	return func(s *story.Story) split { return before(s, day) }
}

// assemble does what Assemble does; compared tells which of the documents are held against
// which, nil that none are; kept is what a session keeps, nil for no session.
func assemble(ctx context.Context, docs []*annot.Document, res *Result, o Options, compared func(*story.Story) split, kept *compare.Memory) (*Result, error) {
	if res == nil {
		res = &Result{}
	}
	considered := res.considered
	if kept == nil {
		// What is noted of the documents serves this brief alone.
		var forget func()
		kept, considered = &compare.Memory{}, map[*annot.Document]int{}
		docs, forget = noting(docs, res.considered, considered)
		defer forget()
	}
	if err := compare.Note(ctx, docs, func(d *annot.Document) { signals(d) }); err != nil {
		return res, err
	}
	docs, others, err := choose(docs, o.Story, kept)
	if err != nil {
		return res, err
	}
	for _, other := range others {
		for _, d := range other.Docs {
			res.Considered -= considered[d]
		}
	}
	state := track.Fold
	if compared != nil {
		state = func(s *story.Story, kind dossier.Kind, w parties.World) *talks.Negotiation {
			return compared(s).fold(s, kind, w)
		}
	}
	r, err := settled(ctx, docs, o, state, kept)
	if err != nil {
		return res, err
	}
	res.Story, res.Talks = r.Story, r.Talks
	res.Story.Others = others
	res.Brief, err = report.New(res.Story, res.Talks, res.Considered)
	return res, err
}

// noting are shallow copies of documents that keep notes until forget is called, with what was
// considered in each.
func noting(docs []*annot.Document, was, considered map[*annot.Document]int) (copies []*annot.Document, forget func()) {
	copies = make([]*annot.Document, len(docs))
	var made []*annot.Document
	for i, d := range docs {
		copies[i] = d.WithNotes()
		considered[copies[i]] = was[d]
		if copies[i] != d {
			made = append(made, copies[i])
		}
	}
	return copies, func() {
		for _, d := range made {
			d.ForgetNotes()
		}
	}
}

// issueOf places positions for the comparison as track does.
func issueOf(kind dossier.Kind) func(*annot.Document, int) string {
	return func(d *annot.Document, statement int) string {
		if id := track.IssueOf(kind, d, statement); id != talks.OtherIssue {
			return id
		}
		return ""
	}
}

// kindOf is the dossier of the talks: the one asked for, or the one whose words occur
// in most of the reports.
func kindOf(docs []*annot.Document, id string) (dossier.Kind, error) {
	if id != "" {
		kind, ok := dossier.Find(id)
		if !ok {
			names := ""
			for i, k := range dossier.All() {
				if i > 0 {
					names += ", "
				}
				names += k.ID
			}
			return kind, fmt.Errorf("there is no dossier %q; there are %s", id, names)
		}
		return kind, nil
	}
	found := make([]dossier.Signals, len(docs))
	for i, d := range docs {
		found[i] = signals(d)
	}
	kind, _ := dossier.Detect(found)
	if kind.ID == "" {
		// Talks of a kind that no dossier knows: states are the parties, and what they want
		// is listed without issues rather than lost.
		kind = dossier.Kind{ID: "other", Name: "Talks of another kind", States: true}.With(nil)
	}
	return kind, nil
}

// signals are the words of a document that tell of which kind the talks are.
func signals(d *annot.Document) dossier.Signals {
	return annot.Noted(d, func(d *annot.Document) dossier.Signals { return dossier.SignalsIn(d.Text) })
}

func world() parties.World {
	gaz := gazetteer.Default()
	return parties.World{
		Class: func(key string) (string, string) {
			if e := gaz.Entry(key); e != nil {
				return strings.ReplaceAll(string(e.Class), " ", "-"), e.Of
			}
			return "", ""
		},
		How: func(form string) string {
			words := strings.Fields(form)
			if m, ok := gaz.Match(words); ok && m.Words == len(words) {
				return string(m.How)
			}
			return ""
		},
	}
}
