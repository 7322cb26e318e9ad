package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Freeze;
import dev.loyalty.command.TierPin;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.event.TierChanged;
import dev.loyalty.event.TierReason;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.TierPolicy;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

/** A tier by hand, with the policy running on underneath. */
class ManualTierOverPolicyTest {

    private final Shop ada = Shop.open(club -> club.policy(TierPolicy.ROLLING_YEAR));

    @Test
    void theEarnedTierRunsOnUnderneathAndIsTakenStraightWhenThePinEnds() {
        ada.on("2026-03-15").pays("1001", "500.00");
        ada.tell(TierPin.floor(ada.customer, "gold", Shop.STAFF, ada.next()).through(LocalDate.parse("2027-06-30")));

        assertThat(ada.tierAround("2027-03-15")).isEqualTo("gold, gold");
        assertThat(ada.view().ladders().get(0).earned())
                .extracting(tier -> tier.id().value())
                .isEqualTo("bronze");
        assertThat(ada.tierAround("2027-07-01")).isEqualTo("gold, bronze");
    }

    @Test
    void aFrozenMemberKeepsTheTierUntilUnfrozen() {
        ada.on("2026-03-15").pays("1001", "500.00");
        ada.on("2026-04-01").tell(Freeze.of(ada.customer, Shop.STAFF, ada.next()));

        assertThat(ada.tierAround("2027-03-15")).isEqualTo("silver, silver");
        ada.on("2027-05-01").tell(Unfreeze.of(ada.customer, Shop.STAFF, ada.next()));
        assertThat(ada.tier()).isEqualTo("bronze");
    }

    @Test
    void theTierUnderneathOutlivesItsGraceWhenItIsEarnedAgain() {
        Shop bob = Shop.open(club -> club.policy(TierPolicy.builder()
                .rolling(Period.ofMonths(12))
                .grace(Period.ofDays(30))
                .build()));
        bob.on("2026-03-15").pays("1001", "600.00");
        bob.tell(TierPin.floor(bob.customer, "gold", Shop.STAFF, bob.next()).through(LocalDate.parse("2027-06-30")));
        bob.on("2027-03-20").pays("1002", "600.00");

        assertThat(bob.view().ladders().get(0).earned())
                .extracting(tier -> tier.id().value())
                .isEqualTo("silver");
        assertThat(bob.tierAround("2027-07-01")).isEqualTo("gold, silver");
    }

    @Test
    void whatThePolicyTakesHasItsReasonAlsoWhereAFloorIsBelow() {
        Shop ada = Shop.open(club ->
                club.policy(TierPolicy.builder().calendar(CalendarPeriod.YEAR).build()));
        ada.on("2026-03-10").pays("1001", "600.00");
        ada.tell(TierPin.floor(ada.customer, "bronze", Shop.STAFF, ada.next()));
        ada.on("2027-01-02").engine.runDue(10);

        assertThat(ada.engine.members().journal(ada.customer, 0, 100).stream()
                        .flatMap(entry -> entry.events().stream())
                        .filter(TierChanged.class::isInstance)
                        .map(event -> ((TierChanged) event).reason().code()))
                .containsExactly(TierReason.Code.THRESHOLD_REACHED, TierReason.Code.BELOW_THRESHOLD);
    }
}
