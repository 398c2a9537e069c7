package pdf

import (
	"bytes"
	"context"
	"errors"
	"io"
	"math"
	"strconv"

	reader "github.com/ledongthuc/pdf"
)

// The limits of one page.
const (
	contentBytes = 16 << 20
	mostRuns     = 200_000
	deepestForm  = 6
)

// run is a piece of text that is shown at one place.
type run struct {
	x, y, width, size float64
	text              string
}

// matrix is the first two columns of a transformation.
type matrix [6]float64

func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// state is what of the state of drawing text depends on.
type state struct {
	page                 matrix
	font                 *font
	size, leading, scale float64
	chars, words, rise   float64
}

// canvas collects the text of a page.
type canvas struct {
	ctx   context.Context
	fonts map[string]*font
	runs  []run
	read  int // bytes
}

// run draws a content: a stream or several that are one. Forms are drawn as part of it.
func (c *canvas) run(content, resources reader.Value, depth int) {
	var data []byte
	if content.Kind() == reader.Array {
		for i := range content.Len() {
			data = append(append(data, c.bytes(content.Index(i))...), '\n')
		}
	} else {
		data = c.bytes(content)
	}
	s := state{page: matrix{1, 0, 0, 1, 0, 0}, scale: 1}
	c.draw(data, resources, s, depth)
}

func (c *canvas) bytes(v reader.Value) []byte {
	if v.Kind() != reader.Stream {
		return nil
	}
	r := v.Reader()
	defer r.Close()
	data, _ := io.ReadAll(io.LimitReader(r, contentBytes)) // what a damaged stream still gives
	if c.read += len(data); c.read >= contentBytes {
		panic(errors.New("the page is too large"))
	}
	return data
}

func (c *canvas) draw(data []byte, resources reader.Value, s state, depth int) {
	var stack []state
	var args []any
	text, line := matrix{1, 0, 0, 1, 0, 0}, matrix{1, 0, 0, 1, 0, 0}
	number := func(i int) float64 {
		if i < len(args) {
			n, _ := args[i].(float64)
			return n
		}
		return 0
	}
	move := func(x, y float64) { line = matrix{1, 0, 0, 1, x, y}.times(line); text = line }
	show := func(raw string) {
		if s.font == nil || len(c.runs) > mostRuns {
			return
		}
		shown, width, chars, blanks := s.font.show(raw)
		width = (width/1000*s.size + s.chars*float64(chars) + s.words*float64(blanks)) * s.scale
		at := matrix{1, 0, 0, 1, 0, s.rise}.times(text).times(s.page)
		size := s.size * math.Hypot(at[2], at[3])
		if shown != "" && math.Abs(at[1]) <= math.Abs(at[0])/4 && at[0] > 0 { // what stands upright
			c.runs = append(c.runs, run{x: at[4], y: at[5], width: width * at[0], size: size, text: shown})
		}
		text = matrix{1, 0, 0, 1, width, 0}.times(text)
	}
	l := lexer{data: data}
	for n := 0; ; n++ {
		if n%1024 == 0 && c.ctx.Err() != nil {
			panic(c.ctx.Err())
		}
		token, ok := l.next()
		if !ok {
			return
		}
		op, isOp := token.(operator)
		if !isOp {
			if len(args) < 100 {
				args = append(args, token)
			}
			continue
		}
		switch op {
		case "q":
			if len(stack) < 1000 {
				stack = append(stack, s)
			}
		case "Q":
			if n := len(stack) - 1; n >= 0 {
				s, stack = stack[n], stack[:n]
			}
		case "cm":
			s.page = matrix{number(0), number(1), number(2), number(3), number(4), number(5)}.times(s.page)
		case "BT":
			text, line = matrix{1, 0, 0, 1, 0, 0}, matrix{1, 0, 0, 1, 0, 0}
		case "Tf":
			if len(args) == 2 {
				name, _ := args[0].(name)
				s.font, s.size = c.font(string(name), resources), number(1)
			}
		case "Tc":
			s.chars = number(0)
		case "Tw":
			s.words = number(0)
		case "Tz":
			s.scale = number(0) / 100
		case "TL":
			s.leading = number(0)
		case "Ts":
			s.rise = number(0)
		case "Td":
			move(number(0), number(1))
		case "TD":
			s.leading = -number(1)
			move(number(0), number(1))
		case "Tm":
			line = matrix{number(0), number(1), number(2), number(3), number(4), number(5)}
			text = line
		case "T*":
			move(0, -s.leading)
		case "Tj", "'", "\"":
			if op != "Tj" {
				move(0, -s.leading)
			}
			if n := len(args); n > 0 {
				raw, _ := args[n-1].(string)
				show(raw)
			}
		case "TJ":
			if len(args) > 0 {
				list, _ := args[0].([]any)
				for _, part := range list {
					switch part := part.(type) {
					case string:
						show(part)
					case float64:
						text = matrix{1, 0, 0, 1, -part / 1000 * s.size * s.scale, 0}.times(text)
					}
				}
			}
		case "Do":
			if len(args) > 0 && depth < deepestForm {
				named, _ := args[0].(name)
				c.form(resources.Key("XObject").Key(string(named)), resources, s, depth+1)
			}
		case "ID":
			l.image()
		}
		args = args[:0]
	}
}

