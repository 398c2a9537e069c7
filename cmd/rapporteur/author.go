package main

import (
	"cmp"
	"os/user"
	"strings"
)

func (a *app) author(flag string) (string, error) {
	who := cmp.Or(strings.TrimSpace(flag), strings.TrimSpace(a.env("RAPPORTEUR_AUTHOR")))
	if who == "" {
		if u, err := user.Current(); err == nil {
			who = u.Username
		}
	}
	if who == "" {
		return "", failf(exitUsage, "Who are you? Give your name with --as, or set RAPPORTEUR_AUTHOR")
	}
	return who, nil
}
