package statement

import (
	"strings"

	"rapporteur/annot"
)

// namedFor is the person after whom a government is called with head at token head: Ana Sol in "the
// Sol administration", where the report does not say what she governs.
func (c *clause) namedFor(ent annot.Entity, head int, at annot.Span) []holder {
	t := head - 1
	if ent.For != "" || t < c.first() || c.u(t) != annot.PROPN {
		return nil
	}
	switch c.lower(head) {
	case "administration", "government":
	default:
		return nil
	}
	found := annot.EntityIdx(annot.None)
	for e, person := range c.d.Entities {
		words := strings.Fields(person.Name)
		if person.Kind != annot.Person || len(words) == 0 || words[len(words)-1] != c.word(t) {
			continue
		}
		if found != annot.None {
			return nil // two of that name
		}
		found = annot.EntityIdx(e)
	}
	return c.holderEntity(found, at)
}
