package dev.loyalty.semantics;

import static dev.loyalty.semantics.Shop.eur;
import static dev.loyalty.semantics.Shop.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty.command.ConflictException;
import dev.loyalty.command.OrderSnapshot;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refunding;
import dev.loyalty.command.Refusal;
import dev.loyalty.event.OrderSynced;
import dev.loyalty.event.OrderUnchanged;
import dev.loyalty.member.OrderStatement;
import dev.loyalty.program.Joining;
import dev.loyalty.program.SameRevision;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Line;
import dev.loyalty.value.Parts;
import dev.loyalty.value.RefundId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole order as the shop sees it now: one command for whoever consumes webhooks or polls. */
class WebhooksTest {

    private final Shop ada = Shop.open();

    private static List<EventKind> kinds(Outcome outcome) {
        return outcome.events().stream().map(event -> event.kind()).toList();
    }

    @Test
    void aSnapshotMayBeTheFirstThatIsHeardOfAnOrder() {
        Outcome outcome = ada.tell(ada.snapshot("1001", 1, "520.00"));

        assertThat(kinds(outcome))
                .containsExactly(
                        EventKind.ENROLLED, EventKind.ORDER_PAID, EventKind.ORDER_SYNCED, EventKind.TIER_CHANGED);
        assertThat(ada.net()).isEqualTo("520.00");
        assertThat(ada.tier()).isEqualTo("silver");
    }

    @Test
    void aFirstSnapshotBringsItsRefundsAndCancellationInOneEvaluation() {
        Outcome refunded = ada.tell(ada.snapshot("1001", 7, "520.00").refund("r-1", "20.01"));
        Outcome cancelled = ada.tell(ada.snapshot("1002", 7, "900.00").asCancelled());

        assertThat(refunded.tierChanges()).isEmpty();
        assertThat(cancelled.tierChanges()).isEmpty();
        assertThat(ada.net()).isEqualTo("499.99");
        assertThat(ada.order("1002").state()).isEqualTo(OrderStatement.State.CANCELLED);
    }

    @Test
    void theDifferenceToWhatIsRecordedIsWorkedOut() {
        ada.tell(ada.snapshot("1001", 1, "100.00"));
        ada.tell(ada.snapshot("1001", 2, "100.00").refund("r-1", "30.00"));
        assertThat(ada.net()).isEqualTo("70.00");

        Outcome outcome =
                ada.tell(ada.snapshot("1001", 3, "90.00").refund("r-1", "30.00").refund("r-2", "10.00"));

        assertThat(kinds(outcome))
                .containsExactly(EventKind.ORDER_REVISED, EventKind.ORDER_REFUNDED, EventKind.ORDER_SYNCED);
        assertThat(ada.net()).isEqualTo("50.00");
    }

    @Test
    void aRefundThatIsGoneIsVoidedAndOneThatChangedIsCorrected() {
        ada.tell(ada.snapshot("1001", 1, "100.00").refund("r-1", "30.00").refund("r-2", "10.00"));

        ada.tell(ada.snapshot("1001", 2, "100.00").refund("r-2", "15.00"));

        assertThat(ada.net()).isEqualTo("85.00");
    }

    @Test
    void anOrderIsCancelledAndStandsAgain() {
        ada.tell(ada.snapshot("1001", 1, "520.00"));
        Outcome cancelled = ada.tell(ada.snapshot("1001", 2, "520.00").asCancelled());
        assertThat(cancelled.tierChange()).isPresent();
        assertThat(ada.net()).isEqualTo("0.00");

        Outcome stands = ada.tell(ada.snapshot("1001", 3, "520.00"));

        assertThat(stands.tierChange()).isPresent();
        assertThat(ada.net()).isEqualTo("520.00");
    }

