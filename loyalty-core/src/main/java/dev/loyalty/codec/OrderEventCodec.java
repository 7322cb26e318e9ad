package dev.loyalty.codec;

import dev.loyalty.event.OrderCancelled;
import dev.loyalty.event.OrderCounted;
import dev.loyalty.event.OrderPaid;
import dev.loyalty.event.OrderRefunded;
import dev.loyalty.event.OrderReinstated;
import dev.loyalty.event.OrderRevised;
import dev.loyalty.event.OrderSynced;
import dev.loyalty.event.OrderTallied;
import dev.loyalty.event.OrderUnchanged;
import dev.loyalty.event.RefundVoided;
import dev.loyalty.ledger.Basket;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.RefundId;
import java.time.LocalDate;

/** The events that speak of an order: each field in the order in which the record has it. */
final class OrderEventCodec {

    private OrderEventCodec() {}

    static void paid(BytesWriter out, OrderPaid event) {
        OrderCodec.key(out, event.order());
        out.instant(event.paidAt());
        out.date(event.day());
        out.count(event.program());
        OrderCodec.basket(out, event.basket());
        out.optional(event.rate(), BytesWriter::rate);
        OrderCodec.waiting(out, event.waiting());
        out.money(event.excess());
        out.money(event.change());
    }

    static OrderPaid paid(BytesReader in) {
        return new OrderPaid(
                OrderCodec.key(in),
                in.instant(),
                in.date(),
                in.smallCount(),
                OrderCodec.basket(in),
                in.optional(BytesReader::rate),
                OrderCodec.waiting(in),
                in.money(),
                in.money());
    }

    /** What refunds take otherwise of the edited order has no place here: see {@link FirstFormat}. */
    static void revised(BytesWriter out, OrderRevised event) {
        OrderCodec.key(out, event.order());
        out.optional(event.day(), BytesWriter::date);
        out.unsigned(event.revision());
        OrderCodec.basket(out, event.basket());
        out.money(event.change());
    }

    static OrderRevised revised(BytesReader in) {
        OrderKey order = OrderCodec.key(in);
        LocalDate day = in.optional(BytesReader::date);
        long revision = in.unsigned();
        Basket basket = OrderCodec.basket(in);
        Money change = in.money();
        return new OrderRevised(order, day, revision, basket, change, Money.zero(change.currency()));
    }

    static void refunded(BytesWriter out, OrderRefunded event) {
        OrderCodec.key(out, event.order());
        out.optional(event.day(), BytesWriter::date);
        out.text(event.refund().value());
        OrderCodec.taking(out, event.taking());
        out.money(event.change());
    }

    static OrderRefunded refunded(BytesReader in) {
        return new OrderRefunded(
                OrderCodec.key(in),
                in.optional(BytesReader::date),
                RefundId.of(in.text()),
                OrderCodec.taking(in),
                in.money());
    }

    static void voided(BytesWriter out, RefundVoided event) {
        OrderCodec.key(out, event.order());
        out.optional(event.day(), BytesWriter::date);
        out.text(event.refund().value());
        OrderCodec.taking(out, event.taking());
        out.money(event.change());
    }

    static RefundVoided voided(BytesReader in) {
        return new RefundVoided(
                OrderCodec.key(in),
                in.optional(BytesReader::date),
                RefundId.of(in.text()),
                OrderCodec.taking(in),
                in.money());
    }

    static void cancelled(BytesWriter out, OrderCancelled event) {
        OrderCodec.key(out, event.order());
        out.optional(event.day(), BytesWriter::date);
        out.money(event.change());
    }

    static OrderCancelled cancelled(BytesReader in) {
        return new OrderCancelled(OrderCodec.key(in), in.optional(BytesReader::date), in.money());
    }

    static void reinstated(BytesWriter out, OrderReinstated event) {
        OrderCodec.key(out, event.order());
        out.optional(event.day(), BytesWriter::date);
        out.money(event.change());
    }

    static OrderReinstated reinstated(BytesReader in) {
        return new OrderReinstated(OrderCodec.key(in), in.optional(BytesReader::date), in.money());
    }

    static void counted(BytesWriter out, OrderCounted event) {
        OrderCodec.key(out, event.order());
        out.date(event.day());
        out.money(event.counted());
    }

    static OrderCounted counted(BytesReader in) {
        return new OrderCounted(OrderCodec.key(in), in.date(), in.money());
    }

    static void tallied(BytesWriter out, OrderTallied event) {
        OrderCodec.key(out, event.order());
        out.optional(event.day(), BytesWriter::date);
        out.code(EnumCodes.TALLIED, event.from());
        out.code(EnumCodes.TALLIED, event.to());
    }

    static OrderTallied tallied(BytesReader in) {
        return new OrderTallied(
                OrderCodec.key(in),
                in.optional(BytesReader::date),
                in.code(EnumCodes.TALLIED),
                in.code(EnumCodes.TALLIED));
    }

    static void synced(BytesWriter out, OrderSynced event) {
        OrderCodec.key(out, event.order());
        out.unsigned(event.revision());
        out.money(event.excess());
    }

    static OrderSynced synced(BytesReader in) {
        return new OrderSynced(OrderCodec.key(in), in.unsigned(), in.money());
    }

    static void unchanged(BytesWriter out, OrderUnchanged event) {
        OrderCodec.key(out, event.order());
        out.code(EnumCodes.ORDER_UNCHANGED, event.why());
    }

    static OrderUnchanged unchanged(BytesReader in) {
        return new OrderUnchanged(OrderCodec.key(in), in.code(EnumCodes.ORDER_UNCHANGED));
    }
}
