package dev.loyalty.semantics;

import static dev.loyalty.semantics.Shop.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Confirmation;
import dev.loyalty.command.Order;
import dev.loyalty.command.Outcome;
import dev.loyalty.event.OrderCounted;
import dev.loyalty.event.OrderUnchanged;
import dev.loyalty.member.OrderStatement.State;
import dev.loyalty.program.SpendRule.CountsFrom;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Orders that count when they are confirmed, or a number of days later: a return window. */
class WaitingOrdersTest {

    private final Shop confirming = Shop.open(club -> club.spend(rule -> rule.countsFrom(CountsFrom.CONFIRMED)));
    private final Shop returning = Shop.open(club -> club.spend(rule -> rule.countsFrom(new CountsFrom.AfterDays(14))));

    @Test
    void aPaidOrderWaitsForItsConfirmation() {
        confirming.pays("1001", "520.00");
        assertThat(confirming.net()).isEqualTo("0.00");
        assertThat(confirming.tier()).isEqualTo("bronze");
        assertThat(confirming.order("1001").state()).isEqualTo(State.WAITING);
        assertThat(confirming.counts("1001")).as("what it will count").isEqualTo("520.00");

        Outcome confirmed = confirming.confirms("1001");

        assertThat(confirmed.tierChange()).isPresent();
        assertThat(confirming.net()).isEqualTo("520.00");
        assertThat(confirming.tier()).isEqualTo("silver");
        assertThat(confirming.order("1001").state()).isEqualTo(State.COUNTS);
    }

    @Test
    void whatIsRefundedWhileAnOrderWaitsDoesNotCountLater() {
        confirming.pays("1001", "520.00");
        confirming.isRefunded("1001", "r-1", "20.01");
        assertThat(confirming.net()).isEqualTo("0.00");
        assertThat(confirming.view().spend().takenBack()).isEqualTo(eur("0.00"));

        Outcome confirmed = confirming.confirms("1001");

        assertThat(((OrderCounted) confirmed.events().get(0)).counted()).isEqualTo(eur("499.99"));
        assertThat(confirming.net()).isEqualTo("499.99");
        assertThat(confirming.tier()).isEqualTo("bronze");
        confirming.isRefunded("1001", "r-2", "100.00");
        assertThat(confirming.net()).isEqualTo("399.99");
    }

    @Test
    void anOrderCancelledWhileItWaitsCountsNothingWhenConfirmedUntilItIsReinstated() {
        confirming.pays("1001", "520.00");
        confirming.cancels("1001");
        confirming.confirms("1001");
        assertThat(confirming.net()).isEqualTo("0.00");

        confirming.reinstates("1001");

        assertThat(confirming.net()).isEqualTo("520.00");
    }

    @Test
    void anOrderRevisedWhileItWaitsCountsAsRevised() {
        confirming.pays("1001", "520.00");
        confirming.revises("1001", 1, "400.00");
        confirming.confirms("1001");

        assertThat(confirming.net()).isEqualTo("400.00");
    }

    @Test
    void confirmingTwiceIsAReplayAndUnderAnotherIdChangesNothing() {
        confirming.pays("1001", "520.00");
        confirming.confirms("1001");

        assertThat(confirming.confirms("1001").isReplay()).isTrue();
        Outcome again = confirming.tell(
                Confirmation.of(confirming.ref("1001"), confirming.next()).withId("again"));

        assertThat(((OrderUnchanged) again.events().get(0)).why()).isEqualTo(OrderUnchanged.Why.ALREADY_COUNTS);
        assertThat(confirming.net()).isEqualTo("520.00");
    }

    @Test
    void confirmingAnOrderThatCountsAtOnceChangesNothing() {
        Shop shop = Shop.open();
        shop.pays("1001", "520.00");

        assertThat(((OrderUnchanged) shop.confirms("1001").events().get(0)).why())
                .isEqualTo(OrderUnchanged.Why.ALREADY_COUNTS);
    }

