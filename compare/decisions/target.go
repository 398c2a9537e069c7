package decisions

import (
	"strconv"

	"rapporteur/annot"
)

// ReadingID is how a decision names a statement of a document. It is made of the document's
// ID, the bytes of the sentence, the kind and stance, the key of who holds it and where in the
// sentence its target stands. It outlasts whatever else changes, in the other reports, in the
// rule that read it, in firmness and conditions, and is another one for a reading that says
// something else.
func ReadingID(d *annot.Document, st *annot.Statement) string {
	s := d.Sentences[st.Sentence]
	holder := ""
	if st.Holder != annot.None {
		holder = d.Entities[st.Holder].Key
	}
	target := "-"
	if !st.Target.Empty() {
		target = strconv.Itoa(int(st.Target.Start-s.Start)) + "-" + strconv.Itoa(int(st.Target.End-s.Start))
	}
	return "r:" + hash(string(d.ID), d.Slice(s.Span), string(st.Kind), holder, string(st.Stance), target)
}

// SentenceID is how a decision names a sentence: by the document's ID and its bytes.
func SentenceID(d *annot.Document, sentence annot.SentenceIdx) string {
	return "s:" + hash(string(d.ID), d.Slice(d.Sentences[sentence].Span))
}
