package dev.loyalty.semantics;

import static dev.loyalty.semantics.Shop.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.loyalty.command.Adjustment;
import dev.loyalty.command.ConflictException;
import dev.loyalty.command.LoyaltyException;
import dev.loyalty.command.Order;
import dev.loyalty.command.OrderRefusal;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.ProfileUpdate;
import dev.loyalty.command.Refund;
import dev.loyalty.command.RefusedException;
import dev.loyalty.command.Remedy;
import dev.loyalty.command.TierPin;
import dev.loyalty.event.CommandKind;
import dev.loyalty.program.Joining;
import dev.loyalty.testing.AllOrders;
import dev.loyalty.value.Line;
import dev.loyalty.value.Note;
import dev.loyalty.value.Profile;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The same command again, and commands that are refused. */
class IdempotencyTest {

    private final Shop ada = Shop.open();

    @Test
    void theSameCommandAgainIsAReplayWithTheRecordedOutcome() {
        Order order = ada.order("1001", "520.00");
        Outcome.Applied first = ada.tell(order).orThrow();
        ada.cancels("1001");
        long entries = ada.entries();

        Outcome.Applied again = ada.tell(order).orThrow();

        assertThat(again.isReplay()).isTrue();
        assertThat(first.isReplay()).isFalse();
        assertThat(again.entry()).isEqualTo(first.entry());
        assertThat(again.tierChange()).isEqualTo(first.tierChange()).isPresent();
        assertThat(ada.entries()).isEqualTo(entries);
        assertThat(ada.net()).isEqualTo("0.00");
    }

    @Test
    void theIdFollowsFromTheBusinessKeyUnlessOneIsGiven() {
        ada.pays("1001", "100.00");

        assertThat(ada.pays("1001", "100.00").isReplay()).isTrue();
        assertThat(ada.pays("1002", "100.00").isReplay()).isFalse();
        assertThat(ada.net()).isEqualTo("200.00");
    }

    @Test
    void otherContentUnderTheSameIdIsAConflictAndChangesNothing() {
        ada.pays("1001", "100.00");
        long entries = ada.entries();

        ConflictException conflict = catchThrowableOfType(ConflictException.class, () -> ada.pays("1001", "120.00"));

        assertThat(conflict.customer()).isEqualTo(ada.customer);
        assertThat(conflict.kind()).isEqualTo(CommandKind.ORDER);
        assertThat(conflict.effect()).isEqualTo(LoyaltyException.Effect.NONE);
        assertThat(conflict).hasMessageContaining("report an edited order as a revision");
        assertThat(ada.entries()).isEqualTo(entries);
        assertThat(ada.net()).isEqualTo("100.00");
    }

