package dev.loyalty;

import static dev.loyalty.Stage.ADA;
import static dev.loyalty.Stage.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Event;
import dev.loyalty.event.Receiver;
import dev.loyalty.program.MessageKind;
import dev.loyalty.spi.Happening;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.value.EventKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told after a commit: at least once, in order, tried again, parked. */
class DeliveriesTest {

    private final Stage stage = new Stage();
    private final LoyaltyEngine engine = stage.engine();

    private void pays(String order, String total) {
        stage.pays(engine, ADA, order, total);
    }

    private void drain() {
        engine.deliveries().drain();
    }

    private List<EventKind> heard() {
        return stage.crm.heardOf(ADA).stream().map(Event::kind).toList();
    }

    @Test
    void nothingIsToldBeforeItIsDelivered() {
        pays("1001", "1.00");

        assertThat(stage.mails.calls()).isEmpty();
        assertThat(engine.health().queued()).as("group, message, listener").isEqualTo(3);
        assertThat(engine.deliveries().drain()).isEqualTo(3);
        assertThat(engine.deliveries().drain()).isZero();
        assertThat(engine.health().queued()).isZero();
    }

    @Test
    void deliverTriesAtMostAsManyAsAskedFor() {
        pays("1001", "1.00");

        assertThat(engine.deliveries().deliver(2)).isEqualTo(2);
        assertThat(engine.deliveries().deliver(2)).isEqualTo(1);
    }

    @Test
    void aListenerHearsTheEventsItAskedForAndNoOthers() {
        pays("1001", "520.00");
        engine.record(stage.refund(ADA, "1001", "r-1", "1.00"));
        engine.record(stage.refund(ADA, "1001", "r-2", "50.00"));
        drain();

        assertThat(heard()).containsExactly(EventKind.ORDER_PAID, EventKind.TIER_CHANGED, EventKind.TIER_CHANGED);
        Happening first = stage.crm.heard().get(0);
        assertThat(first.seq()).isEqualTo(1);
        assertThat(first.customer()).isEqualTo(ADA);
        assertThat(first.occurredAt()).isEqualTo(Instant.parse("2026-03-02T10:01:00Z"));
        assertThat(stage.crm.heard())
                .extracting(Happening::seq)
                .as("not the first refund")
                .containsExactly(1L, 3L);
    }

    @Test
    void whatFailsIsTriedAgainWithGrowingPauses() {
        stage.mails.failNext(3);
        pays("1001", "1.00");
        List<Integer> attemptsBySecond = new ArrayList<>();
        for (int second = 0; second <= 8; second++) {
            drain();
            attemptsBySecond.add(stage.mails.calls().size());
            stage.clock.advance(Duration.ofSeconds(1));
        }

        assertThat(attemptsBySecond).containsExactly(1, 2, 2, 3, 3, 3, 3, 4, 4);
        assertThat(stage.mails.toldTo(ADA)).containsExactly(MessageKind.ENROLLED);
        assertThat(engine.health().parked()).isZero();
    }

    @Test
    void pausesGrowNoLongerThanTheLongest() {
        LoyaltyEngine patient = stage.wired(Stage.club())
                .retries(100, Duration.ofSeconds(1), Duration.ofSeconds(3))
                .build();
        stage.mails.failNext(100);
        pays("1001", "1.00");
        int before = 0;
        for (int second = 0; second < 30; second++) {
            patient.deliveries().drain();
            stage.clock.advance(Duration.ofSeconds(1));
            before = second == 14 ? stage.mails.calls().size() : before;
        }

        assertThat(stage.mails.calls()).hasSize(before + 5);
    }

    private void exhaust() {
        for (int i = 0; i < 10; i++) {
            drain();
            stage.clock.advance(Duration.ofMinutes(2));
        }
    }

    @Test
    void whatKeepsFailingIsParkedWhereItCanBeSeen() {
        stage.mails.failNext(100);
        pays("1001", "1.00");

        exhaust();

        assertThat(stage.mails.calls()).hasSize(4);
        assertThat(engine.health().parked()).isEqualTo(1);
        assertThat(engine.health().queued()).isZero();
        QueuedDelivery parked = engine.deliveries().parked(null, 10).get(0);
        assertThat(parked.delivery().receiver()).isEqualTo(Receiver.NOTIFIER);
        assertThat(parked.attempts()).isEqualTo(4);
        assertThat(parked.lastError()).contains("fails because the test says so");
    }

