package segment

import (
	"strings"
	"unicode/utf8"

	"rapporteur/model/sentence"
)

// odds is the second opinion on a paragraph: where a sentence seems to begin though no
// mark ended the one before it. Writers of letters and comments leave marks out, a
// signature follows its greeting, a caption has none.
//
// It is asked only where the rules see no end, and only where a mark cannot settle it;
// what the rules join on purpose (a quotation with its verb of saying, a title with its
// name, a dateline with its report) stays joined. In edited prose it has to be surer.
type odds struct {
	table *sentence.Table // nil: the rules decide alone
	block *sentence.Block
	first int // index of the block's first token
	prose bool
}

// How sure the table has to be, in logarithms of odds: of a place without a mark in a
// paragraph that ends without one, of one in other paragraphs, and after a mark or a
// bracket. On the dev parts of EWT and GUM the scores change little between 0 and 1.
const (
	sureOfNotes = 0
	sureOfProse = 0.5
	sureOfMark  = 1
)

// see gives the splitter a table and shows the table the block. The list is room for
// the tokens, and is returned for the next block.
func (s *splitter) see(table *sentence.Table, list []sentence.Token) []sentence.Token {
	first := s.first
	for i := first; i < len(s.tokens); i++ {
		list = append(list, table.Token(s.word(i), i > first && !s.gap(i)))
	}
	s.odds = odds{table: table, block: sentence.NewBlock(list), first: first}
	for i := len(s.tokens) - 1; i > first && i > len(s.tokens)-4; i-- {
		s.odds.prose = s.odds.prose || terminal(s.word(i))
	}
	return list
}

// likely reports whether a sentence seems to begin at token i, after one that began
// at first.
func (s *splitter) likely(first, i int) bool {
	o := &s.odds
	if o.table == nil || !o.block.Candidate(i-o.first) {
		return false
	}
	before, word := s.word(i-1), s.word(i)
	if rule(before) && len(before) >= longRule || rule(word) && len(word) >= longRule {
		return true
	}
	// Between two plain words the table would say no, and most places are such.
	if k := i - o.first; o.prose && o.block.Tokens[k-1].Plain() && o.block.Tokens[k].Plain() {
		return false
	}
	sure := o.table.Score(o.block, first-o.first, i-o.first)
	if sure <= sureOfNotes {
		return false
	}
	switch {
	case !hasWord(word) && !startMark(word) && !rule(word):
		return false
	case rule(before):
	case terminal(before):
		// The rules have looked at the mark.
		return sure > sureOfMark && s.weak(i-1) && !s.saysNext(i)
	case dash(before):
		return i-2 >= first && !closesBracket(s.word(i-2)) && !s.pairs(i)
	case before == ")":
		return sure > sureOfMark
	case before == ":", before == "]", quotes(before):
		return false
	}
	return sure > sureOfProse || !o.prose
}

// weak reports whether the mark at i is no part of an abbreviation.
func (s *splitter) weak(i int) bool {
	return !hasWord(s.word(i)) && (s.gap(i) || utf8.RuneCountInString(s.word(i-1)) > 1)
}

// pairs reports whether the dash before token i opens an insertion that another closes.
func (s *splitter) pairs(i int) bool {
	for j := i; j < len(s.tokens) && j < i+40 && !terminal(s.word(j)); j++ {
		if s.word(j) == s.word(i-1) {
			return true
		}
	}
	return false
}

// longRule is the length of a line of characters that parts what stands around it.
const longRule = 5

// rule reports whether a token is a line drawn with characters.
func rule(token string) bool { return len(token) > 2 && strings.Trim(token, "-=_*~") == "" }

func dash(token string) bool {
	switch token {
	case "-", "--", "–", "—":
		return true
	}
	return false
}

func quotes(token string) bool {
	switch token {
	case "\"", "'", "“", "”", "‘", "’", "«", "»", "„", "``", "''":
		return true
	}
	return false
}
