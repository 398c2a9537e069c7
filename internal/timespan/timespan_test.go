package timespan_test

import (
	"testing"

	"rapporteur/internal/timespan"
)

func TestOf(t *testing.T) {
	for _, test := range []struct {
		value    string
		from, to string // days; "" for no value
	}{
		{"2031-03-10", "2031-03-10", "2031-03-10"},
		{"2032-02", "2032-02-01", "2032-02-29"},
		{"2031", "2031-01-01", "2031-12-31"},
		{"203", "2030-01-01", "2039-12-31"},
		{"20", "2000-01-01", "2099-12-31"},
		{"2031-Q2", "2031-04-01", "2031-06-30"},
		{"2031-H2", "2031-07-01", "2031-12-31"},
		{"2020-W53", "2020-12-28", "2021-01-03"},
		{"2031-03-10/2031-03-12", "2031-03-10", "2031-03-12"},
		{"2031-03-10TNI", "2031-03-10", "2031-03-10"},
		{"BC0490", "-0490-01-01", "-0490-12-31"},
		{"-0490", "-0490-01-01", "-0490-12-31"},
		{"BC049", "-0499-01-01", "-0490-12-31"},
		{"2031-13", "", ""}, {"2031-02-30", "", ""}, {"2031-W54", "", ""}, {"x", "", ""}, {"", "", ""}, {"9", "", ""}, {"2031-", "", ""}, {"-", "", ""},
	} {
		got, ok := timespan.Of(test.value)
		if test.from == "" {
			if ok {
				t.Errorf("%q is %v", test.value, got)
			}
			continue
		}
		a, okA := timespan.Of(test.from)
		b, okB := timespan.Of(test.to)
		if !ok || !okA || !okB || got != (timespan.Days{From: a.From, To: b.To}) {
			t.Errorf("%q is %v, want %v to %v", test.value, got, a, b)
		}
	}
	if first, _ := timespan.Of("1970-01-01"); first.From != 0 {
		t.Errorf("the first day has number %d", first.From)
	}
}

func FuzzOf(f *testing.F) {
	f.Add("2031-W10/BC0490")
	f.Fuzz(func(t *testing.T, value string) {
		if span, ok := timespan.Of(value); ok && value != "" && len(value) < 11 && span.To < span.From && !containsSlash(value) {
			t.Fatalf("%q is %v", value, span)
		}
	})
}

func containsSlash(s string) bool {
	for _, c := range s {
		if c == '/' {
			return true
		}
	}
	return false
}
