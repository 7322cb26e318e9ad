package dev.loyalty.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Bought;
import dev.loyalty.command.Cancellation;
import dev.loyalty.command.Command;
import dev.loyalty.command.Order;
import dev.loyalty.command.OrderSnapshot;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refund;
import dev.loyalty.command.RefundVoid;
import dev.loyalty.command.Refunding;
import dev.loyalty.command.Reinstatement;
import dev.loyalty.command.Revision;
import dev.loyalty.event.OrderUnchanged;
import dev.loyalty.member.OrderStatement;
import dev.loyalty.member.OrderStatement.State;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.testing.AllOrders;
import dev.loyalty.testing.SameStories;
import dev.loyalty.value.Amount;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Line;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.Parts;
import dev.loyalty.value.RefundId;
import dev.loyalty.value.Returned;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/**
 * What is left of an order is a function of the order as it now is and of all its refunds: single commands in any order, facts before
 * their order and snapshots agree with naive books, and with each other.
 */
@SameStories
class WhatIsLeftProperties {

    private static final LoyaltyProgram PROGRAM = LoyaltyProgram.builder("club", "EUR", ZoneId.of("UTC"))
            .tier("all", "0.00", tier -> {})
            .spend(rule -> rule.exceptProducts("y").withoutGiftCards())
            .build();

    private SettableClock clock = SettableClock.at("2026-03-02T10:00:00Z");
    private LoyaltyEngine engine = LoyaltyEngine.builder(PROGRAM).clock(clock).build();

    /** One thing that is said of the order; what it needs of basket, refunds and number is chosen for all. */
    record Move(Verb verb, Bought bought, Refunding refunding, int refund) {}

    enum Verb {
        ORDER,
        REVISE,
        REFUND,
        REFUND_AGAIN,
        VOID,
        CANCEL,
        REINSTATE,
        SYNC
    }

    /** What the naive books hold of the order, and of each refund that stands. */
    private static final class Books {
        final NaiveOrder order = new NaiveOrder();
        final Map<RefundId, Refunding> standing = new LinkedHashMap<>();
    }

    private static OrderRef ref(String customer) {
        return OrderRef.of(CustomerId.of(customer), "1001");
    }

