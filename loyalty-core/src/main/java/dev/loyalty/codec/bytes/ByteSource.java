package dev.loyalty.codec.bytes;

import dev.loyalty.command.CorruptDataException;

/** Bytes that are read one after the other, none of which is trusted. */
abstract class ByteSource {

    final byte[] bytes;
    int position;

    /** Where the value begins that is being read, or was read last: the place of what is wrong. */
    int start;

    ByteSource(byte[] bytes) {
        this.bytes = bytes;
    }

    abstract CorruptDataException corrupt(String problem);

    static long unzigzag(long value) {
        return (value >>> 1) ^ -(value & 1);
    }

    /** Goes on with a number of which the lowest {@code bits} are known. Every number has one form: the shortest. */
    final long varint(long lowest, int bits) {
        long value = lowest;
        for (int shift = bits; shift < Long.SIZE; shift += 7) {
            int octet = octet();
            long payload = octet & 0x7F;
            if (payload << shift >>> shift != payload) {
                throw corrupt("a number of more than 64 bits");
            }
            value |= payload << shift;
            if (octet < 0x80) {
                if (octet == 0 && shift > 0) {
                    throw corrupt("a number with needless zeros");
                }
                return value;
            }
        }
        throw corrupt("a number of more than 64 bits");
    }

    final int length(long value) {
        if (value < 0 || value > remaining()) {
            throw corrupt(
                    "a length of %s, but only %s bytes follow,".formatted(Long.toUnsignedString(value), remaining()));
        }
        return (int) value;
    }

    final int octet() {
        require(1);
        return bytes[position++] & 0xFF;
    }

    final void require(int more) {
        if (remaining() < more) {
            start = bytes.length;
            throw corrupt("the document ends too early");
        }
    }

    final int remaining() {
        return bytes.length - position;
    }
}
