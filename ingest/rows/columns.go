package rows

import (
	"fmt"
	"slices"
	"strings"
)

// Columns says which column holds what. The value is the name of a column or, in JSON, of a
// field, "source.name" for one within another; case and the signs between words do not matter.
// "" stands for the usual names.
type Columns struct {
	Text, Title, URL, Outlet, Date, Author, Language string
}

// roles are what columns are for, in the order in which they are told to people, with their
// usual names. The first name that a table has and that is not empty in the row counts.
var roles = []struct {
	name  string
	usual []string
}{
	{"text", []string{"text", "body", "content", "article", "articletext", "articlebody", "fulltext", "maintext", "bodytext", "contenttext", "plaintext", "story", "articlecontent", "contenthtml", "html", "description", "summary"}},
	{"title", []string{"title", "headline", "heading", "articletitle", "subject", "head"}},
	{"url", []string{"url", "link", "weburl", "articleurl", "permalink", "canonicalurl", "uri", "href", "sourceurl"}},
	{"outlet", []string{"outlet", "source.name", "publisher.name", "publication", "publisher", "source", "sourcename", "newspaper", "sitename", "site", "website", "media", "mediaoutlet", "sourcedomain", "domain"}},
	{"date", []string{"date", "published", "datepublished", "publishedat", "publisheddate", "publicationdate", "pubdate", "publishdate", "datepublish", "webpublicationdate", "publishedon", "datetime", "timestamp", "created", "createdat"}},
	{"author", []string{"author", "authors", "byline", "creator", "writer", "authorname"}},
	{"language", []string{"language", "lang", "languagecode", "inlanguage"}},
}

const textRole, titleRole, urlRole, outletRole, dateRole, authorRole, languageRole = 0, 1, 2, 3, 4, 5, 6

// ParseColumns reads a column map as it is typed: "text=body,title=headline". "" is the zero
// value.
func ParseColumns(s string) (Columns, error) {
	var c Columns
	if strings.TrimSpace(s) == "" {
		return c, nil
	}
	var names []string
	for _, r := range roles {
		names = append(names, r.name)
	}
	for pair := range strings.SplitSeq(s, ",") {
		role, column, ok := strings.Cut(pair, "=")
		role, column = strings.ToLower(strings.TrimSpace(role)), strings.TrimSpace(column)
		i := slices.Index(names, role)
		switch {
		case !ok || column == "":
			return Columns{}, fmt.Errorf("%q: write WHAT=COLUMN, for example text=body", strings.TrimSpace(pair))
		case i < 0:
			return Columns{}, fmt.Errorf("%q: a column can be %s", role, strings.Join(names[:len(names)-1], ", ")+" or "+names[len(names)-1])
		case *c.role(i) != "":
			return Columns{}, fmt.Errorf("%s is given twice", role)
		}
		*c.role(i) = column
	}
	return c, nil
}

func (c *Columns) role(i int) *string {
	return []*string{&c.Text, &c.Title, &c.URL, &c.Outlet, &c.Date, &c.Author, &c.Language}[i]
}

// names are the folded names by which a role's column is looked for.
func (c Columns) names(role int) []string {
	if given := *c.role(role); given != "" {
		return []string{fold(given)}
	}
	return roles[role].usual
}

// fold is a name of a column without case and the signs between its words.
func fold(name string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '_' || r == '-' || r == ' ' || r == '\ufeff' || r == '\t':
			return -1
		}
		return r
	}, strings.ToLower(name))
}

// missing is what to tell when no row has a text; columns are the names in the table.
func (c Columns) missing(columns []string) string {
	const most = 30
	var quoted []string
	for _, name := range columns[:min(len(columns), most)] {
		quoted = append(quoted, fmt.Sprintf("%.60q", name))
	}
	has := "the columns are " + strings.Join(quoted, ", ")
	switch {
	case len(columns) == 0:
		has = "there is no column at all"
	case len(columns) > most:
		has += fmt.Sprintf(" and %d more", len(columns)-most)
	}
	if c.Text != "" {
		return fmt.Sprintf("there is no column %.60q for the text: %s", c.Text, has)
	}
	return fmt.Sprintf("which column holds the text cannot be told: %s; name it with --columns text=NAME", has)
}
