package fetch

import (
	"net/http"
	"strings"
	"time"
)

// MaxWait is how far ahead a server can put off the next request. Whoever asks for more is asked
// again after it.
const MaxWait = 7 * 24 * time.Hour

// RetryAfter reads the value of a Retry-After header: seconds, or a date of HTTP. It reports
// false for none and for what is neither. A moment that is past is now.
func RetryAfter(value string, now time.Time) (time.Time, bool) {
	value = strings.TrimSpace(value)
	if value == "" {
		return time.Time{}, false
	}
	if strings.Trim(value, "0123456789") == "" {
		wait := time.Duration(0)
		for _, digit := range value {
			if wait = wait*10 + time.Duration(digit-'0')*time.Second; wait > MaxWait {
				wait = MaxWait
				break
			}
		}
		return now.Add(wait), true
	}
	at, err := http.ParseTime(value)
	if err != nil {
		return time.Time{}, false
	}
	switch {
	case at.Before(now):
		at = now
	case at.After(now.Add(MaxWait)):
		at = now.Add(MaxWait)
	}
	return at, true
}
