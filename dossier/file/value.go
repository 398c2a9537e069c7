package file

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"rapporteur/dossier"
	"rapporteur/internal/nearest"
)

// The limits of a dossier, beside its size. They are far above what a person writes; they keep
// a file that no person wrote from costing more than reading it.
const (
	maxColumn   = 60 // where a line may begin: it bounds how deep blocks lie
	maxOpen     = 16 // lists and objects that are open in one line
	maxKeys     = 50 // of one object
	maxTokens   = 200_000
	maxText     = 500 // bytes of a name or a line of text
	maxProblems = 20  // that are told
)

// value is a part of the file that has the shape of its key.
type value struct {
	at     At
	text   string
	flag   bool
	list   []value
	fields map[string]value
}

func (v value) item() Item { return Item{Text: v.text, At: v.at} }

func (v value) items() []Item {
	var out []Item
	for _, e := range v.list {
		out = append(out, e.item())
	}
	return out
}

// checker turns the tree of a file into values and gathers what is wrong.
type checker struct {
	file     string
	problems Problems
}

func (c *checker) problem(at At, format string, args ...any) {
	c.problems = append(c.problems, Problem{c.file, at, fmt.Sprintf(format, args...)})
}

// tree parses a file, after its limits have been checked. It is nil for one without content, and
// when something is wrong.
func (c *checker) tree(data string) ast.Node {
	data = strings.TrimPrefix(data, "\ufeff")
	if len(data) > MaxBytes {
		c.problem(At{1, 1}, "the file has more than %d bytes; a dossier is about one set of talks", MaxBytes)
		return nil
	}
	if !utf8.ValidString(data) {
		c.problem(At{1, 1}, "not UTF-8; save the file as UTF-8")
		return nil
	}
	if i := strings.IndexFunc(data, control); i >= 0 {
		c.problem(At{1 + strings.Count(data[:i], "\n"), 1}, "a control character; delete it")
		return nil
	}
	// The lexer counts the two characters of an end of line as two in some places.
	tokens := lexer.Tokenize(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(data))
	if !c.within(tokens) {
		return nil
	}
	parsed, err := parser.Parse(tokens, 0)
	if err != nil {
		c.syntax(err)
		return nil
	}
	if len(parsed.Docs) == 0 || parsed.Docs[0].Body == nil {
		return nil
	}
	if len(parsed.Docs) > 1 {
		c.problem(placeOf(parsed.Docs[1].Start), "a second document begins here; a dossier is one: delete the line ---")
		return nil
	}
	return parsed.Docs[0].Body
}

// control tells the characters that no text editor writes.
func control(r rune) bool { return r < ' ' && r != '\n' && r != '\r' && r != '\t' || r == 0x7f }

// within checks the limits and refuses what a dossier has no use for: anchors and aliases, which
// make a few lines grow without bound, and tags.
func (c *checker) within(tokens token.Tokens) bool {
	if len(tokens) > maxTokens {
		c.problem(placeOf(tokens[maxTokens]), "the file is too long for a dossier")
		return false
	}
	var n nesting
	for _, t := range tokens {
		at := placeOf(t)
		switch t.Type {
		case token.AnchorType, token.AliasType, token.MergeKeyType:
			c.problem(at, "%q: a dossier has no anchors and aliases; write the value out, and put a name that begins with this mark in quotes", t.Value)
			return false
		case token.TagType, token.DirectiveType:
			c.problem(at, "%q: a dossier has no tags and directives; put a name that begins with this mark in quotes", t.Value)
			return false
		case token.MappingKeyType:
			c.problem(at, "\"?\" opens a key of several lines; write key: value")
			return false
		case token.CommentType:
			continue
		}
		if why := n.take(t.Type, at); why != "" {
			c.problem(at, "%s", why)
			return false
		}
	}
	return true
}

// nesting bounds how deep a file goes and how many keys an object has before it is parsed: the
// parser calls itself for each level and compares each key with all others of its object.
type nesting struct {
	line    int
	entries int   // lists that are open in the line
	open    int   // brackets and braces that are open
	keys    []int // of each open brace or bracket, the keys so far
	lines   []int // of each column up to that of the line, the lines that begin there
}

