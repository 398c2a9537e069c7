// Package pass orders and runs the reading passes.
//
// A pass is a value that says which annotation layers it reads and which it
// writes; it never names another pass. A layer has exactly one writer. The driver
// orders the passes by their layers, runs them, and in check mode proves that each
// wrote only what it declared and that every span lies in the text.
package pass

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"

	"rapporteur/annot"
)

// Pass is one stage of reading.
type Pass struct {
	Name    string // "attribution"; unique in a plan
	Doc     string // one sentence for people; a pass without it is refused
	Version string // changes whenever the same input could give another output
	Lexicon string // digest of the data files that it reads; "" when it reads none
	Reads   annot.Layers
	Writes  annot.Layers
	Run     func(context.Context, *annot.Document) error
}

// Plan is a list of passes in an order in which they can run.
type Plan struct{ passes []Pass }

// NewPlan checks passes and orders them so that each layer is written before it is
// read. The order among passes that do not depend on each other is that of the
// arguments, so a plan is the same every time. given are the layers that documents
// already have, those that ingest wrote.
func NewPlan(given annot.Layers, passes ...Pass) (Plan, error) {
	writer := map[annot.Layers]string{}
	names := map[string]bool{}
	var errs []error
	for _, p := range passes {
		switch {
		case p.Name == "":
			errs = append(errs, errors.New("a pass has no name"))
		case p.Doc == "":
			errs = append(errs, fmt.Errorf("pass %s is undocumented", p.Name))
		case p.Version == "":
			errs = append(errs, fmt.Errorf("pass %s has no version", p.Name))
		case p.Run == nil:
			errs = append(errs, fmt.Errorf("pass %s does nothing", p.Name))
		case p.Writes == 0:
			errs = append(errs, fmt.Errorf("pass %s writes no layer", p.Name))
		case p.Reads&p.Writes != 0:
			errs = append(errs, fmt.Errorf("pass %s reads %v, which it writes", p.Name, p.Reads&p.Writes))
		}
		if names[p.Name] {
			errs = append(errs, fmt.Errorf("two passes are named %s", p.Name))
		}
		names[p.Name] = true
		p.Writes.Each(func(l annot.Layers) {
			if given.Has(l) {
				errs = append(errs, fmt.Errorf("pass %s writes %v, which ingest has written", p.Name, l))
			}
			if other, ok := writer[l]; ok {
				errs = append(errs, fmt.Errorf("%v has two writers: %s and %s", l, other, p.Name))
			}
			writer[l] = p.Name
		})
	}
	if err := errors.Join(errs...); err != nil {
		return Plan{}, err
	}

	var plan Plan
	have, left := given, append([]Pass(nil), passes...)
	for len(left) > 0 {
		ready := -1
		for i, p := range left {
			if have.Has(p.Reads) {
				ready = i
				break
			}
		}
		if ready < 0 {
			p := left[0]
			return Plan{}, fmt.Errorf("pass %s reads %v, which nothing before it writes", p.Name, p.Reads&^have)
		}
		have |= left[ready].Writes
		plan.passes = append(plan.passes, left[ready])
		left = append(left[:ready], left[ready+1:]...)
	}
	return plan, nil
}

// Passes are the passes in running order.
func (p Plan) Passes() []Pass { return append([]Pass(nil), p.passes...) }

// Run applies the plan to a document whose given layers are written. It stops at
// the first pass that fails, and names it.
func (p Plan) Run(ctx context.Context, d *annot.Document) error { return p.run(ctx, d, false) }

// RunChecked does what Run does and proves after every pass that it changed no
// layer but its own and that the document is sound. It costs several times as
// much; tests and `--check` use it.
func (p Plan) RunChecked(ctx context.Context, d *annot.Document) error { return p.run(ctx, d, true) }

func (p Plan) run(ctx context.Context, d *annot.Document, check bool) error {
	for _, pass := range p.passes {
		if err := ctx.Err(); err != nil {
			return err
		}
		if missing := pass.Reads &^ d.Has; missing != 0 {
			return fmt.Errorf("%s: %s: the document lacks %v", d.Source.Name, pass.Name, missing)
		}
		if twice := pass.Writes & d.Has; twice != 0 {
			return fmt.Errorf("%s: %s: %v is written already", d.Source.Name, pass.Name, twice)
		}
		var before uint64
		text := d.Text
		if check {
			before = d.Digest(annot.AllLayers &^ pass.Writes)
		}
		if err := pass.Run(ctx, d); err != nil {
			return fmt.Errorf("%s: %s: %w", d.Source.Name, pass.Name, err)
		}
		d.Has |= pass.Writes
		d.Runs = append(d.Runs, annot.Run{Pass: pass.Name, Version: pass.Version, Lexicon: pass.Lexicon, Wrote: pass.Writes})
		if !check {
			continue
		}
		if d.Text != text {
			return fmt.Errorf("%s: %s changed the text", d.Source.Name, pass.Name)
		}
		if d.Digest(annot.AllLayers&^pass.Writes) != before {
			return fmt.Errorf("%s: %s changed a layer other than %v", d.Source.Name, pass.Name, pass.Writes)
		}
		if err := d.Check(); err != nil {
			return fmt.Errorf("%s: after %s: %w", d.Source.Name, pass.Name, err)
		}
	}
	return nil
}

// Key is the cache key of a layer of a document: it changes when the text, or the
// version or lexicon of any pass that the layer depends on, changes. Editing a
// lexicon therefore re-runs the pass that reads it and what reads its layers, and
// nothing else. Key is "" for a layer that the plan does not write.
func (p Plan) Key(id annot.DocID, layer annot.Layers) string {
	h := sha256.New()
	fmt.Fprintf(h, "%s\x00", id)
	need, found := layer, false
	for i := len(p.passes) - 1; i >= 0; i-- {
		pass := p.passes[i]
		if pass.Writes&need == 0 {
			continue
		}
		found = true
		need |= pass.Reads
		fmt.Fprintf(h, "%s\x00%s\x00%s\x00%d\x00%d\x00", pass.Name, pass.Version, pass.Lexicon, pass.Reads, pass.Writes)
	}
	if !found {
		return ""
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}
