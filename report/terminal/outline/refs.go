package outline

import (
	"strconv"
	"strings"
)

func itoa(n int) string { return strconv.Itoa(n) }

// SplitRef takes a reference apart: "B10" is the letter of a document and the
// number of a sentence, from 1. ok is false for what is no reference.
func SplitRef(ref string) (letters string, n int, ok bool) {
	i := 0
	for i < len(ref) && ref[i] >= 'A' && ref[i] <= 'Z' {
		i++
	}
	if i == 0 || i > 3 || i == len(ref) || len(ref)-i > 6 || ref[i] == '0' {
		return "", 0, false
	}
	for j := i; j < len(ref); j++ {
		if ref[j] < '0' || ref[j] > '9' {
			return "", 0, false
		}
	}
	n, err := strconv.Atoi(ref[i:])
	return ref[:i], n, err == nil
}

// Ranges folds runs of three and more consecutive references: D31 D32 D33 becomes
// D31-D33. The order stays.
func Ranges(refs []string) []string {
	var out []string
	for i := 0; i < len(refs); {
		j := i + 1
		for j < len(refs) && follows(refs[j-1], refs[j]) {
			j++
		}
		if j-i >= 3 {
			out = append(out, refs[i]+"-"+refs[j-1])
		} else {
			out = append(out, refs[i:j]...)
		}
		i = j
	}
	return out
}

func follows(a, b string) bool {
	la, na, okA := SplitRef(a)
	lb, nb, okB := SplitRef(b)
	return okA && okB && la == lb && nb == na+1
}

// RefList is refs in brackets, "[B10 C13]", runs folded; "" for none. No more
// than limit are shown, the rest counted as "+7"; 0 is no limit.
func RefList(refs []string, limit int) string {
	if len(refs) == 0 {
		return ""
	}
	more := ""
	if limit > 0 && len(refs) > limit {
		more = " +" + itoa(len(refs)-limit)
		refs = refs[:limit]
	}
	return "[" + strings.Join(Ranges(refs), " ") + more + "]"
}

// unique drops repeated and empty references; the first stays where it is.
func unique(refs []string) []string {
	seen := make(map[string]bool, len(refs))
	var out []string
	for _, r := range refs {
		if r != "" && !seen[r] {
			seen[r] = true
			out = append(out, r)
		}
	}
	return out
}
