package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty.command.ConflictException;
import dev.loyalty.command.Order;
import dev.loyalty.command.OrderRefusal;
import dev.loyalty.command.OrderSnapshot;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refund;
import dev.loyalty.command.Refunding;
import dev.loyalty.command.Remedy;
import dev.loyalty.command.Revision;
import dev.loyalty.member.Audience;
import dev.loyalty.program.EarlyFacts;
import dev.loyalty.value.Amount;
import dev.loyalty.value.Line;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.Parts;
import dev.loyalty.value.RefundId;
import dev.loyalty.value.Returned;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Refunds that name lines and quantities. */
class LineRefundsTest {

    private static final Line BOOKS = Line.of("book", 3, "100.00").categories("print");
    private static final Line WINE = Line.of("wine", 1, "60.00").categories("drinks");

    /** All lines count. */
    private final Shop ada = Shop.open();

    private static Returned books(int quantity) {
        return Returned.of("book", quantity);
    }

    private Shop withBooksAndWine(Shop shop) {
        shop.tell(shop.order("1001", "160.00").lines(BOOKS, WINE));
        return shop;
    }

    @Test
    void whatComesBackTakesItsShareOfTheLineAndTheLastTheRest() {
        withBooksAndWine(ada);

        ada.returns("1001", "r-1", books(1));
        assertThat(ada.net()).isEqualTo("126.67");
        ada.returns("1001", "r-2", books(1));
        assertThat(ada.net()).isEqualTo("93.33");
        ada.returns("1001", "r-3", books(1));
        assertThat(ada.net()).isEqualTo("60.00");
    }

    @Test
    void twoReturnsTakeWhatOneTakes() {
        withBooksAndWine(ada);
        Shop bob = withBooksAndWine(ada.as("bob"));

        ada.returns("1001", "r-1", books(1));
        ada.returns("1001", "r-2", books(1), Returned.of("wine", 1));
        bob.returns("1001", "r-1", books(2), Returned.of("wine", 1));

        assertThat(ada.net()).isEqualTo("33.33").isEqualTo(bob.net());
    }

    @Test
    void aReturnTakesOnlyWhatOfTheLineCounts() {
        Shop shop = withBooksAndWine(Shop.open(club -> club.spend(rule -> rule.exceptCategories("drinks"))));
        assertThat(shop.net()).isEqualTo("100.00");

        shop.returns("1001", "r-1", Returned.of("wine", 1));
        assertThat(shop.net()).isEqualTo("100.00");
        shop.returns("1001", "r-2", books(3));
        assertThat(shop.net()).isEqualTo("0.00");
    }

    @Test
    void aReturnTakesTheTaxOnTheLineAndWhatIsStatedOfTheShipping() {
        ada.tell(ada.order("1001", Parts.of("160.00", "19.00", "5.00", "0.95"))
                .lines(BOOKS.tax("7.60"), WINE.tax("11.40")));
        assertThat(ada.net()).isEqualTo("179.00");

        ada.tell(Refund.of(
                ada.ref("1001"), "r-1", Refunding.lines(Returned.of("wine", 1)).shipping("5.00", "0.95"), ada.next()));

        assertThat(ada.net()).isEqualTo("107.60");
        assertThat(ada.order("1001").takenBack()).isEqualTo(Shop.eur("77.35"));
        assertThat(ada.order("1001").left()).isEqualTo(Shop.eur("107.60"));
    }

    @Test
    void aRefundOfAnAmountBesideReturnsIsSpreadOverWhatTheyLeave() {
        Shop shop = withBooksAndWine(Shop.open(club -> club.spend(rule -> rule.onlyProducts("wine"))));
        shop.isRefunded("1001", "r-1", "32.00");
        assertThat(shop.counts("1001")).as("60 of 160 less a fifth").isEqualTo("48.00");

        shop.returns("1001", "r-2", books(3));

        assertThat(shop.counts("1001")).as("all that is left is wine").isEqualTo("28.00");
    }

    @Test
    void moreThanWasBoughtCannotComeBack() {
        withBooksAndWine(ada);
        ada.returns("1001", "r-1", books(2));

        OrderRefusal.ReturnExceedsLine refusal =
                Shop.refusal(ada.returns("1001", "r-2", books(2)), OrderRefusal.ReturnExceedsLine.class);

        assertThat(refusal.sentence())
                .isEqualTo("refund r-2 returns 2 of product book, but 1 are left of it in order 1001");
        assertThat(refusal.remedy()).isEqualTo(Remedy.CORRECT_AND_SEND_AGAIN);
        assertThat(ada.net()).isEqualTo("93.33");
    }

