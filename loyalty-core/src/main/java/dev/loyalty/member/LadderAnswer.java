package dev.loyalty.member;

import dev.loyalty.event.Pin;
import dev.loyalty.value.Countable;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
            @Nullable LocalDate first, @Nullable LocalDate last, Money orders, Money others, List<Counted> counts) {

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
            String days = first == null || last == null ? "since the first order" : first + " through " + last;
            String beside = others.isZero() ? "" : ", %s of it without an order".formatted(others);
            String counted = counts.stream()
                    .map(some -> ", " + some.what().counted(some.number()))
                    .collect(Collectors.joining());
            return "%s: %s".formatted(days, net()) + beside + counted;
        }
    }

    /**
     * How many there are of what is counted in numbers.
     *
     * @param what orders, or activities of a kind
     * @param number how many
     */
    public record Counted(Countable what, long number) {}

    /** {@return all of this as English sentences} */
    public List<String> sentences() {
        List<String> all = new ArrayList<>();
        stretches.forEach(stretch -> all.add(stretch.sentence()));
        if (!keeps.equals(spent)) {
            all.add(keeps + " count for keeping the tier: there, what was taken back does not matter");
        }
        if (pin != null) {
            String mode = pin.mode() == Pin.Mode.FLOOR ? "at least " : "exactly ";
            all.add("given by hand: " + mode + pin.tier() + (pin.until() == null ? "" : ", before " + pin.until()));
        }
        if (nextUpgrade != null) {
            all.add("the next review that moves up is on " + nextUpgrade);
        }
        if (nextReview != null) {
            all.add("the next review that may move down is on " + nextReview);
        }
        return all;
    }
}
