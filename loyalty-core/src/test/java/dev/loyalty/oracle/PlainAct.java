package dev.loyalty.oracle;

import java.time.LocalDate;

/** Something done besides buying. */
final class PlainAct {

    private final String kind;
    private final LocalDate day;
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

    LocalDate day() {
        return day;
    }

    int counts(int cutoff) {
        return voided && voidedBy <= cutoff ? 0 : count;
    }
}