    @Test
    void aParkedDeliveryIsRetriedOnDemandWithItsAttemptsCountedAnew() {
        stage.mails.failNext(5);
        pays("1001", "1.00");
        exhaust();
        Delivery parked = Stage.parked(engine, Receiver.NOTIFIER).get(0);

        assertThat(engine.deliveries().retry(parked)).isTrue();
        drain();
        assertThat(stage.mails.calls()).as("at once, and it fails a fifth time").hasSize(5);
        assertThat(engine.health().parked()).isZero();
        stage.clock.advance(Duration.ofSeconds(1));
        drain();

        assertThat(stage.mails.toldTo(ADA)).containsExactly(MessageKind.ENROLLED);
        assertThat(engine.deliveries().retry(parked)).isFalse();
    }

    @Test
    void aParkedDeliveryThatIsDiscardedIsNeverDelivered() {
        stage.mails.refuse("no such address");
        pays("1001", "1.00");
        drain();
        stage.mails.obey();
        Delivery parked = Stage.parked(engine, Receiver.NOTIFIER).get(0);

        assertThat(engine.deliveries().discard(parked)).isTrue();
        assertThat(engine.deliveries().discard(parked)).isFalse();
        exhaust();

        assertThat(stage.mails.told()).isEmpty();
        assertThat(engine.health().parked()).isZero();
    }

    @Test
    void whatWillNeverWorkIsParkedAtOnce() {
        stage.mails.refuse("no such address");
        pays("1001", "1.00");
        drain();

        assertThat(stage.mails.calls()).hasSize(1);
        assertThat(engine.deliveries().parked(null, 10))
                .singleElement()
                .satisfies(parked -> assertThat(parked.lastError()).isEqualTo("no such address"));
    }

    @Test
    void whatIsSkippedIsDone() {
        stage.mails.skip("has unsubscribed");
        stage.groups.skip("customer is gone");
        stage.crm.skip("not interested");
        pays("1001", "1.00");
        drain();

        assertThat(engine.health().queued()).isZero();
        assertThat(engine.health().parked()).isZero();
    }

    @Test
    void aParkedDeliveryHoldsNothingBack() {
        stage.mails.refuse("full");
        pays("1001", "1.00");
        drain();
        stage.mails.obey();

        pays("1002", "500.00");
        drain();

        assertThat(stage.mails.toldTo(ADA)).containsExactly(MessageKind.PROMOTED);
    }

    @Test
    void whileOneIsTriedAgainItsMemberAndReceiverWaitButNobodyElse() {
        LoyaltyEngine patient = stage.wired(Stage.club())
                .retries(4, Duration.ofHours(1), Duration.ofHours(8))
                .build();
        stage.mails.failNext(1);
        pays("1001", "1.00");
        patient.deliveries().drain();
        pays("1002", "500.00");
        stage.pays(patient, BOB, "2001", "1.00");
        patient.deliveries().drain();

        assertThat(stage.mails.toldTo(ADA)).as("waits behind the welcome").isEmpty();
        assertThat(heard()).as("another receiver").hasSize(3);
        assertThat(stage.mails.toldTo(BOB)).as("another member").containsExactly(MessageKind.ENROLLED);
        stage.clock.advance(Duration.ofHours(1));
        patient.deliveries().drain();
        assertThat(stage.mails.toldTo(ADA)).containsExactly(MessageKind.ENROLLED, MessageKind.PROMOTED);
    }

    @Test
    void aReceiverThatIsNotWiredHereWaitsForAProcessInWhichItIs() {
        LoyaltyEngine silent = stage.bare(Stage.club()).build();
        pays("1001", "1.00");

        assertThat(silent.deliveries().drain()).isZero();
        assertThat(silent.health().queued()).isEqualTo(3);

        drain();
        assertThat(stage.mails.toldTo(ADA)).containsExactly(MessageKind.ENROLLED);
    }

    @Test
    void healthSaysSinceWhenTheOldestWaits() {
        assertThat(engine.health().oldest()).isEmpty();
        pays("1001", "1.00");
        pays("1002", "1.00");

        assertThat(engine.health().oldest()).contains(Instant.parse("2026-03-02T10:01:00Z"));
    }

    @Test
    void aRefusedCommandTellsNobody() {
        engine.record(stage.order(ADA, "1001", "1.00"));
        drain();

        engine.record(stage.refund(ADA, "1001", "r-1", "2.00"));
        pays("1001", "1.00");

        assertThat(engine.health().queued()).isZero();
    }
}
