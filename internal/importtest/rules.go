package importtest

import (
	"fmt"
	"strings"

	"rapporteur/internal/repo"
)

// rule says what the packages at a place of the tree may import of this module. A
// pattern is a folder, "." for the root, or "folder/..." for it and all below it.
type rule struct {
	at  string
	may []string
	// inTests are further packages for test files, which also may import everything
	// in internal/ and the examples.
	inTests []string
	why     string
}

// everything stands for the whole module.
const everything = "..."

// rules is ordered by the flow of a report through the program. The most specific
// pattern decides.
var rules = []rule{
	{at: "annot", why: "the nouns stand alone: whatever reads a document depends on them and they on nothing"},
	{at: "story", may: []string{"annot"}, why: "a story is made of documents and knows no stage"},
	{at: "talks", may: []string{"annot", "story"}, why: "the state of talks is made of stories and knows no stage"},
	{at: "pass", may: []string{"annot"}, why: "the driver orders passes by layers and must not know one of them"},

	{at: "lexicon/...", why: "knowledge of the language is data; it must stay usable and testable without the program"},
	{at: "gazetteer/...", why: "knowledge of the world is data; it must stay usable and testable without the program"},
	{at: "dossier/...", why: "knowledge of talks is data; it must stay usable and testable without the program"},
	{at: "dossier/file", may: []string{"dossier", "internal/nearest"},
		why: "the file of an analyst names kinds of talks and their issues; what it does to a reading is the business of settle"},
	{at: "model/...", may: []string{"model/..."}, inTests: []string{"annot", "read/..."},
		why: "a model knows words and labels; what they mean for a document is the business of the pass that uses it"},
	{at: "model/train/...", may: []string{"model/...", "annot", "lexicon/...", "pass", "read/segment", "internal/..."},
		why: "training is a program of its own, never linked into the reader; text without labels it cuts as the reader does"},
	{at: "examples", why: "the examples are texts"},

	{at: "ingest", may: []string{"annot"}, why: "inputs are bytes with a name; reading them is the business of the formats"},
	{at: "ingest/...", may: []string{"annot", "ingest", "ingest/address"}, why: "a format makes a document of bytes and knows no other stage; what an address means is told in one place"},
	{at: "ingest/address", why: "it looks at the letters of an address and knows nothing of what is there"},
	{at: "ingest/open", may: []string{"annot", "ingest/..."},
		why: "it is the list of the formats, and finds the one that an input is of"},
	{at: "ingest/fetch", may: []string{"ingest/address"}, why: "it brings bytes from an address and does not know what they mean"},
	{at: "read", may: []string{"annot", "pass", "lexicon", "gazetteer", "read/..."}, inTests: []string{"ingest/..."},
		why: "it lists the passes and reads nothing itself"},
	{at: "read/...", may: []string{"annot", "pass", "lexicon", "gazetteer", "model/...", "internal/phrase"},
		inTests: []string{"ingest/...", "read/..."},
		why:     "a sentence is read without knowing the state of the talks, and a pass knows layers, never another pass; its tests may run the passes before it"},
	{at: "read/parse", may: []string{"annot", "pass", "model/...", "read/segment"}, inTests: []string{"read/...", "ingest/...", "lexicon"},
		why: "it asks segment what the words of a token are, and knows no language but through the models"},
	{at: "read/example", may: []string{"annot", "pass", "lexicon"}, inTests: []string{"gazetteer", "read"},
		why: "the entries of a lexicon are checked with a plan that is given; which passes are in it is not its business"},
	{at: "compare/...", may: []string{"annot", "story", "compare/...", "internal/sets", "internal/nearest", "internal/parallel"}, why: "reports are compared by what was read, not by how, and not by what it means for the talks"},
	{at: "track/...", may: []string{"annot", "story", "talks", "dossier", "track/...", "compare/align"},
		why: "the state is a fold over stories; a stage before it is reached only through them, but for what makes two positions one, which must not be told in two ways"},
	{at: "settle", may: []string{"annot", "story", "talks", "compare/names", "dossier/file", "track/parties"},
		why: "a dossier is held against a reading and becomes inputs of the stages that made it; it runs none of them"},
	{at: "store", may: []string{"annot"}, why: "what is kept of reports and readings, and by which contract; how it is kept is the business of the packages below"},
	{at: "store/...", may: []string{"annot", "store/..."}, why: "a store keeps documents and knows no stage that makes or uses them"},
	{at: "logbook", may: []string{"compare/decisions"}, why: "it puts decisions on a disk and does not know what they do"},
	{at: "workspace/...", may: []string{"..."}, why: "it is the program with a memory: it wires the stages and a store together for the commands"},
	{at: "report/...", may: []string{"annot", "story", "talks", "report/..."}, why: "a brief shows what there is; a renderer that could read or compare would show more than the others"},
	{at: "report/tree", may: []string{"internal/conllu", "report/measure", "report/terminal/outline"},
		why: "a tree is drawn from a parsed sentence alone: what a brief or a document makes of it must not show in it"},

	{at: "eval", may: []string{"annot", "report", "internal/agreement"}, inTests: []string{"."}, why: "a brief is scored as its readers see it; how a pass works is none of the scorer's business, causes are told from the layers"},
	{at: "eval/...", may: []string{"internal/conllu", "internal/agreement", "internal/timespan"}, why: "sentences are scored as a treebank writes them; who read them is none of the scorer's business"},
	{at: ".", may: []string{everything}, inTests: []string{"eval"}, why: "the root package wires the stages into one pipeline"},
	{at: "cmd/...", may: []string{everything}, why: "commands wire the parts together"},

	{at: "internal/phrase", may: []string{"annot", "lexicon"}, why: "the reading passes share it, so it may know only what all of them may"},
	{at: "internal/nearest", why: "it compares letters and knows nothing of what is named"},
	{at: "internal/parallel", why: "it calls functions and knows nothing of what they do"},
	{at: "internal/sets", why: "it joins indexes and knows nothing of what they stand for"},
	{at: "internal/readtest", may: []string{"annot", "pass", "lexicon", "gazetteer", "read"}, why: "it reads short texts for the tests of the passes"},
	{at: "internal/...", may: []string{"internal/..."}, inTests: []string{"annot", "story", "talks"}, why: "helpers of tests depend on nothing that they might test"},
}

