package graph

import (
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"runtime/debug"
	"syscall"
)

// What can go wrong with a store. Errors that wrap these say what to do.
var (
	ErrNotFound = errors.New("not found")
	ErrInUse    = errors.New("store is in use by another process")
	ErrDamaged  = errors.New("store is damaged")
	ErrNewer    = errors.New("store was written by a newer version of entente")
	ErrOlder    = errors.New("store was written by an older version of entente")
	ErrTooMany  = errors.New("store has more names than one table holds")
	ErrReadOnly = errors.New("store is open for reading only")
	ErrNoStore  = errors.New("no store there")
	ErrClosed   = errors.New("store is closed")
)

// guard runs f. Damaged files make bbolt panic, or the machine refuse to read
// a page; both become errors here.
func guard(f func() error) (err error) {
	before := debug.SetPanicOnFault(true) // of this goroutine only
	defer debug.SetPanicOnFault(before)
	defer func() {
		if p := recover(); p != nil {
			what := fmt.Sprint(p)
			if _, ok := p.(runtime.Error); ok {
				what = "a page of its file makes no sense" // what Go says of it helps nobody
			}
			err = fmt.Errorf("%w: %s: find out what is damaged with: entente check", ErrDamaged, what)
		}
	}()
	return f()
}

// advise adds what to do about the errors of files.
func advise(dir string, err error) error {
	switch {
	case err == nil:
		return nil
	case dir == "":
		return fmt.Errorf("store in memory: %w", err)
	case errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT):
		return fmt.Errorf("store %s: the disk is full; what was stored before is safe: make room and run the same command again: %w", dir, err)
	case errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS):
		return fmt.Errorf("store %s: the right to read or to write there is missing; give it or choose another place with --store: %w", dir, err)
	}
	return fmt.Errorf("store %s: %w", dir, err)
}
