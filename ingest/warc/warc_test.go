package warc

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"

	"rapporteur/ingest"
)

// record is a record as a crawler writes it.
func record(kind, uri, mediaType, body string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2024-05-21T10:00:00Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, uri, mediaType, len(body), body)
}

func answer(uri, head, body string) string {
	return record("response", uri, "application/http; msgtype=response", "HTTP/1.1 200 OK\r\n"+head+"\r\n\r\n"+body)
}

func page(n int) string {
	return answer(fmt.Sprintf("https://example.org/%d", n), "Content-Type: text/html; charset=utf-8", fmt.Sprintf("<html><p>Talk %d.</p></html>", n))
}

func gzipped(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, s)
	z.Close()
	return b.String()
}

func parts(t testing.TB, data string, l ingest.Limits) []string {
	t.Helper()
	var lines []string
	err := Format().Read(context.Background(), ingest.Source{Name: "w", R: strings.NewReader(data), Size: -1}, l, func(p ingest.Part) error {
		if p.Skip != nil {
			lines = append(lines, p.Skip.Error())
			return nil
		}
		lines = append(lines, fmt.Sprintf("%s %s %s %q", p.Nested.Key, p.Nested.URL, p.Nested.Type, p.Nested.Data))
		return nil
	})
	if err != nil {
		if skip := (ingest.Skip{}); !errors.As(err, &skip) {
			t.Errorf("%v is no Skip", err)
		}
		lines = append(lines, "error: "+err.Error())
	}
	return lines
}