    private Instant next() {
        return clock.advance(Duration.ofMinutes(1));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void singleCommandsSnapshotsAndEarlyFactsAgreeWithNaiveBooks(
            @ForAll("moves") @Size(min = 1, max = 14) List<Move> moves, @ForAll Random random) {
        clock = SettableClock.at("2026-03-02T10:00:00Z");
        engine = LoyaltyEngine.builder(PROGRAM).clock(clock).build();
        OrderRef ada = ref("ada");
        Books books = new Books();
        for (int i = 0; i < moves.size(); i++) {
            Command command = command(ada, moves.get(i), i + 1, books);
            Outcome outcome = engine.record(command);
            if (!outcome.isRefused() && !outcome.isReplay()) {
                books(books, command, outcome);
            }
            assertThatBothAgree(books, ada);
        }
        if (books.order.isPaid()) {
            assertThatItIsTheSameWhenTheOrderComesLast(books, random);
            assertThatASnapshotSaysTheSame(books);
        }
        assertThat(engine.members().verify(ada.customer()).agrees()).isTrue();
    }

    private Command command(OrderRef ref, Move move, long number, Books books) {
        RefundId refund = RefundId.of("r-" + (move.verb() == Verb.REFUND ? number : move.refund()));
        CommandId id = CommandId.of("c-" + number);
        return switch (move.verb()) {
            case ORDER -> new Order(ref, move.bought(), next(), id);
            case REVISE -> new Revision(ref, number, move.bought(), next(), null);
            case REFUND, REFUND_AGAIN -> new Refund(ref, refund, move.refunding(), next(), id);
            case VOID -> new RefundVoid(ref, refund, next(), id);
            case CANCEL -> Cancellation.of(ref, next());
            case REINSTATE -> Reinstatement.of(ref, next());
            case SYNC -> {
                Map<RefundId, Refunding> all = new LinkedHashMap<>(books.standing);
                all.keySet().removeIf(known -> known.value().hashCode() % 3 == 0);
                all.put(refund, move.refunding());
                yield new OrderSnapshot(ref, number, move.bought(), all, move.refund() == 2, next(), null);
            }
        };
    }

    private static void books(Books books, Command command, Outcome outcome) {
        if (outcome.events().stream().anyMatch(OrderUnchanged.class::isInstance)) {
            return;
        }
        NaiveOrder order = books.order;
        if (command instanceof Order paid) {
            pay(order, paid.bought(), paid.occurredAt());
        } else if (command instanceof Revision revision) {
            order.is(revision.bought(), false);
        } else if (command instanceof Refund refund) {
            books.standing.put(refund.refund(), refund.refunding());
        } else if (command instanceof RefundVoid gone) {
            books.standing.remove(gone.refund());
        } else if (command instanceof OrderSnapshot snapshot) {
            pay(order, snapshot.bought(), snapshot.occurredAt());
            order.is(snapshot.bought(), true);
            order.cancelled = snapshot.cancelled();
            books.standing.clear();
            books.standing.putAll(snapshot.refunds());
        } else {
            order.cancelled = command instanceof Cancellation;
        }
        order.refunded(books.standing);
    }

    private static void pay(NaiveOrder order, Bought bought, Instant at) {
        if (order.bought == null) {
            order.is(bought, true);
        } else if (!order.isPaid() && !order.cardStated) {
            order.giftCard = NaiveOrder.card(bought);
        }
        order.paidAt = at;
        order.rule = PROGRAM.spend();
    }

    private OrderStatement statement(OrderRef ref) {
        return AllOrders.left(engine, ref.customer()).get(0);
    }

    private void assertThatBothAgree(Books books, OrderRef ref) {
        List<OrderStatement> statements = AllOrders.left(engine, ref.customer());
        if (!books.order.isPaid()) {
            assertThat(statements).allMatch(one -> one.state() == State.UNMATCHED);
            return;
        }
        OrderStatement statement = statements.get(0);
        assertThat(statement.left()).isEqualTo(NaiveMember.euros(books.order.leftInAll()));
        assertThat(statement.excess()).isEqualTo(NaiveMember.euros(books.order.excess()));
        assertThat(statement.counts()).isEqualTo(NaiveMember.euros(books.order.counted()));
        assertThat(engine.members().view(ref.customer()).spend().net()).isEqualTo(statement.counts());
    }

    private void assertThatItIsTheSameWhenTheOrderComesLast(Books books, Random random) {
        OrderRef bob = ref("bob");
        Bought bought = stated(books);
        List<Command> early = new ArrayList<>();
        early.add(new Revision(bob, 1, bought, next(), null));
        books.standing.forEach((refund, what) -> early.add(new Refund(bob, refund, what, next(), null)));
        if (books.order.cancelled) {
            early.add(Cancellation.of(bob, next()));
        }
        Collections.shuffle(early, random);
        early.add(new Order(bob, bought, next(), null));
        early.forEach(command -> assertThat(engine.record(command).isRefused()).isFalse());
        assertThatBothAgree(books, bob);
        assertThat(statement(bob).surplus()).isEqualTo(statement(ref("ada")).surplus());
    }

    /** A snapshot states no pieces that its order does not have. */
    private void assertThatASnapshotSaysTheSame(Books books) {
        OrderRef eve = ref("eve");
        OrderSnapshot snapshot =
                new OrderSnapshot(eve, 1, stated(books), books.standing, books.order.cancelled, next(), null);
        assertThat(engine.record(snapshot).isRefused())
                .isEqualTo(!statement(ref("ada")).surplus().isEmpty());
        if (!AllOrders.left(engine, eve.customer()).isEmpty()) {
            assertThatBothAgree(books, eve);
        }
    }

    /** The order as it now is, with its gift card. */
    private static Bought stated(Books books) {
        Bought now = books.order.bought;
        assertThat(now).isNotNull();
        Amount card = new Amount(new BigDecimal(books.order.paidByCard(), 2), null);
        return new Bought(now.parts(), now.lines(), card, null);
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        Arbitrary<Verb> verbs = Arbitraries.of(
                Verb.ORDER,
                Verb.ORDER,
                Verb.REVISE,
                Verb.REVISE,
                Verb.REFUND,
                Verb.REFUND,
                Verb.REFUND,
                Verb.REFUND_AGAIN,
                Verb.VOID,
                Verb.VOID,
                Verb.CANCEL,
                Verb.REINSTATE,
                Verb.SYNC);
        return Combinators.combine(
                        verbs, boughts(), refundings(), Arbitraries.integers().between(1, 8))
                .as(Move::new)
                .list();
    }

    private static Arbitrary<Bought> boughts() {
        Arbitrary<Integer> cents = Arbitraries.integers().between(0, 10_000);
        Arbitrary<Integer> pieces = Arbitraries.integers().between(1, 4);
        return Combinators.combine(
                        cents, pieces, cents, pieces, Arbitraries.integers().between(0, 7), cents)
                .as((x, xs, y, ys, kind, other) -> {
                    Parts parts = new Parts(amount(x + y), amount(kind % 2 * x / 5), amount(other), Amount.ZERO);
                    Line first = new Line("x", Set.of(), xs, amount(x), parts.goodsTax());
                    Line second = new Line("y", Set.of(), ys, amount(y), Amount.ZERO);
                    Amount card = kind < 3 ? null : amount(Math.min(other, x + y) * (kind - 3) / 4);
                    return new Bought(parts, kind == 0 ? List.of() : List.of(first, second), card, null);
                });
    }

    private static Arbitrary<Refunding> refundings() {
        Arbitrary<Integer> cents = Arbitraries.integers().between(0, 4_000);
        Arbitrary<Integer> pieces = Arbitraries.integers().between(1, 3);
        Arbitrary<Refunding> lines = Combinators.combine(
                        Arbitraries.of("x", "x", "y", "z"), pieces, cents.map(some -> some / 10))
                .as((product, quantity, shipping) ->
                        new Refunding.ByLines(List.of(Returned.of(product, quantity)), amount(shipping), Amount.ZERO));
        Arbitrary<Refunding> parts = Combinators.combine(cents, cents)
                .as((goods, shipping) ->
                        Refunding.parts(new Parts(amount(goods), Amount.ZERO, amount(shipping / 4), Amount.ZERO)));
        return Arbitraries.oneOf(lines, lines, parts, cents.map(some -> Refunding.total(amount(some))));
    }

    private static Amount amount(int cents) {
        return new Amount(BigDecimal.valueOf(cents, 2), null);
    }
}
