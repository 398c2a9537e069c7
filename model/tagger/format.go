package tagger

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// The layout of a model, little-endian throughout:
//
//	magic    8 bytes
//	version  uint32; of the layout and of the features, which belong together
//	size     uint32; of the whole model
//	sections numSections times offset uint32, length uint32
//
//	tags     "UPOS\tXPOS\n" for each tag; a tag is its index
//	classes  for each class a byte n and n tags, the tags that a word was seen with;
//	         n has its high bit set when the word has no other
//	words    hash table, slots of 8 bytes: key uint32 (0 is empty), clusters
//	         uint16 (coarse<<6 | fine), class byte, rarity byte
//	index    uint32 for each bucket and one more: where its rows begin
//	rows     for each feature: check uint16, n byte, n times (tag byte, weight int8)
//	lemmas   hash table, slots of 8 bytes: key uint32 (0 is empty), where the lemma
//	         begins in text and its length, offset<<8 | length
//	text     the lemmas
//
// Both hash tables have a power of two of slots and are probed linearly; the
// trainer leaves a third of the slots empty.
const (
	magic   = "RAPPTAG\n"
	version = 1
)

const (
	secTags = iota
	secClasses
	secWords
	secIndex
	secRows
	secLemmas
	secText
	numSections
)

const (
	headerSize  = len(magic) + 8 + numSections*8
	slotSize    = 8
	maxTags     = 128 // a tag and a class fit a byte with room
	maxClasses  = 255
	closedClass = 0x80
)

// Tag is a part of speech: that of Universal Dependencies with that of the Penn
// treebank.
type Tag struct{ UPOS, XPOS string }

// Tagger is an opened model. It is immutable and safe for concurrent use.
type Tagger struct {
	tags    []Tag
	forms   []inflection // of each tag
	finite  []bool       // of each tag, whether it is that of a finite verb
	classes []class      // class 0 is that of words not known and has no tags

	words, index, rows, lemmas, text string
}

// class is a set of tags that words were seen with, the more frequent first.
type class struct {
	tags   []uint8
	closed bool    // the words were seen so often that they have no other tag
	may    []uint8 // what a word may be: tags, and unless it is closed all others but auxiliaries
}

// Open reads a model in place: data is kept, and nothing but the names of the tags
// is copied. The error says in one line what is wrong with the bytes. Bytes that
// open can be tagged with without a panic, whatever they hold.
func Open(data string) (*Tagger, error) {
	if len(data) < headerSize || data[:len(magic)] != magic {
		return nil, errors.New("not a tagging model; build one with: go run ./model/train/tag")
	}
	if v := u32(data, len(magic)); v != version {
		return nil, fmt.Errorf("tagging model has version %d, this program reads version %d; build it again with: go run ./model/train/tag", v, version)
	}
	if n := u32(data, len(magic)+4); int(n) != len(data) {
		return nil, fmt.Errorf("tagging model is damaged: %d bytes of %d; build it again with: go run ./model/train/tag", len(data), n)
	}
	var section [numSections]string
	for i := range section {
		at := len(magic) + 8 + i*8
		from, n := int64(u32(data, at)), int64(u32(data, at+4))
		if from+n > int64(len(data)) {
			return nil, fmt.Errorf("tagging model is damaged: section %d ends at byte %d of %d", i, from+n, len(data))
		}
		section[i] = data[from : from+n]
	}
	t := &Tagger{
		words: section[secWords], index: section[secIndex], rows: section[secRows],
		lemmas: section[secLemmas], text: section[secText],
	}
	if err := t.readTags(section[secTags], section[secClasses]); err != nil {
		return nil, fmt.Errorf("tagging model is damaged: %w", err)
	}
	for _, table := range []string{t.words, t.lemmas} {
		if n := len(table) / slotSize; len(table)%slotSize != 0 || n == 0 || n&(n-1) != 0 {
			return nil, fmt.Errorf("tagging model is damaged: a table has %d bytes", len(table))
		}
	}
	if n := len(t.index)/4 - 1; len(t.index)%4 != 0 || n < 1 || n&(n-1) != 0 {
		return nil, fmt.Errorf("tagging model is damaged: index has %d bytes", len(t.index))
	}
	return t, nil
}

