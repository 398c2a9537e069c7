package main

import (
	"cmp"
	"context"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"rapporteur/eval/extraction"
)

// The peer's own pages, most of them German and of many kinds: what annotators say that an
// extraction must have and must not have. They are counted as the peer's own script does.

// snippets is what is asked of one page.
type snippets struct {
	page          extraction.Page
	with, without []string
}

// readSnippets reads the pages below the folder of the peer's module.
func readSnippets(dir string) ([]snippets, error) {
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(dir, "scripts", "comparison", "data.go"), nil, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	var list []snippets
	ast.Inspect(file, func(n ast.Node) bool {
		entry, ok := n.(*ast.KeyValueExpr)
		if !ok {
			return true
		}
		address, fields := texts(entry.Key), entry.Value
		literal, ok := fields.(*ast.CompositeLit)
		if !ok || len(address) != 1 || !strings.HasPrefix(address[0], "http") {
			return true
		}
		s := snippets{page: extraction.Page{URL: address[0]}}
		for _, e := range literal.Elts {
			field := e.(*ast.KeyValueExpr)
			switch field.Key.(*ast.Ident).Name {
			case "File":
				s.page.Name = texts(field.Value)[0]
			case "With":
				s.with = texts(field.Value)
			case "Without":
				s.without = texts(field.Value)
			}
		}
		for _, folder := range []string{"comparison", "mock"} {
			if data, err := os.ReadFile(filepath.Join(dir, "test-files", folder, s.page.Name)); err == nil {
				s.page.HTML = data
				list = append(list, s)
				break
			}
		}
		return false
	})
	slices.SortFunc(list, func(a, b snippets) int { return cmp.Compare(a.page.URL, b.page.URL) })
	return list, nil
}

// texts are the texts of a literal, or of a list of them.
func texts(e ast.Expr) []string {
	switch e := e.(type) {
	case *ast.BasicLit:
		if s, err := strconv.Unquote(e.Value); err == nil {
			return []string{s}
		}
	case *ast.CompositeLit:
		var list []string
		for _, x := range e.Elts {
			list = append(list, texts(x)...)
		}
		return list
	}
	return nil
}

// compareSnippets prints how many of the snippets each system has rightly.
func compareSnippets(ctx context.Context, dir string, systems []extraction.System) error {
	list, err := readSnippets(dir)
	if err != nil {
		return err
	}
	fmt.Printf("\n%-40s %9s %9s %9s\n", fmt.Sprintf("snippets of the peer's %d pages", len(list)), "precision", "recall", "F1")
	for _, s := range systems {
		right, extra, missed := 0.0, 0.0, 0.0
		for _, p := range list {
			text, err := s.Extract(ctx, p.page)
			if err != nil {
				return fmt.Errorf("%s: page %s: %w", s.Name, p.page.Name, err)
			}
			text = strings.Join(strings.Fields(text), " ")
			for _, w := range p.with {
				if strings.Contains(text, w) {
					right++
				} else {
					missed++
				}
			}
			for _, w := range p.without {
				if strings.Contains(text, w) {
					extra++
				}
			}
		}
		fmt.Printf("%-40s %9.3f %9.3f %9.3f\n", s.Name, right/(right+extra), right/(right+missed), 2*right/(2*right+extra+missed))
	}
	return nil
}
