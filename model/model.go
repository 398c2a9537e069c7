// Package model holds the weights that ship inside the binary. They are trained by
// the commands below model/train; NOTICE names the corpora and their licences.
package model

import (
	_ "embed"
	"sync"

	"rapporteur/model/lemma"
	"rapporteur/model/sentence"
	"rapporteur/model/syntax"
)

//go:embed syntax.bin
var syntaxBin []byte

//go:embed lemma.bin
var lemmaBin string

var (
	openSyntax = sync.OnceValues(func() (*syntax.Model, error) { return syntax.Open(syntaxBin) })
	openLemmas = sync.OnceValues(func() (*lemma.Lemmatiser, error) { return lemma.Open(lemmaBin) })
)

// Bytes are the models as they lie in the binary, of which nothing may be written: of the
// network and of the lemmas.
func Bytes() (syntax []byte, lemmas string) { return syntaxBin, lemmaBin }

// Syntax is the network that tags and parses and finds names, opened at the first call.
// It is immutable and shared; the error says what is wrong with the embedded bytes.
func Syntax() (*syntax.Model, error) { return openSyntax() }

// Lemmas are the lemmas of words, opened at the first call. They are immutable and
// shared; the error says what is wrong with the embedded bytes.
func Lemmas() (*lemma.Lemmatiser, error) { return openLemmas() }

//go:embed sentence.txt
var sentenceText string

var openSentences = sync.OnceValues(func() (*sentence.Table, error) { return sentence.Open(sentenceText) })

// Sentences is the table that says where sentences begin, opened at the first call. It
// is immutable and shared; the error says what is wrong with the embedded text.
func Sentences() (*sentence.Table, error) { return openSentences() }
