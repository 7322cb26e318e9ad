package dev.loyalty.oracle;

import java.time.Instant;
import java.time.LocalDate;

/** A move from one tier to another, at an instant; and the date that began then, or on which it is. */
record Change(String ladder, String from, String to, Instant at, LocalDate day) {

    String code() {
        return "%s: %s → %s at %s".formatted(ladder, from, to, at);
    }
}
