package attribution

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// standoff is what a file of the annotation tool brat says of a text.
type standoff struct {
	bounds map[string]bound // by identifier: "T3"
	events []event
}

// bound is a label on pieces of the text, in characters counted from 0, half open.
type bound struct {
	label  string
	pieces [][2]int
}

// event ties bounds together, each under a role without its number: "Content2" is Content.
type event struct {
	label string
	roles []role
}

type role struct{ name, bound string }

// The limits of readBrat.
const (
	maxLine   = 1 << 20 // bytes
	maxBounds = 100_000
	maxPieces = 1000 // of a bound
	maxRoles  = 1000 // of an event
)

// readBrat reads the stand-off format of brat: text-bound annotations (T) and events (E).
// Lines of the other kinds are passed over, and so are those on which the text of a
// text-bound annotation goes on that held a line break.
//
// An error is "line N: what"; callers put the name of the file before it.
func readBrat(r io.Reader) (standoff, error) {
	s := standoff{bounds: map[string]bound{}}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxLine)
	n := 0
	for lines.Scan() {
		n++
		if err := s.add(lines.Text()); err != nil {
			return standoff{}, fmt.Errorf("line %d: %w", n, err)
		}
	}
	if err := lines.Err(); errors.Is(err, bufio.ErrTooLong) {
		return standoff{}, fmt.Errorf("line %d: it has more than %d bytes; is this brat stand-off?", n+1, maxLine)
	} else if err != nil {
		return standoff{}, err
	}
	for _, e := range s.events {
		for _, r := range e.roles {
			if _, ok := s.bounds[r.bound]; !ok {
				return standoff{}, fmt.Errorf("an event refers to %.20q, which no line defines", r.bound)
			}
		}
	}
	return s, nil
}

func (s *standoff) add(line string) error {
	if !utf8.ValidString(line) {
		return errors.New("it is not UTF-8; convert the file")
	}
	id, rest, _ := strings.Cut(line, "\t")
	if len(id) < 2 || strings.Trim(id[1:], "0123456789") != "" {
		return nil
	}
	switch id[0] {
	case 'T':
		label, where, ok := strings.Cut(rest, " ")
		where, _, tab := strings.Cut(where, "\t")
		if !ok || !tab {
			return fmt.Errorf("%.20q is not followed by a label, offsets and a text", id)
		}
		if _, twice := s.bounds[id]; twice {
			return fmt.Errorf("%.20q is defined twice", id)
		}
		if len(s.bounds) == maxBounds {
			return fmt.Errorf("more than %d annotations", maxBounds)
		}
		pieces, err := offsets(where)
		if err != nil {
			return err
		}
		s.bounds[id] = bound{label, pieces}
	case 'E':
		fields := strings.Fields(rest)
		if len(fields) == 0 || len(fields) > maxRoles {
			return fmt.Errorf("an event of %d parts", len(fields))
		}
		var e event
		for i, f := range fields {
			name, to, ok := strings.Cut(f, ":")
			if !ok || to == "" {
				return fmt.Errorf("%.40q is no role with what it refers to", f)
			}
			if i == 0 {
				e.label = name
				continue
			}
			e.roles = append(e.roles, role{strings.TrimRight(name, "0123456789"), to})
		}
		if len(s.events) == maxBounds {
			return fmt.Errorf("more than %d events", maxBounds)
		}
		s.events = append(s.events, e)
	}
	return nil
}

// offsets reads "120 127" and "1064 1123;996 1011".
func offsets(where string) ([][2]int, error) {
	list := strings.Split(where, ";")
	if len(list) > maxPieces {
		return nil, fmt.Errorf("an annotation of %d pieces", len(list))
	}
	var pieces [][2]int
	for _, p := range list {
		from, to, _ := strings.Cut(p, " ")
		start, err1 := strconv.Atoi(from)
		end, err2 := strconv.Atoi(to)
		if err1 != nil || err2 != nil || start < 0 || end <= start {
			return nil, fmt.Errorf("the offsets %.40q are not a start and an end behind it", p)
		}
		pieces = append(pieces, [2]int{start, end})
	}
	return pieces, nil
}
