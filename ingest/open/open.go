// Package open reads an input of any known format: it finds the format, runs it, follows inputs
// within the input, and makes documents of what comes out.
//
// The format is told by the first bytes, then by the media type, then by the ending of the
// name. What the bytes contradict is not believed, and what nothing tells is plain text, which
// refuses what is none. Inputs compressed with gzip or zstd are read as what is in them.
package open

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"rapporteur/annot"
	"rapporteur/ingest"
	"rapporteur/ingest/rows"
	"rapporteur/ingest/text"
)

// Options say how to read.
type Options struct {
	Limits   ingest.Limits
	Encoding string       // of plain text, by its name; "" tells by the bytes
	Columns  rows.Columns // of tables; the zero value goes by their usual names
	// Meta is what is known of the input from elsewhere, such as a feed that links to it; what
	// stands in the input goes before.
	Meta ingest.Meta
}

// Item is what an input holds. Exactly one of Doc, Link and Skip is set.
type Item struct {
	// Name tells the item apart from all others of its input: that of the input, and within it
	// the place: "mails.mbox#3", "set.zip/a.html". It can be printed.
	Name string
	// Identity tells what a report is, whatever its text: its address, or the input's path and
	// the place in it. When it comes again it is the same report. At most MaxIdentity bytes;
	// "" for what is no report.
	Identity string

	Doc     *annot.Document
	Notices []text.Notice // about Doc
	Link    *ingest.Link
	Skip    *ingest.Skip
}

// Open hands out what an input holds, in its order. What cannot be read is an Item with a Skip;
// the error is that of yield, as it is, or that of the context.
func Open(ctx context.Context, src ingest.Source, o Options, yield func(Item) error) error {
	o.Limits = o.Limits.WithDefaults()
	r := &reading{ctx: ctx, options: o, formats: list(o), yield: yield}
	name := cmp.Or(src.Name, src.Path, src.URL, "input")
	at := place{name: shown(name), path: cmp.Or(src.Path, src.URL, name)}
	err := r.input(src, src.Name, at, merged(ingest.Meta{URL: src.URL}, o.Meta), 0)
	if err == errEnough {
		return nil
	}
	return err
}

// reading is the reading of one input with all that is in it.
type reading struct {
	ctx     context.Context
	options Options
	formats []known
	yield   func(Item) error

	items    int
	bytes    int64 // of inputs within the input
	yielding bool  // the caller is at work
}

// errEnough ends the reading of an input at a limit, which has been told.
var errEnough = errors.New("enough of this input")

// input reads one input, the outermost or one within another; file is its name as a file, for
// its ending.
func (r *reading) input(src ingest.Source, file string, at place, meta ingest.Meta, depth int) error {
	src.Name, src.Path = at.name, at.path
	src.R = watched{r.ctx, src.R}
	f, src, done, err := r.find(src, file)
	defer done()
	switch {
	case err != nil:
		return r.skip(at, err)
	case f == nil:
		return r.plain(src, at, meta)
	}
	return r.run(f, src, at, meta, depth)
}

// run runs a format. A panic of it becomes a skip; one of the caller goes on.
func (r *reading) run(f *known, src ingest.Source, at place, meta ingest.Meta, depth int) (err error) {
	defer func() {
		if r.yielding {
			return
		}
		if defect := recover(); defect != nil {
			err = r.skip(at, ingest.Skip{Why: fmt.Sprintf("a defect stopped the reader of %s: %s; please report it", f.Name, firstLine(defect))})
		}
	}()
	var stop error // of the caller, whatever the format makes of it
	err = f.Read(r.ctx, src, r.options.Limits, func(p ingest.Part) error {
		if stop == nil {
			stop = r.part(p, f, at, meta, depth)
		}
		return stop
	})
	switch {
	case stop != nil:
		return stop
	case err != nil:
		return r.skip(at, err)
	}
	return nil
}

// part makes items of a part.
func (r *reading) part(p ingest.Part, f *known, at place, meta ingest.Meta, depth int) error {
	switch {
	case p.Report != nil:
		return r.report(*p.Report, at.into(p.Report.Key, f), meta)
	case p.Nested != nil:
		return r.nested(*p.Nested, at.into(p.Nested.Key, f), meta, depth)
	case p.Link != nil:
		return r.item(Item{Name: at.name, Link: p.Link})
	case p.Skip != nil:
		return r.skip(at.into(p.Skip.Name, f), *p.Skip)
	}
	return nil
}

