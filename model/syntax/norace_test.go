//go:build !race

package syntax_test

// everyNth says which sentences of a treebank the portable kernels parse.
const everyNth = 1
