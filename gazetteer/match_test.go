package gazetteer_test

import (
	"strings"
	"testing"

	"rapporteur/gazetteer"
)

func TestMatch(t *testing.T) {
	tests := []struct {
		words string // parted by spaces, as a tokenizer leaves them
		want  string // "key how words", "" for none
	}{
		{"United States officials", "state:us name 2"},
		{"U.S. officials", "state:us alias 1"},
		{"us officials", ""},
		{"Washington insisted", "state:us capital 1"},
		{"Washington Post reporters", "org:washington-post name 2"},
		{"Washington Gov. Ana Sol", "region:us-washington alias 1"},
		{"Washington , D.C.", "state:us capital 3"},
		{"White House aides", "state:us seat 2"},
		{"American negotiators", "state:us demonym 1"},
		{"Americans", "state:us people 1"},
		{"North Korean media", "state:kp demonym 2"},
		{"North Koreans", "state:kp people 2"},
		{"North Korea 's envoy", "state:kp name 2"},
		{"Democratic People 's Republic of Korea", "state:kp alias 6"},
		{"Democratic People ’s Republic of Korea", "state:kp alias 6"},
		{"Democratic Republic of Congo", "state:cd alias 4"},
		{"Democratic Republic of Freedonia", ""},
		{"Democratic senators", "org:democrats demonym 1"},
		{"Democrats", "org:democrats people 1"},
		{"Republican Guard", ""},
		{"Republican lawmakers", "org:republicans demonym 1"},
		{"Democratic Unionist Party", "org:uk-dup name 3"},
		{"Côte d'Ivoire", "state:ci alias 2"},
		{"Côte d’Ivoire", "state:ci alias 2"},
		{"N’Djamena said", "state:td capital 1"},
		{"N'Djamena said", "state:td capital 1"},
		{"Kiev", "state:ua capital 1"},
		{"Élysée", "state:fr seat 1"},
		{"Downing Street", "state:gb seat 2"},
		{"Brussels", "org:eu seat 1"},
		{"Geneva", "place:geneva name 1"},
		{"Georgia 's parliament", "state:ge name 1"},
		{"Georgia Republicans", "region:us-georgia name 1"},
		{"Papua New Guinea", "state:pg name 3"},
		{"South China Sea", "place:south-china-sea name 3"},
		{"Panama Canal", "place:panama-canal name 2"},
		{"Latin American states", "place:latin-america demonym 2"},
		{"European Union", "org:eu name 2"},
		{"European Union of Broadcasters", "org:eu name 2"},
		{"European leaders", "place:europe demonym 1"},
		{"U.N. Security Council", "org:un-security-council alias 3"},
		{"House of Commons", "org:uk-commons name 3"},
		{"House of Cards", ""},
		{"House Democrats", "org:us-house alias 1"},
		{"Writers Guild", "org:wga alias 2"},
		{"International Longshoremen 's Association", "org:ila name 4"},
		{"Doctors Without Borders", "org:msf name 3"},
		{"G77 and China", "org:g77 alias 3"},
		{"ICE agents", "org:us-ice alias 1"},
		{"ICE engines", ""},
		{"The Guardian Council", ""},
		{"Korean", ""},
		{"", ""},
		{"the", ""},
	}
	g := gazetteer.Default()
	for _, test := range tests {
		got := ""
		if m, ok := g.Match(strings.Fields(test.words)); ok {
			got = show(m)
		}
		if got != test.want {
			t.Errorf("Match(%q) = %q, want %q", test.words, got, test.want)
		}
	}
}

func show(m gazetteer.Match) string {
	return m.Entry.Key + " " + string(m.How) + " " + string(rune('0'+m.Words))
}

func TestMatchAllocatesNothing(t *testing.T) {
	g := gazetteer.Default()
	for _, text := range []string{"Democratic People ’s Republic of Korea", "Georgia Republicans", "Zubrowka said"} {
		words := strings.Fields(text)
		if n := testing.AllocsPerRun(100, func() { g.Match(words) }); n != 0 {
			t.Errorf("Match(%q) allocates %v times", text, n)
		}
	}
}

