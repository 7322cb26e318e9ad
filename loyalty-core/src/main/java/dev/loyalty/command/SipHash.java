package dev.loyalty.command;

import dev.loyalty.event.Digest;

/**
 * SipHash-2-4 with 128 bits, after Aumasson and Bernstein (<a href="https://www.aumasson.jp/siphash/siphash.pdf">SipHash: a fast
 * short-input PRF</a>), byte by byte and without a buffer.
 *
 * <p>The key is known, so this tells a repetition from a mistake, not from a forgery. Nobody but the shop sends commands.
 */
final class SipHash {

    private long v0;
    private long v1;
    private long v2;
    private long v3;

    /** The bytes that do not make a word yet, the first lowest. */
    private long word;

    private int bytes;

    /** Begins with a key. */
    SipHash(long key0, long key1) {
        v0 = key0 ^ 0x736f6d6570736575L;
        v1 = key1 ^ 0x646f72616e646f6dL ^ 0xee;
        v2 = key0 ^ 0x6c7967656e657261L;
        v3 = key1 ^ 0x7465646279746573L;
    }

    /** Adds a byte: the low eight bits. */
    void add(int value) {
        word |= (value & 0xffL) << ((bytes & 7) << 3);
        if ((++bytes & 7) == 0) {
            compress(word);
            word = 0;
        }
    }

    /** The hash of all that was added. Call it once. */
    Digest digest(int format) {
        compress(word | ((long) bytes << 56));
        v2 ^= 0xee;
        finish();
        long first = v0 ^ v1 ^ v2 ^ v3;
        v1 ^= 0xdd;
        finish();
        return new Digest(format, first, v0 ^ v1 ^ v2 ^ v3);
    }

    private void compress(long next) {
        v3 ^= next;
        round();
        round();
        v0 ^= next;
    }

    private void finish() {
        round();
        round();
        round();
        round();
    }

    private void round() {
        v0 += v1;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v3;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 += v3;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 += v1;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v2 = Long.rotateLeft(v2, 32);
    }
}
