package file

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"

	"rapporteur/dossier"
)

// Read reads a dossier; file is its name in messages. The error is a Problems.
func Read(file, data string) (*Talks, error) {
	c := &checker{file: file}
	t := &Talks{File: file}
	if n := c.tree(data); n != nil {
		v := c.object(n, root, "")
		t.fill(v)
		c.meaning(t)
	}
	if err := c.told(); err != nil {
		return nil, err
	}
	return t, nil
}

// fill takes what has the right shape.
func (t *Talks) fill(v value) {
	t.Kind, t.Title = v.fields["kind"].item(), v.fields["title"].item()
	t.NoParty = v.fields["no_party"].items()
	for _, p := range v.fields["parties"].list {
		out := Party{ID: p.fields["id"].item(), Name: p.fields["name"].item(), Aliases: p.fields["aliases"].items(),
			Members: p.fields["members"].items(), Side: p.fields["side"].item()}
		if out.ID.Text == "" && out.Name.Text != "" {
			out.ID = Item{Text: cmp.Or(idOf(out.Name.Text), "party"), At: out.Name.At}
		}
		for _, q := range p.fields["people"].list {
			out.People = append(out.People, Person{Name: q.fields["name"].item(), Role: q.fields["role"].item(), Aliases: q.fields["aliases"].items()})
		}
		t.Parties = append(t.Parties, out)
	}
	for _, a := range v.fields["apart"].list {
		t.Apart = append(t.Apart, Apart{Names: a.items(), At: a.at})
	}
	for _, i := range v.fields["issues"].list {
		t.Issues = append(t.Issues, Issue{ID: i.fields["id"].item(), Name: i.fields["name"].item(), Terms: i.fields["terms"].items(),
			Not: i.fields["not"].items(), General: i.fields["general"].flag})
	}
}

// idOf makes an ID of a name, as the brief does.
func idOf(name string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(name) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.TrimSuffix(b.String(), "-")
}

// meaning checks what the parts of a file mean together.
func (c *checker) meaning(t *Talks) {
	c.parties(t)
	c.names(t)
	for _, a := range t.Apart {
		if len(a.Names) < 2 {
			c.problem(a.At, "two different names are needed to keep apart: - [Ana Sol, Ana Solberg]")
		}
	}
	c.issues(t)
}

func (c *checker) parties(t *Talks) {
	seen := map[string]Item{}
	kind, known := dossier.Find(t.Kind.Text)
	for _, p := range t.Parties {
		if p.ID.Text == "" {
			continue
		}
		if first, twice := seen["id "+p.ID.Text]; twice {
			c.problem(p.ID.At, "the ID %q is that of the party in line %d; give one of them another", p.ID.Text, first.At.Line)
		}
		seen["id "+p.ID.Text] = p.ID
		if p.Side.Text == "" {
			continue
		}
		if first, twice := seen["side "+p.Side.Text]; twice {
			c.problem(p.Side.At, "the side %q is that of the party in line %d; a side is one party's", p.Side.Text, first.At.Line)
		}
		seen["side "+p.Side.Text] = p.Side
		if t.Kind.Text == "" {
			c.problem(p.Side.At, "side needs the kind of talks; add kind: and one of %s at the top", strings.Join(Kinds(), ", "))
			continue
		}
		var sides []string
		for _, s := range kind.Sides {
			sides = append(sides, s.ID)
		}
		if known && !contains(sides, p.Side.Text) {
			c.problem(p.Side.At, "talks of kind %s have no side %q%s", kind.ID, shortened(p.Side.Text), meant(p.Side.Text, sides))
		}
	}
}

func contains(list []string, s string) bool {
	for _, e := range list {
		if e == s {
			return true
		}
	}
	return false
}

// names checks that no name stands for two.
func (c *checker) names(t *Talks) {
	type use struct {
		at  At
		as  string // "an alias of", "a member of"
		who string
	}
	seen := map[string]use{}
	add := func(item Item, as, who string) {
		key := Same(item.Text)
		if key == "" || who == "" {
			return
		}
		first, twice := seen[key]
		switch {
		case !twice:
			seen[key] = use{item.At, as, who}
		case first.who == who:
			c.problem(item.At, "%q is listed for %q in line %d already; delete one", item.Text, who, first.at.Line)
		default:
			c.problem(item.At, "%q is %s and, in line %d, %s; pick one", item.Text, phraseOf(as, who), first.at.Line, phraseOf(first.as, first.who))
		}
	}
	for _, p := range t.Parties {
		add(p.Name, "the name of", p.Name.Text)
		for _, a := range p.Aliases {
			add(a, "an alias of", p.Name.Text)
		}
		for _, m := range p.Members {
			add(m, "a member of", p.Name.Text)
		}
		for _, q := range p.People {
			add(q.Name, "a person of", p.Name.Text)
			for _, a := range q.Aliases {
				add(a, "an alias of", q.Name.Text)
			}
		}
	}
	for _, n := range t.NoParty {
		add(n, "listed under", "no_party")
	}
}

func phraseOf(as, who string) string { return fmt.Sprintf("%s %q", as, who) }

// Same is what two spellings of one name in a file have in common: case, white space and the
// kind of apostrophe make no difference.
func Same(name string) string {
	return strings.ToLower(oneLine(strings.NewReplacer("’", "'", "ʼ", "'").Replace(name)))
}

func (c *checker) issues(t *Talks) {
	seen := map[string]int{}
	for _, i := range t.Issues {
		if i.ID.Text == "" {
			continue
		}
		if line, twice := seen[i.ID.Text]; twice {
			c.problem(i.ID.At, "the issue %q is in line %d already; join the two", i.ID.Text, line)
		}
		seen[i.ID.Text] = i.ID.At.Line
		c.phrases(i.Terms, "term")
		c.phrases(i.Not, "phrase")
	}
	kind, known := dossier.Find(t.Kind.Text)
	if !known {
		return
	}
	for _, i := range t.Issues {
		at := indexOf(kind.Issues, i.ID.Text)
		switch {
		case i.ID.Text == "":
		case at < 0 && len(i.Terms) == 0 && !otherKinds(i.ID.Text):
			p := t.noWords(i, kind)
			c.problem(p.At, "%s", p.Text)
		case at >= 0 && i.General && !kind.Issues[at].General:
			c.problem(i.ID.At, "issue %q is one of the kind and not about the talks themselves; delete general", i.ID.Text)
		}
	}
}

func (c *checker) phrases(items []Item, what string) {
	seen := map[string]bool{}
	for _, item := range items {
		switch {
		case item.Text == "":
		case item.Text != strings.ToLower(item.Text):
			c.problem(item.At, "%s %q: write it in lower case", what, item.Text)
		case seen[item.Text]:
			c.problem(item.At, "%s %q comes twice; delete one", what, item.Text)
		default:
			if why := dossier.Phrase(item.Text).Fault(); why != "" {
				c.problem(item.At, "%s %q %s", what, item.Text, why)
			}
		}
		seen[item.Text] = true
	}
}
