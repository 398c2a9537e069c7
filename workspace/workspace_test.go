package workspace_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"rapporteur/annot"
	"rapporteur/ingest"
	"rapporteur/ingest/open"
	"rapporteur/ingest/text"
	"rapporteur/store"
	"rapporteur/store/mem"
	"rapporteur/workspace"
)

// reader stands for the passes: it marks every block as a sentence.
type reader struct {
	versions string

	fails func(name string) error
}

func (r reader) Versions() string { return r.versions }

func (r reader) Read(ctx context.Context, d *annot.Document) (int, error) {
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	if r.fails != nil {
		if err := r.fails(d.Source.Name); err != nil {
			return 0, err
		}
	}
	for i, b := range d.Blocks {
		d.Sentences = append(d.Sentences, annot.Sentence{Span: b.Span, Block: annot.BlockIdx(i)})
	}
	d.Has |= annot.LayerSentences
	return 1, nil
}

// clock goes on by a second each time that it is asked.
func clock() func() time.Time {
	now := time.Date(2024, 5, 20, 8, 0, 0, 0, time.UTC)
	var mu sync.Mutex
	return func() time.Time {
		mu.Lock()
		defer mu.Unlock()
		now = now.Add(time.Second)
		return now
	}
}

func openMem(t *testing.T, root string, r workspace.Reader) *workspace.Workspace {
	t.Helper()
	w, err := workspace.Open(context.Background(), root, true, func(context.Context, string) (store.Store, error) { return mem.New(), nil }, r,
		clock())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	return w
}

// reports hands out plain texts by identity.
func reports(list ...string) workspace.Feed {
	return func(yield func(open.Item) error) error {
		for i := 0; i < len(list); i += 2 {
			d, _, err := text.Read(list[i], list[i], []byte(list[i+1]), text.Options{})
			if err != nil {
				return err
			}
			if err := yield(open.Item{Name: list[i], Identity: list[i], Doc: d}); err != nil {
				return err
			}
		}
		return nil
	}
}

func identities(t *testing.T, w *workspace.Workspace) []string {
	t.Helper()
	var list []string
	for e, err := range w.Store.List(context.Background(), store.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, e.Identity)
	}
	return list
}

func TestAdd(t *testing.T) {
	ctx := context.Background()
	w := openMem(t, t.TempDir(), reader{versions: "1"})
	add := func(feed workspace.Feed) workspace.Tally {
		t.Helper()
		tally, err := w.Add(ctx, feed, workspace.AddOptions{Labels: []string{"fish"}})
		if err != nil {
			t.Fatal(err)
		}
		return tally
	}
	if got := add(reports("a", "Norway refused.", "b", "Chile agreed.")); got.New != 2 || got.Reports() != 2 {
		t.Errorf("first: %+v", got)
	}
	if got := add(reports("a", "Norway refused.", "b", "Chile agreed. Then it did not.", "c", "Peru left.")); got.New != 1 || got.Revised != 1 || got.Same != 1 {
		t.Errorf("again: %+v", got)
	}
	if got := identities(t, w); !slices.Equal(got, []string{"a", "b", "c"}) {
		t.Errorf("reports %q", got)
	}
	w.Reader = reader{versions: "2"}
	tally, err := w.Refresh(ctx, workspace.AddOptions{})
	if err != nil || tally.Reread != 3 {
		t.Errorf("read again: %+v, %v", tally, err)
	}
	if tally, err = w.Refresh(ctx, workspace.AddOptions{}); err != nil || tally.Reports() != 0 {
		t.Errorf("read again without need: %+v, %v", tally, err)
	}
}

// TestAddReadsOnce: what is there is not read again.
func TestAddReadsOnce(t *testing.T) {
	ctx := context.Background()
	reads := 0
	w := openMem(t, t.TempDir(), reader{versions: "1", fails: func(string) error { reads++; return nil }})
	var list []string
	for i := range 40 {
		list = append(list, fmt.Sprint(i), fmt.Sprintf("Norway refused on day %d.", i))
	}
	// One processor: the fake counts without a lock.
	for range 2 {
		for i := 0; i < len(list); i += 2 {
			if _, err := w.Add(ctx, reports(list[i], list[i+1]), workspace.AddOptions{}); err != nil {
				t.Fatal(err)
			}
		}
	}
	if reads != 40 {
		t.Errorf("%d reports were read, want 40", reads)
	}
}

// A pass that fails loses its report, with a word, and no other.
func TestAddDefect(t *testing.T) {
	w := openMem(t, t.TempDir(), reader{versions: "1", fails: func(name string) error {
		if name == "b" {
			return errors.New("b: reading it failed")
		}
		return nil
	}})
	tally, err := w.Add(context.Background(), reports("a", "One.", "b", "Two.", "c", "Three."), workspace.AddOptions{})
	if err != nil || tally.New != 2 || tally.SkippedInAll != 1 || tally.Skipped[0].Error() != "skipped b: b: reading it failed" {
		t.Errorf("%+v, %v", tally, err)
	}
}

