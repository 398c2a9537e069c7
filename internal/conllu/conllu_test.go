package conllu_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"rapporteur/internal/conllu"
	"rapporteur/internal/repo"
)

// tabbed writes columns with tabs where the source of a test has blanks.
func tabbed(lines ...string) string {
	var b strings.Builder
	for _, line := range lines {
		if !strings.HasPrefix(line, "#") {
			line = strings.Join(strings.Fields(line), "\t")
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}

// invented is a document of two paragraphs with what the format has: a multi-word token,
// an empty node, an underscore for a word and a form with a blank.
var invented = tabbed(
	"# newdoc id = email-invented",
	"# newpar id = email-invented-p1",
	"# text = Orland didn't yield.",
	"1 Orland Orland PROPN NNP Number=Sing 4 nsubj 4:nsubj _",
	"2-3 didn't _ _ _ _ _ _ _ Seen=Yes",
	"2 did do AUX VBD Mood=Ind|Tense=Past 4 aux 4:aux _",
	"3 n't not PART RB Polarity=Neg 4 advmod 4:advmod _",
	"3.1 ever ever ADV RB _ _ _ 4:advmod _",
	"4 yield yield VERB VB VerbForm=Inf 0 root 0:root SpaceAfter=No",
	"5 . . PUNCT . _ 4 punct 4:punct SpaceAfter=No",
	"",
) + "#\n1\t_\t_\tX\t_\t_\t0\troot\t_\tCorrectSpaceAfter=No\n2\t10 000\t_\tNUM\tCD\t_\t1\tdep\t_\t_\n\n" + tabbed(
	"# newpar",
	"1 Next next ADJ JJ _ 0 root _ _",
	"",
	"# newdoc",
	"1 End end NOUN NN _ 0 root _ _",
	"",
)

func read(t *testing.T, text string) []conllu.Sentence {
	t.Helper()
	sentences, err := conllu.Read(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return sentences
}

func TestRead(t *testing.T) {
	got := read(t, invented)
	if len(got) != 4 {
		t.Fatalf("%d sentences, want 4", len(got))
	}
	want := conllu.Sentence{
		Comments: []string{"newdoc id = email-invented", "newpar id = email-invented-p1", "text = Orland didn't yield."},
		Words: []conllu.Word{
			{Form: "Orland", Lemma: "Orland", UPOS: "PROPN", XPOS: "NNP", Feats: "Number=Sing", Head: 4, DepRel: "nsubj", Deps: "4:nsubj"},
			{Form: "did", Lemma: "do", UPOS: "AUX", XPOS: "VBD", Feats: "Mood=Ind|Tense=Past", Head: 4, DepRel: "aux", Deps: "4:aux"},
			{Form: "n't", Lemma: "not", UPOS: "PART", XPOS: "RB", Feats: "Polarity=Neg", Head: 4, DepRel: "advmod", Deps: "4:advmod"},
			{Form: "yield", Lemma: "yield", UPOS: "VERB", XPOS: "VB", Feats: "VerbForm=Inf", DepRel: "root", Deps: "0:root", Misc: "SpaceAfter=No"},
			{Form: ".", Lemma: ".", UPOS: "PUNCT", XPOS: ".", Head: 4, DepRel: "punct", Deps: "4:punct", Misc: "SpaceAfter=No"},
		},
		Tokens: []conllu.Token{{First: 2, Last: 3, Form: "didn't", Misc: "Seen=Yes"}},
	}
	if !reflect.DeepEqual(got[0], want) {
		t.Errorf("got  %+v\nwant %+v", got[0], want)
	}
	second := []conllu.Word{
		{Form: "_", Lemma: "_", UPOS: "X", DepRel: "root", Misc: "CorrectSpaceAfter=No"},
		{Form: "10 000", UPOS: "NUM", XPOS: "CD", Head: 1, DepRel: "dep"},
	}
	if !reflect.DeepEqual(got[1].Words, second) {
		t.Errorf("got  %+v\nwant %+v", got[1].Words, second)
	}
	if text := got[0].Text(); text != "Orland didn't yield." {
		t.Errorf("text %q", text)
	}
	if text := got[1].Text(); text != "_ 10 000" {
		t.Errorf("text %q: CorrectSpaceAfter is no SpaceAfter", text)
	}
}

func TestDocuments(t *testing.T) {
	sentences := read(t, invented)
	docs := conllu.Documents(sentences)
	if len(docs) != 2 || docs[0].ID != "email-invented" || docs[1].ID != "" || len(docs[0].Sentences) != 3 || len(docs[1].Sentences) != 1 {
		t.Fatalf("documents %+v", docs)
	}
	text, paragraphs := docs[0].Text()
	// No space follows the first sentence, and a paragraph stands on its own line.
	if want := "Orland didn't yield._ 10 000\nNext"; text != want {
		t.Errorf("text %q, want %q", text, want)
	}
	if want := []conllu.Span{{Start: 0, End: 28}, {Start: 29, End: 33}}; !reflect.DeepEqual(paragraphs, want) {
		t.Errorf("paragraphs %v, want %v", paragraphs, want)
	}
	headless := conllu.Documents(sentences[1:])
	if len(headless) != 2 || headless[0].ID != "" || len(headless[0].Sentences) != 2 {
		t.Errorf("documents of a cut treebank %+v", headless)
	}
	if docs := conllu.Documents(nil); docs != nil {
		t.Errorf("documents of nothing: %+v", docs)
	}
	for id, want := range map[string]string{"email-invented": "email", "GUM_news_talks": "news", "GUM_news": "news", "talks": "", "": ""} {
		if got := (conllu.Document{ID: id}).Genre(); got != want {
			t.Errorf("genre of %q is %q, want %q", id, got, want)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	word := func(id, head string) string { return id + " word word NOUN NN _ " + head + " dep _ _" }
	for _, test := range []struct{ text, want string }{
		{tabbed(word("1", "0") + " more"), "line 1: 11 columns"},
		{"1\t\t_\t_\t_\t_\t0\t_\t_\t_\n\n", "line 1: column 2 is empty"},
		{tabbed("# one", word("2", "0"), ""), `line 2: the number of the word is "2", 1 comes next`},
		{tabbed(word("1", "0"), word("01", "0"), ""), "line 2: the number"},
		{tabbed(word("1", "_"), ""), `line 1: the head of word 1: "_" is no number`},
		{tabbed(word("1", "-1"), ""), "line 1: the head of word 1"},
		{tabbed(word("1", "0"), word("2", "3"), word("3", "4"), ""), "line 4: the head of word 3 (line 3) is 4, and the sentence has 3 words"},
		{tabbed("2-3 ab _ _ _ _ _ _ _ _", word("1", "0"), ""), "line 1: multi-word token \"2-3\" stands before word 1"},
		{tabbed("1-1 ab _ _ _ _ _ _ _ _", word("1", "0"), ""), "line 1: multi-word token \"1-1\" has no two words"},
		{tabbed("1-x ab _ _ _ _ _ _ _ _", word("1", "0"), ""), `line 1: multi-word token "1-x": "x" is no number`},
		{tabbed("1-3 ab _ _ _ _ _ _ _ _", word("1", "0"), word("2", "0"), ""), "line 4: the sentence ends at word 2 and its last multi-word token at 3"},
		{tabbed("1-2 ab _ _ _ _ _ _ _ _", "1-2 ab _ _ _ _ _ _ _ _", word("1", "0"), word("2", "0"), ""), "line 2: multi-word token \"1-2\" stands"},
		{tabbed("1-3 ab _ _ _ _ _ _ _ _", word("1", "0"), "2-3 ab _ _ _ _ _ _ _ _", word("2", "0"), ""), "line 3: multi-word token \"2-3\" stands"},
		{tabbed("1-2 ab ab _ _ _ _ _ _ _", word("1", "0"), word("2", "0"), ""), `line 1: multi-word token "1-2" has "ab" in column 3`},
		{tabbed(word("1", "0"), "2.1 ab _ _ _ _ _ _ _ _", ""), "line 2: empty node \"2.1\" stands after word 1"},
		{tabbed(word("1", "0"), "1.x ab _ _ _ _ _ _ _ _", ""), `line 2: empty node "1.x": "x" is no number`},
		{tabbed(word("1", "0"), "# late", ""), "line 2: a comment stands within a sentence"},
		{tabbed(word("1", "0"), "", ""), "line 3: a blank line that ends no sentence"},
		{tabbed("# only a comment", ""), "line 2: a sentence without words"},
		{tabbed(word("1", "0")), "line 1: the file ends within a sentence"},
		{"1\t\xff\t_\t_\t_\t_\t0\t_\t_\t_\n\n", "line 1: it is not UTF-8"},
		{"1\ta\t_\t_\t_\t_\t0\t_\t_\ta\rb\n\n", "line 1: a carriage return stands within the line"},
		{"# short\n# " + strings.Repeat("long ", 1<<18) + "\n", "line 2: it has more than 1048576 bytes"},
	} {
		if _, err := conllu.Read(strings.NewReader(test.text)); err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("%.60q gives %v, want %s", test.text, err, test.want)
		}
	}
	many := strings.Builder{}
	err := conllu.Write(&many, []conllu.Sentence{{Words: someWords(10_001)}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := conllu.Read(strings.NewReader(many.String())); err == nil || !strings.Contains(err.Error(), "more than 10000 words") {
		t.Errorf("a sentence of 10,001 words gives %v", err)
	}
}

// someWords makes words without a head.
func someWords(n int) []conllu.Word {
	words := make([]conllu.Word, n)
	for i := range words {
		words[i].Form = "word"
	}
	return words
}

func TestWriteRefuses(t *testing.T) {
	one := []conllu.Word{{Form: "word"}}
	two := []conllu.Word{{Form: "one"}, {Form: "two"}}
	for _, test := range []struct {
		s    conllu.Sentence
		want string
	}{
		{conllu.Sentence{}, "it has no words"},
		{conllu.Sentence{Words: []conllu.Word{{Lemma: "word"}}}, "word 1 has no form"},
		{conllu.Sentence{Words: []conllu.Word{{Form: "word", Head: 2}}}, "the head of word 1 is 2"},
		{conllu.Sentence{Words: []conllu.Word{{Form: "a\tword"}}}, "a tab or a line end"},
		{conllu.Sentence{Words: []conllu.Word{{Form: "word", Misc: "a\n"}}}, "a tab or a line end"},
		{conllu.Sentence{Words: []conllu.Word{{Form: "\xff"}}}, "not UTF-8"},
		{conllu.Sentence{Comments: []string{"a\tb\nc"}, Words: one}, "comment"},
		{conllu.Sentence{Words: one, Tokens: []conllu.Token{{First: 1, Last: 2, Form: "word"}}}, "multi-word token 1-2 of 1 words"},
		{conllu.Sentence{Words: two, Tokens: []conllu.Token{{First: 1, Last: 2}}}, "multi-word token 1-2 has no form"},
		{conllu.Sentence{Words: two, Tokens: []conllu.Token{{First: 1, Last: 2, Form: "a\rb"}}}, "multi-word token 1-2: it holds"},
		{conllu.Sentence{Words: two, Tokens: []conllu.Token{{First: 1, Last: 2, Form: "a"}, {First: 2, Last: 3, Form: "b"}}}, "after one that ends at 2"},
	} {
		var b bytes.Buffer
		good := conllu.Sentence{Comments: []string{"a\ttab"}, Words: one}
		err := conllu.Write(&b, []conllu.Sentence{good, test.s})
		if err == nil || !strings.HasPrefix(err.Error(), "sentence 2: ") || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%+v gives %v, want %s", test.s, err, test.want)
		}
		if _, err := conllu.Read(&b); err != nil {
			t.Errorf("%+v: what was written before it: %v", test.s, err)
		}
	}
	if err := conllu.Write(fullDisk{}, []conllu.Sentence{{Words: one}}); !errors.Is(err, errFull) {
		t.Errorf("writing to a full disk gives %v", err)
	}
}

var errFull = errors.New("full")

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

// TestTreebanks reads whole treebanks, writes them back byte for byte but for the empty
// nodes, and rebuilds the text that they print above each sentence.
func TestTreebanks(t *testing.T) {
	data := filepath.Join(repo.Shared(t), "data")
	files, err := filepath.Glob(filepath.Join(data, "ud_*", "*.conllu"))
	if err != nil || len(files) < 5 {
		t.Fatalf("treebanks %q, %v", files, err)
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		sentences, err := conllu.Read(bytes.NewReader(raw))
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		var out bytes.Buffer
		if err := conllu.Write(&out, sentences); err != nil {
			t.Errorf("%s: %v", file, err)
		}
		if n := firstDifference(withoutEmptyNodes(string(raw)), out.String()); n > 0 {
			t.Errorf("%s: what is written differs at line %d, empty nodes not counted", file, n)
		}
		differ := 0
		for _, s := range sentences {
			for _, c := range s.Comments {
				if text, ok := strings.CutPrefix(c, "text = "); ok && text != s.Text() {
					differ++
					if testing.Verbose() {
						t.Logf("text  %q\nbuilt %q", text, s.Text())
					}
				}
			}
		}
		if differ*1000 > len(sentences) {
			t.Errorf("%s: the text of %d of %d sentences is not rebuilt", file, differ, len(sentences))
		}
	}
}

func withoutEmptyNodes(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		if id, _, _ := strings.Cut(line, "\t"); strings.HasPrefix(line, "#") || !strings.Contains(id, ".") {
			b.WriteString(line)
		}
	}
	return b.String()
}

// firstDifference is the first line in which two texts differ, 0 when they do not.
func firstDifference(a, b string) int {
	left, right := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(left), len(right)) {
		if left[i] != right[i] {
			return i + 1
		}
	}
	if len(left) != len(right) {
		return min(len(left), len(right)) + 1
	}
	return 0
}

func FuzzRead(f *testing.F) {
	f.Add(invented)
	f.Add("1\ta\t_\t_\t_\t_\t0\t_\t_\t_\r\n\r\n")
	f.Add("1\ta\t_\t_\t_\t_\t0\t_\t_\t\rA\n\n")
	f.Add("#\n#x\n1-2\ta b\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n1\ta\t_\t_\t_\t_\t2\t_\t_\t_\n1.1\t_\t_\t_\t_\t_\t_\t_\t_\t_\n2\tb\t_\t_\t_\t_\t1\t_\t_\t_\n\n")
	f.Fuzz(func(t *testing.T, in string) {
		sentences, err := conllu.Read(strings.NewReader(in))
		if err != nil {
			if strings.Contains(err.Error(), "\n") || !strings.HasPrefix(err.Error(), "line ") {
				t.Errorf("error %q", err)
			}
			return
		}
		for _, d := range conllu.Documents(sentences) {
			text, paragraphs := d.Text()
			if len(paragraphs) == 0 || paragraphs[len(paragraphs)-1].End != len(text) {
				t.Errorf("paragraphs %v of a text of %d bytes", paragraphs, len(text))
			}
		}
		var out bytes.Buffer
		if err := conllu.Write(&out, sentences); err != nil {
			t.Fatalf("what was read cannot be written: %v", err)
		}
		again, err := conllu.Read(&out)
		if err != nil || !reflect.DeepEqual(sentences, again) {
			t.Errorf("read again: %+v, %v\nwant %+v", again, err, sentences)
		}
	})
}
