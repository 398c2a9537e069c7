package syntax

// Wide reports whether the wide kernels are used.
func Wide() bool { return wide }

// SetPortable has the portable kernels used until the function that it returns is called.
func SetPortable() (restore func()) {
	was := wide
	wide = false
	return func() { wide = was }
}
