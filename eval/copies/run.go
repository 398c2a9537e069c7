package copies

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Row is what the cases of one making score.
type Row struct {
	Name  string
	Want  Kind
	Cases int
	Told  int // told as any relation, the right way round or not
	Right int // told as Want
}

// Real is what is told of the reports as they were printed.
type Real struct {
	Pairs   int // of reports of one set by different outlets, not marked as copies
	Told    map[Kind]int
	Marked  int // pairs that were marked as copies by hand
	Found   int // of them, told as any relation
	Reports int
	Listed  []string // what is told of pairs that are not marked, one a line
}

// Sets reads the folders below the roots that hold an index.tsv of reports with their
// outlets. Errors name the file.
func Sets(roots ...string) ([][]Report, error) {
	var out [][]Report
	for _, root := range roots {
		dirs, err := os.ReadDir(root)
		if err != nil {
			return nil, err
		}
		for _, d := range dirs {
			set, err := readSet(filepath.Join(root, d.Name()))
			if err != nil {
				return nil, err
			}
			if len(set) > 0 {
				out = append(out, set)
			}
		}
	}
	return out, nil
}

func readSet(dir string) ([]Report, error) {
	name := filepath.Join(dir, "index.tsv")
	f, err := os.Open(name)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) || isFile(dir) {
			return nil, nil
		}
		return nil, err
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = '\t', true, -1
	head, err := r.Read()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	file, outlet, group := slices.Index(head, "file"), slices.Index(head, "outlet"), slices.Index(head, "copy_group")
	if file < 0 || outlet < 0 {
		return nil, fmt.Errorf("%s: no columns file and outlet", name)
	}
	var set []Report
	for {
		rec, err := r.Read()
		if errors.Is(err, io.EOF) {
			return set, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		at := func(i int) string {
			if i < 0 || i >= len(rec) {
				return ""
			}
			return rec[i]
		}
		text, err := os.ReadFile(filepath.Join(dir, filepath.Base(at(file))))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		set = append(set, Report{Set: filepath.Base(dir), Name: at(file), Outlet: at(outlet), Group: at(group), Text: string(text)})
	}
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}

// Score makes the cases of the sets and has them read, and the sets as they are.
func Score(ctx context.Context, sets [][]Report, r Reader) ([]Row, Real, error) {
	var rows []Row
	at := map[string]int{}
	real := Real{Told: map[Kind]int{}}
	for i, set := range sets {
		for _, m := range derive(set, sets[(i+1)%len(sets)]) {
			told, err := r.Relations(ctx, []Report{m.from, m.to})
			if err != nil {
				return nil, Real{}, err
			}
			n, ok := at[m.row]
			if !ok {
				n = len(rows)
				at[m.row] = n
				rows = append(rows, Row{Name: m.row, Want: m.want})
			}
			row := &rows[n]
			row.Cases++
			if len(told) > 0 {
				row.Told++
			}
			if m.want == None && len(told) == 0 || len(told) > 0 && told[0].Kind == m.want {
				row.Right++
			}
		}
		if err := real.add(ctx, set, r); err != nil {
			return nil, Real{}, err
		}
	}
	return rows, real, nil
}

// add reads a set as it is.
func (x *Real) add(ctx context.Context, set []Report, r Reader) error {
	told, err := r.Relations(ctx, set)
	if err != nil {
		return err
	}
	marked := func(a, b Report) bool { return a.Group != "" && a.Group == b.Group }
	x.Reports += len(set)
	for i, a := range set {
		for _, b := range set[:i] {
			switch {
			case marked(a, b):
				x.Marked++
			case a.Outlet != "" && b.Outlet != "" && a.Outlet != b.Outlet:
				x.Pairs++
			}
		}
	}
	for _, t := range told {
		a, b := set[t.Doc], set[t.Of]
		if marked(a, b) {
			x.Found++
			continue
		}
		if a.Outlet != "" && b.Outlet != "" && a.Outlet != b.Outlet {
			x.Told[t.Kind]++
		}
		x.Listed = append(x.Listed, strings.Join([]string{a.Set, a.Name, string(t.Kind), b.Name}, " "))
	}
	return nil
}

// Write writes the scores as a table.
func Write(w io.Writer, rows []Row, real Real) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%-26s %-13s %6s %6s %6s %7s\n", "made as", "kind", "cases", "told", "right", "right %")
	for _, r := range rows {
		fmt.Fprintf(&b, "%-26s %-13s %6d %6d %6d %7.1f\n", r.Name, r.Want, r.Cases, r.Told, r.Right, percent(r.Right, r.Cases))
	}
	told, right := 0, 0
	cases := 0
	for _, r := range rows {
		if r.Want != None {
			cases, right = cases+r.Cases, right+r.Right
		}
		told += r.Told
	}
	fmt.Fprintf(&b, "\nmade copies: recall %.1f %%, precision of the kind told %.1f %%\n", percent(right, cases), percent(right, told))
	fmt.Fprintf(&b, "as printed: %d reports; of %d pairs by different outlets, told as copy %d, as partial copy %d, as revision %d; of %d pairs marked as copies by hand, told %d\n",
		real.Reports, real.Pairs, real.Told[Copy], real.Told[Partial], real.Told[Revision], real.Marked, real.Found)
	_, err := io.WriteString(w, b.String())
	return err
}

func percent(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return 100 * float64(n) / float64(of)
}
