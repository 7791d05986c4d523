package graph

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"

	"go.etcd.io/bbolt"
)

// What the record keeps of documents is sealed: a checksum of the bucket, the
// key and the value stands before the value, so that what the disk gives back
// changed, or under another key, is never taken for what was written.

// sealSize is the length of a seal: CRC-32C, which finds every change within
// 32 bits and others with a chance of 1 to 4 billion.
const sealSize = 4

// castagnoli is a table of constants, made once.
var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func checksum(bucket string, key, value []byte) uint32 {
	sum := crc32.Update(0, castagnoli, []byte(bucket))
	sum = crc32.Update(sum, castagnoli, key)
	return crc32.Update(sum, castagnoli, value)
}

// seal returns the value with its seal.
func seal(bucket string, key, value []byte) []byte {
	out := make([]byte, sealSize, sealSize+len(value))
	binary.LittleEndian.PutUint32(out, checksum(bucket, key, value))
	return append(out, value...)
}

// unseal returns what was sealed; nil if there is nothing.
func unseal(bucket string, key, sealed []byte) ([]byte, error) {
	if sealed == nil {
		return nil, nil
	}
	if len(sealed) < sealSize || binary.LittleEndian.Uint32(sealed) != checksum(bucket, key, sealed[sealSize:]) {
		return nil, fmt.Errorf("%w: the checksum of its %s differs", ErrDamaged, bucket)
	}
	return sealed[sealSize:], nil
}

// sealed reads a sealed value of a bucket.
func sealed(tx *bbolt.Tx, bucket string, key []byte) ([]byte, error) {
	return unseal(bucket, key, tx.Bucket([]byte(bucket)).Get(key))
}
