package dev.loyalty.oracle.balances;

import java.time.Instant;
import java.util.List;

/** Units that are set aside. */
record PlainHold(List<PlainLot> lots, Instant until) {

    long steps() {
        return lots.stream().mapToLong(lot -> lot.steps).sum();
    }
}
