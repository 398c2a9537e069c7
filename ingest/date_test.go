package ingest

import (
	"regexp"
	"testing"
)

func TestDay(t *testing.T) {
	for s, want := range map[string]string{
		"2024-05-21": "2024-05-21", "2024-05-21T23:10:00-04:00": "2024-05-21", "2024-05-21 23:10:00": "2024-05-21", "2024/5/1": "2024-05-01",
		"20240521": "2024-05-21", "20240521231000": "2024-05-21", "20240521T231000Z": "2024-05-21",
		"Tue, 21 May 2024 23:10:00 GMT": "2024-05-21", "Tuesday, 21-May-2024 23:10:00 UTC": "2024-05-21", "Tue May 21 23:10:00 2024": "2024-05-21",
		"Tue May 21 23:10:00 +0000 2024": "2024-05-21", "May 21, 2024": "2024-05-21", "Sept. 1st, 2024, 10:00 a.m.": "2024-09-01", "21 May 2024": "2024-05-21",
		"21.05.2024": "2024-05-21", "05/21/2024": "2024-05-21", "5/5/2024": "2024-05-05", "1716300000": "2024-05-21", "1716300000000": "2024-05-21",
		"03/04/2024": "", "2024-02-30": "", "2024": "", "May 2024": "", "yesterday": "", "": "", "2024-05-21 was the day": "", "0001-01-01": "", "12345678": "", "1716300000123456": "",
	} {
		if got := Day(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

func FuzzDay(f *testing.F) {
	f.Add("Tue, 21 May 2024 23:10:00 GMT")
	f.Add("20240521")
	f.Add("1716300000")
	iso := regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`)
	f.Fuzz(func(t *testing.T, s string) {
		if day := Day(s); day != "" && (!iso.MatchString(day) || Day(day) != day) {
			t.Errorf("%q: %q", s, day)
		}
	})
}

func TestApart(t *testing.T) {
	used := map[string]int{}
	for i, want := range []string{"a", "a (2)", "a (3)", "a (2) (2)"} {
		name := "a"
		if i == 3 {
			name = "a (2)"
		}
		if got := Apart(used, name); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
