package dev.loyalty.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Adjustment;
import dev.loyalty.command.Cancellation;
import dev.loyalty.command.Command;
import dev.loyalty.command.CreditNote;
import dev.loyalty.command.Order;
import dev.loyalty.command.OrderRefusal;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refund;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.Reinstatement;
import dev.loyalty.command.Revision;
import dev.loyalty.member.Audience;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.testing.AllOrders;
import dev.loyalty.testing.SameStories;
import dev.loyalty.value.Amount;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Note;
import dev.loyalty.value.OrderRef;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever is accepted, however large, can be asked about: nothing overflows, and what is refused says why. */
@SameStories
class EdgesProperties {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final Note NOTE = new Note("a test", "eve");
    private static final String LARGEST = "10000000000000.00";

    /** One command, said so many times under ids of their own. */
    record Deed(int kind, String amount, int times, int order) {}

    private static LoyaltyProgram program(int which) {
        return LoyaltyProgram.builder("club", "EUR", ZoneId.of("UTC"))
                .tier("bronze", "0.00", tier -> {})
                .tier("gold", LARGEST, tier -> tier.percentOff("99.99"))
                .policy(
                        switch (which) {
                            case 0 -> TierPolicy.LIFETIME;
                            case 1 ->
                                TierPolicy.builder()
                                        .byRefund(TierPolicy.RefundDowngrade.NEVER)
                                        .build();
                            default ->
                                TierPolicy.builder()
                                        .rolling(Period.ofDays(30))
                                        .byRefund(TierPolicy.RefundDowngrade.NEVER)
                                        .build();
                        })
                .build();
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void whateverIsAcceptedCanBeAskedAbout(
            @ForAll("deeds") @Size(min = 1, max = 6) List<Deed> deeds, @ForAll("programs") int program) {
        SettableClock clock = SettableClock.at("2026-03-02T10:00:00Z");
        LoyaltyEngine engine =
                LoyaltyEngine.builder(program(program)).clock(clock).build();
        int number = 0;
        for (Deed deed : deeds) {
            for (int i = 0; i < deed.times(); i++) {
                number++;
                Outcome outcome =
                        engine.record(command(deed, number, clock.advance(Duration.ofMinutes(deed.order() * 30L))));
                assertThat(outcome)
                        .satisfiesAnyOf(
                                one -> assertThat(one.isRefused()).isFalse(),
                                one -> assertThat(((Outcome.Refused) one).refusal())
                                        .isInstanceOfAny(
                                                Refusal.SpendTooLarge.class,
                                                OrderRefusal.RefundExceedsOrder.class,
                                                OrderRefusal.RevisionBelowRefunds.class,
                                                OrderRefusal.OrderUnknown.class,
                                                Refusal.NotAMember.class));
            }
            askEverything(engine);
        }
        clock.advance(Duration.ofDays(40));
        engine.runDue(100);
        askEverything(engine);
    }

    private static void askEverything(LoyaltyEngine engine) {
        Money net = engine.members().view(ADA).spend().net();
        assertThat(engine.members().view(ADA).ladders())
                .allSatisfy(ladder -> assertThat(ladder.progress()).isNotNull());
        assertThat(AllOrders.explained(engine, ADA))
                .allSatisfy(order -> assertThat(order.sentences()).isNotEmpty());
        assertThat(AllOrders.left(engine, ADA)).isNotNull();
        assertThat(engine.members().history(ADA, Audience.STAFF, 50).lines()).isNotNull();
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
        assertThat(Math.abs(net.minor())).isLessThanOrEqualTo(1000 * Amount.LARGEST_MINOR);
    }

    private static Command command(Deed deed, int number, Instant at) {
        OrderRef order = OrderRef.of(ADA, "o-" + deed.order());
        return switch (deed.kind()) {
            case 0, 1, 2 -> Order.of(ADA, "n-" + number, deed.amount(), at);
            case 3 -> CreditNote.of(ADA, "c-" + number, deed.amount(), at);
            case 4 -> Adjustment.of(ADA, "t-" + number, deed.amount(), NOTE, at);
            case 5 -> Adjustment.of(ADA, "t-" + number, "-" + deed.amount(), NOTE, at);
            case 6 -> Revision.of(order, number, deed.amount(), at);
            case 7 -> Refund.of(order, "r-" + number, deed.amount(), at);
            case 8 ->
                Cancellation.of(OrderRef.of(ADA, "n-" + (1 + number / 2)), at).withId("x-" + number);
            case 9 ->
                Reinstatement.of(OrderRef.of(ADA, "n-" + (1 + number / 3)), at).withId("y-" + number);
            default -> Order.of(ADA, "o-" + deed.order(), "100.00", at).withId("o-" + number);
        };
    }

    @Provide
    Arbitrary<Integer> programs() {
        return Arbitraries.integers().between(0, 2);
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.of(LARGEST, LARGEST, "9999999999999.99", "0.01", "5000000000000.00"),
                        Arbitraries.of(1, 3, 400, 1001),
                        Arbitraries.integers().between(1, 3))
                .as(Deed::new)
                .list();
    }
}
