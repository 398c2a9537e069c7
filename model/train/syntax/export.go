package main

import (
	"slices"

	"rapporteur/model/syntax"
	"rapporteur/model/train/tensor"
)

// export lays the network out as the reader of models wants it.
func (n *network) export() ([]byte, error) {
	v := n.v
	p := syntax.Parts{
		Sizes: syntax.Sizes{
			Vectors: len(v.scale), Words: len(v.words), Vector: vectorSize,
			Word: n.Word, Char: n.Char, Shape: n.Shape, Hidden: n.Hidden, Layers: n.Layers, TagLayer: n.TagLayer,
			Arc: n.Arc, Label: n.Label, Tags: len(v.tags), Feats: len(v.feats), Labels: len(v.labels), Kinds: len(v.names),
		},
		TagNames: v.tags, FeatNames: v.feats, LabelNames: v.labels, KindNames: v.names,
		VectorRows: v.vectors, WordRows: v.words, VectorValues: v.vector, VectorNorms: v.scale,
		Word: n.word.V, Char: n.char.V, Shape: n.shape.V,
		In:      matrix(n.inW, n.inB),
		Tag:     beside(matrix(n.tagW, n.tagB), matrix(n.featW, n.featB)),
		ArcPair: matrix(n.arcU, nil),
		ArcRoot: n.arcRoot.V, LabelRoot: n.labRoot.V,
		LabelPair: matrix(n.labU, nil), LabelSum: matrix(n.labelW, n.labelB),
	}
	for l := range n.Layers {
		p.Layer = append(p.Layer, matrix(n.layerW[l], n.layerB[l]))
		p.State = append(p.State, n.state[l].V)
	}
	names := matrix(n.nameW, n.nameB)
	p.Top = beside(padded(names, 8), matrix(n.arcDepW, n.arcDepB), matrix(n.arcHeadW, n.arcHeadB),
		matrix(n.labDepW, n.labDepB), matrix(n.labHeadW, n.labHeadB))
	return syntax.Encode(p)
}

func matrix(w, b *tensor.Param) syntax.Matrix {
	m := syntax.Matrix{Rows: w.Rows, Cols: w.Cols, V: w.V, Bias: make([]float32, w.Cols)}
	if b != nil {
		m.Bias = b.V
	}
	return m
}

// padded has columns of zeros up to a multiple.
func padded(m syntax.Matrix, to int) syntax.Matrix {
	cols := (m.Cols + to - 1) / to * to
	out := syntax.Matrix{Rows: m.Rows, Cols: cols, V: make([]float32, m.Rows*cols), Bias: make([]float32, cols)}
	copy(out.Bias, m.Bias)
	for r := range m.Rows {
		copy(out.V[r*cols:], m.V[r*m.Cols:(r+1)*m.Cols])
	}
	return out
}

// beside is one matrix of several with the same rows.
func beside(parts ...syntax.Matrix) syntax.Matrix {
	out := syntax.Matrix{Rows: parts[0].Rows}
	for _, p := range parts {
		out.Cols += p.Cols
		out.Bias = append(out.Bias, p.Bias...)
	}
	for r := range out.Rows {
		for _, p := range parts {
			out.V = append(out.V, p.V[r*p.Cols:(r+1)*p.Cols]...)
		}
	}
	out.V = slices.Clip(out.V)
	return out
}
