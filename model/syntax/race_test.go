//go:build race

package syntax_test

// everyNth says which sentences of a treebank the portable kernels parse: the race
// detector makes them slow.
const everyNth = 50
