package dev.loyalty.member;

import dev.loyalty.event.Outlook;
import dev.loyalty.event.Pin;
import dev.loyalty.program.Benefits;
import dev.loyalty.program.Tier;
import dev.loyalty.value.LadderId;
import dev.loyalty.wording.Phrase;
import dev.loyalty.wording.Phrased;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands on one ladder.
 *
 * @param ladder the ladder
 * @param held the tier held; null if this is no member
 * @param since from when it is held; null if this is no member
 * @param earned the tier by the policy alone, whatever is given by hand; null if this is no member
 * @param keptThrough the last day on which the policy surely keeps the tier that is no longer earned; null while it is earned, or not
 *     kept for a while
 * @param pin the tier given by hand; null if none is
 * @param benefits what the tier gives; none while frozen
 * @param progress how far the next tier is
 * @param ahead when time will move below the tier held if nothing more is bought, and what it takes to prevent that; null if it will not
 * @param heldThrough the last day on which the tier held, or a higher one, is held if nothing more is bought: the day before {@code ahead},
 *     by the calendar of the program's zone; null for without end
 */
public record LadderView(
        LadderId ladder,
        @Nullable Tier held,
        @Nullable Instant since,
        @Nullable Tier earned,
        @Nullable LocalDate keptThrough,
        @Nullable Pin pin,
        Benefits benefits,
        Progress progress,
        @Nullable Outlook ahead,
        @Nullable LocalDate heldThrough)
        implements Phrased {

    /**
     * The last day on which this tier, or a higher one, is held if nothing more is bought; where a pin ends within a day, the last
     * whole one.
     *
     * @return the day, this included, in the program's zone; empty for without end
     */
    public Optional<LocalDate> validThrough() {
        return Optional.ofNullable(heldThrough);
    }

    /** {@return the tier held, or empty if this is no member} */
    public Optional<Tier> tier() {
        return Optional.ofNullable(held);
    }

    /** {@return what is said of it: the tier, and the last day on which it is held} */
    @Override
    public Phrase phrase() {
        if (held == null) {
            return Phrase.of("standing.none");
        }
        return heldThrough == null
                ? Phrase.of("standing").tier("tier", ladder, held.id())
                : Phrase.of("standing.through").tier("tier", ladder, held.id()).day("day", heldThrough);
    }
}
