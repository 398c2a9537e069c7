// Package extraction scores what a system takes for the text of an article on a page, on
// the article extraction benchmark: 181 pages of news and blogs with the text that
// annotators copied from them.
//
// The measure is the benchmark's own. A text is the bag of its shingles, runs of four words.
// Precision and recall are taken page by page, so that a long article counts no more than a
// short one, and averaged; F1 is that of the two averages. Accuracy is the share of pages
// whose words are exactly those of the annotators. The figure after ± is the standard
// deviation over samples of the pages drawn with replacement; the drawing is from a fixed
// seed, so that the table is the same each time.
//
// Pages are in the order of their names, which are hashes; rules are written with the first
// half in sight, the other half is held out.
//
// Nothing here knows how a page was read: an Extractor is given.
package extraction
