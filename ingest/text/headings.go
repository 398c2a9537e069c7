package text

import "rapporteur/annot"

// Bounds of what may be a heading between paragraphs. A line in title case may be
// longer, since no sentence is written so.
const (
	headingRunes, headingWords = 72, 11
	titledRunes, titledWords   = 110, 16
	underTitleWords            = 4 // longer lines under the title are its stand-first, which is read
	capitalWords               = 6 // longer lines in capitals are links to other stories
)

// headings claims subheads: short lines without a final mark that stand alone
// between paragraphs. A line that follows or precedes others of its kind is an item
// of a list and stays a paragraph, and so does what opens like a sentence.
func (bs blocks) headings(title int) {
	shouting := bs.shouting()
	// prev is the index of the last unit that is part of the report, title included.
	prev := title
	for i := range bs {
		b := &bs[i]
		if i <= title || !b.open() {
			continue
		}
		if b.shape.capitals && !shouting && !b.shape.long && (b.shape.final == 0 || b.shape.final == '?' || b.shape.final == '!') {
			kind := annot.Subhead
			if b.shape.words > capitalWords {
				kind = annot.Teaser
			}
			b.set(kind, "line in capitals")
			continue
		}
		if bs.heading(i, prev, title) {
			b.set(annot.Subhead, "short line between paragraphs")
			continue
		}
		prev = i
	}
}

// heading reports whether unit i is a subhead, prev being the unit of the report
// before it.
func (bs blocks) heading(i, prev, title int) bool {
	s := bs[i].shape
	if s.long || s.final != 0 || s.item || s.dangling || (s.opener || s.digit) && !s.title {
		return false
	}
	if short := s.runes <= headingRunes && s.words <= headingWords; !short && !(s.title && s.runes <= titledRunes && s.words <= titledWords) {
		return false
	}
	next := bs.nextOpen(i)
	if next < 0 || !bs[next].prose() {
		return false
	}
	switch {
	case prev < 0:
		return true
	case prev == title:
		return s.words <= underTitleWords
	}
	return bs[prev].prose()
}

// shouting reports whether the whole text is in capitals, as dispatches were and
// some official notes are: then capitals tell nothing.
func (bs blocks) shouting() bool {
	capitals, all := 0, 0
	for _, b := range bs {
		if !b.open() {
			continue
		}
		all += len(b.text)
		if b.shape.capitals || b.shape.long && inCapitals(b.text) {
			capitals += len(b.text)
		}
	}
	return capitals*3 > all
}

// Bounds of a headline of another story at the end of a report.
const (
	fewestBefore  = 3 // paragraphs; a shorter text has no last line to speak of
	strangerRunes = 110
	strangerWords = 4 // at least
)

// lastLine claims the headline of another story that some pages end in: the last
// line, in title case, with or without a full stop. A sentence has a verb in lower
// case, so it is never in title case.
func (bs blocks) lastLine() {
	last, before := -1, 0
	for i := range bs {
		if bs[i].open() {
			if last >= 0 {
				before++
			}
			last = i
		}
	}
	if before < fewestBefore {
		return
	}
	s := bs[last].shape
	if !s.long && s.title && !s.item && s.runes <= strangerRunes && s.words >= strangerWords && (s.final == 0 || s.final == '.') {
		bs[last].set(annot.Teaser, "last line, in title case")
	}
}
