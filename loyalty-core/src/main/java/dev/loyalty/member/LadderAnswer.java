package dev.loyalty.member;

import dev.loyalty.event.HowMany;
import dev.loyalty.event.Pin;
import dev.loyalty.value.Countable;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.wording.English;
import dev.loyalty.wording.Phrase;
import dev.loyalty.wording.Phrase.Joint;
import dev.loyalty.wording.Phrased;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ladder measures of a member, from where, and what else decides about the tier.
 *
 * @param ladder the ladder
 * @param stretches the days that are measured: the window, and where a tier is valid until the end of the next period also the last one
 * @param spent what is held against the thresholds: the best of the stretches, 0 if that is below
 * @param keeps what is held against the threshold of the tier held, to keep it; differs where what was taken back still counts for that
 * @param pin the tier given by hand; null if none is
 * @param nextUpgrade the next day at whose start members move up; null if they do whenever they have earned it
 * @param nextReview the next day at whose start time reviews who moves down; null if it has no such days
 */
public record LadderAnswer(
        LadderId ladder,
        List<Stretch> stretches,
        Money spent,
        Money keeps,
        @Nullable Pin pin,
        @Nullable LocalDate nextUpgrade,
        @Nullable LocalDate nextReview) {

    /** Copies the stretches. */
    public LadderAnswer {
        stretches = List.copyOf(stretches);
    }

    /**
     * Days that are measured together.
     *
     * @param first the first of them; null for since ever
     * @param last the last of them; null for the lifetime. In a rolling window it is today; orders dated ahead are in it, too
     * @param orders Σ of what orders count in it
     * @param others Σ of adjustments by hand minus credit notes without an order
     * @param counts what there is of it in numbers, where tiers of the ladder ask for that
     */
    public record Stretch(
            @Nullable LocalDate first, @Nullable LocalDate last, Money orders, Money others, List<Counted> counts)
            implements Phrased {

        /** Copies the counts. */
        public Stretch {
            counts = List.copyOf(counts);
        }

        /** {@return what is spent in it; may be below 0} */
        public Money net() {
            return orders.plus(others);
        }

        /** {@return for example {@code "2026-03-16 through 2027-03-15: 420.00 EUR, 3 orders"}} */
        public String sentence() {
            return English.of(this);
        }

        @Override
        public Phrase phrase() {
            List<Phrase> all = new ArrayList<>();
            all.add(sum().money("net", net()).phrase("days", days()));
            counts.forEach(some -> all.add(some.phrase()));
            return Phrase.list(Joint.COMMA, all);
        }

        private Phrase sum() {
            return others.isZero()
                    ? Phrase.of("stretch")
                    : Phrase.of("stretch.without-order").money("others", others);
        }

        private Phrase days() {
            return first == null || last == null
                    ? Phrase.of("stretch.all-days")
                    : Phrase.of("stretch.days").day("first", first).day("last", last);
        }
    }

    /**
     * How many there are of what is counted in numbers.
     *
     * @param what orders, or activities of a kind
     * @param number how many
     */
    public record Counted(Countable what, long number) implements Phrased {

        @Override
        public Phrase phrase() {
            return HowMany.of(what, number);
        }
    }

    /** {@return all of this as English sentences} */
    public List<String> sentences() {
        return phrases().stream().map(English::of).toList();
    }

    /** {@return what is said of all of this} */
    public List<Phrase> phrases() {
        List<Phrase> all = new ArrayList<>();
        stretches.forEach(stretch -> all.add(stretch.phrase()));
        if (!keeps.equals(spent)) {
            all.add(Phrase.of("ladder.keeps").money("amount", keeps));
        }
        if (pin != null) {
            all.add(given(pin));
        }
        if (nextUpgrade != null) {
            all.add(Phrase.of("ladder.next-upgrade").day("day", nextUpgrade));
        }
        if (nextReview != null) {
            all.add(Phrase.of("ladder.next-review").day("day", nextReview));
        }
        return all;
    }

    private Phrase given(Pin hand) {
        boolean isEndless = hand.until() == null;
        String key = switch (hand.mode()) {
            case FLOOR -> isEndless ? "ladder.pin.floor" : "ladder.pin.floor-until";
            case EXACT -> isEndless ? "ladder.pin.exact" : "ladder.pin.exact-until";
        };
        Phrase given = Phrase.of(key).tier("tier", ladder, hand.tier());
        return hand.until() == null ? given : given.at("until", hand.until());
    }
}
