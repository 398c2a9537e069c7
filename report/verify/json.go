package verify

import (
	"bytes"
	stdjson "encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"rapporteur/report/json"
	"rapporteur/report/terminal/outline"
)

// json checks the JSON form. It walks the text itself, not the brief that was
// read from it, so that every problem has its line.
func (c *checker) json(data []byte) {
	if _, err := json.Parse(data); err != nil {
		line := 1
		fmt.Sscanf(err.Error(), "line %d:", &line)
		c.fail(line, "%v", err)
		return
	}
	root, err := parseTree(data)
	if err != nil {
		c.fail(1, "%v", err)
		return
	}
	w := walker{checker: c, statements: map[string]*node{}, parties: map[string]bool{}}
	if c.Unfit = w.others(root.get("documents")); c.Unfit != "" {
		return
	}
	w.documents(root.get("documents"))
	for _, s := range root.get("statements").list() {
		w.statements[s.get("id").text()] = s
	}
	for _, p := range root.get("parties").list() {
		w.parties[p.get("id").text()] = true
	}
	for _, f := range root.fields {
		if f.key != "documents" {
			w.walk(f.value, nil)
		}
	}
	w.issues(root.get("issues"))
	w.lines(root)
	for _, key := range []string{"in_short", "assessments"} {
		for _, l := range root.get(key).list() {
			w.count(l, "articles", "the reports in its evidence", distinct(l.get("evidence").list(), "doc"))
		}
	}
	for i, x := range root.get("conflicts").list() {
		w.count(x, "n", "the number of this conflict in the list", i+1)
		for _, side := range x.get("sides").list() {
			w.count(side, "articles", "the reports in its evidence", distinct(side.get("evidence").list(), "doc"))
		}
	}
	for _, s := range root.get("single_source").list() {
		w.cites(s.get("statement"))
	}
	for _, clash := range root.get("deal").get("clashes").list() {
		for _, id := range clash.list() {
			w.cites(id)
		}
	}
}

// walker checks the values of a brief in JSON.
type walker struct {
	*checker
	statements map[string]*node // by ID
	parties    map[string]bool
}

// others says that the brief was made of other reports, when no report of it is given
// with the same bytes, or at least under the same name where no digests are known.
func (w *walker) others(list *node) string {
	var names []string
	for _, d := range list.list() {
		id, sum := d.get("id").text(), d.get("sha256").text()
		for _, have := range w.corpus.docs {
			if have.ID == id || sum != "" && have.SHA256 == sum {
				return ""
			}
		}
		names = append(names, outline.Clean(id))
	}
	return madeOf(names)
}

// documents compares the reports that the brief was made from with those given.
func (w *walker) documents(list *node) {
	for _, d := range list.list() {
		id := d.get("id").text()
		i, ok := w.corpus.byID[id]
		if !ok {
			w.fail(d.line, "the brief was made from %q, which is not among the reports given", id)
			continue
		}
		want, have := d.get("sha256").text(), w.corpus.docs[i].SHA256
		if want != "" && have != "" && want != have {
			w.fail(d.line, "%s has changed since the brief was made: its SHA-256 is %.12s, not %.12s", id, have, want)
		}
		read := 0
		for _, u := range w.corpus.units[i] {
			if u.Why == "" {
				read++
			}
		}
		w.count(d, "sentences", "the sentences of "+id+" that are read", read)
		w.count(d, "units", "the sentences of "+id, len(w.corpus.units[i]))
	}
	n := 0
	for _, d := range w.corpus.docs {
		if d.Ref != "" {
			n++
		}
	}
	if len(list.list()) != n {
		w.fail(list.at(), "the brief was made from %d reports, %d are given", len(list.list()), n)
	}
}

// lines checks the names and figures of what the brief says in words of its own.
func (w *walker) lines(root *node) {
	line := func(n *node, text, more string, evidence *node) {
		var cited []string
		for _, q := range evidence.list() {
			if ref := q.get("ref").text(); w.corpus.has(ref) {
				cited = append(cited, ref)
			}
		}
		if len(cited) == 0 {
			return
		}
		own := []byte(text)
		for _, q := range quotations(text) {
			for i := q.start; i < q.end; i++ {
				own[i] = ' '
			}
		}
		w.told(string(own), cited, more, func(what string) {
			w.fail(n.at(), "%s does not occur in %s", outline.Quoted(what), strings.Join(outline.Ranges(cited), " "))
		})
	}
	for _, key := range []string{"in_short", "assessments"} {
		for _, l := range root.get(key).list() {
			line(l.get("text"), l.get("text").text(), "", l.get("evidence"))
		}
	}
	for _, x := range root.get("conflicts").list() {
		line(x.get("why"), x.get("why").text(), x.get("fact").all(), x.get("evidence"))
	}
	for _, key := range []string{"meetings", "proposals", "commitments", "timeline", "next"} {
		for _, e := range root.get(key).list() {
			line(e.get("what"), e.get("what").text(), "", e.get("evidence"))
			for _, who := range e.get("who").list() {
				line(who, who.text(), "", e.get("evidence"))
			}
		}
	}
	for _, s := range root.get("single_source").list() {
		line(s.get("claim"), s.get("claim").text(), "", &node{items: []*node{s}})
	}
}

