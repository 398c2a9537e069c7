package eval

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"rapporteur/annot"
)

// Names of the files of a gold folder. The reports lie beside them.
const (
	positionsFile = "positions.jsonl"
	figuresFile   = "figures.jsonl"
	conflictsFile = "conflicts.jsonl"
	stateFile     = "state.json"
)

// Gold is what a careful reader found in a set of reports.
type Gold struct {
	Dir       string // where the reports lie
	Positions []Position
	Figures   []Figure
	Conflicts []Conflict
	State     State
}

// Place is a range of bytes of a report, half open, with the words it covers.
type Place struct {
	Doc   string `json:"doc"` // base name of the report
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// Position is one party's stance, told by the sentence at its Place.
type Position struct {
	Place
	Holder      string            `json:"holder"`
	Speaker     string            `json:"speaker"` // "" when the text does not tell
	SpeakerKind annot.SpeakerKind `json:"speaker_kind"`
	Stance      annot.Stance      `json:"stance"`
	Strength    annot.Strength    `json:"strength"`
	Target      string            `json:"target"`
	Issue       string            `json:"issue"`
	Conditions  []Condition       `json:"conditions"`
}

// Condition is what a position depends on, in the words of the report.
type Condition struct {
	Kind string `json:"kind"`
	Text string `json:"text"`
}

// Figure is a quantity or date that a careful reader would check.
type Figure struct {
	Place
	Value any    `json:"value"` // number, or ISO date string
	Unit  string `json:"unit"`
	Of    string `json:"of"`
}

// Conflict is a point on which reports cannot both be right.
type Conflict struct {
	Kind     string  `json:"kind"`
	Why      string  `json:"why"`
	Evidence []Place `json:"evidence"`
}

// State is the part of an analyst's state of the talks that is scored.
type State struct {
	Parties []Party `json:"parties"`
	Issues  []Issue `json:"issues"`
}

// Party is a side at the talks with the names that stand for it.
type Party struct {
	Name    string   `json:"name"`
	Aliases []string `json:"aliases"`
	People  []string `json:"people"`
}

// Issue is a question on the table.
type Issue struct {
	ID     string `json:"id"`
	Status string `json:"status"`
}

// LoadGold reads the gold folder dir. A file that is absent counts as empty, since a
// set need not have figures or conflicts; a line that cannot be scored is an error
// that names file and line.
func LoadGold(dir string) (*Gold, error) {
	if info, err := os.Stat(dir); err != nil {
		return nil, fmt.Errorf("no gold folder: %w", err)
	} else if !info.IsDir() {
		return nil, fmt.Errorf("%s is a file; a gold folder with %s is needed", dir, positionsFile)
	}
	g := &Gold{Dir: dir}
	var err error
	if g.Positions, err = loadLines(dir, positionsFile, Position.check); err != nil {
		return nil, err
	}
	if g.Figures, err = loadLines(dir, figuresFile, Figure.check); err != nil {
		return nil, err
	}
	if g.Conflicts, err = loadLines(dir, conflictsFile, Conflict.check); err != nil {
		return nil, err
	}
	data, err := readIfThere(dir, stateFile)
	if err != nil || data == nil {
		return g, err
	}
	if err := json.Unmarshal(data, &g.State); err != nil {
		return nil, fmt.Errorf("%s: %w", filepath.Join(dir, stateFile), err)
	}
	return g, nil
}

// Sets lists the folders at and under root that hold gold positions, sorted by path.
func Sets(root string) ([]string, error) {
	var sets []string
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if !e.IsDir() && e.Name() == positionsFile {
			sets = append(sets, filepath.Dir(path))
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("looking for gold folders: %w", err)
	}
	slices.Sort(sets)
	return sets, nil
}

func loadLines[T any](dir, name string, check func(T) error) ([]T, error) {
	data, err := readIfThere(dir, name)
	if err != nil {
		return nil, err
	}
	items, err := parseLines(data, check)
	if err != nil {
		return nil, fmt.Errorf("%s:%w", filepath.Join(dir, name), err)
	}
	return items, nil
}

// parseLines reads one JSON object a line, empty lines skipped. Its errors begin with
// the line number.
func parseLines[T any](data []byte, check func(T) error) ([]T, error) {
	var items []T
	n := 0
	for line := range bytes.Lines(data) {
		n++
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var item T
		if err := json.Unmarshal(line, &item); err != nil {
			return nil, fmt.Errorf("%d: %w", n, err)
		}
		if err := check(item); err != nil {
			return nil, fmt.Errorf("%d: %w", n, err)
		}
		items = append(items, item)
	}
	return items, nil
}

func readIfThere(dir, name string) ([]byte, error) {
	data, err := os.ReadFile(filepath.Join(dir, name))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return data, err
}

func (p Place) check() error {
	switch {
	case p.Doc == "":
		return errors.New(`no "doc": name the report`)
	case p.Start < 0 || p.End < p.Start:
		return fmt.Errorf("%d-%d is no range of bytes", p.Start, p.End)
	}
	return nil
}

func (p Position) check() error {
	if !slices.Contains(annot.Stances, p.Stance) {
		return fmt.Errorf("stance %q is none of %v", p.Stance, annot.Stances)
	}
	return p.Place.check()
}

func (f Figure) check() error { return f.Place.check() }

func (c Conflict) check() error {
	for _, e := range c.Evidence {
		if err := e.check(); err != nil {
			return err
		}
	}
	return nil
}
