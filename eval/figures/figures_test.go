package figures

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const spec = `[
 {"Input": "It costs 3 dollars.", "Results": [{"Text": "3 dollars", "TypeName": "currency", "Resolution": {"value": "3"}, "Start": 9, "End": 17}]},
 {"Input": "“Ço” is 5 or 6", "Context": {"ReferenceDateTime": "2031-03-12T00:00:00"},
  "Results": [{"Text": "5", "TypeName": "currency", "Resolution": {"value": 5}, "Start": 8, "End": 8}]},
 {"Input": "May the third", "Results": [{"Text": "MAY", "TypeName": "datetimeV2.daterange",
  "Resolution": {"values": [{"timex": "XXXX-05", "start": "2031-05-01", "end": "2031-06-01"}]}}]},
 {"Input": "nothing", "Results": []}
]`

func data(t *testing.T, currency string) string {
	t.Helper()
	dir := t.TempDir()
	for _, m := range Models {
		file := filepath.Join(dir, specs, m.file)
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		text := "\ufeff[]"
		if m.Name == "currency" {
			text = currency
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// finder says that certain words are figures, whatever the model.
type finder map[string]Said

func (f finder) Read(_ context.Context, _, input, reference string) ([]Said, error) {
	if f == nil {
		return nil, errors.New("told to stop")
	}
	if strings.Contains(input, "is 5") && reference != "2031-03-12" {
		return nil, errors.New("no reference")
	}
	var out []Said
	for words, s := range f {
		if i := strings.Index(input, words); i >= 0 {
			s.Span = Span{i, i + len(words)}
			out = append(out, s)
		}
	}
	return out, nil
}

func TestRun(t *testing.T) {
	var b strings.Builder
	found := finder{"3": {Value: "3.0"}, "5": {Value: "6"}, "May": {Value: "05", On: "2031-05"}, "nothing": {Value: "0"}}
	if err := Run(t.Context(), &b, data(t, spec), found, true); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"currency, 4 cases                       3      4     57.14     85.71     57.14     66.67\n",
		"currency                                2     50.00    100.00     50.00\n",
		"daterange                               1    100.00    100.00    100.00\n",
		"in scope                                3     66.67    100.00     66.67\n",
		"  currency currency: [5] got [6] in \"“Ço” is 5 or 6\"\n",
		"  currency : [] got [nothing = 0] in \"nothing\"\n",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in:\n%s", want, b.String())
		}
	}
	for _, test := range []struct {
		spec string
		r    Reader
		want string
	}{
		{"{", found, "CurrencyModel.json: "},
		{`[{"Input": "a", "Results": [{"Text": "b"}]}]`, found, `CurrencyModel.json: case 1: "b" is not in its input`},
		{spec, finder(nil), "model currency, case 1: told to stop"},
	} {
		if err := Run(t.Context(), &strings.Builder{}, data(t, test.spec), test.r, false); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%v, want %s", err, test.want)
		}
	}
	if err := Run(t.Context(), &strings.Builder{}, t.TempDir(), found, false); err == nil {
		t.Error("no data is no error")
	}
}

func TestIs(t *testing.T) {
	for _, test := range []struct {
		right Value
		said  Said
		want  bool
	}{
		{Value{Text: "0.666666666666667"}, Said{Value: "0.6666666666666666"}, true},
		{Value{Text: "0"}, Said{Value: "0"}, true},
		{Value{Text: "20"}, Said{Value: "21"}, false},
		{Value{Text: "[20,30)"}, Said{Value: "(20,30]"}, true},
		{Value{Text: "(20,)"}, Said{Value: "[20,)"}, true},
		{Value{Text: "(20,)"}, Said{Value: "[20,30]"}, false},
		{Value{Text: "XXXX-WXX-5"}, Said{Value: "XXXX-WXX-5"}, true},
		{Value{Text: "2031-03-14"}, Said{Value: "XXXX-WXX-5", On: "2031-03-14"}, true},
		{Value{Text: "x", Start: "2031-03-10", End: "2031-03-17"}, Said{Value: "REF+P0W", On: "2031-W11"}, true},
		{Value{Text: "x", Start: "2031-01-01", End: "2032-01-01"}, Said{Value: "REF", On: "2031"}, true},
		{Value{Text: "x", Start: "2031-01-01", End: "2032-01-02"}, Said{Value: "REF", On: "2031"}, false},
		{Value{}, Said{}, false},
	} {
		if got := (Result{Values: []Value{test.right}}).is(test.said); got != test.want {
			t.Errorf("%+v said %+v: %v", test.right, test.said, got)
		}
	}
}

// FuzzSpec: any bytes are read, or refused, and every result lies in its input.
func FuzzSpec(f *testing.F) {
	f.Add([]byte(spec))
	f.Add([]byte(`[{"Input": "𝄞 a", "Results": [{"Text": "a", "Start": 3, "End": 3, "Resolution": {"value": null, "values": [{"timex": 1}]}}]}]`))
	f.Fuzz(func(t *testing.T, b []byte) {
		cases, err := readSpec(b)
		if err != nil {
			return
		}
		for _, c := range cases {
			for _, r := range c.Results {
				if r.Start < 0 || r.Span.End > len(c.Input) || r.Start >= r.Span.End {
					t.Fatalf("%v of %d bytes", r.Span, len(c.Input))
				}
				r.is(Said{Value: "[1,2]", On: "2031"})
			}
		}
	})
}
