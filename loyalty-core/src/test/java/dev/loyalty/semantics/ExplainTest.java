package dev.loyalty.semantics;

import static dev.loyalty.semantics.Shop.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Adjustment;
import dev.loyalty.command.CreditNote;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Erasure;
import dev.loyalty.command.Order;
import dev.loyalty.command.TierPin;
import dev.loyalty.member.Explanation;
import dev.loyalty.member.Explanation.TierAnswer;
import dev.loyalty.member.LadderAnswer;
import dev.loyalty.member.LeftOut;
import dev.loyalty.member.OrderAnswer;
import dev.loyalty.member.Placement;
import dev.loyalty.member.Placement.Place;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.program.SpendRule.CreditNotes;
import dev.loyalty.program.SpendRule.MinimumJudged;
import dev.loyalty.program.SpendRuleBuilder;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.RefundDowngrade;
import dev.loyalty.program.TierPolicy.Status;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.program.TierPolicy.Upgrade;
import dev.loyalty.program.Window;
import dev.loyalty.testing.AllOrders;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Line;
import dev.loyalty.value.Part;
import dev.loyalty.value.Parts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Order by order, what counts and why the rest does not; ladder by ladder, what is measured. */
class ExplainTest {

    private static final Line BOOK = Line.of("book", 1, "40.00").categories("print");
    private static final Line WINE = Line.of("wine", 1, "60.00").categories("drinks");

    private static Shop counting(Consumer<SpendRuleBuilder> rule) {
        return Shop.open(club -> club.spend(rule));
    }

    private static Shop judging(TierPolicy policy) {
        return Shop.open(club -> club.policy(policy));
    }

    private static OrderAnswer order(Shop shop, String order) {
        return AllOrders.explained(shop.engine, shop.customer).stream()
                .filter(answer -> answer.statement().order().order().value().equals(order))
                .findFirst()
                .orElseThrow();
    }

    private static LadderAnswer ladder(Shop shop) {
        return shop.engine.members().explain(shop.customer).ladders().get(0);
    }

    @Test
    void partsThatDoNotCountAreNamed() {
        Shop ada = counting(rule -> rule.parts(Part.GOODS));
        ada.tell(ada.order("1001", Parts.of("100.00", "19.00", "5.00", "0.95")));

        OrderAnswer answer = order(ada, "1001");

        assertThat(answer.counts()).isEqualTo(eur("100.00"));
        assertThat(answer.leftOut())
                .containsExactly(
                        new LeftOut.OfPart(Part.GOODS_TAX, eur("19.00")),
                        new LeftOut.OfPart(Part.SHIPPING, eur("5.00")),
                        new LeftOut.OfPart(Part.SHIPPING_TAX, eur("0.95")));
        assertThat(answer.sentences())
                .containsExactly(
                        "100.00 EUR of it count, dated 2026-03-02",
                        "19.00 EUR for goods tax do not count",
                        "5.00 EUR for shipping do not count",
                        "0.95 EUR for shipping tax do not count",
                        "tiers: 100.00 EUR of 2026-03-02 are measured for ever");
    }

    @Test
    void linesThatAreOutByCategoryOrProductAreNamedWithTheReason() {
        assertThat(why(rule -> rule.exceptCategories("drinks")))
                .isEqualTo("60.00 EUR for wine do not count: a category of it does not count");
        assertThat(why(rule -> rule.onlyCategories("print")))
                .isEqualTo("60.00 EUR for wine do not count: only other categories count");
        assertThat(why(rule -> rule.exceptProducts("wine")))
                .isEqualTo("60.00 EUR for wine do not count: this product does not count");
        assertThat(why(rule -> rule.onlyProducts("book")))
                .isEqualTo("60.00 EUR for wine do not count: only other products count");
    }

    private static String why(Consumer<SpendRuleBuilder> rule) {
        Shop ada = counting(rule);
        ada.tell(ada.order("1001", "100.00").lines(BOOK, WINE));
        assertThat(order(ada, "1001").leftOut()).hasSize(1);
        return order(ada, "1001").leftOut().get(0).sentence();
    }

    @Test
    void aLineIsOutWithItsTaxOnlyWhereTaxCounts() {
        Shop ada = counting(rule -> rule.parts(Part.GOODS).exceptProducts("wine"));
        ada.tell(ada.order("1001", Parts.of("100.00", "14.20", "0.00", "0.00"))
                .lines(BOOK.tax("2.80"), WINE.tax("11.40")));

        assertThat(order(ada, "1001").leftOut())
                .extracting(LeftOut::amount)
                .containsExactly(eur("14.20"), eur("60.00"));
    }

