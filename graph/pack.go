package graph

import (
	"fmt"

	"github.com/klauspost/compress/zstd"
	"go.etcd.io/bbolt"
)

// Texts and facts are kept compressed where that makes them smaller: press texts
// of two kilobytes come to half. Zstandard, since reading one takes some
// microseconds: a page of fifty events reads up to a hundred of them. A
// compressed value is sealed as one of a bucket of another name, so that the
// seal also says what it is; values of records that were not compressed yet are
// read as they are.

const packedSuffix = " zstd"

// packer and unpacker are made once and never changed; both are safe for use by
// many goroutines.
var (
	packer   = newPacker()
	unpacker = newUnpacker()
)

func newPacker() *zstd.Encoder {
	e, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithEncoderCRC(false), zstd.WithWindowSize(pieceSize), zstd.WithEncoderLevel(zstd.SpeedBetterCompression))
	if err != nil {
		panic(err) // the options are constants
	}
	return e
}

func newUnpacker() *zstd.Decoder {
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(256<<20))
	if err != nil {
		panic(err) // the options are constants
	}
	return d
}

// putPacked seals a value, compressed if that is worth it.
func putPacked(tx *bbolt.Tx, bucket string, at, value []byte) error {
	b := tx.Bucket([]byte(bucket))
	if packed := packer.EncodeAll(value, nil); len(packed) < len(value) {
		return b.Put(at, seal(bucket+packedSuffix, at, packed))
	}
	return b.Put(at, seal(bucket, at, value))
}

// unpacked reads a value that putPacked wrote; nil if there is none.
func unpacked(tx *bbolt.Tx, bucket string, at []byte) ([]byte, error) {
	value := tx.Bucket([]byte(bucket)).Get(at)
	value, packed, err := unsealPacked(bucket, at, value)
	if err != nil || !packed {
		return value, err
	}
	plain, err := unpacker.DecodeAll(value, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: its %s: %w", ErrDamaged, bucket, err)
	}
	return plain, nil
}

// unsealPacked returns what was sealed, and whether it is compressed; nil if
// there is nothing.
func unsealPacked(bucket string, at, value []byte) (_ []byte, packed bool, err error) {
	if value == nil {
		return nil, false, nil
	}
	if inner, err := unseal(bucket+packedSuffix, at, value); err == nil {
		return inner, true, nil
	}
	value, err = unseal(bucket, at, value)
	return value, false, err
}
