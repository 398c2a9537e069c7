package sqlite_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"rapporteur/store"
	"rapporteur/store/sqlite"
	"rapporteur/store/storetest"
)

// Measuring at another size: go test ./store/sqlite -run '^$' -bench . -benchtime 1x -reports 100000
var (
	benchReports = flag.Int("reports", 1000, "how many reports the benchmarks keep")
	benchStore   = flag.String("store", "", "a file to keep the reports of the benchmarks in, for the next time")
)

// batch is how many reports are put at once.
const batch = 100

// filled is a store with that many reports of a corpus.
func filled(b *testing.B) *sqlite.Store {
	b.Helper()
	path := *benchStore
	if path == "" {
		path = filepath.Join(b.TempDir(), "store.db")
	}
	s := open(b, path)
	b.Cleanup(func() { s.Close() })
	c, err := s.Counts(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	if c.Reports == 0 {
		fill(b, s, *benchReports)
	}
	return s
}

func fill(b *testing.B, s *sqlite.Store, n int) (spent time.Duration) {
	b.Helper()
	corpus := storetest.NewCorpus(1)
	for done := 0; done < n; done += batch {
		list := corpus.Next(min(batch, n-done))
		start := time.Now()
		if _, err := s.Put(b.Context(), list); err != nil {
			b.Fatal(err)
		}
		spent += time.Since(start)
	}
	return spent
}

func BenchmarkPut(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		path := filepath.Join(b.TempDir(), "store.db")
		s := open(b, path)
		spent := fill(b, s, *benchReports)
		s.Close()
		rate(b, path, *benchReports, spent)
	}
}

// rate reports how fast reports were put into a file that is closed, and how large it is.
func rate(b *testing.B, path string, n int, spent time.Duration) {
	info, err := os.Stat(path)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(info.Size())/float64(n), "B/report")
	b.ReportMetric(float64(n)/spent.Seconds(), "reports/s")
}