    @Test
    void anOlderOrEqualRevisionChangesNothing() {
        ada.tell(ada.snapshot("1001", 5, "100.00").refund("r-1", "30.00"));

        Outcome older = ada.tell(ada.snapshot("1001", 4, "100.00"));
        Outcome equal = ada.tell(ada.snapshot("1001", 5, "100.00").withId("polled"));

        assertThat(((OrderUnchanged) older.events().get(0)).why()).isEqualTo(OrderUnchanged.Why.STALE_REVISION);
        assertThat(((OrderUnchanged) equal.events().get(0)).why()).isEqualTo(OrderUnchanged.Why.STALE_REVISION);
        assertThat(ada.net()).isEqualTo("70.00");
    }

    @Test
    void theSameSnapshotAgainIsAReplay() {
        OrderSnapshot snapshot = ada.snapshot("1001", 1, "100.00").refund("r-1", "30.00");
        ada.tell(snapshot);
        long entries = ada.entries();

        assertThat(ada.tell(snapshot).isReplay()).isTrue();
        assertThat(ada.entries()).isEqualTo(entries);
    }

    @Test
    void itDoesNotMatterInWhichOrderASnapshotListsItsRefunds() {
        ada.tell(ada.snapshot("1001", 1, "100.00").refund("r-1", "30.00").refund("r-2", "10.00"));

        Outcome again = ada.tell(
                ada.snapshot("1001", 1, "100.00").refund("r-2", "10.00").refund("r-1", "30.00"));

        assertThat(again.isReplay()).isTrue();
    }

    @Test
    void theSameRevisionWithOtherContentIsAConflictAndChangesNothing() {
        ada.tell(ada.snapshot("1001", 1, "100.00"));

        assertThatThrownBy(() -> ada.tell(ada.snapshot("1001", 1, "200.00")))
                .isInstanceOf(ConflictException.class)
                .hasMessage(
                        "sync \"1001/1\" of customer ada was recorded before with other content: raise the revision with"
                                + " every change of the order; where it is a time in whole seconds, say what decides by the program's"
                                + " sameRevision");
        assertThat(ada.net()).isEqualTo("100.00");
    }

    @Test
    void aSnapshotInWhichOnlyTheRevisionRoseIsNotedAndChangesNoAmount() {
        ada.tell(ada.snapshot("1001", 1, "100.00"));

        Outcome outcome = ada.tell(ada.snapshot("1001", 2, "100.00"));

        assertThat(kinds(outcome)).containsExactly(EventKind.ORDER_SYNCED);
        Outcome stale = ada.tell(ada.snapshot("1001", 2, "90.00").withId("late"));
        assertThat(kinds(stale)).containsExactly(EventKind.UNCHANGED);
        assertThat(ada.net()).isEqualTo("100.00");
    }

    @Test
    void snapshotsThatComeOutOfOrderAndTwiceEndWhereTheRightOrderEnds() {
        OrderSnapshot first = ada.snapshot("1001", 1, "100.00");
        OrderSnapshot second = ada.snapshot("1001", 2, "100.00").refund("r-1", "30.00");
        OrderSnapshot third = ada.snapshot("1001", 3, "90.00").refund("r-1", "30.00");

        for (OrderSnapshot snapshot : List.of(second, third, first, second, third)) {
            ada.tell(snapshot);
        }

        assertThat(ada.net()).isEqualTo("60.00");
        assertThat(ada.view().spend().orders()).isEqualTo(1);
    }

    @Test
    void whatRefundsTakeBeyondTheOrderIsReported() {
        Outcome outcome = ada.tell(ada.snapshot("1001", 1, "100.00").refund("r-1", "120.00"));

        OrderSynced synced = (OrderSynced) outcome.events().get(outcome.events().size() - 1);
        assertThat(synced.excess()).isEqualTo(eur("20.00"));
        assertThat(ada.net()).isEqualTo("0.00");
    }

