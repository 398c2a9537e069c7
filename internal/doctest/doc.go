// Package doctest holds the documents of the repository to its code: every term is
// defined, every package is described, and the commands that are promised are the ones
// that are run.
package doctest
