package dev.loyalty.semantics;

import static dev.loyalty.semantics.Shop.eur;
import static dev.loyalty.semantics.Shop.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Cancellation;
import dev.loyalty.command.OrderRefusal;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Reinstatement;
import dev.loyalty.event.OrderCancelled;
import dev.loyalty.event.OrderUnchanged;
import dev.loyalty.event.OrderUnchanged.Why;
import dev.loyalty.member.Audience;
import dev.loyalty.member.HistoryLine;
import dev.loyalty.member.OrderStatement;
import dev.loyalty.program.EarlyFacts;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a cancellation takes, and what a reinstatement gives back. */
class CancellationsTest {

    private final Shop ada = Shop.open();

    private static Why why(Outcome outcome) {
        return ((OrderUnchanged) outcome.events().get(0)).why();
    }

    @Test
    void aCancellationTakesAllThatIsLeft() {
        ada.pays("1001", "520.00");
        ada.isRefunded("1001", "r-1", "20.00");

        Outcome cancelled = ada.cancels("1001");

        assertThat(((OrderCancelled) cancelled.events().get(0)).change()).isEqualTo(eur("-500.00"));
        assertThat(ada.net()).isEqualTo("0.00");
        assertThat(ada.tier()).isEqualTo("bronze");
        assertThat(ada.order("1001").state()).isEqualTo(OrderStatement.State.CANCELLED);
    }

    @Test
    void cancellingAgainUnderAnotherIdIsAcceptedAndTheEntrySaysThatNothingChanged() {
        ada.pays("1001", "100.00");
        ada.cancels("1001");
        long entries = ada.entries();

        Outcome again = ada.tell(Cancellation.of(ada.ref("1001"), ada.next()).withId("again"));

        assertThat(again.isReplay()).isFalse();
        assertThat(why(again)).isEqualTo(Why.ALREADY_CANCELLED);
        assertThat(ada.net()).isEqualTo("0.00");
        assertThat(ada.entries()).isEqualTo(entries + 1);
    }

    @Test
    void aRefundOfACancelledOrderIsRefusedBecauseItIsCancelled() {
        ada.pays("1001", "100.00");
        ada.cancels("1001");

        OrderRefusal.RefundExceedsOrder refusal =
                refusal(ada.isRefunded("1001", "r-1", "10.00"), OrderRefusal.RefundExceedsOrder.class);

        assertThat(refusal.cancelled()).isTrue();
        assertThat(refusal.left()).isEqualTo(eur("0.00"));
        assertThat(refusal.sentence())
                .isEqualTo(
                        "refund r-1 takes 10.00 EUR, but order 1001 is cancelled, and a cancellation takes all that was left:"
                                + " reinstate the order first if it was paid back only in part");
    }

    @Test
    void theSameCancellationAgainIsAReplay() {
        ada.pays("1001", "100.00");
        Cancellation cancellation = Cancellation.of(ada.ref("1001"), ada.next());
        ada.tell(cancellation);
        long entries = ada.entries();

        assertThat(ada.tell(cancellation).isReplay()).isTrue();
        assertThat(ada.entries()).isEqualTo(entries);
    }

    @Test
    void aCancelledOrderIsReinstatedWithItsRefunds() {
        ada.pays("1001", "520.00");
        ada.isRefunded("1001", "r-1", "20.00");
        ada.cancels("1001");

        Outcome reinstated = ada.reinstates("1001");

        assertThat(ada.net()).isEqualTo("500.00");
        assertThat(reinstated.tierChange()).isPresent();
        assertThat(ada.tier()).isEqualTo("silver");
    }

    @Test
    void anOrderMayBeCancelledReinstatedAndCancelledAgain() {
        ada.pays("1001", "100.00");

        ada.cancels("1001");
        ada.reinstates("1001");
        assertThat(ada.net()).isEqualTo("100.00");
        ada.cancels("1001");
        assertThat(ada.net()).isEqualTo("0.00");
        ada.reinstates("1001");

        assertThat(ada.net()).isEqualTo("100.00");
        assertThat(ada.view().spend().takenBack()).isEqualTo(eur("0.00"));
    }

    @Test
    void reinstatingAnOrderThatStandsChangesNothing() {
        ada.pays("1001", "100.00");

        assertThat(why(ada.reinstates("1001"))).isEqualTo(Why.NOT_CANCELLED);
        assertThat(ada.net()).isEqualTo("100.00");
    }

    @Test
    void anOrderThatIsUnheardOfCannotBeReinstated() {
        ada.joins();

        refusal(ada.reinstates("1001"), OrderRefusal.OrderUnknown.class);
    }

