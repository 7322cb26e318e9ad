package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Cancellation;
import dev.loyalty.command.Order;
import dev.loyalty.event.TierChanged;
import dev.loyalty.member.Audience;
import dev.loyalty.member.HistoryLine;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramBuilder;
import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.RefundDowngrade;
import dev.loyalty.program.TierPolicy.Status;
import dev.loyalty.value.EventKind;
import java.time.Period;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What counts as an order, where tiers ask for a number of them. */
class CountedOrdersTest {

    /** Bronze, and gold from three orders on, over the last thirty days. */
    private static Shop open(UnaryOperator<ProgramBuilder> choices) {
        return Shop.open(choices.apply(Shop.bare())
                .tier("bronze", "0.00")
                .tier("gold", t -> t.requires(c -> c.orders(3)))
                .build());
    }

    private static ProgramBuilder rolling(ProgramBuilder club) {
        return club.policy(TierPolicy.builder().rolling(Period.ofDays(30)).build());
    }

    private static Shop withThreeOrders(UnaryOperator<ProgramBuilder> choices) {
        Shop ada = open(choices);
        ada.on("2026-03-02").pays("1001", "10.00");
        ada.on("2026-03-03").pays("1002", "10.00");
        ada.on("2026-03-04").pays("1003", "10.00");
        return ada;
    }

    @Test
    void theThirdOrderGivesTheTier() {
        Shop ada = open(club -> club);
        ada.pays("1001", "10.00");
        ada.pays("1002", "10.00");
        assertThat(ada.tier()).isEqualTo("bronze");
        assertThat(ada.view().progress()).hasToString("spent 20.00 EUR, next gold, missing 1 order, 66 %");

        assertThat(ada.pays("1003", "10.00")
                        .orThrow()
                        .tierChange()
                        .orElseThrow()
                        .reason())
                .hasToString("orders 3 ≥ 3");
    }

    @Test
    void anOrderCountsAsLongAsSomethingOfItDoes() {
        Shop ada = withThreeOrders(club -> club);

        ada.isRefunded("1002", "r-1", "9.99");
        assertThat(ada.tier()).isEqualTo("gold");

        assertThat(ada.isRefunded("1002", "r-2", "0.01")
                        .orThrow()
                        .tierChange()
                        .orElseThrow()
                        .reason())
                .hasToString("orders 2 < 3");
    }

    @Test
    void itComesBackWhenTheRefundDidNotHappen() {
        Shop ada = withThreeOrders(club -> club);
        ada.isRefunded("1002", "r-1", "10.00");
        assertThat(ada.tier()).isEqualTo("bronze");

        ada.voids("1002", "r-1");
        assertThat(ada.tier()).isEqualTo("gold");
    }

    @Test
    void aCancelledOrderCountsAgainWhenItStandsAgain() {
        Shop ada = withThreeOrders(club -> club);
        ada.cancels("1001");
        assertThat(ada.tier()).isEqualTo("bronze");

        ada.reinstates("1001");
        assertThat(ada.tier()).isEqualTo("gold");
    }

    @Test
    void anOrderOfNothingCountsOnceItIsWorthSomething() {
        Shop ada = open(club -> club);
        ada.pays("1001", "10.00");
        ada.pays("1002", "10.00");
        ada.pays("1003", "0.00");
        assertThat(ada.tier()).isEqualTo("bronze");

        ada.revises("1003", 1, "5.00");
        assertThat(ada.tier()).isEqualTo("gold");
        ada.revises("1003", 2, "0.00");
        assertThat(ada.tier()).isEqualTo("bronze");
    }

    @Test
    void anOrderBelowTheMinimumIsNone() {
        Shop ada = open(club -> club.spend(spend -> spend.minimum("10.00")));
        ada.pays("1001", "10.00");
        ada.pays("1002", "10.00");
        ada.pays("1003", "9.99");

        assertThat(ada.tier()).isEqualTo("bronze");
    }

    @Test
    void anOrderCountsOnItsDayAsLongAsTheWindowReaches() {
        Shop ada = withThreeOrders(CountedOrdersTest::rolling);

        assertThat(ada.tierAround("2026-04-01")).isEqualTo("gold, bronze");
        assertThat(ada.view().ladders().get(0).ahead()).isNull();
    }

    @Test
    void aWaitingOrderCountsOnceItsWaitIsOver() {
        Shop ada = withThreeOrders(club -> club.spend(spend -> spend.countsFrom(new CountsFrom.AfterDays(14))));
        assertThat(ada.tier()).isEqualTo("bronze");
        assertThat(ada.tierAround("2026-03-18")).isEqualTo("bronze, gold");

        Shop bob = withThreeOrders(club -> club.spend(spend -> spend.countsFrom(CountsFrom.CONFIRMED)));
        bob.confirms("1001");
        bob.confirms("1002");
        assertThat(bob.tier()).isEqualTo("bronze");
        bob.confirms("1003");
        assertThat(bob.tier()).isEqualTo("gold");
    }

    @Test
    void anOrderRefundedWhileItWaitedNeverCounts() {
        Shop ada = withThreeOrders(club -> club.spend(spend -> spend.countsFrom(new CountsFrom.AfterDays(14))));
        ada.isRefunded("1002", "r-1", "10.00");

        assertThat(ada.tierAround("2026-03-18")).isEqualTo("bronze, bronze");
    }

    @Test
    void whatWasTakenBackKeepsTheTierWhereRefundsNeverTakeIt() {
        Shop ada = withThreeOrders(club -> club.policy(TierPolicy.builder()
                .rolling(Period.ofDays(30))
                .byRefund(RefundDowngrade.NEVER)
                .build()));
        ada.isRefunded("1002", "r-1", "10.00");
        ada.cancels("1003");

        assertThat(ada.tier()).isEqualTo("gold");
        assertThat(ada.tierAround("2026-04-01")).isEqualTo("gold, bronze");
    }