// form draws what stands in a stream of its own.
func (c *canvas) form(v, outer reader.Value, s state, depth int) {
	if v.Kind() != reader.Stream || v.Key("Subtype").Name() != "Form" {
		return
	}
	if m := v.Key("Matrix"); m.Len() == 6 {
		var by matrix
		for i := range by {
			by[i] = m.Index(i).Float64()
		}
		s.page = by.times(s.page)
	}
	resources := v.Key("Resources")
	if resources.IsNull() {
		resources = outer
	}
	c.draw(c.bytes(v), resources, s, depth)
}

// The tokens of a content, besides float64, string, []any and nil.
type (
	operator string
	name     string
)

// lexer cuts a content into tokens.
type lexer struct {
	data []byte
	at   int
}

// next is the next token; arrays are one. Dictionaries come as their parts and mean nothing to
// who draws text.
func (l *lexer) next() (any, bool) { return l.token(0) }

const deepestArray = 20

func (l *lexer) token(depth int) (any, bool) {
	for l.at < len(l.data) {
		b := l.data[l.at]
		switch {
		case space(b):
			l.at++
		case b == '%':
			for l.at < len(l.data) && l.data[l.at] != '\n' && l.data[l.at] != '\r' {
				l.at++
			}
		case b == '(':
			l.at++
			return l.literal(), true
		case b == '<' && !bytes.HasPrefix(l.data[l.at:], []byte("<<")):
			l.at++
			return l.hex(), true
		case b == '[':
			l.at++
			var list []any
			for {
				t, ok := l.token(depth + 1)
				if end, isOp := t.(operator); !ok || isOp && end == "]" {
					return list, true
				}
				if depth < deepestArray {
					list = append(list, t)
				}
			}
		case b == ']':
			l.at++
			if depth > 0 {
				return operator("]"), true
			}
		case b == '/':
			l.at++
			return name(l.word()), true
		case delimiter(b):
			l.at++ // "<<", ">>", what is out of place
		default:
			w := l.word()
			if n, err := strconv.ParseFloat(w, 64); err == nil && !math.IsInf(n, 0) && !math.IsNaN(n) {
				return n, true
			}
			return operator(w), true
		}
	}
	return nil, false
}

func space(b byte) bool {
	return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0
}

func delimiter(b byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), b) >= 0 }

func (l *lexer) word() string {
	from := l.at
	for l.at < len(l.data) && !space(l.data[l.at]) && !delimiter(l.data[l.at]) {
		l.at++
	}
	return string(l.data[from:l.at])
}

// literal is a string in brackets.
func (l *lexer) literal() string {
	var out []byte
	for open := 1; l.at < len(l.data); l.at++ {
		b := l.data[l.at]
		switch b {
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				l.at++
				return string(out)
			}
		case '\\':
			if l.at++; l.at >= len(l.data) {
				return string(out)
			}
			b = l.data[l.at]
			if i := bytes.IndexByte([]byte("nrtbf"), b); i >= 0 {
				b = "\n\r\t\b\f"[i]
			} else if b >= '0' && b <= '7' {
				n := 0
				for i := 0; i < 3 && l.at < len(l.data) && l.data[l.at] >= '0' && l.data[l.at] <= '7'; i++ {
					n = n*8 + int(l.data[l.at]-'0')
					l.at++
				}
				l.at--
				b = byte(n)
			} else if b == '\n' || b == '\r' {
				if b == '\r' && l.at+1 < len(l.data) && l.data[l.at+1] == '\n' {
					l.at++
				}
				continue
			}
		}
		out = append(out, b)
	}
	return string(out)
}

// hex is a string of hexadecimal digits.
func (l *lexer) hex() string {
	var out []byte
	half, whole := byte(0), true
	for ; l.at < len(l.data); l.at++ {
		b := l.data[l.at]
		if b == '>' {
			l.at++
			break
		}
		var n byte
		switch {
		case b >= '0' && b <= '9':
			n = b - '0'
		case b|0x20 >= 'a' && b|0x20 <= 'f':
			n = b | 0x20 - 'a' + 10
		default:
			continue
		}
		if whole = !whole; whole {
			out = append(out, half<<4|n)
		}
		half = n
	}
	if !whole {
		out = append(out, half<<4)
	}
	return string(out)
}

// image passes over the bytes of a picture that stands in the content.
func (l *lexer) image() {
	for l.at < len(l.data) {
		i := bytes.Index(l.data[l.at:], []byte("EI"))
		if i < 0 {
			l.at = len(l.data)
			return
		}
		before, after := l.at+i-1, l.at+i+2
		l.at = after
		if before >= 0 && space(l.data[before]) && (after >= len(l.data) || space(l.data[after])) {
			return
		}
	}
}
