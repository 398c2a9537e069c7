package main

import (
	"bufio"
	"cmp"
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"rapporteur/model/tagger"
	"rapporteur/model/train/treebank"
)

// How often tags and words must be seen before something is made of it.
const (
	rareTag    = 5  // a tag seen less often is not learned
	rareWord   = 5  // a word seen less often has no class
	surelySeen = 40 // a function word seen so often has no tag but those it was seen with
)

// inventory lists the tags that are frequent enough, the most frequent first.
func inventory(data []treebank.Sentence) []tagger.Tag {
	count := map[tagger.Tag]int{}
	for _, s := range data {
		for _, w := range s.Words {
			count[tagger.Tag{UPOS: w.UPOS, XPOS: w.XPOS}]++
		}
	}
	var tags []tagger.Tag
	for tag, n := range count {
		if n >= rareTag {
			tags = append(tags, tag)
		}
	}
	slices.SortFunc(tags, func(a, b tagger.Tag) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), strings.Compare(a.UPOS+a.XPOS, b.UPOS+b.XPOS))
	})
	return tags
}

// number replaces gold tags by their numbers; one that is not learned is NoTag.
func number(data []treebank.Sentence, tags []tagger.Tag) []sentence {
	numbers := map[tagger.Tag]uint8{}
	for i, t := range tags {
		numbers[t] = uint8(i)
	}
	out := make([]sentence, len(data))
	for i, s := range data {
		out[i].forms = s.Forms()
		for _, w := range s.Words {
			n, ok := numbers[tagger.Tag{UPOS: w.UPOS, XPOS: w.XPOS}]
			if !ok {
				n = tagger.NoTag
			}
			out[i].gold = append(out[i].gold, n)
		}
	}
	return out
}

// vocabulary joins the clusters of words, most frequent word first, with what the
// treebanks tell about the tags of each.
func vocabulary(clusters string, data []sentence, tags []tagger.Tag) ([]tagger.WordEntry, []tagger.Class, error) {
	words, err := readClusters(clusters)
	if err != nil {
		return nil, nil, err
	}
	seen := map[string]map[uint8]int{}
	for _, s := range data {
		for i, form := range s.forms {
			if s.gold[i] == tagger.NoTag {
				continue
			}
			folded := tagger.Fold(form)
			if seen[folded] == nil {
				seen[folded] = map[uint8]int{}
			}
			seen[folded][s.gold[i]]++
		}
	}
	known := map[string]bool{}
	for i := range words {
		words[i].Word = tagger.Fold(words[i].Word)
		known[words[i].Word] = true
	}
	rank := 2 * len(words)
	for _, word := range sortedKeys(seen) {
		if !known[word] && total(seen[word]) > 1 {
			words = append(words, tagger.WordEntry{Word: word, Rank: rank})
		}
	}

	// There is room for 255 classes: those of most running words are kept.
	mass := map[string]int{}
	for _, word := range sortedKeys(seen) {
		if key := classOf(seen[word], tags); key != "" {
			mass[key] += total(seen[word])
		}
	}
	keys := sortedKeys(mass)
	slices.SortStableFunc(keys, func(a, b string) int { return cmp.Compare(mass[b], mass[a]) })
	keys = keys[:min(len(keys), 255)]
	var classes []tagger.Class
	number := map[string]int{}
	for i, key := range keys {
		classes = append(classes, tagger.Class{Tags: []uint8(key[1:]), Closed: key[0] == 1})
		number[key] = i + 1
	}
	for i := range words {
		words[i].Class = number[classOf(seen[words[i].Word], tags)]
	}
	return words, classes, nil
}

// classOf is a word's class as a string: 1 when closed, 0 when not, and its tags.
// Only function words and marks are closed: a word of content that the treebanks
// never use as a verb may be one elsewhere. A tag that is rare beside the others is
// taken for a slip of the annotation.
func classOf(seen map[uint8]int, tags []tagger.Tag) string {
	n := total(seen)
	if n < rareWord {
		return ""
	}
	class := []byte{0}
	if n >= surelySeen {
		class[0] = 1
	}
	for _, tag := range sortedKeys(seen) {
		if seen[tag]*200 < n && (class[0] == 0 || seen[tag] < 3 || seen[tag]*400 < n) {
			continue
		}
		class = append(class, tag)
	}
	for _, tag := range class[1:] {
		switch tags[tag].UPOS {
		case "NOUN", "VERB", "ADJ", "ADV", "PROPN":
			class[0] = 0
		}
	}
	return string(class)
}

