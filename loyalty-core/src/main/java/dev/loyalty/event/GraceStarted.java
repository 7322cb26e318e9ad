package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import java.time.LocalDate;
import java.time.ZoneId;

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
    public Wording wording(ZoneId zone) {
        if (isNone()) {
            return Wording.forStaff(
                    "no longer earned %s before the freeze, because %s, and waits without a grace period"
                            .formatted(tier, reason.sentence()));
        }
        return ends.equals(THROUGH_IMPORT)
                ? Wording.forStaff("no longer earns %s, because %s, but keeps it until the import ends"
                        .formatted(tier, reason.sentence()))
                : Wording.forAll("no longer earns %s, because %s, but keeps it at least through %s"
                        .formatted(tier, reason.sentence(), ends.minusDays(1)));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
