package graph

import (
	"encoding/binary"
	"io"
	"os"
)

// A pageReader goes through the pages of a bbolt file without its trees, for when
// these are damaged. Of bbolt's layout, in the byte order of the machine, it
// knows: a page begins with its number (8 bytes), flags (2), the number of its
// elements (2) and the number of pages that follow it as a part of it (4); a
// leaf's elements are flags, where the key is from there, and the lengths of key
// and value (4 each); the value of a bucket is the number of its root page and
// a sequence (8 each), and where that number is 0 the root page itself.
type pageReader struct {
	file *os.File
	size int64 // of a page
	end  int64 // of the file
}

const (
	branchPage   = 0x01
	freelistPage = 0x10
	bucketFlag   = 0x01
	elementSize  = 16
)

func newPageReader(f *os.File) (*pageReader, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	return &pageReader{f, int64(os.Getpagesize()), info.Size()}, nil
}

// page reads a page with all that follows as a part of it; nil where it makes no
// sense.
func (r *pageReader) page(n int64) ([]byte, error) {
	head := make([]byte, pageHeader)
	if _, err := r.file.ReadAt(head, n*r.size); err == io.EOF {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	length := (1 + int64(binary.NativeEndian.Uint32(head[12:]))) * r.size
	if int64(binary.NativeEndian.Uint64(head)) != n || n*r.size+length > r.end {
		return nil, nil
	}
	page := make([]byte, length)
	_, err := r.file.ReadAt(page, n*r.size)
	return page, err
}

// free returns the pages that are in no use, by the last head that is sound;
// known tells whether there is one.
func (r *pageReader) free() (free map[int64]bool, known bool, err error) {
	last := uint64(0)
	list := int64(-1)
	for i := range int64(2) {
		b := make([]byte, headSummed+8)
		if _, err := r.file.ReadAt(b, i*r.size+pageHeader); err == io.EOF {
			break
		} else if err != nil {
			return nil, false, err
		}
		if tx := binary.NativeEndian.Uint64(b[48:]); soundHead(b) && tx >= last {
			last, list = tx, int64(binary.NativeEndian.Uint64(b[32:]))
		}
	}
	if list < 0 || list > r.end/r.size {
		return nil, false, nil
	}
	page, err := r.page(list)
	if err != nil || page == nil || binary.NativeEndian.Uint16(page[8:])&freelistPage == 0 {
		return nil, false, err
	}
	ids, count := page[pageHeader:], int(binary.NativeEndian.Uint16(page[10:]))
	if count == 0xffff { // more than that: the number stands first
		count, ids = int(min(binary.NativeEndian.Uint64(ids), uint64(len(ids)))), ids[8:]
	}
	free = make(map[int64]bool)
	for i := range min(count, len(ids)/8) {
		free[int64(binary.NativeEndian.Uint64(ids[8*i:]))] = true
	}
	return free, true, nil
}

// each calls f with every key and value that a page in use has. whole is false
// where pages that are in no use any more could not be told apart.
func (r *pageReader) each(f func(key, value []byte) error) (whole bool, err error) {
	free, whole, err := r.free()
	if err != nil {
		return false, err
	}
	for n := int64(2); n*r.size < r.end; n++ {
		if free[n] {
			continue
		}
		page, err := r.page(n)
		if err != nil {
			return whole, err
		}
		if page == nil {
			continue
		}
		switch binary.NativeEndian.Uint16(page[8:]) {
		case branchPage, freelistPage:
			continue // all others are taken for leaves, should their flags be damaged
		}
		if err := leaves(page, f); err != nil {
			return whole, err
		}
	}
	return whole, nil
}

// leaves calls f with the keys and values of a leaf, and those of the small
// buckets within it. Elements that make no sense are passed over.
func leaves(page []byte, f func(key, value []byte) error) error {
	for i := range int(binary.NativeEndian.Uint16(page[10:])) {
		at := pageHeader + elementSize*i
		if at+elementSize > len(page) {
			return nil
		}
		e := page[at:]
		from := int64(at) + int64(binary.NativeEndian.Uint32(e[4:]))
		to := from + int64(binary.NativeEndian.Uint32(e[8:]))
		end := to + int64(binary.NativeEndian.Uint32(e[12:]))
		if end > int64(len(page)) {
			continue
		}
		key, value := page[from:to], page[to:end]
		switch {
		case binary.NativeEndian.Uint32(e)&bucketFlag == 0:
			if err := f(key, value); err != nil {
				return err
			}
		case len(value) >= 16+pageHeader && binary.NativeEndian.Uint64(value) == 0:
			if err := leaves(value[16:], f); err != nil {
				return err
			}
		}
	}
	return nil
}
