package dev.loyalty.member;

import dev.loyalty.event.Pin;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a member stands on one ladder.
 *
 * @param ladder the ladder
 * @param tier the tier held
 * @param since from when
 * @param pin the tier given by hand; null if none is
 */
public record LadderState(
        LadderId ladder,
        TierId tier,
        Instant since,
        @Nullable Pin pin) {

    /**
     * This standing with another tier.
     *
     * @param to the tier
     * @param at from when
     * @return the standing after it
     */
    public LadderState moved(TierId to, Instant at) {
        return new LadderState(ladder, to, at, pin);
    }

    /**
     * This standing with another pin.
     *
     * @param given the pin; null for none
     * @return the standing after it
     */
    public LadderState pinned(@Nullable Pin given) {
        return new LadderState(ladder, tier, since, given);
    }
}
