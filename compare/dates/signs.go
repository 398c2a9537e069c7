package dates

import (
	"context"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"rapporteur/annot"
)

const (
	// headBytes is how far into a report the day of its date line begins at most.
	headBytes = 60
	// nearDateline is how many days a date line lies from the stated date of another report at
	// most, for that to say its year.
	nearDateline = 31
)

// afterDateline is what follows the day of a date line.
var afterDateline = regexp.MustCompile(`^\.?\s*(?:\(|[-–—])`)

// byDateline looks for a date line with a day and a month, whose year others tell.
func (inf *inference) byDateline(ctx context.Context) error {
	known := inf.known()
	var g dated
	err := inf.undated(ctx, func(i int, d *annot.Document) {
		value, sentence := dateline(d)
		if value == "" {
			return
		}
		for _, k := range known {
			for y := k.Year() - 1; y <= k.Year()+1; y++ {
				day, err := time.Parse(time.DateOnly, strconv.Itoa(y)+value[len("XXXX"):])
				if err != nil || day.Sub(k).Abs() > nearDateline*24*time.Hour || !inf.allowed(day.Format(time.DateOnly)) {
					continue
				}
				on := day.Format(time.DateOnly)
				inf.set(i, annot.Date{Value: on, Basis: annot.Inferred, Confidence: annot.Medium,
					Why: "its date line has the day and the month, another report the year"})
				g.add(d, on, evidence(inf.s.Docs, i, sentence))
				return
			}
		}
	})
	inf.report(g, "the day of the date line and the year of another report")
	return err
}

// known are the days of the reports that are dated to the day.
func (inf *inference) known() []time.Time {
	var days []time.Time
	for _, d := range inf.s.Docs {
		if day, err := time.Parse(time.DateOnly, d.Source.Published.Value); err == nil {
			days = append(days, day)
		}
	}
	return days
}

// dateline is the day and month at the head of a report, with the sentence that it opens.
func dateline(d *annot.Document) (value string, sentence int) {
	for i, s := range d.Sentences {
		if !d.Blocks[s.Block].Read() {
			continue
		}
		for _, t := range timesOf(d, s.Span) {
			if t.Start-s.Start <= headBytes && len(t.Value) == len(time.DateOnly) && strings.HasPrefix(t.Value, "XXXX-") && t.Value[5] <= '9' &&
				afterDateline.MatchString(d.Text[t.End:s.End]) {
				return t.Value, i
			}
		}
		return "", 0
	}
	return "", 0
}

// weeksAhead is how many days after its latest picture a report is thought to be printed at
// most: the month, or the year, must be the same until then.
const weeksAhead = 7

// byPictures looks for the latest picture or post that is dated to the day. A picture alone
// may come from an archive that does not say so: another report must have one of those
// weeks, or be dated to them.
func (inf *inference) byPictures(ctx context.Context) error {
	var g dated
	known := inf.known()
	for _, d := range inf.s.Docs {
		if day, _, _ := picture(d); day != "" && d.Source.Published.Value == "" {
			t, _ := time.Parse(time.DateOnly, day)
			known = append(known, t)
		}
	}
	err := inf.undated(ctx, func(i int, d *annot.Document) {
		day, sentence, posted := picture(d)
		if day == "" || latestDay(d) > day || !inf.allowed(day) || !posted && ofThoseWeeks(day, known) < 2 {
			return
		}
		value := lasting(day, weeksAhead)
		if value == "" {
			return
		}
		inf.set(i, annot.Date{Value: value, Basis: annot.Inferred, Confidence: annot.Medium, Near: day,
			Why: "a picture or post in it is of " + day})
		g.add(d, value, evidence(inf.s.Docs, i, sentence))
	})
	inf.report(g, "the day of a picture or post")
	return err
}

// ofThoseWeeks counts the days within a month of one.
func ofThoseWeeks(day string, known []time.Time) int {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return 0
	}
	n := 0
	for _, k := range known {
		if t.Sub(k).Abs() <= nearDateline*24*time.Hour {
			n++
		}
	}
	return n
}

// lasting is the month of a day, or its year, as far as it is also that of the n days after;
// "" at the end of a year.
func lasting(day string, n int) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	later := t.AddDate(0, 0, n).Format(time.DateOnly)
	for _, length := range []int{len("2006-01"), len("2006")} {
		if day[:length] == later[:length] {
			return day[:length]
		}
	}
	return ""
}

// post is what stands before the date of a post that is quoted: "(@name) March 1, 2019".
var post = regexp.MustCompile(`\(@\w{1,30}\)\s*$`)

// old says that a picture is from an archive.
var old = regexp.MustCompile(`(?i)\b(?:file|archive|archival|undated|handout released)\b`)

// picture is the latest full date of a caption or a quoted post, with its sentence and
// whether that is a post.
func picture(d *annot.Document) (day string, sentence int, posted bool) {
	for i, s := range d.Sentences {
		block := d.Blocks[s.Block]
		if block.Kind != annot.Caption && block.Kind != annot.Credit && !block.Read() {
			continue
		}
		for _, t := range timesOf(d, s.Span) {
			if _, err := time.Parse(time.DateOnly, t.Value); err != nil || t.Value <= day {
				continue
			}
			if block.Read() && !post.MatchString(d.Text[s.Start:t.Start]) || old.MatchString(d.Slice(block.Span)) {
				continue
			}
			day, sentence, posted = t.Value, i, block.Read()
		}
	}
	return day, sentence, posted
}

// timesOf are the dates of a span.
func timesOf(d *annot.Document, in annot.Span) []annot.Time {
	return annot.Within(d.Times, in, func(t annot.Time) int32 { return t.Start })
}

