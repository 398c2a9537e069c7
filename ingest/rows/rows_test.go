package rows

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"rapporteur/ingest"
)

// parts are the parts of a table, one line each.
func parts(t *testing.T, content string, c Columns, l ingest.Limits) []string {
	t.Helper()
	var lines []string
	err := Format(c).Read(context.Background(), ingest.Source{Name: "t", R: strings.NewReader(content), Size: -1}, l, func(p ingest.Part) error {
		switch {
		case p.Report != nil:
			m := p.Report.Meta
			lines = append(lines, fmt.Sprintf("%s %q %s|%s|%s|%s|%s", p.Report.Key, p.Report.Text, m.URL, m.Outlet, m.Published.Value, m.Published.Why, m.Language))
		case p.Nested != nil:
			lines = append(lines, fmt.Sprintf("%s %s %q %s", p.Nested.Key, p.Nested.Type, p.Nested.Data, p.Nested.URL))
		case p.Skip != nil:
			lines = append(lines, p.Skip.Error())
		}
		return nil
	})
	if err != nil {
		if skip := (ingest.Skip{}); !errors.As(err, &skip) {
			t.Errorf("%v is no Skip", err)
		}
		lines = append(lines, "error: "+err.Error())
	}
	return lines
}

func TestTables(t *testing.T) {
	small := ingest.Limits{ReportBytes: 200}
	for _, c := range []struct {
		name, content string
		columns       Columns
		limits        ingest.Limits
		want          []string
	}{
		{
			name: "json lines",
			content: `{"Title":"Ferry talks stall","body":"The talks in Sund stalled.\n\nNobody would say why.","url":"https://example.org/1","source":{"id":7,"name":"Sund Post"},"publishedAt":"2024-05-21T23:10:00-04:00","authors":["Ana Sol","Per Lind"],"lang":"en-GB"}` + "\n\n" +
				`{"body":"Only a text.","date":"03/04/2024"}` + "\r\n",
			want: []string{
				`1 "Ferry talks stall\nBy Ana Sol, Per Lind\n\nThe talks in Sund stalled.\n\nNobody would say why." https://example.org/1|Sund Post|2024-05-21|column "publishedat"|en`,
				`3 "Only a text." ||||`,
			},
		},
		{
			name:    "a damaged line does not stop the others",
			content: "{\"text\":\"one\"}\n{\"text\":\n[1]\nnull\n{\"title\":\"no text\"}\n{\"text\":\"six\"}",
			want: []string{`1 "one" ||||`, "skipped 2: it is damaged JSON: unexpected end of JSON input", "skipped 3: it is no JSON object",
				"skipped 4: it is no JSON object", "skipped 5: it has no text", `6 "six" ||||`},
		},
		{
			name:    "a damaged first line",
			content: "{\"text\":\"on\n{\"text\":\"two\"}\n",
			want:    []string{"skipped 1: it is damaged JSON: unexpected end of JSON input", `2 "two" ||||`},
		},
		{
			name:    "an array over many lines",
			content: "\ufeff[\n  {\n    \"text\": \"a ] } \\\" b\"\n  },\n  7,\n  {\"text\": \"c\"}\n]\n",
			want:    []string{`1 "a ] } \" b" ||||`, "skipped 2: it is no JSON object", `3 "c" ||||`},
		},
		{
			name:    "an array within an answer",
			content: `{"status":"ok","totalResults":2,"articles":[{"content":"a"},{"content":"b"}]}`,
			want:    []string{`1 "a" ||||`, `2 "b" ||||`},
		},
		{
			name:    "an array that is cut off",
			content: `[{"text":"a"},{"text":"b`,
			want:    []string{`1 "a" ||||`, "error: skipped t: it ends in the middle of object 2: a part of it is missing, or a bracket or quotation mark"},
		},
		{
			name:    "too long a line",
			content: `{"text":"` + strings.Repeat("x", 300) + "\"}\n{\"text\":\"b\"}\n",
			limits:  small,
			want:    []string{"skipped 1: it is longer than 200 bytes", `2 "b" ||||`},
		},
		{
			name:    "too long a value",
			content: `[{"text":"` + strings.Repeat("x", 300) + "\"},\n{\"text\":\"b\"}]\n",
			limits:  small,
			want:    []string{"skipped 1: it is longer than 200 bytes", `2 "b" ||||`},
		},
		{
			name:    "no field is the text",
			content: "{\"id\":1,\"headline\":\"x\"}\n{\"id\":2,\"headline\":\"y\"}\n",
			want:    []string{`error: skipped t: which column holds the text cannot be told: the columns are "headline", "id"; name it with --columns text=NAME`},
		},
		{
			name:    "columns as given, also within objects",
			content: `{"a":{"Full Text":"words"},"text":"no","b":"Title"}`,
			columns: Columns{Text: "a.full_text", Title: "b"},
			want:    []string{`1 "Title\n\nwords" ||||`},
		},
		{
			name:    "html in a field",
			content: `{"title":"A & B","text":"<p>One.</p><p>Two.</p>","url":"https://example.org/2"}`,
			want:    []string{`1 text/html; charset=utf-8 "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>A &amp; B</title></head>\n<body><article><h1>A &amp; B</h1>\n<p>One.</p><p>Two.</p>\n</article></body></html>\n" https://example.org/2`},
		},
		{
			name:    "entities in a field",
			content: `{"text":"Tom &amp; Ana said &#8220;no&#8221;."}`,
			want:    []string{`1 "Tom & Ana said “no”." ||||`},
		},
		{
			name:    "csv",
			content: "Headline,Text,Link,Publication Date\r\n\"Talks, again\",\"First line.\n\nSecond \"\"line\"\".\",https://example.org/3,\"May 21, 2024\"\r\n\r\nx,y\r\n,,,\r\na,b,c,d,e\r\n",
			want: []string{
				`2 "Talks, again\n\nFirst line.\n\nSecond \"line\"." https://example.org/3||2024-05-21|column "publicationdate"|`,
				`6 "x\n\ny" ||||`,
				"skipped 7: it has no text",
				`skipped 8: it has 5 cells, and there are 4 columns; put cells that hold ',' in quotation marks`,
			},
		},
		{
			name:    "tabs, semicolons and another encoding",
			content: "date;text\n21.05.2024;Caf\xe9 talks\n",
			want:    []string{`2 "Café talks" ||2024-05-21|column "date"|`},
		},
		{
			name:    "utf-16",
			content: "\xff\xfet\x00e\x00x\x00t\x00\t\x00i\x00d\x00\n\x00a\x00\t\x001\x00\n\x00",
			want:    []string{`2 "a" ||||`},
		},
		{
			name:    "a quotation mark that is not closed",
			content: "text,id\n\"a,1\nb,2\n",
			want:    []string{`2 "a,1\nb,2" ||||`},
		},
		{
			name:    "a quotation mark that swallows the table",
			content: "text,id\n\"a,1\n" + strings.Repeat("bbbbbbbbb,2\n", 18) + "c,3\n",
			limits:  small,
			want:    []string{"skipped 2: it is longer than 200 bytes; a quotation mark that is not closed does that", `20 "bbbbbbbbb" ||||`, `21 "c" ||||`},
		},
		{
			name:    "csv without a text",
			content: "id,when\n1,2\n",
			want:    []string{`error: skipped t: which column holds the text cannot be told: the columns are "id", "when"; name it with --columns text=NAME`},
		},
		{
			name:    "csv without the text that was named",
			content: "id,text\n1,2\n",
			columns: Columns{Text: "body"},
			want:    []string{`error: skipped t: there is no column "body" for the text: the columns are "id", "text"`},
		},
		{name: "empty", want: []string{"error: skipped t: it is empty"}},
		{name: "blank", content: "\n\n", want: []string{"error: skipped t: it is an empty table"}},
		{
			name:    "too many rows",
			content: "text,id\na,1\nb,2\n",
			limits:  ingest.Limits{Parts: 1},
			want:    []string{`2 "a" ||||`, "error: skipped t: it has more than 1 rows; the first 1 were read"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := parts(t, c.content, c.columns, c.limits); !reflect.DeepEqual(got, c.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

func TestMatch(t *testing.T) {
	match := Format(Columns{}).Match
	for content, want := range map[string]bool{
		`{"text": "a"}`: true, "[\n {\"a\":1}]": true, "\ufeff{\"a\": [1]}\n{": true,
		"title,text,url\na,b,c\n": true, "date;body\n1;2\n": true,
		"": false, "{": false, "{draft} The talks.": false, "[1, 2]": false, "[Update] The talks went on.\n": false,
		"The text, the title and the date\nwere read.\n": false, "text\nmore\n": false, "title,text,url": false,
		"{\"it\" was the word}": false,
	} {
		if got := match([]byte(content)); got != want {
			t.Errorf("%q: %v, want %v", content, got, want)
		}
	}
}

func TestParseColumns(t *testing.T) {
	c, err := ParseColumns(" text=body, Title = head line")
	if want := (Columns{Text: "body", Title: "head line"}); c != want || err != nil {
		t.Errorf("%v, %v", c, err)
	}
	for s, want := range map[string]string{
		"body":              `"body": write WHAT=COLUMN, for example text=body`,
		"body=text":         `"body": a column can be text, title, url, outlet, date, author or language`,
		"text=a,text=b":     "text is given twice",
		"text=a,title= ,,a": `"title=": write WHAT=COLUMN, for example text=body`,
	} {
		if _, err := ParseColumns(s); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", s, err, want)
		}
	}
}

func FuzzTable(f *testing.F) {
	f.Add("{\"text\":\"a\"}\n{\"text\":", "")
	f.Add("[{\"text\":[\"a\",{\"name\":\"b\"}],\"date\":1716300000},\n2]", "text=text")
	f.Add("title,text\n\"a\"\"b\nc\",<p>d\n", "title=text")
	f.Add("\xff\xfet\x00e\x00", "")
	f.Add(`{"ok":1,"articles":[{"a":{"b":"c"}}]}`, "text=a.b")
	f.Fuzz(func(t *testing.T, content, columns string) {
		c, err := ParseColumns(columns)
		if err != nil {
			return
		}
		format := Format(c)
		format.Match([]byte(content[:min(len(content), ingest.HeadBytes)]))
		keys := map[string]bool{}
		err = format.Read(context.Background(), ingest.Source{Name: "t", R: strings.NewReader(content), Size: -1}, ingest.Limits{ReportBytes: 1000}, func(p ingest.Part) error {
			var key string
			switch {
			case p.Report != nil:
				key = p.Report.Key
			case p.Nested != nil:
				key = p.Nested.Key
			case p.Skip != nil:
				key = p.Skip.Name
			}
			if key == "" || keys[key] {
				t.Fatalf("a second part is called %q", key)
			}
			keys[key] = true
			return nil
		})
		if skip := (ingest.Skip{}); err != nil && !errors.As(err, &skip) {
			t.Fatalf("%v is no Skip", err)
		}
	})
}

func BenchmarkJSONLines(b *testing.B) {
	row, err := json.Marshal(map[string]any{
		"title": "Ferry talks stall", "url": "https://example.org/1", "date": "2024-05-21T10:00:00Z", "outlet": "Sund Post",
		"text": strings.Repeat("The talks in Sund stalled, and nobody would say why, her spokesman said.\n\n", 40),
	})
	if err != nil {
		b.Fatal(err)
	}
	benchmark(b, strings.Repeat(string(row)+"\n", 500))
}

func BenchmarkCSV(b *testing.B) {
	text := strings.Repeat("The talks in Sund stalled, and nobody would say why, her spokesman said.\n\n", 40)
	benchmark(b, "title,url,date,outlet,text\n"+strings.Repeat("Ferry talks stall,https://example.org/1,2024-05-21T10:00:00Z,Sund Post,\""+text+"\"\n", 500))
}

func benchmark(b *testing.B, content string) {
	b.SetBytes(int64(len(content)))
	for b.Loop() {
		n := 0
		err := Format(Columns{}).Read(context.Background(), ingest.Source{Name: "t", R: strings.NewReader(content), Size: -1}, ingest.Limits{}, func(p ingest.Part) error {
			if p.Report != nil {
				n++
			}
			return nil
		})
		if err != nil || n != 500 {
			b.Fatal(n, err)
		}
	}
}