// walk checks every slice and reference in n; docs are the documents that its
// offsets may belong to when it does not name one.
func (w *walker) walk(n *node, docs []string) {
	if doc := n.get("doc"); doc != nil {
		docs = []string{doc.text()}
	} else if ids := n.get("statements"); ids != nil && n.get("stance") != nil {
		docs = nil
		for _, id := range ids.list() {
			if s := w.statements[id.text()]; s != nil {
				docs = append(docs, s.get("doc").text())
			}
		}
	}
	start, end, text := n.get("start"), n.get("end"), n.get("text")
	if start != nil && end != nil && text != nil {
		w.slice(n, docs)
	}
	if ref := n.get("ref"); ref != nil {
		w.ref(ref, n)
	}
	for _, r := range n.get("refs").list() {
		w.ref(r, nil)
	}
	for _, f := range n.allFields() {
		w.walk(f.value, docs)
	}
	for _, x := range n.list() {
		w.walk(x, docs)
	}
}

// slice checks that text is what stands between two offsets.
func (w *walker) slice(n *node, docs []string) {
	start, okStart := n.get("start").integer()
	end, okEnd := n.get("end").integer()
	text := n.get("text").text()
	w.Quotations++
	if !okStart || !okEnd || start < 0 || end < start || end-start != len(text) {
		w.fail(n.line, "%s is not as long as its offsets say", outline.Quoted(outline.Shorten(text, 60, "")))
		return
	}
	if len(docs) == 0 {
		w.fail(n.line, "%s names no report", outline.Quoted(outline.Shorten(text, 60, "")))
		return
	}
	for _, d := range docs {
		if w.corpus.holds(d, start, text) {
			return
		}
	}
	docs = slices.Compact(slices.Sorted(slices.Values(docs)))
	w.fail(n.line, "%s does not stand at bytes %d-%d of %s", outline.Quoted(outline.Shorten(text, 60, "")), start, end, strings.Join(docs, " or "))
}

// holds reports whether text stands at a byte offset of a document. What lies
// between two sentences is white space.
func (c *corpus) holds(doc string, start int, text string) bool {
	i, ok := c.byID[doc]
	if !ok {
		return false
	}
	end, at, touched := start+len(text), start, false
	for _, u := range c.units[i] {
		us, ue := int(u.Start), int(u.Start)+len(u.Text)
		from, to := max(start, us), min(end, ue)
		if from >= to || from < at {
			continue
		}
		if strings.TrimSpace(text[at-start:from-start]) != "" || text[from-start:to-start] != u.Text[from-us:to-us] {
			return false
		}
		at, touched = to, true
	}
	return touched && strings.TrimSpace(text[at-start:]) == ""
}

// ref checks a reference, and when it belongs to a slice, that it is its sentence.
func (w *walker) ref(ref, of *node) {
	w.Refs++
	p, ok := w.corpus.place[ref.text()]
	if !ok {
		w.fail(ref.line, "[%s] does not exist%s", ref.text(), w.corpus.missing(ref.text()))
		return
	}
	start, hasStart := of.get("start").integer()
	if !hasStart || of.get("doc") == nil {
		return
	}
	u := w.corpus.units[p.doc][p.unit]
	if of.get("doc").text() != w.corpus.docs[p.doc].ID || start < int(u.Start) || start >= int(u.End) {
		w.fail(ref.line, "[%s] is not the sentence at byte %d of %s", ref.text(), start, of.get("doc").text())
	}
}

