package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Order;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.program.ProgramBuilder;
import dev.loyalty.program.TierPolicy;
import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;

/** What is counted in numbers, while versions of the program begin and cease to keep days. */
class CountedOverVersionsTest {

    private static final TierPolicy LAST_30_DAYS =
            TierPolicy.builder().rolling(Period.ofDays(30)).build();

    private final InMemoryStore store = new InMemoryStore();
    private Shop ada = Shop.open(version(1, TierPolicy.LIFETIME).build(), wiring -> wiring.store(store));

    /** Gold from three orders on. */
    private static ProgramBuilder version(int number, TierPolicy policy) {
        return Shop.bare()
                .version(number)
                .policy(policy)
                .tier("bronze", "0.00")
                .tier("gold", t -> t.requires(c -> c.orders(3)));
    }

    private void deploy(ProgramBuilder version, String from) {
        Shop before = ada;
        ada = Shop.open(
                        version.inForceFrom(Instant.parse(from + "T00:00:00Z")).build(),
                        wiring -> wiring.store(store).clock(before.clock))
                .at(before.clock);
    }

    private void paysOn(String... days) {
        for (String day : days) {
            ada.on(day).pays("of " + day, "10.00");
        }
    }

    @Test
    void theFirstWindowCountsEarlierOrdersOnTheDayItComesIntoForce() {
        paysOn("2026-03-02", "2026-03-03");
        deploy(version(2, LAST_30_DAYS), "2026-04-10");

        paysOn("2026-04-20");

        assertThat(ada.tier()).isEqualTo("gold");
        assertThat(ada.tierAround("2026-05-10")).isEqualTo("gold, bronze");
    }

    @Test
    void anOrderThatBeginsToCountWhileNoTierAsksForOrdersIsNoneAndOneThatWasCountedStaysOne() {
        paysOn("2026-03-02");
        deploy(Shop.bare().version(2).tier("bronze", "0.00"), "2026-04-01");
        paysOn("2026-04-02");
        deploy(version(3, TierPolicy.LIFETIME), "2026-05-01");

        paysOn("2026-05-02");
        assertThat(ada.tier()).isEqualTo("bronze");
        paysOn("2026-05-03");
        assertThat(ada.tier()).isEqualTo("gold");
    }

    @Test
    void anOlderOrderThatComesWhileNoTierAsksForOrdersIsNoneWhateverIsTakenBackOfItLater() {
        paysOn("2026-03-02", "2026-03-03");
        Instant march = ada.next();
        deploy(Shop.bare().version(2).tier("bronze", "0.00"), "2026-04-01");
        ada.on("2026-04-02").tell(Order.of(ada.customer, "late", "10.00", march));
        deploy(version(3, TierPolicy.LIFETIME), "2026-05-01");

        ada.on("2026-05-02").isRefunded("late", "r-1", "1.00");

        assertThat(ada.tier()).isEqualTo("bronze");
    }

    @Test
    void anOrderThatWasWorthNothingWhereOrdersCountIsOneWheneverItIsWorthSomething() {
        paysOn("2026-03-02", "2026-03-03");
        ada.pays("free", "0.00");
        deploy(Shop.bare().version(2).tier("bronze", "0.00"), "2026-04-01");
        ada.on("2026-04-02").revises("free", 1, "10.00");
        deploy(version(3, TierPolicy.LIFETIME), "2026-05-01");

        assertThat(ada.on("2026-05-02").tier()).isEqualTo("gold");
    }

    @Test
    void whereThereWasNoOrderTheFirstWindowFindsNone() {
        ada.joins();
        deploy(version(2, LAST_30_DAYS), "2026-04-10");

        paysOn("2026-04-20", "2026-04-21", "2026-04-22");

        assertThat(ada.tierAround("2026-05-20")).isEqualTo("gold, bronze");
    }

    @Test
    void anotherWindowLeavesTheDaysAsTheyAre() {
        paysOn("2026-03-02");
        deploy(version(2, LAST_30_DAYS), "2026-04-10");
        paysOn("2026-04-11", "2026-04-12");
        deploy(version(3, TierPolicy.builder().rolling(Period.ofDays(20)).build()), "2026-04-25");

        assertThat(ada.on("2026-04-26").tier()).isEqualTo("gold");
        assertThat(ada.tierAround("2026-04-30")).isEqualTo("gold, bronze");
    }

    @Test
    void withoutAWindowAllOrdersCountAgainAlsoThoseThatHadLeftIt() {
        paysOn("2026-03-02", "2026-03-03");
        deploy(version(2, LAST_30_DAYS), "2026-04-10");
        paysOn("2026-06-20");
        assertThat(ada.tier()).isEqualTo("bronze");

        deploy(version(3, TierPolicy.LIFETIME), "2026-07-01");

        assertThat(ada.on("2026-07-02").tier()).isEqualTo("gold");
        deploy(version(4, LAST_30_DAYS), "2026-08-01");
        assertThat(ada.on("2026-08-02").tier()).as("all on the first day").isEqualTo("gold");
        assertThat(ada.tierAround("2026-08-31")).isEqualTo("gold, bronze");
    }

    @Test
    void anActivityFromBeforeTheFirstWindowIsTakenFromWhereItCounts() {
        InMemoryStore own = new InMemoryStore();
        Shop bob = Shop.open(reviews(1, TierPolicy.LIFETIME).build(), wiring -> wiring.store(own));
        bob.joins();
        for (String review : new String[] {"r-1", "r-2", "r-3"}) {
            bob.does("review", review);
        }
        Shop later = Shop.open(
                        reviews(2, LAST_30_DAYS)
                                .inForceFrom(Instant.parse("2026-06-01T00:00:00Z"))
                                .build(),
                        wiring -> wiring.store(own).clock(bob.clock))
                .at(bob.clock);
        assertThat(later.on("2026-06-02").tier()).isEqualTo("gold");

        later.didNot("review", "r-1");

        assertThat(later.tier()).isEqualTo("bronze");
    }

    private static ProgramBuilder reviews(int number, TierPolicy policy) {
        return Shop.bare()
                .version(number)
                .activities("review")
                .policy(policy)
                .tier("bronze", "0.00")
                .tier("gold", t -> t.requires(c -> c.activities("review", 3)));
    }
}
