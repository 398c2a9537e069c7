package workspace

import (
	"archive/zip"
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"rapporteur/annot"
	"rapporteur/ingest/open"
	"rapporteur/store"
)

// An archive is a ZIP with these files. It holds what cannot be made again: texts with where
// they come from, labels, what is watched, what was removed, and the analysts' files. Readings
// are made again by who takes it in.
const (
	manifestFile   = "manifest.json" // written last
	reportsFile    = "reports.jsonl"
	feedsFile      = "feeds.jsonl"
	tombstonesFile = "removed.jsonl"
)

// AnalystFiles are the files beside the database that people write; they belong to a workspace.
var AnalystFiles = []string{"rapporteur.yaml", "decisions.txt", "facts.txt"}

// ArchiveSchema is the version of the form of an archive. Later versions add and do not change.
const ArchiveSchema = 1

// Manifest says what an archive holds, so that what was lost on the way is noticed.
type Manifest struct {
	Schema    int                     `json:"schema"`
	Made      time.Time               `json:"made"`
	Reports   int                     `json:"reports"`
	Revisions int                     `json:"revisions"`
	Feeds     int                     `json:"feeds"`
	Removed   int                     `json:"removed"`
	Files     map[string]ManifestFile `json:"files"`
}

// ManifestFile is one file of an archive.
type ManifestFile struct {
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// archived is a report in an archive, one line of JSON.
type archived struct {
	Identity  string             `json:"identity"`
	Labels    []string           `json:"labels,omitempty"`
	Revisions []archivedRevision `json:"revisions"`
}

type archivedRevision struct {
	Seen    time.Time     `json:"seen"`
	ID      annot.DocID   `json:"id"`
	SHA256  string        `json:"sha256"` // of the text
	Source  annot.Source  `json:"source"`
	Blocks  []annot.Block `json:"blocks"`
	Inserts []annot.Block `json:"inserts,omitempty"`
	Text    string        `json:"text"`
}

// maxLine bounds a line of an archive in bytes: a report with all its revisions.
const maxLine = 256 << 20

// Export writes the workspace to a new file. The file is there whole or not at all: it is
// written under another name first.
func (w *Workspace) Export(ctx context.Context, path string, progress func(done, total int)) (Manifest, error) {
	if _, err := os.Lstat(path); err == nil {
		return Manifest{}, fmt.Errorf("%s is there already; give another name: %w", path, fs.ErrExist)
	}
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".part*")
	if err != nil {
		return Manifest{}, err
	}
	temp := f.Name()
	m, err := w.export(ctx, f, progress)
	if err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(temp, path)
	}
	if err != nil {
		os.Remove(temp)
	}
	return m, err
}

// archiver writes the files of an archive and keeps the manifest.
type archiver struct {
	zip *zip.Writer
	m   Manifest
}

// file writes one file through write.
func (a *archiver) file(name string, write func(io.Writer) error) error {
	out, err := a.zip.Create(name)
	if err != nil {
		return err
	}
	sum := &summed{hash: sha256.New()}
	buffered := bufio.NewWriterSize(io.MultiWriter(out, sum), 1<<16)
	if err := write(buffered); err != nil {
		return err
	}
	if err := buffered.Flush(); err != nil {
		return err
	}
	a.m.Files[name] = sum.file()
	return nil
}

// summed counts and hashes what is written to it.
type summed struct {
	hash hash.Hash
	n    int64
}

func (s *summed) Write(p []byte) (int, error) {
	s.n += int64(len(p))
	return s.hash.Write(p)
}

func (s *summed) file() ManifestFile {
	return ManifestFile{Bytes: s.n, SHA256: hex.EncodeToString(s.hash.Sum(nil))}
}

func (w *Workspace) export(ctx context.Context, f io.Writer, progress func(done, total int)) (Manifest, error) {
	counts, err := w.Store.Counts(ctx)
	if err != nil {
		return Manifest{}, err
	}
	a := &archiver{zip: zip.NewWriter(f), m: Manifest{Schema: ArchiveSchema, Made: w.Now().UTC().Truncate(time.Second), Files: map[string]ManifestFile{}}}
	if err := a.file(reportsFile, func(out io.Writer) error { return w.exportReports(ctx, out, &a.m, counts.Reports, progress) }); err != nil {
		return a.m, err
	}
	feeds, err := w.Store.Feeds(ctx)
	if err != nil {
		return a.m, err
	}
	a.m.Feeds = len(feeds)
	if err := a.file(feedsFile, func(out io.Writer) error { return lines(out, feeds) }); err != nil {
		return a.m, err
	}
	removed, err := w.Store.Tombstones(ctx)
	if err != nil {
		return a.m, err
	}
	a.m.Removed = len(removed)
	if err := a.file(tombstonesFile, func(out io.Writer) error { return lines(out, removed) }); err != nil {
		return a.m, err
	}
	for _, name := range AnalystFiles {
		data, err := os.ReadFile(filepath.Join(w.Root, name))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return a.m, err
		}
		if err := a.file(name, func(out io.Writer) error { _, err := out.Write(data); return err }); err != nil {
			return a.m, err
		}
	}
	out, err := a.zip.Create(manifestFile)
	if err != nil {
		return a.m, err
	}
	text, err := json.MarshalIndent(a.m, "", "  ")
	if err != nil {
		return a.m, err
	}
	if _, err := out.Write(append(text, '\n')); err != nil {
		return a.m, err
	}
	return a.m, a.zip.Close()
}

