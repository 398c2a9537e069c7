package tagger

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"math"
	"slices"
)

// Parts are what a model is made of.
type Parts struct {
	Tags     []Tag   // the more frequent first, at most 128
	Classes  []Class // at most 255; words name them by index and 1
	Words    []WordEntry
	Features []Feature
	Lemmas   []Lemma // of two for the same form and tag the first counts
}

// Class is a set of tags that words were seen with, the more frequent first.
type Class struct {
	Tags   []uint8
	Closed bool // no other tag is possible
}

// WordEntry is what is known about a word.
type WordEntry struct {
	Word         string
	Coarse, Fine int // clusters: 1 to 1023 and 0 to 63; 0 when not known
	Class        int // index in Classes and 1; 0 when not seen often enough
	Rank         int // by frequency, from 0
}

// Feature is a feature with its weights.
type Feature struct {
	Hash    uint64
	Weights []Weight
}

// Weight is what a feature adds to the score of a tag.
type Weight struct {
	Tag   uint8
	Value int8
}

// Lemma is the lemma of a form with a tag that the rules do not find.
type Lemma struct {
	Form  string
	Tag   uint8
	Lemma string // at most 255 bytes
}

// Encode lays a model out as Open reads it. The same parts give the same bytes.
func Encode(p Parts) ([]byte, error) {
	if len(p.Tags) == 0 || len(p.Tags) > maxTags || len(p.Classes) > maxClasses {
		return nil, fmt.Errorf("a model has 1 to %d tags and at most %d classes, not %d and %d", maxTags, maxClasses, len(p.Tags), len(p.Classes))
	}
	var section [numSections][]byte
	for _, t := range p.Tags {
		section[secTags] = fmt.Appendf(section[secTags], "%s\t%s\n", t.UPOS, t.XPOS)
	}
	section[secClasses] = encodeClasses(p.Classes)
	section[secWords] = encodeWords(p.Words)
	section[secIndex], section[secRows] = encodeFeatures(p.Features)
	section[secLemmas], section[secText] = encodeLemmas(p.Lemmas)

	out := []byte(magic)
	out = binary.LittleEndian.AppendUint32(out, version)
	out = binary.LittleEndian.AppendUint32(out, 0) // the size, filled in below
	at := headerSize
	for _, s := range section {
		out = binary.LittleEndian.AppendUint32(out, uint32(at))
		out = binary.LittleEndian.AppendUint32(out, uint32(len(s)))
		at += len(s)
	}
	for _, s := range section {
		out = append(out, s...)
	}
	if len(out) > math.MaxInt32 {
		return nil, fmt.Errorf("a model of %d bytes is too large", len(out))
	}
	binary.LittleEndian.PutUint32(out[len(magic)+4:], uint32(len(out)))
	return out, nil
}

func encodeClasses(classes []Class) []byte {
	out := []byte{0} // the class of words not known
	for _, c := range classes {
		n := byte(len(c.Tags))
		if c.Closed {
			n |= closedClass
		}
		out = append(append(out, n), c.Tags...)
	}
	return out
}

func encodeWords(words []WordEntry) []byte {
	var slots []slot
	for _, w := range words {
		var s slot
		s.key = key32(hashWord(fold(nil, w.Word)))
		binary.LittleEndian.PutUint16(s.value[:], uint16(w.Coarse<<6|w.Fine))
		s.value[2] = byte(w.Class)
		s.value[3] = byte(1 + 4*math.Log2(1+float64(w.Rank)/32))
		slots = append(slots, s)
	}
	return encodeTable(slots)
}

func encodeLemmas(lemmas []Lemma) (table, text []byte) {
	from := map[string]int{}
	slots := make([]slot, len(lemmas))
	for i, l := range lemmas {
		at, ok := from[l.Lemma]
		if !ok {
			at = len(text)
			from[l.Lemma] = at
			text = append(text, l.Lemma...)
		}
		slots[i].key = exceptionKey(fold(nil, l.Form), l.Tag)
		binary.LittleEndian.PutUint32(slots[i].value[:], uint32(at<<8|len(l.Lemma)))
	}
	return encodeTable(slots), text
}

type slot struct {
	key   uint32
	value [4]byte
}

// encodeTable makes a hash table at most two thirds full. Of two slots with the
// same key the first stays.
func encodeTable(slots []slot) []byte {
	n := 4
	for n*2 < len(slots)*3 {
		n *= 2
	}
	table := make([]byte, n*slotSize)
	for _, s := range slots {
		i := int(s.key) & (n - 1)
		for {
			at := table[i*slotSize : (i+1)*slotSize]
			if key := binary.LittleEndian.Uint32(at); key == s.key {
				break
			} else if key == 0 {
				binary.LittleEndian.PutUint32(at, s.key)
				copy(at[4:], s.value[:])
				break
			}
			i = (i + 1) & (n - 1)
		}
	}
	return table
}

// encodeFeatures lays out the rows of weights by bucket, two to four in most.
// Two features that share bucket and check are one to the reader; the first stays.
func encodeFeatures(features []Feature) (index, rows []byte) {
	n := 1
	for n*4 < len(features) {
		n *= 2
	}
	features = slices.Clone(features)
	slices.SortFunc(features, func(a, b Feature) int {
		return cmp.Or(cmp.Compare(int(a.Hash)&(n-1), int(b.Hash)&(n-1)), cmp.Compare(a.Hash, b.Hash))
	})
	next := 0
	for bucket := range n {
		index = binary.LittleEndian.AppendUint32(index, uint32(len(rows)))
		last := -1
		for ; next < len(features) && int(features[next].Hash)&(n-1) == bucket; next++ {
			f := features[next]
			check := uint16(f.Hash >> 48)
			if int(check) == last {
				continue
			}
			last = int(check)
			rows = binary.LittleEndian.AppendUint16(rows, check)
			rows = append(rows, byte(len(f.Weights)))
			for _, w := range f.Weights {
				rows = append(rows, w.Tag, byte(w.Value))
			}
		}
	}
	return binary.LittleEndian.AppendUint32(index, uint32(len(rows))), rows
}
