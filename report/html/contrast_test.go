package html

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"rapporteur/report/chart"
)

// colours are the variables of the style sheet, for light and for dark.
func colours(t *testing.T) map[string]map[string][3]float64 {
	t.Helper()
	light, rest, ok := strings.Cut(style, "@media (prefers-color-scheme: dark)")
	dark, _, _ := strings.Cut(rest, "\n}\n")
	if !ok {
		t.Fatal("the style sheet has no colours for dark")
	}
	out := map[string]map[string][3]float64{}
	for name, text := range map[string]string{"light": light, "dark": dark} {
		out[name] = map[string][3]float64{}
		for _, m := range regexp.MustCompile(`--([a-z]+): #([0-9a-f]{6});`).FindAllStringSubmatch(text, -1) {
			n, _ := strconv.ParseUint(m[2], 16, 32)
			out[name][m[1]] = [3]float64{float64(n >> 16), float64(n >> 8 & 255), float64(n & 255)}
		}
	}
	return out
}

func mixed(a, b [3]float64, share float64) (c [3]float64) {
	for i := range c {
		c[i] = a[i]*share + b[i]*(1-share)
	}
	return c
}

// contrast is the ratio of WCAG 2.
func contrast(a, b [3]float64) float64 {
	luminance := func(c [3]float64) float64 {
		var l float64
		for i, weight := range []float64{.2126, .7152, .0722} {
			v := c[i] / 255
			if v <= .04045 {
				v /= 12.92
			} else {
				v = math.Pow((v+.055)/1.055, 2.4)
			}
			l += weight * v
		}
		return l
	}
	x, y := luminance(a), luminance(b)
	return (max(x, y) + .05) / (min(x, y) + .05)
}

// All text is read on paper, on panels and on the darkest cells, in light and dark.
func TestContrast(t *testing.T) {
	shares := map[string]float64{}
	for _, m := range regexp.MustCompile(`\.h5 \{ background: color-mix\(in srgb, var\(--heat\) ([0-9]+)%`).FindAllStringSubmatch(style, -1) {
		n, _ := strconv.Atoi(m[1])
		shares["the darkest cell"] = float64(n) / 100
	}
	for _, m := range regexp.MustCompile(`\.chart \.h5 \{ fill-opacity: ([.0-9]+)`).FindAllStringSubmatch(chart.Style, -1) {
		shares["the darkest cell of a drawing"], _ = strconv.ParseFloat(m[1], 64)
	}
	if len(shares) != 2 {
		t.Fatalf("shades found: %v", shares)
	}
	for name, c := range colours(t) {
		grounds := map[string][3]float64{"paper": c["paper"], "panel": c["panel"], "mark": c["mark"]}
		for what, share := range shares {
			grounds[what] = mixed(c["heat"], c["paper"], share)
		}
		for what, ground := range grounds {
			inks := []string{"ink", "soft", "link", "warn", "against", "toward", "want"}
			switch what {
			case "mark":
				inks = []string{"ink", "link"}
			case "the darkest cell of a drawing":
				inks = []string{"ink"}
			}
			for _, ink := range inks {
				if got := contrast(c[ink], ground); got < 4.5 {
					t.Errorf("%s: %s on %s has a contrast of %.2f, want 4.5", name, ink, what, got)
				}
			}
		}
	}
}
