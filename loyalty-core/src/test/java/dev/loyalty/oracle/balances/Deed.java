package dev.loyalty.oracle.balances;

import dev.loyalty.command.Conversion.Rounding;
import dev.loyalty.value.UnitKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that a shop says at an instant of the engine's clock, and when it happened as the shop says; or a look that it takes. */
sealed interface Deed {

    /** {@return when it is said} */
    Instant now();

    /** {@return when it happened} */
    default Instant at() {
        return now();
    }

    /** Something that is said of a balance. */
    sealed interface OfBalance extends Deed {

        @Override
        Instant at();

        /** {@return which} */
        String balance();
    }

    record Credited(
            Instant now,
            Instant at,
            String ticket,
            String balance,
            String units,
            UnitKind kind,
            @Nullable LocalDate through)
            implements OfBalance {}

    record Debited(Instant now, Instant at, String ticket, String balance, String units) implements OfBalance {}

    record Held(
            Instant now,
            Instant at,
            String balance,
            String basket,
            String units,
            @Nullable Duration lasting,
            @Nullable String id)
            implements OfBalance {}

    record Captured(
            Instant now,
            Instant at,
            String balance,
            String basket,
            @Nullable String units,
            boolean keepsRest,
            @Nullable String id)
            implements OfBalance {}

    record Released(
            Instant now,
            Instant at,
            String balance,
            String basket,
            @Nullable String id) implements OfBalance {}

    record Waived(
            Instant now,
            Instant at,
            String ticket,
            String balance,
            @Nullable String units) implements OfBalance {}

    /** Units that are brought along. */
    record Brought(
            String units,
            UnitKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate through) {}

    record Opened(
            Instant now,
            Instant at,
            String ticket,
            String balance,
            List<Brought> lots,
            String debt,
            @Nullable LocalDate lastActive)
            implements OfBalance {}

    record Adjusted(
            Instant now,
            Instant at,
            String ticket,
            String balance,
            String units,
            UnitKind kind,
            @Nullable LocalDate through)
            implements OfBalance {}

    /** A credit is confirmed: its ticket. */
    record Confirmed(Instant now, Instant at, String balance, String of) implements OfBalance {}

    /** Units are to come on a day. */
    record Scheduled(
            Instant now,
            Instant at,
            String ticket,
            String balance,
            String units,
            UnitKind kind,
            LocalDate due,
            @Nullable LocalDate through)
            implements OfBalance {}

    /** They do not: the ticket of what was scheduled. */
    record Unscheduled(Instant now, Instant at, String balance, String of) implements OfBalance {}

    record Converted(
            Instant now,
            Instant at,
            String ticket,
            String balance,
            String to,
            String units,
            String take,
            String give,
            Rounding rounding,
            UnitKind kind)
            implements OfBalance {}

    /** Units end at once: of one kind, or that end by a day; null for all. */
    record Ended(
            Instant now,
            Instant at,
            String ticket,
            String balance,
            @Nullable UnitKind kind,
            @Nullable LocalDate by) implements OfBalance {}

    /** What was said before is undone: a kind of deed by its name, and its id. */
    record Reversed(Instant now, Instant at, String ticket, String balance, String kind, String of)
            implements OfBalance {}

    record Enrolled(Instant now) implements Deed {}

    record Frozen(Instant now) implements Deed {}

    record Unfrozen(Instant now) implements Deed {}

    record Erased(Instant now) implements Deed {}

    /** An order is paid, which no balance notices. */
    record Ordered(Instant now, String order) implements Deed {}

    /** The profile becomes another, which no balance notices. */
    record Profiled(Instant now, String name) implements Deed {}

    /** A version of the program is published. */
    record Published(Instant now, int version) implements Deed {}

    /** Looks only; does what is due first, or not. */
    record Looked(Instant now, boolean runsDue) implements Deed {}
}
