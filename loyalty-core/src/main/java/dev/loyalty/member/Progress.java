package dev.loyalty.member;

import dev.loyalty.event.Requirement;
import dev.loyalty.value.Money;
import dev.loyalty.value.TierId;
import dev.loyalty.wording.English;
import dev.loyalty.wording.Phrase;
import dev.loyalty.wording.Phrased;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the next tier is.
 *
 * @param spent what is measured, or, where reviews give tiers, what the next one will see of it if nothing more is bought; 0 if it is
 *     below
 * @param next the next tier up; null at the top
 * @param threshold the next tier's threshold; null at the top, and where a condition decides
 * @param missing what is missing to it; null at the top, and where spending alone does not lead there
 * @param basket what a basket must come to before the member's own discount of today, so that what is paid for it is what is missing,
 *     rounded up, and no less than the minimum of an order; null where nothing is said to be missing, and where the discount is (almost)
 *     100 %
 * @param through the last day on which what is spent counts for it, because its period ends there: the present one, or, where the
 *     next review does not look at that, the last one that it looks at; null where no period ends, and at the top
 * @param from the day from which a higher tier is held if nothing more happens: because a review gives it, because an order that waits
 *     counts from then on, or because a membership age is reached; null if nothing does, and where less is held before
 * @param percent spent / threshold, rounded down, or how much of the condition is met: of all of several the least, of any of several
 *     the most; 100 only when it is reached, and at the top
 * @param requirement what the next tier takes, with its figures, where a condition decides; else null
 */
public record Progress(
        Money spent,
        @Nullable TierId next,
        @Nullable Money threshold,
        @Nullable Money missing,
        @Nullable Money basket,
        @Nullable LocalDate through,
        @Nullable LocalDate from,
        int percent,
        @Nullable Requirement requirement)
        implements Phrased {

    /**
     * This with the last day on which it is to be spent.
     *
     * @param day the last day of the period; null if there is none
     * @return the progress
     */
    public Progress through(@Nullable LocalDate day) {
        return new Progress(spent, next, threshold, missing, basket, day, from, percent, requirement);
    }

    /**
     * This with the day from which the next tier is held.
     *
     * @param day the day of the review; null if there is none
     * @return the progress
     */
    public Progress from(@Nullable LocalDate day) {
        return new Progress(spent, next, threshold, missing, basket, through, day, percent, requirement);
    }

    /** {@return the next tier up, or empty at the top} */
    public Optional<TierId> nextTier() {
        return Optional.ofNullable(next);
    }

    @Override
    public Phrase phrase() {
        if (next == null) {
            return Phrase.of("progress.top").money("spent", spent);
        }
        Phrase said =
                Phrase.of(key()).money("spent", spent).tier("next", null, next).number("percent", percent);
        if (requirement != null) {
            return requirement.isMet() ? said : said.phrase("missing", requirement.missingPhrase());
        }
        return threshold == null || missing == null
                ? said
                : said.money("threshold", threshold).money("missing", missing);
    }

    private String key() {
        if (requirement == null) {
            return "progress.next";
        }
        return requirement.isMet() ? "progress.condition-met" : "progress.condition";
    }

    /** {@return what else there is to say of it: which basket is enough, until when spending counts for it, and what comes by itself} */
    public List<Phrase> details() {
        List<Phrase> all = new ArrayList<>();
        if (basket != null && basket.isPositive()) {
            all.add(Phrase.of("progress.basket").money("basket", basket));
        }
        if (through != null) {
            all.add(Phrase.of("progress.through").day("day", through));
        }
        if (from != null) {
            all.add(Phrase.of("progress.from").day("day", from));
        }
        return all;
    }

    /** {@return for example {@code "spent 470.00 EUR, next silver at 500.00 EUR, missing 30.00 EUR, 94 %"}} */
    @Override
    public String toString() {
        return English.of(this);
    }
}
