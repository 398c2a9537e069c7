package pdf

import (
	"strings"
	"unicode/utf16"

	reader "github.com/ledongthuc/pdf"
)

// font is how the bytes of a string are shown.
type font struct {
	wide   bool // two bytes a character
	text   map[uint32]string
	widths map[uint32]float64 // in thousandths of the size
	usual  float64
}

// The limits of what is told of a font.
const (
	mostCodes = 1 << 16
	mostSpan  = 1 << 16
	// Of the characters that are other ones than in the usual table; the reader goes through them
	// for every byte.
	mostDifferences = 2000
)

// font is a font of the resources, nil when there is none such.
func (c *canvas) font(named string, resources reader.Value) *font {
	v := resources.Key("Font").Key(named)
	if v.IsNull() {
		return nil
	}
	// Forms may have fonts of the same names.
	key := named + "\x00" + v.Key("BaseFont").Name() + "\x00" + v.Key("FirstChar").String()
	if f, ok := c.fonts[key]; ok {
		return f
	}
	f := &font{text: map[uint32]string{}, widths: map[uint32]float64{}, usual: 500}
	if v.Key("Subtype").Name() == "Type0" {
		f.wide, f.usual = true, 1000
		f.readWide(v.Key("DescendantFonts").Index(0))
	} else {
		f.readSimple(v)
	}
	if m := v.Key("ToUnicode"); m.Kind() == reader.Stream {
		f.readMap(c.bytes(m))
	}
	c.fonts[key] = f
	return f
}

// readSimple reads a font of one byte a character.
func (f *font) readSimple(v reader.Value) {
	// The map to Unicode is read apart: the reader does not end at one that is damaged.
	if v.Key("ToUnicode").Kind() != reader.Stream || !v.Key("Encoding").IsNull() && v.Key("Encoding").Name() != "Identity-H" {
		whole := reader.Font{V: v}
		if v.Key("Encoding").Key("Differences").Len() > mostDifferences {
			return
		}
		encoding := whole.Encoder()
		for b := range 256 {
			f.text[uint32(b)] = encoding.Decode(string([]byte{byte(b)}))
		}
	}
	first, widths := v.Key("FirstChar").Int64(), v.Key("Widths")
	for i := range min(widths.Len(), 256) {
		f.widths[uint32(int(first)+i)] = widths.Index(i).Float64()
	}
}

// readWide reads the widths of a font of two bytes a character.
func (f *font) readWide(v reader.Value) {
	if usual := v.Key("DW"); !usual.IsNull() {
		f.usual = usual.Float64()
	}
	list := v.Key("W")
	for i := 0; i+1 < list.Len() && len(f.widths) < mostCodes; {
		first := uint32(list.Index(i).Int64())
		if each := list.Index(i + 1); each.Kind() == reader.Array {
			for j := range min(each.Len(), mostSpan) {
				f.widths[first+uint32(j)] = each.Index(j).Float64()
			}
			i += 2
			continue
		}
		last, width := uint32(list.Index(i+1).Int64()), list.Index(i+2).Float64()
		for code := first; code <= last && code-first < mostSpan; code++ {
			f.widths[code] = width
		}
		i += 3
	}
}

// readMap reads a map from codes to Unicode.
func (f *font) readMap(data []byte) {
	l := lexer{data: data}
	var args []any
	for {
		token, ok := l.next()
		if !ok {
			return
		}
		op, isOp := token.(operator)
		if !isOp {
			if len(args) < 3*mostCodes {
				args = append(args, token)
			}
			continue
		}
		switch op {
		case "endbfchar":
			for i := 0; i+1 < len(args); i += 2 {
				f.set(codeOf(args[i]), unicodeOf(args[i+1]))
			}
		case "endbfrange":
			for i := 0; i+2 < len(args); i += 3 {
				f.setRange(codeOf(args[i]), codeOf(args[i+1]), args[i+2])
			}
		}
		args = args[:0]
	}
}

func (f *font) set(code uint32, text string) {
	if len(f.text) < mostCodes {
		f.text[code] = text
	}
}

func (f *font) setRange(first, last uint32, to any) {
	if list, ok := to.([]any); ok {
		for i, text := range list {
			f.set(first+uint32(i), unicodeOf(text))
		}
		return
	}
	runes := []rune(unicodeOf(to))
	if len(runes) == 0 {
		return
	}
	for code := first; code <= last && code-first < mostSpan; code++ {
		f.set(code, string(runes))
		runes[len(runes)-1]++
	}
}

func codeOf(v any) uint32 {
	s, _ := v.(string)
	n := uint32(0)
	for i := range min(len(s), 4) {
		n = n<<8 | uint32(s[i])
	}
	return n
}

func unicodeOf(v any) string {
	s, _ := v.(string)
	var units []uint16
	for i := 0; i+1 < len(s); i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return string(utf16.Decode(units))
}

// show is the text of a string, its width in thousandths of the size, and how many characters
// and how many blanks it has.
func (f *font) show(raw string) (text string, width float64, chars, blanks int) {
	var b strings.Builder
	step := 1
	if f.wide {
		step = 2
	}
	for i := 0; i+step <= len(raw); i += step {
		code := uint32(raw[i])
		if f.wide {
			code = code<<8 | uint32(raw[i+1])
		}
		b.WriteString(f.text[code])
		if w, ok := f.widths[code]; ok {
			width += w
		} else {
			width += f.usual
		}
		chars++
		if !f.wide && code == ' ' {
			blanks++
		}
	}
	return clean(b.String()), width, chars, blanks
}

// ligatures are the letters that fonts show as one.
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "\u00a0", " ", "\x00", "", "\ufffd", "")

func clean(s string) string { return ligatures.Replace(strings.ToValidUTF8(s, "")) }
