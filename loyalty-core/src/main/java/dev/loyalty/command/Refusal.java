package dev.loyalty.command;

import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.ActivityRef;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.RefundId;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

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
     * A refund takes more than is left of the order.
     *
     * @param order which
     * @param refund the refund
     * @param asked what it takes
     * @param left what is left
     */
    record RefundExceedsOrder(OrderKey order, RefundId refund, Money asked, Money left) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.CORRECT_AND_SEND_AGAIN;
        }

        @Override
        public String sentence() {
            return "refund %s takes %s, but %s are left of order %s, or less of one of its parts"
                    .formatted(refund, asked, left, order);
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
            return "no rate is known from %s to %s at %s: give the engine an ExchangeRates that knows it"
                    .formatted(from, to, at);
        }
    }
}
