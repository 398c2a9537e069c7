package annot

import "sync"

// notes are what was worked out of a document, by type.
type notes struct {
	mu sync.Mutex
	of map[any]any
}

// WithNotes is a shallow copy of d that keeps what Noted works out of it, for as long as the
// copy lives; d itself if it keeps notes already. Shallow copies of the copy share the notes,
// also one with another date of publication. Whoever changes a layer of such a copy has to take
// the notes from it first, see WithoutNotes.
func (d *Document) WithNotes() *Document {
	if d.notes != nil {
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

// ForgetNotes drops what has been noted of d and all its shallow copies. They keep what is
// worked out from then on.
func (d *Document) ForgetNotes() {
	if d.notes == nil {
		return
	}
	d.notes.mu.Lock()
	defer d.notes.mu.Unlock()
	clear(d.notes.of)
}

// Noted is what work makes of a document. One that keeps notes is asked for it once for each
// type T, and several goroutines may ask: so work must depend on the text and the layers alone,
// never on the date of publication, which comparisons infer, and what it makes must not be changed.
func Noted[T any](d *Document, work func(*Document) T) T {
	if d.notes == nil {
		return work(d)
	}
	key := any((*T)(nil))
	d.notes.mu.Lock()
	known, ok := d.notes.of[key]
	d.notes.mu.Unlock()
	if ok {
		return known.(T)
	}
	made := work(d)
	d.notes.mu.Lock()
	d.notes.of[key] = made
	d.notes.mu.Unlock()
	return made
}
