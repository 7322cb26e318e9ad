package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Adjustment;
import dev.loyalty.command.Command;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Order;
import dev.loyalty.event.MembershipAnniversary;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.program.ProgramBuilder;
import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.Step;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.program.TierPolicy.Upgrade;
import dev.loyalty.value.CustomerId;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Versions that move the program to another zone: no date is reviewed or told of twice, and none is left out. */
class ZoneChangesTest {

    private static final TierPolicy MONTHLY_REVIEWS = TierPolicy.builder()
            .rolling(Period.ofDays(30))
            .byTime(TimeDowngrade.PERIOD_END)
            .reviews(CalendarPeriod.MONTH)
            .step(Step.ONE_LEVEL)
            .build();

    private final InMemoryStore store = new InMemoryStore();
    private Shop ada = Shop.open();

    private void opens(TierPolicy policy) {
        ada = Shop.open(program(1, "Europe/Berlin", policy, "2026-01-01T00:00:00Z"), wiring -> wiring.store(store));
    }

    private void moves(int version, String zone, TierPolicy policy, String from) {
        Shop before = ada;
        ada = Shop.open(
                        program(version, zone, policy, from),
                        wiring -> wiring.store(store).clock(before.clock))
                .at(before.clock);
    }

    private static LoyaltyProgram program(int version, String zone, TierPolicy policy, String from) {
        return LoyaltyProgram.builder("club", "EUR", ZoneId.of(zone))
                .version(version)
                .inForceFrom(Instant.parse(from))
                .policy(policy)
                .messages(MessageKind.MEMBERSHIP_ANNIVERSARY)
                .tier("bronze", "0.00")
                .tier("silver", "500.00")
                .tier("gold", "1000.00")
                .build();
    }

    private String tierAt(String instant) {
        ada.clock.set(instant);
        return ada.tier();
    }

    private long anniversariesUntil(String day) {
        ada.on(day);
        ada.engine.runDue(10);
        return ada.engine.members().journal(ada.customer, 0, 100).stream()
                .flatMap(entry -> entry.events().stream())
                .filter(MembershipAnniversary.class::isInstance)
                .count();
    }

    @Test
    void aSecondVersionFurtherWestDoesNotReviewTheDateAgain() {
        opens(MONTHLY_REVIEWS);
        ada.on("2026-03-15").pays("1001", "1000.00");
        moves(2, "UTC", MONTHLY_REVIEWS, "2026-04-30T22:30:00Z");
        moves(3, "UTC", MONTHLY_REVIEWS, "2026-04-30T23:00:00Z");

        assertThat(ada.on("2026-05-02").tier()).isEqualTo("silver");
    }

    @Test
    void aZoneThatIsCorrectedTheSameNightHasNoSecondReview() {
        opens(MONTHLY_REVIEWS);
        ada.on("2026-03-15").pays("1001", "1000.00");
        moves(2, "UTC", MONTHLY_REVIEWS, "2026-04-30T22:30:00Z");
        moves(3, "Europe/Berlin", MONTHLY_REVIEWS, "2026-04-30T23:00:00Z");

        assertThat(ada.on("2026-05-02").tier()).isEqualTo("silver");
    }

    @Test
    void anAnniversaryIsCountedFromTheDayThatItWasInTheNewZone() {
        for (Upgrade upgrade : new Upgrade[] {Upgrade.TIER_ANNIVERSARY, Upgrade.MEMBERSHIP_ANNIVERSARY}) {
            ZoneChangesTest shop = new ZoneChangesTest();
            TierPolicy yearly = TierPolicy.builder().upgrade(upgrade).build();
            shop.opens(yearly);
            shop.ada.clock.set(Instant.parse("2026-03-14T23:30:00Z"));
            shop.ada.pays("1001", "600.00");
            assertThat(shop.ada.view().progress().from()).as("in Berlin").isEqualTo("2027-03-15");
            shop.moves(2, "UTC", yearly, "2026-06-01T12:00:00Z");

            shop.ada.on("2026-07-01");
            assertThat(shop.ada.view().progress().from()).as("in UTC").isEqualTo("2027-03-14");
            assertThat(shop.ada.tierAround("2027-03-14")).as("%s", upgrade).isEqualTo("bronze, silver");
        }
    }

