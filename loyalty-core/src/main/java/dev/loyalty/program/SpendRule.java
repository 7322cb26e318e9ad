package dev.loyalty.program;

import dev.loyalty.value.Money;
import dev.loyalty.value.Part;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What of an order counts as spend, and from when.
 *
 * @param parts which parts count; not empty. By default goods with tax
 * @param lines which lines count; by default all
 * @param minimum the least amount that an order must count to count at all, in the program's currency; null for none
 * @param minimumJudged what is held against the minimum
 * @param giftCards whether what was paid by gift card or store credit counts; by default it does
 * @param countsFrom from when an order counts
 * @param creditNotes on which days a credit note without an order counts
 */
public record SpendRule(
        Set<Part> parts,
        LineFilter lines,
        @Nullable Money minimum,
        MinimumJudged minimumJudged,
        boolean giftCards,
        CountsFrom countsFrom,
        CreditNotes creditNotes) {

    /** Goods with tax, as soon as they are paid, whatever they are and however they were paid. */
    public static final SpendRule DEFAULT = new SpendRule(
            EnumSet.of(Part.GOODS, Part.GOODS_TAX),
            LineFilter.ALL,
            null,
            MinimumJudged.REMAINDER,
            true,
            CountsFrom.PAID,
            CreditNotes.ON_OWN_DAY);

    /**
     * Checks the bounds and copies the parts.
     *
     * @throws IllegalArgumentException if no part counts or the minimum is not positive
     */
    public SpendRule {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(
                    "no part of an order counts: name at least one of " + EnumSet.allOf(Part.class));
        }
        parts = Collections.unmodifiableSet(EnumSet.copyOf(parts));
        if (minimum != null && !minimum.isPositive()) {
            throw new IllegalArgumentException("the minimum per order must be above 0, but is " + minimum);
        }
    }

    /** What is held against the minimum per order. */
    public enum MinimumJudged {
        /** What is left of the order: 60 with a minimum of 50 counts nothing once 20 were refunded. The default. */
        REMAINDER,
        /** What was bought: 60 with a minimum of 50 still counts 40 once 20 were refunded. */
        PURCHASE
    }

    /** On which days a credit note without an order counts. It matters where a tier is measured over a window. */
    public enum CreditNotes {
        /** On its own day, which may fall below 0. The default. */
        ON_OWN_DAY,
        /**
         * Against what was spent: on the newest days, its own included, that still hold spend, but for no more in all than is left of the
         * net spend up to its day. What is beyond that counts on its own day. What was set against purchases leaves a window together
         * with them.
         */
        AGAINST_NEWEST_DAYS
    }

    /**
     * Which lines of an order count. An order without lines counts whole.
     *
     * @param onlyCategories if not empty, only lines in one of these categories
     * @param exceptCategories lines in one of these categories do not count
     * @param onlyProducts if not empty, only lines of these products
     * @param exceptProducts lines of these products do not count
     */
    public record LineFilter(
            Set<String> onlyCategories,
            Set<String> exceptCategories,
            Set<String> onlyProducts,
            Set<String> exceptProducts) {

        /** All lines. */
        public static final LineFilter ALL = new LineFilter(Set.of(), Set.of(), Set.of(), Set.of());

        /** Copies the sets. */
        public LineFilter {
            onlyCategories = sorted(onlyCategories);
            exceptCategories = sorted(exceptCategories);
            onlyProducts = sorted(onlyProducts);
            exceptProducts = sorted(exceptProducts);
        }

        /**
         * Whether a line counts.
         *
         * @param product the line's product
         * @param categories the categories that the product is in
         * @return whether it is among what counts and not among what does not
         */
        public boolean admits(String product, Set<String> categories) {
            return (onlyCategories.isEmpty() || !Collections.disjoint(onlyCategories, categories))
                    && (onlyProducts.isEmpty() || onlyProducts.contains(product))
                    && Collections.disjoint(exceptCategories, categories)
                    && !exceptProducts.contains(product);
        }

        private static Set<String> sorted(Set<String> names) {
            return Collections.unmodifiableSet(new TreeSet<>(names));
        }
    }

    /** From when an order counts. */
    public sealed interface CountsFrom {

        /** As soon as the shop reports it as paid. The default. */
        CountsFrom PAID = new Paid();

        /** Once the shop confirms it. */
        CountsFrom CONFIRMED = new Confirmed();

        /** {@return for how many days after its own an order surely does not count yet; 0 for none} */
        int days();

        /** {@return what the visitor answers for this one, by which these answers are told apart} */
        <R> R accept(Visitor<R> visitor);

        /** As soon as the shop reports it as paid. */
        record Paid() implements CountsFrom {

            @Override
            public int days() {
                return 0;
            }

            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.on(this);
            }
        }

        /** Once the shop confirms it, for example as delivered. */
        record Confirmed() implements CountsFrom {

            @Override
            public int days() {
                return 0;
            }

            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.on(this);
            }
        }

        /**
         * When a return window is over: from the start of the day that many days after the order's day, in the program's zone.
         *
         * @param days 1 to 3650
         */
        record AfterDays(int days) implements CountsFrom {

            /**
             * Checks the bounds.
             *
             * @throws IllegalArgumentException if it is not 1 to 3650
             */
            public AfterDays {
                if (days < 1 || days > 3650) {
                    throw new IllegalArgumentException("a return window is 1 to 3650 days, but this is " + days);
                }
            }

            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.on(this);
            }
        }

        /** An answer for each of them. */
        interface Visitor<R> {

            /** {@return the answer for this kind} */
            R on(Paid from);

            /** {@return the answer for this kind} */
            R on(Confirmed from);

            /** {@return the answer for this kind} */
            R on(AfterDays from);
        }
    }
}
