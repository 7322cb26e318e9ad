package dev.loyalty.member;

import dev.loyalty.event.GraceStarted;
import dev.loyalty.value.TierId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The tier that a member has on a ladder by the policy alone. It is the tier held, unless one is given by hand: then it runs on
 * underneath.
 *
 * @param tier the tier
 * @param since from when
 * @param graceEnds the first day on which it may be lost, while it is no longer earned and time waits; null while it is earned, or
 *     where there is no grace; {@link GraceStarted#NONE} while frozen, if it was no longer earned before and had no grace; {@link
 *     GraceStarted#THROUGH_IMPORT} where a late row took it, until the import ends
 * @param warnedOf the day of the move down of which the member was warned; null if of none
 */
public record EarnedTier(
        TierId tier,
        Instant since,
        @Nullable LocalDate graceEnds,
        @Nullable LocalDate warnedOf) {

    /**
     * A tier that was just earned.
     *
     * @param tier the tier
     * @param since from when
     * @return the standing
     */
    public static EarnedTier of(TierId tier, Instant since) {
        return new EarnedTier(tier, since, null, null);
    }

    /**
     * This with another end of grace.
     *
     * @param ends the first day on which it may be lost; null for no grace
     * @return the standing after it
     */
    public EarnedTier grace(@Nullable LocalDate ends) {
        return new EarnedTier(tier, since, ends, warnedOf);
    }

    /** {@return whether it was no longer earned when a freeze began that is not over, and had no grace} */
    public boolean waitsWithoutGrace() {
        return GraceStarted.NONE.equals(graceEnds);
    }

    /** {@return whether a late row took it, so that it is kept until the import ends} */
    public boolean isLeftToImport() {
        return GraceStarted.THROUGH_IMPORT.equals(graceEnds);
    }

    /** {@return whether it is no longer earned, and a grace period or a minimum stay puts off its loss} */
    public boolean isPutOff() {
        return graceEnds != null && !waitsWithoutGrace() && !isLeftToImport();
    }

    /** {@return this when a freeze ends: without what was noted for its sake} */
    public EarnedTier unfrozen() {
        return waitsWithoutGrace() ? grace(null) : this;
    }

    /**
     * This once the member was warned.
     *
     * @param day the day of the move down
     * @return the standing after it
     */
    public EarnedTier warned(LocalDate day) {
        return new EarnedTier(tier, since, graceEnds, day);
    }
}
