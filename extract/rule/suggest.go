package rule

// didYouMean returns the hint for a word that is not among the known ones:
// the nearest of them if it is near enough to be a slip of the fingers, else "".
func didYouMean(word string, known []string) string {
	best, bestDist := "", 1+max(1, len(word)/3)
	for _, k := range known {
		if d := distance([]rune(word), []rune(k), bestDist); d < bestDist {
			best, bestDist = k, d
		}
	}
	if best == "" {
		return ""
	}
	return "did you mean " + best + "?"
}

// distance is the number of insertions, deletions, substitutions and swaps of
// neighbours that turn a into b; any value of at least limit means too far.
func distance(a, b []rune, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit {
		return limit
	}
	older, old, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		old[j] = j
	}
	for i, x := range a {
		row[0] = i + 1
		for j, y := range b {
			cost := 1
			if x == y {
				cost = 0
			}
			row[j+1] = min(old[j]+cost, old[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && x == b[j-1] && a[i-1] == y {
				row[j+1] = min(row[j+1], older[j-1]+1)
			}
		}
		older, old, row = old, row, older
	}
	return old[len(b)]
}
