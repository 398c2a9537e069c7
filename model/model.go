// Package model holds the weights that ship inside the binary. They are trained by
// the commands below model/train; NOTICE names the corpora and their licences.
package model

import (
	_ "embed"
	"sync"

	"rapporteur/model/sentence"
	"rapporteur/model/tagger"
)

//go:embed tag.bin
var tagBin string

var openTagger = sync.OnceValues(func() (*tagger.Tagger, error) { return tagger.Open(tagBin) })

// Tagger is the part-of-speech tagger and lemmatiser, opened at the first call. It
// is immutable and shared; the error says what is wrong with the embedded bytes.
func Tagger() (*tagger.Tagger, error) { return openTagger() }

//go:embed sentence.txt
var sentenceText string

var openSentences = sync.OnceValues(func() (*sentence.Table, error) { return sentence.Open(sentenceText) })

// Sentences is the table that says where sentences begin, opened at the first call. It
// is immutable and shared; the error says what is wrong with the embedded text.
func Sentences() (*sentence.Table, error) { return openSentences() }
