package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import dev.loyalty.spi.DeliveryQueue.Backlog;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.Settlement;
import dev.loyalty.value.MemberId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deliveries that failed, or whose worker did. */
abstract class FailedDeliveryContract extends QueuePartContract {

    FailedDeliveryContract(MemberStoreContract contract) {
        super(contract);
    }

    @Test
    void whatIsTriedAgainWaitsUntilItIsDueAndThoseBehindItWait() {
        queueThree();
        settle(WORKER, takeOne(WORKER, NOW), again(NOW.plusSeconds(60)));

        assertThat(take(WORKER, NOW.plusSeconds(59))).isEmpty();
        QueuedDelivery second = takeOne(WORKER, NOW.plusSeconds(60));

        assertThat(second.delivery().seq()).isEqualTo(1);
        assertThat(second.attempts()).isEqualTo(1);
        assertThat(second.due()).isEqualTo(NOW.plusSeconds(60));
        assertThat(second.lastError()).isEqualTo("the server is down");
        settle(WORKER, second, DONE);
        assertThat(takeOne(WORKER, NOW.plusSeconds(60)).delivery().seq()).isEqualTo(2);
    }

    @Test
    void everyAttemptCounts() {
        queueThree();
        for (int attempts = 0; attempts < 4; attempts++) {
            QueuedDelivery queued = takeOne(WORKER, NOW);
            assertThat(queued.attempts()).isEqualTo(attempts);
            settle(WORKER, queued, again(NOW));
        }
    }

    @Test
    void whatIsTriedAgainHoldsNoOtherReceiverBack() {
        write(ANNA, draft -> draft.paid("1", "1.00").deliver(Receiver.NOTIFIER));
        settle(WORKER, takeOne(WORKER, NOW), again(NOW.plusSeconds(60)));

        write(ANNA, draft -> draft.paid("2", "1.00").deliver(Receiver.NOTIFIER).deliver(CRM));

        assertThat(takeOne(WORKER, NOW).delivery().receiver()).isEqualTo(CRM);
    }

    @Test
    void whatIsParkedHoldsNothingBack() {
        queueThree();
        settle(WORKER, takeOne(WORKER, NOW), park("no such address"));

        assertThat(takeOne(WORKER, NOW).delivery().seq()).isEqualTo(2);
        assertThat(parked()).hasSize(1);
        QueuedDelivery parked = parked().get(0);
        assertThat(parked.delivery()).isEqualTo(new Delivery(ANNA, Receiver.NOTIFIER, 1, 0));
        assertThat(parked.parked()).isTrue();
        assertThat(parked.attempts()).isEqualTo(1);
        assertThat(parked.lastError()).isEqualTo("no such address");
        assertThat(parked.queuedAt()).isEqualTo(Draft.recordedAt(1));
    }

    @Test
    void theBacklogCountsWhatIsParkedApart() {
        queueThree();
        settle(WORKER, takeOne(WORKER, NOW), park("no such address"));

        assertThat(store().deliveries().backlog()).isEqualTo(new Backlog(2, 1, Draft.recordedAt(2)));
    }

    @Test
    void whatFailsIsToldOfEachReceiverWithThoseThatWereTriedMostOftenFirst() {
        write(ANNA, draft -> draft.paid("1", "1.00").deliver(CRM).deliver(Receiver.NOTIFIER));
        write(BERT, draft -> draft.paid("1", "1.00").deliver(CRM));
        write(CLEO, draft -> draft.paid("1", "1.00").deliver(CRM));
        settleAll(take(WORKER, NOW), again(NOW));
        List<QueuedDelivery> second = take(WORKER, NOW).stream()
                .filter(item -> item.delivery().stream().equals(BERT))
                .toList();
        settleAll(second, again(NOW));

        assertThat(store().deliveries().failing(CRM, 10))
                .extracting(item -> item.delivery().stream().value() + " " + item.attempts() + " " + item.lastError())
                .containsExactly("bert 2 the server is down", "anna 1 the server is down", "cleo 1 the server is down");
        assertThat(store().deliveries().failing(CRM, 1))
                .extracting(item -> item.delivery().stream())
                .containsExactly(BERT);
        assertThat(otherHandle().deliveries().failing(Receiver.NOTIFIER, 10)).hasSize(1);
        assertThat(store().deliveries().failing(OTHER_CRM, 10)).isEmpty();
    }

