package parse_test

import (
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"rapporteur/annot"
	"rapporteur/internal/repo"
	"rapporteur/pass"
	"rapporteur/read/parse"
)

// document holds one sentence a line, its words between single spaces.
func document(lines ...string) *annot.Document {
	d := &annot.Document{Text: strings.Join(lines, "\n"), Has: annot.LayerBlocks | annot.LayerSentences}
	at := int32(0)
	for i, line := range lines {
		s := annot.Sentence{
			Span: annot.Span{Start: at, End: at + int32(len(line))}, Block: annot.BlockIdx(i), First: annot.TokenIdx(len(d.Tokens)),
		}
		d.Blocks = append(d.Blocks, annot.Block{Span: s.Span, Kind: annot.Paragraph})
		for word := range strings.SplitSeq(line, " ") {
			end := at + int32(len(word))
			d.Tokens = append(d.Tokens, annot.Token{Span: annot.Span{Start: at, End: end}, Head: annot.None})
			at = end + 1
		}
		s.Last = annot.TokenIdx(len(d.Tokens))
		d.Sentences = append(d.Sentences, s)
	}
	return d
}

func parsed(t testing.TB, lines ...string) *annot.Document {
	t.Helper()
	d := document(lines...)
	plan, err := pass.NewPlan(annot.LayerBlocks|annot.LayerSentences, parse.New())
	if err != nil {
		t.Fatal(err)
	}
	if err := plan.RunChecked(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	return d
}

// readings are words that are nouns here and verbs there, as news uses them. Each
// want is a word of the sentence, its part of speech and its lemma.
var readings = []struct{ sentence, want string }{
	{"Vessia 's demand angered Orland .", "demand/NOUN/demand angered/VERB/anger"},
	{"They demand a full withdrawal .", "demand/VERB/demand"},
	{"The union demands higher wages .", "demands/VERB/demand"},
	{"The demands of the union were rejected .", "demands/NOUN/demand rejected/VERB/reject"},
	{"The union rejected the offer .", "rejected/VERB/reject offer/NOUN/offer"},
	{"Orland offered to withdraw its troops .", "offered/VERB/offer withdraw/VERB/withdraw troops/NOUN/troops"},
	{"We cannot accept what they offer .", "accept/VERB/accept offer/VERB/offer"},
	{"Ministers offer to meet next week .", "offer/VERB/offer meet/VERB/meet"},
	{"The request was turned down .", "request/NOUN/request turned/VERB/turn"},
	{"Vessia requests a delay of two years .", "requests/VERB/request delay/NOUN/delay"},
	{"Orland plans to reopen the border .", "plans/VERB/plan reopen/VERB/reopen"},
	{"The plan foresees a ceasefire .", "plan/NOUN/plan foresees/VERB/foresee"},
	{"Both plans failed .", "plans/NOUN/plan failed/VERB/fail"},
	{"The president called for talks .", "called/VERB/call talks/NOUN/talk"},
	{"His call for talks was ignored .", "call/NOUN/call talks/NOUN/talk"},
	{"Orland calls on Vessia to stop the attacks .", "calls/VERB/call stop/VERB/stop attacks/NOUN/attack"},
	{"Vessia backs the proposal .", "backs/VERB/back"},
	{"The envoys went back to the capital .", "back/ADV/back went/VERB/go"},
	{"Miners vowed to continue their strike .", "vowed/VERB/vow continue/VERB/continue strike/NOUN/strike"},
	{"The vow was repeated on Monday .", "vow/NOUN/vow repeated/VERB/repeat Monday/PROPN/monday"},
	{"Teachers will strike on Friday .", "strike/VERB/strike will/AUX/will"},
	{"Fears of a collapse grew .", "Fears/NOUN/fear grew/VERB/grow"},
	{"He refused to lift the ban unless Orland moves first .", "lift/VERB/lift ban/NOUN/ban unless/SCONJ/unless moves/VERB/move"},
	{"They are ready to talk .", "are/AUX/be talk/VERB/talk"},
	{"The talks have stalled .", "have/AUX/have stalled/VERB/stall"},
	{"They have no plan .", "have/VERB/have"},
	{"Vessia said it would halt the shipments if Orland signs .", "said/VERB/say would/AUX/would halt/VERB/halt if/SCONJ/if"},
	{"We do n’t accept that .", "do/AUX/do n’t/PART/not"},
	{"The long-standing dispute over water rights continues .", "dispute/NOUN/dispute continues/VERB/continue"},
	{"The United Coast League opposes the pact .", "United/PROPN/united League/PROPN/league opposes/VERB/oppose"},
	{"Vessia is insisting on security guarantees .", "is/AUX/be insisting/VERB/insist guarantees/NOUN/guarantee"},
	{"Orland guarantees free passage .", "guarantees/VERB/guarantee"},
	{"The ministry hopes for progress .", "hopes/VERB/hope progress/NOUN/progress"},
	{"Hopes for a truce faded .", "Hopes/NOUN/hope truce/NOUN/truce faded/VERB/fade"},
	{"VESSIA REJECTS PEACE PLAN", "REJECTS/VERB/reject PLAN/NOUN/plan"},
	{"Orland Rejects New Offer From Vessia", "Rejects/VERB/reject Offer/NOUN/offer"},
}

// misread are sentences of the same kind that the model gets wrong. One that it gets
// right is moved to readings.
var misread = []struct{ sentence, want, why string }{
	{"Minister fears collapse of talks", "fears/VERB/fear", "three nouns in a row are as likely in a title"},
	{"Nepal will accept monitors once the pass reopens .", "reopens/VERB/reopen", "a rare verb at the end of a clause with a verb before it"},
	{"Three states back the proposal .", "back/VERB/back", "the treebanks hardly ever have back as a verb"},
	{"Vessia said it would halt the shipments if Orland signs .", "signs/VERB/sign", "a short clause after a name looks like a compound"},
}

func TestMisread(t *testing.T) {
	for _, r := range misread {
		word, _, _ := strings.Cut(r.want, "/")
		if got := reading(parsed(t, r.sentence), word); got == r.want {
			t.Errorf("%s\n\tnow reads %s: move it to readings", r.sentence, got)
		}
	}
}

func TestReadings(t *testing.T) {
	for _, r := range readings {
		d := parsed(t, r.sentence)
		for want := range strings.FieldsSeq(r.want) {
			word, _, _ := strings.Cut(want, "/")
			if got := reading(d, word); got != want {
				t.Errorf("%s\n\tgot %s, want %s", r.sentence, got, want)
			}
		}
	}
}

// TestDashes: what stands between two hyphens that stand apart is an insertion.
func TestDashes(t *testing.T) {
	d := parsed(t, "Ana Sol , the leader of the Port Union ( PU ) - whose crews Mrs Lund 's cabinet relies on to win key votes - welcomed the offer .")
	for _, tok := range d.Tokens {
		if d.Slice(tok.Span) == "welcomed" && tok.DepRel != "root" {
			t.Errorf("welcomed is %s, want root", tok.DepRel)
		}
	}
}

// TestSurname: a name that the report has in full is a name wherever it has a capital, also
// where the network takes it for a word; the word itself stays one.
func TestSurname(t *testing.T) {
	d := parsed(t, "The union 's leader , Ilse May , met the owners .",
		"The minister urged May to go back to Oslo .",
		"May told the crews that the offer may stand .",
		"May we hope for that ?",
		"They meet in May , said Odo Brugakas of the ministry .",
		"Brugakas , who called for the vote , wants crews to accept .")
	want := [][3]string{{"May", "PROPN", "iobj"}, {"May", "PROPN", "nsubj"}, {"may", "AUX", "aux"}, {"May", "AUX", "aux"}, {"Brugakas", "PROPN", "nsubj"}}
	for i, of := range []int{1, 2, 2, 3, 5} {
		for k := d.Sentences[of].First; k < d.Sentences[of].Last; k++ {
			if tok := d.Tokens[k]; d.Slice(tok.Span) == want[i][0] {
				if got := [3]string{want[i][0], string(tok.UPOS), tok.DepRel}; got != want[i] {
					t.Errorf("%s\n\tgot %v, want %v", d.Slice(d.Sentences[of].Span), got, want[i])
				}
			}
		}
	}
}

func reading(d *annot.Document, word string) string {
	for _, tok := range d.Tokens {
		if d.Slice(tok.Span) == word {
			return fmt.Sprintf("%s/%s/%s", word, tok.UPOS, tok.Lemma)
		}
	}
	return "no " + word
}

// TestVersion keeps the cache honest: other models are another version.
func TestVersion(t *testing.T) {
	h := sha256.New()
	for _, name := range []string{"syntax.bin", "lemma.bin"} {
		data, err := os.ReadFile(filepath.Join(repo.Root(t), "model", name))
		if err != nil {
			t.Fatal(err)
		}
		h.Write(data)
	}
	want := fmt.Sprintf("%x", h.Sum(nil))[:8]
	if got := parse.New().Version; !strings.HasSuffix(got, "-"+want) {
		t.Errorf("version is %s, the models' digest %s: raise the version of the pass to n-%s", got, want, want)
	}
}

func TestConcurrent(t *testing.T) {
	var lines []string
	for _, r := range readings {
		lines = append(lines, r.sentence)
	}
	want := parsed(t, lines...).Digest(annot.LayerTags | annot.LayerTrees | annot.LayerNames)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			d := document(lines...)
			if err := parse.New().Run(context.Background(), d); err != nil {
				t.Error(err)
			} else if got := d.Digest(annot.LayerTags | annot.LayerTrees | annot.LayerNames); got != want {
				t.Error("two runs over the same text differ")
			}
		})
	}
	wg.Wait()
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := parse.New().Run(ctx, document("The talks failed .")); err == nil {
		t.Error("a cancelled run does not say so")
	}
}

func FuzzParse(f *testing.F) {
	for _, r := range readings {
		f.Add(r.sentence)
	}
	for _, s := range []string{"", "-", "--", "'s", "co-", "-led", "es ed ing s", "É’S İSTANBUL ß", "0,00 1-2-3", "\u00ad \u200b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.Join(strings.Fields(strings.ToValidUTF8(text, "?")), " ")
		if text == "" {
			return
		}
		d := parsed(t, text)
		for _, tok := range d.Tokens {
			if tok.UPOS == "" || tok.XPOS == "" || tok.Lemma == "" || tok.DepRel == "" {
				t.Errorf("%q has the reading %q %q %q", d.Slice(tok.Span), tok.UPOS, tok.XPOS, tok.Lemma)
			}
		}
	})
}

func BenchmarkParse(b *testing.B) {
	var lines []string
	for range 20 {
		for _, r := range readings {
			lines = append(lines, r.sentence)
		}
	}
	d := document(lines...)
	p := parse.New()
	b.ReportAllocs()
	for b.Loop() {
		if err := p.Run(context.Background(), d); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(d.Tokens)*b.N)/b.Elapsed().Seconds(), "words/s")
}
