// Package eval scores a brief against a gold folder: what a careful reader found in
// the same reports.
//
// The measures are those of the project's scoring script, to the digit, so that a
// score printed here, in a golden file or by the script is the same number. They
// differ from it in two cases, in which the script is lenient: a span that cuts a
// character and a span with a negative offset are never verbatim.
//
// A brief is read and never changed. Nothing here knows how a brief is made.
package eval
