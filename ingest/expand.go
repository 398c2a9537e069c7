package ingest

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Expand turns paths into inputs: a file stands for itself, a folder for the files in
// it whose names have one of the endings, in lower case and with their dot (those of
// its subfolders and hidden ones not), "-" for standard input. No endings mean .txt. A path that is given twice counts once. Inputs are sorted by base name,
// then by path, so that the order of the arguments does not change the result;
// skips come in the order of the arguments.
func Expand(paths []string, endings ...string) ([]Input, []Skip) {
	if len(endings) == 0 {
		endings = []string{".txt"}
	}
	var inputs []Input
	var skips []Skip
	seen := map[string]bool{}
	add := func(path string) {
		if clean := cleaned(path); !seen[clean] {
			seen[clean] = true
			inputs = append(inputs, Input{Name: baseName(path), Path: path})
		}
	}
	for _, path := range paths {
		if path == Stdin {
			add(path)
			continue
		}
		info, err := os.Stat(path)
		if err != nil {
			skips = append(skips, Skip{path, reason(err)})
			continue
		}
		if !info.IsDir() {
			if why := unreadable(path, info.Mode()); why != "" {
				skips = append(skips, Skip{path, why})
				continue
			}
			add(path)
			continue
		}
		files, err := filesIn(path, endings)
		switch {
		case err != nil:
			skips = append(skips, Skip{path, reason(err)})
		case len(files) == 0:
			skips = append(skips, Skip{path, "there is no " + wanted(endings) + " in this folder; name the files, or the folder that holds them"})
		}
		for _, file := range files {
			info, err := os.Stat(file)
			if err != nil {
				skips = append(skips, Skip{file, reason(err)})
				continue
			}
			if why := unreadable(file, info.Mode()); why != "" {
				skips = append(skips, Skip{file, why})
				continue
			}
			add(file)
		}
	}
	slices.SortFunc(inputs, func(a, b Input) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.Path, b.Path))
	})
	tellApart(inputs)
	return inputs, skips
}

// wanted is what a folder is searched for.
func wanted(endings []string) string {
	if len(endings) == 1 {
		return endings[0] + " file"
	}
	return "file of a known format"
}

// filesIn lists the files of a folder that have one of the endings, sorted by name.
func filesIn(folder string, endings []string) ([]string, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var files []string
	for _, e := range entries {
		lower := strings.ToLower(e.Name())
		known := slices.ContainsFunc(endings, func(ending string) bool { return strings.HasSuffix(lower, ending) })
		if e.IsDir() || strings.HasPrefix(lower, ".") || !known {
			continue
		}
		files = append(files, filepath.Join(folder, e.Name()))
	}
	return files, nil
}

// unreadable says why something that exists cannot be read as a file, or "".
func unreadable(path string, mode fs.FileMode) string {
	switch {
	case mode.IsDir():
		return "it is a folder"
	case mode&fs.ModeNamedPipe != 0:
		return "it is a pipe, not a file; use - and standard input"
	case !mode.IsRegular():
		return "it is a device or a socket, not a file"
	}
	f, err := os.Open(path)
	if err != nil {
		return reason(err)
	}
	f.Close()
	return ""
}

// reason is what an error of the file system means to the user.
func reason(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "there is no such file or folder"
	case errors.Is(err, fs.ErrPermission):
		return "no permission to read it"
	}
	// The path is in the line already.
	if pathError := (*fs.PathError)(nil); errors.As(err, &pathError) {
		err = pathError.Err
	}
	return "it cannot be read: " + err.Error()
}

func cleaned(path string) string {
	if path == Stdin {
		// A file called "-" is given as "./-", which cleans to the same.
		return ""
	}
	return filepath.Clean(path)
}

func baseName(path string) string {
	if path == Stdin {
		return StdinName
	}
	return filepath.Base(filepath.Clean(path))
}

// tellApart makes the names of inputs unique. Inputs come sorted by name.
func tellApart(inputs []Input) {
	for start := 0; start < len(inputs); {
		end := start + 1
		for end < len(inputs) && inputs[end].Name == inputs[start].Name {
			end++
		}
		if group := inputs[start:end]; len(group) > 1 {
			lengthen(group)
		}
		start = end
	}
}

// lengthen gives inputs of one base name as many parent folders as tell all of
// them apart. Their cleaned paths differ, so the whole path does at the latest.
func lengthen(group []Input) {
	parts := make([][]string, len(group))
	longest := 0
	for i, in := range group {
		parts[i] = []string{in.Name}
		if in.Path != Stdin {
			parts[i] = strings.Split(filepath.ToSlash(filepath.Clean(in.Path)), "/")
		}
		longest = max(longest, len(parts[i]))
	}
	for n := 2; n <= longest; n++ {
		names := map[string]bool{}
		for i := range group {
			from := max(0, len(parts[i])-n)
			group[i].Name = strings.Join(parts[i][from:], "/")
			names[group[i].Name] = true
		}
		if len(names) == len(group) {
			return
		}
	}
}
