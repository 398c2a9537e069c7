package rapporteur

import (
	"context"

	"rapporteur/annot"
	"rapporteur/compare"
)

// Session makes the brief of reports that come to it one after another. It keeps them, with what
// each of them alone tells the stages and what does not change when another one comes, so that a
// brief after a few more reports costs less than the first. The briefs are those that Assemble
// makes of the same reports. A Session is for one goroutine at a time.
type Session struct {
	o          Options
	docs       []*annot.Document
	considered map[*annot.Document]int
	memory     compare.Memory
}

// NewSession is a session without reports. Of the options those that say how reports are read
// have no meaning here.
func NewSession(o Options) *Session {
	return &Session{o: o, considered: map[*annot.Document]int{}}
}

// Add takes in a report that has been read; considered is the number of its sentences from which
// no rule was sure enough to read a position. The document must not be changed after.
func (s *Session) Add(d *annot.Document, considered int) {
	d = d.WithNotes()
	s.docs = append(s.docs, d)
	s.considered[d] = considered
}

// Brief makes the brief of the reports so far, of one of the stories that they tell.
func (s *Session) Brief(ctx context.Context) (*Result, error) {
	res := &Result{considered: s.considered}
	for _, n := range s.considered {
		res.Considered += n
	}
	if len(s.docs) == 0 {
		return res, ErrNothingRead
	}
	return assemble(ctx, s.docs, res, s.o, since(s.o.Since), &s.memory)
}