func TestWARC(t *testing.T) {
	line := func(key, n int) string {
		return fmt.Sprintf(`%d https://example.org/%d text/html; charset=utf-8 "<html><p>Talk %d.</p></html>"`, key, n, n)
	}
	chunked := "5\r\nOne m\r\n4\r\net.\n\r\n0\r\n\r\n"
	for _, c := range []struct {
		name, data string
		l          ingest.Limits
		want       []string
	}{
		{
			name: "records of all kinds",
			data: record("warcinfo", "", "application/warc-fields", "software: x\r\n") + page(1) +
				record("request", "https://example.org/1", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n") +
				record("metadata", "https://example.org/1", "text/html", "x") + record("revisit", "https://example.org/1", "application/http", "HTTP/1.1 200 OK\r\n\r\n") +
				answer("https://example.org/p", "Content-Type: image/png", "\x89PNG") +
				record("response", "https://example.org/r", "application/http", "HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\nLocation: /1\r\n\r\n<html>") +
				answer("https://example.org/robots.txt", "Content-Type: text/plain", "User-agent: *") +
				record("conversion", "<https://example.org/2>", "text/plain", "Two met.") + page(3),
			want: []string{line(2, 1), `9 https://example.org/2 text/plain "Two met."`, line(10, 3)},
		},
		{
			name: "answers as servers and crawlers write them",
			data: answer("https://example.org/c", "Content-Type: text/plain\r\nTransfer-Encoding: chunked", chunked) +
				answer("https://example.org/d", "Content-Type: text/plain\r\nTransfer-Encoding: chunked", "No chunks.") +
				answer("https://example.org/g", "Content-Type: text/plain\r\nContent-Encoding: gzip", gzipped("Packed.")) +
				answer("https://example.org/u", "Content-Type: text/plain\r\nContent-Encoding: gzip\r\nContent-Length: 3", "Unpacked.") +
				answer("https://example.org/b", "Content-Type: text/plain\r\nContent-Encoding: br", "\x01\x02\x03\x04") +
				answer("https://example.org/t", "Content-Type: text/html; charset", "<p>") +
				record("response", "https://example.org/2", "application/http", "HTTP/2 200\r\nContent-Type: text/plain\r\n\r\nTwo met.") +
				record("response", "https://example.org/h", "application/http", "HTTP"),
			want: []string{
				`1 https://example.org/c text/plain "One met.\n"`, `2 https://example.org/d text/plain "No chunks."`, `3 https://example.org/g text/plain "Packed."`,
				`4 https://example.org/u text/plain "Unpacked."`, `skipped 5: the page is compressed as "br", which is not known`, `6 https://example.org/t text/html "<p>"`,
				`7 https://example.org/2 text/plain "Two met."`, "skipped 8: the head of the server's answer is damaged: malformed HTTP response \"HTTP\"",
			},
		},
		{name: "one member a record", data: gzipped(page(1)) + gzipped(page(2)), want: []string{line(1, 1), line(2, 2)}},
		{name: "one member", data: gzipped(page(1) + page(2)), want: []string{line(1, 1), line(2, 2)}},
		{
			name: "a damaged member",
			data: gzipped(page(1)) + gzipped(page(2))[:60] + gzipped(page(3)),
			want: []string{line(1, 1), "skipped 2: it is damaged: flate: corrupt input before offset 63", line(3, 3)},
		},
		{
			name: "a member that is cut off at the end",
			data: gzipped(page(1)) + gzipped(page(2))[:60],
			want: []string{line(1, 1), "skipped 2: it is damaged: unexpected EOF"},
		},
		{
			name: "bytes between records",
			data: page(1) + "garbage\r\nmore WARC/1.0\r\n" + page(2),
			want: []string{line(1, 1), "skipped 2: 24 bytes before it belong to no record and are left out", line(3, 2)},
		},
		{
			name: "a record without its length",
			data: strings.Replace(page(1), "Content-Length: ", "Content-Len: ", 1) + page(2),
			want: []string{"skipped 1: it does not tell its length", "skipped 2: 86 bytes before it belong to no record and are left out", line(3, 2)},
		},
		{
			name: "a record that is cut off",
			data: page(1)[:len(page(1))-20],
			want: []string{`1 https://example.org/1 text/html; charset=utf-8 "<html><p>Ta"`, "error: skipped w: it ends in the middle of record 1"},
		},
		{
			name: "too large a page",
			data: answer("https://example.org/1", "Content-Type: text/html", strings.Repeat("x", 1000)) + page(2),
			l:    ingest.Limits{ReportBytes: 900},
			want: []string{"skipped 1: it is larger than 900 bytes", line(2, 2)},
		},
		{
			name: "a bomb",
			data: answer("https://example.org/1", "Content-Type: text/html", gzipped(strings.Repeat("x", 5<<20))) + page(2),
			want: []string{"skipped 1: it is larger than 4 MiB", line(2, 2)},
		},
		{name: "too much", data: page(1) + page(2), l: ingest.Limits{TotalBytes: 400}, want: []string{line(1, 1), "error: skipped w: it holds more than 400 bytes: what follows is left out"}},
		{name: "too many", data: page(1) + page(2), l: ingest.Limits{Parts: 1}, want: []string{line(1, 1), "error: skipped w: it holds more than 1 records; the first 1 were read"}},
		{name: "empty", want: []string{"error: skipped w: it is empty"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := parts(t, c.data, c.l); !reflect.DeepEqual(got, c.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

// TestDamage checks that damage costs the records that it lies in and hardly another.
func TestDamage(t *testing.T) {
	const members = 60
	var whole []byte
	var begins []int
	for n := range members {
		begins = append(begins, len(whole))
		body := strings.Repeat(fmt.Sprintf("<p>Talk %d, and line %d of it.</p>\n", n, n*n), 200)
		whole = append(whole, gzipped(answer(fmt.Sprintf("https://example.org/%d", n), "Content-Type: text/html", body))...)
	}
	long := bytes.Repeat([]byte("\x1f\x8b\x08\x00 no member "), 200_000)
	for name, damage := range map[string]func([]byte) []byte{
		"a byte in every tenth": func(b []byte) []byte {
			for n := 5; n < members; n += 10 {
				b[begins[n]+100] ^= 0x55
			}
			return b
		},
		"pieces cut out": func(b []byte) []byte {
			for n := members - 5; n > 0; n -= 10 {
				b = append(b[:begins[n]+40:begins[n]+40], b[begins[n]+70:]...)
			}
			return b
		},
		"much that looks like members": func(b []byte) []byte {
			at := begins[members/2]
			return append(append(b[:at:at], long...), b[at:]...)
		},
	} {
		t.Run(name, func(t *testing.T) {
			found := 0
			for _, line := range parts(t, string(damage(bytes.Clone(whole))), ingest.Limits{}) {
				if !strings.HasPrefix(line, "skipped") && !strings.HasPrefix(line, "error") {
					found++
				}
			}
			if found < members-7 {
				t.Errorf("%d of %d records are found", found, members)
			}
		})
	}
}

func TestMatch(t *testing.T) {
	for data, want := range map[string]bool{
		page(1): true, gzipped(page(1)): true, gzipped(page(1))[:150]: true, gzipped("text"): false, "WAR": false, "": false, "\x1f\x8b\x08": false,
	} {
		if got := Format().Match([]byte(data)); got != want {
			t.Errorf("%q: %v, want %v", data[:min(len(data), 10)], got, want)
		}
	}
}

// TestStops checks that an error of the caller comes back as it is.
func TestStops(t *testing.T) {
	full := errors.New("unexpected EOF")
	for _, data := range []string{page(1) + page(2), gzipped(page(1)) + gzipped(page(2))} {
		calls := 0
		err := Format().Read(context.Background(), ingest.Source{Name: "w", R: strings.NewReader(data), Size: -1}, ingest.Limits{}, func(ingest.Part) error { calls++; return full })
		if err != full || calls != 1 {
			t.Errorf("%v after %d parts", err, calls)
		}
	}
}

func FuzzWARC(f *testing.F) {
	f.Add([]byte(page(1) + "x" + page(2)))
	f.Add([]byte(gzipped(page(1)) + gzipped(page(2))[:50] + gzipped(page(3))))
	f.Add([]byte(answer("u", "Content-Type: text/plain\r\nTransfer-Encoding: chunked", "5\r\nOne m\r\n0\r\n\r\n")))
	f.Fuzz(func(t *testing.T, data []byte) {
		Format().Match(data[:min(len(data), ingest.HeadBytes)])
		keys := map[string]bool{}
		err := Format().Read(context.Background(), ingest.Source{Name: "w", R: bytes.NewReader(data), Size: -1}, ingest.Limits{ReportBytes: 1 << 16, TotalBytes: 1 << 22, Parts: 1000}, func(p ingest.Part) error {
			key := ""
			if p.Skip != nil {
				key = p.Skip.Name
			} else {
				key = p.Nested.Key
			}
			if keys[key] {
				t.Fatalf("two parts are called %s", key)
			}
			keys[key] = true
			return nil
		})
		if skip := (ingest.Skip{}); err != nil && !errors.As(err, &skip) {
			t.Fatalf("%v is no Skip", err)
		}
	})
}

func BenchmarkWARC(b *testing.B) {
	body := "<html><body>" + strings.Repeat("<p>The talks in Sund stalled, and nobody would say why.</p>\n", 1000) + "</body></html>"
	one := answer("https://example.org/1", "Content-Type: text/html", body)
	for name, data := range map[string]string{"plain": strings.Repeat(one, 100), "gzip": strings.Repeat(gzipped(one), 100)} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(100 * len(one)))
			for b.Loop() {
				n := 0
				err := Format().Read(context.Background(), ingest.Source{Name: "w", R: strings.NewReader(data), Size: -1}, ingest.Limits{}, func(p ingest.Part) error {
					if p.Nested != nil {
						n++
					}
					return nil
				})
				if err != nil || n != 100 {
					b.Fatal(n, err)
				}
			}
		})
	}
}
