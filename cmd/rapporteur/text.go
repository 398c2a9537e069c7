package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"rapporteur/annot"
	"rapporteur/ingest"
	"rapporteur/ingest/text"
)

func (a *app) textCommand() *cobra.Command {
	var encoding string
	var blocks bool
	cmd := &cobra.Command{
		Use:   "text FILE",
		Short: "Print the text that offsets count in",
		Long: `Prints the text of a report exactly as the offsets of the JSON form count it, in bytes. For a UTF-8
file that is the file itself. With --blocks it lists the blocks instead: offsets, what each is for,
and why it was set aside.`,
		Example: `  rapporteur text coverage/001.txt
  rapporteur text --blocks coverage/001.txt`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return failf(exitUsage, "One report, please: rapporteur text coverage/001.txt")
			}
			d, err := a.document(args[0], encoding)
			if err != nil {
				return err
			}
			out := d.Text
			if blocks {
				p := &page{width: a.width(0)}
				writeBlocks(p, d)
				out = p.String()
			}
			_, err = io.WriteString(a.stdout, out)
			return err
		},
	}
	cmd.Flags().StringVar(&encoding, "encoding", "", "the `encoding` of the report, such as windows-1251 (default: told by the bytes)")
	cmd.Flags().BoolVar(&blocks, "blocks", false, "list the blocks with kind, reason and offsets")
	return cmd
}

// document ingests one report and says what is to be known about it.
func (a *app) document(path, encoding string) (*annot.Document, error) {
	if encoding != "" {
		if err := text.CheckEncoding(encoding); err != nil {
			return nil, failf(exitUsage, "--encoding: %v", err)
		}
	}
	list, skips := ingest.Expand([]string{path})
	if len(skips) > 0 {
		return nil, failure{exitUnread, unread(skips[0]).Error()}
	}
	if len(list) != 1 {
		return nil, failf(exitUsage, "%s holds %s: name one of them", name(path), count(len(list), "report"))
	}
	data, err := ingest.Load(list[0], a.stdin, ingest.DefaultMaxBytes)
	if err != nil {
		return nil, failure{exitUnread, err.Error()}
	}
	d, notices, err := text.Read(list[0].Name, list[0].Path, data, text.Options{Encoding: encoding})
	if err != nil {
		return nil, failure{exitUnread, err.Error()}
	}
	for _, n := range notices {
		fmt.Fprintln(a.stderr, oneLine(n.String()))
	}
	return d, nil
}

func writeBlocks(p *page, d *annot.Document) {
	for _, b := range d.Blocks {
		what := string(b.Kind)
		if b.Why != "" {
			what += " (" + b.Why + ")"
		}
		p.line("%s  %s", b.Span, what)
		p.say("    ", d.Slice(b.Span))
	}
}
