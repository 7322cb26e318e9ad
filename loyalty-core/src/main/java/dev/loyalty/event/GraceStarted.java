package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import java.time.LocalDate;

/**
 * A tier is no longer earned, because time has passed, but is kept for a while.
 *
 * @param ladder on which ladder
 * @param tier the tier
 * @param ends the first day after the grace period, in the program's zone; a minimum stay or a review may let it be kept for longer
 * @param reason what is measured, and the tier's threshold
 */
public record GraceStarted(LadderId ladder, TierId tier, LocalDate ends, TierReason reason) implements Event {

    @Override
    public EventKind kind() {
        return EventKind.GRACE_STARTED;
    }
}