func TestOffice(t *testing.T) {
	const yes, no, sg, pl = true, false, false, true
	tests := []struct {
		words  string
		n      int
		phrase string
		rank   string
		speaks bool
		plural bool
	}{
		{"Prime Minister Ana Sol", 2, "prime minister", "head-of-government", yes, sg},
		{"PM Ana Sol", 1, "pm", "head-of-government", yes, sg},
		{"pm on Friday", 0, "", "", no, sg},
		{"vice foreign minister", 3, "vice foreign minister", "minister", yes, sg},
		{"Vice President Bo Karr", 2, "vice president", "minister", yes, sg},
		{"vice-president", 1, "vice-president", "minister", yes, sg},
		{"former foreign minister", 3, "former foreign minister", "minister", no, sg},
		{"former acting defence minister", 4, "former acting defence minister", "minister", no, sg},
		{"senior officials", 2, "senior officials", "official", yes, pl},
		{"chief negotiator", 2, "chief negotiator", "negotiator", yes, sg},
		{"special envoy for the lakes", 2, "special envoy", "envoy", yes, sg},
		{"secretary of state", 3, "secretary of state", "minister", yes, sg},
		{"SECRETARY OF STATE", 3, "secretary of state", "minister", yes, sg},
		{"spokeswoman Ines Okoro", 1, "spokeswoman", "spokesperson", yes, sg},
		{"press secretary", 2, "press secretary", "spokesperson", yes, sg},
		{"delegation", 1, "delegation", "negotiator", yes, sg},
		{"Sen. Bo Karr", 1, "sen.", "lawmaker", no, sg},
		{"MPs", 1, "mps", "lawmaker", no, pl},
		{"majority leader", 2, "majority leader", "lawmaker", yes, sg},
		{"union president", 2, "union president", "union", yes, sg},
		{"CEO", 1, "ceo", "executive", yes, sg},
		{"Gen. Bo Karr", 1, "gen.", "military", no, sg},
		{"Major Ana Sol", 1, "major", "military", no, sg},
		{"major step", 0, "", "", no, sg},
		{"shadow chancellor", 2, "shadow chancellor", "other", no, sg},
		{"U.S. officials", 0, "", "", no, sg},
		{"chargé d'affaires", 2, "chargé d'affaires", "envoy", yes, sg},
		{"opposition leader", 2, "opposition leader", "other", no, sg},
		{"deputy", 1, "deputy", "lawmaker", no, sg},
		{"former", 0, "", "", no, sg},
		{"former former former former minister", 0, "", "", no, sg},
		{"White House press secretary", 0, "", "", no, sg},
		{"", 0, "", "", no, sg},
	}
	g := gazetteer.Default()
	for _, test := range tests {
		o, n, ok := g.Office(strings.Fields(test.words))
		want := gazetteer.Office{Phrase: test.phrase, Rank: test.rank, Speaks: test.speaks, Plural: test.plural}
		if o != want || n != test.n || ok != (test.n > 0) {
			t.Errorf("Office(%q) = %+v, %d, %t; want %+v, %d", test.words, o, n, ok, want, test.n)
		}
	}
}

func TestNames(t *testing.T) {
	g := gazetteer.Default()
	for _, test := range []struct {
		word, gender string
		ok           bool
	}{{"Maria", "f", true}, {"Oleksandr", "m", true}, {"Robin", "both", true}, {"Jordan", "both", true}, {"maria", "", false}, {"Monday", "", false}} {
		if gender, ok := g.GivenName(test.word); gender != test.gender || ok != test.ok {
			t.Errorf("GivenName(%q) = %q, %t", test.word, gender, ok)
		}
	}
	for _, test := range []struct {
		word, gender string
		ok           bool
	}{{"Mr.", "m", true}, {"Ms", "f", true}, {"Dr.", "", true}, {"Sir", "m", true}, {"sir", "", false}, {"The", "", false}} {
		if gender, ok := g.Honorific(test.word); gender != test.gender || ok != test.ok {
			t.Errorf("Honorific(%q) = %q, %t", test.word, gender, ok)
		}
	}
}

func BenchmarkMatch(b *testing.B) {
	words := strings.Fields("The envoy of the Democratic People 's Republic of Korea met American and South Korean diplomats in Geneva , " +
		"the White House said , while House Democrats called for talks with the European Union .")
	g := gazetteer.Default()
	b.ReportAllocs()
	for b.Loop() {
		for i := range words {
			g.Match(words[i:])
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(words)), "ns/word")
}

func FuzzMatch(f *testing.F) {
	for _, s := range []string{"Côte d’Ivoire", "Democratic People ’s Republic", "N'Djamena", "former deputy Prime Minister", "\xff\xfe U.S.", "'", "’s ’"} {
		f.Add(s)
	}
	g := gazetteer.Default()
	f.Fuzz(func(t *testing.T, s string) {
		words := strings.Fields(s)
		for i := range words {
			if m, ok := g.Match(words[i:]); ok && (m.Entry == nil || m.How == "" || m.Words < 1 || m.Words > len(words)-i) {
				t.Fatalf("Match(%q) = %+v", words[i:], m)
			}
			if o, n, ok := g.Office(words[i:]); ok && (o.Phrase == "" || o.Rank == "" || n < 1 || n > len(words)-i) {
				t.Fatalf("Office(%q) = %+v, %d", words[i:], o, n)
			}
			g.GivenName(words[i])
			g.Honorific(words[i])
		}
	})
}
