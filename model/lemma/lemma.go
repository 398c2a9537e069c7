// Package lemma gives words their lemma, from their tag, a table of exceptions and the
// rules of English inflection.
//
// A model is one block of bytes that is read where it lies. A Lemmatiser may be shared by
// any number of goroutines, each with a Session of its own. The command in
// model/train/lemma writes models with Encode.
package lemma

import (
	"bytes"
	"encoding/binary"
	"math"
	"strings"

	"rapporteur/model/fold"
	"rapporteur/model/sections"
)

var format = sections.Format{
	Magic:   "RAPPLEM\n",
	Version: 1,
	Count:   numSections,
	Name:    "lemma model",
	Train:   "go run ./model/train/lemma",
}

const (
	secWords  = iota // hash table of slots of 5 bytes: key uint32 (0 is empty), rarity byte
	secLemmas        // hash table of slots of 8 bytes: key uint32 (0 is empty), where the lemma begins in text and its length, offset<<8 | length
	secText          // the lemmas
	numSections
)

const (
	wordSlot  = 5
	lemmaSlot = 8
)

// Lemmatiser is an opened model. It is immutable and safe for concurrent use.
type Lemmatiser struct{ words, lemmas, text string }

// Exception is the lemma of a form with a tag that the rules do not find.
type Exception struct{ Form, UPOS, XPOS, Lemma string }

// Encode lays a model out as Open reads it. words are all that are known, the more
// frequent first; of two exceptions for the same form and tag the first counts.
func Encode(words []string, exceptions []Exception) ([]byte, error) {
	var table, lemmas [][]byte
	for rank, w := range words {
		slot := binary.LittleEndian.AppendUint32(nil, key(fold.HashWord(fold.Append(nil, w))))
		table = append(table, append(slot, byte(1+4*math.Log2(1+float64(rank)/32))))
	}
	var text []byte
	from := map[string]int{}
	for _, e := range exceptions {
		at, ok := from[e.Lemma]
		if !ok {
			at = len(text)
			from[e.Lemma] = at
			text = append(text, e.Lemma...)
		}
		slot := binary.LittleEndian.AppendUint32(nil, exceptionKey(fold.Append(nil, e.Form), e.UPOS, e.XPOS))
		lemmas = append(lemmas, binary.LittleEndian.AppendUint32(slot, uint32(at<<8|min(255, len(e.Lemma)))))
	}
	return format.Encode(hashTable(table, wordSlot), hashTable(lemmas, lemmaSlot), text)
}

// hashTable is at most two thirds full. Of two slots with the same key the first stays.
func hashTable(slots [][]byte, size int) []byte {
	n := 4
	for n*2 < len(slots)*3 {
		n *= 2
	}
	table := make([]byte, n*size)
	for _, s := range slots {
		k := binary.LittleEndian.Uint32(s)
		for i := int(k) & (n - 1); ; i = (i + 1) & (n - 1) {
			at := table[i*size:][:size]
			if there := binary.LittleEndian.Uint32(at); there == 0 || there == k {
				if there == 0 {
					copy(at, s)
				}
				break
			}
		}
	}
	return table
}

// Open reads a model in place. The error says in one line what is wrong with the bytes.
// Bytes that open can be used without a panic, whatever they hold.
func Open(data string) (*Lemmatiser, error) {
	s, err := sections.Open(format, data)
	if err != nil {
		return nil, err
	}
	l := &Lemmatiser{s[secWords], s[secLemmas], s[secText]}
	for _, t := range []struct{ size, slot int }{{len(l.words), wordSlot}, {len(l.lemmas), lemmaSlot}} {
		if n := t.size / t.slot; t.size%t.slot != 0 || n == 0 || n&(n-1) != 0 {
			return nil, format.Damaged("a table has %d bytes", t.size)
		}
	}
	return l, nil
}

// probe finds the slot of a key.
func probe(table string, slot int, key uint32) (at int, ok bool) {
	mask := len(table)/slot - 1
	for i, n := int(key)&mask, 0; n <= mask; i, n = (i+1)&mask, n+1 {
		switch sections.Uint32(table, i*slot) {
		case key:
			return i * slot, true
		case 0:
			return 0, false
		}
	}
	return 0, false
}

// key is that of a hash in a table; 0 is kept for the empty slot.
func key(hash uint64) uint32 { return max(1, uint32(hash>>32)^uint32(hash)) }

func exceptionKey(folded []byte, upos, xpos string) uint32 {
	h := fold.HashOn(fold.HashOn(fold.HashStart, upos), xpos)
	return key(fold.HashOn(h*fold.HashPrime, folded))
}

// rarity is 0 for a word that is not known, 1 for the most frequent ones, and one more
// for each fourth of a halving.
func (l *Lemmatiser) rarity(hash uint64) uint8 {
	at, ok := probe(l.words, wordSlot, key(hash))
	if !ok {
		return 0
	}
	return l.words[at+4]
}

