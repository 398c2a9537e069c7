package conllu

import (
	"slices"
	"strings"
)

// Surface is a token as it stands in the text: a multi-word token, or a word that is in
// none.
type Surface struct {
	Form string
	// First and Last are its words, counted from 1; they are the same for a word.
	First, Last int
	// Glued says that no space follows.
	Glued bool
}

// Surface lists the tokens of the text. The multi-word tokens of the sentence must be
// in order and in range, as Read leaves them.
func (s Sentence) Surface() []Surface {
	out := make([]Surface, 0, len(s.Words))
	tokens := s.Tokens
	for i := 0; i < len(s.Words); i++ {
		t := Surface{Form: s.Words[i].Form, First: i + 1, Last: i + 1, Glued: glued(s.Words[i].Misc)}
		if len(tokens) > 0 && tokens[0].First == i+1 {
			t = Surface{Form: tokens[0].Form, First: i + 1, Last: tokens[0].Last, Glued: glued(tokens[0].Misc)}
			tokens, i = tokens[1:], t.Last-1
		}
		out = append(out, t)
	}
	return out
}

// glued reports whether the last column says that no space follows.
func glued(misc string) bool { return slices.Contains(strings.Split(misc, "|"), "SpaceAfter=No") }

// Text is the raw text of the sentence, rebuilt from its tokens and from where no space
// follows them. It has no space at its end.
func (s Sentence) Text() string {
	var b strings.Builder
	tokens := s.Surface()
	for i, t := range tokens {
		b.WriteString(t.Form)
		if i+1 < len(tokens) && !t.Glued {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// Forms are the words as they are written.
func (s Sentence) Forms() []string {
	forms := make([]string, len(s.Words))
	for i, w := range s.Words {
		forms[i] = w.Form
	}
	return forms
}
