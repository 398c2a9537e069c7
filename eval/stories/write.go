package stories

import (
	"fmt"
	"io"
	"strings"
)

// WriteTable prints a block for each part: the reports in it, and for each system the
// clusters of the gold and its own, then B-cubed and pairs, each with precision, recall and F1 in
// percent; last in how many topics the two events were kept apart. The format is meant for
// golden files.
func WriteTable(w io.Writer, rows []Row) error {
	var b strings.Builder
	part := ""
	for i, r := range rows {
		if r.Part != part {
			if part = r.Part; i > 0 {
				b.WriteByte('\n')
			}
			fmt.Fprintf(&b, "%s: %d reports\n%-30s %5s %6s  %7s %7s %7s  %7s %7s %7s  %s\n", part, r.Reports, "", "gold", "found", "B3 P", "R", "F1", "pairs P", "R", "F1", "topics apart")
		}
		topics := "-"
		if r.Apart >= 0 {
			topics = fmt.Sprintf("%d of %d", r.Apart, r.Topics)
		}
		fmt.Fprintf(&b, "%-30s %5d %6d  %7.2f %7.2f %7.2f  %7.2f %7.2f %7.2f  %12s\n", r.System, r.Gold, r.Found,
			100*r.P, 100*r.R, 100*r.F1(), 100*r.Pairs.Precision(), 100*r.Pairs.Recall(), 100*r.Pairs.F1(), topics)
	}
	_, err := io.WriteString(w, b.String())
	return err
}