    @Test
    void aRefundVoidedWhileTheOrderIsCancelledCountsOnceItIsReinstated() {
        ada.pays("1001", "100.00");
        ada.isRefunded("1001", "r-1", "30.00");
        ada.cancels("1001");

        ada.voids("1001", "r-1");
        assertThat(ada.net()).isEqualTo("0.00");
        ada.reinstates("1001");

        assertThat(ada.net()).isEqualTo("100.00");
    }

    @Test
    void anOrderRevisedWhileItIsCancelledCountsAsRevisedOnceItIsReinstated() {
        ada.pays("1001", "100.00");
        ada.cancels("1001");

        ada.revises("1001", 1, "80.00");
        assertThat(ada.net()).isEqualTo("0.00");
        ada.reinstates("1001");

        assertThat(ada.net()).isEqualTo("80.00");
    }

    @Test
    void anEditOfACancelledOrderIsToldAsNoSecondCancellation() {
        ada.pays("1001", "100.00");
        ada.cancels("1001");
        ada.revises("1001", 1, "80.00");

        assertThat(ada.engine
                        .members()
                        .history(ada.customer, Audience.CUSTOMER, 2)
                        .lines())
                .extracting(HistoryLine::sentence)
                .containsExactly(
                        "order 1001 was changed to 80.00 EUR while it was cancelled",
                        "cancelled order 1001; net spend -100.00");
    }

    @Test
    void anOrderOfNothingMayBeCancelled() {
        ada.pays("1001", "0.00");
        ada.cancels("1001");

        assertThat(ada.order("1001").state()).isEqualTo(OrderStatement.State.CANCELLED);
        assertThat(ada.cancels("1001").isReplay()).isTrue();
    }

    @Test
    void cancelledReinstatedAndCancelledAgainAreThreeWhateverTheClockSays() {
        ada.pays("1001", "100.00");
        Instant second = ada.next();

        ada.tell(Cancellation.of(ada.ref("1001"), second));
        ada.tell(Reinstatement.of(ada.ref("1001"), second));
        Outcome again = ada.tell(Cancellation.of(ada.ref("1001"), second));

        assertThat(again.isReplay()).isFalse();
        assertThat(ada.net()).isEqualTo("0.00");
        ada.tell(Reinstatement.of(ada.ref("1001"), second.minusSeconds(60)));
        assertThat(ada.net()).isEqualTo("100.00");
    }

    @Test
    void cancellingWhatStandsCancelledIsTheSameCancellationWhateverTheClockSays() {
        ada.pays("1001", "100.00");
        Outcome first = ada.cancels("1001");
        long entries = ada.entries();

        Outcome again = ada.cancels("1001");

        assertThat(again.isReplay()).isTrue();
        assertThat(((Outcome.Applied) again).entry()).isEqualTo(((Outcome.Applied) first).entry());
        assertThat(ada.entries()).isEqualTo(entries);
        ada.reinstates("1001");
        assertThat(ada.reinstates("1001").isReplay()).isTrue();
        assertThat(ada.net()).isEqualTo("100.00");
    }

    @Test
    void whatASnapshotCancelledIsAlreadyCancelled() {
        ada.tell(ada.snapshot("1001", 1, "100.00").asCancelled());

        assertThat(why(ada.cancels("1001"))).isEqualTo(Why.ALREADY_CANCELLED);
        assertThat(ada.cancels("1001").isReplay()).isTrue();
        ada.reinstates("1001");
        ada.cancels("1001");
        assertThat(ada.net()).isEqualTo("0.00");
    }

    @Test
    void aCancellationThatAQueueDeliversOnceMoreAfterTheReinstatementNeedsAnIdOfItsOwn() {
        ada.pays("1001", "100.00");
        Cancellation withOwnId = Cancellation.of(ada.ref("1001"), ada.next()).withId("message-17");
        ada.tell(withOwnId);
        ada.reinstates("1001");

        assertThat(ada.tell(withOwnId).isReplay()).isTrue();
        assertThat(ada.net()).isEqualTo("100.00");
        ada.cancels("1001");
        assertThat(ada.net()).as("without one it is another cancellation").isEqualTo("0.00");
    }

    @Test
    void aCancellationOfAnUnknownOrderIsRefusedIfTheProgramKeepsNothing() {
        Shop strict = Shop.open(club -> club.earlyFacts(EarlyFacts.REFUSE));
        strict.joins();

        refusal(strict.cancels("1001"), OrderRefusal.OrderUnknown.class);
    }
}
