package parties

import (
	"cmp"

	"rapporteur/annot"
)

// Settled is what an analyst has settled about the parties of a story. Names are indexes into
// Story.Names. The zero Settled settles nothing.
type Settled struct {
	// For tells for a name the one with whose party it counts: itself makes it a party of its
	// own, None that it is none and speaks for none.
	For map[int]int
	// At tells of the names in For where it is settled, "file:line".
	At map[int]string
	// Dropped are names whose whole party is none.
	Dropped []int
	// Main tells for a side of the kind the name whose party its descriptions mean.
	Main map[string]int
	// As tells what the party of a name is called.
	As map[int]Called
}

// Called is what a party is called.
type Called struct{ ID, Name string }

// settled is the party of a name as far as an analyst has settled it.
func (r *resolver) settled(i, hops int) (key string, ok bool) {
	to, ok := r.t.world.Settled.For[i]
	switch {
	case !ok:
		return "", false
	case to == annot.None:
		return "", true
	case to == i:
		return r.t.story.Names[i].Key, true
	}
	return cmp.Or(r.party(to, hops+1), r.t.story.Names[to].Key), true
}

// settle gives the sides the parties that they are settled to mean.
func (r *resolver) settle() {
	for i, side := range r.t.kind.Sides {
		if name, ok := r.t.world.Settled.Main[side.ID]; ok {
			r.main[i] = cmp.Or(r.party(name, 0), r.t.story.Names[name].Key)
		}
	}
}

// drop takes the parties out that are settled to be none, but for names that are settled to
// count elsewhere.
func (r *resolver) drop(key []string) {
	dropped := map[string]bool{}
	for _, i := range r.t.world.Settled.Dropped {
		dropped[r.party(i, 0)] = true
	}
	for i, k := range key {
		if _, settled := r.t.world.Settled.For[i]; !settled && dropped[k] {
			key[i] = ""
		}
	}
}

// titles are by the key of a party what it is settled to be called.
func (r *resolver) titles() map[string]Called {
	titles := map[string]Called{}
	for i, called := range r.t.world.Settled.As {
		if k := r.party(i, 0); k != "" {
			titles[k] = called
		}
	}
	return titles
}
