package statement

// authors are who wants what a participle tells of a text or of talks: "the board released
// a statement calling for a vote", "a miners' letter urging Chile to leave", "Norway entered
// the talks pushing for a toll". The tree hangs the participle on the text or the talks.
func (c *clause) authors(vg int) []holder {
	g := c.ph.VGs[vg]
	noun := c.head(g.Main)
	if !g.Participle || c.x(g.Main) != "VBG" || c.relation(g.Main) != "acl" || noun < c.first() || noun > g.First || c.ph.NPAt(noun) < 0 {
		return nil
	}
	text, talks := c.lex.Groups.Class(c.lemma(noun)) == "text", c.lex.Topics.Class(c.lemma(noun)) == "talks"
	if text {
		if hs := c.possessor(c.ph.NPAt(noun)); len(hs) > 0 {
			return hs
		}
		for k := noun + 1; k < g.First; k++ {
			if by := c.introduced(k); c.head(k) == noun && c.depends(k, "nmod") && by >= 0 && (c.lower(by) == "from" || c.lower(by) == "by") {
				return c.holderOf(c.ph.NPAt(k))
			}
		}
	}
	v := c.head(noun)
	if v < c.first() || c.relation(noun) != "obj" || c.ph.VGAt(v) < 0 {
		return nil
	}
	if w := c.ph.VGs[c.ph.VGAt(v)]; w.Negated || w.Passive || !(text && writing[c.lemma(v)] || talks && attending[c.lemma(v)]) {
		return nil
	}
	return c.holdersOf(c.ph.Subjects(c.d, c.ph.VGAt(v)))
}

// writing verbs make a text known as the subject's own.
var writing = map[string]bool{"write": true, "release": true, "issue": true, "send": true, "publish": true, "sign": true, "post": true,
	"submit": true, "file": true, "circulate": true, "table": true, "draft": true, "put": true, "deliver": true, "adopt": true,
	"launch": true, "present": true, "read": true, "introduce": true}

// attending verbs tell that the subject came to talks or left them.
var attending = map[string]bool{"enter": true, "join": true, "open": true, "begin": true, "start": true, "leave": true, "end": true,
	"exit": true, "close": true}
