package html

import (
	"fmt"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"rapporteur/annot"
)

// metaDates are the names of meta elements that tell when an article was published, and of
// those that tell when something happened to it.
var (
	metaDates = strings.Fields(`article:published_time datepublished og:published_time article:published article.published parsely-pub-date
		sailthru.date pubdate publishdate publish-date publication_date publish_date published_at dc.date.issued dcterms.issued dcterms.created
		dc.date cxenseparse:recs:publishtime originalpublicationdate article_date_original og:pubdate`)
	metaVague    = strings.Fields(`date dc.created dcterms.date datecreated article.created`)
	metaModified = strings.Fields(`article:modified_time og:updated_time datemodified lastmod last-modified dcterms.modified`)
)

// told is a date that one part of a page tells.
type told struct {
	day time.Time
	why string
	// sure is how far such a date is believed by itself.
	sure annot.Confidence
	// universal: it is that of a time in universal time, and may be another where the page
	// was written.
	universal bool
}

// published is the day of publication, by what the page says of itself in the order in which
// that is believed. The parts are held against each other: where another agrees the date is
// sure, and of two days that differ by the time zone it is the one that is no universal time;
// where the next ones differ, the one that another part bears out goes before, and without such
// a one the first is hardly believed. shown are the times and printed the lines beside the headline.
func (h *head) published(address string, shown []stamp, printed []string) annot.Date {
	list := h.dates(address, shown, printed)
	if len(list) == 0 {
		return annot.Date{}
	}
	best := list[0]
	for i, d := range list {
		local := told{}
		agrees := false
		for j, other := range list {
			if i == j || !near(d.day, other.day) {
				continue
			}
			agrees = true
			if !other.universal && (local.why == "" || !local.day.Equal(d.day)) {
				local = other
			}
		}
		switch {
		case agrees && d.universal && local.why != "" && !local.day.Equal(d.day):
			return date(told{day: local.day, why: d.why + ", on the day of " + local.why}, annot.High, "")
		case agrees:
			return date(d, annot.High, "")
		}
	}
	for _, other := range list[1:] {
		if best.sure != annot.Low && other.sure != annot.Low {
			return date(best, annot.Low, fmt.Sprintf("; %s differs: %s", other.why, other.day.Format(time.DateOnly)))
		}
	}
	if month := monthOfAddress(address); !month.IsZero() && best.sure == annot.High {
		if d := best.day.Sub(month); d < -31*24*time.Hour || d > 62*24*time.Hour {
			return date(best, annot.Low, "; the address is of "+month.Format("2006-01"))
		}
	}
	return date(best, best.sure, "")
}

func near(a, b time.Time) bool {
	d := a.Sub(b)
	return -25*time.Hour <= d && d <= 25*time.Hour
}

func date(t told, sure annot.Confidence, more string) annot.Date {
	return annot.Date{Value: t.day.Format(time.DateOnly), Basis: annot.Stated, Confidence: sure, Why: t.why + more}
}

// dates are the dates that the parts of a page tell, the surest first, one each.
func (h *head) dates(address string, shown []stamp, printed []string) []told {
	var list []told
	add := func(value, why string, sure annot.Confidence) bool {
		day, ok := dayOf(value)
		if ok {
			list = append(list, told{day, why, sure, universal(value)})
		}
		return ok
	}
	any := func(names []string, sure annot.Confidence) {
		for _, name := range names {
			if add(h.meta(name), "meta "+name, sure) {
				return
			}
		}
	}
	a := h.article
	if a != nil {
		add(a.published, "JSON-LD datePublished", annot.High)
	}
	any(metaDates, annot.High)
	// Stories beside the article have dates, too.
	beside := len(list)
	for _, s := range shown {
		if s.published && add(s.value, "time element of publication", annot.High) {
			break
		}
	}
	if len(list) == beside {
		if day, ok := h.oneTime(); ok {
			list = append(list, told{day: day, why: "time element of publication", sure: annot.High})
		}
	}
	for _, s := range shown {
		if !s.modified && !s.published && add(s.value, "time element", annot.Medium) {
			break
		}
	}
	if day := dayOfAddress(address); !day.IsZero() {
		list = append(list, told{day: day, why: "the address", sure: annot.Medium})
	}
	for _, text := range printed {
		if at := printedDay().FindStringIndex(text); at != nil && !changed().MatchString(text[:at[0]]) {
			if add(text[at[0]:at[1]], "the date line", annot.Medium) {
				break
			}
		}
	}
	if len(list) == 0 {
		any(metaVague, annot.Medium)
	}
	if len(list) > 0 {
		return list
	}
	if a != nil {
		add(a.modified, "JSON-LD dateModified, a change of the page", annot.Low)
	}
	if len(list) == 0 {
		any(metaModified, annot.Low)
	}
	return list
}