// byWeekday looks for a weekday that stands with a day of a month: of the years in which
// they agree one must be that of a stated date within a month, or the only one from the latest year
// that the report names to the one in which it was surely there.
func (inf *inference) byWeekday(ctx context.Context) error {
	known := inf.known()
	var g dated
	err := inf.undated(ctx, func(i int, d *annot.Document) {
		from, to := latestYear(d), copyright(d)
		if y, err := strconv.Atoi(inf.asOf[:min(len("2006"), len(inf.asOf))]); err == nil && (to == 0 || y < to) {
			to = y
		}
		day, confidence, sentence := "", annot.Low, 0
		for k, s := range d.Sentences {
			for _, t := range timesOf(d, s.Span) {
				found, sure := onWeekday(d, t, known), annot.Medium
				if found == "" && from != 0 {
					found, sure = onlyYear(d, t, from, to), annot.Low
				}
				switch {
				case found == "":
				case day != "" && found[:4] != day[:4]:
					return // two of them disagree
				default:
					day, confidence, sentence = found, sure, k
				}
			}
		}
		if day == "" || !inf.allowed(day[:4]) {
			return
		}
		inf.set(i, annot.Date{Value: day[:4], Basis: annot.Inferred, Confidence: confidence, Near: day,
			Why: "the year whose calendar has the weekday and the day of the month that it names"})
		g.add(d, day[:4], evidence(inf.s.Docs, i, sentence))
	})
	inf.report(g, "a weekday with a day of the month")
	return err
}

// onWeekday is the day "Thursday, Sept. 10" within a month of a known one, "" when there is none or
// its weekday is another.
func onWeekday(d *annot.Document, t annot.Time, known []time.Time) string {
	for _, k := range known {
		for y := k.Year() - 1; y <= k.Year()+1; y++ {
			if day, ok := agrees(d, t, y); ok && day.Sub(k).Abs() <= nearDateline*24*time.Hour {
				return day.Format(time.DateOnly)
			}
		}
	}
	return ""
}

// onlyYear is that day in the only year of a span in which the calendar agrees.
func onlyYear(d *annot.Document, t annot.Time, from, to int) string {
	only := ""
	for y := from; y <= min(to, from+maxYears); y++ {
		if day, ok := agrees(d, t, y); ok {
			if only != "" {
				return ""
			}
			only = day.Format(time.DateOnly)
		}
	}
	return only
}

// maxYears bounds a span of years that is looked through.
const maxYears = 50

// agrees reports whether "Thursday, Sept. 10" is a Thursday in a year.
func agrees(d *annot.Document, t annot.Time, year int) (time.Time, bool) {
	if len(t.Value) != len(time.DateOnly) || !strings.HasPrefix(t.Value, "XXXX-") || t.Value[5] > '9' {
		return time.Time{}, false
	}
	day, err := time.Parse(time.DateOnly, strconv.Itoa(year)+t.Value[len("XXXX"):])
	words := strings.Fields(d.Slice(t.Span))
	if err != nil || len(words) == 0 {
		return time.Time{}, false
	}
	first := strings.ToLower(strings.Trim(words[0], ".,"))
	return day, len(first) >= 3 && strings.HasPrefix(strings.ToLower(day.Weekday().String()), first)
}

// latestYear is the latest year that a document names in what is read, 0 without one.
func latestYear(d *annot.Document) int {
	latest := 0
	for _, t := range d.Times {
		if len(t.Value) < 4 || t.Kind != annot.DateTime {
			continue
		}
		if y, err := strconv.Atoi(t.Value[:4]); err == nil && y > latest {
			latest = y
		}
	}
	return latest
}

// leastShare is one in how many reports of a set must be dated before the set dates the rest.
const leastShare = 3

// bySet dates what is left by the dates of the others.
func (inf *inference) bySet(ctx context.Context) error {
	var days []string
	for _, d := range inf.s.Docs {
		p := d.Source.Published
		for _, day := range []string{p.Value, p.Near} {
			if _, err := time.Parse(time.DateOnly, day); err == nil && p.Confidence != annot.Low {
				days = append(days, day)
			}
		}
	}
	if len(days) < 2 || leastShare*len(days) < len(inf.s.Docs) {
		return nil
	}
	slices.Sort(days)
	first, last := days[0], days[len(days)-1]
	a, _ := time.Parse(time.DateOnly, first)
	b, _ := time.Parse(time.DateOnly, last)
	if b.Sub(a) > maxSpread*24*time.Hour || !strings.HasPrefix(lasting(last, weeksAhead), first[:4]) {
		return nil
	}
	var g dated
	err := inf.undated(ctx, func(i int, d *annot.Document) {
		if latestDay(d) > last || copyright(d) != 0 && copyright(d) < a.Year() {
			return
		}
		inf.set(i, annot.Date{Value: first[:4], Basis: annot.Inferred, Confidence: annot.Low, Near: days[len(days)/2],
			Why: "the dated reports of the set are of " + first + " to " + last})
		g.add(d, first[:4])
	})
	inf.report(g, "the dates of the other reports")
	return err
}

var copyrightLine = regexp.MustCompile(`(?i)(?:©|\(c\)|copyright)\D{0,20}((?:19|20)\d\d)`)

// copyright is the year of a copyright line, 0 without one. A page may print that of the day on which it
// was taken, so it says no more than that the report is not later.
func copyright(d *annot.Document) int {
	for _, b := range d.Blocks {
		if b.Kind != annot.Notice {
			continue
		}
		if m := copyrightLine.FindStringSubmatch(d.Slice(b.Span)); m != nil {
			y, _ := strconv.Atoi(m[1])
			return y
		}
	}
	return 0
}
