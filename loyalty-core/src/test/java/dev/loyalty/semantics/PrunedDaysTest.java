package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Activity;
import dev.loyalty.command.Order;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.ProgramBuilder;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.testing.AllOrders;
import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;

/** What becomes of orders and activities whose days were pruned before a version came whose window reaches further back. */
class PrunedDaysTest {

    private final InMemoryStore store = new InMemoryStore();
    private Shop ada = Shop.open(club(1, days(30)).build(), wiring -> wiring.store(store));

    private static TierPolicy days(int number) {
        return TierPolicy.builder().rolling(Period.ofDays(number)).build();
    }

    /** Silver from 500.00, gold for three reviews. */
    private static ProgramBuilder club(int version, TierPolicy policy) {
        return Shop.bare()
                .version(version)
                .activities("review")
                .policy(policy)
                .tier("bronze", "0.00")
                .tier("silver", "500.00")
                .tier("gold", t -> t.requires(c -> c.activities("review", 3)));
    }

    private void deploy(TierPolicy policy, String from) {
        Shop before = ada;
        ada = Shop.open(
                        club(2, policy)
                                .inForceFrom(Instant.parse(from + "T00:00:00Z"))
                                .build(),
                        wiring -> wiring.store(store).clock(before.clock))
                .at(before.clock);
    }

    @Test
    void whatIsTakenBackOfAPrunedOrderIsMissingNowhere() {
        ada.on("2026-03-02").pays("1001", "500.00");
        ada.on("2026-05-01").pays("1002", "600.00");
        deploy(days(365), "2026-05-05");

        ada.on("2026-05-06").isRefunded("1001", "r-1", "500.00");

        assertThat(ada.tier()).isEqualTo("silver");
        assertThat(ada.net()).isEqualTo("600.00");
        ada.voids("1001", "r-1");
        ada.cancels("1001");
        ada.reinstates("1001");
        assertThat(ada.tierAround("2027-05-01")).isEqualTo("silver, bronze");
    }

    @Test
    void anOrderThatComesLateIntoTheLongerWindowIsNotPruned() {
        ada.on("2026-03-02").pays("1001", "500.00");
        ada.on("2026-05-01").pays("1002", "1.00");
        deploy(days(365), "2026-05-05");
        ada.on("2026-05-06");
        ada.tell(Order.of(ada.customer, "1003", "500.00", Instant.parse("2026-03-05T10:00:00Z")));
        assertThat(ada.tier()).isEqualTo("silver");

        ada.isRefunded("1003", "r-1", "500.00");

        assertThat(ada.tier()).isEqualTo("bronze");
    }

    @Test
    void aPrunedActivityThatIsTakenBackIsMissingNowhere() {
        ada.on("2026-03-02").joins();
        ada.does("review", "r-1");
        ada.on("2026-05-01").does("review", "r-2");
        ada.does("review", "r-3");
        ada.does("review", "r-4");
        deploy(days(365), "2026-05-05");

        ada.on("2026-05-06").didNot("review", "r-1");
        assertThat(ada.tier()).isEqualTo("gold");
        ada.didNot("review", "r-2");
        assertThat(ada.tier()).isEqualTo("bronze");
    }

    @Test
    void anActivityThatComesLateIntoTheLongerWindowIsNotPruned() {
        ada.on("2026-03-02").joins();
        ada.on("2026-05-01").does("review", "r-1");
        ada.does("review", "r-2");
        deploy(days(365), "2026-05-05");
        ada.on("2026-05-06");
        ada.tell(Activity.of(ada.customer, "review", "r-3", Instant.parse("2026-03-05T10:00:00Z")));
        assertThat(ada.tier()).isEqualTo("gold");

        ada.didNot("review", "r-3");

        assertThat(ada.tier()).isEqualTo("bronze");
    }

    @Test
    void explainLeavesNothingOfAPrunedOrderThatWasTakenBack() {
        ada = Shop.open(
                club(1, TierPolicy.builder().calendar(CalendarPeriod.YEAR).build())
                        .build(),
                wiring -> wiring.store(new InMemoryStore()));
        ada.on("2026-11-02").pays("1001", "300.00");
        ada.on("2027-02-01").pays("1002", "600.00");
        ada.isRefunded("1001", "r-1", "300.00");

        assertThat(ada.tier()).isEqualTo("silver");
        assertThat(AllOrders.explained(ada.engine, ada.customer).get(0).placements())
                .isEmpty();
    }

    @Test
    void ofTwoOrdersThatCameLateAndWerePrunedAtOnceNeitherIsMissing() {
        ada.on("2026-05-01");
        ada.tell(Order.of(ada.customer, "1001", "500.00", Instant.parse("2026-02-10T10:00:00Z")));
        ada.tell(Order.of(ada.customer, "1002", "500.00", Instant.parse("2026-02-11T10:00:00Z")));
        ada.pays("1003", "600.00");
        deploy(days(365), "2026-05-05");

        ada.on("2026-05-06").isRefunded("1002", "r-2", "500.00");
        assertThat(ada.tier()).isEqualTo("silver");
        ada.isRefunded("1001", "r-1", "500.00");
        assertThat(ada.tier()).isEqualTo("silver");
    }

    @Test
    void whatALongerWindowFindsDoesNotDependOnWhatWasWrittenInBetween() {
        for (boolean written : new boolean[] {true, false}) {
            InMemoryStore own = new InMemoryStore();
            Shop bob = Shop.open(club(1, days(30)).build(), wiring -> wiring.store(own));
            bob.on("2026-03-02").pays("1001", "500.00");
            if (written) {
                bob.on("2026-04-20").joins();
            }
            Shop later = Shop.open(
                            club(2, days(365))
                                    .inForceFrom(Instant.parse("2026-05-05T00:00:00Z"))
                                    .build(),
                            wiring -> wiring.store(own).clock(bob.clock))
                    .at(bob.clock);

            later.on("2026-05-06");

            assertThat(later.view().progress().spent())
                    .as("written in between: %s", written)
                    .isEqualTo(Shop.eur("0.00"));
        }
    }
}
