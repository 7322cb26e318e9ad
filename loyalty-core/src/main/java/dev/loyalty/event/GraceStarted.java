package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;

/**
 * A tier is no longer earned, because time has passed, but is kept for a while. Or, with {@link #NONE}, part of a freeze: the tier was
 * no longer earned before, and waits without a grace period, so that none is due for it when the freeze ends. Or, with
 * {@link #THROUGH_IMPORT}, part of an import: a late row took the tier, which is kept until all rows have come.
 *
 * @param ladder on which ladder
 * @param tier the tier
 * @param ends the first day after the grace period, in the program's zone; a minimum stay or a review may let it be kept for longer.
 *     {@link #NONE} for no grace period, {@link #THROUGH_IMPORT} for the time of an import
 * @param reason what is measured, and the tier's threshold
 */
public record GraceStarted(LadderId ladder, TierId tier, LocalDate ends, TierReason reason) implements TierEvent {

    /** In place of a day: there is no grace period. A member is in this state only while frozen. */
    public static final LocalDate NONE = LocalDate.EPOCH;

    /** In place of a day: the tier is kept until the import ends. */
    public static final LocalDate THROUGH_IMPORT = NONE.plusDays(1);

    /** {@return whether there is no grace period: a part of a freeze} */
    public boolean isNone() {
        return ends.equals(NONE);
    }

    /** {@return of which kind it is: where there is no grace period, that of a freeze, which it is a part of} */
    @Override
    public EventKind kind() {
        return isNone() ? EventKind.FROZEN : EventKind.GRACE_STARTED;
    }

    @Override
    public Told told() {
        if (isNone()) {
            return Told.forStaff(lost("event.frozen.without-grace"));
        }
        return ends.equals(THROUGH_IMPORT)
                ? Told.forStaff(lost("event.grace-started.import"))
                : Told.forAll(lost("event.grace-started").day("ends", ends));
    }

    private Phrase lost(String key) {
        return Phrase.of(key).tier("tier", ladder, tier).phrase("reason", reason);
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
