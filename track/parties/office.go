package parties

import (
	"cmp"
	"strings"

	"rapporteur/annot"
	"rapporteur/story"
)

// Whom an office or a seat stands for that is named without a name.

// clearly is how many times as often as all others together somebody must be told of to be meant
// where nothing else tells who is.
const clearly = 3

// inOffice is the state of the one whom the reports know in an office of state: "the prime minister"
// is that of the only prime minister among the persons, or of the one of whom they say clearly most.
// "" when two states have one, or none has.
func (r *resolver) inOffice(office string) string {
	office = full(office)
	told := map[string]int{}
	for _, n := range r.t.story.Names {
		if n.Kind != annot.Person || !strings.HasPrefix(n.For, "state:") || !strings.EqualFold(n.Role, office) {
			continue
		}
		told[r.follow(n.For, 1)] += max(1, evidence(n))
	}
	return leading(told)
}

// written are offices in full for their short forms.
var written = map[string]string{"pm": "prime minister"}

// full is an office written in full.
func full(office string) string { return cmp.Or(written[strings.ToLower(office)], office) }

// chamber is the legislature that its members are when nothing tells which of them: "lawmakers", "MPs".
// "" for any other words, and at talks where no legislature is a party.
func (r *resolver) chamber(words string) string {
	seat, ok := r.t.members(words)
	if !ok || r.sideOfClass("legislature") < 0 {
		return ""
	}
	best, most := "", 0
	for _, n := range r.t.story.Names {
		class, _ := r.t.class(n.Key)
		if class != "legislature" || !strings.HasSuffix(strings.ToLower(n.Name), seat) {
			continue
		}
		if c := evidence(n); c > most {
			best, most = n.Key, c
		}
	}
	return best
}

// members reports whether words are for all members of a chamber, and what its name ends in if they
// tell.
func (t *Table) members(words string) (seat string, ok bool) {
	ws := strings.Fields(words)
	if n := len(ws); n == 0 || n > 2 || n == 2 && t.how(ws[0]) == "" {
		return "", false
	}
	switch strings.ToLower(ws[len(ws)-1]) {
	case "senators":
		return "senate", true
	case "lawmakers", "legislators", "mps":
		return "", true
	}
	return "", false
}

// Chamber reports whether a name stands for a legislature as all its members.
func (t *Table) Chamber(n story.Name) bool {
	_, ok := t.members(n.Name)
	return ok && n.Kind == annot.Group && n.For == "" && n.PartOf == ""
}

// leading is the key of which clearly more is told than of all others, "" when there is none.
func leading(told map[string]int) string {
	best, most, total := "", 0, 0
	for key, n := range told {
		total += n
		if n > most || n == most && key < best {
			best, most = key, n
		}
	}
	if most < clearly*(total-most) {
		return ""
	}
	return best
}
