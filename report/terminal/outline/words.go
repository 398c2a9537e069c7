package outline

import (
	"regexp"
	"strings"
	"time"

	"rapporteur/report"
	"rapporteur/story"
	"rapporteur/talks"
)

// quoteLimit is how many characters of a quotation are shown before it is
// shortened. The whole sentence is always one reference away.
const (
	quoteLimit = 220
	eventLimit = 130 // of a target in a list, of a meeting, a date, a next step
	lineLimit  = 180 // of a line of the brief's own
	sideLimit  = 130 // of a side of a conflict
)

// eventCue finds the words that tell of a meeting or of what comes next, for a
// sentence without a date.
var eventCue = regexp.MustCompile(`(?i)\b(will|would|shall|plans? to|due to|set to|slated|scheduled|expected to|agreed to|to be held|met|meet|meeting|held talks|gathered|proposed|put forward|presented|promised|pledged|signed)\b`)

// StanceWord is the word for a stance, in capitals: it must carry the stance on a
// monochrome screen, in grep and in a screen reader.
func StanceWord(stance string) string {
	switch stance {
	case "demand":
		return "DEMANDS"
	case "reject":
		return "REJECTS"
	case "accept":
		return "ACCEPTS"
	case "concede":
		return "CONCEDES"
	case "offer":
		return "OFFERS"
	case "consider":
		return "CONSIDERS"
	}
	return strings.ToUpper(Clean(stance))
}

// strengthWord qualifies a stance; a firm one, the default, needs no word.
func strengthWord(strength string) string {
	switch strength {
	case "absolute":
		return "red line"
	case "hedged":
		return "hedged"
	}
	return ""
}

// ConditionWord is the word for a kind of condition, in capitals.
func ConditionWord(kind string) string {
	return strings.ToUpper(strings.ReplaceAll(Clean(kind), "-", " "))
}

// Quoted puts words in quotation marks. Double quotation marks within them become
// single ones, as in print, so that a reader (and package verify) can tell where
// the quotation ends.
func Quoted(words string) string {
	if words == "" {
		return ""
	}
	return `"` + single.Replace(words) + `"`
}

// Plain is text from outside that stands without quotation marks of ours; its own
// double ones become single, so that they cannot open a quotation.
func Plain(text string) string { return single.Replace(Clean(text)) }

var single = strings.NewReplacer(`"`, "'", "“", "‘", "”", "’", "„", "‚", "«", "‹", "»", "›")

// Day is an ISO date as people read it, "Sun 14 Dec 2025" or "Dec 2025"; what is neither a
// day nor a month is returned as it is.
func Day(iso string) string {
	if t, err := time.Parse(time.DateOnly, iso); err == nil {
		return t.Format("Mon 2 Jan 2006")
	}
	if t, err := time.Parse("2006-01", iso); err == nil {
		return t.Format("Jan 2006")
	}
	return Clean(iso)
}

// period is the time that the talks took: "Sun 14 - Mon 15 Dec 2025".
func period(from, to string) string {
	a, errA := time.Parse(time.DateOnly, from)
	b, errB := time.Parse(time.DateOnly, to)
	switch {
	case from == "" || from == to:
		return Day(to)
	case to == "":
		return Day(from)
	case errA != nil || errB != nil:
		return Clean(from) + " - " + Clean(to)
	case a.Year() == b.Year() && a.Month() == b.Month():
		return a.Format("Mon 2") + " - " + b.Format("Mon 2 Jan 2006")
	case a.Year() == b.Year():
		return a.Format("Mon 2 Jan") + " - " + b.Format("Mon 2 Jan 2006")
	}
	return Day(from) + " - " + Day(to)
}

// inBrackets is " (hedged)" for a qualifier, "" for none.
func inBrackets(s string) string {
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}

// speaker is who is reported to have said something.
func speaker(s report.Speaker) string {
	name := Plain(s.Name)
	switch {
	case name == "":
		return "no speaker"
	case s.Kind == "unnamed":
		return name + " (unnamed)"
	}
	return name
}

// plural is "1 article", "2 articles".
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return itoa(n) + " " + many
}

// ownWords are the words in capitals, and those that begin a line, that a brief adds of
// its own.
var ownWords = func() map[string]bool {
	own := map[string]bool{}
	lines := append([]string{RedLine, "in exchange for", "subject to", "only after", "fact", "before", "checked"}, openers...)
	for _, kind := range []talks.ChangeKind{talks.Added, talks.Dropped, talks.Hardened, talks.Softened, talks.Corroborated, talks.Contradicted, talks.Settled, talks.Stuck, talks.Reopened, talks.Untold} {
		lines = append(lines, ConditionWord(string(kind)))
	}
	lines = append(lines, bareOpeners...)
	lines = append(lines, stages...)
	lines = append(lines, broken)
	for _, word := range report.OutcomeWords {
		lines = append(lines, word)
	}
	for _, kind := range []story.ConflictKind{story.Figure, story.Date, story.NameDiffers, story.Role, story.Modality, story.Polarity, story.Attribution} {
		lines = append(lines, string(kind))
	}
	for _, stance := range []string{"demand", "reject", "accept", "concede", "offer", "consider"} {
		lines = append(lines, StanceWord(stance))
	}
	for _, line := range lines {
		for _, w := range strings.Fields(strings.ToUpper(line)) {
			own[w] = true
		}
	}
	return own
}()

// OwnWord reports whether a word in capitals is one of those that a brief adds of its own:
// a stance, what a condition begins with, the kind of a conflict.
func OwnWord(word string) bool { return ownWords[word] }
