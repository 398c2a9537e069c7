package main

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"rapporteur/internal/conllu"
)

func readCoNLLU(r io.Reader) ([]conllu.Sentence, error) {
	var out []conllu.Sentence
	var s conllu.Sentence
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		l := sc.Text()
		if l == "" {
			if len(s.Words) > 0 {
				out = append(out, s)
			}
			s = conllu.Sentence{}
			continue
		}
		if c, ok := strings.CutPrefix(l, "# "); ok {
			s.Comments = append(s.Comments, c)
			continue
		}
		if l[0] == '#' {
			continue
		}
		c := strings.Split(l, "\t")
		if strings.ContainsAny(c[0], "-.") {
			continue
		}
		h, _ := strconv.Atoi(c[6])
		f := c[5]
		if f == "_" {
			f = ""
		}
		s.Words = append(s.Words, conllu.Word{Form: c[1], Lemma: c[2], UPOS: c[3], XPOS: c[4], Feats: f, Head: h, DepRel: c[7], Misc: c[9]})
	}
	return out, sc.Err()
}
