package dev.loyalty.member;

import dev.loyalty.event.Requirement;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.TierId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody stands where they stand: ladder by ladder what is measured, and tier by tier what is missing. What of each order counts
 * is told by {@code orders().explain}, page by page.
 *
 * @param view where they stand
 * @param ladders what each ladder measures; empty for who is no member
 * @param tiers every tier of every ladder, and why it is held or not
 */
public record Explanation(MemberView view, List<LadderAnswer> ladders, List<TierAnswer> tiers) {

    /** Copies the lists. */
    public Explanation {
        ladders = List.copyOf(ladders);
        tiers = List.copyOf(tiers);
    }

    /**
     * Why a tier is held or not.
     *
     * @param ladder the ladder
     * @param tier the tier
     * @param threshold what must be spent at the least; null where a condition decides
     * @param missing what of that is missing; 0 if it is reached; null where there is no threshold
     * @param requirement what it takes, with its figures, where a condition decides; else null
     * @param answer why
     */
    public record TierAnswer(
            LadderId ladder,
            TierId tier,
            @Nullable Money threshold,
            @Nullable Money missing,
            @Nullable Requirement requirement,
            Code answer) {

        /** {@return the answer as an English sentence} */
        public String sentence() {
            return switch (answer) {
                case HELD -> tier + " is held";
                case KEPT -> tier + " is held, though it is no longer reached: the policy keeps it for a while";
                case AWAITS_REVIEW -> tier + " is reached; the next review gives it";
                case HELD_BY_HAND -> tier + " is held because it was given by hand";
                case SURPASSED -> tier + " is reached; a higher tier is held";
                case MISSING ->
                    requirement == null
                            ? "%s is not reached: %s are missing to %s".formatted(tier, missing, threshold)
                            : "%s is not reached: it takes %s more".formatted(tier, requirement.missing());
                case BY_INVITATION -> tier + " is given by hand alone: it is by invitation";
                case PINNED_ELSEWHERE -> tier + " is earned, but another tier was given by hand";
                case NOT_A_MEMBER -> tier + " is not held: this is no member";
                case FROZEN -> tier + " is reached, but the membership is frozen";
            };
        }
    }

    /** Why a tier is held or not. */
    public enum Code {
        /** It is held. */
        HELD,
        /** It is held, though it is no longer reached: the policy keeps it for a while. */
        KEPT,
        /** It is held, and was given by hand. */
        HELD_BY_HAND,
        /** It is reached, and a higher one is held. */
        SURPASSED,
        /** Its threshold is not reached, or its condition does not hold. */
        MISSING,
        /** It is never earned, but given by hand alone. */
        BY_INVITATION,
        /** It is earned, but another one was given by hand. */
        PINNED_ELSEWHERE,
        /** It is reached, and given by the next review. */
        AWAITS_REVIEW,
        /** Nobody but a member holds a tier. */
        NOT_A_MEMBER,
        /** It is reached, but the membership is frozen. */
        FROZEN
    }

    /**
     * Why a tier is held or not.
     *
     * @param ladder the ladder
     * @param tier the tier
     * @return the answer, or null if the program has no such tier
     */
    public @Nullable TierAnswer why(LadderId ladder, TierId tier) {
        return tiers.stream()
                .filter(answer ->
                        answer.ladder().equals(ladder) && answer.tier().equals(tier))
                .findFirst()
                .orElse(null);
    }
}
