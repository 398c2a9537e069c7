package conflict

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"rapporteur/compare/copies"
	"rapporteur/story"
)

// Silence is an analyst's decision about a conflict: it has been looked at. It holds for
// every conflict of the kind that has the wordings of the ID, one on each side, however
// many reports carry them; a side with other words alone is another conflict.
type Silence struct {
	ID     string // of the conflict, as the brief and why print it
	Reason string
	At     string // the ID of the decision
}

// Preference is an analyst's decision about the sides of a conflict: one of them is right. It
// holds for the conflicts that a Silence with its ID would hold for.
type Preference struct {
	ID     string // of the conflict
	Side   string // the part of the ID that stands for the side
	Author string
	Reason string
	At     string // the ID of the decision
}

// PartLength is the number of hexadecimal digits of a part of an ID.
const PartLength = 2 * partBytes

// partBytes is how much of a hash stands for a wording in an ID. Two wordings of one side
// of one kind are told apart by it; an ID has two.
const partBytes = 3

// identity is what an ID is made of, kept for finding the conflict by it.
type identity struct {
	labels string             // of the sides
	sides  [][]story.Evidence // all of each side's
}

// identify gives a conflict its ID: a part for each side, made of the kind and of the
// words of its first sentence, and one for the fact. All sentences of the sides are kept,
// so that an ID finds the conflict after its sentences have been joined by others. It is
// false for what has been raised already: of the same words, with the same labels.
func (f *finder) identify(c *story.Conflict) bool {
	var own identity
	for _, side := range c.Sides {
		own.sides = append(own.sides, side.Evidence)
		own.labels += side.Label + "\x00"
	}
	for salt := ""; ; salt += c.Rule {
		var id []string
		for _, side := range c.Sides {
			id = append(id, part(c.Kind, salt, f.wording(side.Evidence[0])))
		}
		if c.Fact != nil {
			id = append(id, factPart(c, salt))
		}
		c.ID = strings.Join(id, "-")
		old, taken := f.identities[c.ID]
		if !taken {
			f.identities[c.ID] = own
			return true
		}
		if old.labels == own.labels {
			return false
		}
	}
}

// alsoMeans lets sentences that a side does not show stand for it in an ID.
func (f *finder) alsoMeans(c *story.Conflict, side int, ev []story.Evidence) {
	sides := f.identities[c.ID].sides
	sides[side] = slices.Concat(sides[side], ev)
}

// parts are, for each side of a conflict, the parts of IDs that mean it. Two conflicts of
// one kind between the same sentences are silenced together.
func (f *finder) parts(c *story.Conflict) []map[string]bool {
	var parts []map[string]bool
	for _, side := range f.identities[c.ID].sides {
		all := map[string]bool{}
		for _, e := range side {
			for salt := range 2 {
				all[part(c.Kind, strings.Repeat(c.Rule, salt), f.wording(e))] = true
			}
		}
		parts = append(parts, all)
	}
	if c.Fact != nil && c.Rule == factRule {
		parts = append(parts, map[string]bool{factPart(c, ""): true, factPart(c, c.Rule): true})
	}
	return parts
}

// wording is the sentence of evidence by its words.
func (f *finder) wording(e story.Evidence) string {
	d := f.s.Docs[e.Doc]
	return fmt.Sprint(copies.Wording(d.Slice(d.Sentences[e.Sentence].Span)))
}

func factPart(c *story.Conflict, salt string) string {
	return part(c.Kind, salt, c.Fact.ID+" "+c.Fact.Date+number(c.Fact.Value)+c.Fact.Unit)
}

// part is what stands for a side in an ID.
func part(kind story.ConflictKind, salt, wording string) string {
	sum := sha256.Sum256([]byte(string(kind) + "\x00" + salt + "\x00" + wording))
	return hex.EncodeToString(sum[:partBytes])
}

// means reports whether an ID has a part for each side.
func means(id []string, sides []map[string]bool) bool {
	if len(id) != len(sides) {
		return false
	}
	if len(id) == 0 {
		return true
	}
	for i, p := range id {
		if sides[0][p] && means(slices.Concat(id[:i], id[i+1:]), sides[1:]) {
			return true
		}
	}
	return false
}

// maxSides bounds the sides of an ID, which are tried in every order.
const maxSides = 6

// silence parts what was found in what is shown and what an analyst has silenced.
func (f *finder) silence(list []Silence) (shown []story.Conflict, silenced []story.Silenced) {
	if len(list) == 0 {
		return f.found, nil
	}
	for _, c := range f.found {
		parts := f.parts(&c)
		i := slices.IndexFunc(list, func(s Silence) bool { return meant(s.ID, parts) })
		if i < 0 {
			shown = append(shown, c)
			continue
		}
		silenced = append(silenced, story.Silenced{Conflict: c, Reason: list[i].Reason, At: list[i].At})
	}
	return shown, silenced
}

// meant reports whether an ID that somebody wrote down means a conflict with some parts.
func meant(id string, parts []map[string]bool) bool {
	list := strings.Split(id, "-")
	return len(list) <= maxSides && means(list, parts)
}

// prefer marks the sides that an analyst takes for right; of two decisions the later in the list
// holds. A side that its part does not tell from the others is not marked.
func (f *finder) prefer(shown []story.Conflict, list []Preference) {
	if len(list) == 0 {
		return
	}
	for i := range shown {
		c := &shown[i]
		parts := f.parts(c)
		for _, p := range slices.Backward(list) {
			if !meant(p.ID, parts) {
				continue
			}
			if side := only(parts[:len(c.Sides)], p.Side); side >= 0 {
				c.Preferred = &story.Preferred{Side: side, Author: p.Author, Reason: p.Reason, At: p.At}
				break
			}
		}
	}
}

// only is the side that alone has a part, -1 for none.
func only(sides []map[string]bool, part string) int {
	found := -1
	for i, s := range sides {
		if !s[part] {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

// PartOf is the part of the ID of a conflict that stands for a side, false when it does not tell
// the side from another one.
func PartOf(c story.Conflict, side int) (string, bool) {
	list := strings.Split(c.ID, "-")
	if side < 0 || side >= len(c.Sides) || side >= len(list) {
		return "", false
	}
	for i, p := range list {
		if i != side && p == list[side] {
			return "", false
		}
	}
	return list[side], true
}