func lines[T any](out io.Writer, list []T) error {
	enc := json.NewEncoder(out)
	for _, v := range list {
		if err := enc.Encode(v); err != nil {
			return err
		}
	}
	return nil
}

func (w *Workspace) exportReports(ctx context.Context, out io.Writer, m *Manifest, total int, progress func(done, total int)) error {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for e, err := range w.Store.List(ctx, store.Filter{}) {
		if err != nil {
			return err
		}
		revisions, err := w.Store.Revisions(ctx, e.ID)
		if errors.Is(err, store.ErrNotFound) || errors.Is(err, store.ErrForgotten) {
			continue // removed since the list was begun
		}
		if err != nil {
			return err
		}
		r := archived{Identity: e.Identity, Labels: e.Labels}
		for _, v := range revisions {
			d := v.Document
			r.Revisions = append(r.Revisions, archivedRevision{Seen: v.Seen, ID: d.ID, SHA256: sha(d.Text), Source: d.Source, Blocks: d.Blocks, Inserts: d.Inserts, Text: d.Text})
		}
		if err := enc.Encode(r); err != nil {
			return err
		}
		m.Reports++
		m.Revisions += len(revisions)
		if progress != nil {
			progress(m.Reports, total)
		}
	}
	return nil
}

func sha(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// A Damage is what is wrong with an archive, in one line.
type Damage string

func (d Damage) Error() string { return string(d) }

func damagef(format string, args ...any) error { return Damage(fmt.Sprintf(format, args...)) }

// Import takes an archive in: its reports with all revisions and labels, what it watches and
// what was removed there. What is here already stays; the analysts' files are written where
// there is none, and left otherwise, which Imported tells. The archive is checked as a whole
// before anything is taken, and stopping and doing it again does no harm. checked is told what is
// in it before that; nil is allowed.
func (w *Workspace) Import(ctx context.Context, path string, o AddOptions, checked func(Manifest)) (Imported, error) {
	var in Imported
	z, err := zip.OpenReader(path)
	if err != nil {
		if errors.Is(err, zip.ErrFormat) {
			return in, damagef("it is no archive that rapporteur export wrote")
		}
		return in, err
	}
	defer z.Close()
	if in.Manifest, err = checkArchive(ctx, z); err != nil {
		return in, err
	}
	if checked != nil {
		checked(in.Manifest)
	}
	if err := w.importRemoved(ctx, z); err != nil {
		return in, err
	}
	if in.Tally, err = w.importReports(ctx, z, o); err != nil {
		return in, err
	}
	feeds, err := readLines[store.Feed](z, feedsFile)
	if err != nil {
		return in, err
	}
	here, err := w.Store.Feeds(ctx)
	if err != nil {
		return in, err
	}
	for _, f := range feeds {
		known := false
		for _, h := range here {
			known = known || h.URL == f.URL
		}
		if known {
			continue
		}
		if err := w.Store.SaveFeed(ctx, f); err != nil {
			return in, err
		}
		in.Feeds++
	}
	for _, name := range AnalystFiles {
		if _, ok := in.Manifest.Files[name]; !ok {
			continue
		}
		if err := w.importFile(z, name, &in); err != nil {
			return in, err
		}
	}
	return in, nil
}

// Imported is what came of an import.
type Imported struct {
	Manifest Manifest
	Tally
	Feeds       int
	Wrote, Left []string // of the analysts' files: those written, and those that are here and differ
}

// checkArchive holds every file of an archive against its manifest.
func checkArchive(ctx context.Context, z *zip.ReadCloser) (Manifest, error) {
	var m Manifest
	f, err := z.Open(manifestFile)
	if err != nil {
		return m, damagef("it has no %s: it is no archive that rapporteur export wrote, or it was cut short", manifestFile)
	}
	err = json.NewDecoder(io.LimitReader(f, 1<<20)).Decode(&m)
	f.Close()
	switch {
	case err != nil:
		return m, damagef("its %s cannot be read: %v", manifestFile, err)
	case m.Schema > ArchiveSchema:
		return m, damagef("it was written by a newer version of rapporteur (form %d, this one knows %d)", m.Schema, ArchiveSchema)
	}
	for _, name := range []string{reportsFile, feedsFile, tombstonesFile} {
		if _, ok := m.Files[name]; !ok {
			return m, damagef("its %s does not name %s", manifestFile, name)
		}
	}
	for name, want := range m.Files {
		if err := ctx.Err(); err != nil {
			return m, err
		}
		f, err := z.Open(name)
		if err != nil {
			return m, damagef("%s is missing", name)
		}
		sum := &summed{hash: sha256.New()}
		_, err = io.Copy(sum, io.LimitReader(f, want.Bytes+1))
		f.Close()
		if err != nil {
			return m, damagef("%s is damaged: %v", name, err)
		}
		if got := sum.file(); got != want {
			return m, damagef("%s is not what was written: %d bytes, want %d, or other ones", name, got.Bytes, want.Bytes)
		}
	}
	return m, nil
}

func (w *Workspace) importRemoved(ctx context.Context, z *zip.ReadCloser) error {
	removed, err := readLines[store.Tombstone](z, tombstonesFile)
	if err != nil {
		return err
	}
	return w.Store.Bury(ctx, removed)
}

func (w *Workspace) importReports(ctx context.Context, z *zip.ReadCloser, o AddOptions) (Tally, error) {
	return w.add(ctx, func(yield func(item) error) error {
		return eachLine(z, reportsFile, func(line []byte) error {
			var r archived
			if err := json.Unmarshal(line, &r); err != nil {
				return damagef("a line of %s cannot be read: %v", reportsFile, err)
			}
			for _, v := range r.Revisions {
				d, err := v.document()
				if err != nil {
					return err
				}
				it := item{Item: open.Item{Doc: d, Identity: r.Identity}, labels: slices.Concat(r.Labels, o.Labels), seen: v.Seen}
				if err := yield(it); err != nil {
					return err
				}
			}
			return nil
		})
	}, o)
}

// document is the document of a revision, as ingest made it.
func (v archivedRevision) document() (*annot.Document, error) {
	d := &annot.Document{ID: annot.NewDocID(v.Source.Outlet, v.Source.URL, v.Text), Source: v.Source, Text: v.Text,
		Blocks: v.Blocks, Inserts: v.Inserts, Has: annot.LayerBlocks}
	if sha(v.Text) != v.SHA256 || d.ID != v.ID {
		return nil, damagef("%s is not the text that was written", v.Source.Name)
	}
	if err := d.Check(); err != nil {
		return nil, damagef("%s: %v", v.Source.Name, err)
	}
	return d, nil
}

func (w *Workspace) importFile(z *zip.ReadCloser, name string, in *Imported) error {
	f, err := z.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	data, err := io.ReadAll(f)
	if err != nil {
		return err
	}
	path := filepath.Join(w.Root, name)
	here, err := os.ReadFile(path)
	switch {
	case err == nil:
		if string(here) != string(data) {
			in.Left = append(in.Left, name)
		}
		return nil
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	// Whole or not at all: half a file would be taken for somebody's own the next time.
	temp, err := os.CreateTemp(w.Root, name+".part*")
	if err != nil {
		return err
	}
	_, err = temp.Write(data)
	if err == nil {
		err = temp.Chmod(0o644)
	}
	if closed := temp.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(temp.Name(), path)
	}
	if err != nil {
		os.Remove(temp.Name())
		return err
	}
	in.Wrote = append(in.Wrote, name)
	return nil
}

func readLines[T any](z *zip.ReadCloser, name string) ([]T, error) {
	var list []T
	err := eachLine(z, name, func(line []byte) error {
		var v T
		if err := json.Unmarshal(line, &v); err != nil {
			return damagef("a line of %s cannot be read: %v", name, err)
		}
		list = append(list, v)
		return nil
	})
	return list, err
}

func eachLine(z *zip.ReadCloser, name string, take func([]byte) error) error {
	f, err := z.Open(name)
	if err != nil {
		return damagef("%s is missing", name)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(make([]byte, 1<<16), maxLine)
	for lines.Scan() {
		if strings.TrimSpace(lines.Text()) == "" {
			continue
		}
		if err := take(lines.Bytes()); err != nil {
			return err
		}
	}
	return lines.Err()
}
