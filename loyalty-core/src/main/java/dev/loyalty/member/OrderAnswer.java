package dev.loyalty.member;

import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.wording.English;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of an order counts, why the rest does not, and where a ladder measures it. Without conversion, what was bought is what counts
 * plus all that is left out.
 *
 * @param statement the order
 * @param day the order's day, in the program's zone; null if it has not come
 * @param counts what of it counts as spend now, in the program's currency
 * @param leftOut what does not count; empty if the order has not come
 * @param placements where its spend stands, ladder by ladder; empty if nothing of it counts, and for who is no member
 */
public record OrderAnswer(
        OrderStatement statement,
        @Nullable LocalDate day,
        Money counts,
        List<LeftOut> leftOut,
        List<Placement> placements) {

    /** Copies the lists. */
    public OrderAnswer {
        leftOut = List.copyOf(leftOut);
        placements = List.copyOf(placements);
    }

    /**
     * What a ladder measures of this order.
     *
     * @param ladder the ladder
     * @return the amount, in the program's currency; 0 if it measures nothing of it
     */
    public Money measuredOn(LadderId ladder) {
        Money sum = Money.zero(counts.currency());
        for (Placement placement : placements) {
            boolean measured =
                    placement.ladder().equals(ladder) && placement.place().isMeasured();
            sum = measured ? sum.plus(placement.amount()) : sum;
        }
        return sum;
    }

    /** {@return all of this as English sentences} */
    public List<String> sentences() {
        List<String> all = new ArrayList<>();
        all.add(English.of(counted()));
        leftOut.forEach(reason -> all.add(reason.sentence()));
        placements.forEach(placement -> all.add(placement.sentence()));
        return all;
    }

    /** {@return what is said of all of this} */
    public List<Phrase> phrases() {
        List<Phrase> all = new ArrayList<>();
        all.add(counted());
        leftOut.forEach(reason -> all.add(reason.phrase()));
        placements.forEach(placement -> all.add(placement.phrase()));
        return all;
    }

    private Phrase counted() {
        return day == null
                ? Phrase.of("order.unmatched")
                : Phrase.of("order.counts").money("amount", counts).day("day", day);
    }
}
