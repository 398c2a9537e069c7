package doctest

import (
	"fmt"
	"go/ast"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"rapporteur/internal/repo"
)

// code is what packages export.
type code struct {
	types  map[string]bool     // "annot.Span"
	labels map[string][]string // type name to the values of its string constants
}

// glossary is what the page defines.
type glossary struct {
	types  map[string]bool     // every `package.Type` in a heading or entry
	labels map[string][]string // by the type in the heading, the entries below it
}

// nouns are the packages whose terms the glossary must define.
var nouns = []string{"annot", "story", "talks"}

// readCode reads the packages in the folders given.
func readCode(files []repo.File, folders ...string) (code, error) {
	c := code{types: map[string]bool{}, labels: map[string][]string{}}
	for _, f := range files {
		if f.Test || !slices.Contains(folders, f.Dir) {
			continue
		}
		for _, decl := range f.Syntax.Decls {
			gen, ok := decl.(*ast.GenDecl)
			if !ok {
				continue
			}
			for _, spec := range gen.Specs {
				switch spec := spec.(type) {
				case *ast.TypeSpec:
					if spec.Name.IsExported() {
						c.types[f.Dir+"."+spec.Name.Name] = true
					}
				case *ast.ValueSpec:
					if err := c.constant(f, spec); err != nil {
						return code{}, err
					}
				}
			}
		}
	}
	return c, nil
}

// constant notes a constant of the form Name Type = "value".
func (c code) constant(f repo.File, spec *ast.ValueSpec) error {
	typ, ok := spec.Type.(*ast.Ident)
	if !ok || len(spec.Values) != len(spec.Names) {
		return nil
	}
	for i, name := range spec.Names {
		lit, ok := spec.Values[i].(*ast.BasicLit)
		if !ok || !name.IsExported() {
			continue
		}
		value, err := strconv.Unquote(lit.Value)
		if err != nil {
			return fmt.Errorf("%s:%d: %s is not a string", f.Path, f.Line(spec), name.Name)
		}
		key := f.Dir + "." + typ.Name
		c.labels[key] = append(c.labels[key], value)
	}
	return nil
}

var (
	typeName = regexp.MustCompile("`((?:" + strings.Join(nouns, "|") + `)\.[A-Z]\w*)` + "`")
	entry    = regexp.MustCompile(`^- \*\*([^*]+)\*\*(?: \(.*?\))?: \S`)
)

// readGlossary reads headings and entries: "- **word**: what it means", with the types
// that the word stands for in brackets before the colon.
func readGlossary(text string) glossary {
	g := glossary{types: map[string]bool{}, labels: map[string][]string{}}
	section := ""
	for line := range strings.Lines(text) {
		heading := strings.HasPrefix(line, "#")
		names := typeName.FindAllStringSubmatch(line, -1)
		for _, name := range names {
			g.types[name[1]] = true
		}
		if heading {
			section = ""
			if len(names) > 0 {
				section = names[0][1]
			}
		}
		if m := entry.FindStringSubmatch(line); m != nil && section != "" {
			g.labels[section] = append(g.labels[section], m[1])
		}
	}
	return g
}

// compare lists what code and glossary do not have in common.
func (c code) compare(g glossary) []string {
	var problems []string
	for name := range c.types {
		if !g.types[name] {
			problems = append(problems, fmt.Sprintf("%s is not defined", name))
		}
	}
	for name := range g.types {
		if !c.types[name] {
			problems = append(problems, fmt.Sprintf("%s is defined and does not exist", name))
		}
	}
	for name, labels := range c.labels {
		problems = append(problems, missing(g.labels[name], labels, "label %q of "+name+" is not defined")...)
	}
	for name, labels := range g.labels {
		problems = append(problems, missing(c.labels[name], labels, "label %q of "+name+" is defined and does not exist")...)
	}
	slices.Sort(problems)
	return problems
}

func missing(have, want []string, message string) []string {
	var problems []string
	for _, w := range want {
		if !slices.Contains(have, w) {
			problems = append(problems, fmt.Sprintf(message, w))
		}
	}
	return problems
}
