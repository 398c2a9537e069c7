// Package stories scores which reports are said to tell of the same thing.
//
// The gold is the corpus ECB+: reports by topic, and within each topic two seminal events of
// one kind, told by a folder each: two players of one team arrested, two elections in one
// country. A seminal event is a gold cluster. What belongs to no folder's event but is in
// the folder counts as the folder's, as the corpus has it. Reports are shuffled by a hash of
// their names: clusters that arrive one after the other would help whoever depends on the
// order.
//
// Odd topics were used to choose thresholds; even ones were held out and only scored.
// Beside the program stands a peer: one pass over the reports, each joined to the nearest
// centroid of TF-IDF vectors or made the first of a new cluster.
//
// Two measures are given: B-cubed, which asks of each report how many of its cluster
// belong to it and how many of those that belong to it are in its cluster; and pairs, which counts
// pairs of reports in one cluster.
package stories
