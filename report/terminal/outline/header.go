package outline

import (
	"slices"
	"strconv"

	"rapporteur/report"
)

func (l *layout) title() string {
	if t := Plain(l.Talks.Title); t != "" {
		return t
	}
	if k := Plain(l.Talks.Kind); k != "" {
		return k + " talks"
	}
	return "untitled talks"
}

// unread are the articles of which no sentence was read.
func (l *layout) unread() []report.Document {
	var list []report.Document
	for _, d := range l.Documents {
		if d.Sentences == 0 {
			list = append(list, d)
		}
	}
	return list
}

// read is how much was read, in one line.
func (l *layout) read() string {
	n, unread := len(l.Documents), len(l.unread())
	articles := plural(n, "article", "articles")
	switch {
	case n == 1 && unread == 1:
		return articles + ", not read"
	case n > 0 && unread == n:
		return articles + ", none of them read"
	case unread > 0:
		articles = strconv.Itoa(n-unread) + " of " + articles
	}
	return articles + ", " + plural(l.sentences(), "sentence", "sentences") + " read"
}

// notRead is the alert that articles were kept and not read, "" when all were. The
// language is a guess, so the line says so.
func (l *layout) notRead() string {
	unread := l.unread()
	if len(unread) == 0 {
		return ""
	}
	var languages []string
	for _, d := range unread {
		if code := Plain(d.Language); code != "" && code != "en" && !slices.Contains(languages, code) {
			languages = append(languages, code)
		}
	}
	line := plural(len(unread), "article was", "articles were") + " kept and not read: "
	if len(languages) == 0 {
		return line + "every sentence was set aside."
	}
	slices.Sort(languages)
	return line + "another language (" + some(languages, ", ") + "; a guess). This version reads English only."
}

// alerts say what a reader must know before any line of the brief: that nothing
// could be compared, or that this may be no coverage of talks.
func (l *layout) alerts() []string {
	var out []string
	switch n := len(l.Documents); {
	case n == 0:
		return append(out, "No article was read.")
	case len(l.unread()) == n:
		return append(out, l.notRead())
	case n == 1:
		out = append(out, "1 article: I can list what it says; I cannot compare. Nothing here is corroborated.")
	case !l.compared():
		out = append(out, strconv.Itoa(n)+" articles, 1 wording: copies of one text. Treat as one source.")
	}
	if alert := l.notRead(); alert != "" {
		out = append(out, alert)
	}
	if !l.negotiates() {
		found := "no party, position, offer or demand in "
		if n := len(l.Parties); n > 0 {
			found = plural(n, "party", "parties") + " but no position, offer or demand in "
		}
		out = append(out, "I found "+found+
			plural(len(l.Documents), "article", "articles")+". Is this coverage of talks? "+
			plural(l.Checked.Considered, "sentence", "sentences")+" considered, not read.")
	}
	return out
}

func (l *layout) negotiates() bool {
	for _, s := range l.Statements {
		if s.Kind == "position" || s.Kind == "commitment" {
			return true
		}
	}
	return false
}