    @Test
    void theGiftCardsShareIsNamed() {
        Shop ada = counting(SpendRuleBuilder::withoutGiftCards);
        ada.tell(ada.order("1001", "100.00").giftCard("30.00"));

        assertThat(order(ada, "1001").counts()).isEqualTo(eur("70.00"));
        assertThat(order(ada, "1001").leftOut()).containsExactly(new LeftOut.ByGiftCard(eur("30.00")));
    }

    @Test
    void anOrderBelowTheMinimumSaysByHowMuch() {
        Shop ada = counting(rule -> rule.minimum("50.00", MinimumJudged.REMAINDER));
        ada.pays("1001", "60.00");
        ada.isRefunded("1001", "r-1", "20.00");

        OrderAnswer answer = order(ada, "1001");

        assertThat(answer.counts()).isEqualTo(eur("0.00"));
        assertThat(answer.leftOut())
                .containsExactly(
                        new LeftOut.Refunded(eur("20.00")),
                        new LeftOut.BelowMinimum(eur("40.00"), eur("50.00"), eur("10.00")));
        assertThat(answer.leftOut().get(1).sentence())
                .isEqualTo("40.00 EUR do not count: an order counts from 50.00 EUR, and 10.00 EUR are missing to that");
        assertThat(answer.leftOut().get(1).code()).isEqualTo("BelowMinimum");
        assertThat(answer.placements()).isEmpty();
    }

    @Test
    void aMinimumThatIsHeldAgainstThePurchaseIsMetForGood() {
        Shop ada = counting(rule -> rule.minimum("50.00", MinimumJudged.PURCHASE));
        ada.pays("1001", "60.00");
        ada.isRefunded("1001", "r-1", "20.00");

        assertThat(order(ada, "1001").leftOut()).containsExactly(new LeftOut.Refunded(eur("20.00")));
    }

    @Test
    void anOrderThatWaitsSaysUntilWhen() {
        Shop returning = counting(rule -> rule.countsFrom(new CountsFrom.AfterDays(14)));
        returning.pays("1001", "520.00");
        assertThat(order(returning, "1001").leftOut())
                .containsExactly(new LeftOut.Waiting(eur("520.00"), LocalDate.of(2026, 3, 16)));
        assertThat(order(returning, "1001").sentences())
                .containsExactly("0.00 EUR of it count, dated 2026-03-02", "520.00 EUR count from 2026-03-16 on");
        returning.on("2026-03-16");
        assertThat(order(returning, "1001").leftOut()).isEmpty();

        Shop confirming = counting(rule -> rule.countsFrom(CountsFrom.CONFIRMED));
        confirming.pays("1001", "520.00");
        assertThat(order(confirming, "1001").leftOut().get(0).sentence())
                .isEqualTo("520.00 EUR count once the shop confirms the order");
    }

    @Test
    void aCancelledOrderSaysWhatRefundsAndWhatTheCancellationTook() {
        Shop ada = Shop.open();
        ada.pays("1001", "100.00");
        ada.isRefunded("1001", "r-1", "30.00");
        ada.cancels("1001");

        assertThat(order(ada, "1001").leftOut())
                .containsExactly(new LeftOut.Refunded(eur("30.00")), new LeftOut.Cancelled(eur("70.00")));
        assertThat(order(ada, "1001").sentences())
                .containsExactly(
                        "0.00 EUR of it count, dated 2026-03-02",
                        "30.00 EUR were taken back by refunds",
                        "70.00 EUR were taken back when the order was cancelled");
    }

    @Test
    void anOrderOfAnEarlierMembershipSaysSo() {
        Shop ada = Shop.open();
        ada.pays("1001", "100.00");
        ada.tell(Erasure.of(ada.customer, ada.next()));
        ada.tell(Enrolment.of(ada.customer, ada.next()));

        assertThat(order(ada, "1001").leftOut()).containsExactly(new LeftOut.Former(eur("100.00")));
        assertThat(order(ada, "1001").placements()).isEmpty();
    }

