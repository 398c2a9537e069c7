// Package syntax scores words, tags and trees against treebanks, with the measures of
// the CoNLL 2018 shared task (conll18_ud_eval.py, version 1.2), so that a figure printed
// here can be laid beside those of published parsers.
//
// Gold and system must be of the same characters, white space aside. Tokens and sentences
// are right when they cover the same characters. Words are aligned: one that is a token to
// the word that covers the same characters, those of multi-word tokens by the longest
// common subsequence of their forms within the smallest stretch that no multi-word token
// of either side sticks out of. Tags and trees are compared over aligned words; precision
// divides by the words of the system, recall by those of the gold.
//
// Nothing here knows how a sentence was read: a Reader is given.
package syntax
