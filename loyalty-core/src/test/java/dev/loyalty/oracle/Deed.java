package dev.loyalty.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that a shop says, or a look that it takes, at an instant of the engine's clock. */
sealed interface Deed {

    /** {@return when it is said} */
    Instant now();

    record Paid(Instant now, Instant at, String order, Basket basket) implements Deed {}

    record Refunded(Instant now, String order, String refund, Giveback giveback) implements Deed {}

    record RefundVoided(Instant now, String order, String refund) implements Deed {}

    record Edited(Instant now, String order, long revision, Basket basket) implements Deed {}

    record Cancelled(Instant now, String order) implements Deed {}

    record Reinstated(Instant now, String order) implements Deed {}

    record Confirmed(Instant now, String order) implements Deed {}

    record Synced(
            Instant now,
            Instant at,
            String order,
            long revision,
            Basket basket,
            Map<String, Giveback> refunds,
            boolean cancelled)
            implements Deed {}

    record Credited(Instant now, Instant at, String number, long amount) implements Deed {}

    record Adjusted(Instant now, Instant at, String id, long change) implements Deed {}

    record Pinned(
            Instant now,
            String ladder,
            String tier,
            boolean exact,
            @Nullable LocalDate through) implements Deed {}

    record Unpinned(Instant now, String ladder) implements Deed {}

    record Frozen(Instant now) implements Deed {}

    record Unfrozen(Instant now) implements Deed {}

    record Did(Instant now, Instant at, String kind, String id, int count) implements Deed {}

    record DidNot(Instant now, String kind, String id) implements Deed {}

    record Enrolled(Instant now, Instant at) implements Deed {}

    /** A version of the program is published. */
    record Published(Instant now, int version) implements Deed {}

    /** A version that is to come is taken back. */
    record Withdrawn(Instant now, int version) implements Deed {}

    /** Looks only; does what is due first, or not. */
    record Looked(Instant now, boolean runsDue) implements Deed {}
}
