package statement

import "rapporteur/annot"

// telling verbs: who declines to tell something takes no position by it.
var telling = map[string]bool{"say": true, "comment": true, "disclose": true, "reveal": true, "elaborate": true, "specify": true,
	"confirm": true, "identify": true, "name": true, "answer": true, "speculate": true, "predict": true, "detail": true, "explain": true,
	"describe": true, "tell": true, "be": true, "blame": true, "assign": true, "characterize": true, "characterise": true,
	"deny": true, "mention": true, "speak": true, "divulge": true}

// speaking verbs follow "would like to" in what people say anyway.
var speaking = map[string]bool{"voice": true, "express": true, "thank": true, "emphasize": true, "emphasise": true, "stress": true,
	"point": true, "know": true, "add": true, "congratulate": true, "apologise": true, "apologize": true, "convey": true, "remind": true}

// details are what people decline to give when they decline to tell.
var details = map[string]bool{"detail": true, "particular": true, "specific": true, "specifics": true, "how": true, "what": true, "whether": true, "why": true,
	"information": true, "comment": true, "interview": true, "name": true, "figure": true, "decision": true}

// keepsSilent reports whether a refusal is one to tell something: "declined to give
// details".
func (c *clause) keepsSilent(r reading) bool {
	if r.from >= r.to || r.stance != annot.Reject && r.stance != annot.Demand {
		return false
	}
	v := c.ph.VGAt(r.from)
	if r.stance == annot.Demand {
		// "I would like to thank": a way to speak.
		return v >= 0 && !c.ph.VGs[v].Passive && (telling[c.lemma(c.ph.VGs[v].Main)] || speaking[c.lemma(c.ph.VGs[v].Main)])
	}
	if v < 0 {
		return r.cue != nil && r.cue.Words[0] == "decline" && details[c.lemma(r.from)]
	}
	m := c.ph.VGs[v].Main
	if telling[c.lemma(m)] && !c.ph.VGs[v].Passive {
		return true
	}
	switch c.lemma(m) {
	case "discuss", "give", "provide", "share", "release", "offer", "go", "make", "take":
		for t := m + 1; t < r.to && t < m+5; t++ {
			if details[c.lemma(t)] {
				return true
			}
		}
	}
	return false
}
