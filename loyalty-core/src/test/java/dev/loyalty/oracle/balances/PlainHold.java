package dev.loyalty.oracle.balances;

import java.time.Instant;
import java.util.List;

/** Units that are set aside. */
record PlainHold(List<PlainLot> lots, Instant until) {

    long steps() {
        return lots.stream().mapToLong(lot -> lot.steps).sum();
    }

    PlainHold copy() {
        return new PlainHold(lots.stream().map(lot -> lot.part(lot.steps)).toList(), until);
    }
}
