package file

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"rapporteur/dossier"
)

// broken are dossiers with what Read says of them. schema tells whether the JSON Schema refuses
// them too; it knows shapes, not what parts mean together.
var broken = []struct {
	name, data string
	schema     bool
	want       []string
}{
	{"unknown key", "kindd: peace\n", true, []string{`r.yaml:1:1: unknown key "kindd"; did you mean "kind"?`}},
	{"unknown key without a near one", "zebra: 1\n", true, []string{`r.yaml:1:1: unknown key "zebra"; there are schema, kind, title, parties, no_party, apart, issues`}},
	{"unknown key of a party", "parties:\n  - name: Norway\n    alias: [Oslo]\n", true, []string{`r.yaml:3:5: unknown key "alias" under parties[0]; did you mean "aliases"?`}},
	{"list for a text", "kind: [peace]\n", true, []string{`r.yaml:1:7: kind is a list; write a text`}},
	{"text for a list", "no_party: Norway\n", true, []string{`r.yaml:1:11: no_party is the text "Norway"; write a list, each item in a line that begins with "- "`}},
	{"object for a list", "parties: {name: Norway}\n", true, []string{`r.yaml:1:10: parties is an object; write a list, each item in a line that begins with "- "`}},
	{"list for the dossier", "- name: Norway\n", true, []string{`r.yaml:1:1: the dossier is a list; write kind: and the others as key: value`}},
	{"truth for a name", "title: true\n", true, []string{`r.yaml:1:8: title is true; put it in quotes if it is a name`}},
	{"text for a truth", "issues:\n  - id: pay\n    terms: [wages]\n    general: maybe\n", true, []string{`r.yaml:4:14: issues[0].general is the text "maybe"; write true or false`}},
	{"no value", "title:\n", true, []string{`r.yaml:1:1: title has no value; write one, or delete the line`}},
	{"empty item", "no_party:\n  -\n  - Norway\n", true, []string{`r.yaml:2:4: no_party[0] is empty; delete it`}},
	{"empty text", "title: \" \"\n", true, []string{`r.yaml:1:8: title is empty; write a text, or delete it`}},
	{"long text", "title: " + strings.Repeat("a", maxText+1) + "\n", true, []string{`r.yaml:1:8: title has more than 500 bytes; shorten it`}},
	{"no name", "parties:\n  - aliases: [Oslo]\n", true, []string{`r.yaml:2:5: a party without name under parties[0]; add name: and a value`}},
	{"other version", "schema: rapporteur/9\n", true, []string{`r.yaml:1:9: schema is "rapporteur/9"; this version of rapporteur reads rapporteur/dossier/1`}},
	{"unknown kind", "kind: paece\n", true, []string{`r.yaml:1:7: there is no kind of talks "paece"; did you mean "peace"?`}},
	{"unknown side", "kind: labour\nparties:\n  - name: Norway\n    side: unoin\n", false, []string{`r.yaml:4:11: talks of kind labour have no side "unoin"; did you mean "union"?`}},
	{"side without kind", "parties:\n  - name: Norway\n    side: union\n", false,
		[]string{`r.yaml:3:11: side needs the kind of talks; add kind: and one of climate, coalition, debt, labour, legislative, peace, release, trade at the top`}},
	{"side twice", "kind: labour\nparties:\n  - name: A\n    side: union\n  - name: B\n    side: union\n", false,
		[]string{`r.yaml:6:11: the side "union" is that of the party in line 4; a side is one party's`}},
	{"unknown issue", "kind: peace\nissues:\n  - id: teritory\n", false,
		[]string{`r.yaml:3:9: the kind of talks "peace" has no issue "teritory"; give the new issue its words under terms, or did you mean "territory"?`}},
	{"issue twice", "issues:\n  - id: pay\n    terms: [wages]\n  - id: pay\n    terms: [salaries]\n", false, []string{`r.yaml:4:9: the issue "pay" is in line 2 already; join the two`}},
	{"general issue of the kind", "kind: peace\nissues:\n  - id: territory\n    general: true\n", false,
		[]string{`r.yaml:3:9: issue "territory" is one of the kind and not about the talks themselves; delete general`}},
	{"phrases", "issues:\n  - id: pay\n    terms: [Wages, \"* a\", \"a*\", wages, wages]\n", false, []string{
		`r.yaml:3:13: term "Wages": write it in lower case`,
		`r.yaml:3:20: term "* a" begins or ends with a lone *; a lone * stands between words`,
		`r.yaml:3:27: term "a*" has the prefix "a"; write at least 3 letters before *`,
		`r.yaml:3:40: term "wages" comes twice; delete one`}},
	{"party twice", "parties:\n  - {id: a, name: A}\n  - {id: a, name: B}\n", false, []string{`r.yaml:3:10: the ID "a" is that of the party in line 2; give one of them another`}},
	{"bad ID", "parties:\n  - {id: A B, name: A}\n", true, []string{`r.yaml:2:10: parties[0].id is "A B"; write it in lower case and without spaces`}},
	{"alias of two", "parties:\n  - name: United States\n    aliases: [Washington]\n  - name: Post\n    aliases: [washington]\n", false,
		[]string{`r.yaml:5:15: "washington" is an alias of "Post" and, in line 3, an alias of "United States"; pick one`}},
	{"name twice", "parties:\n  - name: Norway\n    aliases: [Oslo, Oslo]\n", false, []string{`r.yaml:3:21: "Oslo" is listed for "Norway" in line 3 already; delete one`}},
	{"party and none", "parties:\n  - name: Norway\nno_party: [Norway]\n", false, []string{`r.yaml:3:12: "Norway" is listed under "no_party" and, in line 2, the name of "Norway"; pick one`}},
	{"one apart", "apart: [[Ana Sol]]\n", true, []string{`r.yaml:1:9: two different names are needed to keep apart: - [Ana Sol, Ana Solberg]`}},
	{"key twice", "kind: peace\nkind: trade\n", false, []string{`r.yaml:2:1: "kind" comes twice, first in line 1; join the two`}},
	{"no YAML", "title: a: b\n", false, []string{`r.yaml:1:8: no YAML: mapping value is not allowed in this context; check the indentation, and put text with : or # in quotes`}},
	{"anchor", "title: &a x\n", false, []string{`r.yaml:1:8: "&": a dossier has no anchors and aliases; write the value out, and put a name that begins with this mark in quotes`}},
	{"alias", "title: *a\n", false, []string{`r.yaml:1:8: "*": a dossier has no anchors and aliases; write the value out, and put a name that begins with this mark in quotes`}},
	{"tag", "title: !!str a\n", false, []string{`r.yaml:1:8: "!!str": a dossier has no tags and directives; put a name that begins with this mark in quotes`}},
	{"second document", "kind: peace\n---\nkind: trade\n", false, []string{`r.yaml:2:1: a second document begins here; a dossier is one: delete the line ---`}},
	{"control character", "title: a\x1b[31m\n", false, []string{`r.yaml:1:1: a control character; delete it`}},
	{"not UTF-8", "title: \xff\n", false, []string{`r.yaml:1:1: not UTF-8; save the file as UTF-8`}},
	{"deep flow", "title: " + strings.Repeat("[", 1000), false, []string{`r.yaml:1:24: nested too deeply for a dossier; begin the line further left`}},
	{"deep sequence", strings.Repeat("- ", 1000) + "a\n", false, []string{`r.yaml:1:33: nested too deeply for a dossier; begin the line further left`}},
	{"deep block", deep(), false, []string{`r.yaml:61:61: nested too deeply for a dossier; begin the line further left`}},
	{"many keys", "a:\n" + strings.Repeat("b: c\n", 100), false, []string{`r.yaml:51:1: too many keys in one object for a dossier`}},
	{"many keys in braces", "a: {" + strings.Repeat("b: c, ", 100), false, []string{`r.yaml:1:306: too many keys in one object for a dossier`}},
	{"too long", strings.Repeat("#", MaxBytes+1), false, []string{`r.yaml:1:1: the file has more than 1048576 bytes; a dossier is about one set of talks`}},
}

