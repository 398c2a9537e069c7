package mail

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/emersion/go-message"

	"rapporteur/ingest"
)

func parts(t testing.TB, data string, l ingest.Limits) []string {
	t.Helper()
	var lines []string
	err := Format().Read(context.Background(), ingest.Source{Name: "m", R: strings.NewReader(data), Size: -1}, l, func(p ingest.Part) error {
		switch {
		case p.Report != nil:
			lines = append(lines, fmt.Sprintf("%s %q %s|%s|%s|%s", p.Report.Key, p.Report.Text, p.Report.Outlet, p.Report.Published.Value, p.Report.URL, p.Report.Language))
		case p.Nested != nil:
			lines = append(lines, fmt.Sprintf("%s (%s, %s) %q %s|%s", p.Nested.Key, p.Nested.Name, p.Nested.Type, p.Nested.Data, p.Nested.Outlet, p.Nested.Published.Value))
		case p.Skip != nil:
			lines = append(lines, p.Skip.Error())
		}
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

const head = "From: Sund Post <news@sund.example>\nDate: Tue, 21 May 2024 23:10:00 -0400\nMessage-ID: <1@sund.example>\nSubject: Ferry talks stall\n"

const newsletter = head + `List-Id: "Sund Post Daily" <daily.sund.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=outer

--outer
Content-Type: multipart/alternative; boundary="inner"

--inner
Content-Type: text/plain; charset=utf-8

%s
--inner
Content-Type: text/html; charset=windows-1252
Content-Transfer-Encoding: quoted-printable

<html><body><p>The caf=E9 talks in Sund stalled, and nobody would say wh=
y.</p></body></html>
--inner--
--outer
Content-Type: application/pdf; name="agenda.pdf"
Content-Disposition: attachment; filename="=?utf-8?Q?Agenda_=E2=82=AC.pdf?="
Content-Transfer-Encoding: base64

JVBERi0xLjQ=
--outer
Content-Type: image/png
Content-Disposition: attachment; filename=logo.png

x
--outer--
`

func TestMail(t *testing.T) {
	const pdf = `Agenda €.pdf (Agenda €.pdf, application/pdf; name="agenda.pdf") "%PDF-1.4" Sund Post Daily|2024-05-21`
	for _, c := range []struct {
		name, data string
		l          ingest.Limits
		want       []string
	}{
		{
			name: "plain",
			data: head + "Archived-At: <https://sund.example/1>\nContent-Language: en-GB\n\nThe talks stalled.\r\n\r\n> He said so.\n\nNobody said why.\n-- \nAna\n",
			want: []string{` "Ferry talks stall\n\nThe talks stalled.\n\n\nNobody said why." Sund Post|2024-05-21|https://sund.example/1|en`},
		},
		{
			name: "flowed, and words of the head in another encoding",
			data: "From: =?iso-8859-1?Q?Caf=E9?= <a@b.example>\nSubject: Re: AW: =?windows-1251?B?z+Xw5ePu4u7w+w==?=\nContent-Type: text/plain; format=flowed\n\nThe talks \nstalled.\n",
			want: []string{` "Переговоры\n\nThe talks stalled." Café|||`},
		},
		{
			name: "a newsletter whose plain text is a stub",
			data: fmt.Sprintf(newsletter, "See https://sund.example/a/very/long/address/of/the/mail/in/a/browser"),
			want: []string{
				` (, text/html; charset=utf-8) "<title>Ferry talks stall</title>\n<html><body><p>The café talks in Sund stalled, and nobody would say why.</p></body></html>" Sund Post Daily|2024-05-21`, pdf,
			},
		},
		{
			name: "a newsletter with a plain text",
			data: fmt.Sprintf(newsletter, "The talks in Sund stalled, and nobody would say why."),
			want: []string{` "Ferry talks stall\n\nThe talks in Sund stalled, and nobody would say why." Sund Post Daily|2024-05-21||`, pdf},
		},
		{
			name: "a mail within a mail",
			data: head + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\nSubject: x\n\nInner.\n--b--\n",
			want: []string{`part 2 (, message/rfc822) "Subject: x\n\nInner." Sund Post|2024-05-21`},
		},
		{
			name: "a box",
			data: "From a@b.example Tue May 21 23:10:00 2024\n" + head + "\nOne met.\n>From Sund, nothing.\n>>From there neither.\nFrom Brussels, too.\n" +
				"From c@d.example Wed May 22 01:00:00 +0000 2024\nSubject: two\n\nTwo met.\n\nFrom MAILER-DAEMON Wed May 22 01:00:00 2024\nSubject: three\n\n\n" +
				"From - Thu May 23 01:00:00 2024\r\nSubject: four\r\nthis is no field\r\n\r\nFour met.\r\n",
			want: []string{
				`1 "Ferry talks stall\n\nOne met.\nFrom Sund, nothing.\nFrom Brussels, too." Sund Post|2024-05-21||`,
				`2 "two\n\nTwo met." |||`, "skipped 3: the mail has no text", `4 "four\n\nFour met." |||`,
			},
		},
		{
			name: "a mail that is cut off",
			data: head + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nThe talks sta",
			want: []string{` "Ferry talks stall\n\nThe talks sta" Sund Post|2024-05-21||`},
		},
		{name: "no text", data: head + "\n", want: []string{"error: skipped m: the mail has no text"}},
		{name: "a head and nothing else", data: "Subject: x", want: []string{"error: skipped m: the mail has no text"}},
		{name: "empty", want: []string{"error: skipped m: it is empty"}},
		{
			name: "too many", l: ingest.Limits{Parts: 1},
			data: "From a@b.example Tue May 21 23:10:00 2024\nSubject: one\n\nOne met.\nFrom a@b.example Tue May 21 23:10:00 2024\nSubject: two\n\nTwo met.\n",
			want: []string{`1 "one\n\nOne met." |||`, "error: skipped m: it holds more than 1 mails and attachments; the first 1 were read"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := parts(t, c.data, c.l); !reflect.DeepEqual(got, c.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

func TestMatch(t *testing.T) {
	for data, want := range map[string]bool{
		head + "\nx": true, "From a@b.example Tue May 21 23:10:00 2024\n": true, "From a@b.example Tue, 21 May 2024 23:10:00 +0000\n": true,
		"Received: from x\n by y; z\nMIME-Version: 1.0\n\n":                   true,
		"From: Ana Sol\nDate: May 21\nSubject: Talks\n\nThe talks stalled.\n": false,
		"From Sund, at 10:30 on 21 May 2024, Ana Sol reports.\n":              false,
		"From Sund to Vik, the ferries lay still.\n":                          false, "": false, "Talks\n\nMessage-ID: x": false,
	} {
		if got := Format().Match([]byte(data)); got != want {
			t.Errorf("%q: %v, want %v", data, got, want)
		}
	}
}

func TestOutlet(t *testing.T) {
	for from, want := range map[string]string{
		"Sund Post <news@sund.example>": "Sund Post", `"Post, Sund" <news@sund.example>`: "Post, Sund", "<news@sund.example>": "sund.example",
		"news@sund.example": "sund.example", "news@sund.example (Sund Post)": "Sund Post", "=?utf-8?q?Sund_=C3=A9?= <x@y>": "Sund é", "": "", "Ana": "",
	} {
		h := message.Header{}
		h.Set("From", from)
		if got := outlet(h); got != want {
			t.Errorf("%s: %q, want %q", from, got, want)
		}
	}
}

func FuzzMail(f *testing.F) {
	f.Add(fmt.Sprintf(newsletter, "See above."))
	f.Add("From a@b.example Tue May 21 23:10:00 2024\n" + head + "\n>From x\nFrom c@d.example Tue May 21 23:10:00 2024\n\nx")
	f.Add("Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n--b--")
	f.Fuzz(func(t *testing.T, data string) {
		Format().Match([]byte(data[:min(len(data), ingest.HeadBytes)]))
		keys := map[string]bool{}
		err := Format().Read(context.Background(), ingest.Source{Name: "m", R: strings.NewReader(data), Size: -1}, ingest.Limits{}, func(p ingest.Part) error {
			key := ""
			switch {
			case p.Report != nil:
				key = p.Report.Key
			case p.Nested != nil:
				key = p.Nested.Key
			case p.Skip != nil:
				key = p.Skip.Name
			}
			if keys[key] {
				t.Fatalf("two parts are called %q", key)
			}
			keys[key] = true
			return nil
		})
		if skip := (ingest.Skip{}); err != nil && !errors.As(err, &skip) {
			t.Fatalf("%v is no Skip", err)
		}
	})
}