func (n *nesting) take(kind token.Type, at At) string {
	const deep, many = "nested too deeply for a dossier; begin the line further left", "too many keys in one object for a dossier"
	first := at.Line != n.line
	if first {
		n.line, n.entries = at.Line, 0
	}
	switch kind {
	case token.SequenceEntryType:
		n.entries++
	case token.SequenceStartType, token.MappingStartType:
		n.open++
		n.keys = append(n.keys, 0)
	case token.SequenceEndType, token.MappingEndType:
		n.open = max(0, n.open-1)
		n.keys = n.keys[:n.open]
	case token.MappingValueType:
		if n.open > 0 {
			if n.keys[n.open-1]++; n.keys[n.open-1] > maxKeys {
				return many
			}
		}
	}
	if n.entries+n.open > maxOpen {
		return deep
	}
	if !first || n.open > 0 && kind != token.SequenceStartType && kind != token.MappingStartType {
		return ""
	}
	if at.Column > maxColumn {
		return deep
	}
	for len(n.lines) < at.Column {
		n.lines = append(n.lines, 0)
	}
	n.lines = n.lines[:at.Column] // what lies deeper ends here
	if kind != token.SequenceEntryType {
		if n.lines[at.Column-1]++; n.lines[at.Column-1] > maxKeys {
			return many
		}
	}
	return ""
}

func placeOf(t *token.Token) At {
	if t == nil || t.Position == nil {
		return At{1, 1}
	}
	return At{max(1, t.Position.Line), max(1, t.Position.Column)}
}

var alreadyAt = regexp.MustCompile(`^mapping key (".*") already defined at \[(\d+):\d+\]$`)

