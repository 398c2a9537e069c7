// Package tagger gives words their part of speech and lemma: a greedy averaged
// perceptron over hashed features, left to right, with a table of words, and
// lemmas from a table of exceptions and rules of English inflection.
//
// A model is one block of bytes that is read where it lies: opening it parses a
// few dozen tag names and nothing else, and a Tagger may be shared by any number
// of goroutines, each with a Session of its own. The command in model/train/tag
// writes models with Encode and extracts features with the same code that reads
// them here.
package tagger
