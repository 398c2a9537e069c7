package phrase

// Times are nouns, in lower case, that say when: days, months, parts of a day and of a year. Some are
// names too, so that a capital alone tells nothing.
var Times = map[string]bool{
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true,
	"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true, "august": true,
	"september": true, "october": true, "november": true, "december": true,
	"today": true, "yesterday": true, "tomorrow": true, "week": true, "month": true, "year": true, "day": true, "morning": true,
	"evening": true, "afternoon": true, "night": true, "weekend": true, "noon": true, "hour": true,
}
