package dev.loyalty.semantics;

import static dev.loyalty.semantics.Shop.eur;
import static dev.loyalty.semantics.Shop.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.OrderRefusal;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refund;
import dev.loyalty.command.Refunding;
import dev.loyalty.command.Remedy;
import dev.loyalty.command.Revision;
import dev.loyalty.event.OrderExcess;
import dev.loyalty.event.OrderRefunded;
import dev.loyalty.member.Audience;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Line;
import dev.loyalty.value.Part;
import dev.loyalty.value.Parts;
import dev.loyalty.value.RefundId;
import dev.loyalty.value.Returned;
import org.junit.jupiter.api.Test;

/** What is left of an order: of the order as it is now, pieces first, then parts, then totals, whatever came first. */
class WhatIsLeftTest {

    private static final Line OLD = Line.of("x", 3, "90.00");
    private static final Line NEW = Line.of("x", 3, "300.00");

    private final Shop ada = Shop.open();

    private static Returned x(int quantity) {
        return Returned.of("x", quantity);
    }

    private Revision revision(long number, String total, Line... lines) {
        return Revision.of(ada.ref("1001"), number, total, ada.next()).lines(lines);
    }

    @Test
    void piecesAreWorthTheirShareOfTheOrderAsItIsNowSoThatAVoidedRefundRevaluesNothing() {
        ada.tell(ada.order("1001", "90.00").lines(OLD));
        ada.returns("1001", "r-1", x(2));
        ada.isRefunded("1001", "r-2", "5.00");

        ada.tell(revision(1, "300.00", NEW));
        assertThat(ada.net()).as("300.00 less two thirds and 5.00").isEqualTo("95.00");
        ada.voids("1001", "r-2");

        assertThat(ada.net()).isEqualTo("100.00");
        Shop without = ada.as("bob");
        without.tell(without.order("1001", "90.00").lines(OLD));
        without.returns("1001", "r-1", x(2));
        without.tell(
                Revision.of(without.ref("1001"), 1, "300.00", without.next()).lines(NEW));
        assertThat(without.net()).as("without that refund at all").isEqualTo("100.00");
    }

    @Test
    void aSnapshotAndFactsBeforeTheirOrderLeaveTheSameAsSingleCommands() {
        ada.tell(ada.order("1001", "90.00").lines(OLD));
        ada.returns("1001", "r-1", x(2));
        ada.tell(revision(1, "300.00", NEW));
        Shop bob = ada.as("bob");
        bob.tell(bob.snapshot("1001", 1, "300.00").lines(NEW).refund(RefundId.of("r-1"), Refunding.lines(x(2))));
        Shop eve = ada.as("eve");
        eve.returns("1001", "r-1", x(2));
        eve.tell(Revision.of(eve.ref("1001"), 1, "300.00", eve.next()).lines(NEW));
        eve.tell(eve.order("1001", "90.00").lines(OLD));

        assertThat(ada.net()).isEqualTo("100.00").isEqualTo(bob.net()).isEqualTo(eve.net());
    }

    @Test
    void aSnapshotThatEditsReturnedLinesBooksTheEditAlone() {
        ada.tell(ada.snapshot("1001", 1, "90.00").lines(OLD).refund(RefundId.of("r-1"), Refunding.lines(x(2))));

        Outcome edited = ada.tell(
                ada.snapshot("1001", 2, "300.00").lines(NEW).refund(RefundId.of("r-1"), Refunding.lines(x(2))));

        assertThat(edited.events())
                .extracting(event -> event.kind())
                .containsExactly(EventKind.ORDER_REVISED, EventKind.ORDER_SYNCED);
        assertThat(ada.net()).isEqualTo("100.00");
    }

    @Test
    void aSnapshotThatStatesAmountsInsteadOfPiecesTakesBackWhatItStates() {
        ada.tell(ada.snapshot("1001", 1, "90.00").lines(OLD).refund(RefundId.of("r-1"), Refunding.lines(x(1))));

        ada.tell(ada.snapshot("1001", 2, "90.00").refund("r-1", "30.00"));

        assertThat(ada.net()).isEqualTo("60.00");
        assertThat(ada.view().spend().ordered()).isEqualTo(eur("90.00"));
        assertThat(ada.view().spend().takenBack()).isEqualTo(eur("30.00"));
    }