    @Test
    void whatIsParkedOrDoneDoesNotFail() {
        write(ANNA, draft -> draft.paid("1", "1.00").deliver(CRM));
        write(BERT, draft -> draft.paid("1", "1.00").deliver(CRM));
        settleAll(take(WORKER, NOW), again(NOW));
        List<QueuedDelivery> taken = take(WORKER, NOW);
        settle(WORKER, taken.get(0), park("no such address"));
        settle(WORKER, taken.get(1), DONE);

        assertThat(store().deliveries().failing(CRM, 10)).isEmpty();
    }

    private void settleAll(List<QueuedDelivery> taken, Settlement settlement) {
        taken.forEach(item -> settle(WORKER, item, settlement));
    }

    @Test
    void parkedOnesAreReadPageByPage() {
        List<Delivery> expected = new ArrayList<>();
        for (MemberId member : List.of(ANNA, BERT, CLEO)) {
            for (String order : List.of("1", "2", "3")) {
                write(member, draft -> draft.paid(order, "1.00").deliver(Receiver.NOTIFIER));
            }
            for (long seq = 1; seq <= 3; seq++) {
                expected.add(new Delivery(member, Receiver.NOTIFIER, seq, 0));
            }
        }
        for (List<QueuedDelivery> taken = take(WORKER, NOW); !taken.isEmpty(); taken = take(WORKER, NOW)) {
            taken.forEach(queued -> settle(WORKER, queued, park("no such address")));
        }

        List<Delivery> paged = new ArrayList<>();
        List<QueuedDelivery> page = store().deliveries().parked(null, 2);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(2);
            page.forEach(queued -> paged.add(queued.delivery()));
            page = store().deliveries().parked(paged.get(paged.size() - 1), 2);
        }

