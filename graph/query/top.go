package query

import "sort"

// top returns the first n of all behind after, in order; without after, of all.
// It takes time for each of all, and more only for those it returns.
func top[T any](all []T, compare func(a, b *T) int, after *T, n int) []T {
	best := make([]T, 0, n+1)
	for i := range all {
		item := &all[i]
		if after != nil && compare(item, after) <= 0 {
			continue
		}
		if len(best) == n && compare(item, &best[n-1]) >= 0 {
			continue
		}
		at := sort.Search(len(best), func(k int) bool { return compare(item, &best[k]) < 0 })
		best = append(best, *item)
		copy(best[at+1:], best[at:])
		best[at] = *item
		best = best[:min(len(best), n)]
	}
	return best
}
