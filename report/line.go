package report

import "errors"

// ErrNoEvidence is returned for a line that nothing backs.
var ErrNoEvidence = errors.New("a line of a brief needs evidence")

// NewLine makes a line of a brief, each article of it in words of its own. It refuses one
// without evidence.
func NewLine(text string, evidence []Quote) (Line, error) {
	if len(evidence) == 0 {
		return Line{}, ErrNoEvidence
	}
	docs := map[string]bool{}
	for _, q := range evidence {
		docs[q.Doc] = true
	}
	return Line{Text: text, Articles: len(docs), Wordings: len(docs), Evidence: evidence}, nil
}
