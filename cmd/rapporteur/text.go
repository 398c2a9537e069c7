package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"rapporteur"
	"rapporteur/annot"
	"rapporteur/ingest/open"
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
			d, err := a.document(cmd.Context(), args[0], encoding)
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
func (a *app) document(ctx context.Context, path, encoding string) (*annot.Document, error) {
	if encoding != "" {
		if err := text.CheckEncoding(encoding); err != nil {
			return nil, failf(exitUsage, "--encoding: %v", err)
		}
	}
	var docs []open.Item
	var skip error
	err := rapporteur.Ingest(ctx, []string{path}, rapporteur.Options{Encoding: encoding, Stdin: a.stdin}, func(it open.Item) error {
		switch {
		case it.Doc != nil:
			docs = append(docs, it)
		case it.Skip != nil && skip == nil:
			skip = failure{exitUnread, unread(*it.Skip).Error()}
		}
		return nil
	})
	switch {
	case err != nil:
		return nil, err
	case len(docs) > 1:
		return nil, failf(exitUsage, "%s holds %s: name one of them", name(path), count(len(docs), "report"))
	case len(docs) == 0 && skip == nil:
		return nil, failf(exitUnread, "%s holds no report", name(path))
	case len(docs) == 0:
		return nil, skip
	}
	for _, n := range docs[0].Notices {
		fmt.Fprintln(a.stderr, oneLine(n.String()))
	}
	return docs[0].Doc, nil
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
