// Package reference scores what a system says that pronouns and descriptions refer to,
// against the coreference of the treebank GUM.
//
// Asked are the pronouns and definite descriptions that stand for a person, an
// organisation or a place which the document also names. The system resolves one when it
// gives it an entity that a name in the document has too, and is right when the nearest of
// these names is in the gold's chain. Precision divides by what is resolved and recall by
// what is asked, so that a system which leaves open what is not clear loses recall alone.
//
// Nothing here knows how a text was read: a Reader is given.
package reference