// TestAddBackAndForth: a text that the workspace has is read all the same when another one of its
// report comes before it in the same run.
func TestAddBackAndForth(t *testing.T) {
	ctx := context.Background()
	w := openMem(t, t.TempDir(), reader{versions: "1"})
	for _, feed := range []workspace.Feed{reports("a", "Norway refused."), reports("a", "Norway refused.", "a", "Norway agreed.", "a", "Norway refused.")} {
		if _, err := w.Add(ctx, feed, workspace.AddOptions{}); err != nil {
			t.Fatal(err)
		}
	}
	for d, err := range w.Store.Documents(ctx, store.Filter{}) {
		if err != nil || d.Revision != 3 || len(d.Document.Sentences) == 0 || d.Versions != "1" {
			t.Errorf("revision %d, %d sentences, read by %q, %v", d.Revision, len(d.Document.Sentences), d.Versions, err)
		}
	}
}

// TestClockSetBack: what comes when the clock was set back comes after what was there.
func TestClockSetBack(t *testing.T) {
	ctx := context.Background()
	w := openMem(t, t.TempDir(), reader{versions: "1"})
	now := time.Date(2024, 5, 20, 8, 0, 0, 0, time.UTC)
	w.Now = func() time.Time { return now }
	for _, text := range []string{"Norway refused.", "Norway agreed.", "Norway left."} {
		if _, err := w.Add(ctx, reports("a", text), workspace.AddOptions{}); err != nil {
			t.Fatal(err)
		}
		now = now.Add(-48 * time.Hour)
	}
	revisions, err := w.Store.Revisions(ctx, 1)
	if err != nil || len(revisions) != 3 || revisions[2].Document.Text != "Norway left." {
		t.Errorf("%+v, %v", revisions, err)
	}
	for d, err := range w.Store.Documents(ctx, store.Filter{}) {
		if err != nil || d.Document.Text != "Norway left." {
			t.Errorf("%q, %v", d.Document.Text, err)
		}
	}
}

// TestAddStopped: what was told as kept is kept, and the same call goes on.
func TestAddStopped(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	w := openMem(t, t.TempDir(), reader{versions: "1"})
	const n = 1000
	var list []string
	for i := range n {
		list = append(list, fmt.Sprintf("%04d", i), fmt.Sprintf("Norway refused on day %d.", i))
	}
	told := 0
	tally, err := w.Add(ctx, reports(list...), workspace.AddOptions{Progress: func(t workspace.Tally) {
		if told = t.Reports(); told > 300 {
			stop()
		}
	}})
	if !errors.Is(err, context.Canceled) || tally.Reports() < told || tally.Reports() == n {
		t.Fatalf("%d kept, %d told, %v", tally.Reports(), told, err)
	}
	if there := len(identities(t, w)); there != tally.Reports() {
		t.Errorf("%d there, %d counted", there, tally.Reports())
	}
	tally, err = w.Add(context.Background(), reports(list...), workspace.AddOptions{})
	if err != nil || tally.Reports() != n || len(identities(t, w)) != n {
		t.Errorf("%+v, %v", tally, err)
	}
}

// An error of the source ends the run after what came before it was kept.
func TestAddSourceFails(t *testing.T) {
	w := openMem(t, t.TempDir(), reader{versions: "1"})
	broken := errors.New("cable pulled")
	_, err := w.Add(context.Background(), func(yield func(open.Item) error) error {
		if err := reports("a", "One.")(yield); err != nil {
			return err
		}
		if err := yield(open.Item{Name: "x", Skip: &ingest.Skip{Name: "x", Why: "it is empty"}}); err != nil {
			return err
		}
		return broken
	}, workspace.AddOptions{})
	if !errors.Is(err, broken) || len(identities(t, w)) != 1 {
		t.Errorf("%v, %v", err, identities(t, w))
	}
}

