package layers

import (
	"encoding/binary"
	"errors"
	"math"
	"math/rand"
	"reflect"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/store"
	"rapporteur/store/storetest"
)

const textSize = 4000

// filler gives every field of a document a value, by reflection: a field that is new to a type is
// filled too, and lost by an encoding that does not know it.
type filler struct {
	rnd    *rand.Rand
	counts map[reflect.Type]int // annotations of each kind of index
}

func (f *filler) fill(v reflect.Value) {
	if !v.CanInterface() {
		return // not exported: what is worked out of a document, and made again
	}
	switch v.Interface().(type) {
	case annot.Span:
		start := f.rnd.Intn(textSize)
		v.Set(reflect.ValueOf(annot.Span{Start: int32(start), End: int32(start + f.rnd.Intn(textSize-start+1))}))
		return
	case annot.Layers:
		v.SetUint(uint64(f.rnd.Intn(int(annot.AllLayers) + 1)))
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			f.fill(v.Field(i))
		}
	case reflect.Slice:
		n, known := f.counts[v.Type().Elem()]
		if !known {
			n = 1 + f.rnd.Intn(4)
		}
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			f.fill(v.Index(i))
		}
	case reflect.String:
		words := []string{"paragraph", "verb refuse", "state:no", "é", strings.Repeat("long ", 1+f.rnd.Intn(60)), "reject"}
		v.SetString(words[f.rnd.Intn(len(words))])
	case reflect.Int32:
		of, known := indexes[v.Type()]
		if !known {
			panic("an index of a type that the test does not know: " + v.Type().String())
		}
		v.SetInt(int64(f.rnd.Intn(f.counts[of])))
	case reflect.Float64:
		v.SetFloat([]float64{0.1, 3, 9e10, -2.5, 1e300, math.Inf(1), 12345678901234567890, math.SmallestNonzeroFloat64}[f.rnd.Intn(8)])
	case reflect.Bool:
		v.SetBool(true)
	default:
		panic("a kind of field that the test does not know: " + v.Type().String())
	}
}

// indexes are the types of indexes and of what they count.
var indexes = map[reflect.Type]reflect.Type{
	reflect.TypeFor[annot.BlockIdx]():       reflect.TypeFor[annot.Block](),
	reflect.TypeFor[annot.SentenceIdx]():    reflect.TypeFor[annot.Sentence](),
	reflect.TypeFor[annot.TokenIdx]():       reflect.TypeFor[annot.Token](),
	reflect.TypeFor[annot.MentionIdx]():     reflect.TypeFor[annot.Mention](),
	reflect.TypeFor[annot.EntityIdx]():      reflect.TypeFor[annot.Entity](),
	reflect.TypeFor[annot.AttributionIdx](): reflect.TypeFor[annot.Attribution](),
}

func (f *filler) document() *annot.Document {
	f.counts = map[reflect.Type]int{}
	for _, of := range indexes {
		f.counts[of] = 1 + f.rnd.Intn(9)
	}
	d := &annot.Document{}
	f.fill(reflect.ValueOf(d).Elem())
	d.Text = strings.Repeat("x", textSize)
	return d
}

// kept is a document as it comes back: without tokens.
func keptOf(d *annot.Document) *annot.Document {
	c := *d
	c.Sentences = append([]annot.Sentence(nil), d.Sentences...)
	c.ReleaseTokens()
	return &c
}

func roundTrip(d *annot.Document) (*annot.Document, error) {
	got, err := Decode(Encode(d), d.Text)
	if err != nil {
		return nil, err
	}
	got.ID = d.ID
	if got.Source, err = DecodeSource(EncodeSource(d.Source)); err != nil {
		return nil, err
	}
	got.Runs, err = DecodeRuns(EncodeRuns(d.Runs))
	return got, err
}

func TestEveryFieldComesBack(t *testing.T) {
	f := &filler{rnd: rand.New(rand.NewSource(1))}
	for range 300 {
		d := f.document()
		got, err := roundTrip(d)
		if err != nil {
			t.Fatal(err)
		}
		if want := keptOf(d); !reflect.DeepEqual(got, want) {
			t.Fatalf("got  %+v\nwant %+v", got, want)
		}
	}
}

