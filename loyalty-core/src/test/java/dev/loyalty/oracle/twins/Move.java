package dev.loyalty.oracle.twins;

import dev.loyalty.event.Entry;
import dev.loyalty.event.TierChanged;
import java.time.Instant;

/** A move from one tier to another, and why. */
record Move(String ladder, String from, String to, Instant at, String why) {

    static Move of(Entry entry, TierChanged change) {
        return new Move(
                change.ladder().value(),
                change.from().value(),
                change.to().value(),
                entry.effectiveAt(),
                change.reason().code() + " " + change.reason().sentence());
    }
}