    @Test
    void ofAnEarlierMembershipNothingIsLeftInTheWindow() {
        Shop ada = judging(TierPolicy.ROLLING_YEAR);
        ada.pays("1001", "100.00");
        ada.cancels("1001");
        ada.pays("1002", "200.00");
        ada.tell(Erasure.of(ada.customer, ada.next()));
        ada.tell(Enrolment.of(ada.customer, ada.next()));

        assertThat(order(ada, "1001").leftOut()).containsExactly(new LeftOut.Cancelled(eur("100.00")));
        assertThat(order(ada, "1002").placements()).isEmpty();
        assertThat(ladder(ada).stretches())
                .singleElement()
                .satisfies(stretch -> assertThat(stretch.orders()).isEqualTo(eur("0.00")));
    }

    @Test
    void whateverIsTakenAndGivenBackIsInTheWindowOnTheOrdersDay() {
        Shop ada = judging(TierPolicy.ROLLING_YEAR);
        ada.on("2026-03-15").pays("1001", "600.00");
        ada.on("2026-03-20").isRefunded("1001", "r-1", "100.00");
        assertThat(stands(ada)).isEqualTo("2026-03-15 500.00");

        ada.cancels("1001");
        assertThat(order(ada, "1001").placements()).isEmpty();
        ada.reinstates("1001");
        assertThat(stands(ada)).isEqualTo("2026-03-15 500.00");
        ada.voids("1001", "r-1");
        assertThat(stands(ada)).isEqualTo("2026-03-15 600.00");
        ada.revises("1001", 2, "450.00");
        assertThat(stands(ada)).isEqualTo("2026-03-15 450.00");

        ada.tell(Adjustment.of(ada.customer, "t-1", "10.00", Shop.STAFF, ada.next()));
        assertThat(ladder(ada).stretches().get(0).others()).isEqualTo(eur("10.00"));
        assertThat(ladder(ada).spent()).isEqualTo(eur("460.00"));
    }

    private static String stands(Shop shop) {
        Placement only = order(shop, "1001").placements().get(0);
        assertThat(order(shop, "1001").placements()).hasSize(1);
        return only.day() + " " + only.amount().plain();
    }

    @Test
    void anOrderThatWaitsToCountNothingSaysWhyItCountsNothing() {
        Shop ada = counting(rule -> rule.countsFrom(CountsFrom.CONFIRMED).minimum("50.00"));
        ada.pays("1001", "20.00");

        assertThat(order(ada, "1001").leftOut())
                .containsExactly(new LeftOut.BelowMinimum(eur("20.00"), eur("50.00"), eur("30.00")));
    }

    @Test
    void anOrderThatHasNotComeHasNothingToExplain() {
        Shop ada = Shop.open();
        ada.joins();
        ada.isRefunded("1001", "r-1", "30.00");

        assertThat(order(ada, "1001").sentences()).containsExactly("it has not come");
    }

    @Test
    void inARollingWindowEachOrderSaysWhenItLeaves() {
        Shop ada = judging(TierPolicy.ROLLING_YEAR);
        ada.on("2026-03-15").pays("1001", "600.00");
        ada.on("2026-09-01").pays("1002", "500.00");
        ada.on("2027-03-15");

        assertThat(order(ada, "1001").placements().get(0).place()).isEqualTo(Place.LEFT);
        assertThat(order(ada, "1001").placements().get(0).sentence())
                .isEqualTo(
                        "tiers: 600.00 EUR of 2026-03-15 are no longer measured: they left the window on 2027-03-15");
        assertThat(order(ada, "1002").placements().get(0).sentence())
                .isEqualTo("tiers: 500.00 EUR of 2026-09-01 are in the window, and leave it on 2027-09-01");
        assertThat(order(ada, "1001").measuredOn(LadderId.ONLY)).isEqualTo(eur("0.00"));
        assertThat(order(ada, "1002").measuredOn(LadderId.ONLY)).isEqualTo(eur("500.00"));
        assertThat(ladder(ada).sentences()).containsExactly("2026-03-16 through 2027-03-15: 500.00 EUR");
    }

    @Test
    void theExampleOfThePageIsAsItSays() throws IOException {
        Shop ada = judging(TierPolicy.ROLLING_YEAR);
        ada.on("2026-03-15").pays("1001", "600.00");
        ada.on("2026-09-01").tell(ada.order("1002", Parts.of("500.00", "0.00", "5.00", "0.00")));
        ada.isRefunded("1002", "r-1", Parts.of("40.00", "0.00", "0.00", "0.00"));
        ada.on("2027-03-15");

        Explanation explanation = ada.engine.members().explain(ada.customer);

        List<String> lines = new ArrayList<>(List.of("```text"));
        for (OrderAnswer answer : AllOrders.explained(ada.engine, ada.customer)) {
            lines.add(answer.statement().order().order().value());
            answer.sentences().forEach(sentence -> lines.add("  " + sentence));
        }
        lines.add("tiers");
        explanation.ladders().get(0).sentences().forEach(sentence -> lines.add("  " + sentence));
        explanation.tiers().forEach(tier -> lines.add("  " + tier.sentence()));
        lines.add("```");
        assertThat(Files.readString(Path.of("..", "docs", "policies.md"))).contains(String.join("\n", lines));
    }

