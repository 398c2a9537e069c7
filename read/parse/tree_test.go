package parse_test

import (
	"fmt"
	"strings"
	"testing"

	"rapporteur/annot"
)

// trees are sentences with the edges that later passes hang on: dependent, relation,
// head.
var trees = []struct{ sentence, want string }{
	{"Vessia rejected the plan .", "Vessia<nsubj<rejected plan<obj<rejected rejected<root<ROOT"},
	{"The plan was rejected by Vessia .", "plan<nsubj:pass<rejected Vessia<obl:agent<rejected was<aux:pass<rejected"},
	{"Orland said that it would sign the accord if Vessia withdrew its troops .", "Orland<nsubj<said sign<ccomp<said withdrew<advcl<sign troops<obj<withdrew"},
	{"Vessia refused to withdraw .", "withdraw<xcomp<refused Vessia<nsubj<refused"},
	{"The envoy , who met the miners on Monday , urged Orland to pay .", "envoy<nsubj<urged met<acl:relcl<envoy pay<xcomp<urged"},
	{"The union demanded higher wages and a shorter week .", "wages<obj<demanded week<conj<wages"},
	{"Vessia 's refusal to open the border angered Orland .", "Vessia<nmod:poss<refusal open<acl<refusal"},
	{"\" We will not sign , \" the minister said .", "minister<nsubj<said sign<ccomp<said not<advmod<sign"},
	{"Orland is ready to talk .", "Orland<nsubj<ready is<cop<ready talk<xcomp<ready"},
}

func TestTrees(t *testing.T) {
	for _, c := range trees {
		d := parsed(t, c.sentence)
		for want := range strings.FieldsSeq(c.want) {
			word, _, _ := strings.Cut(want, "<")
			if got := edge(d, word); got != want {
				t.Errorf("%s\n\tgot %s, want %s", c.sentence, got, want)
			}
		}
	}
}

func edge(d *annot.Document, word string) string {
	for _, tok := range d.Tokens {
		if d.Slice(tok.Span) != word {
			continue
		}
		head := "ROOT"
		if tok.Head != annot.None {
			head = d.Slice(d.Tokens[tok.Head].Span)
		}
		return fmt.Sprintf("%s<%s<%s", word, tok.DepRel, head)
	}
	return "no " + word
}

// TestNames shows names of each kind.
func TestNames(t *testing.T) {
	for sentence, want := range map[string]string{
		"Maria Keller met officials in Oslo .":                  "Maria Keller/person Oslo/place",
		"The European Commission rejected the plan on Monday .": "European Commission/organisation",
		"The talks failed .":                                    "",
	} {
		d := parsed(t, sentence)
		var got []string
		for _, n := range d.Names {
			got = append(got, d.Slice(n.Span)+"/"+string(n.Kind))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s\n\tgot %v, want %s", sentence, got, want)
		}
	}
}

// TestCompounds folds the words of a treebank back into tokens.
func TestCompounds(t *testing.T) {
	d := parsed(t, "The long-standing 20-point plan of the U.S.-led group failed .")
	for i, tok := range d.Tokens {
		if tok.Head == annot.None && d.Slice(tok.Span) != "failed" {
			t.Errorf("the root is %s", d.Slice(tok.Span))
		}
		if tok.UPOS == "" || tok.DepRel == "" || int(tok.Head) == i {
			t.Errorf("%s: %+v", d.Slice(tok.Span), tok)
		}
	}
	if got := edge(d, "U.S.-led"); got != "U.S.-led<amod<group" {
		t.Error(got)
	}
}

// TestPerfect tells the two verbs apart that 's is short for.
func TestPerfect(t *testing.T) {
	for sentence, want := range map[string]string{"It 's been refused .": "have", "It 's refused by Vessia .": "be"} {
		if got := parsed(t, sentence).Tokens[1].Lemma; got != want {
			t.Errorf("%s: the lemma is %s, want %s", sentence, got, want)
		}
	}
}

// TestLong parses a sentence that does not end, and one of nothing but marks.
func TestLong(t *testing.T) {
	d := parsed(t, strings.Repeat("talks and ", 3000)+"talks", strings.Repeat("— ", 700)+"…")
	if err := d.Check(); err != nil {
		t.Error(err)
	}
}