    @Test
    void anOrderCountsFromTheStartOfTheFourteenthDayAfterItsDayInTheShopsZone() {
        returning.clock.set("2026-03-01T23:30:00Z");
        returning.pays("1001", "520.00");

        // it is 2 March in Berlin, so the window is over when 16 March begins there
        returning.clock.set("2026-03-15T22:59:59.999999Z");
        assertThat(returning.tier()).isEqualTo("bronze");
        assertThat(returning.order("1001").state()).isEqualTo(State.WAITING);
        returning.clock.set("2026-03-15T23:00:00Z");

        assertThat(returning.tier()).isEqualTo("silver");
        assertThat(returning.net()).isEqualTo("520.00");
        assertThat(returning.order("1001").state()).isEqualTo(State.COUNTS);
    }

    @Test
    void aWindowAcrossTheChangeToSummerTimeIsCountedInDaysNotHours() {
        returning.clock.set("2026-03-20T11:00:00Z");
        returning.pays("1001", "520.00");

        returning.clock.set("2026-04-02T21:59:59Z");
        assertThat(returning.net()).isEqualTo("0.00");
        returning.clock.set("2026-04-02T22:00:00Z");

        assertThat(returning.net()).isEqualTo("520.00");
    }

    @Test
    void whatTimeDidIsReportedBesideTheNextCommandAsOfItsDueInstant() {
        returning.pays("1001", "520.00");
        returning.clock.set("2026-04-01T12:00:00Z");

        Outcome.Applied applied = returning.pays("1002", "1.00").orThrow();

        assertThat(applied.tierChange()).isEmpty();
        assertThat(applied.timeFirst()).singleElement().satisfies(entry -> {
            assertThat(entry.effectiveAt()).isEqualTo(Instant.parse("2026-03-15T23:00:00Z"));
            assertThat(entry.recordedAt()).isEqualTo(Instant.parse("2026-04-01T12:01:00Z"));
            assertThat(entry.events()).hasSize(2);
        });
        assertThat(returning.view().ladders().get(0).since()).isEqualTo(Instant.parse("2026-03-15T23:00:00Z"));
    }

    @Test
    void aRefundInTheReturnWindowTakesFromWhatWillCount() {
        returning.pays("1001", "520.00");
        returning.isRefunded("1001", "r-1", "120.00");
        returning.clock.set("2026-04-01T12:00:00Z");

        assertThat(returning.net()).isEqualTo("400.00");
        assertThat(returning.tier()).isEqualTo("bronze");
        returning.voids("1001", "r-1");
        assertThat(returning.net()).isEqualTo("520.00");
    }

    @Test
    void anOrderThatComesAfterItsReturnWindowCountsAtOnce() {
        returning.clock.set("2026-04-01T12:00:00Z");

        Outcome late =
                returning.tell(Order.of(returning.customer, "1001", "520.00", Instant.parse("2026-03-01T12:00:00Z")));

        assertThat(late.isRefused()).isFalse();
        assertThat(returning.tier()).isEqualTo("silver");
    }

    @Test
    void twoWindowsThatEndAtTheSameInstantAreOneChange() {
        returning.pays("1001", "400.00");
        returning.pays("1002", "700.00");
        returning.clock.set("2026-04-01T12:00:00Z");

        Outcome.Applied applied = returning.pays("1003", "1.00").orThrow();

        assertThat(applied.timeFirst())
                .singleElement()
                .satisfies(entry -> assertThat(entry.events()).hasSize(3));
        assertThat(returning.tier()).isEqualTo("gold");
    }

    @Test
    void aConfirmationEndsAReturnWindowEarly() {
        returning.pays("1001", "520.00");

        returning.confirms("1001");
        assertThat(returning.net()).isEqualTo("520.00");
        returning.clock.set("2026-04-01T12:00:00Z");

        assertThat(returning.net()).isEqualTo("520.00");
        assertThat(returning.engine.runDue(10)).isZero();
    }

    @Test
    void anEarlyRefundOfAnOrderThatWaitsIsTakenFromWhatWillCount() {
        confirming.isRefunded("1001", "r-1", "20.00");
        confirming.pays("1001", "520.00");
        confirming.confirms("1001");

        assertThat(confirming.net()).isEqualTo("500.00");
    }
}