    @Test
    void countingStartsWithTheVersionThatFirstAsksForIt() {
        InMemoryStore store = new InMemoryStore();
        Shop before = Shop.open(Shop.bare().tier("bronze", "0.00").build(), wiring -> wiring.store(store));
        before.pays("1001", "10.00");
        LoyaltyProgram second = Shop.bare()
                .version(2)
                .tier("bronze", "0.00")
                .tier("gold", t -> t.requires(c -> c.orders(2)))
                .build();
        Shop ada = Shop.open(second, wiring -> wiring.store(store).clock(before.clock));

        ada.tell(Order.of(ada.customer, "1002", "10.00", before.next()));
        assertThat(ada.tier()).as("only one was counted").isEqualTo("bronze");
        ada.tell(Cancellation.of(ada.ref("1001"), before.next()));
        ada.tell(Order.of(ada.customer, "1003", "10.00", before.next()));
        assertThat(ada.tier()).as("what was never counted is not taken away").isEqualTo("gold");
    }

    @Test
    void staffReadsWhatIsCounted() {
        Shop ada = withThreeOrders(club -> club);
        ada.cancels("1002");

        List<String> lines = ada.engine.members().history(ada.customer, Audience.STAFF, 1).lines().stream()
                .filter(line -> line.event().kind() == EventKind.ORDER_TALLIED)
                .map(HistoryLine::sentence)
                .toList();
        assertThat(lines).containsExactly("order 1002 is no longer counted as an order");
    }

    @Test
    void programsThatDoNotAskDoNotCount() {
        Shop ada = Shop.open();
        ada.pays("1001", "10.00");

        assertThat(ada.engine
                        .members()
                        .history(ada.customer, Audience.STAFF, 10)
                        .lines())
                .noneMatch(line -> line.event().kind() == EventKind.ORDER_TALLIED);
    }

    @Test
    void overALifetimeWhatWasTakenBackKeepsTheTierForGood() {
        Shop ada = withThreeOrders(club ->
                club.policy(TierPolicy.builder().byRefund(RefundDowngrade.NEVER).build()));

        ada.cancels("1003");

        assertThat(ada.tierAround("2036-03-20")).isEqualTo("gold, gold");
    }

    @Test
    void anOrderThatStandsAgainKeepsTheTierAsOneOrder() {
        Shop ada = open(club -> club.policy(TierPolicy.builder()
                .rolling(Period.ofDays(30))
                .byRefund(RefundDowngrade.NEVER)
                .build()));
        ada.on("2026-03-02").pays("1001", "10.00");
        ada.on("2026-03-03").pays("1002", "10.00");
        ada.pays("1003", "10.00");
        ada.cancels("1003");
        ada.reinstates("1003");

        assertThat(ada.tierAround("2026-04-01")).as("two are left").isEqualTo("gold, bronze");
    }

    @Test
    void anOrderThatFallsBelowTheMinimumWasTakenBack() {
        Shop ada = withThreeOrders(club -> club.spend(spend -> spend.minimum("8.00"))
                .policy(TierPolicy.builder()
                        .rolling(Period.ofDays(30))
                        .byRefund(RefundDowngrade.NEVER)
                        .build()));

        ada.isRefunded("1002", "r-1", "2.01");

        assertThat(ada.tierAround("2026-04-01")).as("kept by what was bought").isEqualTo("gold, bronze");
    }

    @Test
    void withAStatusTheBetterOfTwoYearsCountsAndTheyAreNotAddedUp() {
        Shop ada = open(club -> club.policy(TierPolicy.builder()
                .calendar(CalendarPeriod.YEAR)
                .status(Status.UNTIL_END_OF_NEXT_PERIOD)
                .build()));
        for (String day : List.of("2026-03-02", "2026-06-02", "2027-01-02", "2027-02-02", "2027-03-02", "2028-05-05")) {
            ada.on(day).pays("of " + day, "10.00");
            assertThat(ada.tier()).as(day).isEqualTo(day.compareTo("2027-03-02") < 0 ? "bronze" : "gold");
        }
        assertThat(ada.view().ladders().get(0).validThrough()).hasToString("Optional[2028-12-31]");

        ada.on("2029-01-05");

        assertThat(ada.tier()).isEqualTo("bronze");
        ada.engine.runDue(10);
        TierChanged down =
                (TierChanged) ada.engine.members().history(ada.customer, Audience.CUSTOMER, 1).lines().stream()
                        .filter(line -> line.event() instanceof TierChanged)
                        .findFirst()
                        .orElseThrow()
                        .event();
        assertThat(down.reason()).as("2028 was better than 2029").hasToString("orders 1 < 3");
    }

    @Test
    void whateverHappensToAnOrderThatWasNeverCountedItIsNotCounted() {
        InMemoryStore store = new InMemoryStore();
        Shop before = Shop.open(Shop.bare().tier("bronze", "0.00").build(), wiring -> wiring.store(store));
        before.pays("1001", "10.00");
        LoyaltyProgram second = Shop.bare()
                .version(2)
                .tier("bronze", "0.00")
                .tier("gold", t -> t.requires(c -> c.orders(2)))
                .build();
        Shop ada = Shop.open(second, wiring -> wiring.store(store).clock(before.clock))
                .at(before.clock);
        ada.pays("1002", "10.00");

        ada.isRefunded("1001", "r-1", "1.00");
        ada.voids("1001", "r-1");
        ada.revises("1001", 1, "50.00");
        ada.cancels("1001");
        ada.reinstates("1001");

        assertThat(ada.tier()).isEqualTo("bronze");
    }
}
