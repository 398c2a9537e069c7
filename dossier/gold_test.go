package dossier

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// goldIDs are the issues of the annotated sets whose IDs differ from the dossier's
// because the set names a thing of its own.
var goldIDs = map[string]string{
	"school-day":         "working-hours",
	"wall-funding":       "border-wall",
	"dreamers-tps":       "immigration",
	"reopening":          "government-funding",
	"trump-plan":         "compromise",
	"senate-floor":       "floor-vote",
	"state-of-the-union": "address",
	"inter-korean":       "economic-cooperation",
}

// TestAgreesWithAnnotators measures how often IssueOf says what a human annotator
// said. The floors are what the dossiers reach; they only rise.
func TestAgreesWithAnnotators(t *testing.T) {
	root := os.Getenv("RAPPORTEUR_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "shared")
	}
	for _, set := range []struct {
		folder, kind string
		floor        int // percent of positions
	}{
		{"../examples/peace", "peace", 90},
		{"../examples/labour", "labour", 90},
		{root + "/gold/berlin", "peace", 85},
		{root + "/gold/hanoi-2019", "peace", 75},
		{root + "/gold/chicago-teachers-2012", "labour", 78},
		{root + "/gold/us-shutdown-2019", "legislative", 68},
	} {
		t.Run(filepath.Base(set.folder), func(t *testing.T) {
			measure(t, filepath.Join(set.folder, "positions.jsonl"), set.kind, set.floor)
		})
	}
}

func measure(t *testing.T, file, kind string, floor int) {
	f, err := os.Open(file)
	if err != nil {
		t.Skipf("SKIPPED: annotated sets are not here (set RAPPORTEUR_SHARED to their folder): %v", err)
	}
	defer f.Close()
	k, ok := Find(kind)
	if !ok {
		t.Fatalf("no dossier %s", kind)
	}
	var total, given, agree int
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var p struct{ Text, Target, Issue string }
		if err := json.Unmarshal(lines.Bytes(), &p); err != nil {
			t.Fatal(err)
		}
		want := p.Issue
		if id, ok := goldIDs[want]; ok {
			want = id
		}
		total++
		got, ok := k.IssueOf(p.Target, p.Text)
		if ok {
			given++
		}
		if got == want {
			agree++
			continue
		}
		if testing.Verbose() {
			t.Logf("%q: %s, annotated as %s", p.Target, got, want)
		}
	}
	t.Logf("%d of %d positions agree, %d have an issue", agree, total, given)
	if 100*agree < floor*total {
		t.Errorf("agreement is below %d percent", floor)
	}
}
