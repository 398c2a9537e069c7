package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// helpWidth is the width of the help in columns: it must fit any terminal and a mail.
const helpWidth = 80

// writeHelp explains a command: what it does, how it is typed, then the rest. Who asks
// for help wants a line to copy first.
func (a *app) writeHelp(cmd *cobra.Command) error {
	p := &page{width: helpWidth}
	p.line("%s.", cmd.Short)
	if cmd.Example != "" {
		p.line("\nExamples:\n%s", strings.TrimRight(cmd.Example, "\n"))
	}
	p.line("\nUsage:")
	if !cmd.HasSubCommands() || cmd.HasParent() && cmd.Runnable() {
		p.line("  %s", cmd.UseLine())
	}
	if cmd.HasSubCommands() {
		p.line("  %s COMMAND", cmd.CommandPath())
	}
	if cmd.HasAvailableSubCommands() {
		p.line("\nCommands:")
		for _, c := range cmd.Commands() {
			if c.IsAvailableCommand() {
				p.line("  %s %s", pad(c.Name(), 11), c.Short)
			}
		}
	}
	p.flags("Flags", cmd.LocalNonPersistentFlags())
	global := pflag.NewFlagSet("", pflag.ContinueOnError)
	global.AddFlagSet(cmd.Root().PersistentFlags())
	p.flags("Flags of every command", global)
	if cmd.Long != "" {
		for _, paragraph := range strings.Split(cmd.Long, "\n\n") {
			p.line("\n%s", strings.Join(wrapWords(paragraph, helpWidth), "\n"))
		}
	}
	_, err := io.WriteString(a.stdout, p.String())
	return err
}

func (p *page) flags(title string, flags *pflag.FlagSet) {
	if usages := flags.FlagUsagesWrapped(helpWidth); strings.TrimSpace(usages) != "" {
		fmt.Fprintf(p, "\n%s:\n%s", title, usages)
	}
}

// helpCommand is cobra's, but an unknown command is an error of one line.
func (a *app) helpCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:     "help [COMMAND]",
		Short:   "Explain a command",
		Example: "  rapporteur help\n  rapporteur help brief",
		RunE: func(_ *cobra.Command, args []string) error {
			cmd, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return failf(exitUsage, "there is no command %q%s All commands: rapporteur help", strings.Join(args, " "), didYouMean(args[0], commandNames(root)))
			}
			cmd.InitDefaultHelpFlag()
			cmd.InitDefaultVersionFlag()
			return a.writeHelp(cmd)
		},
	}
}

// shells are those for which there is completion.
var shells = []string{"bash", "zsh", "fish", "powershell"}

// completionCommand is cobra's, but an unknown shell is an error of one line.
func (a *app) completionCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:   "completion SHELL",
		Short: "Write the completion of commands and flags for a shell",
		Long:  "The shells: " + strings.Join(shells, ", ") + ".",
		Example: `  source <(rapporteur completion bash)
  rapporteur completion zsh > "${fpath[1]}/_rapporteur"
  rapporteur completion fish > ~/.config/fish/completions/rapporteur.fish`,
		ValidArgs: shells,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return failf(exitUsage, "Which shell? rapporteur completion bash   (or one of %s)", strings.Join(shells[1:], ", "))
			}
			switch args[0] {
			case "bash":
				return root.GenBashCompletionV2(a.stdout, true)
			case "zsh":
				return root.GenZshCompletion(a.stdout)
			case "fish":
				return root.GenFishCompletion(a.stdout, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(a.stdout)
			}
			return failf(exitUsage, "there is no completion for %q%s The shells: %s", args[0], didYouMean(args[0], shells), strings.Join(shells, ", "))
		},
	}
}
