// Package model holds the weights that ship inside the binary. They are trained by
// the commands below model/train; NOTICE names the corpora and their licences.
package model

import (
	_ "embed"
	"sync"

	"rapporteur/model/tagger"
)

//go:embed tag.bin
var tagBin string

var openTagger = sync.OnceValues(func() (*tagger.Tagger, error) { return tagger.Open(tagBin) })

// Tagger is the part-of-speech tagger and lemmatiser, opened at the first call. It
// is immutable and shared; the error says what is wrong with the embedded bytes.
func Tagger() (*tagger.Tagger, error) { return openTagger() }
