package track

import (
	"slices"

	"rapporteur/annot"
	"rapporteur/story"
)

// repeats reports whether another statement of the same sentence tells of the same party
// what this one does: "he and other ministers of Norway want a truce" has one position of
// Norway, whichever of them holds it, and of two targets of which one lies in the other the
// wider counts.
func (f *folder) repeats(r story.Reading, party int) bool {
	all := f.story.Docs[r.Doc].Statements
	st := &all[r.Statement]
	same := func(k int) bool {
		other := &all[k]
		return other.Kind == annot.Position && other.Stance == st.Stance && tells(other, st) && (k < r.Statement || !tells(st, other)) &&
			slices.Contains(f.holders(story.Reading{Doc: r.Doc, Statement: k}), party)
	}
	for k := r.Statement - 1; k >= 0 && all[k].Sentence == st.Sentence; k-- {
		if same(k) {
			return true
		}
	}
	for k := r.Statement + 1; k < len(all) && all[k].Sentence == st.Sentence; k++ {
		if same(k) {
			return true
		}
	}
	return false
}

// tells reports whether statement a says of its target all that b does.
func tells(a, b *annot.Statement) bool {
	return a.Target.Contains(b.Target) && (len(b.Conditions) == 0 || slices.Equal(a.Conditions, b.Conditions))
}
