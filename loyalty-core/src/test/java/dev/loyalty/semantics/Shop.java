package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.EngineBuilder;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Activity;
import dev.loyalty.command.ActivityVoid;
import dev.loyalty.command.Cancellation;
import dev.loyalty.command.Command;
import dev.loyalty.command.Confirmation;
import dev.loyalty.command.CreditNote;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Order;
import dev.loyalty.command.OrderSnapshot;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refund;
import dev.loyalty.command.RefundVoid;
import dev.loyalty.command.Refunding;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.Reinstatement;
import dev.loyalty.command.Revision;
import dev.loyalty.member.MemberView;
import dev.loyalty.member.OrderStatement;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramBuilder;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.testing.AllOrders;
import dev.loyalty.value.ActivityRef;
import dev.loyalty.value.Amount;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Note;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.Parts;
import dev.loyalty.value.Returned;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.function.UnaryOperator;

/**
 * A shop in Berlin, as one customer sees it: what they do, and what follows. Everything happens a minute after what happened
 * before. After each command the stored state must equal the fold of the journal.
 */
final class Shop {

    /** Staff who does things by hand. */
    static final Note STAFF = new Note("a favour", "eve");

    /** The zone of the shop. */
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    final LoyaltyEngine engine;
    final SettableClock clock;
    final CustomerId customer;

    private Shop(LoyaltyEngine engine, SettableClock clock, CustomerId customer) {
        this.engine = engine;
        this.clock = clock;
        this.customer = customer;
    }

    /** Bronze, silver from 500.00 and gold from 1000.00, and nothing else. */
    static ProgramBuilder club() {
        return bare().tier("bronze", "0.00", t -> t.percentOff("5"))
                .tier("silver", "500.00", t -> t.percentOff("10"))
                .tier("gold", "1000.00", t -> t.percentOff("15").freeShipping());
    }

    /** A program without tiers yet. */
    static ProgramBuilder bare() {
        return LoyaltyProgram.builder("club", "EUR", BERLIN);
    }

    static Shop open() {
        return open(club().build());
    }

    static Shop open(UnaryOperator<ProgramBuilder> choices) {
        return open(choices.apply(club()).build());
    }

    static Shop open(LoyaltyProgram program) {
        return open(program, wiring -> wiring);
    }

    /** A shop that opens on Monday, 2 March 2026, at 10:00 UTC, with a customer called ada. */
    static Shop open(LoyaltyProgram program, UnaryOperator<EngineBuilder> wiring) {
        SettableClock clock = SettableClock.at("2026-03-02T10:00:00Z");
        LoyaltyEngine engine =
                wiring.apply(LoyaltyEngine.builder(program).clock(clock)).build();
        return new Shop(engine, clock, CustomerId.of("ada"));
    }

    /** The same shop, as another customer sees it. */
    Shop as(String other) {
        return new Shop(engine, clock, CustomerId.of(other));
    }

    /** The same shop at noon of a day, in Berlin. */
    Shop on(String day) {
        clock.set(LocalDate.parse(day).atTime(12, 0).atZone(BERLIN).toInstant());
        return this;
    }

    /** The tier at the first instant of a day, and, before it, at the last one of the day before. */
    String tierAround(String day) {
        Instant start =
                LocalDate.parse(day).atStartOfDay(engine.program().zone()).toInstant();
        clock.set(start.minusNanos(1000));
        String before = tier();
        clock.set(start);
        return before + ", " + tier();
    }

    /** The same shop by another clock. */
    Shop at(SettableClock other) {
        return new Shop(engine, other, customer);
    }

    /** The next minute. */
    Instant next() {
        return clock.advance(Duration.ofMinutes(1));
    }

    Outcome tell(Command command) {
        Outcome outcome = engine.record(command);
        assertThat(engine.members().verify(command.customer()).agrees())
                .as("fold(journal) = state")
                .isTrue();
        return outcome;
    }

    OrderRef ref(String order) {
        return OrderRef.of(customer, order);
    }

    Outcome joins() {
        return tell(Enrolment.of(customer, next()));
    }

    Outcome pays(String order, String total) {
        return tell(order(order, total));
    }

    Order order(String order, String total) {
        return Order.of(customer, order, total, next());
    }

    Order order(String order, Parts parts) {
        return Order.of(ref(order), parts, next());
    }

    Order foreignOrder(String order, String total, String currency) {
        return Order.of(ref(order), Amount.of(total, currency), next());
    }

    Outcome isRefunded(String order, String refund, String total) {
        return tell(Refund.of(ref(order), refund, total, next()));
    }

    Outcome isRefunded(String order, String refund, Parts parts) {
        return tell(Refund.of(ref(order), refund, parts, next()));
    }

    Outcome returns(String order, String refund, Returned... lines) {
        return tell(Refund.of(ref(order), refund, Refunding.lines(lines), next()));
    }

    Outcome voids(String order, String refund) {
        return tell(RefundVoid.of(ref(order), refund, next()));
    }

    Outcome cancels(String order) {
        return tell(Cancellation.of(ref(order), next()));
    }

    Outcome reinstates(String order) {
        return tell(Reinstatement.of(ref(order), next()));
    }

    Outcome confirms(String order) {
        return tell(Confirmation.of(ref(order), next()));
    }

    Outcome revises(String order, long revision, String total) {
        return tell(Revision.of(ref(order), revision, total, next()));
    }

    Outcome isCredited(String number, String amount) {
        return tell(CreditNote.of(customer, number, amount, next()));
    }

    OrderSnapshot snapshot(String order, long revision, String total) {
        return OrderSnapshot.of(ref(order), revision, total, next());
    }

    ActivityRef activity(String kind, String id) {
        return ActivityRef.of(customer, kind, id);
    }

    Outcome does(String kind, String id) {
        return tell(Activity.of(customer, kind, id, next()));
    }

    Outcome didNot(String kind, String id) {
        return tell(ActivityVoid.of(activity(kind, id), next()));
    }

    MemberView view() {
        return engine.members().view(customer);
    }

    /** The net spend. */
    String net() {
        return view().spend().net().plain();
    }

    /** The tier on the one ladder, or "none". */
    String tier() {
        return view().tier().map(tier -> tier.id().value()).orElse("none");
    }

    /** How many entries the journal has. */
    long entries() {
        return view().version();
    }

    OrderStatement order(String order) {
        return AllOrders.left(engine, customer).stream()
                .filter(statement -> statement.order().order().value().equals(order))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no order " + order));
    }

    /** What an order counts. */
    String counts(String order) {
        return order(order).counts().plain();
    }

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    static Currency currency(String code) {
        return Money.currency(code);
    }

    /** The refusal, of the kind that is expected. */
    static <R extends Refusal> R refusal(Outcome outcome, Class<R> kind) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        Refusal refusal = ((Outcome.Refused) outcome).refusal();
        assertThat(refusal).isInstanceOf(kind);
        return kind.cast(refusal);
    }
}