    @Test
    void aShopThatReportsOnlyTheSumOfItsRefundsStatesThat() {
        ada.tell(ada.snapshot("1001", 1, "100.00").refundedSoFar("30.00"));
        ada.tell(ada.snapshot("1001", 2, "100.00").refundedSoFar("45.00"));
        assertThat(ada.net()).isEqualTo("55.00");

        ada.tell(ada.snapshot("1001", 3, "100.00").refundedSoFar("0.00"));

        assertThat(ada.net()).isEqualTo("100.00");
    }

    @Test
    void aSnapshotMayStatePartsLinesAndRefundsByParts() {
        OrderSnapshot snapshot = OrderSnapshot.of(
                        ada.ref("1001"), 1, Parts.of("100.00", "19.00", "10.00", "1.90"), ada.next())
                .lines(
                        Line.of("book", 1, "40.00").tax("7.60"),
                        Line.of("wine", 1, "60.00").tax("11.40"))
                .refund(RefundId.of("r-1"), Refunding.parts(Parts.of("40.00", "7.60", "0.00", "0.00")));

        ada.tell(snapshot);

        assertThat(ada.net()).isEqualTo("71.40");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ada.tell(ada.snapshot("1001", 2, "100.00").lines(Line.of("book", 1, "99.00"))))
                .withMessageContaining("the difference is 1.00 EUR");
    }

    @Test
    void aSnapshotOfAStrangerIsRefusedWhereMembersJoinExplicitly() {
        Shop explicit = Shop.open(club -> club.joining(Joining.EXPLICIT));

        refusal(explicit.tell(explicit.snapshot("1001", 1, "100.00")), Refusal.NotAMember.class);
        assertThat(explicit.entries()).isZero();
    }

    @Test
    void aSnapshotSpeaksLastAlsoOverSingleCommands() {
        ada.pays("1001", "100.00");
        ada.isRefunded("1001", "r-1", "30.00");

        ada.tell(ada.snapshot("1001", 1, "100.00").refund("r-1", "30.00").refund("r-2", "5.00"));

        assertThat(ada.net()).isEqualTo("65.00");
        assertThat(ada.pays("1001", "100.00").isReplay()).isTrue();
    }

    @Test
    void whereTheProgramSaysSoTheLaterToArriveOfOneRevisionStands() {
        Shop shop = Shop.open(club -> club.sameRevision(SameRevision.BY_ARRIVAL));
        OrderSnapshot first = shop.snapshot("1001", 7, "100.00");
        OrderSnapshot second = shop.snapshot("1001", 7, "100.00").refund("r-1", "30.00");
        shop.tell(first);

        assertThat(shop.tell(second).isReplay()).isFalse();
        assertThat(shop.net()).isEqualTo("70.00");
        assertThat(shop.tell(first).isReplay()).as("a redelivery").isTrue();
        assertThat(shop.tell(second).isReplay()).isTrue();
        assertThat(shop.net()).isEqualTo("70.00");
        shop.tell(shop.snapshot("1001", 7, "90.00"));
        assertThat(shop.net()).isEqualTo("90.00");
        shop.tell(shop.snapshot("1001", 6, "10.00"));
        assertThat(shop.net()).as("an older revision stays stale").isEqualTo("90.00");
    }

    @Test
    void whereTheProgramSaysSoTheContentDecidesSoThatItDoesNotMatterWhichArrivesFirst() {
        Shop shop = Shop.open(club -> club.sameRevision(SameRevision.BY_CONTENT));
        List<String> totals = List.of("100.00", "70.00", "55.00");
        for (String total : totals) {
            shop.tell(shop.snapshot("1001", 7, total));
        }
        Shop other = shop.as("bob");
        for (int i = 2; i >= 0; i--) {
            other.tell(other.snapshot("1001", 7, totals.get(i)));
            other.tell(other.snapshot("1001", 7, totals.get(i)).withId("again-" + i));
        }

        assertThat(shop.net()).isEqualTo(other.net());
        assertThat(totals).contains(shop.net());
        for (String total : totals) {
            assertThat(shop.tell(shop.snapshot("1001", 7, total)).isReplay()).isTrue();
        }
    }
}
