package attribution

import (
	"strings"
	"testing"
)

// Whatever a file of annotations holds, it is read or refused, and what is read lies in the
// text or is refused with it.
func FuzzReadBrat(f *testing.F) {
	f.Add("T1\tSource 0 6\tNorway\nT2\tCue 7 9;3 4\tis t\nE1\tAttribution:T2 Source:T1 Cue2:T2\n", "Norway is")
	f.Add("#1\tAnnotatorNotes T1\tx\nT1\tCue 0 99999999999999999999\ta\n", "“a”\n\nb")
	f.Fuzz(func(t *testing.T, ann, text string) {
		said, err := readBrat(strings.NewReader(ann))
		if err != nil {
			return
		}
		list, err := relations(text, said)
		if err != nil {
			return
		}
		a := newArticle(text)
		for i := range list {
			for _, k := range Kinds {
				end := 0
				for _, s := range a.spans(list[i].of(k)) {
					if s.Start < end || s.End <= s.Start || s.End > len(text) {
						t.Errorf("%v of %q", s, text)
					}
					end = s.End
				}
			}
		}
		a.score(list, list)
	})
}
