package dev.loyalty.codec.fixed;

import dev.loyalty.codec.bytes.BytesReader;
import dev.loyalty.codec.bytes.BytesWriter;
import dev.loyalty.codec.part.EnumCodes;
import dev.loyalty.codec.part.OrderKeys;
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
final class OrderEventShapes {

    private OrderEventShapes() {}

    static void paid(BytesWriter out, OrderPaid event) {
        OrderKeys.write(out, event.order());
        out.instant(event.paidAt());
        out.date(event.day());
        out.count(event.program());
        OrderShapes.basket(out, event.basket());
        out.optional(event.rate(), BytesWriter::rate);
        OrderShapes.waiting(out, event.waiting());
        out.money(event.excess());
        out.money(event.change());
    }

    static OrderPaid paid(BytesReader in) {
        return new OrderPaid(
                OrderKeys.read(in),
                in.instant(),
                in.date(),
                in.smallCount(),
                OrderShapes.basket(in),
                in.optional(BytesReader::rate),
                OrderShapes.waiting(in),
                in.money(),
                in.money());
    }

    /** What refunds take otherwise of the edited order has no place here: see {@link FirstFormat}. */
    static void revised(BytesWriter out, OrderRevised event) {
        OrderKeys.write(out, event.order());
        out.optional(event.day(), BytesWriter::date);
        out.unsigned(event.revision());
        OrderShapes.basket(out, event.basket());
        out.money(event.change());
    }

    static OrderRevised revised(BytesReader in) {
        OrderKey order = OrderKeys.read(in);
        LocalDate day = in.optional(BytesReader::date);
        long revision = in.unsigned();
        Basket basket = OrderShapes.basket(in);
        Money change = in.money();
        return new OrderRevised(order, day, revision, basket, change, Money.zero(change.currency()));
    }

    static void refunded(BytesWriter out, OrderRefunded event) {
        OrderKeys.write(out, event.order());
        out.optional(event.day(), BytesWriter::date);
        out.text(event.refund().value());
        OrderShapes.taking(out, event.taking());
        out.money(event.change());
    }

    static OrderRefunded refunded(BytesReader in) {
        return new OrderRefunded(
                OrderKeys.read(in),
                in.optional(BytesReader::date),
                RefundId.of(in.text()),
                OrderShapes.taking(in),
                in.money());
    }

    static void voided(BytesWriter out, RefundVoided event) {
        OrderKeys.write(out, event.order());
        out.optional(event.day(), BytesWriter::date);
        out.text(event.refund().value());
        OrderShapes.taking(out, event.taking());
        out.money(event.change());
    }

    static RefundVoided voided(BytesReader in) {
        return new RefundVoided(
                OrderKeys.read(in),
                in.optional(BytesReader::date),
                RefundId.of(in.text()),
                OrderShapes.taking(in),
                in.money());
    }

    static void cancelled(BytesWriter out, OrderCancelled event) {
        OrderKeys.write(out, event.order());
        out.optional(event.day(), BytesWriter::date);
        out.money(event.change());
    }

    static OrderCancelled cancelled(BytesReader in) {
        return new OrderCancelled(OrderKeys.read(in), in.optional(BytesReader::date), in.money());
    }

    static void reinstated(BytesWriter out, OrderReinstated event) {
        OrderKeys.write(out, event.order());
        out.optional(event.day(), BytesWriter::date);
        out.money(event.change());
    }

    static OrderReinstated reinstated(BytesReader in) {
        return new OrderReinstated(OrderKeys.read(in), in.optional(BytesReader::date), in.money());
    }

    static void counted(BytesWriter out, OrderCounted event) {
        OrderKeys.write(out, event.order());
        out.date(event.day());
        out.money(event.counted());
    }

    static OrderCounted counted(BytesReader in) {
        return new OrderCounted(OrderKeys.read(in), in.date(), in.money());
    }

    static void tallied(BytesWriter out, OrderTallied event) {
        OrderKeys.write(out, event.order());
        out.optional(event.day(), BytesWriter::date);
        out.code(EnumCodes.TALLIED, event.from());
        out.code(EnumCodes.TALLIED, event.to());
    }

    static OrderTallied tallied(BytesReader in) {
        return new OrderTallied(
                OrderKeys.read(in),
                in.optional(BytesReader::date),
                in.code(EnumCodes.TALLIED),
                in.code(EnumCodes.TALLIED));
    }

    static void synced(BytesWriter out, OrderSynced event) {
        OrderKeys.write(out, event.order());
        out.unsigned(event.revision());
        out.money(event.excess());
    }

    static OrderSynced synced(BytesReader in) {
        return new OrderSynced(OrderKeys.read(in), in.unsigned(), in.money());
    }

    static void unchanged(BytesWriter out, OrderUnchanged event) {
        OrderKeys.write(out, event.order());
        out.code(EnumCodes.ORDER_UNCHANGED, event.why());
    }

    static OrderUnchanged unchanged(BytesReader in) {
        return new OrderUnchanged(OrderKeys.read(in), in.code(EnumCodes.ORDER_UNCHANGED));
    }
}
