package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Was put into a tier by hand. Reason and author stand in the entry's note.
 *
 * @param ladder the ladder
 * @param tier the tier
 * @param mode whether the earned tier may be higher
 * @param until the first instant at which it no longer holds; null for without end
 */
public record TierPinned(
        LadderId ladder,
        TierId tier,
        Pin.Mode mode,
        @Nullable Instant until) implements TierEvent {

    @Override
    public EventKind kind() {
        return EventKind.TIER_PINNED;
    }

    @Override
    public Wording wording(ZoneId zone) {
        return Wording.forAll("was given tier %s%s by hand%s"
                .formatted(tier, mode == Pin.Mode.FLOOR ? " or higher" : "", until == null ? "" : end(until, zone)));
    }

    /** As people say it: the last day that is included, or a time of day. */
    private static String end(Instant until, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(until, zone);
        return start(day, zone).equals(until)
                ? " through " + eve(day, zone)
                : " until %s %s (%s)".formatted(day, LocalTime.ofInstant(until, zone), zone);
    }

    /** The day before one. A date that the zone skipped begins with the next one and is none. */
    private static LocalDate eve(LocalDate day, ZoneId zone) {
        LocalDate before = day.minusDays(1);
        return start(before, zone).equals(start(day, zone)) ? eve(before, zone) : before;
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
