package stories

import (
	"strings"
	"testing"
)

func FuzzParse(f *testing.F) {
	f.Add("1ecb", []byte(`{"title": "a", "text": "b", "url": null}`))
	f.Add("12ecbplus", []byte(`{"title": 1}`))
	f.Add("ecb", []byte("{"))
	f.Fuzz(func(t *testing.T, event string, data []byte) {
		r, err := parse(event, "x.json", data)
		if err != nil {
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("error %q", err)
			}
			return
		}
		if r.Topic < 1 || r.Event != event || r.Title != strings.TrimSpace(r.Title) {
			t.Errorf("report %+v", r)
		}
	})
}