func deep() string {
	var b strings.Builder
	for i := range 100 {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}

func TestBroken(t *testing.T) {
	for _, test := range broken {
		t.Run(test.name, func(t *testing.T) {
			got, err := Read("r.yaml", test.data)
			if err == nil || got != nil {
				t.Fatal("it was read")
			}
			if lines := strings.Split(err.Error(), "\n"); !slices.Equal(lines, test.want) {
				t.Errorf("got\n%s\nwant\n%s", err, strings.Join(test.want, "\n"))
			}
		})
	}
}

const whole = `# A comment.
schema: rapporteur/dossier/1
kind: labour
title: "Depot: the talks"
parties:
  - id: union
    name: Depot Workers
    aliases: [DWU, 1199, "No"]
    members:
      - stewards
    side: union
    people:
      - name: Ana Sol
        role: president
        aliases: []
      - {name: Bent Dahl}
  - name: Harrow Transit
no_party: [Norway]
apart:
  - [Ana Sol, Ana Solberg]
issues:
  - id: pay
    name: Money
  - id: lockers
    terms: [locker*, changing room*]
    not: [locker room talk]
  - id: mood
    terms: [mood]
    general: true
`

func TestRead(t *testing.T) {
	for _, data := range []string{whole, "\ufeff" + whole, strings.ReplaceAll(whole, "\n", "\r\n")} {
		got, err := Read("r.yaml", data)
		if err != nil {
			t.Fatal(err)
		}
		p := got.Parties[0]
		if got.Kind.Text != "labour" || got.Title.Text != "Depot: the talks" || p.Aliases[1].Text != "1199" || p.Aliases[2].Text != "No" ||
			p.Aliases[2].At != (At{8, 26}) || p.Members[0].Text != "stewards" || p.Side.Text != "union" || p.People[0].Role.Text != "president" ||
			p.People[1].Name.Text != "Bent Dahl" || got.Parties[1].ID.Text != "harrow-transit" || got.NoParty[0].Text != "Norway" ||
			len(got.Apart[0].Names) != 2 || got.Issues[1].Terms[1].Text != "changing room*" || !got.Issues[2].General || got.Where(p.Name.At) != "r.yaml:7" || got.Kind.At.Line != 3 {
			t.Errorf("read %+v", got)
		}
	}
	for _, empty := range []string{"", "# nothing\n", "---\n", "parties:\n"} {
		if got, err := Read("r.yaml", empty); err != nil || got.Parties != nil {
			t.Errorf("%q: %+v, %v", empty, got, err)
		}
	}
}

func TestEdited(t *testing.T) {
	kind, _ := dossier.Find("labour")
	talks, err := Read("r.yaml", whole)
	if err != nil {
		t.Fatal(err)
	}
	edited, changed, err := talks.Edited(kind)
	if err != nil || !changed {
		t.Fatal(changed, err)
	}
	if id, _ := edited.IssueOf("new changing rooms", ""); id != "lockers" {
		t.Errorf("a new issue is not found: %q", id)
	}
	if id, _ := edited.IssueOf("a locker room talk", ""); id == "lockers" {
		t.Error("not says nothing")
	}
	if i := indexOf(edited.Issues, "pay"); edited.Issues[i].Name != "Money" {
		t.Error("an issue was not renamed")
	}
	if i := indexOf(kind.Issues, "pay"); kind.Issues[i].Name == "Money" {
		t.Error("the kind itself was changed")
	}
	// The issues of a kind that is no longer that of the talks say nothing.
	for _, test := range []struct {
		data string
		bad  bool
	}{{"issues: [{id: ceasefire}]", false}, {"issues: [{id: ceasefires}]", true}, {"issues: [{id: pay, name: Pay}]", false}} {
		talks, err := Read("r.yaml", test.data)
		if err != nil {
			t.Fatal(err)
		}
		_, changed, err := talks.Edited(kind)
		if changed || (err != nil) != test.bad || err != nil && !errors.As(err, new(Problem)) {
			t.Errorf("%s: %v, %v", test.data, changed, err)
		}
	}
}

// What is written is read back as it was.
func TestWrite(t *testing.T) {
	want, err := Read("r.yaml", whole)
	if err != nil {
		t.Fatal(err)
	}
	want.Parties[0].Name.Note = "[A1 a.txt] a sentence\nwith # two lines\u2028and three: " + strings.Repeat("long ", 100)
	want.Issues[0].Notes = []string{"Union, demand: “- more”"}
	var b bytes.Buffer
	if err := want.Write(&b, "s.json"); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(b.String(), "# yaml-language-server: $schema=s.json\n") {
		t.Errorf("the schema is not named:\n%s", b.String())
	}
	got, err := Read("r.yaml", b.String())
	if err != nil {
		t.Fatalf("%v\n%s", err, b.String())
	}
	want.Parties[0].Name.Note, want.Issues[0].Notes = "", nil
	if a, b := unplaced(t, got), unplaced(t, want); a != b {
		t.Errorf("got\n%s\nwant\n%s", a, b)
	}
}

// unplaced is what a dossier says, without the places in its file.
func unplaced(t testing.TB, talks *Talks) string {
	t.Helper()
	var v any
	data, err := json.Marshal(talks)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	var strip func(v any)
	strip = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			delete(v, "At")
			for _, e := range v {
				strip(e)
			}
		case []any:
			for _, e := range v {
				strip(e)
			}
		}
	}
	strip(v)
	out, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// Every key of the table fills a field of the Go types, and every field has a key.
