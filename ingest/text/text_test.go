package text

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"rapporteur/annot"
	"rapporteur/ingest"
	"rapporteur/internal/casetest"
)

// TestCases reads the reports of testdata/cases and shows their blocks and what is known
// about the source.
func TestCases(t *testing.T) {
	casetest.Run(t, "testdata/cases/*.txtar", func(t *testing.T, input map[string]string) map[string]string {
		d, notices, err := Read("case.txt", "case.txt", []byte(input["report"]), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if err := d.Check(); err != nil {
			t.Error(err)
		}
		return map[string]string{"blocks": printBlocks(d), "source": printSource(d, notices)}
	})
}

func printBlocks(d *annot.Document) string {
	var b strings.Builder
	for _, block := range d.Blocks {
		b.WriteString(string(block.Kind))
		if block.Why != "" {
			fmt.Fprintf(&b, " (%s)", block.Why)
		}
		fmt.Fprintf(&b, ": %s\n", strings.ReplaceAll(d.Slice(block.Span), "\n", "⏎"))
	}
	for _, in := range d.Inserts {
		fmt.Fprintf(&b, "within: %s (%s): %s\n", in.Kind, in.Why, d.Slice(in.Span))
	}
	return b.String()
}

func printSource(d *annot.Document, notices []Notice) string {
	var b strings.Builder
	s := d.Source
	fmt.Fprintf(&b, "outlet: %s", s.Outlet)
	if !s.OutletAt.Empty() {
		fmt.Fprintf(&b, ", printed %q", d.Slice(s.OutletAt))
	}
	fmt.Fprintf(&b, "\npublished: %s %s", s.Published.Value, s.Published.Basis)
	if !s.Published.At.Empty() {
		fmt.Fprintf(&b, ", printed %q", d.Slice(s.Published.At))
	}
	fmt.Fprintf(&b, "\naddress: %s\nlanguage: %s\n", s.URL, s.Language)
	for _, n := range notices {
		fmt.Fprintln(&b, n)
	}
	return b.String()
}

const sentence = "Die Gewerkschaft lehnt das Angebot für die Fähren ab, sagte ein Sprecher am Dienstag. "

func TestEncodings(t *testing.T) {
	western := "The café owners — “naïve” men — will not sign, said Zoë Brül. They met in Sund."
	russian := "Профсоюз отклонил предложение владельцев паромов, сообщила во вторник пресс-служба. Переговоры продолжатся в среду, сказал министр."
	ukrainian := "Профспілка відхилила пропозицію власників поромів, повідомила у вівторок її речниця. Переговори триватимуть у середу, сказав міністр."
	koi8, _ := charmap.KOI8R.NewEncoder().String(russian)
	w1252, _ := charmap.Windows1252.NewEncoder().String(western)
	w1251, _ := charmap.Windows1251.NewEncoder().String(russian)
	u1251, _ := charmap.Windows1251.NewEncoder().String(ukrainian)
	latin2, _ := charmap.ISO8859_2.NewEncoder().String("Związek odrzucił ofertę właścicieli promów.")
	utf16, _ := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(western)
	utf16le, _ := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder().String(western)
	for _, c := range []struct {
		name, data, force  string
		text, encoding     string
		notice, whySkipped string
	}{
		{name: "utf-8", data: western, text: western, encoding: "utf-8"},
		{name: "mark", data: utf8Mark + western, text: utf8Mark + western, encoding: "utf-8"},
		{
			name: "broken bytes", data: western + "\xff and \xc3(" + western, text: western + "? and ?(" + western, encoding: "utf-8",
			notice: "f.txt: 2 bytes are not UTF-8; each is shown as \"?\".",
		},
		{
			name: "cut within a character", data: western + " caf\xc3", text: western + " caf?", encoding: "utf-8",
			notice: "f.txt: 1 byte is not UTF-8; each is shown as \"?\".",
		},
		{
			name: "western", data: w1252, text: western, encoding: "windows-1252",
			notice: "f.txt: not UTF-8; read as Windows-1252 (guess). Force with --encoding.",
		},
		{
			name: "cyrillic", data: w1251, text: russian, encoding: "windows-1251",
			notice: "f.txt: not UTF-8; read as Windows-1251 (guess). Force with --encoding.",
		},
		{
			name: "ukrainian", data: u1251, text: ukrainian, encoding: "windows-1251",
			notice: "f.txt: not UTF-8; read as Windows-1251 (guess). Force with --encoding.",
		},
		{name: "koi8-r", data: koi8, whySkipped: "its encoding cannot be told"},
		{name: "forced koi8-r", data: koi8, force: "KOI8-R", text: russian, encoding: "koi8-r"},
		{name: "forced latin-2", data: latin2, force: "iso-8859-2", text: "Związek odrzucił ofertę właścicieli promów.", encoding: "iso-8859-2"},
		{name: "utf-16", data: utf16, text: western, encoding: "utf-16"},
		{name: "utf-16 without a mark", data: utf16le, whySkipped: "it looks like UTF-16 without a mark"},
		{name: "forced utf-16", data: utf16le, force: "utf-16le", text: western, encoding: "utf-16le"},
		{name: "no such encoding", data: western, force: "latin-99", whySkipped: `no encoding is called "latin-99"`},
		{name: "noise", data: "\x80\xfe\x90\xa1\xd0\x8f\xf0\xf1\xf2\xe9\xe8\xa6\xa6\xb1", whySkipped: "its encoding cannot be told"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, notices, err := Read("f.txt", "f.txt", []byte(c.data), Options{Encoding: c.force})
			if c.whySkipped != "" {
				var skip ingest.Skip
				if !errors.As(err, &skip) || !strings.Contains(skip.Why, c.whySkipped) {
					t.Fatalf("error %v, want a skip because %q", err, c.whySkipped)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if d.Text != c.text || d.Source.Encoding != c.encoding {
				t.Errorf("read as %s: %q, want %s: %q", d.Source.Encoding, d.Text, c.encoding, c.text)
			}
			if err := d.Check(); err != nil {
				t.Error(err)
			}
			if strings.Contains(d.Slice(d.Blocks[0].Span), utf8Mark) {
				t.Error("the byte order mark is part of a block")
			}
			var lines []string
			for _, n := range notices {
				if !strings.Contains(n.Text, "reads English only") {
					lines = append(lines, n.String())
				}
			}
			if got := strings.Join(lines, "\n"); got != c.notice {
				t.Errorf("notice %q, want %q", got, c.notice)
			}
		})
	}
}

func TestRefused(t *testing.T) {
	for name, c := range map[string]struct{ data, why string }{
		"empty":    {"", "it is empty"},
		"blank":    {" \n\t \u00a0\n", "nothing but white space"},
		"mark":     {utf8Mark, "nothing but white space"},
		"pdf":      {"%PDF-1.7\n%\xe2\xe3", "a PDF"},
		"zip":      {"PK\x03\x04rest", "a ZIP archive"},
		"docx":     {"PK\x03\x04\x14\x00[Content_Types].xml word/document.xml", "a Word document"},
		"png":      {"\x89PNG\r\n\x1a\n", "a PNG picture"},
		"jpeg":     {"\xff\xd8\xff\xe0", "a JPEG picture"},
		"gzip":     {"\x1f\x8b\x08", "a gzip archive"},
		"elf":      {"\x7fELF\x02", "a program"},
		"rtf":      {`{\rtf1\ansi The union}`, "a rich text file"},
		"page":     {"\n<!DOCTYPE html><html>", "a web page"},
		"nul":      {"The union\x00 will not sign, the minister said.", "NUL bytes"},
		"controls": {"The union\x01\x02\x03 will", "control characters"},
	} {
		d, _, err := Read(name, name, []byte(c.data), Options{})
		var skip ingest.Skip
		if !errors.As(err, &skip) {
			t.Errorf("%s: error %v, document %v", name, err, d)
			continue
		}
		if !strings.Contains(skip.Why, c.why) || strings.ContainsAny(err.Error(), "\n\r") || !strings.HasPrefix(err.Error(), "skipped "+name+": ") {
			t.Errorf("%s: %q, want one line with %q", name, err, c.why)
		}
	}
}

func TestTerminalEscapesStay(t *testing.T) {
	const report = "The union said \x1b[31mno\x1b[0m to the offer.\x07"
	d, _, err := Read("a.txt", "a.txt", []byte(report+strings.Repeat(" It will not sign.", 10)), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(d.Text, report) {
		t.Errorf("the text was changed: %q", d.Text)
	}
}

// TestLongLine reads texts at the limit of size in the shapes that make careless
// code quadratic: such code would not come to an end here.
func TestLongLine(t *testing.T) {
	const size = ingest.DefaultMaxBytes
	for name, unit := range map[string]string{
		"one word":        "a",
		"one paragraph":   "The union will not sign. ",
		"no sentence":     "union ",
		"brackets":        "((",
		"short lines":     "No\n",
		"lines of a wrap": "The union and the owners of the ferries have met again in the town\n",
		"cut lines":       "the owners of the ferries have said that they will not sign the\n",
		"line ends":       "a\r\r\n",
		"accents":         "é",
		"lists of links":  "Sol Ana SolMORE ",
		"no such lists":   "SolAna MORE ",
	} {
		n := size / len(unit)
		if strings.ContainsAny(unit, "\r\n") {
			n /= 8 // a million blocks cost seconds, and say no more
		}
		data := []byte(strings.Repeat(unit, n))
		d, _, err := Read("long.txt", "long.txt", data, Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if len(d.Text) != len(data) {
			t.Errorf("%s: %d bytes of %d", name, len(d.Text), len(data))
		}
	}
}

func TestFindDate(t *testing.T) {
	for text, want := range map[string]string{
		"Published December 5, 2024":        "2024-12-05",
		"Dec. 5, 2024":                      "2024-12-05",
		"Sept. 5 2024":                      "2024-09-05",
		"5 December 2024":                   "2024-12-05",
		"Tue 5 Mar 2024 15.05 GMT":          "2024-03-05",
		"5th March 2024":                    "2024-03-05",
		"2024-03-05T10:00:00Z":              "2024-03-05",
		"15/12/2024":                        "2024-12-15",
		"12/15/2024":                        "2024-12-15",
		"5.5.2024":                          "2024-05-05",
		"Updated: 6 May 2024, was 5.5.2024": "2024-05-06",
		"03/04/2024":                        "",
		"February 30, 2024":                 "",
		"2024-13-01":                        "",
		"March 2024":                        "",
		"© 2024":                            "",
		"the year 2024":                     "",
		"31 Mayor 2024":                     "",
	} {
		got, at := findDate(text)
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
		if got != "" && !strings.Contains(text[at.Start:at.End], "2024") {
			t.Errorf("%q: the date is said to stand in %q", text, text[at.Start:at.End])
		}
	}
}

func TestOutlet(t *testing.T) {
	const rest = " Owners and crews met again on Monday, and no one said what was agreed."
	for head, want := range map[string]string{
		"CALDER/SUND (Reuters) -":                      "Reuters",
		"CALDER, Norlund (AP) —":                       "Associated Press",
		"(CNN)":                                        "CNN",
		"Port Calder CNN —":                            "CNN",
		"SUND, March 3 (Xinhua) --":                    "Xinhua",
		"The minister spoke to the agency (AP) and":    "",
		"Talks with Reuters and AP broke down.":        "",
		"Kyodo — the agency that the minister owns —":  "",
		"The Associated Press (AP) has seen the text.": "",
	} {
		d, _, err := Read("a.txt", "a.txt", []byte("Talks go on\n\n"+head+rest), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if d.Source.Outlet != want {
			t.Errorf("%q: outlet %q, want %q", head, d.Source.Outlet, want)
		}
	}
}

func TestLanguage(t *testing.T) {
	for code, text := range map[string]string{
		"en": "The union said that it will not sign the offer which was made on Monday, and that the talks are to be held in the town of Sund by the owners.",
		"de": "Die Gewerkschaft hat das Angebot nicht angenommen, das am Montag gemacht wurde, und die Gespräche werden in der Stadt mit den Reedern fortgesetzt.",
		"fr": "Le syndicat a dit qu'il ne signera pas l'offre qui est sur la table et que les négociations avec les armateurs sont dans une impasse pour le moment.",
		"es": "El sindicato no firmará la oferta que se ha hecho el lunes y las conversaciones con los dueños de los barcos no se han roto por el momento.",
		"it": "Il sindacato non firmerà la proposta che è sul tavolo e le trattative con gli armatori sono in una fase di stallo per la terza volta.",
		"pt": "O sindicato não vai assinar a proposta que foi feita na segunda e as conversas com os donos dos barcos não foram mais do que um começo.",
		"nl": "De vakbond zal het bod niet aannemen dat op maandag werd gedaan, en de gesprekken met de reders worden in de stad voortgezet door een bemiddelaar.",
		"pl": "Związek nie podpisze oferty, która jest na stole, i nie wiadomo, czy rozmowy z armatorami do tego czasu się rozpoczną, ale do spotkania dojdzie.",
		"ru": "Профсоюз не подпишет предложение, которое было сделано в понедельник, и переговоры с владельцами будут продолжены.",
		"uk": "Профспілка не підпише пропозицію, яку було зроблено в понеділок, і переговори з власниками буде продовжено.",
		"ar": "قالت النقابة إنها لن توقع على العرض الذي قدمه أصحاب السفن يوم الاثنين وإن المحادثات ستستمر في المدينة",
		"tr": "Sendika bu teklifi kabul etmedi ve görüşmeler için yeni bir tarih verilmedi, ancak armatörler ile daha çok görüşme olacak gibi ve bu da bir umut.",
		"zh": strings.Repeat("工会表示不会签署船东周一提出的协议，谈判将继续进行。", 3),
		"ja": strings.Repeat("組合は月曜日に示された提案に署名しないと述べた。", 4),
		"":   "No deal, the union said.",
	} {
		if got := language(text); got != code {
			t.Errorf("%q is told to be %q, want %q", text, got, code)
		}
	}
}

func TestCheckEncoding(t *testing.T) {
	if err := CheckEncoding("Windows-1251"); err != nil {
		t.Error(err)
	}
	if err := CheckEncoding("no-such"); err == nil || !strings.Contains(err.Error(), "no-such") {
		t.Errorf("%v", err)
	}
}

func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob(filepath.Join("testdata", "cases", "*.txtar"))
	for _, file := range files {
		if archive, err := txtar.ParseFile(file); err == nil && len(archive.Files) > 0 {
			f.Add(archive.Files[0].Data, "")
		}
	}
	for _, s := range []string{"", "\ufeff", "a\r\n\r\nb", "\xff\xfea\x00", "caf\xe9 owners", "%PDF-", "1) a\n2) b\n\u2028c", "© 2024 A B", "X (AP) - 5/5/2024", sentence} {
		f.Add([]byte(s), "")
	}
	f.Add([]byte("\x82\xa0"), "shift_jis")
	f.Add([]byte("a\x00b\x00"), "utf-16le")
	f.Fuzz(func(t *testing.T, data []byte, encoding string) {
		d, notices, err := Read("f.txt", "f.txt", data, Options{Encoding: encoding})
		if err != nil {
			if skip := (ingest.Skip{}); !errors.As(err, &skip) || strings.ContainsAny(err.Error(), "\n\r") {
				t.Fatalf("not a skip of one line: %q", err)
			}
			return
		}
		// Check finds blocks that overlap, that are out of order or outside the text.
		if err := d.Check(); err != nil {
			t.Fatal(err)
		}
		if d.Has != annot.LayerBlocks || len(d.Blocks) == 0 || d.ID == "" {
			t.Fatalf("has %v, %d blocks, ID %q", d.Has, len(d.Blocks), d.ID)
		}
		if d.Source.Encoding == "utf-8" && len(d.Text) != len(data) {
			t.Fatalf("%d bytes became %d", len(data), len(d.Text))
		}
		if d.Source.Encoding == "utf-8" && len(notices) == 0 && d.Text != string(data) {
			t.Fatalf("%q became %q", data, d.Text)
		}
		for _, b := range d.Blocks {
			if start, stop := trim(d.Slice(b.Span)); start != 0 || stop != b.Len() {
				t.Fatalf("block %q has white space around it", d.Slice(b.Span))
			}
		}
		for _, at := range []annot.Span{d.Source.OutletAt, d.Source.Published.At} {
			if !at.Empty() && (at.Start < 0 || int(at.End) > len(d.Text)) {
				t.Fatalf("span %v of %d bytes", at, len(d.Text))
			}
		}
		again, _, err := Read("f.txt", "f.txt", data, Options{Encoding: encoding})
		if err != nil || again.ID != d.ID || printBlocks(again) != printBlocks(d) {
			t.Fatal("a second reading gives something else")
		}
	})
}
