package dev.loyalty.memory;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Ref;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.OrderKey;

/**
 * Hashes of references: from the reference itself, or, with the same result, from what an entry carries. The latter composes the
 * hash of the joined text from those of its parts, which strings remember, and joins nothing.
 */
final class RefHash {

    private static final char JOINT = '\u001f';

    private RefHash() {}

    static int of(Ref ref) {
        return spread(ref.kind(), ref.id().hashCode());
    }

    static int of(CommandKind kind, CommandId id) {
        return spread(Ref.Kind.COMMAND, joined(kind.code(), id.value()));
    }

    static int of(OrderKey order) {
        return spread(Ref.Kind.ORDER, joined(order.shop().value(), order.order().value()));
    }

    /** The hash of {@code left + JOINT + right}: a string's hash is a polynomial in 31 over its characters. */
    private static int joined(String left, String right) {
        return (left.hashCode() * 31 + JOINT) * powerOf31(right.length()) + right.hashCode();
    }

    private static int powerOf31(int exponent) {
        int power = 1;
        int factor = 31;
        for (int left = exponent; left > 0; left >>= 1) {
            if ((left & 1) != 0) {
                power *= factor;
            }
            factor *= factor;
        }
        return power;
    }

    /** Lets every bit depend on every other one: the table uses the low ones first. */
    private static int spread(Ref.Kind kind, int hash) {
        int h = hash + (kind == Ref.Kind.ORDER ? 0x9e3779b9 : 0);
        h = (h ^ (h >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return h ^ (h >>> 16);
    }
}
