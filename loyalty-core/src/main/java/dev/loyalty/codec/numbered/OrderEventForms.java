package dev.loyalty.codec.numbered;

import static dev.loyalty.codec.form.Form.COUNT;
import static dev.loyalty.codec.form.Form.DATE;
import static dev.loyalty.codec.form.Form.INSTANT;
import static dev.loyalty.codec.form.Form.MONEY;
import static dev.loyalty.codec.form.Form.RATE;
import static dev.loyalty.codec.form.Form.REVISION;
import static dev.loyalty.codec.numbered.OrderForms.BASKET;
import static dev.loyalty.codec.numbered.OrderForms.KEY;
import static dev.loyalty.codec.numbered.OrderForms.TAKING;
import static dev.loyalty.codec.numbered.OrderForms.WAITING;

import dev.loyalty.codec.form.Fields;
import dev.loyalty.codec.form.Form;
import dev.loyalty.codec.form.Tagged.Kind;
import dev.loyalty.codec.part.EnumCodes;
import dev.loyalty.event.Event;
import dev.loyalty.event.OrderCancelled;
import dev.loyalty.event.OrderCounted;
import dev.loyalty.event.OrderExcess;
import dev.loyalty.event.OrderPaid;
import dev.loyalty.event.OrderRefunded;
import dev.loyalty.event.OrderReinstated;
import dev.loyalty.event.OrderRevised;
import dev.loyalty.event.OrderRevised.Occasion;
import dev.loyalty.event.OrderSynced;
import dev.loyalty.event.OrderTallied;
import dev.loyalty.event.OrderUnchanged;
import dev.loyalty.event.RefundVoided;
import dev.loyalty.event.Waiting;
import dev.loyalty.ledger.Basket;
import dev.loyalty.ledger.Tallied;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.RefundId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The events that speak of an order: the fields of each, by their numbers. */
final class OrderEventForms {

    static final List<Kind<? extends Event>> KINDS = List.of(
            Kind.of(3, OrderPaid.class, OrderEventForms::paid),
            Kind.of(4, OrderRevised.class, OrderEventForms::revised),
            Kind.of(5, OrderRefunded.class, OrderEventForms::refunded),
            Kind.of(6, RefundVoided.class, OrderEventForms::voided),
            Kind.of(7, OrderCancelled.class, OrderEventForms::cancelled),
            Kind.of(8, OrderReinstated.class, OrderEventForms::reinstated),
            Kind.of(9, OrderCounted.class, OrderEventForms::counted),
            Kind.of(10, OrderSynced.class, OrderEventForms::synced),
            Kind.of(11, OrderUnchanged.class, OrderEventForms::unchanged),
            Kind.of(31, OrderTallied.class, OrderEventForms::tallied),
            Kind.of(34, OrderExcess.class, OrderEventForms::excess));

    private static final Form<RefundId> REFUND = Form.text(RefundId::value, RefundId::of);
    private static final Form<Occasion> OCCASION = Form.code(EnumCodes.OCCASION);
    private static final Form<Tallied> TALLIED = Form.code(EnumCodes.TALLIED);
    private static final Form<OrderUnchanged.Why> WHY = Form.code(EnumCodes.ORDER_UNCHANGED);

    private OrderEventForms() {}

    private static OrderPaid paid(Fields<OrderPaid> of) {
        OrderKey order = of.field(0, KEY, OrderPaid::order);
        Instant paidAt = of.field(1, INSTANT, OrderPaid::paidAt);
        LocalDate day = of.field(2, DATE, OrderPaid::day);
        int program = of.field(3, COUNT, OrderPaid::program);
        Basket basket = of.field(4, BASKET, OrderPaid::basket);
        BigDecimal rate = of.optional(5, RATE, OrderPaid::rate);
        Waiting waiting = of.or(Waiting.NONE, 6, WAITING, OrderPaid::waiting);
        Money excess = of.or(Money.zero(basket.goods().currency()), 7, MONEY, OrderPaid::excess);
        Money change = of.or(basket.goods(), 8, MONEY, OrderPaid::change);
        return new OrderPaid(order, paidAt, day, program, basket, rate, waiting, excess, change);
    }

    private static OrderRevised revised(Fields<OrderRevised> of) {
        OrderKey order = of.field(0, KEY, OrderRevised::order);
        LocalDate day = of.optional(1, DATE, OrderRevised::day);
        long revision = of.field(2, REVISION, OrderRevised::revision);
        Basket basket = of.field(3, BASKET, OrderRevised::basket);
        Money change = of.field(4, MONEY, OrderRevised::change);
        Money retaken = of.or(Money.zero(change.currency()), 5, MONEY, OrderRevised::retaken);
        Occasion occasion = of.or(Occasion.EDITED, 6, OCCASION, OrderRevised::occasion);
        return new OrderRevised(order, day, revision, basket, change, retaken, occasion);
    }

    private static OrderRefunded refunded(Fields<OrderRefunded> of) {
        return new OrderRefunded(
                of.field(0, KEY, OrderRefunded::order),
                of.optional(1, DATE, OrderRefunded::day),
                of.field(2, REFUND, OrderRefunded::refund),
                of.field(3, TAKING, OrderRefunded::taking),
                of.field(4, MONEY, OrderRefunded::change));
    }

    private static RefundVoided voided(Fields<RefundVoided> of) {
        return new RefundVoided(
                of.field(0, KEY, RefundVoided::order),
                of.optional(1, DATE, RefundVoided::day),
                of.field(2, REFUND, RefundVoided::refund),
                of.field(3, TAKING, RefundVoided::taking),
                of.field(4, MONEY, RefundVoided::change));
    }

    private static OrderCancelled cancelled(Fields<OrderCancelled> of) {
        return new OrderCancelled(
                of.field(0, KEY, OrderCancelled::order),
                of.optional(1, DATE, OrderCancelled::day),
                of.field(2, MONEY, OrderCancelled::change));
    }

    private static OrderReinstated reinstated(Fields<OrderReinstated> of) {
        return new OrderReinstated(
                of.field(0, KEY, OrderReinstated::order),
                of.optional(1, DATE, OrderReinstated::day),
                of.field(2, MONEY, OrderReinstated::change));
    }

    private static OrderCounted counted(Fields<OrderCounted> of) {
        return new OrderCounted(
                of.field(0, KEY, OrderCounted::order),
                of.field(1, DATE, OrderCounted::day),
                of.field(2, MONEY, OrderCounted::counted));
    }

    private static OrderSynced synced(Fields<OrderSynced> of) {
        return new OrderSynced(
                of.field(0, KEY, OrderSynced::order),
                of.field(1, REVISION, OrderSynced::revision),
                of.field(2, MONEY, OrderSynced::excess));
    }

    private static OrderUnchanged unchanged(Fields<OrderUnchanged> of) {
        return new OrderUnchanged(of.field(0, KEY, OrderUnchanged::order), of.field(1, WHY, OrderUnchanged::why));
    }

    private static OrderTallied tallied(Fields<OrderTallied> of) {
        return new OrderTallied(
                of.field(0, KEY, OrderTallied::order),
                of.optional(1, DATE, OrderTallied::day),
                of.field(2, TALLIED, OrderTallied::from),
                of.field(3, TALLIED, OrderTallied::to));
    }

    private static OrderExcess excess(Fields<OrderExcess> of) {
        return new OrderExcess(of.field(0, KEY, OrderExcess::order), of.field(1, MONEY, OrderExcess::excess));
    }
}