    @Test
    void aProductThatWasNotBoughtCannotComeBack() {
        withBooksAndWine(ada);
        ada.pays("1002", "10.00");

        assertThat(Shop.refusal(ada.returns("1001", "r-1", Returned.of("bok", 1)), OrderRefusal.LineUnknown.class)
                        .sentence())
                .isEqualTo(
                        "refund r-1 names product bok, but order 1001 has no such line: name one of its lines, or give"
                                + " parts or a total");
        assertThat(Shop.refusal(ada.returns("1002", "r-1", books(1)), OrderRefusal.LineUnknown.class)
                        .remedy())
                .as("it has no lines at all")
                .isEqualTo(Remedy.CORRECT_AND_SEND_AGAIN);
    }

    @Test
    void aProductThatWasNotBoughtIsToldBeforeOneOfWhichTooManyCameBack() {
        withBooksAndWine(ada);
        Returned unknown = Returned.of("bok", 1);

        OrderRefusal.LineUnknown ofRefund =
                Shop.refusal(ada.returns("1001", "r-1", books(4), unknown), OrderRefusal.LineUnknown.class);
        OrderRefusal.LineUnknown ofSnapshot = Shop.refusal(
                ada.tell(snapshot(1)
                        .refund(RefundId.of("r-1"), Refunding.lines(books(4)))
                        .refund(RefundId.of("r-2"), Refunding.lines(unknown))),
                OrderRefusal.LineUnknown.class);

        assertThat(ofRefund.product()).isEqualTo("bok");
        assertThat(ofSnapshot.refund()).isEqualTo(RefundId.of("r-2"));
    }

    @Test
    void ofSeveralLinesOfAProductTheFirstComesBackFirst() {
        Shop shop = Shop.open(club -> club.spend(rule -> rule.onlyCategories("sale")));
        shop.tell(shop.order("1001", "50.00")
                .lines(Line.of("shoe", 2, "20.00").categories("sale"), Line.of("shoe", 1, "30.00")));

        shop.returns("1001", "r-1", Returned.of("shoe", 2));
        assertThat(shop.net()).isEqualTo("0.00");
        assertThat(shop.order("1001").left()).isEqualTo(Shop.eur("30.00"));
        shop.returns("1001", "r-2", Returned.of("shoe", 1));
        assertThat(shop.order("1001").left()).isEqualTo(Shop.eur("0.00"));
    }

    @Test
    void aReturnThatDidNotHappenCountsAgainAndMayComeLater() {
        withBooksAndWine(ada);
        ada.returns("1001", "r-1", books(1));
        ada.returns("1001", "r-2", books(1));

        ada.voids("1001", "r-1");
        assertThat(ada.net()).as("as if it had never been").isEqualTo("126.67");
        ada.returns("1001", "r-3", books(2));

        assertThat(ada.net()).isEqualTo("60.00");
    }

    @Test
    void afterAReturnThatDidNotHappenTheOthersTakeWhatTheyTakeWithoutIt() {
        Shop shop = Shop.open(club -> club.spend(rule -> rule.onlyCategories("sale")));
        shop.tell(shop.order("1001", "50.00")
                .lines(Line.of("shoe", 2, "20.00").categories("sale"), Line.of("shoe", 1, "30.00")));
        shop.returns("1001", "r-1", Returned.of("shoe", 2));
        shop.returns("1001", "r-2", Returned.of("shoe", 1));
        assertThat(shop.order("1001").left()).isEqualTo(Shop.eur("0.00"));

        shop.voids("1001", "r-1");

        assertThat(shop.net()).isEqualTo("10.00");
        assertThat(shop.order("1001").left()).isEqualTo(Shop.eur("40.00"));
    }

