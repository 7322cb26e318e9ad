package dev.loyalty.semantics;

import static dev.loyalty.semantics.Shop.eur;
import static dev.loyalty.semantics.Shop.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.command.OrderRefusal;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Remedy;
import dev.loyalty.command.Revision;
import dev.loyalty.event.OrderRevised;
import dev.loyalty.event.OrderUnchanged;
import dev.loyalty.value.Parts;
import org.junit.jupiter.api.Test;

/** An order edited after payment: the whole amount before refunds, and a rising revision. */
class RevisionsTest {

    private final Shop ada = Shop.open();

    @Test
    void orderOf100Refunded30RevisedTo70Counts40() {
        ada.pays("1001", "100.00");
        ada.isRefunded("1001", "r-1", "30.00");

        Outcome revised = ada.revises("1001", 1, "70.00");

        assertThat(((OrderRevised) revised.events().get(0)).change()).isEqualTo(eur("-30.00"));
        assertThat(ada.net()).isEqualTo("40.00");
        assertThat(ada.order("1001").bought()).isEqualTo(eur("70.00"));
        assertThat(ada.order("1001").left()).isEqualTo(eur("40.00"));
    }

    @Test
    void aRevisionUpwardsMayReachTheNextTier() {
        ada.pays("1001", "480.00");

        Outcome revised = ada.revises("1001", 1, "500.00");

        assertThat(revised.tierChange()).isPresent();
        assertThat(ada.tier()).isEqualTo("silver");
    }

    @Test
    void aStaleRevisionChangesNothing() {
        ada.pays("1001", "100.00");
        ada.revises("1001", 5, "80.00");

        Outcome older = ada.revises("1001", 4, "90.00");
        Outcome equal =
                ada.tell(Revision.of(ada.ref("1001"), 5, "95.00", ada.next()).withId("another"));

        assertThat(((OrderUnchanged) older.events().get(0)).why()).isEqualTo(OrderUnchanged.Why.STALE_REVISION);
        assertThat(((OrderUnchanged) equal.events().get(0)).why()).isEqualTo(OrderUnchanged.Why.STALE_REVISION);
        assertThat(ada.net()).isEqualTo("80.00");
    }

    @Test
    void revisionsNeedNotBeConsecutive() {
        ada.pays("1001", "100.00");
        ada.revises("1001", 1_772_445_600_000L, "90.00");
        ada.revises("1001", 1_772_445_600_001L, "85.00");

        assertThat(ada.net()).isEqualTo("85.00");
    }

    @Test
    void aRevisionBelowWhatWasRefundedIsRefused() {
        ada.pays("1001", "100.00");
        ada.isRefunded("1001", "r-1", "30.00");
        long entries = ada.entries();

        OrderRefusal.RevisionBelowRefunds refusal =
                refusal(ada.revises("1001", 1, "29.99"), OrderRefusal.RevisionBelowRefunds.class);

        assertThat(refusal.refunded()).isEqualTo(eur("30.00"));
        assertThat(refusal.stated()).isEqualTo(eur("29.99"));
        assertThat(refusal.remedy()).isEqualTo(Remedy.CORRECT_AND_SEND_AGAIN);
        assertThat(ada.entries()).isEqualTo(entries);
        assertThat(ada.revises("1001", 1, "30.00").isRefused())
                .as("exactly what was refunded may be left")
                .isFalse();
        assertThat(ada.net()).isEqualTo("0.00");
    }

    @Test
    void aRevisionMustLeaveRoomForTheRefundsOfEachPart() {
        ada.tell(ada.order("1001", Parts.of("100.00", "0.00", "10.00", "0.00")));
        ada.isRefunded("1001", "r-1", Parts.of("0.00", "0.00", "10.00", "0.00"));

        OrderRefusal.RevisionBelowRefunds refusal = refusal(
                ada.tell(Revision.of(ada.ref("1001"), 1, Parts.of("200.00", "0.00", "5.00", "0.00"), ada.next())),
                OrderRefusal.RevisionBelowRefunds.class);

        assertThat(refusal.sentence()).contains("or more than that of one of its parts");
    }

    @Test
    void aVoidedRefundDoesNotStandInTheWayOfARevision() {
        ada.pays("1001", "100.00");
        ada.isRefunded("1001", "r-1", "30.00");
        ada.voids("1001", "r-1");

        ada.revises("1001", 1, "10.00");

        assertThat(ada.net()).isEqualTo("10.00");
    }

    @Test
    void anOrderMayBeRevisedToNothingAndBack() {
        ada.pays("1001", "100.00");
        ada.revises("1001", 1, "0.00");
        assertThat(ada.net()).isEqualTo("0.00");

        ada.revises("1001", 2, "100.00");

        assertThat(ada.net()).isEqualTo("100.00");
    }

    @Test
    void aRefundAfterARevisionIsMeasuredAgainstTheRevisedOrder() {
        ada.pays("1001", "100.00");
        ada.revises("1001", 1, "70.00");

        refusal(ada.isRefunded("1001", "r-1", "70.01"), OrderRefusal.RefundExceedsOrder.class);
        ada.isRefunded("1001", "r-2", "70.00");

        assertThat(ada.net()).isEqualTo("0.00");
    }

    @Test
    void aRevisionCountsAsPartOfWhatWasOrdered() {
        ada.pays("1001", "100.00");
        ada.revises("1001", 1, "70.00");

        assertThat(ada.view().spend().ordered()).isEqualTo(eur("70.00"));
        assertThat(ada.view().spend().takenBack()).isEqualTo(eur("0.00"));
    }

    @Test
    void revisionsCountFromOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ada.revises("1001", 0, "1.00"))
                .withMessage("revisions count from 1, but this is 0");
    }
}