func readClusters(path string) ([]tagger.WordEntry, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var words []tagger.WordEntry
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		col := strings.Split(lines.Text(), "\t")
		if len(col) != 3 {
			return nil, fmt.Errorf("%s:%d: has %d columns, wants word, coarse and fine cluster", path, len(words)+1, len(col))
		}
		coarse, err1 := strconv.Atoi(col[1])
		fine, err2 := strconv.Atoi(col[2])
		if err1 != nil || err2 != nil || coarse < 0 || coarse >= 1023 || fine < 0 || fine >= 64 {
			return nil, fmt.Errorf("%s:%d: clusters %s and %s are not below 1023 and 64", path, len(words)+1, col[1], col[2])
		}
		words = append(words, tagger.WordEntry{Word: col[0], Coarse: coarse + 1, Fine: fine, Rank: len(words)})
	}
	return words, lines.Err()
}

// irregular holds verbs that do not follow the rules: lemma, past forms, past
// participles, the forms of each separated by a slash.
//
//go:embed irregular.txt
var irregular string

// irregularVerbs are the lemmas of irregular.txt, for the tags that there are.
func irregularVerbs(tags []tagger.Tag) ([]tagger.Lemma, error) {
	var out []tagger.Lemma
	line := 0
	for text := range strings.Lines(irregular) {
		line++
		col := strings.Fields(text)
		if len(col) == 0 {
			continue
		}
		if len(col) != 3 {
			return nil, fmt.Errorf("irregular.txt:%d: has %d columns, wants lemma, past, participle", line, len(col))
		}
		for i, t := range tags {
			if t.UPOS != "VERB" || (t.XPOS != "VBD" && t.XPOS != "VBN") {
				continue
			}
			forms := col[1]
			if t.XPOS == "VBN" {
				forms = col[2]
			}
			for form := range strings.SplitSeq(forms, "/") {
				out = append(out, tagger.Lemma{Form: form, Tag: uint8(i), Lemma: col[0]})
			}
		}
	}
	return out, nil
}

// exceptions are the lemmas of the treebanks that the session's rules do not find.
func exceptions(session *tagger.Session, data []treebank.Sentence, numbered []sentence) []tagger.Lemma {
	type form struct {
		word string
		tag  uint8
	}
	seen := map[form]map[string]int{}
	for i, s := range data {
		for j, w := range s.Words {
			tag := numbered[i].gold[j]
			if tag == tagger.NoTag || w.UPOS == "PUNCT" || w.UPOS == "SYM" || strings.Contains(w.Form, "-") || len(w.Lemma) > 255 || hasDigit(w.Form) {
				continue
			}
			f := form{tagger.Fold(w.Form), tag}
			if seen[f] == nil {
				seen[f] = map[string]int{}
			}
			seen[f][w.Lemma]++
		}
	}
	var out []tagger.Lemma
	for f, lemmas := range seen { // sorted below
		best := ""
		for _, lemma := range sortedKeys(lemmas) {
			if best == "" || lemmas[lemma] > lemmas[best] {
				best = lemma
			}
		}
		if session.Lemma(f.word, f.tag) != best {
			out = append(out, tagger.Lemma{Form: f.word, Tag: f.tag, Lemma: best})
		}
	}
	slices.SortFunc(out, func(a, b tagger.Lemma) int {
		return cmp.Or(strings.Compare(a.Form, b.Form), cmp.Compare(a.Tag, b.Tag))
	})
	return out
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

func total(counts map[uint8]int) int {
	n := 0
	for _, c := range counts {
		n += c
	}
	return n
}

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func clusterFile(data string) string { return filepath.Join(data, "vectors", "clusters.tsv") }
