package dev.loyalty.memory;

import dev.loyalty.event.Ref;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.OrderKey;

/**
 * Hashes of references: from the reference itself, or, with the same result, from what an entry carries. An order and the commands
 * whose ids follow from it have the same hash, so that an entry that carries them needs one place for both.
 */
final class RefHash {

    private RefHash() {}

    static int of(Ref ref) {
        return spread(ref.name().hashCode());
    }

    static int of(CommandId id) {
        return spread(id.value().hashCode());
    }

    static int of(OrderKey order) {
        return spread(order.text().hashCode());
    }

    /** Lets every bit depend on every other one: the table uses the low ones first. */
    private static int spread(int hash) {
        int h = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return h ^ (h >>> 16);
    }
}
