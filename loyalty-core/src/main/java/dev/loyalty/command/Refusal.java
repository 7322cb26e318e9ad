package dev.loyalty.command;

import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.ActivityRef;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.Part;
import dev.loyalty.value.RefundId;
import dev.loyalty.value.Returned;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a command was refused: a code, which is the type, and its numbers. Nothing was changed or recorded, so the same command may
 * succeed later.
 */
public sealed interface Refusal {

    /** {@return what to do about it} */
    Remedy remedy();

    /** {@return the refusal as an English sentence, with what would be right} */
    String sentence();

    /** {@return the code under which this kind of refusal is counted and looked up; never changes} */
    default String code() {
        return getClass().getSimpleName();
    }

    /**
     * The customer is no member, and what was said makes nobody a member in this program.
     *
     * @param customer who
     */
    record NotAMember(CustomerId customer) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.CORRECT_AND_SEND_AGAIN;
        }

        @Override
        public String sentence() {
            return "customer " + customer + " is no member: enrol them first";
        }
    }

    /**
     * Everything personal of this member was erased.
     *
     * @param customer who
     */
    record MemberErased(CustomerId customer) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.CORRECT_AND_SEND_AGAIN;
        }

        @Override
        public String sentence() {
            return "customer " + customer + " was erased: only an explicit enrolment starts anew";
        }
    }

    /**
     * The enrolment is older than what is recorded of an erased customer: probably one that was delivered once more.
     *
     * @param customer who
     * @param occurredAt when they enrolled, as it says
     * @param lastAt the last instant that is recorded of the erased customer
     */
    record EnrolledBeforeErasure(CustomerId customer, Instant occurredAt, Instant lastAt) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.NOTHING_TO_DO;
        }

        @Override
        public String sentence() {
            return "customer %s was erased, and this enrolment of %s is older than %s, the last that is recorded of them: nothing is to do if it came once more, else enrol them with the instant at which they joined anew"
                    .formatted(customer, occurredAt, lastAt);
        }
    }

    /**
     * The order is from before the joining date, and such orders do not count in this program.
     *
     * @param occurredAt when it was paid
     * @param joinedAt the joining date
     */
    record BeforeJoining(Instant occurredAt, Instant joinedAt) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.NOTHING_TO_DO;
        }

        @Override
        public String sentence() {
            return "it occurred at %s, before the customer joined at %s: only later orders count"
                    .formatted(occurredAt, joinedAt);
        }
    }

    /**
     * It is said to have occurred too far in the future.
     *
     * @param occurredAt when it is said to have occurred
     * @param latest the latest instant that is accepted now
     */
    record InTheFuture(Instant occurredAt, Instant latest) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.SEND_AGAIN_LATER;
        }

        @Override
        public String sentence() {
            return "it occurred at %s, in the future: the latest that is accepted now is %s"
                    .formatted(occurredAt, latest);
        }
    }

    /**
     * It is said to have occurred before the earliest instant that the program accepts.
     *
     * @param occurredAt when it is said to have occurred
     * @param earliest the earliest instant that is accepted
     */
    record TooLongAgo(Instant occurredAt, Instant earliest) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.CORRECT_AND_SEND_AGAIN;
        }

        @Override
        public String sentence() {
            return "it occurred at %s, before %s, the earliest that this program accepts%s"
                    .formatted(occurredAt, earliest, isCountOfSeconds() ? likely() : "");
        }

        /** Whether it is in the first days of 1970, where counts of seconds are that were taken for milliseconds. */
        private boolean isCountOfSeconds() {
            return !occurredAt.isBefore(Instant.EPOCH) && occurredAt.isBefore(Instant.ofEpochMilli(SECONDS_OF_2100));
        }

        private String likely() {
            return occurredAt.equals(Instant.EPOCH)
                    ? ": the time is probably missing, for this is the start of 1970"
                    : ": seconds were probably taken for milliseconds, for as seconds it is %s (Instant.ofEpochSecond)"
                            .formatted(Instant.ofEpochSecond(occurredAt.toEpochMilli()));
        }

        /** The seconds up to the year 2100: what lies beyond is no likely time. */
        private static final long SECONDS_OF_2100 = 4_102_444_800L;
    }

    /**
     * An amount is so large that the member's sums could not be told any longer.
     *
     * @param customer whose
     * @param amount the amount
     * @param most the bound: no amount, converted to the program's currency, and no sum of a member's spend goes beyond it
     */
    record SpendTooLarge(CustomerId customer, Money amount, Money most) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.CORRECT_AND_SEND_AGAIN;
        }

        @Override
        public String sentence() {
            return "with %s the spend of customer %s would go beyond %s, the most that is accepted: is the amount in the right unit?"
                    .formatted(amount, customer, most);
        }
    }

    /**
     * It is in another currency than the program, and the engine was built without exchange rates.
     *
     * @param from the currency that is stated
     * @param to the program's currency
     */
    record NoExchangeRates(Currency from, Currency to) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.CORRECT_AND_SEND_AGAIN;
        }

        @Override
        public String sentence() {
            return "it is in %s, but the program in %s, and this engine has no exchange rates at all: give it some when it is built, by exchangeRates(…), and send it again"
                    .formatted(from, to);
        }
    }

    /**
     * The order was paid already, with other content.
     *
     * @param order which
     * @param recorded what is recorded of it, in the order's currency
     * @param stated what is stated now
     */
    record AlreadyPaid(OrderKey order, Money recorded, Money stated) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.CORRECT_AND_SEND_AGAIN;
        }

        @Override
        public String sentence() {
            return "order %s is recorded as paid with %s, and now comes with %s or other parts: report an edited order as a revision"
                    .formatted(order, recorded, stated);
        }
    }

    /**
     * The program declares no activities of this kind.
     *
     * @param kind which kind
     * @param declared the kinds that it declares
     */
    record ActivityUndeclared(ActivityKind kind, List<ActivityKind> declared) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.CORRECT_AND_SEND_AGAIN;
        }

        @Override
        public String sentence() {
            return "the program declares no activities of kind %s: it declares %s"
                    .formatted(kind, declared.isEmpty() ? "none" : declared);
        }
    }

    /**
     * Nothing is known of the activity under this customer.
     *
     * @param activity which
     */
    record ActivityUnknown(ActivityRef activity) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.SEND_AGAIN_LATER;
        }

        @Override
        public String sentence() {
            return "%s %s is not known under this customer: send it first"
                    .formatted(activity.kind(), activity.activity());
        }
    }

    /**
     * Nothing is known of the order under this customer.
     *
     * @param order which
     */
    record OrderUnknown(OrderKey order) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.SEND_AGAIN_LATER;
        }

        @Override
        public String sentence() {
            return "order " + order + " is not known under this customer: send it first";
        }
    }

    /**
     * The part of which a refund takes more than is left.
     *
     * @param part which part
     * @param asked what the refund takes of it
     * @param left what is left of it
     * @param oneTotal whether the whole order is goods, as it is when the shop states one total
     */
    record PartExceeded(Part part, Money asked, Money left, boolean oneTotal) {

        private String sentence(OrderKey order, RefundId refund) {
            String remedy = oneTotal && part != Part.GOODS
                    ? ": the order is stated as one total without parts, so state the refund as a total, too"
                    : "";
            return "refund %s takes %s of the %s, but %s of it are left of order %s%s"
                    .formatted(refund, asked, words(), left, order, remedy);
        }

        private String words() {
            return switch (part) {
                case GOODS -> "goods";
                case GOODS_TAX -> "tax on goods";
                case SHIPPING -> "shipping";
                case SHIPPING_TAX -> "tax on shipping";
            };
        }
    }

    /**
     * A refund states more than is left of the order, or of one of its parts.
     *
     * @param order which
     * @param refund the refund
     * @param asked what it takes
     * @param left what is left of the whole order
     * @param part the part of which it takes too much; null if it is the sum that is too much
     */
    record RefundExceedsOrder(
            OrderKey order,
            RefundId refund,
            Money asked,
            Money left,
            @Nullable PartExceeded part) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.CORRECT_AND_SEND_AGAIN;
        }

        @Override
        public String sentence() {
            return part != null
                    ? part.sentence(order, refund)
                    : "refund %s takes %s, but %s are left of order %s".formatted(refund, asked, left, order);
        }
    }

    /**
     * A refund names a product that no line of the order has.
     *
     * @param order which order
     * @param refund the refund
     * @param product the product's key
     */
    record LineUnknown(OrderKey order, RefundId refund, String product) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.CORRECT_AND_SEND_AGAIN;
        }

        @Override
        public String sentence() {
            return "refund %s names product %s, but order %s has no such line: name one of its lines, or give parts or a total"
                    .formatted(refund, product, order);
        }
    }

    /**
     * More of a product comes back than is left of what was bought.
     *
     * @param order which order
     * @param refund the refund
     * @param product the product's key
     * @param asked how many come back
     * @param left how many are left
     */
    record ReturnExceedsLine(OrderKey order, RefundId refund, String product, long asked, long left)
            implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.CORRECT_AND_SEND_AGAIN;
        }

        @Override
        public String sentence() {
            return "refund %s returns %s of product %s, but %s are left of it in order %s"
                    .formatted(refund, asked, product, left, order);
        }
    }

    /**
     * The refund is recorded already, with another amount.
     *
     * @param order which order
     * @param refund the refund
     * @param recorded what is recorded
     * @param stated what is stated now
     */
    record RefundDiffers(OrderKey order, RefundId refund, Money recorded, Money stated) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.CORRECT_AND_SEND_AGAIN;
        }

        @Override
        public String sentence() {
            return "refund %s of order %s is recorded with %s, and now comes with %s: void it, and send the right one under another id"
                    .formatted(refund, order, recorded, stated);
        }
    }

    /**
     * Nothing is known of the refund.
     *
     * @param order which order
     * @param refund the refund
     */
    record RefundUnknown(OrderKey order, RefundId refund) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.SEND_AGAIN_LATER;
        }

        @Override
        public String sentence() {
            return "refund %s of order %s is not known: send it first".formatted(refund, order);
        }
    }

    /**
     * A revision leaves less than was refunded already.
     *
     * @param order which
     * @param stated what the revision says was paid
     * @param refunded what was refunded
     */
    record RevisionBelowRefunds(OrderKey order, Money stated, Money refunded) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.CORRECT_AND_SEND_AGAIN;
        }

        @Override
        public String sentence() {
            return "order %s is revised to %s, but %s were refunded already, or more than that of one of its parts: a revision states the whole order before refunds"
                    .formatted(order, stated, refunded);
        }
    }

    /**
     * A revision states no lines, but pieces came back, and only lines tell what they are worth.
     *
     * @param order which
     * @param returned the pieces that came back
     */
    record RevisionNeedsLines(OrderKey order, List<Returned> returned) implements Refusal {

        /**
         * Copies the list.
         *
         * @param order which
         * @param returned the pieces that came back
         */
        public RevisionNeedsLines {
            returned = List.copyOf(returned);
        }

        @Override
        public Remedy remedy() {
            return Remedy.CORRECT_AND_SEND_AGAIN;
        }

        @Override
        public String sentence() {
            return "order %s is revised without lines, but %s came back already: state the lines of the whole order before refunds"
                    .formatted(order, pieces(returned));
        }
    }

    /**
     * A revision leaves fewer pieces than came back already.
     *
     * @param order which
     * @param missing the pieces that came back and that the revised order does not have
     */
    record RevisionBelowReturns(OrderKey order, List<Returned> missing) implements Refusal {

        /**
         * Copies the list.
         *
         * @param order which
         * @param missing the pieces that came back and that the revised order does not have
         */
        public RevisionBelowReturns {
            missing = List.copyOf(missing);
        }

        @Override
        public Remedy remedy() {
            return Remedy.CORRECT_AND_SEND_AGAIN;
        }

        @Override
        public String sentence() {
            return "order %s is revised to lines that lack %s, which came back already: a revision states the whole order before refunds"
                    .formatted(order, pieces(missing));
        }
    }

    private static String pieces(List<Returned> pieces) {
        return pieces.stream()
                .map(one -> one.quantity() + " of product " + one.product())
                .collect(Collectors.joining(", "));
    }

    /**
     * The order is in another currency than the program, and no rate is known.
     *
     * @param from the order's currency
     * @param to the program's currency
     * @param at when it was paid
     */
    record RateUnknown(Currency from, Currency to, Instant at) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.SEND_AGAIN_LATER;
        }

        @Override
        public String sentence() {
            return "the engine's ExchangeRates know no rate from %s to %s at %s: send it again once they do"
                    .formatted(from, to, at);
        }
    }
}
