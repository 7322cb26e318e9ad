package dev.loyalty.memory;

import dev.loyalty.value.Mention;

/**
 * Hashes of what entries mention, by the name alone: an order and the commands whose ids follow from it have the same hash, so that an
 * entry that mentions them needs one place for both.
 */
final class RefHash {

    private RefHash() {}

    static int of(Mention mention) {
        return spread(mention.name().hashCode());
    }

    /** Lets every bit depend on every other one: the table uses the low ones first. */
    private static int spread(int hash) {
        int h = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return h ^ (h >>> 16);
    }
}
