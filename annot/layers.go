package annot

import (
	"math/bits"
	"strings"
)

// Layers is a set of annotation layers. A reading pass declares the layers that
// it reads and the ones that it writes, and never another pass.
type Layers uint16

// The layers of a Document, in the order in which reading usually fills them.
const (
	LayerBlocks       Layers = 1 << iota // paragraphs, title, furniture
	LayerSentences                       // sentences and tokens
	LayerTags                            // part of speech, features and lemma of each token
	LayerTrees                           // head of each token
	LayerNames                           // what looks like a name
	LayerMentions                        // names and descriptions of parties, people, places
	LayerEntities                        // what the mentions of one document refer to
	LayerQuantities                      // numbers with unit and what is counted
	LayerTimes                           // dates, weekdays, durations
	LayerAttributions                    // source, cue, content
	LayerStatements                      // positions, assessments, commitments, claims

	layerEnd
)

// AllLayers holds every layer.
const AllLayers = layerEnd - 1

var layerNames = []string{
	"blocks", "sentences", "tags", "trees", "names", "mentions", "entities",
	"quantities", "times", "attributions", "statements",
}

// Has reports whether every layer of o is in l.
func (l Layers) Has(o Layers) bool { return l&o == o }

// Each calls f with every single layer of the set, lowest first.
func (l Layers) Each(f func(Layers)) {
	for l != 0 {
		one := l & -l
		f(one)
		l &^= one
	}
}

func (l Layers) String() string {
	var names []string
	l.Each(func(one Layers) {
		if i := bits.TrailingZeros16(uint16(one)); i < len(layerNames) {
			names = append(names, layerNames[i])
		}
	})
	if names == nil {
		return "-"
	}
	return strings.Join(names, " ")
}
