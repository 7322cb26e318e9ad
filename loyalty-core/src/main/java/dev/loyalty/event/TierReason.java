package dev.loyalty.event;

import dev.loyalty.value.Money;
import dev.loyalty.wording.English;
import dev.loyalty.wording.Phrase;
import dev.loyalty.wording.Phrased;
import org.jspecify.annotations.Nullable;

/**
 * Why a member has a tier: a code and the figures behind it.
 *
 * @param code why
 * @param measure what was measured: the net spend
 * @param threshold what it was held against: of the tier reached, or of the tier lost
 * @param requirement the condition of that tier with its figures; null where the threshold alone decides
 * @param program the version of the program that was in force
 */
public record TierReason(
        Code code, Money measure, Money threshold, @Nullable Requirement requirement, int program) implements Phrased {

    /**
     * A reason where the threshold alone decides.
     *
     * @param code why
     * @param measure what was measured: the net spend
     * @param threshold what it was held against: of the tier reached, or of the tier lost
     * @param program the version of the program that was in force
     */
    public TierReason(Code code, Money measure, Money threshold, int program) {
        this(code, measure, threshold, null, program);
    }

    /** Why a tier was given or taken. */
    public enum Code {
        /** The measure reaches the threshold of the tier after, or its condition holds. */
        THRESHOLD_REACHED,
        /** The measure no longer reaches the threshold of the tier before, or its condition no longer holds. */
        BELOW_THRESHOLD,
        /** A tier was given by hand. */
        PINNED,
        /** A tier given by hand has ended. */
        PIN_ENDED,
        /** The program no longer has the tier before. */
        TIER_RETIRED
    }

    /** {@return the reason as an English sentence: {@code "net spend 520.00 ≥ 500.00"}} */
    public String sentence() {
        return English.of(this);
    }

    @Override
    public Phrase phrase() {
        return switch (code) {
            case THRESHOLD_REACHED, BELOW_THRESHOLD -> figures().phrase();
            case PINNED -> Phrase.of("reason.pinned");
            case PIN_ENDED -> Phrase.of("reason.pin-ended").phrase("figures", figures());
            case TIER_RETIRED -> Phrase.of("reason.tier-retired").phrase("figures", figures());
        };
    }

    private Requirement figures() {
        return requirement == null ? new Requirement.Spend(measure, threshold) : requirement;
    }

    /** {@return the sentence} */
    @Override
    public String toString() {
        return sentence();
    }
}
