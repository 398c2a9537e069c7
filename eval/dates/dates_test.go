package dates

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur/internal/conllu"
)

func TestSameDays(t *testing.T) {
	for _, test := range []struct {
		attrs string
		said  Said
		want  bool
	}{
		{`when="2031-03"`, Said{On: "2031-03"}, true},
		{`when="2031-03"`, Said{On: "2031"}, false},
		{`when="500"`, Said{On: "0500"}, true},
		{`when="--03-10"`, Said{Value: "XXXX-03-10", On: "2031-03-10"}, true},
		{`from="1900" to="1999-12-31"`, Said{On: "19"}, true},
		{`from="2031-06" to="2031-09"`, Said{On: "2031-SU"}, true},
		{`from="2031-12-01" to="2032-02-29"`, Said{On: "2031-WI"}, true},
		{`from="--06" to="--09"`, Said{Value: "XXXX-SU"}, true},
		{`from="1980-01-01" to="1985-12-31"`, Said{On: "198", Mod: "START"}, true},
		{`from="1980-01-01" to="1985-12-31"`, Said{On: "198"}, false},
		{`from="--09-15" to="--09-30"`, Said{Value: "XXXX-09", Mod: "END"}, true},
		{`notBefore="2005"`, Said{On: "2005"}, true},
		{`notBefore="1961" notAfter="1971"`, Said{Value: "P10Y"}, false},
		{`when="w"`, Said{On: "2031"}, false},
	} {
		if got := sameDays(attributes(test.attrs), test.said); got != test.want {
			t.Errorf("%s, said %+v: %v", test.attrs, test.said, got)
		}
	}
}

// invented is a treebank of one document with two dates, and its table.
const (
	invented = "# newdoc id = GUM_news_invented\n1\tSol\tSol\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_\n" +
		"3\tin\tin\tADP\tIN\t_\t4\tcase\t_\t_\n4\tMay\tMay\tPROPN\tNNP\t_\t2\tobl\t_\tXML=<date when:::\"2031-05\">\n" +
		"5\t2031\t2031\tNUM\tCD\t_\t4\tnmod\t_\tSpaceAfter=No|XML=</date>\n6\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tXML=<date when:::\"2031\"></date>\n\n"
	table = "doc\tpartition\tgenre\tdoc_dateCreated\tattrs\ttext\nGUM_news_invented\tdev\tnews\t2031-06-01\twhen=\"2031-05\"\tMay 2031\n" +
		"GUM_news_invented\tdev\tnews\t2031-06-01\twhen=\"2031\"\t.\n"
	article = "<?xml version=\"1.0\" ?>\n<TimeML><DCT><TIMEX3 value=\"2031-06-01\">2031-06-01</TIMEX3></DCT><TEXT>\nWar\n\n" +
		"It began in <TIMEX3 value=\"1931-05\">May 1931</TIMEX3> &amp; is <TIMEX3 value=\"PRESENT_REF\">now</TIMEX3> over.\n</TEXT></TimeML>"
)

func data(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func whole() map[string]string {
	return map[string]string{gumTable: table, gumTexts[0]: invented, gumTexts[1]: "", filepath.Join(wikiWars, "01_War.tml"): article}
}

// finder says that certain words are dates.
type finder map[string]Said

func (f finder) Dates(_ context.Context, text string, _ []conllu.Span, published string) ([]Said, error) {
	if f == nil {
		return nil, errors.New("told to stop")
	}
	var out []Said
	for words, s := range f {
		if i := strings.Index(text, words); i >= 0 && published == "2031-06-01" {
			s.Span = conllu.Span{Start: i, End: i + len(words)}
			out = append(out, s)
		}
	}
	return out, nil
}

func TestRun(t *testing.T) {
	var b strings.Builder
	found := finder{"May 2031": {Value: "2031-05", On: "2031-05"}, "in May 1931": {Value: "1931-05", On: "1931-05"}, "over": {Value: "REF"}}
	if err := Run(t.Context(), &b, data(t, whole()), found, true); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"all                                           2      1    50.00\n",
		"  a month                                     1      1   100.00\n",
		"  extent, strict                              2      2    0.00    0.00    0.00\n",
		"  extent, relaxed                             2      2   50.00   50.00   50.00\n",
		"    of those with a calendar value            1      2   50.00  100.00   66.67\n",
		"GUM_news_invented: when 2031, not found\n      Sol left in May 2031[.]\n",
		"01_War: nothing, not REF\n      War It began in May 1931 & is now [over].\n",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in:\n%s", want, b.String())
		}
	}
}

func TestRunRefuses(t *testing.T) {
	for _, test := range []struct {
		file, text, want string
	}{
		{gumTable, "doc\n", "dates.tsv: line 1: 1 cells, not 6"},
		{gumTable, strings.Replace(table, "May 2031", "June 2031", 1), "date 1 is not the one of the table"},
		{gumTexts[0], strings.Replace(invented, "XML=<date when:::\"2031\"></date>", "_", 1), "1 dates, and 2 in the table"},
		{gumTexts[0], strings.Replace(invented, "XML=<date when:::\"2031-05\">", "_", 1), "a date ends that has not begun"},
		{gumTexts[0], "1\n", "en_gum-ud-dev.conllu: line 1"},
		{filepath.Join(wikiWars, "01_War.tml"), "<TimeML>", "01_War.tml: "},
	} {
		files := whole()
		files[test.file] = test.text
		if err := Run(t.Context(), &strings.Builder{}, data(t, files), finder{}, false); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%v, want %s", err, test.want)
		}
	}
	if err := Run(t.Context(), &strings.Builder{}, data(t, whole()), finder(nil), false); err == nil || !strings.Contains(err.Error(), `document "GUM_news_invented": told to stop`) {
		t.Error(err)
	}
	if err := Run(t.Context(), &strings.Builder{}, t.TempDir(), finder{}, false); err == nil {
		t.Error("no data is no error")
	}
}

// FuzzReaders: any bytes are read, or refused, without a panic, and what is read lies in the
// text.
func FuzzReaders(f *testing.F) {
	f.Add(article, table, "2031-03")
	f.Add("<TEXT><TIMEX3>x</TIMEX3></TEXT>", "a\tb\tc\td\te\tf", "BC0490/")
	f.Fuzz(func(t *testing.T, tml, tsv, value string) {
		if x, err := readTimeML(strings.NewReader(tml)); err == nil {
			for _, g := range x.Gold {
				if g.Span.Start < 0 || g.Span.End > len(x.Text) || g.Span.Start >= g.Span.End {
					t.Fatalf("%v of %d bytes", g.Span, len(x.Text))
				}
			}
		}
		rows, err := readTable(strings.NewReader(tsv))
		for _, list := range rows {
			for _, r := range list {
				sameDays(attributes(r.attrs), Said{Value: value, On: value, Mod: "END"})
			}
		}
		_ = err
	})
}
