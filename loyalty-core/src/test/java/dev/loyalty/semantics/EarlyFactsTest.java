package dev.loyalty.semantics;

import static dev.loyalty.semantics.Shop.eur;
import static dev.loyalty.semantics.Shop.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.OrderRefusal;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refund;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.Remedy;
import dev.loyalty.command.Revision;
import dev.loyalty.event.OrderPaid;
import dev.loyalty.member.Membership;
import dev.loyalty.member.OrderStatement;
import dev.loyalty.program.EarlyFacts;
import dev.loyalty.program.Joining;
import dev.loyalty.value.Line;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.Parts;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A refund, revision or cancellation that comes before its order, as late webhooks do. */
class EarlyFactsTest {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Shop ada = Shop.open();
    private final Shop strict = Shop.open(club -> club.earlyFacts(EarlyFacts.REFUSE));

    private static OrderPaid paid(Outcome outcome) {
        return outcome.events().stream()
                .filter(OrderPaid.class::isInstance)
                .map(OrderPaid.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEarlyRefundHasNoEffectUntilItsOrderComes() {
        ada.isRefunded("1001", "r-1", "30.00");
        assertThat(ada.net()).isEqualTo("0.00");
        assertThat(ada.view().membership())
                .as("only an order or credit note makes a member")
                .isEqualTo(Membership.NONE);

        Outcome outcome = ada.pays("1001", "100.00");

        assertThat(ada.net()).isEqualTo("70.00");
        assertThat(paid(outcome).change()).isEqualTo(eur("70.00"));
        assertThat(paid(outcome).excess()).isEqualTo(eur("0.00"));
    }

    @Test
    void allIsJudgedInOneEvaluationSoThatNoTierIsReachedInBetween() {
        ada.pays("1000", "10.00");
        ada.isRefunded("1001", "r-1", "300.00");

        Outcome outcome = ada.pays("1001", "600.00");

        assertThat(outcome.tierChanges()).isEmpty();
        assertThat(ada.net()).isEqualTo("310.00");
    }

    @Test
    void whatEarlyRefundsTakeBeyondTheOrderIsReported() {
        ada.isRefunded("1001", "r-1", "70.00");
        ada.isRefunded("1001", "r-2", "50.00");

        Outcome outcome = ada.pays("1001", "100.00");

        assertThat(paid(outcome).excess()).isEqualTo(eur("20.00"));
        assertThat(ada.net()).isEqualTo("0.00");
        assertThat(ada.order("1001").excess()).isEqualTo(eur("20.00"));
        assertThat(ada.order("1001").left()).isEqualTo(eur("0.00"));
    }

    @Test
    void anEarlyRefundByPartsReportsTheExcessOfEachPart() {
        ada.isRefunded("1001", "r-1", Parts.of("0.00", "0.00", "15.00", "0.00"));

        Outcome outcome = ada.tell(ada.order("1001", Parts.of("100.00", "0.00", "10.00", "0.00")));

        assertThat(paid(outcome).excess()).isEqualTo(eur("5.00"));
        assertThat(ada.net()).isEqualTo("100.00");
    }

    @Test
    void anEarlyCancellationWaitsForItsOrder() {
        ada.cancels("1001");

        ada.pays("1001", "100.00");

        assertThat(ada.net()).isEqualTo("0.00");
        assertThat(ada.order("1001").state()).isEqualTo(OrderStatement.State.CANCELLED);
        ada.reinstates("1001");
        assertThat(ada.net()).isEqualTo("100.00");
    }

    @Test
    void anEarlyRevisionStandsOnceItsOrderComes() {
        ada.revises("1001", 3, "70.00");
        ada.isRefunded("1001", "r-1", "30.00");
        assertThat(ada.net()).isEqualTo("0.00");

        ada.pays("1001", "100.00");

        assertThat(ada.net()).isEqualTo("40.00");
        assertThat(ada.order("1001").bought()).isEqualTo(eur("70.00"));
    }

    @Test
    void anOrderThatComesAfterItsRevisionMayBeSentAgain() {
        ada.revises("1001", 3, "70.00");
        ada.pays("1001", "100.00");

        assertThat(ada.pays("1001", "100.00").isReplay()).isTrue();
        assertThat(ada.tell(ada.order("1001", "100.00").withId("x")).isReplay()).isTrue();
        assertThat(refusal(ada.tell(ada.order("1001", "70.00").withId("y")), OrderRefusal.AlreadyPaid.class)
                        .recorded())
                .isEqualTo(eur("100.00"));
        assertThat(ada.net()).isEqualTo("70.00");
    }

    @Test
    void theHighestOfSeveralEarlyRevisionsStands() {
        ada.revises("1001", 3, "70.00");
        ada.revises("1001", 2, "80.00");

        ada.pays("1001", "100.00");

        assertThat(ada.net()).isEqualTo("70.00");
    }

    @Test
    void anEarlyRefundMayBeVoidedBeforeItsOrderComes() {
        ada.isRefunded("1001", "r-1", "30.00");
        ada.voids("1001", "r-1");

        ada.pays("1001", "100.00");

        assertThat(ada.net()).isEqualTo("100.00");
    }

    @Test
    void unmatchedOnesAreListedUntilTheirOrderComes() {
        ada.isRefunded("1001", "r-1", "30.00");
        ada.cancels("1002");
        ada.revises("1003", 1, "10.00");
        ada.pays("1004", "10.00");
        assertThat(ada.engine.orders().unmatched(ada.customer))
                .extracting(OrderStatement::order)
                .containsExactly(OrderKey.of("1001"), OrderKey.of("1002"), OrderKey.of("1003"));

        ada.pays("1002", "10.00");

        assertThat(ada.engine.orders().unmatched(ada.customer))
                .extracting(OrderStatement::order)
                .containsExactly(OrderKey.of("1001"), OrderKey.of("1003"));
    }

    @Test
    void aConfirmationNeedsItsOrder() {
        refusal(ada.confirms("1001"), OrderRefusal.OrderUnknown.class);
    }

    @Test
    void whereMembersJoinExplicitlyNothingIsKeptForAStranger() {
        Shop explicit = Shop.open(club -> club.joining(Joining.EXPLICIT));

        refusal(explicit.isRefunded("1001", "r-1", "30.00"), Refusal.NotAMember.class);
        refusal(explicit.cancels("1001"), Refusal.NotAMember.class);
        assertThat(explicit.entries()).isZero();
    }

    @Test
    void earlyOnesAreRefusedIfTheProgramSaysSo() {
        strict.joins();
        long entries = strict.entries();

        assertThat(refusal(strict.isRefunded("1001", "r-1", "30.00"), OrderRefusal.OrderUnknown.class)
                        .remedy())
                .isEqualTo(Remedy.SEND_AGAIN_LATER);
        refusal(strict.cancels("1001"), OrderRefusal.OrderUnknown.class);
        refusal(strict.revises("1001", 1, "30.00"), OrderRefusal.OrderUnknown.class);

        assertThat(strict.entries()).isEqualTo(entries);
    }

    @Test
    void aRefusedEarlyRefundSucceedsOnceItsOrderHasCome() {
        Refund refund = Refund.of(strict.ref("1001"), "r-1", "30.00", strict.next());
        refusal(strict.tell(refund), OrderRefusal.OrderUnknown.class);

        strict.pays("1001", "100.00");
        Outcome outcome = strict.tell(refund);

        assertThat(outcome.isReplay()).isFalse();
        assertThat(strict.net()).isEqualTo("70.00");
    }

    @Test
    void anEarlyRefundKnowsNoCurrencyAndIsReadInTheOrders() {
        Shop dollars =
                Shop.open(Shop.club().build(), wiring -> wiring.exchangeRates((from, to, at) -> Optional.of(HALF)));
        dollars.isRefunded("1001", "r-1", "30.00");

        dollars.tell(dollars.foreignOrder("1001", "100.00", "USD"));

        assertThat(dollars.net()).isEqualTo("35.00");
        OrderRefusal.RevisionBelowRefunds refusal =
                refusal(dollars.revises("1001", 1, "20.00"), OrderRefusal.RevisionBelowRefunds.class);
        assertThat(refusal.refunded().toString()).isEqualTo("30.00 USD");
        assertThat(dollars.tell(Refund.of(dollars.ref("1001"), "r-1", "30.00", dollars.next())
                                .withId("x"))
                        .isReplay())
                .isTrue();
    }

    @Test
    void anEarlyRevisionKnowsNoCurrencyAndIsReadInTheOrders() {
        Shop dollars =
                Shop.open(Shop.club().build(), wiring -> wiring.exchangeRates((from, to, at) -> Optional.of(HALF)));
        dollars.revises("1001", 1, "80.00");

        dollars.tell(dollars.foreignOrder("1001", "100.00", "USD"));

        assertThat(dollars.net()).isEqualTo("40.00");
    }

    @Test
    void theLinesOfAnEarlyRevisionAreReadInTheOrdersCurrencyToo() {
        Shop yen = Shop.open(
                Shop.club().spend(rule -> rule.onlyProducts("a")).build(),
                wiring -> wiring.exchangeRates((from, to, at) -> Optional.of(HALF)));
        yen.tell(Revision.of(yen.ref("1001"), 1, "11.00", yen.next())
                .lines(Line.of("a", 1, "5.50"), Line.of("b", 1, "5.50"))
                .giftCard("1.00"));

        yen.tell(yen.foreignOrder("1001", "20", "JPY"));

        assertThat(yen.order("1001").bought()).isEqualTo(Money.of("11", "JPY"));
        assertThat(yen.net()).as("6 of 11 yen, at a half").isEqualTo("3.00");
    }
}
