package tensor

import "fmt"

// State is all that a training has learned, to be stored and taken up again.
type State struct {
	Step   int
	Values map[string][3][]float32 // by name: the parameter, and what Adam remembers of it
}

// State is a copy of the parameters.
func (ps *Params) State() State {
	s := State{ps.Step, map[string][3][]float32{}}
	for _, p := range ps.List {
		s.Values[p.Name] = [3][]float32{p.V, p.mean, p.power}
	}
	return s
}

// Restore takes a state up again.
func (ps *Params) Restore(s State) error {
	for _, p := range ps.List {
		v := s.Values[p.Name]
		for i, to := range [][]float32{p.V, p.mean, p.power} {
			if len(v[i]) != len(to) {
				return fmt.Errorf("parameter %s has %d values, not %d", p.Name, len(v[i]), len(to))
			}
			copy(to, v[i])
		}
	}
	ps.Step = s.Step
	return nil
}
