package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"rapporteur/examples"
)

// contract lists the keys of the JSON form that other programs rely on, by the list
// whose objects hold them. Keys may be added and never taken away.
var contract = map[string][]string{
	"": {"schema", "talks", "documents", "statements", "figures", "parties", "issues", "conflicts", "single_source", "meetings", "proposals",
		"commitments", "timeline", "next", "deal", "set_aside", "other_stories", "relations", "silenced", "facts"},
	"documents":     {"id", "ref", "outlet", "title", "published", "language", "sentences", "copy_of"},
	"statements":    {"id", "doc", "start", "end", "text", "ref", "kind", "holder", "speaker", "stance", "strength", "issue", "conditions", "rule"},
	"figures":       {"doc", "start", "end", "text", "value", "unit", "of", "approx"},
	"parties":       {"id", "name", "aliases", "people"},
	"issues":        {"id", "name", "status", "why", "evidence", "cells"},
	"cells":         {"party", "stance", "strength", "target", "conditions", "statements", "articles", "wordings", "speakers"},
	"conflicts":     {"id", "kind", "why", "evidence"},
	"sides":         {"label", "articles", "wordings", "evidence"},
	"relations":     {"doc", "of", "kind", "basis", "share", "taken"},
	"silenced":      {"id", "kind", "why", "rule", "sides", "evidence", "reason", "at"},
	"facts":         {"id", "says", "at", "value", "unit", "source", "evidence"},
	"conditions":    {"kind", "start", "end", "text"},
	"evidence":      {"doc", "start", "end", "text"},
	"people":        {"name", "aliases", "role"},
	"meetings":      {"evidence"},
	"proposals":     {"evidence"},
	"timeline":      {"evidence"},
	"next":          {"evidence"},
	"set_aside":     {"doc", "start", "end", "text", "reason"},
	"other_stories": {"n", "title", "documents"},
	"published":     {"value", "basis"},
	"holder":        {"id", "name"},
	"speaker":       {"name", "kind"},
	"deal":          {"packages", "clashes", "unlocks"},
}

// contractProblems lists how a brief breaks the contract: a key that is missing, a
// value that is null, a slice that is not the text of its report. texts holds the
// reports by name.
func contractProblems(data []byte, texts map[string]string) []string {
	var brief any
	if err := json.Unmarshal(data, &brief); err != nil {
		return []string{err.Error()}
	}
	c := &contractChecker{texts: texts}
	c.value("", "", brief)
	if c.slices == 0 {
		c.problems = append(c.problems, "the brief quotes nothing")
	}
	return c.problems
}

type contractChecker struct {
	texts    map[string]string
	slices   int
	problems []string
}

// value checks v, which stands under key; doc is the report that it inherits.
func (c *contractChecker) value(key, doc string, v any) {
	switch v := v.(type) {
	case nil:
		c.problems = append(c.problems, key+" is null")
	case []any:
		for _, x := range v {
			c.value(key, doc, x)
		}
	case map[string]any:
		for _, want := range contract[key] {
			if _, ok := v[want]; !ok {
				c.problems = append(c.problems, fmt.Sprintf("an object of %q lacks %q", key, want))
			}
		}
		if d, ok := v["doc"].(string); ok {
			doc = d
		}
		c.slice(key, doc, v)
		for k, x := range v {
			c.value(k, doc, x)
		}
	}
}

func (c *contractChecker) slice(key, doc string, v map[string]any) {
	text, isText := v["text"].(string)
	start, hasStart := v["start"].(float64)
	end, hasEnd := v["end"].(float64)
	if !isText || !hasStart || !hasEnd {
		return
	}
	c.slices++
	all := c.texts[doc]
	if start < 0 || end < start || int(end) > len(all) || all[int(start):int(end)] != text {
		c.problems = append(c.problems, fmt.Sprintf("%s: %v-%v of %q is not %q", key, start, end, doc, text))
	}
}

func TestContract(t *testing.T) {
	for _, set := range examples.Names() {
		code, out, errs := execute(t, t.Context(), nil, "brief", "--json", "--example="+set)
		if code != exitOK {
			t.Fatalf("exit code %d: %s", code, errs)
		}
		texts := map[string]string{}
		reports, _ := examples.Set(set)
		for _, r := range reports {
			texts[r.Name] = r.Text
		}
		for _, problem := range contractProblems([]byte(out), texts) {
			t.Errorf("%s: %s", set, problem)
		}
	}
}

func TestContractIsChecked(t *testing.T) {
	texts := map[string]string{"a.txt": "Orland said no."}
	good := `{"doc":"a.txt","start":0,"end":6,"text":"Orland"}`
	for name, test := range map[string]struct {
		evidence string
		want     string
	}{
		"null":        {`null`, "evidence is null"},
		"other text":  {`[{"doc":"a.txt","start":0,"end":6,"text":"Vessia"}]`, `evidence: 0-6 of "a.txt" is not "Vessia"`},
		"outside":     {`[{"doc":"a.txt","start":0,"end":600,"text":"Orland"}]`, `evidence: 0-600 of "a.txt" is not "Orland"`},
		"missing key": {`[{"start":0,"end":0,"text":""}]`, `an object of "evidence" lacks "doc"`},
		"good":        {"[" + good + "]", ""},
	} {
		problems := contractProblems([]byte(`{"conflicts":[{"evidence":`+test.evidence+`}]}`), texts)
		if test.want != "" && !slices.Contains(problems, test.want) {
			t.Errorf("%s: %q does not hold %q", name, problems, test.want)
		}
		for _, p := range problems {
			if test.want == "" && p[:8] == "evidence" {
				t.Errorf("%s: %s", name, p)
			}
		}
	}
}