    @Test
    void anEditWithoutLinesIsRefusedOncePiecesCameBackBecauseOnlyLinesTellWhatTheyAreWorth() {
        ada.tell(ada.order("1001", "100.00").lines(Line.of("x", 3, "100.00")));
        ada.returns("1001", "r-1", x(1));

        OrderRefusal.RevisionNeedsLines refusal =
                refusal(ada.revises("1001", 1, "90.00"), OrderRefusal.RevisionNeedsLines.class);

        assertThat(refusal.sentence())
                .isEqualTo("order 1001 is revised without lines, but 1 of product x came back already:"
                        + " state the lines of the whole order before refunds");
        assertThat(refusal.remedy()).isEqualTo(Remedy.CORRECT_AND_SEND_AGAIN);
        assertThat(ada.net()).isEqualTo("66.67");
        ada.tell(revision(1, "90.00", Line.of("x", 3, "90.00")));
        assertThat(ada.net()).isEqualTo("60.00");
    }

    @Test
    void anEditThatLeavesFewerPiecesThanCameBackIsRefused() {
        ada.tell(ada.order("1001", "90.00").lines(OLD));
        ada.returns("1001", "r-1", x(2));

        OrderRefusal.RevisionBelowReturns refusal = refusal(
                ada.tell(revision(1, "90.00", Line.of("x", 1, "90.00"))), OrderRefusal.RevisionBelowReturns.class);

        assertThat(refusal.missing()).containsExactly(x(1));
        assertThat(ada.net()).isEqualTo("30.00");
    }

    @Test
    void whatCameBackEarlyAndIsNotOnTheOrderDoesNotStandInTheWayOfAnEdit() {
        ada.returns("1001", "r-1", x(4));
        ada.tell(ada.order("1001", "90.00").lines(OLD));

        ada.tell(revision(1, "300.00", NEW));

        assertThat(ada.order("1001").surplus()).containsExactly(x(1));
        assertThat(ada.net()).isEqualTo("0.00");
    }

    @Test
    void anEditMayKeepAnExcessOfEarlyRefundsButNotMakeItLarger() {
        ada.isRefunded("1001", "r-1", "120.00");
        ada.pays("1001", "100.00");
        assertThat(ada.order("1001").excess()).isEqualTo(eur("20.00"));

        ada.revises("1001", 1, "110.00");
        assertThat(ada.order("1001").excess()).isEqualTo(eur("10.00"));
        refusal(ada.revises("1001", 2, "109.99"), OrderRefusal.RevisionBelowRefunds.class);
        ada.revises("1001", 3, "150.00");

        assertThat(ada.order("1001").excess()).isEqualTo(eur("0.00"));
        assertThat(ada.net()).isEqualTo("30.00");
    }

    @Test
    void afterAGoodwillByAmountAllPiecesMayStillComeBackAndTheExcessIsReported() {
        ada.tell(ada.order("1001", "100.00").lines(Line.of("x", 2, "60.00"), Line.of("y", 1, "40.00")));
        ada.isRefunded("1001", "r-1", "10.00");
        ada.returns("1001", "r-2", x(2));
        assertThat(ada.net()).isEqualTo("30.00");

        Outcome last = ada.returns("1001", "r-3", Returned.of("y", 1));

        assertThat(last.isRefused()).isFalse();
        assertThat(((OrderRefunded) last.events().get(0)).change()).isEqualTo(eur("-30.00"));
        assertThat(last.events()).contains(new OrderExcess(ada.ref("1001").order(), eur("10.00")));
        assertThat(ada.net()).isEqualTo("0.00");
        assertThat(ada.order("1001").excess()).isEqualTo(eur("10.00"));
        assertThat(ada.engine.members().history(ada.customer, Audience.STAFF, 1).lines())
                .extracting(line -> line.sentence())
                .contains("refunds of order 1001 are worth 10.00 EUR more than was paid for it");
        assertThat(ada.engine
                        .members()
                        .history(ada.customer, Audience.CUSTOMER, 9)
                        .lines())
                .noneMatch(line -> line.event() instanceof OrderExcess);
    }

