package dev.loyalty.oracle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something done besides buying. */
final class PlainAct {

    private final String kind;
    /** The day on which it counts; null if that was pruned. */
    @Nullable
    LocalDate day;

    private final int count;
    boolean voided;
    int voidedBy;

    PlainAct(String kind, LocalDate day, int count) {
        this.kind = kind;
        this.day = day;
        this.count = count;
    }

    String kind() {
        return kind;
    }

    int counts(int cutoff) {
        return voided && voidedBy <= cutoff ? 0 : count;
    }
}