// issues checks what the cells of the matrix cite and count.
func (w *walker) issues(list *node) {
	for _, issue := range list.list() {
		for _, cell := range issue.get("cells").list() {
			if party := cell.get("party"); !w.parties[party.text()] {
				w.fail(party.at(), "party %q is not among the parties", party.text())
			}
			var docs, refs []string
			for _, id := range cell.get("statements").list() {
				if w.cites(id) {
					s := w.statements[id.text()]
					docs, refs = append(docs, s.get("doc").text()), append(refs, s.get("ref").text())
				}
			}
			w.count(cell, "articles", "the reports of its statements", unique(docs))
			// Which reports share a wording is not told for each sentence.
			if n, ok := cell.get("wordings").integer(); ok && (n > unique(docs) || n < 1) {
				w.fail(cell.get("wordings").line, "\"wordings\" is %d, but the reports of its statements: %d", n, unique(docs))
			}
			for _, r := range cell.get("refs").list() {
				if !slices.Contains(refs, r.text()) {
					w.fail(r.line, "[%s] is the sentence of no statement of its cell", r.text())
				}
			}
		}
	}
}

// cites checks that a statement exists.
func (w *walker) cites(id *node) bool {
	if w.statements[id.text()] == nil {
		w.fail(id.at(), "statement %q does not exist", id.text())
		return false
	}
	return true
}

// count checks that a number is the length of the list behind it.
func (w *walker) count(n *node, key, what string, want int) {
	v := n.get(key)
	if v == nil {
		return
	}
	if got, ok := v.integer(); !ok || got != want {
		w.fail(v.line, "%q is %v, but %s: %d", key, v.value, what, want)
	}
}

func distinct(list []*node, key string) int {
	var values []string
	for _, n := range list {
		values = append(values, n.get(key).text())
	}
	return unique(values)
}

func unique(values []string) int {
	return len(slices.Compact(slices.Sorted(slices.Values(values))))
}

// node is a JSON value with its line. A nil node has no fields and no elements.
type node struct {
	line   int
	fields []field
	items  []*node
	value  any // string, stdjson.Number, bool or nil
}

type field struct {
	key   string
	value *node
}

// maxDepth bounds how deep the values of a brief are nested; a brief needs ten.
const maxDepth = 100

func parseTree(data []byte) (*node, error) {
	t := tree{d: stdjson.NewDecoder(bytes.NewReader(data)), data: data, line: 1}
	t.d.UseNumber()
	return t.value(0)
}

// tree reads JSON and counts its lines.
type tree struct {
	d    *stdjson.Decoder
	data []byte
	at   int64 // how far lines have been counted
	line int
}

func (t *tree) value(depth int) (*node, error) {
	if depth > maxDepth {
		return nil, errors.New("is nested too deep for a brief")
	}
	token, err := t.d.Token()
	if err != nil {
		return nil, err
	}
	to := t.d.InputOffset()
	t.line += bytes.Count(t.data[t.at:to], []byte("\n"))
	t.at = to
	n := &node{line: t.line, value: token}
	switch token {
	case stdjson.Delim('{'):
		n.value = nil
		for t.d.More() {
			key, err := t.d.Token()
			if err != nil {
				return nil, err
			}
			v, err := t.value(depth + 1)
			if err != nil {
				return nil, err
			}
			name, _ := key.(string)
			n.fields = append(n.fields, field{name, v})
		}
		_, err = t.d.Token()
	case stdjson.Delim('['):
		n.value = nil
		for t.d.More() {
			v, err := t.value(depth + 1)
			if err != nil {
				return nil, err
			}
			n.items = append(n.items, v)
		}
		_, err = t.d.Token()
	}
	return n, err
}

// get is the value of a key, nil when there is none.
func (n *node) get(key string) *node {
	if n == nil {
		return nil
	}
	for _, f := range n.fields {
		if f.key == key {
			return f.value
		}
	}
	return nil
}

func (n *node) list() []*node {
	if n == nil {
		return nil
	}
	return n.items
}

func (n *node) allFields() []field {
	if n == nil {
		return nil
	}
	return n.fields
}

func (n *node) at() int {
	if n == nil {
		return 1
	}
	return n.line
}

// text is a string value, "" for anything else.
func (n *node) text() string {
	if n == nil {
		return ""
	}
	s, _ := n.value.(string)
	return s
}

// all is every value in n.
func (n *node) all() string {
	if n == nil {
		return ""
	}
	text := fmt.Sprint(n.value)
	for _, f := range n.fields {
		text += "\n" + f.value.all()
	}
	for _, x := range n.items {
		text += "\n" + x.all()
	}
	return text
}

func (n *node) integer() (int, bool) {
	if n == nil {
		return 0, false
	}
	number, ok := n.value.(stdjson.Number)
	if !ok {
		return 0, false
	}
	i, err := number.Int64()
	return int(i), err == nil
}
