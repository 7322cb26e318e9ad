package dev.loyalty.command;

import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.Part;
import dev.loyalty.value.RefundId;
import dev.loyalty.value.Returned;
import dev.loyalty.wording.Phrase;
import dev.loyalty.wording.Phrase.Joint;
import java.util.List;
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
        public Phrase phrase() {
            return Phrase.of("refusal.AlreadyPaid")
                    .text("order", order)
                    .money("recorded", recorded)
                    .money("stated", stated);
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
        public Phrase phrase() {
            return Phrase.of("refusal.OrderUnknown").text("order", order);
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

        private Phrase phrase() {
            boolean isPartOfTotal = oneTotal && part != Part.GOODS;
            return Phrase.of(
                            isPartOfTotal
                                    ? "refusal.RefundExceedsOrder.part-of-total"
                                    : "refusal.RefundExceedsOrder.part")
                    .phrase("part", words())
                    .money("asked", asked)
                    .money("left", left);
        }

        private Phrase words() {
            return Phrase.of(
                    switch (part) {
                        case GOODS -> "refusal.part.goods";
                        case GOODS_TAX -> "refusal.part.goods-tax";
                        case SHIPPING -> "refusal.part.shipping";
                        case SHIPPING_TAX -> "refusal.part.shipping-tax";
                    });
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
        public Phrase phrase() {
            return figures().text("order", order).text("refund", refund);
        }

        private Phrase figures() {
            if (cancelled) {
                return Phrase.of("refusal.RefundExceedsOrder.cancelled").money("asked", asked);
            }
            return part != null
                    ? part.phrase()
                    : Phrase.of("refusal.RefundExceedsOrder")
                            .money("asked", asked)
                            .money("left", left);
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
        public Phrase phrase() {
            return Phrase.of("refusal.LineUnknown")
                    .text("order", order)
                    .text("refund", refund)
                    .text("product", product);
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
        public Phrase phrase() {
            return Phrase.of("refusal.ReturnExceedsLine")
                    .text("order", order)
                    .text("refund", refund)
                    .text("product", product)
                    .number("asked", asked)
                    .number("left", left);
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
        public Phrase phrase() {
            return Phrase.of("refusal.RefundDiffers")
                    .text("order", order)
                    .text("refund", refund)
                    .money("recorded", recorded)
                    .money("stated", stated);
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
        public Phrase phrase() {
            return Phrase.of("refusal.RefundUnknown").text("order", order).text("refund", refund);
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
        public Phrase phrase() {
            return Phrase.of("refusal.RevisionBelowRefunds")
                    .text("order", order)
                    .money("stated", stated)
                    .money("refunded", refunded);
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
        public Phrase phrase() {
            return Phrase.of("refusal.RevisionNeedsLines")
                    .text("order", order)
                    .list("pieces", Joint.COMMA, pieces(returned));
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
        public Phrase phrase() {
            return Phrase.of("refusal.RevisionBelowReturns")
                    .text("order", order)
                    .list("pieces", Joint.COMMA, pieces(missing));
        }
    }

    private static List<Phrase> pieces(List<Returned> pieces) {
        return pieces.stream()
                .map(one -> Phrase.of("pieces.product")
                        .number("number", one.quantity())
                        .text("product", one.product()))
                .toList();
    }
}