    @Test
    void whatLeftTheWindowIsStillExplainedOnceItsDayIsPruned() {
        Shop ada = judging(TierPolicy.ROLLING_YEAR);
        ada.on("2026-03-15").pays("1001", "600.00");
        ada.on("2029-03-15").pays("1002", "1.00");

        assertThat(order(ada, "1001").placements())
                .singleElement()
                .satisfies(placement -> assertThat(placement.place()).isEqualTo(Place.LEFT));
    }

    @Test
    void inACalendarYearEachOrderSaysInWhichPeriodItIs() {
        Shop ada = judging(TierPolicy.CALENDAR_STATUS);
        ada.on("2025-06-01").pays("1000", "10.00");
        ada.on("2026-06-01").pays("1001", "1000.00");
        ada.on("2027-05-01").pays("1002", "500.00");

        assertThat(order(ada, "1000").placements().get(0).sentence())
                .isEqualTo("tiers: 10.00 EUR of 2025-06-01 are no longer measured: their period, 2025-01-01 through "
                        + "2025-12-31, is over");
        assertThat(order(ada, "1001").placements().get(0).sentence())
                .isEqualTo(
                        "tiers: 1000.00 EUR of 2026-06-01 are in the last period, 2026-01-01 through 2026-12-31, and "
                                + "measured until it is 2028-01-01");
        assertThat(order(ada, "1002").placements().get(0).place()).isEqualTo(Place.IN_WINDOW);
        assertThat(order(ada, "1002").placements().get(0).leaves()).isEqualTo("2029-01-01");
        assertThat(ladder(ada).spent()).isEqualTo(eur("1000.00"));
        assertThat(ladder(ada).sentences())
                .containsExactly(
                        "2027-01-01 through 2027-12-31: 500.00 EUR", "2026-01-01 through 2026-12-31: 1000.00 EUR");
    }

    @Test
    void anOrderThatIsDatedAheadMayBeInALaterPeriod() {
        Shop ada = judging(TierPolicy.builder().calendar(CalendarPeriod.MONTH).build());
        ada.on("2026-03-31").joins();
        ada.tell(Order.of(ada.customer, "1001", "500.00", Instant.parse("2026-04-01T06:00:00Z")));

        assertThat(ada.tier()).isEqualTo("bronze");
        assertThat(order(ada, "1001").placements().get(0).sentence())
                .isEqualTo(
                        "tiers: 500.00 EUR of 2026-04-01 are not measured yet: their period is 2026-04-01 through 2026-04-30");
    }

    @Test
    void ordersFromBeforeJoiningAreInNoMembershipYear() {
        Shop ada = judging(TierPolicy.builder().window(Window.MEMBERSHIP_YEAR).build());
        ada.on("2026-03-15").joins();
        ada.tell(Order.of(ada.customer, "1001", "500.00", Instant.parse("2026-03-01T12:00:00Z")));

        assertThat(order(ada, "1001").placements().get(0).place()).isEqualTo(Place.BEFORE_JOINING);
        assertThat(order(ada, "1001").placements().get(0).sentence())
                .endsWith("in no membership year: they are from before the day of joining");
        assertThat(ladder(ada).sentences()).containsExactly("2026-03-15 through 2027-03-14: 0.00 EUR");
    }

    @Test
    void creditNotesAreInTheSumWithoutAnOrder() {
        Shop ada = judging(TierPolicy.ROLLING_YEAR);
        ada.on("2026-03-15").pays("1001", "600.00");
        ada.tell(CreditNote.of(ada.customer, "c-1", "20.00", ada.next()));

        assertThat(ladder(ada).spent()).isEqualTo(eur("580.00"));
        assertThat(ladder(ada).sentences())
                .containsExactly("2025-03-16 through 2026-03-15: 580.00 EUR, -20.00 EUR of it without an order");
    }

