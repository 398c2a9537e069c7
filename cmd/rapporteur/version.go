package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"

	"rapporteur/dossier"
	"rapporteur/gazetteer"
	"rapporteur/lexicon"
)

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Print version, build and the digests of the built-in data",
		Example: "  rapporteur version\n  rapporteur --version",
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			lex, err := lexicon.English()
			if err != nil {
				return err
			}
			goVersion, revision := "unknown", "unknown"
			if info, ok := debug.ReadBuildInfo(); ok {
				goVersion = info.GoVersion
				revision = revisionOf(info.Settings)
			}
			_, err = fmt.Fprintf(a.stdout, "rapporteur %s\nrevision   %s\nbuilt with %s\nlexicon    %s\ngazetteer  %.16s\ndossiers   %s\n",
				buildVersion(), revision, goVersion, lex.Digest(), gazetteer.Default().Digest(), dossier.Digest())
			return err
		},
	}
}

// buildVersion is the version of the module, "devel" for a build from a working tree.
func buildVersion() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "devel"
}

func revisionOf(settings []debug.BuildSetting) string {
	revision, changed := "unknown", ""
	for _, s := range settings {
		switch {
		case s.Key == "vcs.revision":
			revision = s.Value
		case s.Key == "vcs.modified" && s.Value == "true":
			changed = " (changed)"
		}
	}
	return revision + changed
}