// syntax says what the YAML parser could not read.
func (c *checker) syntax(err error) {
	var at interface {
		GetToken() *token.Token
		GetMessage() string
	}
	if !errors.As(err, &at) {
		c.problem(At{1, 1}, "no YAML: %s", oneLine(err.Error()))
		return
	}
	message := oneLine(at.GetMessage())
	if m := alreadyAt.FindStringSubmatch(message); m != nil {
		message = fmt.Sprintf("%s comes twice, first in line %s; join the two", m[1], m[2])
	} else {
		message = "no YAML: " + message + "; check the indentation, and put text with : or # in quotes"
	}
	c.problem(placeOf(at.GetToken()), "%s", message)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// object checks an object; path is where it stands, "" for the whole file.
func (c *checker) object(n ast.Node, o *object, path string) value {
	v := value{at: placeOf(n.GetToken()), fields: map[string]value{}}
	var pairs []*ast.MappingValueNode
	switch n := n.(type) {
	case *ast.MappingNode:
		pairs = n.Values
	case *ast.MappingValueNode:
		pairs = []*ast.MappingValueNode{n}
	default:
		c.problem(v.at, "%s is %s; write %s: and the others as key: value", o.what, called(n), o.fields[min(1, len(o.fields)-1)].key)
		return v
	}
	if len(pairs) > 0 {
		v.at = placeOf(pairs[0].Key.GetToken())
	}
	for _, p := range pairs {
		at, key := placeOf(p.Key.GetToken()), scalar(p.Key)
		f, ok := o.field(key)
		switch {
		case !ok:
			c.problem(at, "unknown key %q%s%s", shortened(key), under(path), meant(key, o.keys()))
			continue
		case v.has(key):
			c.problem(at, "%q comes twice, first in line %d; join the two", key, v.fields[key].at.Line)
			continue
		}
		v.fields[key] = c.value(p.Value, f, strings.TrimPrefix(path+"."+key, "."), at)
	}
	for _, f := range o.fields {
		if f.needs && !v.has(f.key) {
			c.problem(v.at, "%s without %s%s; add %s: and a value", o.what, f.key, under(path), f.key)
		}
	}
	return v
}

func (v value) has(key string) bool { _, ok := v.fields[key]; return ok }

func under(path string) string {
	if path == "" {
		return ""
	}
	return " under " + path
}

// meant ends the sentence about an unknown word: with the one that was meant, or with all.
func meant(word string, words []string) string {
	if near := nearOf(word, words); near != "" {
		return fmt.Sprintf("; did you mean %q?", near)
	}
	return "; there are " + strings.Join(words, ", ")
}

// nearOf is the one of words that was most likely meant. A word that was begun, or that another
// one begins with, is meant too.
func nearOf(word string, words []string) string {
	if near := nearest.Of(word, words); near != "" {
		return near
	}
	low := strings.ToLower(word)
	for _, w := range words {
		if len(low) >= 3 && (strings.HasPrefix(w, low) || strings.HasPrefix(low, w)) {
			return w
		}
	}
	return ""
}

// value checks the value of a key that stands at a place.
func (c *checker) value(n ast.Node, f field, path string, at At) value {
	if n == nil {
		n = ast.Null(token.New("", "", &token.Position{Line: at.Line, Column: at.Column}))
	}
	if _, empty := n.(*ast.NullNode); empty {
		if f.shape != list && f.shape != lists && f.shape != objects {
			c.problem(at, "%s has no value; write one, or delete the line", path)
		}
		return value{at: at}
	}
	switch f.shape {
	case flag:
		b, ok := n.(*ast.BoolNode)
		if !ok {
			c.problem(placeOf(n.GetToken()), "%s is %s; write true or false", path, called(n))
			return value{at: at}
		}
		return value{at: placeOf(n.GetToken()), flag: b.Value}
	case list, lists, objects:
		return c.list(n, f, path, at)
	}
	v := c.text(n, path)
	if v.text != "" {
		c.word(v, f, path)
	}
	return v
}

// word checks a text that is no free one.
func (c *checker) word(v value, f field, path string) {
	switch f.shape {
	case word:
		if !dossier.IsID(v.text) {
			c.problem(v.at, "%s is %q; use lower-case words joined by hyphens", path, shortened(v.text))
		}
	case name:
		if v.text != strings.ToLower(v.text) || strings.ContainsFunc(v.text, unicode.IsSpace) {
			c.problem(v.at, "%s is %q; write it in lower case and without spaces", path, shortened(v.text))
		}
	case oneString:
		if v.text != f.only {
			c.problem(v.at, "%s is %q; this version of rapporteur reads %s", path, shortened(v.text), f.only)
		}
	case kindID:
		if _, ok := dossier.Find(v.text); !ok && v.text != "" {
			c.problem(v.at, "there is no kind of talks %q%s", shortened(v.text), meant(v.text, Kinds()))
		}
	}
}

// Kinds are the IDs of the kinds of talks.
func Kinds() []string {
	var ids []string
	for _, k := range dossier.All() {
		ids = append(ids, k.ID)
	}
	return ids
}

func (c *checker) list(n ast.Node, f field, path string, at At) value {
	seq, ok := n.(*ast.SequenceNode)
	v := value{at: at}
	if !ok {
		c.problem(placeOf(n.GetToken()), "%s is %s; write a list, each item in a line that begins with \"- \"", path, called(n))
		return v
	}
	for i, e := range seq.Values {
		item := fmt.Sprintf("%s[%d]", path, i)
		if e == nil {
			c.problem(at, "%s is empty; delete it", item)
			continue
		}
		if _, empty := e.(*ast.NullNode); empty {
			c.problem(placeOf(e.GetToken()), "%s is empty; delete it", item)
			continue
		}
		switch f.shape {
		case objects:
			v.list = append(v.list, c.object(e, f.of, item))
		case lists:
			v.list = append(v.list, c.list(e, field{shape: list}, item, placeOf(e.GetToken())))
		default:
			v.list = append(v.list, c.text(e, item))
		}
	}
	return v
}

// text checks a name or a line of text. A number is taken as it is written.
func (c *checker) text(n ast.Node, path string) value {
	v := value{at: placeOf(n.GetToken())}
	switch n.(type) {
	case *ast.StringNode, *ast.LiteralNode, *ast.IntegerNode, *ast.FloatNode:
	case *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		c.problem(v.at, "%s is %s; put it in quotes if it is a name", path, called(n))
		return v
	default:
		c.problem(v.at, "%s is %s; write a text", path, called(n))
		return v
	}
	v.text = oneLine(scalar(n))
	switch {
	case v.text == "":
		c.problem(v.at, "%s is empty; write a text, or delete it", path)
	case len(v.text) > maxText:
		c.problem(v.at, "%s has more than %d bytes; shorten it", path, maxText)
	}
	return v
}

// scalar is the text of a node, a number as it is written.
func scalar(n ast.Node) string {
	switch n := n.(type) {
	case *ast.StringNode:
		return n.Value
	case *ast.LiteralNode:
		if n.Value != nil {
			return n.Value.Value
		}
		return ""
	}
	return n.GetToken().Value
}

// called is a node in words for messages.
func called(n ast.Node) string {
	switch n := n.(type) {
	case *ast.MappingNode, *ast.MappingValueNode:
		return "an object"
	case *ast.SequenceNode:
		return "a list"
	case *ast.NullNode:
		return "empty"
	case *ast.BoolNode:
		return fmt.Sprint(n.Value)
	case *ast.StringNode, *ast.LiteralNode:
		return fmt.Sprintf("the text %q", shortened(scalar(n)))
	case *ast.IntegerNode, *ast.FloatNode, *ast.InfinityNode, *ast.NanNode:
		return "the number " + shortened(scalar(n))
	}
	return "something else"
}

// shortened is what was typed, as far as a line has room for it.
func shortened(s string) string {
	s = oneLine(s)
	const room = 40
	if runes := []rune(s); len(runes) > room {
		return string(runes[:room]) + "..."
	}
	return s
}

// told are the problems in the order of the file, as many as help.
func (c *checker) told() error {
	if len(c.problems) == 0 {
		return nil
	}
	slices.SortStableFunc(c.problems, func(a, b Problem) int {
		if a.At.Line != b.At.Line {
			return a.At.Line - b.At.Line
		}
		return a.At.Column - b.At.Column
	})
	return c.problems[:min(len(c.problems), maxProblems)]
}
