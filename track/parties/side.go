package parties

import (
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/story"
)

// The sides of a dossier: what describes one, and which party its descriptions stand for.

func (r *resolver) sideOfClass(class string) int {
	for i, side := range r.t.kind.Sides {
		for _, c := range side.Classes {
			if c == class {
				return i
			}
		}
	}
	return -1
}

// sideOfName is the side whose words end the name: "Harrow Transit Workers Union".
func (r *resolver) sideOfName(name string) int {
	low := " " + strings.ToLower(name)
	best, length := -1, 0
	for i, side := range r.t.kind.Sides {
		for _, h := range side.Heads {
			if len(h) > length && (strings.HasSuffix(low, " "+h) || strings.HasSuffix(low, " "+h+"s")) {
				best, length = i, len(h)
			}
		}
	}
	return best
}

// bySide is the party of the side that the words describe: "union leaders",
// "mayor", "the school board".
func (r *resolver) bySide(words string) string {
	if words == "" {
		return ""
	}
	side, several := r.sideIn(words)
	if side < 0 {
		return ""
	}
	if r.t.kind.States && strings.HasPrefix(r.main[side], "side:") && slices.Contains(r.t.kind.Sides[side].Heads, stateItself) {
		return "" // "the regime", where nothing tells of which state
	}
	if class, _ := r.t.class(r.main[side]); several && (strings.HasPrefix(r.main[side], "org:") && class != "employers" || strings.HasPrefix(r.main[side], "state:")) {
		return "" // one company is not "the companies"
	}
	return r.main[side]
}

// sideIn is the side of which a word or phrase stands in words, the longest first, -1 for none.
// several is set when the words are of several bodies: "companies", where a company is a side.
func (r *resolver) sideIn(words string) (best int, several bool) {
	low := " " + strings.ToLower(strings.ReplaceAll(words, "’", "'")) + " "
	best, length := -1, 0
	for i, side := range r.t.kind.Sides {
		for _, h := range side.Heads {
			if len(h) <= length {
				continue
			}
			plain, plural := strings.Contains(low, " "+h+" "), strings.Contains(low, " "+h+"s ")
			// One of them counts too: "a teacher".
			if plain || plural || strings.Contains(low, " "+h+"'s ") || strings.Contains(low, " "+strings.TrimSuffix(h, "s")+" ") {
				best, length = i, len(h)
				several = plural || plain && (slices.Contains(side.Heads, strings.TrimSuffix(h, "s")) && strings.HasSuffix(h, "s") ||
					strings.HasSuffix(h, "ies") && slices.Contains(side.Heads, strings.TrimSuffix(h, "ies")+"y"))
			}
		}
	}
	return best, several
}

// elsewhere are for each report the names that only describe a side or an office, "the company",
// "the chancellor", and cannot mean there what they mean in the others: the report names a union
// that is not the one at the talks, several companies, or nobody who is known to hold the office.
// key gives the party of each name.
func (r *resolver) elsewhere(key []string) []map[int]bool {
	names := r.t.story.Names
	describes := make([]int, len(names)) // the side, -1 for none
	for i, n := range names {
		describes[i] = -1
		if n.For != "" || r.t.Chamber(n) || n.Kind != annot.Group && n.Kind != annot.UnnamedSource && n.Kind != annot.Person || !strings.HasPrefix(key[i], "org:") {
			continue
		}
		for side, main := range r.main {
			if main == key[i] {
				describes[i] = side
			}
		}
	}
	office := make([]string, len(names)) // the state of the one who holds it, "" for what is no office
	for i, n := range names {
		if n.Kind == annot.Group && n.For == "" && strings.HasPrefix(key[i], "state:") && r.inOffice(n.Name) == key[i] {
			office[i] = key[i]
		}
	}
	out := make([]map[int]bool, len(r.t.story.Docs))
	for d, of := range r.t.story.NameOf {
		main, other := make([]bool, len(r.main)), make([]bool, len(r.main))
		for _, name := range of {
			if name < 0 || names[name].Kind != annot.Organisation {
				continue
			}
			class, _ := r.t.class(names[name].Key)
			switch side := r.sideOfClass(class); {
			case class == "" || class == "political-party" || side < 0:
			case names[name].Key == r.main[side]:
				main[side] = true
			default:
				other[side] = true
			}
		}
		out[d] = map[int]bool{}
		for _, name := range of {
			if name >= 0 && office[name] != "" && !r.holds(of, office[name], names[name].Name) {
				out[d][name] = true
			}
			if name < 0 || describes[name] < 0 {
				continue
			}
			if side := describes[name]; other[side] && (!main[side] || slices.Contains(r.t.kind.Sides[side].Classes, "company")) {
				out[d][name] = true
			}
		}
	}
	return out
}