func TestFind(t *testing.T) {
	root := t.TempDir()
	deep := filepath.Join(root, "a", "b")
	if err := os.MkdirAll(deep, 0o755); err != nil {
		t.Fatal(err)
	}
	if _, found := workspace.Find(deep); found {
		t.Error("found where there is none")
	}
	_, err := workspace.Open(context.Background(), root, false, nil, nil, nil)
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("opened where there is none: %v", err)
	}
	if err := os.Mkdir(filepath.Join(root, workspace.Folder), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, found := workspace.Find(deep); found {
		t.Error("found without a database")
	}
	if err := os.WriteFile(filepath.Join(root, workspace.Folder, workspace.Database), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	got, found := workspace.Find(deep)
	if !found || got != root {
		t.Errorf("%q, %v", got, found)
	}
	w := &workspace.Workspace{Root: root}
	if got := w.Path(filepath.Join(deep, "x.txt")); got != "a/b/x.txt" {
		t.Errorf("path %q", got)
	}
	if got := w.Path(filepath.Dir(root)); !filepath.IsAbs(filepath.FromSlash(got)) {
		t.Errorf("path outside %q", got)
	}
}

func TestArchive(t *testing.T) {
	ctx := context.Background()
	root := t.TempDir()
	w := openMem(t, root, reader{versions: "1"})
	if err := os.WriteFile(filepath.Join(root, "rapporteur.yaml"), []byte("title: Fish\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, feed := range []workspace.Feed{reports("a", "Norway refused.", "b", "Chile agreed.", "gone", "Peru left."), reports("b", "Chile agreed. Then it did not.")} {
		if _, err := w.Add(ctx, feed, workspace.AddOptions{Labels: []string{"fish"}}); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Store.Forget(ctx, 3, store.Tombstone{Time: w.Now(), By: "ana", Why: "withdrawn"}); err != nil {
		t.Fatal(err)
	}
	if err := w.Store.SaveFeed(ctx, store.Feed{URL: "https://news.example/feed", Every: time.Hour}); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "out.zip")
	m, err := w.Export(ctx, path, nil)
	if err != nil || m.Reports != 2 || m.Revisions != 3 || m.Feeds != 1 || m.Removed != 1 {
		t.Fatalf("%+v, %v", m, err)
	}
	if _, err := w.Export(ctx, path, nil); !errors.Is(err, fs.ErrExist) {
		t.Errorf("written over: %v", err)
	}

	there := t.TempDir()
	other := openMem(t, there, reader{versions: "1"})
	if _, err := other.Add(ctx, reports("gone", "Peru left."), workspace.AddOptions{}); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		in, err := other.Import(ctx, path, workspace.AddOptions{}, nil)
		if err != nil || in.Reports() != 3 {
			t.Fatalf("%+v, %v", in, err)
		}
	}
	if got := identities(t, other); !slices.Equal(got, []string{"a", "b"}) {
		t.Errorf("reports %q", got)
	}
	if data, err := os.ReadFile(filepath.Join(there, "rapporteur.yaml")); err != nil || string(data) != "title: Fish\n" {
		t.Errorf("dossier %q, %v", data, err)
	}
	// What was exported comes out the same from there, but for numbers.
	if got, want := whole(t, other), whole(t, w); got != want {
		t.Errorf("the copy differs:\n%s\nwant\n%s", got, want)
	}

	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, damage := range []struct {
		name string
		data []byte
	}{
		{"cut short", data[:len(data)/2]},
		{"a byte changed", slices.Concat(data[:200], []byte{data[200] ^ 1}, data[201:])},
		{"no archive", []byte("Norway refused.")},
	} {
		bad := filepath.Join(t.TempDir(), "bad.zip")
		if err := os.WriteFile(bad, damage.data, 0o644); err != nil {
			t.Fatal(err)
		}
		fresh := openMem(t, t.TempDir(), reader{versions: "1"})
		_, err := fresh.Import(ctx, bad, workspace.AddOptions{}, nil)
		var d workspace.Damage
		if !errors.As(err, &d) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v", damage.name, err)
		}
		if got := identities(t, fresh); len(got) > 0 {
			t.Errorf("%s: took %q", damage.name, got)
		}
	}
}

// whole is what a workspace holds, as text.
func whole(t *testing.T, w *workspace.Workspace) string {
	t.Helper()
	var b strings.Builder
	ctx := context.Background()
	for e, err := range w.Store.List(ctx, store.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%s %v\n", e.Identity, e.Labels)
		revisions, err := w.Store.Revisions(ctx, e.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range revisions {
			fmt.Fprintf(&b, "  %d %s %q\n", r.Number, r.Seen.UTC(), r.Document.Text)
		}
	}
	return b.String()
}

func TestDifference(t *testing.T) {
	document := func(lines string) *annot.Document {
		d, _, err := text.Read("a", "a", []byte(lines), text.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, c := range []struct{ a, b, want string }{
		{"One.\nTwo.\nThree.", "One.\nTwo.\nThree.", " Three."},
		{"One.\nTwo.\nThree.\nFour.", "One.\nToo.\nThree.\nFour.", " One.|-Two.|+Too.| Three."},
		{"One.\nTwo.", "Zero.\nOne.\nTwo.", "+Zero.| One."},
		{"One.", "Two.", "-One.|+Two."},
		{"A.\nB.\nC.\nD.\nE.", "A.\nC.\nD.\nX.\nE.", " A.|-B.| C.| D.|+X.| E."},
	} {
		var got []string
		for _, l := range workspace.Difference(document(c.a), document(c.b)) {
			got = append(got, string(l.Change)+l.Text)
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%q to %q: %q, want %q", c.a, c.b, strings.Join(got, "|"), c.want)
		}
	}
}
