package text

import (
	_ "embed"
	"fmt"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"sync"

	"rapporteur/annot"
)

//go:embed furniture.txt
var furnitureFile string

// rule is an entry of furniture.txt: a pattern for lines that are no part of the
// report's text, with lines that it must and must not fire on.
type rule struct {
	kind   annot.BlockKind
	why    string
	has    []string
	match  pattern
	unless pattern // of a nil pattern mostly
	fires  []example
	silent []string
	line   int // where the entry starts in the file
}

// pattern is a regular expression that is compiled when it is first tried: most are
// needed by no report of a set, and compiling all of them takes longer than reading a
// few reports. nil is no pattern.
type pattern func() *regexp.Regexp

func lazily(expr string) pattern {
	return sync.OnceValue(func() *regexp.Regexp {
		// The test of the file compiles every pattern.
		return regexp.MustCompile(expr)
	})
}

// example is a line that a rule must fire on, and the outlet that it must find.
type example struct{ text, outlet string }

// Bounds in bytes of the lines that patterns are tried on: no furniture is shorter
// than "Tags", and the longest sign-up boxes and captions are about as long.
const shortestFurniture, longestFurniture = 4, 640

// furniture are the embedded rules. That the file parses is tested; rules that do
// not parse are left out.
var furniture = sync.OnceValue(func() []rule {
	rules, _ := parseFurniture(furnitureFile, words().agencyNames())
	return rules
})

// kinds are the kinds of block that furniture.txt may set.
var kinds = []annot.BlockKind{
	annot.Byline, annot.Caption, annot.Category, annot.Credit, annot.Dateline, annot.Notice, annot.Teaser,
}

// parseFurniture reads records of "key: value" lines, set apart by blank lines.
// A record with the key "let" defines an abbreviation for the patterns after it:
// "let: name = regexp" and then {name}.
func parseFurniture(file string, agencies []string) ([]rule, error) {
	quoted := make([]string, len(agencies))
	for i, a := range agencies {
		quoted[i] = regexp.QuoteMeta(a)
	}
	lets := map[string]string{"agency": "(?:" + strings.Join(quoted, "|") + ")"}
	var rules []rule
	open := false
	for n, raw := range strings.Split(file, "\n") {
		row := strings.TrimSpace(raw)
		if row == "" {
			open = false
			continue
		}
		if strings.HasPrefix(row, "#") {
			continue
		}
		fail := func(format string, args ...any) ([]rule, error) {
			return rules, fmt.Errorf("furniture.txt:%d: %s", n+1, fmt.Sprintf(format, args...))
		}
		key, value, found := strings.Cut(row, ": ")
		if !found || value == "" {
			return fail("not of the form \"key: value\"")
		}
		if key == "let" {
			name, expr, found := strings.Cut(value, " = ")
			if !found || lets[name] != "" {
				return fail("not of the form \"let: name = regexp\", or %s stands already", name)
			}
			lets[name] = "(?:" + expand(expr, lets) + ")"
			continue
		}
		if key == "kind" {
			if open || !slices.Contains(kinds, annot.BlockKind(value)) {
				return fail("%q is no kind that starts an entry", value)
			}
			rules, open = append(rules, rule{kind: annot.BlockKind(value), line: n + 1}), true
			continue
		}
		if !open {
			return fail("an entry starts with its kind")
		}
		r := &rules[len(rules)-1]
		switch key {
		case "why":
			r.why = value
		case "has":
			r.has = strings.Split(value, "|")
		case "match", "unless":
			expr := expand(value, lets)
			if _, err := syntax.Parse(expr, syntax.Perl); err != nil {
				return fail("%v", err)
			}
			if key == "match" {
				r.match = lazily(expr)
			} else {
				r.unless = lazily(expr)
			}
		case "fires":
			text, outlet, _ := strings.Cut(value, " => ")
			r.fires = append(r.fires, example{text, outlet})
		case "silent":
			r.silent = append(r.silent, value)
		default:
			return fail("there is no key %q", key)
		}
	}
	return rules, nil
}

var letName = regexp.MustCompile(`\{[a-z]+\}`)

func expand(expr string, lets map[string]string) string {
	return letName.ReplaceAllStringFunc(expr, func(name string) string {
		if v, ok := lets[name[1:len(name)-1]]; ok {
			return v
		}
		return name
	})
}

// fire returns the first rule that matches the text, nil for none, and the outlet
// that the text names, as a range of it.
func fire(text string) (r *rule, outlet annot.Span) {
	if len(text) < shortestFurniture || len(text) > longestFurniture {
		return nil, annot.Span{}
	}
	lower := strings.ToLower(text)
	rules := furniture()
	for i := range rules {
		r := &rules[i]
		if !r.mayMatch(lower) {
			continue
		}
		match := r.match()
		m := match.FindStringSubmatchIndex(text)
		if m == nil || r.unless != nil && r.unless().MatchString(text) {
			continue
		}
		if g := match.SubexpIndex("outlet"); g >= 0 && m[2*g] >= 0 {
			outlet = annot.Span{Start: int32(m[2*g]), End: int32(m[2*g+1])}
		}
		return r, outlet
	}
	return nil, annot.Span{}
}

// mayMatch spares the pattern where the text has none of the words that it needs.
func (r *rule) mayMatch(lower string) bool {
	return r.has == nil || slices.ContainsFunc(r.has, func(w string) bool { return strings.Contains(lower, w) })
}
