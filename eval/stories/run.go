package stories

import "context"

// Clusterer is a system that is scored.
type Clusterer interface {
	// Cluster names two clusters for each report: that of the reports of the same story, and
	// that of the same round within it.
	Cluster(ctx context.Context, reports []Report) (story, round []int, err error)
}

// Row is what a system scores on a part of the reports.
type Row struct {
	Part   string // of the corpus
	System string
	Scores
	// Apart is in how many topics no cluster holds reports of both events, of Topics in all;
	// -1 where it was not asked.
	Apart, Topics int
	Mistakes      []Mistake // against the events
}

// parts of ECB+, by topics.
var parts = []struct {
	name string
	held bool
}{{"ECB+, odd topics (tuned on)", false}, {"ECB+, even topics (held out)", true}}

// Rows scores a clusterer on ECB+ below the folder of data, all reports of a part
// together: its rounds, the clusters of the peer and its stories against the seminal events;
// its stories also against the topics, which two events of one kind share.
func Rows(ctx context.Context, data string, c Clusterer) ([]Row, error) {
	all, err := Read(data)
	if err != nil {
		return nil, err
	}
	var rows []Row
	for _, part := range parts {
		var reports []Report
		var events []string
		var topics []int
		var texts []string
		for _, r := range all {
			if r.Held() == part.held {
				reports = append(reports, r)
				events = append(events, r.Event)
				topics = append(topics, r.Topic)
				texts = append(texts, r.Title+"\n"+r.Text)
			}
		}
		story, round, err := c.Cluster(ctx, reports)
		if err != nil {
			return nil, err
		}
		peer := SinglePass(texts, peerLike)
		for _, sys := range []struct {
			name  string
			found []int
		}{{"rounds, by event", round}, {"TF-IDF single pass, by event", peer}, {"stories, by event", story}} {
			r := Row{Part: part.name, System: sys.name, Scores: Score(events, sys.found)}
			r.Apart, r.Topics = apart(reports, sys.found)
			r.Mistakes = Mistakes(events, sys.found)
			rows = append(rows, r)
		}
		rows = append(rows, Row{Part: part.name, System: "stories, by topic", Scores: Score(topics, story), Apart: -1})
	}
	return rows, nil
}

// apart counts the topics of which no cluster holds reports of both events, and all topics.
func apart(reports []Report, found []int) (n, of int) {
	mixed := map[int]bool{} // by topic
	event := map[[2]int]string{}
	for i, r := range reports {
		at := [2]int{r.Topic, found[i]}
		if _, ok := mixed[r.Topic]; !ok {
			mixed[r.Topic] = false
		}
		if e, ok := event[at]; ok && e != r.Event {
			mixed[r.Topic] = true
		}
		event[at] = r.Event
	}
	for _, m := range mixed {
		if !m {
			n++
		}
	}
	return n, len(mixed)
}