// Each field on its own: one that is written as another's neighbour could hide.
func TestEachFieldAlone(t *testing.T) {
	f := &filler{rnd: rand.New(rand.NewSource(2))}
	layers := reflect.TypeFor[annot.Document]()
	for i := range layers.NumField() {
		field := layers.Field(i)
		if field.Type.Kind() != reflect.Slice || field.Name == "Tokens" {
			continue
		}
		of := field.Type.Elem()
		for k := range of.NumField() {
			f.counts = map[reflect.Type]int{}
			for _, counted := range indexes {
				f.counts[counted] = 1
			}
			d := &annot.Document{Text: strings.Repeat("x", textSize), Blocks: make([]annot.Block, 1), Sentences: make([]annot.Sentence, 1),
				Entities: make([]annot.Entity, 1), Attributions: make([]annot.Attribution, 1)}
			list := reflect.ValueOf(d).Elem().Field(i)
			list.Set(reflect.MakeSlice(field.Type, 1, 1))
			f.fill(list.Index(0).Field(k))
			got, err := roundTrip(d)
			if err != nil {
				t.Errorf("%s.%s: %v", field.Name, of.Field(k).Name, err)
			} else if !reflect.DeepEqual(got, keptOf(d)) {
				t.Errorf("%s.%s does not come back: %+v", field.Name, of.Field(k).Name, got)
			}
		}
	}
}

func TestNothing(t *testing.T) {
	got, err := roundTrip(&annot.Document{})
	if err != nil || !reflect.DeepEqual(got, &annot.Document{}) {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestSentences(t *testing.T) {
	d := storetest.Full().Doc
	got, err := Sentences(Encode(d), d.Text)
	want := keptOf(d)
	if err != nil || !reflect.DeepEqual(got.Blocks, want.Blocks) || !reflect.DeepEqual(got.Sentences, want.Sentences) {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestDamaged(t *testing.T) {
	d := storetest.Full().Doc
	good := Encode(d)
	check := func(what string, data []byte, text string) {
		if got, err := Decode(data, text); !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: %v, %v", what, got, err)
		}
	}
	check("another text", good, d.Text+".")
	check("another version", append([]byte{Version + 1}, good[1:]...), d.Text)
	check("more bytes", append(good[:len(good):len(good)], 0), d.Text)
	for n := range good {
		check("cut off", good[:n], d.Text)
	}
	check("many annotations", append(binary.AppendUvarint(binary.AppendUvarint([]byte{Version}, 0), 0), 0, 255, 255, 255, 255, 127), "")
}

// TestAllocations bounds what is taken for a document: a slice for each layer, and one string for
// the table.
func TestAllocations(t *testing.T) {
	d := storetest.NewCorpus(1).Next(1)[0].Doc
	data := Encode(d)
	n := testing.AllocsPerRun(10, func() {
		if _, err := Decode(data, d.Text); err != nil {
			t.Fatal(err)
		}
	})
	if n > 16 {
		t.Errorf("%v allocations", n)
	}
}

func FuzzDecode(f *testing.F) {
	for _, r := range []store.Reading{storetest.Full(), storetest.Reading("a", "Paper", "2026", "Title\nOne. Two.\n# Three.")} {
		f.Add(Encode(r.Doc), r.Doc.Text)
	}
	f.Add([]byte{}, "")
	f.Fuzz(func(t *testing.T, data []byte, text string) {
		d, err := Decode(data, text)
		if err != nil {
			if !errors.Is(err, ErrDamaged) {
				t.Errorf("%v", err)
			}
			return
		}
		d.Check() // what it finds is no matter; it must not run out of the document
		again, err := Decode(Encode(d), text)
		if err != nil || !equal(d, again) {
			t.Errorf("%v: %+v\n%+v", err, d, again)
		}
	})
}

// equal is DeepEqual for which a number that is none is itself.
func equal(a, b *annot.Document) bool {
	for _, d := range []*annot.Document{a, b} {
		for i, q := range d.Quantities {
			if math.IsNaN(q.Value) {
				d.Quantities[i].Value = -1
			}
		}
	}
	return reflect.DeepEqual(a, b)
}

func FuzzDecodeSource(f *testing.F) {
	f.Add(EncodeSource(storetest.Full().Doc.Source))
	f.Add(EncodeRuns(storetest.Full().Doc.Runs))
	f.Fuzz(func(t *testing.T, data []byte) {
		if s, err := DecodeSource(data); err == nil {
			if again, err := DecodeSource(EncodeSource(s)); err != nil || again != s {
				t.Errorf("%+v, %v, want %+v", again, err, s)
			}
		}
		if r, err := DecodeRuns(data); err == nil {
			if again, err := DecodeRuns(EncodeRuns(r)); err != nil || !reflect.DeepEqual(again, r) {
				t.Errorf("%+v, %v, want %+v", again, err, r)
			}
		}
	})
}

func BenchmarkDecode2000(b *testing.B) {
	type packed struct {
		data []byte
		text string
	}
	var list []packed
	size := 0
	for _, r := range storetest.NewCorpus(1).Next(2000) {
		list = append(list, packed{Encode(r.Doc), r.Doc.Text})
		size += len(list[len(list)-1].data)
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range list {
			if _, err := Decode(p.data, p.text); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(size)/float64(len(list)), "B/report")
}

func BenchmarkEncode2000(b *testing.B) {
	list := storetest.NewCorpus(1).Next(2000)
	b.ReportAllocs()
	for b.Loop() {
		for _, r := range list {
			Encode(r.Doc)
		}
	}
}
