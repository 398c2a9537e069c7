package dossier

import "slices"

// IssuesIn are the IDs of all issues that a text names, general ones left out, in the order of
// the text. Where terms overlap, the one that would decide alone counts.
func (k Kind) IssuesIn(text string) []string {
	found := k.index().find(words(text))
	var ids []string
	for _, m := range found {
		i := k.Issues[m.owner]
		if i.General || slices.Contains(ids, i.ID) || slices.ContainsFunc(found, func(o match) bool {
			return o.owner != m.owner && o.from < m.to && m.from < o.to && k.before(o, m)
		}) {
			continue
		}
		ids = append(ids, i.ID)
	}
	return ids
}