        assertThat(paged).isEqualTo(expected);
    }

    /** By code point of what {@link Receiver#toString()} says, whatever the kind. */
    @Test
    void parkedOnesComeByMemberThenReceiverThenEntryAndIndex() {
        List<Receiver> inOrder = List.of(FAN_GROUPS, GROUPS, OTHER_CRM, CRM, Receiver.NOTIFIER);
        for (MemberId member : List.of(BERT, ANNA)) {
            write(member, draft -> {
                draft.paid("1", "1.00");
                for (Receiver receiver : List.of(CRM, Receiver.NOTIFIER, GROUPS, OTHER_CRM, FAN_GROUPS)) {
                    draft.deliver(receiver);
                }
                draft.deliver(CRM, 1).paid("2", "1.00").deliver(CRM).deliver(Receiver.NOTIFIER);
            });
        }
        for (List<QueuedDelivery> taken = take(WORKER, NOW); !taken.isEmpty(); taken = take(WORKER, NOW)) {
            taken.forEach(queued -> settle(WORKER, queued, park("no such address")));
        }
        List<Delivery> expected = new ArrayList<>();
        for (MemberId member : List.of(ANNA, BERT)) {
            for (Receiver receiver : inOrder) {
                expected.add(new Delivery(member, receiver, 1, 0));
                if (receiver.equals(CRM)) {
                    expected.add(new Delivery(member, receiver, 1, 1));
                }
                if (receiver.equals(CRM) || receiver.equals(Receiver.NOTIFIER)) {
                    expected.add(new Delivery(member, receiver, 2, 0));
                }
            }
        }

        assertThat(parked()).extracting(QueuedDelivery::delivery).isEqualTo(expected);
        for (int i = 0; i < expected.size() - 1; i++) {
            assertThat(store().deliveries().parked(expected.get(i), 1))
                    .extracting(QueuedDelivery::delivery)
                    .containsExactly(expected.get(i + 1));
        }
    }

    @Test
    void whatIsFreedIsTriedFromItsInstantOnWithAttemptsCountedAnew() {
        write(ANNA, draft -> draft.paid("1", "1.00").deliver(Receiver.NOTIFIER));
        QueuedDelivery queued = takeOne(WORKER, NOW);
        settle(WORKER, queued, park("no such address"));

        assertThat(store().deliveries().unpark(queued.delivery(), NOW.plusSeconds(60)))
                .isTrue();

        assertThat(parked()).isEmpty();
        assertThat(take(WORKER, NOW.plusSeconds(59))).isEmpty();
        QueuedDelivery freed = takeOne(WORKER, NOW.plusSeconds(60));
        assertThat(freed.delivery()).isEqualTo(queued.delivery());
        assertThat(freed.attempts()).isZero();
        assertThat(freed.parked()).isFalse();
    }

    @Test
    void whatIsFreedComesBeforeThoseBehindIt() {
        queueThree();
        QueuedDelivery first = takeOne(WORKER, NOW);
        settle(WORKER, first, park("no such address"));

        store().deliveries().unpark(first.delivery(), NOW);

        for (long seq = 1; seq <= 3; seq++) {
            QueuedDelivery next = takeOne(WORKER, NOW);
            assertThat(next.delivery().seq()).isEqualTo(seq);
            settle(WORKER, next, DONE);
        }
    }

    @Test
    void whatIsFreedWhileALaterOneIsBeingDeliveredWaitsForIt() {
        queueThree();
        QueuedDelivery first = takeOne(WORKER, NOW);
        settle(WORKER, first, park("no such address"));
        QueuedDelivery second = takeOne(WORKER, NOW);

        store().deliveries().unpark(first.delivery(), NOW);

        assertThat(take(OTHER_WORKER, NOW)).isEmpty();
        settle(WORKER, second, DONE);
        QueuedDelivery next = takeOne(WORKER, NOW);
        assertThat(next.delivery().seq()).isEqualTo(1);
        settle(WORKER, next, DONE);
        assertThat(takeOne(WORKER, NOW).delivery().seq()).isEqualTo(3);
    }

    @Test
    void whatIsDiscardedNeverComesAgain() {
        write(ANNA, draft -> draft.paid("1", "1.00").deliver(Receiver.NOTIFIER));
        QueuedDelivery queued = takeOne(WORKER, NOW);
        settle(WORKER, queued, park("no such address"));

        assertThat(store().deliveries().unpark(queued.delivery(), null)).isTrue();

        assertThat(parked()).isEmpty();
        assertThat(take(WORKER, LATER)).isEmpty();
        assertThat(store().deliveries().backlog()).isEqualTo(new Backlog(0, 0, null));
    }

    @Test
    void whatIsNotParkedIsNotFreed() {
        write(ANNA, draft -> draft.paid("1", "1.00").deliver(Receiver.NOTIFIER));
        Delivery queued = new Delivery(ANNA, Receiver.NOTIFIER, 1, 0);

        assertThat(store().deliveries().unpark(queued, NOW)).isFalse();
        assertThat(store().deliveries().unpark(queued, null)).isFalse();
        assertThat(store().deliveries().unpark(new Delivery(BERT, Receiver.NOTIFIER, 1, 0), NOW))
                .isFalse();

        assertThat(takeOne(WORKER, NOW).delivery()).isEqualTo(queued);
    }

    @Test
    void whatAWorkerHoldsNoOtherGets() {
        queueThree();
        takeOne(WORKER, NOW);

        assertThat(take(OTHER_WORKER, NOW)).isEmpty();
        assertThat(take(OTHER_WORKER, LATER.minusNanos(1000))).isEmpty();
    }

    @Test
    void whenTheLeaseRunsOutItFallsToAnother() {
        queueThree();
        QueuedDelivery held = takeOne(WORKER, NOW);

        assertThat(takeOne(OTHER_WORKER, LATER).delivery()).isEqualTo(held.delivery());
        assertThat(take(WORKER, LATER)).isEmpty();
    }

    @Test
    void whoLostALeaseToAnotherSettlesInVain() {
        queueThree();
        QueuedDelivery lost = takeOne(WORKER, NOW);
        QueuedDelivery held = takeOne(OTHER_WORKER, LATER);

        settle(WORKER, lost, DONE);
        settle(WORKER, lost, park("no such address"));
        settle(WORKER, lost, again(NOW));

        assertThat(parked()).isEmpty();
        assertThat(take(WORKER, LATER)).isEmpty();
        settle(OTHER_WORKER, held, again(LATER));
        QueuedDelivery next = takeOne(OTHER_WORKER, LATER);
        assertThat(next.delivery()).isEqualTo(lost.delivery());
        assertThat(next.attempts()).isEqualTo(1);
    }

    @Test
    void whoIsLateButLostNothingSettlesInTime() {
        queueThree();
        QueuedDelivery held = takeOne(WORKER, NOW);

        settle(WORKER, held, DONE);

        assertThat(takeOne(OTHER_WORKER, LATER).delivery().seq()).isEqualTo(2);
    }

    @Test
    void whoNeverTookItSettlesInVain() {
        queueThree();
        Delivery first = new Delivery(ANNA, Receiver.NOTIFIER, 1, 0);
        takeOne(WORKER, NOW);

        store().deliveries().settle(OTHER_WORKER, first, DONE);
        store().deliveries().settle(OTHER_WORKER, new Delivery(BERT, Receiver.NOTIFIER, 1, 0), DONE);

        assertThat(takeOne(OTHER_WORKER, LATER).delivery()).isEqualTo(first);
    }

    private void queueThree() {
        for (String order : List.of("1", "2", "3")) {
            write(ANNA, draft -> draft.paid(order, "1.00").deliver(Receiver.NOTIFIER));
        }
    }
}