// BenchmarkPutOne puts a report at a time into what is there.
func BenchmarkPutOne(b *testing.B) {
	s := filled(b)
	corpus := storetest.NewCorpus(2)
	n := 0
	b.ReportAllocs()
	for b.Loop() {
		one := corpus.Next(1)
		one[0].Identity = fmt.Sprintf("one/%d/%d", b.N, n)
		n++
		if _, err := s.Put(b.Context(), one); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkDocumentsOfLabel reads the reports of the most frequent label, as a brief does.
func BenchmarkDocumentsOfLabel(b *testing.B) {
	s := filled(b)
	n := 0
	for b.Loop() {
		for _, err := range s.Documents(b.Context(), store.Filter{Label: storetest.Labels[0]}) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
	}
	b.ReportMetric(float64(n)/float64(b.N), "reports")
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "reports/s")
}

func BenchmarkList(b *testing.B) {
	s := filled(b)
	n := 0
	for b.Loop() {
		for _, err := range s.List(b.Context(), store.Filter{}) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "reports/s")
}

func BenchmarkCheck(b *testing.B) {
	s := filled(b)
	for b.Loop() {
		if list := problems(b, s, false); list != nil {
			b.Fatal(list)
		}
	}
}

func BenchmarkBackup(b *testing.B) {
	s := filled(b)
	n := 0
	for b.Loop() {
		if err := s.Backup(b.Context(), filepath.Join(b.TempDir(), fmt.Sprintf("backup%d.db", n))); err != nil {
			b.Fatal(err)
		}
		n++
	}
}

func BenchmarkForget(b *testing.B) {
	s := filled(b)
	corpus := storetest.NewCorpus(3)
	n := 0
	for b.Loop() {
		b.StopTimer()
		one := corpus.Next(1)
		one[0].Identity = fmt.Sprintf("forget/%d/%d", b.N, n)
		n++
		out := put(b, s, one...)
		b.StartTimer()
		if err := s.Forget(b.Context(), out[0].ID, store.Tombstone{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDocuments(b *testing.B) {
	s := filled(b)
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		for _, err := range s.Documents(b.Context(), store.Filter{}) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "reports/s")
}

// queries are of every kind, with words of these ranks.
func queries() map[string][]store.Query {
	list := map[string][]store.Query{}
	add := func(kind string, q store.Query) { list[kind] = append(list[kind], q) }
	for i := range 20 {
		frequent, middle, rare := storetest.Word(i), storetest.Word(100+37*i), storetest.Word(5000+431*i)
		add("frequent word", store.Query{Words: frequent})
		add("middling word", store.Query{Words: middle})
		add("rare word", store.Query{Words: rare})
		add("two frequent words", store.Query{Words: frequent + " " + storetest.Word(i+1)})
		add("frequent and rare", store.Query{Words: frequent + " " + rare})
		add("three middling", store.Query{Words: middle + " " + storetest.Word(150+11*i) + " " + storetest.Word(200+3*i)})
		add("phrase of frequent", store.Query{Words: `"` + frequent + " " + storetest.Word(i+2) + `"`})
		add("phrase of middling", store.Query{Words: `"` + middle + " " + storetest.Word(130+i) + `"`})
		add("short prefix", store.Query{Words: middle[:2] + "*"})
		add("prefix", store.Query{Words: middle[:4] + "*"})
		add("long prefix", store.Query{Words: rare[:min(6, len(rare))] + "*"})
		add("exclusion", store.Query{Words: middle + " -" + frequent})
		add("party", store.Query{Party: storetest.Parties[i*3]})
		add("party issue stance", store.Query{Party: storetest.Parties[i*2], Issue: storetest.Issues[i], Stance: storetest.Stances[i%6]})
		add("party and frequent", store.Query{Words: frequent, Party: storetest.Parties[i*3]})
		add("speaker and middling", store.Query{Words: middle, Speaker: storetest.Speakers[i*100]})
		add("outlet and frequent", store.Query{Words: frequent, Filter: store.Filter{Outlet: storetest.Outlets[i*10]}})
		add("label and frequent", store.Query{Words: frequent, Filter: store.Filter{Label: storetest.Labels[i*2]}})
		add("label and middling", store.Query{Words: middle, Filter: store.Filter{Label: storetest.Labels[i*2]}})
		add("days and frequent", store.Query{Words: frequent, Filter: store.Filter{From: "2016-02-01", Until: "2016-02-20"}})
		add("days and rare", store.Query{Words: rare, Filter: store.Filter{From: "2018-02-01", Until: "2018-12-31"}})
		add("numbers and frequent", store.Query{Words: frequent, Filter: store.Filter{IDs: []store.ID{1, 5, 9, 200, 700}}})
		add("hundredth page", store.Query{Words: frequent, Offset: 2000})
		add("nothing but a label", store.Query{Filter: store.Filter{Label: storetest.Labels[i*2]}})
		add("nothing", store.Query{})
	}
	return list
}

func BenchmarkSearch(b *testing.B) {
	s := filled(b)
	all := queries()
	var everything []time.Duration
	for _, kind := range sorted(all) {
		b.Run(strings.ReplaceAll(kind, " ", "_"), func(b *testing.B) {
			var times []time.Duration
			hits := 0
			for b.Loop() {
				for _, q := range all[kind] {
					start := time.Now()
					found, err := s.Search(b.Context(), q)
					if err != nil {
						b.Fatal(err)
					}
					times = append(times, time.Since(start))
					hits += len(found.List)
				}
			}
			everything = append(everything, times...)
			report(b, times)
			b.ReportMetric(float64(hits)/float64(len(times)), "hits")
		})
	}
	b.Run("of_every_kind", func(b *testing.B) { report(b, everything) })
}

func report(b *testing.B, times []time.Duration) {
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(at(times, 50).Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(at(times, 95).Microseconds())/1000, "p95-ms")
	b.ReportMetric(float64(at(times, 100).Microseconds())/1000, "max-ms")
}

func at(times []time.Duration, percent int) time.Duration {
	slices.Sort(times)
	return times[min(len(times)-1, len(times)*percent/100)]
}

func sorted[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
