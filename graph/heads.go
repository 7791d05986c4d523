package graph

import (
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"
)

// A bbolt file begins with two heads, of which each transaction writes one. One
// that is damaged makes bbolt take the other, that is, the state before: what
// was acknowledged last would be gone without a word. (A power cut in the very
// write of a head leaves the same; what it lost was not acknowledged, and the
// advice is right all the same.)
//
// The layout is bbolt's version 2, in the byte order of the machine: a page
// header of 16 bytes, then magic, version, page size and flags of 4 bytes each,
// 40 bytes more, and an FNV-1a sum of the 56 bytes before it.
const (
	boltMagic  = 0xED0CDAED
	pageHeader = 16
	headSummed = 56
)

// checkHeads verifies both heads of a bbolt file.
func checkHeads(path string, pageSize int) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	for i := range int64(2) {
		b := make([]byte, headSummed+8)
		if _, err := f.ReadAt(b, i*int64(pageSize)+pageHeader); err != nil && err != io.EOF {
			return err
		}
		if !soundHead(b) {
			return fmt.Errorf("head %d of %s is damaged", i+1, path)
		}
	}
	return nil
}

// soundHead tells whether a head, behind the header of its page, is as it was
// written.
func soundHead(b []byte) bool {
	sum := fnv.New64a()
	sum.Write(b[:headSummed])
	return binary.NativeEndian.Uint32(b) == boltMagic && binary.NativeEndian.Uint64(b[headSummed:]) == sum.Sum64()
}

// IsFile tells whether a file is one of a store, or a backup: whether it is one
// of bbolt.
func IsFile(path string) bool {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() { // a pipe would wait
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	b := make([]byte, pageHeader+4)
	_, err = io.ReadFull(f, b)
	return err == nil && binary.NativeEndian.Uint32(b[pageHeader:]) == boltMagic
}

// Named tells whether a file is called as those of a store are.
func Named(path string) bool {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	name := filepath.Base(path)
	return name == recordFile || name == graphFile
}
