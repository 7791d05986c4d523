package lexicon

import (
	"errors"
	"fmt"
	"io/fs"
)

// Text returns one file of a language; "" where the language has none.
func Text(files fs.FS, name string) (string, error) {
	text, err := fs.ReadFile(files, name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("read %s: %w", name, err)
	}
	return string(text), nil
}
