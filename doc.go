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
	"rapporteur/ingest/open"
	"rapporteur/ingest/text"
	"rapporteur/report"
	"rapporteur/story"
	"rapporteur/talks"
	"rapporteur/track"
	"rapporteur/track/parties"
)

// Options change how reports are read. The zero value is the default.
type Options struct {
	Encoding  string            // forces the encoding of every input; "" guesses
	Kind      string            // forces the kind of talks; "" leaves it to the dossier, else detects it
	Dossier   *file.Talks       // what an analyst says of these talks; nil for nothing
	Decisions decisions.Log     // what analysts have decided
	Facts     []story.Fact      // what an analyst knows, for the reports to be held against
	Dates     map[string]string // ISO publication dates by input name, which override the texts'
	AsOf      string            // ISO day on which the reports were gathered; a later date of a report is refused
	Since     string            // ISO day: what the reports of that day and later change is told; "" tells none
	Story     int               // which of the stories that the reports tell, see AllStories; 0 is 1
	Check     bool              // prove after every pass that it kept to its layers
	MaxBytes  int64             // limit of one report; 0 is ingest.DefaultMaxBytes
	Stdin     io.Reader         // what the input "-" reads
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

// Brief reads the inputs - files, folders of files, or "-" for standard input, each of any
// format that package open knows - and makes the brief of the talks that they report. Inputs that cannot be read are
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
	docs, res, err := readAll(ctx, inMemory(texts), nil, o, true)
	if err != nil {
		return res, err
	}
	return Assemble(ctx, docs, res, o)
}

func inMemory(texts []Text) []input {
	list := make([]input, len(texts))
	for i, t := range texts {
		list[i] = input{Input: ingest.Input{Name: t.Name, Path: t.Name}, open: func() ingest.Source {
			src := ingest.InMemory(t.Name, t.Data)
			src.Path = t.Name
			return src
		}}
	}
	return list
}

// Read ingests and reads the inputs, with all layers kept. The documents come sorted by
// the names of their inputs.
func Read(ctx context.Context, inputs []string, o Options) ([]*annot.Document, *Result, error) {
	list, skipped := expand(inputs)
	return readAll(ctx, list, skipped, o, false)
}

// input is what reports are read from; open is nil for what ingest.Open opens.
type input struct {
	ingest.Input
	open func() ingest.Source
}

// items hands out what is found in an input.
func (in input) items(ctx context.Context, o Options, yield func(open.Item) error) error {
	var src ingest.Source
	if in.open != nil {
		src = in.open()
	} else {
		opened, closer, err := ingest.Open(in.Input, o.Stdin)
		if err != nil {
			var skip ingest.Skip
			if !errors.As(err, &skip) {
				return err
			}
			return yield(open.Item{Name: in.Name, Skip: &skip})
		}
		defer closer.Close()
		src = opened
	}
	return open.Open(ctx, src, open.Options{Limits: ingest.Limits{ReportBytes: o.MaxBytes}, Encoding: o.Encoding}, yield)
}

// Ingest hands out the documents of the inputs, not yet read, with what could not be ingested,
// in the order of the inputs' names.
func Ingest(ctx context.Context, inputs []string, o Options, yield func(open.Item) error) error {
	list, skipped := expand(inputs)
	for _, s := range skipped {
		if err := yield(open.Item{Name: s.Name, Skip: &s}); err != nil {
			return err
		}
	}
	return ingestAll(ctx, list, o, yield)
}

// IngestTexts does what Ingest does for reports in memory.
func IngestTexts(ctx context.Context, texts []Text, o Options, yield func(open.Item) error) error {
	return ingestAll(ctx, inMemory(texts), o, yield)
}

func ingestAll(ctx context.Context, list []input, o Options, yield func(open.Item) error) error {
	for _, in := range list {
		if err := in.items(ctx, o, yield); err != nil {
			return err
		}
	}
	return nil
}

func expand(paths []string) ([]input, []ingest.Skip) {
	found, skipped := ingest.Expand(paths, open.Endings()...)
	list := make([]input, len(found))
	for i, in := range found {
		list[i] = input{Input: in}
	}
	return list, skipped
}

