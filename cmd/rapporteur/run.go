package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"rapporteur/compare/decisions"
)

// The exit codes.
const (
	exitOK          = 0
	exitUsage       = 1
	exitUnread      = 2
	exitSkipped     = 3
	exitVerify      = 4
	exitFailOn      = 10
	exitDefect      = 70
	exitInterrupted = 130
)

// app is what every command has: where to read and write, and the environment.
type app struct {
	stdin   io.Reader
	stdout  io.Writer
	stderr  io.Writer
	env     func(string) string
	now     func() time.Time
	noColor bool
	debug   bool
	helpErr error // of writing the help, which cobra has no way to return
}

// failure ends a command with an exit code. Text is the one line that the user
// reads; "" when everything has been said.
type failure struct {
	code int
	text string
}

func (f failure) Error() string { return f.text }

func failf(code int, format string, args ...any) error {
	return failure{code, fmt.Sprintf(format, args...)}
}

// run executes one command line, without the name of the program, and returns the
// exit code. It never panics: a defect becomes one line and exitDefect.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer, env func(string) string) (code int) {
	a := &app{stdin: stdin, stdout: stdout, stderr: stderr, env: env, now: time.Now, debug: slices.Contains(args, "--debug")}
	return a.run(ctx, args)
}

func (a *app) run(ctx context.Context, args []string) (code int) {
	defer func() {
		if p := recover(); p != nil {
			code = a.defect(p, debug.Stack())
		}
	}()
	root := a.root()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	return a.exit(cmp.Or(err, a.helpErr))
}

// exit says what an error means to the user, and the code for it.
func (a *app) exit(err error) int {
	var f failure
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(a.stderr, "Stopped. Nothing was written.")
		return exitInterrupted
	case errors.Is(err, syscall.EPIPE), errors.Is(err, io.ErrClosedPipe):
		return exitOK // whoever reads the output has seen enough: "| head"
	case errors.As(err, &f):
		if f.text != "" {
			fmt.Fprintln(a.stderr, oneLine(f.text))
		}
		return f.code
	case errors.As(err, new(*fs.PathError)): // standard output on a full disk
		fmt.Fprintln(a.stderr, oneLine(err.Error()))
		return exitUsage
	}
	// Whatever is wrong with the command line or the inputs is a failure with a code.
	return a.defect(err, nil)
}

// defect reports a panic.
func (a *app) defect(p any, stack []byte) int {
	fmt.Fprintf(a.stderr, "This is a defect of rapporteur %s: %s. Please report it with the command line; --debug prints more.\n",
		buildVersion(), oneLine(fmt.Sprint(p)))
	if a.debug {
		a.stderr.Write(stack)
	}
	return exitDefect
}

// oneLine is text without line ends: what is said to the user fits in one line.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

const short = `rapporteur reads reports of a negotiation and writes the state of the talks.

  rapporteur brief --example              the brief of a set of invented reports
  rapporteur brief coverage/*.txt         the brief of your own, one report a file
  rapporteur brief -o brief.html coverage the same as a page, every reference a link

  rapporteur show B10 coverage/*.txt      the sentence behind [B10], and how it was read
  rapporteur why 1 coverage/*.txt         both sides of conflict 1

  rapporteur add coverage                 keep the reports; then no command needs files

All commands: rapporteur help.  One command: rapporteur help brief.
`

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "rapporteur",
		Short: "Reads reports of a negotiation and writes the state of the talks",
		Example: `  rapporteur brief --example
  rapporteur brief coverage/*.txt
  rapporteur show B10 coverage/*.txt`,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil
			}
			return failf(exitUsage, "there is no command %q%s All commands: rapporteur help", args[0], didYouMean(args[0], commandNames(cmd)))
		},
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := io.WriteString(a.stdout, short)
			return err
		},
	}
	root.SetIn(a.stdin)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	root.SetFlagErrorFunc(flagError)
	root.PersistentFlags().BoolVar(&a.debug, "debug", false, "print more when the program itself fails")
	root.PersistentFlags().BoolVar(&a.noColor, "no-color", false, "never use colour (NO_COLOR and TERM=dumb do the same)")
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) {
		if err := a.writeHelp(cmd); err != nil {
			a.helpErr = err
		}
	})
	root.Version = buildVersion()
	root.SetVersionTemplate("rapporteur {{.Version}}\n")
	root.SetHelpCommand(a.helpCommand(root))
	root.AddCommand(
		a.briefCommand(),
		a.diffCommand(),
		a.addCommand(),
		a.watchCommand(),
		a.listCommand(),
		a.searchCommand(),
		a.historyCommand(),
		a.labelCommand(),
		a.forgetCommand(),
		a.doctorCommand(),
		a.backupCommand(),
		a.exportCommand(),
		a.importCommand(),
		a.showCommand(),
		a.whyCommand(),
		a.readingCommand(decisions.Accept),
		a.readingCommand(decisions.Reject),
		a.noteCommand(),
		a.preferCommand(),
		a.silenceCommand(),
		a.namesCommand(decisions.Merge),
		a.namesCommand(decisions.Split),
		a.undoCommand(),
		a.decisionsCommand(),
		a.initCommand(),
		a.schemaCommand(),
		a.codebookCommand(),
		a.verifyCommand(),
		a.textCommand(),
		a.parseCommand(),
		a.passesCommand(),
		a.explainCommand(),
		a.lintCommand(),
		a.evalCommand(),
		a.versionCommand(),
		a.completionCommand(root),
	)
	return root
}

func commandNames(root *cobra.Command) []string {
	var names []string
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	return names
}
