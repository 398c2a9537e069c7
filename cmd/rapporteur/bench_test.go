//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	"rapporteur/internal/repo"
)

// BenchmarkColdBrief measures what a user waits for: the built program, started anew
// for each brief, with its peak of memory.
func BenchmarkColdBrief(b *testing.B) {
	root := repo.Root(b)
	binary := filepath.Join(b.TempDir(), "rapporteur")
	build := exec.Command("go", "build", "-trimpath", "-o", binary, ".")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	shared := os.Getenv("RAPPORTEUR_SHARED")
	if shared == "" {
		shared = filepath.Join(root, "..", "shared")
	}
	for _, set := range []struct{ name, dir string }{
		{"peace", filepath.Join(root, "examples", "peace")},
		{"labour", filepath.Join(root, "examples", "labour")},
		{"berlin", filepath.Join(shared, "gold", "berlin")},
	} {
		b.Run(set.name, func(b *testing.B) {
			if _, err := os.Stat(set.dir); err != nil {
				b.Skipf("SKIPPED: the set is not here: %v", err)
			}
			var peak int64
			for b.Loop() {
				cmd := exec.Command(binary, "brief", set.dir)
				if err := cmd.Run(); err != nil {
					b.Fatal(err)
				}
				if u, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
					peak = max(peak, int64(u.Maxrss))
				}
			}
			b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N), "ms/brief")
			b.ReportMetric(float64(peak)/1024, "MiB-peak") // Linux counts in KiB
		})
	}
}