    @Test
    void theSameReturnAgainIsAReplayAndAnotherOneAConflict() {
        withBooksAndWine(ada);
        ada.returns("1001", "r-1", books(1));
        ada.returns("1001", "r-2", books(1));

        assertThat(ada.returns("1001", "r-2", books(1)).isReplay()).isTrue();
        assertThat(ada.tell(Refund.of(ada.ref("1001"), "r-2", Refunding.lines(books(1)), ada.next())
                                .withId("other"))
                        .isReplay())
                .isTrue();
        assertThatThrownBy(() -> ada.returns("1001", "r-2", books(2))).isInstanceOf(ConflictException.class);
        Shop.refusal(
                ada.tell(Refund.of(ada.ref("1001"), "r-2", Refunding.lines(books(2)), ada.next())
                        .withId("another")),
                OrderRefusal.RefundDiffers.class);
        assertThat(ada.net()).isEqualTo("93.33");
    }

    @Test
    void aReturnBeforeItsOrderTakesItsShareWhenTheOrderComes() {
        ada.joins();
        ada.returns("1001", "r-1", books(1));
        ada.returns("1001", "r-2", books(1), Returned.of("wine", 1));
        assertThat(ada.net()).isEqualTo("0.00");

        withBooksAndWine(ada);

        assertThat(ada.net()).isEqualTo("33.33");
        Shop.refusal(ada.returns("1001", "r-3", books(2)), OrderRefusal.ReturnExceedsLine.class);
        ada.returns("1001", "r-4", books(1));
        assertThat(ada.net()).isEqualTo("0.00");
    }

    @Test
    void whatCameBackEarlyAndIsNotOnTheOrderIsItsSurplus() {
        ada.joins();
        ada.returns("1001", "r-1", books(4), Returned.of("pen", 2));
        ada.returns("1001", "r-2", books(1));
        assertThat(ada.order("1001").surplus()).as("no order yet").isEmpty();

        withBooksAndWine(ada);

        assertThat(ada.net()).isEqualTo("60.00");
        assertThat(ada.order("1001").surplus()).containsExactly(books(2), Returned.of("pen", 2));
        ada.voids("1001", "r-1");
        assertThat(ada.order("1001").surplus()).isEmpty();
        assertThat(ada.net()).isEqualTo("126.67");
    }

    @Test
    void whatCameBackOfAnOrderWithoutLinesIsASurplus() {
        ada.joins();
        ada.returns("1001", "r-1", books(1));
        ada.tell(ada.order("1001", "160.00"));

        assertThat(ada.order("1001").surplus()).containsExactly(books(1));
        assertThat(ada.net()).as("an order without lines").isEqualTo("160.00");
    }

    @Test
    void theHistoryTellsThePiecesThatCameBackBeforeTheirOrder() {
        ada.joins();
        ada.returns("1001", "r-1", books(1), Returned.of("wine", 1));
        withBooksAndWine(ada);

        assertThat(ada.engine
                        .members()
                        .history(ada.customer, Audience.CUSTOMER, 3)
                        .lines())
                .extracting(line -> line.sentence())
                .contains("gave back 1 of book, 1 of wine of order 1001 (refund r-1), which had not come yet");
    }

    @Test
    void whereEarlyFactsAreRefusedSoIsAReturnBeforeItsOrder() {
        Shop shop = Shop.open(club -> club.earlyFacts(EarlyFacts.REFUSE));
        shop.joins();

        Shop.refusal(shop.returns("1001", "r-1", books(1)), OrderRefusal.OrderUnknown.class);
    }

    @Test
    void afterAnEditWhatCameBackTakesItsShareOfTheNewLine() {
        withBooksAndWine(ada);
        ada.returns("1001", "r-1", books(1));

        ada.tell(Revision.of(ada.ref("1001"), 1, "150.00", ada.next())
                .lines(Line.of("book", 3, "90.00").categories("print"), WINE));
        assertThat(ada.net()).isEqualTo("120.00");
        ada.returns("1001", "r-2", books(2));

        assertThat(ada.net()).isEqualTo("60.00");
    }

    @Test
    void anEditThatTakesAwayALineThatCameBackIsRefused() {
        withBooksAndWine(ada);
        ada.returns("1001", "r-1", books(1));

        OrderRefusal.RevisionBelowReturns refusal = Shop.refusal(
                ada.tell(Revision.of(ada.ref("1001"), 1, "60.00", ada.next()).lines(WINE)),
                OrderRefusal.RevisionBelowReturns.class);

        assertThat(refusal.missing()).containsExactly(books(1));
        assertThat(refusal.remedy()).isEqualTo(Remedy.CORRECT_AND_SEND_AGAIN);
        assertThat(refusal.sentence())
                .isEqualTo("order 1001 is revised to lines that lack 1 of product book, which came back already:"
                        + " a revision states the whole order before refunds");
    }