// readAll does what Read does; release drops the tokens of each document once it is
// read, so that thousands of reports fit in memory.
func readAll(ctx context.Context, list []input, skipped []ingest.Skip, o Options, release bool) ([]*annot.Document, *Result, error) {
	res := &Result{Skipped: skipped, considered: map[*annot.Document]int{}}
	reads, err := NewReader(o.Check)
	if err != nil {
		return nil, res, err
	}
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	r := &reading{ctx: ctx, stop: stop, o: o, reads: reads, release: release, total: len(list), work: make(chan *found)}
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(r.worker)
	}
	for _, in := range list {
		if err := r.open(in); err != nil {
			stop(err)
			break
		}
	}
	close(r.work)
	wg.Wait()
	if err := context.Cause(ctx); err != nil {
		return nil, res, err
	}
	var kept []*annot.Document
	for _, f := range r.found {
		if f.Skip != nil {
			res.Skipped = append(res.Skipped, *f.Skip)
			continue
		}
		res.Notices = append(res.Notices, f.Notices...)
		kept = append(kept, f.Doc)
		res.considered[f.Doc] = f.considered
		res.Considered += f.considered
	}
	if len(kept) == 0 {
		return nil, res, ErrNothingRead
	}
	return kept, res, nil
}

// found is what was found in an input, a document or a skip, with what came of reading it.
type found struct {
	open.Item
	considered int
}

// reading is a run of readAll: one goroutine opens the inputs, the workers read what is found.
type reading struct {
	ctx     context.Context
	stop    context.CancelCauseFunc
	o       Options
	reads   *Reader
	release bool
	found   []*found // in the order of the inputs
	work    chan *found

	mu          sync.Mutex
	done, total int
}

// open finds the reports of an input.
func (r *reading) open(in input) error {
	documents := 0
	take := func(it open.Item) error {
		if it.Link != nil {
			return nil // nothing is fetched to make a brief
		}
		f := &found{Item: it}
		r.found = append(r.found, f)
		if it.Doc == nil {
			return nil
		}
		if date, ok := r.o.Dates[it.Name]; ok {
			it.Doc.Source.Published = annot.Date{Value: date, Basis: annot.Stated, Confidence: annot.High, Why: "given"}
		}
		if documents++; documents > 1 {
			r.progress(0, 1) // an input of several reports
		}
		select {
		case r.work <- f:
			return nil
		case <-r.ctx.Done():
			return context.Cause(r.ctx)
		}
	}
	defer func() {
		if documents == 0 {
			r.progress(1, 0)
		}
	}()
	return in.items(r.ctx, r.o, take)
}

func (r *reading) worker() {
	for f := range r.work {
		var err error
		if f.considered, err = r.reads.Read(r.ctx, f.Doc); err != nil {
			r.stop(err)
			continue
		}
		if r.release {
			f.Doc.ReleaseTokens()
		}
		r.progress(1, 0)
	}
}

// progress counts reports that are done, and those that are there beside the one of each input.
func (r *reading) progress(done, more int) {
	if r.o.Progress == nil {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.done, r.total = r.done+done, r.total+more
	if done > 0 {
		r.o.Progress(r.done, r.total)
	}
}

// Kept is a document that was read before, and the number of its sentences from which no
// position was read though they hold a cue.
type Kept struct {
	Document   *annot.Document
	Considered int
}

// BriefKept makes the brief of documents that were read before. The documents are not changed.
func BriefKept(ctx context.Context, list []Kept, o Options) (*Result, error) {
	res := &Result{considered: map[*annot.Document]int{}}
	docs := make([]*annot.Document, len(list))
	for i, k := range list {
		docs[i] = k.Document
		if date, ok := o.Dates[k.Document.Source.Name]; ok {
			dated := *k.Document
			dated.Source.Published = annot.Date{Value: date, Basis: annot.Stated, Confidence: annot.High, Why: "given"}
			docs[i] = &dated
		}
		res.considered[docs[i]] = k.Considered
		res.Considered += k.Considered
	}
	if len(docs) == 0 {
		return res, ErrNothingRead
	}
	return Assemble(ctx, docs, res, o)
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
	r, err := decided(ctx, docs, others, o, state, kept)
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
