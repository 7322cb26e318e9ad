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
 * @param apart the tier by the policy alone, if there is more to say of it than that it is the one held, since then; else null
 */
public record LadderState(
        LadderId ladder,
        TierId tier,
        Instant since,
        @Nullable Pin pin,
        @Nullable EarnedTier apart) {

    /**
     * Leaves out what says no more than that the tier held is the one by the policy alone: nearly every member stands so.
     */
    public LadderState {
        apart = EarnedTier.of(tier, since).equals(apart) ? null : apart;
    }

    /**
     * A standing that nobody has touched.
     *
     * @param ladder the ladder
     * @param tier the tier held and earned
     * @param since from when
     * @return the standing
     */
    public static LadderState of(LadderId ladder, TierId tier, Instant since) {
        return new LadderState(ladder, tier, since, null, null);
    }

    /** {@return the tier by the policy alone} */
    public EarnedTier earned() {
        return apart == null ? EarnedTier.of(tier, since) : apart;
    }

    /** {@return whether no tier is given by hand and the one held is the one by the policy alone} */
    public boolean isAsEarned() {
        return pin == null && (apart == null || tier.equals(apart.tier()));
    }

    /**
     * This standing with another tier held. Without a pin that is the one earned, too.
     *
     * @param to the tier
     * @param at from when
     * @return the standing after it
     */
    public LadderState moved(TierId to, Instant at) {
        boolean both = pin == null && !to.equals(earned().tier());
        return new LadderState(ladder, to, at, pin, both ? null : earned());
    }

    /**
     * This standing with another pin.
     *
     * @param given the pin; null for none
     * @return the standing after it
     */
    public LadderState pinned(@Nullable Pin given) {
        return new LadderState(ladder, tier, since, given, apart);
    }

    /**
     * This standing with another tier by the policy alone, or more known of it.
     *
     * @param next the standing by the policy alone
     * @return the standing after it
     */
    public LadderState earned(EarnedTier next) {
        return new LadderState(ladder, tier, since, pin, next);
    }
}
