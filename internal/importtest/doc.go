// Package importtest holds the rule of who may import whom, and the test that enforces
// it. The rule is a table with the reason beside each line; a package that no line
// covers fails the test, so that a new package is placed before it is used.
package importtest
