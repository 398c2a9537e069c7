package stories

import "rapporteur/internal/agreement"

// Scores compare a clustering with the gold.
type Scores struct {
	Reports     int
	Gold, Found int             // clusters
	P, R        float64         // B-cubed precision and recall, 0 to 1
	Pairs       agreement.Count // pairs of reports in one cluster
}

// F1 is the harmonic mean of B-cubed precision and recall.
func (s Scores) F1() float64 {
	if s.P+s.R == 0 {
		return 0
	}
	return 2 * s.P * s.R / (s.P + s.R)
}

// Score compares clusters with the gold. Both name a cluster for each report.
func Score[G, F comparable](gold []G, found []F) Scores {
	type both struct {
		g G
		f F
	}
	inGold, inFound, inBoth := map[G]int{}, map[F]int{}, map[both]int{}
	for i, g := range gold {
		inGold[g]++
		inFound[found[i]]++
		inBoth[both{g, found[i]}]++
	}
	s := Scores{Reports: len(gold), Gold: len(inGold), Found: len(inFound)}
	for i, g := range gold {
		n := float64(inBoth[both{g, found[i]}])
		s.P += n / float64(inFound[found[i]])
		s.R += n / float64(inGold[g])
	}
	if len(gold) > 0 {
		s.P /= float64(len(gold))
		s.R /= float64(len(gold))
	}
	for _, n := range inGold {
		s.Pairs.Gold += n * (n - 1) / 2
	}
	for _, n := range inFound {
		s.Pairs.System += n * (n - 1) / 2
	}
	for _, n := range inBoth {
		s.Pairs.Correct += n * (n - 1) / 2
	}
	return s
}