func (t *Tagger) readTags(names, classes string) error {
	var open []uint8 // a word not known is never an auxiliary
	for line := range strings.Lines(names) {
		upos, xpos, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok || len(t.tags) == maxTags {
			return fmt.Errorf("tag %d is not readable", len(t.tags))
		}
		if upos != "AUX" {
			open = append(open, uint8(len(t.tags)))
		}
		t.tags = append(t.tags, Tag{upos, xpos})
		t.forms = append(t.forms, inflectionOf(xpos))
		t.finite = append(t.finite, xpos == "VBZ" || xpos == "VBP" || xpos == "VBD" || xpos == "MD")
	}
	if len(open) == 0 || len(classes) == 0 {
		return errors.New("it has no tags or no classes")
	}
	for len(classes) > 0 {
		n, closed := int(classes[0]&^closedClass), classes[0]&closedClass != 0
		if n >= len(classes) || len(t.classes) > maxClasses || (closed && n == 0) {
			return fmt.Errorf("class %d is not readable", len(t.classes))
		}
		tags := []uint8(classes[1 : 1+n])
		for _, tag := range tags {
			if int(tag) >= len(t.tags) {
				return fmt.Errorf("class %d holds tag %d of %d", len(t.classes), tag, len(t.tags))
			}
		}
		may := tags
		if !closed {
			may = slices.Clone(open)
			for _, tag := range tags {
				if !slices.Contains(may, tag) {
					may = append(may, tag)
				}
			}
		}
		t.classes = append(t.classes, class{tags, closed, may})
		classes = classes[1+n:]
	}
	return nil
}

// Tags are the tags that the model tells apart; a tag's number is its index.
func (t *Tagger) Tags() []Tag { return append([]Tag(nil), t.tags...) }

func u16(s string, at int) uint16 {
	_ = s[at+1]
	return uint16(s[at]) | uint16(s[at+1])<<8
}

func u32(s string, at int) uint32 {
	_ = s[at+3]
	return uint32(s[at]) | uint32(s[at+1])<<8 | uint32(s[at+2])<<16 | uint32(s[at+3])<<24
}

// entry is what the table of words holds about a word.
type entry struct {
	coarse, fine uint16 // clusters; 0 when not known
	class        uint8
	rarity       uint8 // 0 when not in the table, 1 for the most frequent words; one more for each halving
}

// lookup finds a word by its hash; a word that is not there has the zero entry.
func (t *Tagger) lookup(hash uint64) entry {
	at, ok := probe(t.words, key32(hash))
	if !ok {
		return entry{}
	}
	clusters := u16(t.words, at+4)
	return entry{clusters >> 6, clusters & 63, t.words[at+6], t.words[at+7]}
}

// key32 is the key of a hash in a table; 0 is kept for the empty slot.
func key32(hash uint64) uint32 { return max(1, uint32(hash>>32)^uint32(hash)) }

// probe finds the slot of a key in a table whose number of slots is a power of two.
func probe(table string, key uint32) (at int, ok bool) {
	mask := len(table)/slotSize - 1
	for i, n := int(key)&mask, 0; n <= mask; i, n = (i+1)&mask, n+1 {
		switch u32(table, i*slotSize) {
		case key:
			return i * slotSize, true
		case 0:
			return 0, false
		}
	}
	return 0, false
}

// score adds the weights of a feature to the scores of the tags.
func (t *Tagger) score(feature uint64, scores *[256]int32) {
	bucket := int(feature) & (len(t.index)/4 - 2)
	at, end := int(u32(t.index, bucket*4)), int(u32(t.index, bucket*4+4))
	if end > len(t.rows) {
		return // damaged
	}
	check := uint16(feature >> 48)
	for at+3 <= end {
		n := int(t.rows[at+2])
		row := at + 3
		at = row + 2*n
		if u16(t.rows, row-3) != check {
			continue
		}
		if at <= end {
			for weights := t.rows[row:at]; len(weights) >= 2; weights = weights[2:] {
				scores[weights[0]] += int32(int8(weights[1]))
			}
		}
		return
	}
}