    @Test
    void whatLeavesTheWindowOnADateThatBeginsOnceMoreIsLostThen() {
        TierPolicy rolling = TierPolicy.builder().rolling(Period.ofDays(47)).build();
        opens(rolling);
        ada.on("2026-03-15").pays("1001", "600.00");
        moves(2, "UTC", rolling, "2026-04-30T22:30:00Z");

        ada.clock.set("2026-04-30T22:00:00Z");
        assertThat(ada.tier()).as("1 May, in Berlin").isEqualTo("bronze");
        ada.clock.set("2026-04-30T22:30:00Z");
        assertThat(ada.tier()).as("30 April, in Greenwich").isEqualTo("silver");
        ada.clock.set("2026-05-01T00:00:00Z");
        assertThat(ada.tier()).as("1 May, in Greenwich").isEqualTo("bronze");
    }

    @Test
    void anOrderThatWaitsCountsWhenItsDayBeginsInTheZoneInWhichItWasPaid() {
        for (String zone : List.of("Pacific/Apia", "Pacific/Honolulu")) {
            ZoneChangesTest shop = new ZoneChangesTest();
            ProgramBuilder waits = Shop.bare()
                    .tier("bronze", "0.00")
                    .tier("silver", "500.00")
                    .spend(rule -> rule.countsFrom(new CountsFrom.AfterDays(14)));
            shop.ada = Shop.open(waits.build(), wiring -> wiring.store(shop.store));
            shop.ada.on("2026-03-02").pays("1001", "600.00");
            shop.moves(2, zone, TierPolicy.LIFETIME, "2026-03-10T12:00:00Z");

            assertThat(shop.tierAt("2026-03-15T22:59:59.999999Z")).as(zone).isEqualTo("bronze");
            assertThat(shop.tierAt("2026-03-15T23:00:00Z"))
                    .as("16 March, in Berlin")
                    .isEqualTo("silver");
        }
    }

    @Test
    void whatIsToldLateCountsOnTheDayThatItWasInTheZoneOfThen() {
        TierPolicy rolling = TierPolicy.builder().rolling(Period.ofDays(30)).build();
        Instant then = Instant.parse("2026-03-14T23:30:00Z");
        CustomerId customer = ada.customer;
        for (Command late : List.of(
                Order.of(customer, "1001", "600.00", then),
                Adjustment.of(customer, "t-1", "600.00", Shop.STAFF, then))) {
            ZoneChangesTest shop = new ZoneChangesTest();
            shop.opens(rolling);
            shop.ada.joins();
            shop.moves(2, "UTC", rolling, "2026-04-01T12:00:00Z");

            shop.ada.on("2026-04-10").tell(late);

            assertThat(shop.ada.tierAround("2026-04-14"))
                    .as("%s, 15 March in Berlin", late)
                    .isEqualTo("silver, bronze");
        }
    }

    @Test
    void anAnniversaryOnADateThatHasBegunFurtherEastIsTold() {
        opens(TierPolicy.LIFETIME);
        ada.on("2026-05-01").tell(Enrolment.of(ada.customer, ada.next()));
        moves(2, "Asia/Tokyo", TierPolicy.LIFETIME, "2027-04-30T18:00:00Z");

        assertThat(anniversariesUntil("2027-06-01")).isEqualTo(1);
    }

    @Test
    void anAnniversaryOnADateThatBeginsTwiceIsToldOnce() {
        opens(TierPolicy.LIFETIME);
        ada.on("2026-05-01").tell(Enrolment.of(ada.customer, ada.next()));
        moves(2, "UTC", TierPolicy.LIFETIME, "2027-04-30T22:30:00Z");
        moves(3, "UTC", TierPolicy.LIFETIME, "2027-04-30T23:00:00Z");

        assertThat(anniversariesUntil("2027-06-01")).isEqualTo(1);
    }
}
