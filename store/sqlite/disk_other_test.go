//go:build !linux

package sqlite_test

import "testing"

func smallDisk(t *testing.T, _ string) string {
	t.Helper()
	t.Skip("SKIPPED: a small disk is mounted on Linux only")
	return ""
}

func readOnlyFolder(t *testing.T, _ string) string {
	t.Helper()
	t.Skip("SKIPPED: a folder is made read-only on Linux only")
	return ""
}