// never are imports that no line of the table can allow, with the reason.
var never = []rule{
	{at: "cmd/...", why: "a command is not a library"},
	{at: "eval/...", why: "scores must not reach what is scored"},
	{at: "store/storetest", why: "it is for tests"},
	{at: "internal/casetest", why: "it is for tests"},
	{at: "internal/readtest", why: "it is for tests"},
	{at: "internal/repo", why: "it is for tests"},
}

// check lists what breaks the rules, one line each, in the order of files.
func check(rules []rule, files []repo.File) []string {
	var problems []string
	unplaced := map[string]bool{}
	for _, f := range files {
		r, ok := find(rules, f.Dir)
		if !ok {
			if !unplaced[f.Dir] {
				problems = append(problems, fmt.Sprintf("%s: no rule covers this package; add a line with the reason to internal/importtest/rules.go", f.Dir))
			}
			unplaced[f.Dir] = true
			continue
		}
		for _, imported := range f.Imports {
			dir, ours := repo.Ours(imported)
			if !ours || dir == f.Dir || allowed(r, f, dir) {
				continue
			}
			problems = append(problems, fmt.Sprintf("%s: imports %s: %s", f.Path, dir, reason(r, f, dir)))
		}
	}
	return problems
}

func allowed(r rule, f repo.File, dir string) bool {
	if !f.Test && !strings.HasPrefix(f.Dir, "cmd/") && !strings.HasPrefix(f.Dir, "internal/") {
		if _, ok := find(never, dir); ok {
			return false
		}
	}
	// A package may be cut into parts: what lies below it belongs to it.
	if matchesAny(r.may, dir) || strings.HasPrefix(dir, f.Dir+"/") {
		return true
	}
	return f.Test && (matchesAny(r.inTests, dir) || matches("internal/...", dir) || dir == "examples")
}

func reason(r rule, f repo.File, dir string) string {
	if n, ok := find(never, dir); ok && !f.Test {
		return n.why
	}
	return r.why
}

// find is the most specific rule for a folder.
func find(rules []rule, dir string) (rule, bool) {
	best, found := rule{}, false
	for _, r := range rules {
		if matches(r.at, dir) && (!found || len(strings.TrimSuffix(r.at, "/...")) > len(strings.TrimSuffix(best.at, "/...")) || r.at == dir) {
			best, found = r, true
		}
	}
	return best, found
}

func matchesAny(patterns []string, dir string) bool {
	for _, p := range patterns {
		if matches(p, dir) {
			return true
		}
	}
	return false
}

func matches(pattern, dir string) bool {
	if pattern == everything {
		return true
	}
	prefix, subtree := strings.CutSuffix(pattern, "/...")
	return dir == prefix || subtree && strings.HasPrefix(dir, prefix+"/")
}
