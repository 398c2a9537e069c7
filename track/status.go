package track

import (
	"fmt"
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/story"
	"rapporteur/talks"
)

// status decides how an issue stands, and says by which rule. It is careful: agreed
// and blocked are said only when two parties speak of the same thing.
func (f *folder) status(issue talks.Issue) (talks.Status, string) {
	if issue.ID == talks.OtherIssue {
		return talks.Open, "points that fit no issue of the dossier"
	}
	if issue.General {
		return talks.Open, "about the talks themselves"
	}
	firm := withoutFormer(f.firm(issue))
	// Blocked: one party wants what another will not have.
	for _, a := range firm {
		if a.stance != annot.Demand && a.stance != annot.Offer {
			continue
		}
		for _, b := range firm {
			if b.party != a.party && b.stance == annot.Reject && a.comparable(b) {
				return talks.Blocked, fmt.Sprintf("%s by %s, rejected by %s", verb(a.stance), f.n.Parties[a.party].Name, f.n.Parties[b.party].Name)
			}
		}
	}
	// Agreed: two parties accept the same thing and nobody rejects anything on it.
	rejected := false
	for _, p := range firm {
		rejected = rejected || p.stance == annot.Reject
	}
	for _, a := range firm {
		for _, b := range firm {
			if a.party < b.party && a.stance == annot.Accept && b.stance == annot.Accept && !rejected && a.sameSentence(b) && alike(a.words, b.words) {
				return talks.Agreed, fmt.Sprintf("accepted by %s and %s, rejected by nobody in these reports", f.n.Parties[a.party].Name, f.n.Parties[b.party].Name)
			}
		}
	}
	// Converging: one gives up or accepts what another wants or will not have.
	for _, a := range firm {
		for _, b := range firm {
			if a.party == b.party || !a.comparable(b) {
				continue
			}
			switch {
			case a.stance == annot.Concede && b.stance == annot.Reject:
				return talks.Converging, fmt.Sprintf("given up by %s, rejected by %s", f.n.Parties[a.party].Name, f.n.Parties[b.party].Name)
			case a.stance == annot.Accept && (b.stance == annot.Demand || b.stance == annot.Offer) && !rejected:
				return talks.Converging, fmt.Sprintf("accepted by %s, %s by %s", f.n.Parties[a.party].Name, verb(b.stance), f.n.Parties[b.party].Name)
			}
		}
	}
	return talks.Open, "no two parties are reported for or against the same thing"
}

// general reports whether an issue is about the talks themselves, their text, pace and
// format: positions on it differ too much in what they mean to be set against another.
func (f *folder) general(id string) bool {
	for _, i := range f.kind.Issues {
		if i.ID == id {
			return i.General
		}
	}
	return false
}

// withoutFormer drops what a party wanted on an issue on which it is reported to give
// something up: the concession says that the demand is, or may be, a former one, and
// nothing is called blocked on a doubtful demand.
func withoutFormer(list []held) []held {
	gaveUp := map[int]bool{} // by party
	for _, h := range list {
		gaveUp[h.party] = gaveUp[h.party] || h.stance == annot.Concede
	}
	return slices.DeleteFunc(slices.Clone(list), func(h held) bool { return h.stance == annot.Demand && gaveUp[h.party] })
}

func verb(s annot.Stance) string {
	if s == annot.Offer {
		return "offered"
	}
	return "demanded"
}

// held is a firm or absolute position with the content words of its target.
type held struct {
	party  int
	stance annot.Stance
	words  map[string]bool
	at     story.Evidence
	stops  bool // what is wanted is that something should stop or not be
}

// comparable reports whether two positions are about the same thing, the same way round:
// who offers to end what another rejects is not at odds with it.
func (h held) comparable(o held) bool {
	return h.stops == o.stops && alike(h.words, o.words)
}

// inverts reports whether a target is that something should stop or not be.
func inverts(words map[string]bool) bool {
	for _, s := range stopping {
		if words[s] {
			return true
		}
	}
	return false
}

// stopping are the stems of the words by which something should stop or not be.
var stopping = func() (list []string) {
	for _, w := range []string{"end", "stop", "halt", "suspend", "suspension", "cancel", "scrap", "abolish", "prevent", "avoid", "lift", "ban", "block", "without", "freez", "pause", "paus"} {
		list = append(list, stem(w))
	}
	return list
}()

func (h held) sameSentence(o held) bool {
	return h.at.Doc == o.at.Doc && h.at.Sentence == o.at.Sentence
}

func (f *folder) firm(issue talks.Issue) []held {
	var list []held
	for _, c := range issue.Cells {
		for _, o := range c.Options {
			if o.Overtaken {
				continue // what the party held before is no position any more
			}
			for _, r := range o.Readings {
				doc := f.story.Docs[r.Doc]
				st := doc.Statements[r.Statement]
				if st.Strength == annot.Hedged {
					continue
				}
				words := contentWords(doc.Slice(st.Target))
				list = append(list, held{c.Party, c.Stance, words, story.Evidence{Doc: r.Doc, Sentence: st.Sentence, Span: st.Target}, inverts(words)})
			}
		}
	}
	return list
}

// contentWords are the words of a target that say what it is about, without endings.
func contentWords(s string) map[string]bool {
	words := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !('a' <= r && r <= 'z' || '0' <= r && r <= '9' || r > 127 && r != '’' && r != '“' && r != '”' || r == '-')
	}) {
		if len(w) < 3 || functionWords[w] {
			continue
		}
		words[stem(w)] = true
	}
	return words
}

var functionWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`the and for that this with from its their his her our any all some such more most not
		would will could should may might must have has had been being was were are into over under before after
		which who what when where while about against between than then them they there these those only also new other
		another make made take give given get deal agreement talks plan proposal country state states`) {
		m[w] = true
	}
	return m
}()

func stem(w string) string {
	for _, end := range []string{"ations", "ation", "ings", "ing", "ies", "ed", "es", "s", "e"} {
		if len(w)-len(end) >= 4 && strings.HasSuffix(w, end) {
			return w[:len(w)-len(end)]
		}
	}
	return w
}

// alike reports whether two targets are about the same thing: they share half of the
// shorter one's content words and at least two of them, or are one and the same word.
func alike(a, b map[string]bool) bool {
	shared := 0
	for w := range a {
		if b[w] {
			shared++
		}
	}
	small := min(len(a), len(b))
	return small > 0 && shared*2 >= small && (shared >= 2 || len(a) == 1 && len(b) == 1)
}
