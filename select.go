package rapporteur

import (
	"fmt"

	"rapporteur/annot"
	"rapporteur/compare"
	"rapporteur/compare/stories"
	"rapporteur/story"
)

// AllStories as Options.Story takes every report for one of the same talks. Other numbers
// count the stories as a brief does: 1 is the one that most reports tell.
const AllStories = -1

// NoStory is the error of Options.Story when the reports do not tell so many stories.
type NoStory struct{ Asked, Have int }

func (e NoStory) Error() string {
	if e.Have == 1 {
		return fmt.Sprintf("there is no story %d: the reports tell one", e.Asked)
	}
	return fmt.Sprintf("there is no story %d: the reports tell %d", e.Asked, e.Have)
}

// choose parts docs by what they tell of: the reports of the story with the given number,
// 0 standing for 1, and the other stories. Story 1 is the one that most reports tell, with
// all reports that are not surely apart from it. A report that is not read, since it is in another
// language, cannot be told apart and belongs to it too.
func choose(docs []*annot.Document, number int, kept *compare.Memory) ([]*annot.Document, []story.Other, error) {
	if number == AllStories {
		return docs, nil, nil
	}
	var read, unread []*annot.Document
	for _, d := range docs {
		if l := d.Source.Language; l == "" || l == "en" {
			read = append(read, d)
		} else {
			unread = append(unread, d)
		}
	}
	parts := [][]*annot.Document{nil}
	for i, list := range stories.Talks(kept.Stories.Of(read)) {
		if i > 0 {
			parts = append(parts, nil)
		}
		for _, d := range list {
			parts[i] = append(parts[i], read[d])
		}
	}
	parts[0] = append(parts[0], unread...)
	number = max(number, 1)
	if number > len(parts) {
		return nil, nil, NoStory{number, len(parts)}
	}
	var others []story.Other
	for i, part := range parts {
		if i+1 != number {
			others = append(others, story.Other{Number: i + 1, Docs: part})
		}
	}
	return parts[number-1], others, nil
}
