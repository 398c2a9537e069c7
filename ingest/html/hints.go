package html

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// hint is what the tag, the role and the names of an element say that it is for.
type hint uint16

const (
	aside   hint = 1 << iota // not of the article: navigation, related stories, sharing
	never                    // not of the article however much text it has: comments, consent to cookies
	text                     // the text of an article
	article                  // an article as a whole
	caption                  // of an image
	credit                   // of an image
	byline                   // who wrote it
	dated                    // when it was published
	quote                    // words of others, set off
	lead                     // a summary before the text
	embed                    // a post of another site that the article shows
	unseen                   // for those who cannot see the page, or shown on a click
)

// hinter tells what elements are for. It remembers the names that it has met, of which a page
// repeats a few over and over.
type hinter map[string]hint

func (r hinter) of(n *html.Node) hint {
	h := tagHints[n.DataAtom]
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "data-testid", "data-component", "data-module", "data-qa":
			known, ok := r[a.Val]
			if !ok {
				known = namesHint(a.Val)
				if len(r) < 4000 {
					r[a.Val] = known
				}
			}
			h |= known
		case "role":
			h |= roleHints[strings.ToLower(a.Val)]
		case "itemprop":
			h |= propHints[a.Val]
		case "itemtype":
			if strings.HasSuffix(a.Val, "Article") || strings.HasSuffix(a.Val, "BlogPosting") {
				h |= article
			}
		}
	}
	return h
}

// longestNames is how many bytes of a list of names are looked at.
const longestNames = 300

// namesHint tells what a list of names, as the class of an element is one, says.
func namesHint(list string) hint {
	var h hint
	for name := range strings.FieldsSeq(list[:min(len(list), longestNames)]) {
		h |= nameHint(name)
	}
	return h
}

// nameHint tells what one name says: "related-links", "storyBody", "c-article__share".
func nameHint(name string) hint {
	parts := cutName(name)
	var h hint
	last := ""
	for i, part := range parts {
		if i == 0 && taxonomy[part] || negated[part] {
			break
		}
		h |= partHints[part] | pairHints[last+" "+part]
		for _, w := range withinHints {
			if strings.Contains(part, w.within) {
				h |= w.hint
			}
		}
		last = part
	}
	if h&embed != 0 {
		h &^= aside
	}
	return h
}

// cutName cuts a name at all that is no letter, and where a capital follows a small letter.
func cutName(name string) []string {
	var parts []string
	start, small := 0, false
	flush := func(end int) {
		if end > start {
			parts = append(parts, strings.ToLower(name[start:end]))
		}
	}
	for i, r := range name {
		letter, upper := unicode.IsLetter(r), unicode.IsUpper(r)
		switch {
		case !letter:
			flush(i)
			start = i + len(string(r))
		case upper && small:
			flush(i)
			start = i
		}
		small = letter && !upper
	}
	flush(len(name))
	return parts
}

// taxonomy are the words that begin names that tell what an article is about, or which one it
// is: "tag-comments", "category-newsletter".
var taxonomy = set("tag category post postid type status format term parent page single archive author")

// negated are the words after which a name tells what an element lacks, or stands beside.
var negated = set("no not has with without hide non")

var tagHints = map[atom.Atom]hint{
	atom.Nav: aside | never, atom.Footer: aside, atom.Aside: aside, atom.Form: aside, atom.Menu: aside,
	atom.Article: article, atom.Figcaption: caption, atom.Blockquote: quote,
}

var roleHints = map[string]hint{
	"navigation": aside | never, "complementary": aside, "banner": aside, "contentinfo": aside | never, "search": aside,
	"dialog": aside | never, "alertdialog": aside | never, "menu": aside, "menubar": aside, "toolbar": aside, "tablist": aside, "article": article,
}

var propHints = map[string]hint{
	"articleBody": text, "caption": caption, "author": byline, "comment": aside | never, "datePublished": dated,
}

func set(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}

func hints(groups map[hint]string) map[string]hint {
	m := map[string]hint{}
	for h, list := range groups {
		for w := range strings.SplitSeq(list, ",") {
			m[strings.TrimSpace(w)] |= h
		}
	}
	return m
}

// partHints are what the words of a name say.
var partHints = hints(map[hint]string{
	aside: `nav, navigation, navbar, menu, footer, sidebar, aside, share, sharing, social, related, recommended, recommendations,
		newsletter, subscribe, subscription, signup, promo, promoted, sponsor, sponsored, ad, ads, advert, advertisement, advertising,
		tags, trending, popular, pagination, pager, banner, toolbar, widget, bio, disclaimer, copyright, rail, skip, login, poll,
		teaser, teasers, readmore, carousel, ticker, masthead, donate, donation`,
	aside | never: `comments, comment, commentlist, cookie, cookies, consent, gdpr, modal, popup, breadcrumb, breadcrumbs`,
	caption:       `caption, captions, figcaption`,
	credit:        `credit, credits`,
	byline:        `byline, author, authors, contributor`,
	dated:         `date, timestamp, dateline, pubdate, published, datetime`,
	text:          `articlebody, storybody, postentry`,
	article:       `hentry`,
	lead:          `lead, lede, intro, standfirst, dek, excerpt, summary`,
	embed:         `embed, embedded`,
	unseen:        `visuallyhidden, sronly, tooltip, popover, hovercard, rollover`,
})

// pairHints are what two words of a name in a row say.
var pairHints = hints(map[hint]string{
	text: `article body, story body, entry content, post content, article content, post body, body content, article text, story text,
		story content, content article, news text, entry text, post entry, article copy, content body, body text, body copy`,
	aside:  `read more, most read, more stories, more news, more posts, see also, pull quote, up next, about author, author info, author box`,
	dated:  `publish date`,
	unseen: `sr only, screen reader, visually hidden`,
})

// withinHints are what a name says that has a longer word within it: "relatedlinks".
var withinHints = []struct {
	within string
	hint   hint
}{
	{"related", aside}, {"recommend", aside}, {"newsletter", aside}, {"sidebar", aside}, {"breadcrumb", aside | never}, {"advert", aside}, {"sponsor", aside},
	{"pullquote", aside}, {"sharebar", aside}, {"sharetools", aside}, {"socialshare", aside}, {"byline", byline}, {"caption", caption}, {"comments", aside | never},
}
