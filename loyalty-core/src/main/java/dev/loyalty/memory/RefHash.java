package dev.loyalty.memory;

import dev.loyalty.event.Ref;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.OrderKey;

/**
 * Hashes of references: from the reference itself, or, with the same result, from what an entry carries. An order and the commands
 * whose ids follow from it have the same hash, so that an entry that carries them needs one place for both.
 */
final class RefHash {

    private static final char JOINT = '\u001f';

    private RefHash() {}

    static int of(Ref ref) {
        String id = ref.id();
        if (ref.kind() == Ref.Kind.ORDER) {
            return spread(id.hashCode());
        }
        return spread(hashFrom(id, id.indexOf(JOINT) + 1));
    }

    static int of(CommandId id) {
        return spread(id.value().hashCode());
    }

    static int of(OrderKey order) {
        return spread(order.text().hashCode());
    }

    /** What {@link String#hashCode} would be of the text from {@code start} on. */
    private static int hashFrom(String text, int start) {
        int hash = 0;
        for (int i = start; i < text.length(); i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return hash;
    }

    /** Lets every bit depend on every other one: the table uses the low ones first. */
    private static int spread(int hash) {
        int h = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return h ^ (h >>> 16);
    }
}
