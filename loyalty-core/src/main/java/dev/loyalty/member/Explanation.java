package dev.loyalty.member;

import dev.loyalty.event.Requirement;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.TierId;
import dev.loyalty.wording.English;
import dev.loyalty.wording.Phrase;
import dev.loyalty.wording.Phrased;
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
            Code answer)
            implements Phrased {

        /** {@return the answer as an English sentence} */
        public String sentence() {
            return English.of(this);
        }

        @Override
        public Phrase phrase() {
            Phrase said = Phrase.of(key()).tier("tier", ladder, tier);
            if (answer != Code.MISSING) {
                return said;
            }
            if (requirement != null) {
                return said.phrase("missing", requirement.missingPhrase());
            }
            return threshold == null || missing == null
                    ? said
                    : said.money("missing", missing).money("threshold", threshold);
        }

        private String key() {
            return switch (answer) {
                case HELD -> "answer.held";
                case KEPT -> "answer.kept";
                case AWAITS_REVIEW -> "answer.awaits-review";
                case HELD_BY_HAND -> "answer.held-by-hand";
                case SURPASSED -> "answer.surpassed";
                case MISSING -> requirement == null ? "answer.missing" : "answer.missing.condition";
                case BY_INVITATION -> "answer.by-invitation";
                case PINNED_ELSEWHERE -> "answer.pinned-elsewhere";
                case NOT_A_MEMBER -> "answer.not-a-member";
                case FROZEN -> "answer.frozen";
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
