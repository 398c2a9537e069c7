package annot

import "sync"

// notes are what was worked out of a document, by type.
type notes struct {
	mu sync.Mutex
	of map[any]any // nil once they are forgotten
}

// WithNotes is a shallow copy of d that keeps what Noted works out of it, for as long as the
// copy lives; d itself if it keeps notes already. Shallow copies of the copy share the notes,
// also one with another date of publication. Whoever changes a layer of such a copy has to take
// the notes from it first, see WithoutNotes.
func (d *Document) WithNotes() *Document {
	if _, keeps := d.notes.known(nil); keeps {
		return d
	}
	kept := *d
	kept.notes = &notes{of: map[any]any{}}
	return &kept
}

// WithoutNotes is a shallow copy of d that keeps no notes.
func (d *Document) WithoutNotes() *Document {
	plain := *d
	plain.notes = nil
	return &plain
}

// ForgetNotes drops what has been noted of d and all its shallow copies; they keep no notes from
// then on.
func (d *Document) ForgetNotes() {
	if d.notes != nil {
		d.notes.mu.Lock()
		defer d.notes.mu.Unlock()
		d.notes.of = nil
	}
}

// Noted is what work makes of a document. One that keeps notes is asked for it once for each
// type T, and several goroutines may ask: so work must depend on the text and the layers alone,
// never on the date of publication, which comparisons infer, and what it makes must not be changed.
func Noted[T any](d *Document, work func(*Document) T) T {
	key := any((*T)(nil))
	known, keeps := d.notes.known(key)
	if known != nil {
		return known.(T)
	}
	made := work(d)
	if keeps {
		d.notes.keep(key, made)
	}
	return made
}

// known is what is noted under a key, nil for nothing, and whether notes are kept.
func (n *notes) known(key any) (value any, keeps bool) {
	if n == nil {
		return nil, false
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.of[key], n.of != nil
}

func (n *notes) keep(key, value any) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.of != nil {
		n.of[key] = value
	}
}