// oneTime is the day that all the times of publication on a page name, if it is one.
func (h *head) oneTime() (time.Time, bool) {
	var one time.Time
	for _, s := range h.times {
		day, ok := dayOf(s.value)
		switch {
		case !s.published || !ok:
		case one.IsZero():
			one = day
		case !one.Equal(day):
			return time.Time{}, false
		}
	}
	return one, !one.IsZero()
}

// layouts are the forms of dates that pages give to programs, without those that ISO 8601
// covers. What follows the day is cut off before.
var layouts = []string{
	"January 2 2006", "Jan 2 2006", "2 January 2006", "2 Jan 2006", "Monday January 2 2006", "Mon Jan 2 2006", "Monday 2 January 2006", "Mon 2 Jan 2006",
}

var isoDay = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:\D|$)|^(\d{4})(\d{2})(\d{2})(?:T|$)`)
})

// yearWord is a year that ends a date.
var yearWord = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b\d{4}\b`) })

// dayOf is the day that a value of the page's data names, in the time zone of the value. A
// date such as 03/04/2024, which could be one of two days, is none.
func dayOf(value string) (time.Time, bool) {
	value = strings.TrimSpace(value)
	if len(value) > 80 {
		return time.Time{}, false
	}
	if m := isoDay().FindStringSubmatch(value); m != nil {
		if m[1] == "" {
			m = m[3:]
		}
		return day(m[1], m[2], m[3])
	}
	if n, err := strconv.ParseInt(value, 10, 64); err == nil {
		switch len(value) {
		case 13:
			n /= 1000
			fallthrough
		case 10:
			return plausible(time.Unix(n, 0).UTC().Truncate(24 * time.Hour))
		}
		return time.Time{}, false
	}
	at := yearWord().FindStringIndex(value)
	if at == nil {
		return time.Time{}, false
	}
	plain := strings.Join(strings.FieldsFunc(value[:at[1]], func(r rune) bool { return r == ' ' || r == ',' || r == '.' }), " ")
	plain = strings.Replace(plain, "Sept ", "Sep ", 1)
	for _, layout := range layouts {
		if t, err := time.Parse(layout, plain); err == nil {
			return plausible(t)
		}
	}
	return time.Time{}, false
}

// universal reports whether a value is a time of day that may be universal time: it says so, or
// names no other time zone.
func universal(value string) bool {
	value = strings.TrimSpace(value)
	if _, err := strconv.ParseInt(value, 10, 64); err == nil {
		return len(value) >= 10
	}
	zone := zoneAtEnd().FindStringSubmatch(value)
	return strings.Contains(value, ":") && (zone == nil || strings.Trim(zone[1], "0:") == "")
}

// zoneAtEnd is the offset of a time zone at the end of a time.
var zoneAtEnd = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\d ?[-+](\d\d:?\d\d)$`) })

// printedDay is a whole date with the name of its month, as English pages print it.
var printedDay = sync.OnceValue(func() *regexp.Regexp {
	const month = `(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
	return regexp.MustCompile(`(?i)\b(?:` + month + ` \d{1,2},? \d{4}|\d{1,2} ` + month + `,? \d{4})\b`)
})

// changed are words before the date of a change.
var changed = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(?:updated|modified|edited|reviewed|revised|corrected)\b[^|;]*$`)
})

func day(y, m, d string) (time.Time, bool) {
	t, err := time.Parse("2006-1-2", y+"-"+m+"-"+d)
	if err != nil {
		return time.Time{}, false
	}
	return plausible(t)
}

// plausible refuses what no page of news was published on: the zero of some program's
// calendar, or a year that is none.
func plausible(t time.Time) (time.Time, bool) {
	return t, t.Year() >= 1990 && t.Year() < 2100
}

var addressDay = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:^|[/_-])(?:((?:19|20)\d\d)[/-]([01]?\d)[/-]([0-3]?\d)|((?:19|20)\d\d)/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/([0-3]?\d)|(20\d\d)([01]\d)([0-3]\d))(?:[/_.-]|$)`)
})

var addressMonth = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`/((?:19|20)\d\d)[/-]([01]\d)(?:[/-]|$)`)
})

// dayOfAddress is the day that the path of an address has in it, zero for none.
func dayOfAddress(address string) time.Time {
	m := addressDay().FindStringSubmatch(pathOf(address))
	if m == nil {
		return time.Time{}
	}
	for _, at := range []int{1, 7} {
		if m[at] != "" {
			if t, ok := day(m[at], m[at+1], m[at+2]); ok {
				return t
			}
			return time.Time{}
		}
	}
	t, err := time.Parse("2006 Jan 2", m[4]+" "+m[5]+" "+m[6])
	if err != nil {
		return time.Time{}
	}
	return t
}

// monthOfAddress is the first day of the month that an address has in it, zero for none.
func monthOfAddress(address string) time.Time {
	m := addressMonth().FindStringSubmatch(pathOf(address))
	if m == nil {
		return time.Time{}
	}
	t, _ := day(m[1], m[2], "1")
	return t
}

func pathOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Path
}
