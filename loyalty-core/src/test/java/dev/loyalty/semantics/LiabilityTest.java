package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Erasure;
import dev.loyalty.command.Hold;
import dev.loyalty.event.BalanceEvent;
import dev.loyalty.member.Liability;
import dev.loyalty.program.Expiry;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.UnitKind;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What the shop owes all members together. */
class LiabilityTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CustomerId ADA = CustomerId.of("ada");
    private static final CustomerId BOB = CustomerId.of("bob");

    private final SettableClock clock = SettableClock.at(NOON.toString());
    private final LoyaltyEngine engine = LoyaltyEngine.builder(LoyaltyProgram.builder("club", "EUR", Shop.BERLIN)
                    .tier("member", "0.00")
                    .balance(
                            "points",
                            points -> points.unit("point", "points")
                                    .least("-50")
                                    .worth("100", "1.00")
                                    .expires(UnitKind.EARNED, Expiry.after(Period.ofMonths(3)))
                                    .expires(UnitKind.GIVEN, Expiry.after(Period.ofMonths(1)))
                                    .availableAfter(0))
                    .balance("stamps", stamps -> stamps.unit("stamp", "stamps").availableAfter(14))
                    .build())
            .clock(clock)
            .build();

    private void joins(CustomerId customer) {
        engine.members().enrol(Enrolment.of(customer, NOON)).orThrow();
    }

    private void gets(CustomerId customer, String ticket, String balance, String units, UnitKind kind) {
        engine.balances()
                .credit(Credit.of(customer, ticket, balance, units, clock.instant())
                        .from(kind))
                .orThrow();
    }

    private static List<String> open(Liability liability) {
        return liability.open().stream()
                .map(open -> "%s %s %s %s %s"
                        .formatted(open.balance().id(), open.kind(), open.month(), open.units(), open.worth()))
                .toList();
    }

    private static String sums(Liability.Sums sums) {
        return "%s: %s available, %s pending, %s held, %s owed, %s expired, %s forfeited, worth %s"
                .formatted(
                        sums.balance().id(),
                        sums.available(),
                        sums.pending(),
                        sums.held(),
                        sums.debt(),
                        sums.expired(),
                        sums.forfeited(),
                        sums.worth());
    }

    @Test
    void unitsAreAddedUpByKindAndByTheMonthInWhichTheyEnd() {
        joins(ADA);
        joins(BOB);
        gets(ADA, "c-1", "points", "40", UnitKind.EARNED);
        gets(BOB, "c-1", "points", "255", UnitKind.EARNED);
        gets(BOB, "c-2", "points", "7", UnitKind.BOUGHT);
        gets(BOB, "c-3", "stamps", "3", UnitKind.GIVEN);
        engine.balances().hold(Hold.of(ADA, "points", "cart-1", "10", NOON)).orThrow();

        Liability liability = engine.balances().liability();

        assertThat(liability.members()).isEqualTo(2);
        assertThat(open(liability))
                .containsExactly(
                        "points EARNED 2026-06 295 2.95 EUR",
                        "points BOUGHT null 7 0.07 EUR",
                        "stamps GIVEN null 3 null");
        assertThat(liability.sums())
                .extracting(LiabilityTest::sums)
                .containsExactly(
                        "points: 292 available, 0 pending, 10 held, 0 owed, 0 expired, 0 forfeited, worth 3.02 EUR",
                        "stamps: 0 available, 3 pending, 0 held, 0 owed, 0 expired, 0 forfeited, worth null");
    }

    /** Whatever time has done by now is done, recorded or not; what was lost is the breakage. */
    @Test
    void whatHasEndedByNowIsBreakageAndNoLiability() {
        joins(ADA);
        joins(BOB);
        gets(ADA, "c-1", "points", "40", UnitKind.GIVEN);
        gets(BOB, "c-1", "points", "9", UnitKind.EARNED);
        engine.members().erase(Erasure.of(BOB, NOON)).orThrow();
        clock.set(Instant.parse("2026-04-02T12:00:00Z"));

        Liability liability = engine.balances().liability();

        assertThat(liability.open()).isEmpty();
        assertThat(sums(liability.sums().get(0)))
                .isEqualTo("points: 0 available, 0 pending, 0 held, 0 owed, 40 expired, 9 forfeited, worth 0.00 EUR");
    }

    /** The sum of all movements in all journals is what is open, less what is owed. */
    @Property(tries = 100)
    void theSumsAgreeWithTheJournals(@ForAll @Size(max = 12) List<@IntRange(min = -30, max = 40) Integer> story) {
        LiabilityTest shop = new LiabilityTest();
        List<CustomerId> customers = List.of(ADA, BOB, CustomerId.of("eve"));
        customers.forEach(shop::joins);
        for (int i = 0; i < story.size(); i++) {
            CustomerId customer = customers.get(i % 3);
            int units = story.get(i);
            shop.clock.advance(Duration.ofDays(7));
            if (units > 0) {
                shop.gets(
                        customer,
                        "c-" + i,
                        "points",
                        "" + units,
                        List.of(UnitKind.values()).get(i % 5));
            } else if (units < 0) {
                shop.engine.balances().debit(Debit.of(customer, "d-" + i, "points", "" + -units, shop.clock.instant()));
            }
        }
        shop.engine.runDue(100);
        long moved = customers.stream()
                .flatMap(customer -> shop.engine.members().journal(customer, 0, 1000).stream())
                .flatMap(entry -> entry.events().stream())
                .filter(BalanceEvent.class::isInstance)
                .mapToLong(event -> ((BalanceEvent) event).moved().steps())
                .sum();

        Liability liability = shop.engine.balances().liability();

        Liability.Sums points = liability.sums().get(0);
        assertThat(points.total().steps()).isEqualTo(moved);
        assertThat(liability.open().stream()
                        .mapToLong(open -> open.units().steps())
                        .sum())
                .isEqualTo(points.available().steps()
                        + points.pending().steps()
                        + points.held().steps());
    }
}
