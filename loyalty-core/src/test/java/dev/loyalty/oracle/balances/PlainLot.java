package dev.loyalty.oracle.balances;

import dev.loyalty.value.UnitKind;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Units that came together. */
final class PlainLot {

    final UnitKind kind;
    /** The day on which they become available. */
    final LocalDate from;
    /** The last day; null if there is none, or inactivity ends them. */
    final @Nullable LocalDate through;
    /** After how much inactivity they end; null if they do not end so. */
    final @Nullable Period idle;

    boolean available;
    /** Whether it waits for its confirmation. */
    boolean unconfirmed;

    long steps;

    PlainLot(UnitKind kind, LocalDate from, @Nullable LocalDate through, @Nullable Period idle, long steps) {
        this.kind = kind;
        this.from = from;
        this.through = through;
        this.idle = idle;
        this.steps = steps;
    }

    /** So many of them, apart. */
    PlainLot part(long some) {
        PlainLot part = new PlainLot(kind, from, through, idle, some);
        part.available = available;
        part.unconfirmed = unconfirmed;
        return part;
    }

    /** {@return the last day, as far as one is known; null if they do not end} */
    @Nullable
    LocalDate last(@Nullable LocalDate active) {
        return idle == null || active == null ? through : active.plus(idle);
    }

    /** Whether it would end by inactivity as soon as it comes. */
    boolean isGone(LocalDate active, LocalDate today) {
        return idle != null && active.plus(idle).isBefore(today);
    }
}
