package rows

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"

	"rapporteur/ingest"
)

// jsonLines reads a table of one object a line.
func (t *table) jsonLines(lines *lineReader) error {
	for {
		line, whole, err := lines.next()
		key := strconv.Itoa(lines.n)
		trimmed := bytes.TrimSuffix(bytes.TrimSpace(line), []byte(","))
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return ingest.Failed(t.name, err)
		case !whole:
			err = t.skip(key, "it is longer than "+ingest.BytesFor(t.limits.ReportBytes))
		case len(trimmed) > 0:
			err = t.object(key, trimmed)
		}
		if err != nil {
			return err
		}
	}
}

// jsonValues reads an array of objects, or objects that go over several lines.
func (t *table) jsonValues(lines *lineReader) error {
	v := &values{r: lines.r, max: lines.max}
	for n := 1; ; n++ {
		object, err := v.next()
		key := strconv.Itoa(n)
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case errors.Is(err, errLong):
			err = t.skip(key, "it is longer than "+ingest.BytesFor(t.limits.ReportBytes))
		case errors.Is(err, errCut):
			return ingest.Skip{Name: t.name, Why: "it ends in the middle of object " + key + ": a part of it is missing, or a bracket or quotation mark"}
		case err != nil:
			return ingest.Failed(t.name, err)
		default:
			err = t.object(key, object)
		}
		if err != nil {
			return err
		}
	}
}

// object reads one row.
func (t *table) object(key string, data []byte) error {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(data, &fields); err != nil || fields == nil {
		why := "it is no JSON object"
		if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
			why = "it is damaged JSON: " + syntax.Error()
		}
		return t.skip(key, why)
	}
	names := make([]string, 0, len(fields))
	for name := range fields {
		names = append(names, name)
	}
	slices.Sort(names)
	folded := make(map[string]json.RawMessage, len(fields))
	for _, name := range names {
		if _, twice := folded[fold(name)]; !twice {
			folded[fold(name)] = fields[name]
		}
	}
	return t.row(key, len(data), func() []string { return names }, func(name string) string { return at(folded, name, depth) })
}

// depth is how far a name with dots leads into an object.
const depth = 4

// at is what a folded name holds, as text; "a.b" is the field b of the object a.
func at(fields map[string]json.RawMessage, name string, depth int) string {
	if raw, ok := fields[name]; ok {
		return written(raw, depth)
	}
	outer, inner, ok := strings.Cut(name, ".")
	if !ok || depth == 0 {
		return ""
	}
	var within map[string]json.RawMessage
	if json.Unmarshal(fields[outer], &within) != nil {
		return ""
	}
	for key, raw := range within {
		if folded := fold(key); folded != key {
			if _, there := within[folded]; !there {
				within[folded] = raw
			}
		}
	}
	return at(within, inner, depth-1)
}

// written is a JSON value as text: the parts of an array as lines, an object by its name.
func written(raw json.RawMessage, depth int) string {
	if len(raw) == 0 || depth == 0 {
		return ""
	}
	switch raw[0] {
	case '"':
		var s string
		if json.Unmarshal(raw, &s) != nil {
			return ""
		}
		return s
	case '[':
		var list []json.RawMessage
		if json.Unmarshal(raw, &list) != nil {
			return ""
		}
		var parts []string
		for _, part := range list {
			if s := strings.TrimSpace(written(part, depth-1)); s != "" {
				parts = append(parts, s)
			}
		}
		return strings.Join(parts, "\n")
	case '{':
		var object struct {
			Name, Title, Value json.RawMessage
		}
		if json.Unmarshal(raw, &object) != nil {
			return ""
		}
		for _, field := range []json.RawMessage{object.Name, object.Title, object.Value} {
			if s := written(field, depth-1); s != "" {
				return s
			}
		}
		return ""
	case 'n', 't', 'f':
		return ""
	}
	return string(raw)
}

// errCut says that the last value is not whole.
var errCut = errors.New("the input ends within a value")

// values reads the objects of an array, or one after the other.
type values struct {
	r interface {
		ReadByte() (byte, error)
		UnreadByte() error
	}
	max int
	buf []byte
}

// next is the next object, or what stands in the place of one; valid until the next call.
func (v *values) next() ([]byte, error) {
	v.buf = v.buf[:0]
	long := false
	depth, quoted, escaped := 0, false, false
	for {
		b, err := v.r.ReadByte()
		if err != nil {
			if errors.Is(err, io.EOF) && len(v.buf) > 0 {
				return nil, errCut
			}
			return nil, err
		}
		if depth == 0 && !quoted {
			switch {
			case len(v.buf) == 0 && b == ']':
				return nil, io.EOF // what follows the array is no row
			case len(v.buf) == 0 && (b == '[' || b == ',' || b == ' ' || b == '\t' || b == '\r' || b == '\n'):
				continue
			case len(v.buf) > 0 && (b == ',' || b == ']' || b == '\n' || b == '{'):
				v.r.UnreadByte()
				return v.buf, nil // a number, or text that is no JSON
			}
		}
		if len(v.buf) < v.max {
			v.buf = append(v.buf, b)
		} else {
			long = true
		}
		switch {
		case escaped:
			escaped = false
		case quoted:
			escaped, quoted = b == '\\', b != '"'
		case b == '"':
			quoted = true
		case b == '{' || b == '[':
			depth++
		case b == '}' || b == ']':
			if depth--; depth <= 0 {
				if long {
					return nil, errLong
				}
				return v.buf, nil
			}
		}
	}
}
