package dev.loyalty.member;

import dev.loyalty.value.Money;
import dev.loyalty.value.Part;
import dev.loyalty.wording.English;
import dev.loyalty.wording.Phrase;
import dev.loyalty.wording.Phrased;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An amount of an order that does not count as spend, and why: a code, which is the type, and its numbers. */
public sealed interface LeftOut extends Phrased {

    /** {@return how much does not count; in the order's currency unless said otherwise} */
    Money amount();

    /** {@return the reason as an English sentence} */
    default String sentence() {
        return English.of(this);
    }

    /** {@return the code under which this kind of reason is looked up; never changes} */
    String code();

    /**
     * Refunds took it back.
     *
     * @param amount how much
     */
    record Refunded(Money amount) implements LeftOut {
        @Override
        public String code() {
            return "Refunded";
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("left-out.Refunded").money("amount", amount);
        }
    }

    /**
     * The order is cancelled.
     *
     * @param amount what refunds had left of it
     */
    record Cancelled(Money amount) implements LeftOut {
        @Override
        public String code() {
            return "Cancelled";
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("left-out.Cancelled").money("amount", amount);
        }
    }

    /**
     * The program does not count this part of an order.
     *
     * @param part which part
     * @param amount what is left of it
     */
    record OfPart(Part part, Money amount) implements LeftOut {
        @Override
        public String code() {
            return "OfPart";
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("left-out.OfPart").money("amount", amount).phrase("part", words());
        }

        private Phrase words() {
            return Phrase.of(
                    switch (part) {
                        case GOODS -> "part.goods";
                        case GOODS_TAX -> "part.goods-tax";
                        case SHIPPING -> "part.shipping";
                        case SHIPPING_TAX -> "part.shipping-tax";
                    });
        }
    }

    /**
     * The program does not count this line.
     *
     * @param product the line's product
     * @param categories the line's categories
     * @param why what keeps it out
     * @param amount what is left of it, of the parts that count
     */
    record OfLine(String product, Set<String> categories, Filter why, Money amount) implements LeftOut {

        /** Copies the categories. */
        public OfLine {
            categories = Set.copyOf(categories);
        }

        @Override
        public String code() {
            return "OfLine";
        }

        @Override
        public Phrase phrase() {
            return Phrase.of(key()).money("amount", amount).text("product", product);
        }

        private String key() {
            return switch (why) {
                case PRODUCT -> "left-out.OfLine.product";
                case NOT_THE_PRODUCT -> "left-out.OfLine.not-the-product";
                case CATEGORY -> "left-out.OfLine.category";
                case NOT_THE_CATEGORY -> "left-out.OfLine.not-the-category";
            };
        }
    }

    /** What keeps a line out. */
    enum Filter {
        /** Its product is among those that do not count. */
        PRODUCT,
        /** Only some products count, and its is none of them. */
        NOT_THE_PRODUCT,
        /** One of its categories is among those that do not count. */
        CATEGORY,
        /** Only some categories count, and it is in none of them. */
        NOT_THE_CATEGORY
    }

    /**
     * What was paid by gift card or store credit does not count.
     *
     * @param amount its share of what would count
     */
    record ByGiftCard(Money amount) implements LeftOut {
        @Override
        public String code() {
            return "ByGiftCard";
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("left-out.ByGiftCard").money("amount", amount);
        }
    }

    /**
     * The order counts less than the least that an order must count to count at all.
     *
     * @param amount what would count, in the program's currency
     * @param minimum the least that must, in the program's currency
     * @param missing by how much the order is below it, in the program's currency
     */
    record BelowMinimum(Money amount, Money minimum, Money missing) implements LeftOut {
        @Override
        public String code() {
            return "BelowMinimum";
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("left-out.BelowMinimum")
                    .money("amount", amount)
                    .money("minimum", minimum)
                    .money("missing", missing);
        }
    }

    /**
     * The order does not count yet.
     *
     * @param amount what it will count, in the program's currency
     * @param until the day on which it counts, in the program's zone; null if it waits for the shop's confirmation
     */
    record Waiting(Money amount, @Nullable LocalDate until) implements LeftOut {
        @Override
        public String code() {
            return "Waiting";
        }

        @Override
        public Phrase phrase() {
            return until == null
                    ? Phrase.of("left-out.Waiting").money("amount", amount)
                    : Phrase.of("left-out.Waiting.until")
                            .money("amount", amount)
                            .day("until", until);
        }
    }

    /**
     * It was paid in an earlier membership, before everything was erased.
     *
     * @param amount what is left of the order
     */
    record Former(Money amount) implements LeftOut {
        @Override
        public String code() {
            return "Former";
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("left-out.Former").money("amount", amount);
        }
    }
}