    @Test
    void otherLinesOrAnotherGiftCardAreOtherContentToo() {
        Line book = Line.of("book", 1, "100.00");
        Order order = ada.order("1001", "100.00").lines(book).giftCard("10.00");
        ada.tell(order);

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> ada.tell(order.lines(Line.of("book", 2, "100.00"))));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> ada.tell(order.lines(book.categories("print"))));
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> ada.tell(order.giftCard("10.01")));
        assertThat(ada.tell(order).isReplay()).isTrue();
    }

    @Test
    void whenItHappenedIsNotContentAndTheFirstStands() {
        ada.tell(Order.of(ada.customer, "1001", "100.00", Instant.parse("2026-03-01T12:00:00Z")));

        Outcome again = ada.tell(Order.of(ada.customer, "1001", "100.00", Instant.parse("2026-02-01T12:00:00Z")));

        assertThat(again.isReplay()).isTrue();
        assertThat(ada.order("1001").paidAt()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @Test
    void freeTextsAreNotContent() {
        ada.joins();
        Instant at = ada.next();
        ada.tell(Adjustment.of(ada.customer, "a-1", "10.00", new Note("a gift", "eve"), at));
        ada.tell(TierPin.floor(ada.customer, "gold", new Note("a gift", "eve"), at)
                .withId("p-1"));

        assertThat(ada.tell(Adjustment.of(ada.customer, "a-1", "10.00", new Note("", "bob"), ada.next()))
                        .isReplay())
                .isTrue();
        assertThat(ada.tell(TierPin.floor(ada.customer, "gold", new Note("", "bob"), at)
                                .withId("p-1"))
                        .isReplay())
                .isTrue();
        assertThat(ada.net()).isEqualTo("10.00");
    }

    @Test
    void theSameAmountWrittenDifferentlyIsTheSameContent() {
        ada.pays("1001", "100.00");

        assertThat(ada.pays("1001", "100").isReplay()).isTrue();
        assertThat(ada.pays("1001", "0100.00").isReplay()).isTrue();
        assertThat(ada.tell(ada.order("1001", "100.0").in("EUR")).isReplay()).isTrue();
    }

    @Test
    void idsAreScopedByMember() {
        ada.tell(ada.order("1001", "100.00").withId("x"));

        Outcome outcome =
                ada.as("bob").tell(ada.as("bob").order("1002", "50.00").withId("x"));

        assertThat(outcome.isReplay()).isFalse();
        assertThat(ada.as("bob").net()).isEqualTo("50.00");
    }

    @Test
    void idsAreScopedByKindOfCommand() {
        ada.tell(ada.order("1001", "100.00").withId("x"));

        ada.tell(Refund.of(ada.ref("1001"), "r-1", "10.00", ada.next()).withId("x"));

        assertThat(ada.net()).isEqualTo("90.00");
    }

    @Test
    void aGivenIdNeverMeetsADerivedOne() {
        ada.pays("1001", "100.00");

        assertThat(ada.tell(ada.order("1002", "50.00").withId("1001")).isReplay())
                .isFalse();
        assertThat(ada.tell(ada.order("1003", "25.00").withId("shop/1001")).isReplay())
                .isFalse();
        assertThat(ada.net()).isEqualTo("175.00");
    }

    @Test
    void paidTwiceUnderTwoCommandIdsWithEqualContentIsAReplay() {
        ada.tell(ada.order("1001", "100.00").withId("webhook-1"));
        long entries = ada.entries();

        Outcome again = ada.tell(ada.order("1001", "100.00").withId("webhook-2"));

        assertThat(again.isReplay()).isTrue();
        assertThat(ada.net()).isEqualTo("100.00");
        assertThat(ada.entries()).isEqualTo(entries);
    }

    @Test
    void paidTwiceUnderTwoCommandIdsWithOtherContentIsRefusedWithTheHintToRevise() {
        ada.tell(ada.order("1001", "100.00").withId("webhook-1"));

        OrderRefusal.AlreadyPaid refusal =
                refusal(ada.tell(ada.order("1001", "120.00").withId("webhook-2")), OrderRefusal.AlreadyPaid.class);

        assertThat(refusal.recorded()).isEqualTo(Shop.eur("100.00"));
        assertThat(refusal.stated()).isEqualTo(Shop.eur("120.00"));
        assertThat(refusal.sentence()).contains("report an edited order as a revision");
        assertThat(refusal.remedy()).isEqualTo(Remedy.CORRECT_AND_SEND_AGAIN);
        assertThat(refusal.code()).isEqualTo("AlreadyPaid");
        assertThat(ada.net()).isEqualTo("100.00");
    }

    @Test
    void aRefusalLeavesNoTraceAndTheSameCommandMaySucceedLater() {
        Shop explicit = Shop.open(club -> club.joining(Joining.EXPLICIT_WITH_EARLIER_ORDERS));
        Order order = explicit.order("1001", "100.00");
        Outcome refused = explicit.tell(order);
        assertThat(refused.isRefused()).isTrue();
        assertThat(refused.isReplay()).isFalse();
        assertThat(refused.events()).isEmpty();
        assertThat(explicit.entries()).isZero();

        explicit.joins();
        Outcome accepted = explicit.tell(order);

        assertThat(accepted.isReplay()).isFalse();
        assertThat(explicit.net()).isEqualTo("100.00");
    }

    @Test
    void whatTimeDidIsNotRecordedByARefusalButShown() {
        ada.pays("1001", "1.00");
        ada.tell(TierPin.floor(ada.customer, "gold", Shop.STAFF, ada.next())
                .until(Instant.parse("2026-03-10T12:00:00Z")));
        long entries = ada.entries();
        ada.clock.set("2026-03-20T12:00:00Z");

        assertThat(ada.isRefunded("1001", "r-1", "5.00").isRefused()).isTrue();

        assertThat(ada.entries()).isEqualTo(entries);
        assertThat(ada.tier()).isEqualTo("bronze");
    }

    @Test
    void aHostThatWantsItsTransactionRolledBackGetsAnException() {
        ada.pays("1001", "1.00");
        Outcome refused = ada.isRefunded("1001", "r-1", "5.00");

        RefusedException exception = catchThrowableOfType(RefusedException.class, refused::orThrow);

        assertThat(exception.refusal()).isInstanceOf(OrderRefusal.RefundExceedsOrder.class);
        assertThat(exception.effect()).isEqualTo(LoyaltyException.Effect.NONE);
        assertThat(refused.<String>fold(applied -> "applied", no -> "refused")).isEqualTo("refused");
    }

    @Test
    void anAcceptedCommandAlwaysLeavesOneEntry() {
        ada.joins();
        ada.tell(ProfileUpdate.of(ada.customer, Profile.of(Locale.GERMAN), ada.next()));
        ada.joins();

        assertThat(ada.entries()).isEqualTo(3);
    }

    @Test
    void eventsStandInTheOrderInWhichTheCallerGaveThem() {
        ada.tell(Order.of(ada.customer, "1002", "1.00", Instant.parse("2026-02-01T12:00:00Z")));
        ada.tell(Order.of(ada.customer, "1001", "1.00", Instant.parse("2026-01-01T12:00:00Z")));

        assertThat(AllOrders.left(ada.engine, ada.customer))
                .extracting(order -> order.order().order().value())
                .containsExactly("1002", "1001");
    }
}
