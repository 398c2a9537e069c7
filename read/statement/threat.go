package statement

import "rapporteur/annot"

// warned reports whether somebody warns of what the verb at token t tells: who "warned that it would
// close the port" offers nothing.
func (c *clause) warned(t int) bool {
	a := c.attributionOf(c.d.Tokens[t].Span)
	if a == annot.None || !c.s.Contains(c.d.Attributions[a].Cue) {
		return false
	}
	for k := c.first(); k < c.end(); k++ {
		if c.d.Attributions[a].Cue.Contains(c.d.Tokens[k].Span) && (c.lemma(k) == "warn" || c.lemma(k) == "threaten") {
			return true
		}
	}
	return false
}

// threatening verbs tell what is done to somebody who does not give way.
var threatening = map[string]bool{"retaliate": true, "respond": true, "act": true, "close": true, "shut": true, "strike": true, "walk": true,
	"quit": true, "withdraw": true, "leave": true, "block": true, "veto": true, "impose": true, "resume": true, "escalate": true,
	"expand": true, "cut": true, "attack": true, "boycott": true, "suspend": true, "halt": true, "declare": true, "hit": true, "sue": true}
