package main

import (
	"io"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur"
)

func (a *app) passesCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "passes",
		Short: "List the passes that read a report, in running order",
		Long: `Each pass reads some layers of a document and writes others; the layers order the passes. The version
of a pass changes when what it writes does.`,
		Example: "  rapporteur passes",
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			plan, err := rapporteur.Plan()
			if err != nil {
				return err
			}
			p := &page{width: a.width(0)}
			row := func(name, version, reads, writes string) {
				p.line("%s", strings.TrimRight(pad(name, 12)+" "+pad(version, 11)+" "+pad(reads, 56)+" "+writes, " "))
			}
			row("pass", "version", "reads", "writes")
			for _, pass := range plan.Passes() {
				row(pass.Name, pass.Version, pass.Reads.String(), pass.Writes.String())
				p.say("    ", pass.Doc)
			}
			_, err = io.WriteString(a.stdout, p.String())
			return err
		},
	}
}

func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return failf(exitUsage, "%s takes no arguments: leave out %s", cmd.CommandPath(), name(args[0]))
	}
	return nil
}
