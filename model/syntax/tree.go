package syntax

// maxTree bounds the words of which heads are chosen together, since every pair of
// words has a score.
const maxTree = 512

// Tree finds the heads of the words of a sentence with the highest sum of scores:
// scores[i*(n+1)+h] is that of word i having the head h, counted from 1, and 0 the
// root. There is one root and no cycle. heads must have n places.
func Tree(scores []float32, heads []int32) {
	n := len(heads)
	if n == 0 {
		return
	}
	for i := range n {
		row := scores[i*(n+1):][:n+1]
		best := -1
		for h, s := range row {
			if h != i+1 && (best < 0 || s > row[best]) {
				best = h
			}
		}
		heads[i] = int32(best)
	}
	if isTree(heads) {
		return
	}
	spanning(scores, heads)
}

// isTree reports whether there is one root and no cycle.
func isTree(heads []int32) bool {
	nodes := make([]int, len(heads)+1)
	roots := 0
	for i, h := range heads {
		nodes[i+1] = int(h)
		if h == 0 {
			roots++
		}
	}
	return roots == 1 && findCycle(nodes) == nil
}

// spanning is the algorithm of Chu, Liu and Edmonds. That there is one root is had by
// making arcs from the root cost so much that two never pay.
func spanning(scores []float32, heads []int32) {
	n := len(heads)
	g := newGraph(n + 1)
	most, least := scores[0], scores[0]
	for _, s := range scores {
		most, least = max(most, s), min(least, s)
	}
	price := (float64(most)-float64(least))*float64(n+1) + 1
	for d := 1; d <= n; d++ {
		row := g.into(d)
		for h := range row {
			row[h] = float64(scores[(d-1)*(n+1)+h])
		}
		row[0] -= price
	}
	for d, h := range g.solve() {
		if d > 0 {
			heads[d-1] = int32(h)
		}
	}
}

// graph is a complete directed graph; node 0 is the root.
type graph struct {
	nodes  int
	weight []float64 // of the arc from h to d at d*nodes+h
}

func newGraph(nodes int) graph { return graph{nodes, make([]float64, nodes*nodes)} }

// into are the weights of the arcs that end at d.
func (g graph) into(d int) []float64 { return g.weight[d*g.nodes:][:g.nodes] }

// solve gives the head of every node but the root: it takes the best head of each, and
// where these make a cycle, solves the graph in which the cycle is one node, the last,
// and opens the cycle where the arc into it ends.
func (g graph) solve() []int {
	best := make([]int, g.nodes)
	for d := 1; d < g.nodes; d++ {
		best[d] = -1
		for h, w := range g.into(d) {
			if h != d && (best[d] < 0 || w > g.into(d)[best[d]]) {
				best[d] = h
			}
		}
	}
	cycle := findCycle(best)
	if cycle == nil {
		return best
	}
	var outside []int
	for v := range g.nodes {
		if !cycle[v] {
			outside = append(outside, v)
		}
	}
	small := newGraph(len(outside) + 1)
	merged := len(outside)
	enters, leaves := make([]int, merged), make([]int, merged) // by node outside: the node of the cycle at its arc
	for i, v := range outside {
		for j, u := range outside {
			small.into(i)[j] = g.into(v)[u]
		}
		enters[i], leaves[i] = -1, -1
		var in, out float64
		for d, within := range cycle {
			if !within {
				continue
			}
			if gain := g.into(d)[v] - g.into(d)[best[d]]; enters[i] < 0 || gain > in {
				in, enters[i] = gain, d
			}
			if w := g.into(v)[d]; leaves[i] < 0 || w > out {
				out, leaves[i] = w, d
			}
		}
		small.into(merged)[i], small.into(i)[merged] = in, out
	}
	found := small.solve()
	for i, v := range outside {
		switch h := found[i]; {
		case v == 0:
		case h == merged:
			best[v] = leaves[i]
		default:
			best[v] = outside[h]
		}
	}
	from := found[merged]
	best[enters[from]] = outside[from]
	return best
}

// findCycle marks the nodes of a cycle of heads, or is nil where there is none.
func findCycle(heads []int) []bool {
	round := make([]int, len(heads)) // in which walk a node was reached
	for i := 1; i < len(heads); i++ {
		at := i
		for at != 0 && round[at] == 0 {
			round[at] = i
			at = heads[at]
		}
		if at == 0 || round[at] != i {
			continue
		}
		cycle := make([]bool, len(heads))
		for !cycle[at] {
			cycle[at] = true
			at = heads[at]
		}
		return cycle
	}
	return nil
}