    @Test
    void anAmountBeyondWhatIsLeftStaysRefusedAlsoBesidePieces() {
        ada.tell(ada.order("1001", Parts.of("100.00", "0.00", "5.00", "0.00")).lines(Line.of("x", 1, "100.00")));
        ada.isRefunded("1001", "r-1", "10.00");

        OrderRefusal.RefundExceedsOrder refusal = refusal(
                ada.tell(Refund.of(ada.ref("1001"), "r-2", Refunding.lines(x(1)).shipping("6.00", "0.00"), ada.next())),
                OrderRefusal.RefundExceedsOrder.class);
        assertThat(refusal.sentence())
                .isEqualTo("refund r-2 takes 6.00 EUR of the shipping, but 5.00 EUR of it are left of order 1001");
        refusal(ada.isRefunded("1001", "r-3", "95.01"), OrderRefusal.RefundExceedsOrder.class);
        ada.tell(Refund.of(ada.ref("1001"), "r-4", Refunding.lines(x(1)).shipping("5.00", "0.00"), ada.next()));
        assertThat(ada.net()).isEqualTo("0.00");
        assertThat(ada.order("1001").excess()).isEqualTo(eur("10.00"));
    }

    @Test
    void piecesOfACancelledOrderMayComeBackAndAmountsMayNot() {
        ada.tell(ada.order("1001", "90.00").lines(OLD));
        ada.cancels("1001");

        refusal(ada.isRefunded("1001", "r-1", "0.01"), OrderRefusal.RefundExceedsOrder.class);
        ada.returns("1001", "r-2", x(1));
        assertThat(ada.net()).isEqualTo("0.00");
        ada.reinstates("1001");

        assertThat(ada.net()).isEqualTo("60.00");
    }

    @Test
    void aTotalIsSpreadOverWhatPiecesLeaveAlsoOfALineThatDoesNotCount() {
        Shop shop = Shop.open(club -> club.spend(rule -> rule.exceptProducts("x")));
        shop.tell(shop.order("1001", "100.00").lines(Line.of("x", 1, "60.00"), Line.of("y", 1, "40.00")));
        assertThat(shop.net()).isEqualTo("40.00");

        shop.isRefunded("1001", "r-1", "10.00");
        assertThat(shop.net()).as("40.00 less 40 % of 10.00").isEqualTo("36.00");
        shop.returns("1001", "r-2", x(1));

        assertThat(shop.net()).as("only y is left to bear the 10.00").isEqualTo("30.00");
    }

    @Test
    void aRefundByPartsOfAnOrderGivenAsOneTotalIsToldToStateATotal() {
        ada.pays("1001", "100.00");

        OrderRefusal.RefundExceedsOrder refusal = refusal(
                ada.isRefunded("1001", "r-1", Parts.of("10.00", "1.90", "0.00", "0.00")),
                OrderRefusal.RefundExceedsOrder.class);

        assertThat(refusal.part())
                .isEqualTo(new OrderRefusal.PartExceeded(Part.GOODS_TAX, eur("1.90"), eur("0.00"), true));
        assertThat(refusal.sentence())
                .isEqualTo("refund r-1 takes 1.90 EUR of the tax on goods, but 0.00 EUR of it are left of order 1001:"
                        + " the order is stated as one total without parts, so state the refund as a total, too");
        ada.isRefunded("1001", "r-1", "11.90");
        assertThat(ada.net()).isEqualTo("88.10");
    }

    @Test
    void whereSharesTieTheLaterPartOrLineGivesUpTheUnit() {
        Shop goods = Shop.open(club -> club.spend(rule -> rule.parts(Part.GOODS)));
        goods.tell(goods.order("1001", Parts.of("0.01", "0.00", "0.01", "0.00")));

        goods.isRefunded("1001", "r-1", "0.01");

        assertThat(goods.net()).as("the shipping gave up its cent").isEqualTo("0.01");
    }
}