func (r *reading) report(rep ingest.Report, at place, meta ingest.Meta) error {
	if n := int64(len(rep.Text)); n > r.options.Limits.ReportBytes {
		return r.skip(at, ingest.Skip{Why: fmt.Sprintf("its text has %s, and a report may have %s", ingest.BytesFor(n), ingest.BytesFor(r.options.Limits.ReportBytes))})
	}
	if rep.Key != "" {
		meta.URL = "" // that of the input, which holds more
	}
	rep.Meta = merged(rep.Meta, meta)
	d, notices, err := text.Document(at.name, at.path, rep)
	return r.document(d, notices, err, at, rep.URL)
}

// plain reads an input that is one report in plain text.
func (r *reading) plain(src ingest.Source, at place, meta ingest.Meta) error {
	data, err := ingest.ReadAll(at.name, src.R, r.options.Limits.ReportBytes, src.Size)
	if err != nil {
		return r.skip(at, err)
	}
	encoding := cmp.Or(r.options.Encoding, charset(src.Type, data))
	d, notices, err := text.Read(at.name, at.path, data, text.Options{Encoding: encoding, Meta: meta})
	return r.document(d, notices, err, at, meta.URL)
}

func (r *reading) document(d *annot.Document, notices []text.Notice, err error, at place, url string) error {
	if err != nil {
		return r.skip(at, err)
	}
	return r.item(Item{Name: at.name, Identity: at.identity(url), Doc: d, Notices: notices})
}

// nested reads an input within an input.
func (r *reading) nested(n ingest.Nested, at place, meta ingest.Meta, depth int) error {
	if depth++; depth > r.options.Limits.Depth {
		return r.skip(at, ingest.Skip{Why: fmt.Sprintf("it lies deeper than %d inputs within each other", r.options.Limits.Depth)})
	}
	if r.bytes += int64(len(n.Data)); r.bytes > r.options.Limits.TotalBytes {
		return r.enough(at, fmt.Sprintf("with it more than %s come out of the input; it and what follows is left out", ingest.BytesFor(r.options.Limits.TotalBytes)))
	}
	meta.URL = "" // that of the outer input
	src := ingest.InMemory(at.name, n.Data)
	src.URL, src.Type = n.URL, n.Type
	return r.input(src, n.Name, at, merged(n.Meta, meta), depth)
}

// skip hands out that something cannot be read, unless that is because the reading was stopped.
func (r *reading) skip(at place, err error) error {
	if stopped := r.ctx.Err(); stopped != nil {
		return stopped
	}
	skip := ingest.Skip{}
	if !errors.As(err, &skip) {
		skip.Why = "it cannot be read: " + firstLine(err)
	}
	skip.Name = at.name
	return r.item(Item{Name: at.name, Skip: &skip})
}

// item hands out an item.
func (r *reading) item(it Item) error {
	if err := r.ctx.Err(); err != nil {
		return err
	}
	if r.items++; r.items > r.options.Limits.Parts {
		return r.enough(place{name: it.Name}, fmt.Sprintf("it is part %d of the input, and %d are read; it and what follows is left out", r.items, r.options.Limits.Parts))
	}
	return r.hand(it)
}

// enough tells that a limit was reached, and ends the reading.
func (r *reading) enough(at place, why string) error {
	if err := r.hand(Item{Name: at.name, Skip: &ingest.Skip{Name: at.name, Why: why}}); err != nil {
		return err
	}
	return errEnough
}

func (r *reading) hand(it Item) error {
	r.yielding = true
	err := r.yield(it)
	r.yielding = false
	return err
}

// merged is what the inner tells, and for want of it the outer.
func merged(inner, outer ingest.Meta) ingest.Meta {
	inner.URL = cmp.Or(inner.URL, outer.URL)
	inner.Outlet = cmp.Or(inner.Outlet, outer.Outlet)
	inner.Language = cmp.Or(inner.Language, outer.Language)
	if inner.Published.Value == "" {
		inner.Published = outer.Published
	}
	return inner
}
