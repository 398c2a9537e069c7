// Package mail reads mails, one in a file (EML) or many (mbox): newsletters, alerts, press
// releases. The text of a mail is a report, and so is what is attached to it.
package mail

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"rapporteur/ingest"
)

// Format is the format of mails.
func Format() ingest.Format {
	return ingest.Format{
		Name: "mail", Doc: "A mail (EML) or a box of mails (mbox), with what is attached.",
		Endings: []string{".eml", ".mbox"},
		Types:   []string{"message/rfc822", "application/mbox"},
		Match:   func(head []byte) bool { return separator(head) || looksMail(head) },
		Read:    read,
	}
}

func read(ctx context.Context, in ingest.Source, l ingest.Limits, yield func(ingest.Part) error) error {
	r := bufio.NewReaderSize(in.R, 64<<10)
	m := &mails{ctx: ctx, name: in.Name, limits: l.WithDefaults(), yield: yield}
	head, err := r.Peek(len("From "))
	switch {
	case len(head) == 0 && err != nil && !errors.Is(err, io.EOF):
		return ingest.Failed(in.Name, err)
	case len(head) == 0:
		return ingest.Skip{Name: in.Name, Why: "it is empty"}
	case string(head) == "From ":
		return m.box(r)
	}
	data, err := io.ReadAll(io.LimitReader(r, ingest.DocumentBytes+1))
	if err != nil {
		return ingest.Failed(in.Name, err)
	}
	if len(data) > ingest.DocumentBytes {
		return ingest.Skip{Name: in.Name, Why: tooLarge}
	}
	why, err := m.mail("", data)
	if why != "" {
		return ingest.Skip{Name: in.Name, Why: why}
	}
	return err
}

var tooLarge = "it is larger than " + ingest.BytesFor(ingest.DocumentBytes) + ", which is more than a mail may have"

// mails is the reading of one input.
type mails struct {
	ctx    context.Context
	name   string
	limits ingest.Limits
	yield  func(ingest.Part) error
	total  int64
	parts  int
}

// hand hands out a part.
func (m *mails) hand(p ingest.Part) error {
	if m.parts++; m.parts > m.limits.Parts {
		return ingest.Skip{Name: m.name, Why: fmt.Sprintf("it holds more than %d mails and attachments; the first %d were read", m.limits.Parts, m.limits.Parts)}
	}
	return m.yield(p)
}

// box reads the mails of a box. A mail begins at a line "From sender date"; such a line within
// a mail has a ">" before it, which is taken off. A line with "From " but without sender and
// date is text: not all that write boxes put the sign. The blank line before the next mail is
// not asked for, for not all write it.
func (m *mails) box(r *bufio.Reader) error {
	var data []byte
	n, long, atStart := 0, false, true
	end := func() error {
		if n == 0 {
			return nil
		}
		key := strconv.Itoa(n)
		if err := m.ctx.Err(); err != nil {
			return err
		}
		if m.total += int64(len(data)); m.total > m.limits.TotalBytes {
			return ingest.Skip{Name: m.name, Why: "it holds more than " + ingest.BytesFor(m.limits.TotalBytes) + ": what follows is left out"}
		}
		why := tooLarge
		if !long {
			var err error
			if why, err = m.mail(key, data); err != nil {
				return err
			}
		}
		if why == "" {
			return nil
		}
		return m.hand(ingest.Part{Skip: &ingest.Skip{Name: key, Why: why}})
	}
	for {
		line, err := r.ReadSlice('\n')
		switch {
		case err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, bufio.ErrBufferFull):
			return ingest.Failed(m.name, err)
		case atStart && (n == 0 || separator(line)):
			if err := end(); err != nil {
				return err
			}
			n++
			data, long = nil, false
		case len(line) > 0 && len(data)+len(line) > ingest.DocumentBytes:
			data, long = nil, true
		case !long:
			if atStart {
				line = unquoted(line)
			}
			data = append(data, line...)
		}
		if errors.Is(err, io.EOF) {
			return end()
		}
		atStart = err == nil
	}
}

// separator reports whether a line begins a mail of a box: "From ana@example.org Tue May 21
// 23:10:00 2024", with what else programs put there.
func separator(line []byte) bool {
	if !bytes.HasPrefix(line, []byte("From ")) {
		return false
	}
	line, _, _ = bytes.Cut(line, []byte("\n"))
	return len(line) < longestSeparator && separatorForm().Match(line)
}

const longestSeparator = 400

var separatorForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^From +\S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? .*\b(?:\d{1,2}:\d{2}\b.*\b(?:19|20)\d{2}|(?:19|20)\d{2}\b.*\b\d{1,2}:\d{2})\b`)
})

// unquoted takes off the sign that a line of a mail with "From " is given in a box.
func unquoted(line []byte) []byte {
	if len(line) > 0 && line[0] == '>' && bytes.HasPrefix(bytes.TrimLeft(line, ">"), []byte("From ")) {
		return line[1:]
	}
	return line
}

// looksMail reports whether bytes begin with the head of a mail: fields only, among them what
// servers and programs put there and no writer does.
func looksMail(head []byte) bool {
	marks := map[string]bool{}
	whole := len(head) < ingest.HeadBytes
	for n := 0; len(head) > 0; n++ {
		line, rest, ended := bytes.Cut(head, []byte("\n"))
		head = rest
		text := strings.TrimRight(string(line), "\r")
		if text == "" || !ended && !whole {
			break
		}
		if n > 0 && (text[0] == ' ' || text[0] == '\t') {
			continue
		}
		name, _, ok := strings.Cut(text, ":")
		if !ok || name == "" || strings.ContainsFunc(name, func(r rune) bool { return r <= ' ' || r > '~' }) {
			return false
		}
		marks[strings.ToLower(name)] = true
	}
	strong := 0
	for _, name := range []string{"received", "return-path", "message-id", "mime-version", "dkim-signature", "delivered-to", "arc-seal"} {
		if marks[name] {
			strong++
		}
	}
	return strong > 1 || strong == 1 && marks["from"]
}
