package copies

import (
	"hash/fnv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// fewest and most bound the sentences of a report that is edited.
const fewest, most = 12, 120

// a case is a report and one made from it.
type made struct {
	row      string
	want     Kind
	from, to Report
}

// derive makes the cases of a set. others are reports of another story, for leads.
func derive(set, others []Report) []made {
	var out []made
	for i, r := range set {
		text := sentences(r.Text)
		if len(text) < fewest || len(text) > most {
			continue
		}
		e := editor{hash(r.Set + r.Name)}
		lead := ""
		if len(others) > 0 {
			if other := sentences(others[e.pick("lead", len(others))].Text); len(other) > 3 {
				lead = other[1] + " " + other[2]
			}
		}
		as := func(row string, want Kind, outlet, text string) {
			out = append(out, made{row, want, r, Report{Set: r.Set, Name: "made.txt", Outlet: outlet, Text: text}})
		}
		as("copy under another lead", Copy, "Another Post", paragraphs(append([]string{lead}, text[2:]...)))
		as("edited copy", Copy, "Another Post", paragraphs(append([]string{lead}, e.edited(text, 6, 20)...))+menu)
		as("much edited copy", Copy, "Another Post", paragraphs(append([]string{lead}, e.edited(text, 4, 9)...)))
		as("later version", Revision, r.Outlet, paragraphs(append(e.edited(text, 12, 40), lead)))
		// Another outlet's report of the story, for passages and as what is no copy.
		other, ok := e.another(set, i)
		if !ok {
			continue
		}
		own := sentences(other.Text)
		start := 1 + e.pick("start", len(text)-6)
		put := func(row string, taken []string) {
			as(row, Partial, other.Outlet, paragraphs(append(append(append([]string(nil), own[:len(own)/2]...), taken...), own[len(own)/2:]...)))
		}
		put("passage of 5 sentences", text[start:start+5])
		put("edited passage", e.edited(text[start:start+5], 0, 14))
		out = append(out, made{"same menu and notice", None, Report{Set: r.Set, Name: "a.txt", Outlet: r.Outlet, Text: r.Text + menu}, Report{Set: r.Set, Name: "b.txt", Outlet: r.Outlet, Text: other.Text + menu}})
	}
	return out
}

// menu is what pages of an outlet have in common.
const menu = `

Home News World Politics Business Opinion Sport Culture Travel Weather Video Newsletters Sign In

Read more from our reporters around the world, and sign up for the newsletter that brings their best work to your inbox every morning.
`

// editor edits by the hash of a report.
type editor struct{ seed uint64 }

func hash(s string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(s))
	return h.Sum64()
}

// pick chooses one of n for a purpose.
func (e editor) pick(purpose string, n int) int {
	x := e.seed ^ hash(purpose)
	x = (x ^ x>>30) * 0xBF58476D1CE4E5B9
	x = (x ^ x>>27) * 0x94D049BB133111EB
	return int((x ^ x>>31) % uint64(max(n, 1)))
}

// another is a report of the set by another outlet, long enough to take a passage.
func (e editor) another(set []Report, i int) (Report, bool) {
	for k := range set {
		o := set[(i+1+e.pick("another", len(set))+k)%len(set)]
		if o.Outlet != "" && o.Outlet != set[i].Outlet && (o.Group == "" || o.Group != set[i].Group) && len(sentences(o.Text)) >= fewest {
			return o, true
		}
	}
	return Report{}, false
}

// edited drops one sentence in drop, exchanges some neighbours and changes one word in
// change; 0 is none.
func (e editor) edited(text []string, drop, change int) []string {
	var out []string
	for _, s := range text {
		if drop > 0 && e.pick("drop "+s, drop) == 0 {
			continue
		}
		out = append(out, e.reworded(s, change))
	}
	for i := 2; drop > 0 && i+1 < len(out); i += 3 {
		if e.pick("swap "+out[i], 3) == 0 {
			out[i], out[i+1] = out[i+1], out[i]
		}
	}
	return out
}

// other are words that editors exchange.
var other = map[string]string{
	"said": "stated", "says": "states", "told": "informed", "also": "moreover", "but": "yet", "talks": "negotiations", "deal": "agreement",
	"agreement": "accord", "leader": "head", "leaders": "heads", "want": "wish", "wants": "wishes", "big": "large", "after": "following",
	"start": "beginning", "began": "started", "may": "might", "officials": "authorities", "government": "cabinet", "country": "nation",
	"people": "persons", "workers": "employees", "meeting": "session", "about": "around", "many": "numerous", "offer": "proposal",
}

// reworded changes one word in n: to another where there is one, else a word in lower
// case is left out.
func (e editor) reworded(s string, n int) string {
	if n == 0 {
		return s
	}
	words := strings.Fields(s)
	out := words[:0:0]
	for i, w := range words {
		if e.pick(s+string(rune('a'+i%26))+w, n) != 0 || i == 0 {
			out = append(out, w)
			continue
		}
		if o, ok := other[w]; ok {
			out = append(out, o)
		} else if r, _ := utf8.DecodeRuneInString(w); !unicode.IsLower(r) || strings.ContainsAny(w, ".,;:\"”") {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

// paragraphs sets a sentence or two to a paragraph, as agencies do.
func paragraphs(text []string) string {
	var b strings.Builder
	for i, s := range text {
		if s == "" {
			continue
		}
		b.WriteString(s)
		if i%2 == 1 {
			b.WriteString("\n\n")
		} else {
			b.WriteString(" ")
		}
	}
	return b.String()
}

// sentences cuts a text roughly: at a full stop, a question or an exclamation mark before
// white space and a capital.
func sentences(text string) []string {
	var out []string
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		start := 0
		for i, r := range line {
			if r != '.' && r != '!' && r != '?' || i-start < 20 {
				continue
			}
			rest := strings.TrimLeft(line[i+1:], "\"”’")
			next, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " \"“"))
			if strings.HasPrefix(rest, " ") && unicode.IsUpper(next) {
				end := len(line) - len(rest)
				out = append(out, strings.TrimSpace(line[start:end]))
				start = end
			}
		}
		if rest := strings.TrimSpace(line[start:]); strings.Count(rest, " ") > 3 {
			out = append(out, rest)
		}
	}
	return out
}
