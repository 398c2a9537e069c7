package json_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"rapporteur/internal/casetest"
	"rapporteur/report"
	"rapporteur/report/internal/sample"
	"rapporteur/report/json"
)

func render(t testing.TB, b *report.Brief) string {
	t.Helper()
	var out bytes.Buffer
	if err := json.Render(&out, b); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestGolden(t *testing.T) {
	casetest.Golden(t, "testdata/brief.json", render(t, sample.Brief()))
}

// A list without elements is [], in an empty brief and in the sample.
func TestNoNull(t *testing.T) {
	for _, b := range []*report.Brief{{}, sample.Brief(), sample.NoTalks()} {
		if text := render(t, b); strings.Contains(text, "null") || !strings.HasSuffix(text, "}\n") {
			t.Errorf("a list is null, or the last line does not end:\n%s", text)
		}
	}
	if b := new(report.Brief); render(t, b) != "" && b.Issues != nil {
		t.Error("rendering changed the brief")
	}
}

func TestNoEscapingForHTML(t *testing.T) {
	text := render(t, sample.Brief())
	if !strings.Contains(text, "<script>") || regexp.MustCompile(`\\u003c|\\u0026`).MatchString(text) {
		t.Error("< or & is escaped")
	}
}

func TestRoundTrip(t *testing.T) {
	text := render(t, sample.Brief())
	b, err := json.Parse([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if again := render(t, b); again != text {
		t.Error("a brief that was read back is written differently")
	}
}

func TestParseErrors(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", "the brief is empty"},
		{"{\n\"schema\": oops}", "line 2: not JSON"},
		{"{}", `no "schema"`},
		{`{"schema": "other/1"}`, `schema "other/1"; this version reads "rapporteur/brief/1"`},
		{"{\"schema\": \"rapporteur/brief/1\",\n\n\"issues\": 3}", "line 3: issues is a number"},
		{`{"schema": "rapporteur/brief/1"} more`, "not JSON"},
	} {
		if _, err := json.Parse([]byte(c.text)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: error %v, want %q", c.text, err, c.want)
		}
	}
	// Additive only: an unknown key is no error.
	if _, err := json.Parse([]byte(`{"schema": "rapporteur/brief/1", "later": [1]}`)); err != nil {
		t.Error(err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(render(f, sample.OneArticle()))
	f.Add(`{"schema":"rapporteur/brief/1","figures":[{"value":{"a":[null]}}],"deal":{"packages":[null]}}`)
	f.Add(`[`)
	f.Fuzz(func(t *testing.T, text string) {
		b, err := json.Parse([]byte(text))
		if err != nil {
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("an error of several lines: %q", err)
			}
			return
		}
		// What was read can be written, and what was written says the same.
		once := render(t, b)
		again, err := json.Parse([]byte(once))
		if err != nil {
			t.Fatal(err)
		}
		if render(t, again) != once {
			t.Error("the second writing differs from the first")
		}
	})
}