    @Test
    void aSnapshotStatesWhatCameBack() {
        withBooksAndWine(ada);
        ada.tell(snapshot(1).refund(RefundId.of("r-1"), Refunding.lines(books(1))));
        assertThat(ada.net()).isEqualTo("126.67");

        Outcome again = ada.tell(snapshot(2)
                .refund(RefundId.of("r-1"), Refunding.lines(books(1)))
                .refund(RefundId.of("r-2"), Refunding.lines(books(2))));

        assertThat(again.events()).as("the second refund and the revision").hasSize(2);
        assertThat(ada.net()).isEqualTo("60.00");
        Shop.refusal(
                ada.tell(snapshot(3).refund(RefundId.of("r-1"), Refunding.lines(books(4)))),
                OrderRefusal.ReturnExceedsLine.class);
        ada.tell(snapshot(4));
        assertThat(ada.net()).as("none of them happened").isEqualTo("160.00");
    }

    @Test
    void whatASnapshotSaysCameBackFollowsItsOwnLines() {
        withBooksAndWine(ada);
        ada.tell(snapshot(1)
                .refund(RefundId.of("r-1"), Refunding.lines(books(2)))
                .refund(RefundId.of("r-2"), Refunding.lines(books(1))));

        ada.tell(ada.snapshot("1001", 2, "150.00")
                .lines(Line.of("book", 3, "90.00").categories("print"), WINE)
                .refund(RefundId.of("r-2"), Refunding.lines(books(2)))
                .refund(RefundId.of("r-1"), Refunding.lines(books(1))));

        assertThat(ada.net())
                .as("as if it were the first that is heard of the order")
                .isEqualTo("60.00");
        ada.voids("1001", "r-2");
        assertThat(ada.net()).isEqualTo("120.00");
    }

    private OrderSnapshot snapshot(long revision) {
        return ada.snapshot("1001", revision, "160.00").lines(BOOKS, WINE);
    }

    @Test
    void inAForeignCurrencyTheSharesAreTakenThere() {
        Shop shop = Shop.open(
                Shop.club().build(),
                wiring -> wiring.exchangeRates((from, to, at) -> Optional.of(new BigDecimal("0.9137"))));
        shop.tell(Order.of(shop.ref("1001"), Amount.of("160.00", "USD"), shop.next())
                .lines(BOOKS, WINE));
        assertThat(shop.net()).isEqualTo("146.19");

        shop.returns("1001", "r-1", books(3), Returned.of("wine", 1));

        assertThat(shop.net()).isEqualTo("0.00");
    }

    @Test
    void aReturnBeforeItsOrderTakesItsShareInTheCurrencyThatTheOrderThenHas() {
        Shop shop = Shop.open(
                Shop.club().build(),
                wiring -> wiring.exchangeRates((from, to, at) -> Optional.of(new BigDecimal("0.5"))));
        shop.joins();
        shop.returns("1001", "r-1", books(2), Returned.of("wine", 1));

        shop.tell(Order.of(shop.ref("1001"), Amount.of("16000", "JPY"), shop.next())
                .lines(Line.of("book", 3, "10000"), Line.of("wine", 1, "6000")));

        assertThat(shop.net()).isEqualTo("1666.50");
    }

    @Test
    void whatMakesNoSenseIsRefusedAtOnce() {
        OrderRef order = ada.ref("1001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> books(0))
                .withMessage("of product book 0 came back: it must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Refunding.lines())
                .withMessage("a refund by lines names 1 to 1000 of them, but this names 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Refunding.lines(books(1), books(2)))
                .withMessage("product book comes twice: state its whole quantity once");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Refund.of(order, "r-1", Refunding.lines(books(1)).shipping("-1.00", "0.00"), ada.next()))
                .withMessage("what was paid back of the shipping must not be negative: -1.00, 0.00");
    }

    @Test
    void historyAndStatementTellWhatItTook() {
        withBooksAndWine(ada);
        ada.returns("1001", "r-1", books(1));

        assertThat(ada.engine
                        .members()
                        .history(ada.customer, Audience.CUSTOMER, 1)
                        .lines()
                        .get(0)
                        .sentence())
                .isEqualTo("got 33.33 EUR back for order 1001 (refund r-1); net spend -33.33");
        assertThat(ada.order("1001").left()).isEqualTo(Shop.eur("126.67"));
    }
}
