package words

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"rapporteur/annot"
)

func TestOf(t *testing.T) {
	for text, want := range map[string]string{
		"":                             "",
		"Norway's  cease-fire, 2024!":  "norway s cease fire 2024",
		"Café Négociations ÅNGSTRÖM":   "cafe negociations angstrom",
		"Łódź Ørsted straße":           "lodz orsted strasse",
		"Київ МОСКВА Ελλάδα":           "киів москва ελλαδα",
		"zero\x00byte \xff\xfebad":     "zero byte bad",
		"e\u0301te\u0301":              "ete",
		"⑴ ½ ﬁne":                      "1 1⁄2 fine",
		"a_b \"c\" d*":                 "a b c d",
		strings.Repeat("x", 300) + " ": strings.Repeat("x", 300),
	} {
		var got []string
		for _, w := range Of(text) {
			got = append(got, w.Fold)
			if w.Len() == 0 || !utf8.ValidString(w.Text(text)) {
				t.Errorf("%q: the word %q at %v", text, w.Fold, w.Span)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// The examples of the article.
func TestStem(t *testing.T) {
	for _, pair := range strings.Fields(`caresses:caress ponies:poni ties:ti caress:caress cats:cat feed:feed agreed:agre plastered:plaster bled:bled
		motoring:motor sing:sing conflated:conflat troubled:troubl sized:size hopping:hop tanned:tan falling:fall hissing:hiss fizzed:fizz failing:fail
		filing:file happy:happi sky:sky relational:relat conditional:condit rational:ration valenci:valenc digitizer:digit conformabli:conform
		radicalli:radic differentli:differ vileli:vile analogousli:analog vietnamization:vietnam predication:predic operator:oper feudalism:feudal
		decisiveness:decis hopefulness:hope callousness:callous formaliti:formal sensitiviti:sensit sensibiliti:sensibl triplicate:triplic
		formative:form formalize:formal electriciti:electr electrical:electr hopeful:hope goodness:good revival:reviv allowance:allow inference:infer
		airliner:airlin gyroscopic:gyroscop adjustable:adjust defensible:defens irritant:irrit replacement:replac adjustment:adjust dependent:depend
		adoption:adopt homologou:homolog communism:commun activate:activ angulariti:angular homologous:homolog effective:effect bowdlerize:bowdler
		probate:probat rate:rate cease:ceas controll:control roll:roll negotiations:negoti negotiate:negoti archaeology:archaeolog
		a:a is:is 2024:2024 ελλαδα:ελλαδα`) {
		word, want, _ := strings.Cut(pair, ":")
		if got := Stem(word); got != want {
			t.Errorf("%s: got %s, want %s", word, got, want)
		}
	}
}

func TestParse(t *testing.T) {
	got, err := Parse(` Refused  -"cease fire" minist* -x* multi-lateral* `)
	want := Query{
		{Words: []string{"refused"}, Stems: []string{"refus"}},
		{Words: []string{"cease", "fire"}, Stems: []string{"ceas", "fire"}, Not: true},
		{Words: []string{"minist"}, Stems: []string{"minist"}, Prefix: true},
		{Words: []string{"x"}, Stems: []string{"x"}, Prefix: true, Not: true},
		{Words: []string{"multi", "lateral"}, Stems: []string{"multi", "later"}, Prefix: true},
	}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestFind(t *testing.T) {
	q, err := Parse("talk* refuse")
	if err != nil {
		t.Fatal(err)
	}
	const sentence = "He refused talks; talking was refused."
	marks, found := q.Find(sentence)
	want := []annot.Span{{Start: 3, End: 10}, {Start: 11, End: 16}, {Start: 18, End: 25}, {Start: 30, End: 37}}
	if !found || !reflect.DeepEqual(marks, want) {
		t.Errorf("got %v, %v", marks, found)
	}
}

func FuzzFind(f *testing.F) {
	for _, q := range []string{"talks", `"cease fire" -war`, "minist*", "é*", `-"a b"`, "\xff\"", "“x”"} {
		f.Add(q, "The minister's cease-fire talks. É ⑴ \xff x")
	}
	f.Fuzz(func(t *testing.T, query, text string) {
		for _, w := range Of(text) {
			if w.Fold == "" || strings.ContainsAny(w.Fold, " \"_*-\x00") || w.Start < 0 || int(w.End) > len(text) {
				t.Errorf("the word %q at %v", w.Fold, w.Span)
			}
			if Stem(w.Fold) == "" {
				t.Errorf("%q has no stem", w.Fold)
			}
		}
		q, err := Parse(query)
		if err != nil {
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("%q", err)
			}
			return
		}
		marks, found := q.Find(text)
		if !found && marks != nil {
			t.Errorf("marks %v in what is not found", marks)
		}
	})
}

func BenchmarkOf(b *testing.B) {
	text := strings.Repeat("The ministers' negotiations on 12 May ended without an agreement. ", 50)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for _, w := range Of(text) {
			Stem(w.Fold)
		}
	}
}