    @Test
    void overALifetimeEverythingIsMeasured() {
        Shop ada = Shop.open();
        ada.pays("1001", "600.00");
        ada.isCredited("c-1", "50.00");

        assertThat(ladder(ada).sentences())
                .containsExactly("since the first order: 550.00 EUR, -50.00 EUR of it without an order");
    }

    @Test
    void thePinAndTheReviewDaysAreTold() {
        Shop ada = judging(TierPolicy.builder()
                .upgrade(Upgrade.PERIOD_END)
                .byTime(TimeDowngrade.PERIOD_END)
                .reviews(CalendarPeriod.MONTH)
                .rolling(Period.ofMonths(12))
                .build());
        ada.on("2026-03-15").pays("1001", "600.00");
        ada.tell(TierPin.floor(ada.customer, "gold", Shop.STAFF, ada.next()).through(LocalDate.of(2026, 12, 31)));

        assertThat(ladder(ada).nextUpgrade()).isEqualTo("2026-04-01");
        assertThat(ladder(ada).sentences())
                .containsExactly(
                        "2025-03-16 through 2026-03-15: 600.00 EUR",
                        "given by hand: at least gold, before 2026-12-31T23:00:00Z",
                        "the next review that moves up is on 2026-04-01",
                        "the next review that may move down is on 2026-04-01");
    }

    @Test
    void whatWasTakenBackMayStillCountForKeepingTheTier() {
        Shop ada = judging(TierPolicy.builder()
                .rolling(Period.ofMonths(12))
                .byRefund(RefundDowngrade.NEVER)
                .build());
        ada.on("2026-06-01").pays("1001", "600.00");
        ada.isRefunded("1001", "r-1", "200.00");

        assertThat(ladder(ada).sentences())
                .containsExactly(
                        "2025-06-02 through 2026-06-01: 400.00 EUR",
                        "600.00 EUR count for keeping the tier: there, what was taken back does not matter");
    }

    @Test
    void aStrangerHasNoLadders() {
        Shop ada = Shop.open();

        assertThat(ada.engine.members().explain(ada.customer).ladders()).isEmpty();
    }

    @Test
    void aCreditNoteAgainstOlderDaysLeavesTheWindowWithThem() {
        Shop ada = Shop.open(club -> club.policy(TierPolicy.ROLLING_YEAR)
                .spend(spend -> spend.creditNotes(CreditNotes.AGAINST_NEWEST_DAYS)));
        ada.on("2026-03-15").pays("1001", "600.00");
        ada.on("2026-04-10").isCredited("c-1", "20.00");
        assertThat(ladder(ada).sentences())
                .containsExactly("2025-04-11 through 2026-04-10: 580.00 EUR, -20.00 EUR of it without an order");

        ada.on("2027-03-15");

        assertThat(ladder(ada).sentences()).containsExactly("2026-03-16 through 2027-03-15: 0.00 EUR");
    }

    @Test
    void whatTiersAskForInNumbersIsCountedInEachStretch() {
        Shop ada = Shop.open(Shop.bare()
                .activities("review", "visit")
                .policy(TierPolicy.builder()
                        .calendar(CalendarPeriod.YEAR)
                        .status(Status.UNTIL_END_OF_NEXT_PERIOD)
                        .build())
                .tier("bronze", "0.00")
                .tier("gold", t -> t.requires(c -> c.anyOf(c.orders(3), c.activities("review", 4))))
                .build());
        ada.on("2026-03-15").pays("1001", "60.00");
        ada.does("visit", "v-1");
        ada.does("review", "r-1");
        ada.on("2027-01-15").pays("1002", "20.00");
        ada.pays("1003", "20.00");

        assertThat(ladder(ada).sentences())
                .containsExactly(
                        "2027-01-01 through 2027-12-31: 40.00 EUR, 2 orders, 0 × review",
                        "2026-01-01 through 2026-12-31: 60.00 EUR, 1 order, 1 × review");
        assertThat(ada.engine.members().explain(ada.customer).tiers())
                .last()
                .extracting(TierAnswer::sentence)
                .isEqualTo("gold is not reached: it takes 1 order, or 4 × review more");
    }

    @Test
    void overALifetimeAllAreCounted() {
        Shop ada = Shop.open(Shop.bare()
                .tier("bronze", "0.00")
                .tier("gold", t -> t.requires(c -> c.orders(3)))
                .build());
        ada.pays("1001", "60.00");
        ada.pays("1002", "60.00");

        assertThat(ladder(ada).sentences()).containsExactly("since the first order: 120.00 EUR, 2 orders");
    }
}
