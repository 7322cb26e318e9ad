package dev.loyalty.oracle;

import dev.loyalty.command.Activity;
import dev.loyalty.command.ActivityVoid;
import dev.loyalty.command.Adjustment;
import dev.loyalty.command.Cancellation;
import dev.loyalty.command.Command;
import dev.loyalty.command.Confirmation;
import dev.loyalty.command.CreditNote;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Order;
import dev.loyalty.command.OrderSnapshot;
import dev.loyalty.command.Refund;
import dev.loyalty.command.RefundVoid;
import dev.loyalty.command.Refunding;
import dev.loyalty.command.Reinstatement;
import dev.loyalty.command.Revision;
import dev.loyalty.command.TierPin;
import dev.loyalty.command.TierUnpin;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.value.ActivityRef;
import dev.loyalty.value.Amount;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Line;
import dev.loyalty.value.Note;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.Parts;
import dev.loyalty.value.RefundId;
import dev.loyalty.value.Returned;
import java.util.Map;

/** Turns deeds into the library's commands. */
final class Commands {

    static final CustomerId ADA = CustomerId.of("ada");
    private static final Note NOTE = new Note("why", "who");

    private Commands() {}

    /** The command that says it. */
    static Command of(Deed deed) {
        if (deed instanceof Deed.Paid paid) {
            Basket basket = paid.basket();
            return Order.of(ref(paid.order()), parts(basket), paid.at())
                    .lines(lines(basket))
                    .giftCard(Cents.text(basket.giftCard()))
                    .in(basket.currency());
        } else if (deed instanceof Deed.Refunded refunded) {
            return new Refund(
                    ref(refunded.order()),
                    RefundId.of(refunded.refund()),
                    refunding(refunded.giveback()),
                    deed.now(),
                    null);
        } else if (deed instanceof Deed.RefundVoided voided) {
            return RefundVoid.of(ref(voided.order()), voided.refund(), deed.now());
        } else if (deed instanceof Deed.Edited edited) {
            Basket basket = edited.basket();
            return Revision.of(ref(edited.order()), edited.revision(), parts(basket), deed.now())
                    .lines(lines(basket))
                    .giftCard(Cents.text(basket.giftCard()));
        } else if (deed instanceof Deed.Cancelled cancelled) {
            return Cancellation.of(ref(cancelled.order()), deed.now());
        } else if (deed instanceof Deed.Reinstated reinstated) {
            return Reinstatement.of(ref(reinstated.order()), deed.now());
        } else if (deed instanceof Deed.Confirmed confirmed) {
            return Confirmation.of(ref(confirmed.order()), deed.now());
        } else if (deed instanceof Deed.Synced synced) {
            return synced(synced);
        } else if (deed instanceof Deed.Credited credited) {
            return CreditNote.of(ADA, credited.number(), Cents.text(credited.amount()), credited.at());
        } else if (deed instanceof Deed.Adjusted adjusted) {
            return Adjustment.of(ADA, adjusted.id(), Cents.text(adjusted.change()), NOTE, adjusted.at());
        }
        return ofMember(deed);
    }

    private static Command ofMember(Deed deed) {
        if (deed instanceof Deed.Pinned pinned) {
            TierPin pin = pinned.exact()
                    ? TierPin.exact(ADA, pinned.tier(), NOTE, deed.now())
                    : TierPin.floor(ADA, pinned.tier(), NOTE, deed.now());
            TierPin on = pin.on(LadderId.of(pinned.ladder()));
            return pinned.through() == null ? on : on.through(pinned.through());
        } else if (deed instanceof Deed.Unpinned unpinned) {
            return TierUnpin.of(ADA, NOTE, deed.now()).on(LadderId.of(unpinned.ladder()));
        } else if (deed instanceof Deed.Frozen) {
            return Freeze.of(ADA, NOTE, deed.now());
        } else if (deed instanceof Deed.Unfrozen) {
            return Unfreeze.of(ADA, NOTE, deed.now());
        } else if (deed instanceof Deed.Did did) {
            return Activity.of(ADA, did.kind(), did.id(), did.at()).counting(did.count());
        } else if (deed instanceof Deed.DidNot didNot) {
            return ActivityVoid.of(ActivityRef.of(ADA, didNot.kind(), didNot.id()), deed.now());
        } else if (deed instanceof Deed.Enrolled enrolled) {
            return Enrolment.of(ADA, enrolled.at());
        }
        throw new IllegalArgumentException("no command: " + deed);
    }

    private static OrderSnapshot synced(Deed.Synced synced) {
        Basket basket = synced.basket();
        OrderSnapshot snapshot = OrderSnapshot.of(ref(synced.order()), synced.revision(), parts(basket), synced.at())
                .lines(lines(basket))
                .giftCard(Cents.text(basket.giftCard()))
                .in(basket.currency());
        for (Map.Entry<String, Giveback> refund : synced.refunds().entrySet()) {
            snapshot = snapshot.refund(RefundId.of(refund.getKey()), refunding(refund.getValue()));
        }
        return synced.cancelled() ? snapshot.asCancelled() : snapshot;
    }

    private static OrderRef ref(String order) {
        return OrderRef.of(ADA, order);
    }

    private static Parts parts(Basket basket) {
        return Parts.of(
                Cents.text(basket.goods()),
                Cents.text(basket.goodsTax()),
                Cents.text(basket.shipping()),
                Cents.text(basket.shippingTax()));
    }

    private static Line[] lines(Basket basket) {
        return basket.rows().stream()
                .map(row -> new Line(
                        row.product(),
                        row.categories(),
                        row.quantity(),
                        Amount.of(Cents.text(row.amount())),
                        Amount.of(Cents.text(row.tax()))))
                .toArray(Line[]::new);
    }

    private static Refunding refunding(Giveback giveback) {
        if (giveback instanceof Giveback.Total total) {
            return Refunding.total(Amount.of(Cents.text(total.amount())));
        } else if (giveback instanceof Giveback.Parts parts) {
            return Refunding.parts(Parts.of(
                    Cents.text(parts.goods()),
                    Cents.text(parts.goodsTax()),
                    Cents.text(parts.shipping()),
                    Cents.text(parts.shippingTax())));
        }
        Giveback.Pieces pieces = (Giveback.Pieces) giveback;
        Returned[] returned = pieces.pieces().entrySet().stream()
                .map(piece -> Returned.of(piece.getKey(), piece.getValue()))
                .toArray(Returned[]::new);
        return Refunding.lines(returned).shipping(Cents.text(pieces.shipping()), Cents.text(pieces.shippingTax()));
    }
}