// exception looks up a folded word whose lemma the rules do not find.
func (l *Lemmatiser) exception(folded []byte, upos, xpos string) (lemma string, ok bool) {
	at, ok := probe(l.lemmas, lemmaSlot, exceptionKey(folded, upos, xpos))
	if !ok {
		return "", false
	}
	where := sections.Uint32(l.lemmas, at+4)
	from, n := int(where>>8), int(where&0xff)
	if from+n > len(l.text) {
		return "", false // damaged
	}
	return l.text[from : from+n], true
}

// Session holds what lemmatising needs. It belongs to one goroutine.
type Session struct {
	l    *Lemmatiser
	fold []byte
	made map[madeKey]string
}

type madeKey struct{ form, upos, xpos string }

// maxMade bounds the lemmas that a session remembers, and maxKept the bytes of a word whose
// lemma it does.
const (
	maxMade = 20000
	maxKept = 64
)

// NewSession is a session for one goroutine.
func (l *Lemmatiser) NewSession() *Session { return &Session{l: l, made: map[madeKey]string{}} }

// Lemma is the lemma of a word with a tag, as the Universal Dependencies write it: that
// of a name keeps its capitals, all others have none but "I". It is a slice of the word
// or of the model where it can be, and otherwise made once in a session.
func (s *Session) Lemma(form, upos, xpos string) string {
	if form == "" {
		return ""
	}
	s.fold = fold.Append(s.fold[:0], form)
	low := s.fold
	if known, ok := s.l.exception(low, upos, xpos); ok {
		return known
	}
	inflected := inflectionOf(xpos)
	if at := bytes.LastIndexByte(low, '-') + 1; at > 1 && at < len(low) {
		if known, ok := s.l.exception(low[at:], upos, xpos); ok && inflected != uninflected {
			return s.make(form, upos, xpos, string(low[:at])+known)
		}
	}
	if xpos == "ADD" {
		return form // an address
	}
	if low[0] >= '0' && low[0] <= '9' {
		return s.make(form, upos, xpos, number(form))
	}
	low = s.l.once(low)
	keep, add := s.l.undo(low, inflected)
	// Part of a name keeps its capitals, also when it is an adjective.
	proper := upos == "PROPN" || strings.HasPrefix(xpos, "NNP") || upos == "ADJ" && ofPlace(form) && !s.l.known(low, "")
	switch {
	case proper && len(form) != len(low):
		return form
	case add == "" && len(form) == len(low) && (proper || form[:keep] == string(low[:keep])):
		return form[:keep]
	case proper:
		return s.make(form, upos, xpos, form[:keep]+add)
	}
	return s.make(form, upos, xpos, string(low[:keep])+add)
}

// number is the lemma of what begins with a digit: without commas between thousands, and a
// decade without apostrophe.
func number(form string) string {
	if stem, ok := strings.CutSuffix(strings.Replace(form, "’", "'", 1), "'s"); ok {
		return stem + "s"
	}
	out := make([]byte, 0, len(form))
	for i := 0; i < len(form); i++ {
		if form[i] != ',' || i+4 > len(form) || i+4 < len(form) && digit(form[i+4]) || !digit(form[i+1]) || !digit(form[i+2]) || !digit(form[i+3]) {
			out = append(out, form[i])
		}
	}
	return string(out)
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// once takes letters off a word that is drawn out, "sooo", when that gives a word; of two
// such words, the more frequent one.
func (l *Lemmatiser) once(low []byte) []byte {
	twice := runs(low, 2)
	if len(twice) == len(low) {
		return low // nothing stands three times
	}
	once := runs(low, 1)
	switch {
	case l.known(once, "") && !l.rarer(once, "", twice, ""):
		return once
	case l.known(twice, ""):
		return twice
	}
	return low
}

// runs is a word in which no letter stands more than so many times in a row.
func runs(low []byte, most int) []byte {
	var out []byte
	run := 0
	for i, c := range low {
		run++
		if i > 0 && c != low[i-1] {
			run = 1
		}
		if run <= most || c < 'a' || c > 'z' {
			out = append(out, c)
		}
	}
	return out
}

// ofPlace reports whether an adjective looks like that of a country or a town, which keeps
// its capital: "Orlandian", "Vessian".
func ofPlace(form string) bool {
	if len(form) < 6 || form[0] < 'A' || form[0] > 'Z' || form[1] < 'a' {
		return false
	}
	for _, end := range []string{"ian", "ean", "ese", "ish"} {
		if strings.HasSuffix(form, end) {
			return true
		}
	}
	return false
}

// make remembers a lemma, so that a text has each but once.
func (s *Session) make(form, upos, xpos, lemma string) string {
	k := madeKey{form, upos, xpos}
	if known, ok := s.made[k]; ok {
		return known
	}
	if len(form) > maxKept {
		return lemma
	}
	if len(s.made) >= maxMade {
		clear(s.made)
	}
	// A word is a slice of its text, which must not be kept for its sake.
	k.form, lemma = strings.Clone(form), strings.Clone(lemma)
	s.made[k] = lemma
	return lemma
}
