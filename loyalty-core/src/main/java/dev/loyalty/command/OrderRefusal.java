package dev.loyalty.command;

import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.Part;
import dev.loyalty.value.RefundId;
import dev.loyalty.value.Returned;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why something that was said of an order was refused. */
public sealed interface OrderRefusal extends Refusal {

    /** {@return which order} */
    OrderKey order();

    /** Unless it says otherwise, it is to be corrected. */
    @Override
    default Remedy remedy() {
        return Remedy.CORRECT_AND_SEND_AGAIN;
    }

    /**
     * The order was paid already, with other content.
     *
     * @param order which
     * @param recorded what is recorded of it, in the order's currency
     * @param stated what is stated now
     */
    record AlreadyPaid(OrderKey order, Money recorded, Money stated) implements OrderRefusal {
        @Override
        public String sentence() {
            return "order %s is recorded as paid with %s, and now comes with %s or other parts: report an edited order as a revision"
                    .formatted(order, recorded, stated);
        }
    }

    /**
     * Nothing is known of the order under this customer.
     *
     * @param order which
     */
    record OrderUnknown(OrderKey order) implements OrderRefusal {
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
     * @param cancelled whether nothing is left because the order stands cancelled
     * @param part the part of which it takes too much; null if it is the sum that is too much
     */
    record RefundExceedsOrder(
            OrderKey order,
            RefundId refund,
            Money asked,
            Money left,
            boolean cancelled,
            @Nullable PartExceeded part) implements OrderRefusal {

        @Override
        public String sentence() {
            if (cancelled) {
                return "refund %s takes %s, but order %s is cancelled, and a cancellation takes all that was left: reinstate the order first if it was paid back only in part"
                        .formatted(refund, asked, order);
            }
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
    record LineUnknown(OrderKey order, RefundId refund, String product) implements OrderRefusal {
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
            implements OrderRefusal {
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
    record RefundDiffers(OrderKey order, RefundId refund, Money recorded, Money stated) implements OrderRefusal {
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
    record RefundUnknown(OrderKey order, RefundId refund) implements OrderRefusal {
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
    record RevisionBelowRefunds(OrderKey order, Money stated, Money refunded) implements OrderRefusal {
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
    record RevisionNeedsLines(OrderKey order, List<Returned> returned) implements OrderRefusal {

        /** Copies the list. */
        public RevisionNeedsLines {
            returned = List.copyOf(returned);
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
    record RevisionBelowReturns(OrderKey order, List<Returned> missing) implements OrderRefusal {

        /** Copies the list. */
        public RevisionBelowReturns {
            missing = List.copyOf(missing);
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
}
