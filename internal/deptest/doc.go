// Package deptest holds what the program may depend on: the modules beyond the standard
// library, the standard packages that a layer must do without, and the test that
// enforces both. Every line has its reason beside it.
package deptest