func TestKeysFillTypes(t *testing.T) {
	for _, test := range []struct {
		o     *object
		of    any
		extra []string
	}{{root, Talks{}, []string{"File"}}, {party, Party{}, nil}, {person, Person{}, nil}, {issue, Issue{}, []string{"Notes"}}} {
		fields := map[string]bool{}
		for i := range reflect.TypeOf(test.of).NumField() {
			fields[strings.ToLower(reflect.TypeOf(test.of).Field(i).Name)] = true
		}
		for _, name := range test.extra {
			delete(fields, strings.ToLower(name))
		}
		for _, f := range test.o.fields {
			key := strings.ReplaceAll(f.key, "_", "")
			if !fields[key] && key != "schema" {
				t.Errorf("%s: nothing holds %s", test.o.what, f.key)
			}
			delete(fields, key)
			if f.doc == "" {
				t.Errorf("%s: %s is not explained", test.o.what, f.key)
			}
		}
		for f := range fields {
			t.Errorf("%s: no key for %s", test.o.what, f)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(whole)
	for _, test := range broken {
		if len(test.data) < 4000 {
			f.Add(test.data)
		}
	}
	kind, _ := dossier.Find("peace")
	f.Fuzz(func(t *testing.T, data string) {
		talks, err := Read("r.yaml", data)
		if err != nil {
			for _, line := range strings.Split(err.Error(), "\n") {
				if !strings.HasPrefix(line, "r.yaml:") {
					t.Errorf("a problem of more than a line: %q", err)
				}
			}
			return
		}
		if _, _, err := talks.Edited(kind); err != nil && strings.Contains(err.Error(), "\n") {
			t.Errorf("a problem of more than a line: %q", err)
		}
		// A title or a note from a report breaks no line.
		talks.Title.Note = data
		var b bytes.Buffer
		if err := talks.Write(&b, ""); err != nil {
			t.Fatal(err)
		}
		again, err := Read("r.yaml", b.String())
		if err != nil {
			t.Fatalf("what was written cannot be read: %v\n%s", err, b.String())
		}
		talks.Title.Note = ""
		if unplaced(t, talks) != unplaced(t, again) {
			t.Errorf("written as\n%s", b.String())
		}
	})
}