// holds reports whether one of the names of a report is a person who holds the office for the state.
func (r *resolver) holds(of []int, state, office string) bool {
	for _, name := range of {
		if name < 0 {
			continue
		}
		n := r.t.story.Names[name]
		if n.Kind == annot.Person && strings.EqualFold(n.Role, full(office)) && r.follow(n.For, 1) == state {
			return true
		}
	}
	return false
}

// mainOfSides decides for each side which party its descriptions stand for: the
// organisation of the side with the most evidence, or the side itself.
func (r *resolver) mainOfSides() {
	sides := r.t.kind.Sides
	r.main = make([]string, len(sides))
	best := make([]int, len(sides))
	// What describes a side without naming it, against which its names are weighed. Those
	// who speak for a name, "the delegates of the union", are evidence for it.
	described := make([]int, len(sides))
	speak := map[string]int{}
	for _, n := range r.t.story.Names {
		if n.Kind == annot.Group && strings.HasPrefix(n.For, "org:") {
			speak[n.For] += evidence(n)
		} else if n.Kind == annot.Group {
			if side, _ := r.sideIn(n.Name); side >= 0 {
				described[side] += evidence(n)
			}
		}
	}
	for i, side := range sides {
		r.main[i] = "side:" + side.ID
	}
	for _, n := range r.t.story.Names {
		if n.Kind != annot.Organisation {
			continue
		}
		class, _ := r.t.class(n.Key)
		side := r.sideOfClass(class)
		if class == "" {
			side = r.sideOfName(n.Name)
		}
		if side < 0 || r.governs(side) || class == "political-party" {
			continue // no party is what "the lawmakers" are
		}
		count, share := evidence(n)+speak[n.Key], namedShare
		if class == "armed-group" {
			share = namedGroupShare
		}
		if count >= minEvidence && count*share >= described[side] && count > best[side] {
			best[side], r.main[side] = count, n.Key
		}
	}
	r.behindOthers()
	if state := r.governed(); state != "" {
		for i, side := range sides {
			if slices.Contains(side.Heads, stateItself) {
				r.main[i] = state
			}
		}
	}
}

// governed is at talks between states the state whose "the government" is when nothing tells which: the
// one that fights an armed group of its own, or the one that the reports say clearly more of than of any other. "" when no
// state is.
func (r *resolver) governed() string {
	if !r.t.kind.States {
		return ""
	}
	group, told := map[string]bool{}, map[string]int{}
	for _, n := range r.t.story.Names {
		class, of := r.t.class(n.Key)
		switch {
		case class == "armed-group" && evidence(n) >= minEvidence:
			group[of] = true
		case n.Kind == annot.State:
			told[n.Key] += evidence(n)
		}
	}
	most, second := "", ""
	for key, n := range told {
		switch {
		case most == "" || n > told[most] || n == told[most] && key < most:
			most, second = key, most
		case second == "" || n > told[second]:
			second = key
		}
	}
	if r.sideOfClass("armed-group") >= 0 && !group[most] || r.sideOfClass("armed-group") < 0 && told[most] < clearly*told[second] {
		return ""
	}
	return most
}

// behindOthers lets a side count with the one that it stands behind while that one has no
// organisation of its own.
func (r *resolver) behindOthers() {
	sides := r.t.kind.Sides
	for i, side := range sides {
		for j, front := range sides {
			if side.Behind == front.ID && side.Behind != "" && strings.HasPrefix(r.main[j], "side:") && strings.HasPrefix(r.main[i], "side:") {
				r.main[i] = r.main[j]
			}
		}
	}
}

// minEvidence is how often an organisation must be named before "the union" or "the
// board" is taken to mean it.
const minEvidence = 2

// namedShare bounds how much more often a side may be described than named for its
// descriptions to mean the name: a university quoted twice is not "the district".
const namedShare = 10

// namedGroupShare is the same for an armed group: where the reports tell mostly of "the
// rebels", a group named now and then is another.
const namedGroupShare = 2

func evidence(n story.Name) int {
	count := 0
	for _, v := range n.Variants {
		count += len(v.Evidence)
	}
	return count
}
