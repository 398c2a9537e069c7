package lexicon

import (
	"fmt"
	"io/fs"
)

// Denial is a verb with which somebody says that what another says is not so: deny,
// dispute, disagree.
type Denial struct {
	Entry
	// What may stand behind the verb: a Clause that is said not to be so; any Object; an
	// object that is a word for what is said (Claim), or stands for it: "that"; nothing (Alone).
	Clause, Object, Claim, Alone bool
}

func readDenials(fsys fs.FS, name string) ([]Denial, error) {
	entries, err := readLex(fsys, name)
	if err != nil {
		return nil, err
	}
	var list []Denial
	for _, e := range entries {
		d := Denial{Entry: e}
		if e.Head != Verb {
			return nil, fmt.Errorf("%s: only verbs stand here, found %q", e.Where, e.Head)
		}
		for _, v := range e.Values {
			switch v {
			case "that":
				d.Clause = true
			case "obj":
				d.Object = true
			case "claim":
				d.Claim = true
			case "alone":
				d.Alone = true
			default:
				return nil, fmt.Errorf("%s: unknown value %q of %s", e.Where, v, e.Name())
			}
		}
		if !d.Clause && !d.Object && !d.Claim && !d.Alone {
			return nil, fmt.Errorf("%s: %s needs that, obj, claim or alone", e.Where, e.Name())
		}
		list = append(list, d)
	}
	return list, nil
}
