package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import dev.loyalty.member.Decision.Keep;
import dev.loyalty.spi.DeliveryQueue.Backlog;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.value.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is to be told, in order. */
abstract class DeliveryContract extends QueuePartContract {

    DeliveryContract(MemberStoreContract contract) {
        super(contract);
    }

    @Test
    void whatACommitQueuesIsHandedOut() {
        write(ANNA, draft -> draft.paid("1001", "1.00").deliver(Receiver.NOTIFIER, 1));

        List<QueuedDelivery> taken = take(WORKER, NOW);

        assertThat(taken).hasSize(1);
        QueuedDelivery queued = taken.get(0);
        assertThat(queued.delivery()).isEqualTo(new Delivery(ANNA, Receiver.NOTIFIER, 1, 1));
        assertThat(queued.queuedAt()).isEqualTo(Draft.recordedAt(1));
        assertThat(queued.attempts()).isZero();
        assertThat(queued.due()).isBeforeOrEqualTo(NOW);
        assertThat(queued.lastError()).isNull();
        assertThat(queued.parked()).isFalse();
        assertThat(queued.assigned()).isNull();
    }

    @Test
    void aDeliveryWaitsSinceItsCommitWhateverTheEntrySays() {
        Instant at = Draft.recordedAt(50);

        write(ANNA, draft -> draft.queuedAt(at).paid("1001", "1.00").deliver(Receiver.NOTIFIER));

        assertThat(take(WORKER, NOW).get(0).queuedAt()).isEqualTo(at);
    }

    @Test
    void whatIsQueuedLaterForAnOldEntryWaitsSinceThen() {
        Instant at = Draft.recordedAt(50);
        write(ANNA, draft -> draft.paid("1001", "1.00"));

        write(ANNA, draft -> draft.queuedAt(at).deliver(Receiver.NOTIFIER));

        assertThat(store().deliveries().backlog()).isEqualTo(new Backlog(1, 0, at));
    }

    @Test
    void whatIsQueuedIsDueWhenItsEntryIsRecorded() {
        write(ANNA, draft -> draft.paid("1001", "1.00").deliver(Receiver.NOTIFIER));

        assertThat(take(WORKER, Draft.recordedAt(1))).hasSize(1);
    }

    @Test
    void whatIsNotCommittedIsNotQueued() {
        decide(ANNA, Set.of(), seen -> new Keep<>("refused"));
        write(ANNA, draft -> draft.paid("1001", "1.00"));

        assertThat(take(WORKER, NOW)).isEmpty();
    }

    @Test
    void toOneReceiverAMembersDeliveriesGoOneByOneInOrder() {
        write(
                ANNA,
                draft -> draft.paid("1001", "1.00")
                        .deliver(Receiver.NOTIFIER, 1)
                        .deliver(Receiver.NOTIFIER, 0)
                        .paid("1002", "1.00")
                        .deliver(Receiver.NOTIFIER, 0));
        write(ANNA, draft -> draft.paid("1003", "1.00").deliver(Receiver.NOTIFIER, 0));

        List<Delivery> told = new ArrayList<>();
        for (List<Delivery> taken = takeAndFinish(); !taken.isEmpty(); taken = takeAndFinish()) {
            assertThat(taken).hasSize(1);
            told.addAll(taken);
        }

        assertThat(told)
                .containsExactly(
                        new Delivery(ANNA, Receiver.NOTIFIER, 1, 0),
                        new Delivery(ANNA, Receiver.NOTIFIER, 1, 1),
                        new Delivery(ANNA, Receiver.NOTIFIER, 2, 0),
                        new Delivery(ANNA, Receiver.NOTIFIER, 3, 0));
    }

    @Test
    void receiversDoNotWaitForEachOther() {
        write(
                ANNA,
                draft -> draft.paid("1001", "1.00")
                        .deliver(Receiver.NOTIFIER)
                        .deliver(CRM)
                        .deliver(OTHER_CRM)
                        .deliver(GROUPS));

        assertThat(take(WORKER, NOW))
                .extracting(queued -> queued.delivery().receiver())
                .containsExactlyInAnyOrder(Receiver.NOTIFIER, CRM, OTHER_CRM, GROUPS);
    }

    @Test
    void aWorkerGetsWhatItCanDeliverAndLeavesTheRest() {
        write(
                ANNA,
                draft -> draft.paid("1001", "1.00")
                        .deliver(Receiver.NOTIFIER)
                        .deliver(CRM)
                        .deliver(OTHER_CRM)
                        .deliver(GROUPS)
                        .deliver(FAN_GROUPS));

        assertThat(takenFor(Set.of())).isEmpty();
        assertThat(takenFor(Set.of(CRM, FAN_GROUPS))).containsExactlyInAnyOrder(CRM, FAN_GROUPS);
        assertThat(takenFor(Set.of(Receiver.NOTIFIER))).containsExactly(Receiver.NOTIFIER);
        assertThat(store().deliveries().backlog().queued()).isEqualTo(5);
    }

    @Test
    void aWorkerOnTwoThreadsIsNotHandedWhatItHolds() {
        write(ANNA, draft -> draft.paid("1", "1.00").deliver(Receiver.NOTIFIER));
        write(ANNA, draft -> draft.paid("2", "1.00").deliver(Receiver.NOTIFIER).deliver(CRM));

        assertThat(takenFor(Set.of(Receiver.NOTIFIER))).containsExactly(Receiver.NOTIFIER);
        assertThat(takenFor(Set.of(Receiver.NOTIFIER))).isEmpty();
        assertThat(takenFor(RECEIVERS)).containsExactly(CRM);
    }

    @Test
    void membersDoNotWaitForEachOther() {
        write(ANNA, draft -> draft.paid("1001", "1.00").deliver(Receiver.NOTIFIER));
        write(BERT, draft -> draft.paid("1001", "1.00").deliver(Receiver.NOTIFIER));

        assertThat(take(WORKER, NOW))
                .extracting(queued -> queued.delivery().member())
                .containsExactlyInAnyOrder(ANNA, BERT);
    }

    @Test
    void theLongestDueComesFirst() {
        write(CLEO, draft -> draft.paid("1", "1.00").deliver(Receiver.NOTIFIER));
        write(
                ANNA,
                draft -> draft.paid("1", "1.00")
                        .paid("2", "1.00")
                        .paid("3", "1.00")
                        .deliver(Receiver.NOTIFIER));
        write(BERT, draft -> draft.paid("1", "1.00").paid("2", "1.00").deliver(Receiver.NOTIFIER));

        assertThat(take(WORKER, NOW))
                .extracting(queued -> queued.delivery().member())
                .containsExactly(CLEO, BERT, ANNA);
    }

    @Test
    void noMoreAreTakenThanAskedFor() {
        IntStream.range(0, 25)
                .forEach(i -> write(
                        MemberId.of("member " + i),
                        draft -> draft.paid("1", "1.00").deliver(Receiver.NOTIFIER)));

        List<MemberId> told = new ArrayList<>();
        while (store().deliveries().backlog().queued() > 0) {
            List<QueuedDelivery> taken = store().deliveries().take(WORKER, RECEIVERS, NOW, LEASE, 10);
            assertThat(taken).hasSizeBetween(1, 10);
            taken.forEach(queued -> {
                told.add(queued.delivery().member());
                settle(WORKER, queued, DONE);
            });
        }

        assertThat(told).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void whatIsDoneIsNotHandedOutAgain() {
        write(ANNA, draft -> draft.paid("1001", "1.00").deliver(Receiver.NOTIFIER));

        takeAndFinish();

        assertThat(take(WORKER, LATER)).isEmpty();
        assertThat(take(OTHER_WORKER, LATER)).isEmpty();
        assertThat(store().deliveries().backlog()).isEqualTo(new Backlog(0, 0, null));
    }

    @Test
    void theBacklogSaysHowManyWaitSinceWhen() {
        assertThat(store().deliveries().backlog()).isEqualTo(new Backlog(0, 0, null));

        write(
                ANNA,
                draft -> draft.paid("1", "1.00")
                        .paid("2", "1.00")
                        .deliver(Receiver.NOTIFIER)
                        .deliver(CRM));
        write(BERT, draft -> draft.paid("1", "1.00").deliver(Receiver.NOTIFIER));
        write(ANNA, draft -> draft.paid("3", "1.00").deliver(Receiver.NOTIFIER));

        assertThat(store().deliveries().backlog()).isEqualTo(new Backlog(4, 0, Draft.recordedAt(1)));
        assertThat(otherHandle().deliveries().backlog()).isEqualTo(new Backlog(4, 0, Draft.recordedAt(1)));

        takeAndFinish();

        assertThat(store().deliveries().backlog()).isEqualTo(new Backlog(1, 0, Draft.recordedAt(3)));
    }

    @Test
    void manyWorkersTellEverythingOnceAndInOrder() throws Exception {
        List<MemberId> members =
                IntStream.range(0, 15).mapToObj(i -> MemberId.of("member " + i)).toList();
        for (MemberId member : members) {
            for (int i = 0; i < 6; i++) {
                String order = "order " + i;
                write(member, draft -> draft.paid(order, "1.00").deliver(Receiver.NOTIFIER));
            }
        }
        Map<MemberId, List<Long>> told = new ConcurrentHashMap<>();
        members.forEach(member -> told.put(member, new ArrayList<>()));

        Together.run(4, thread -> {
            while (store().deliveries().backlog().queued() > 0) {
                for (QueuedDelivery queued : store().deliveries().take("worker " + thread, RECEIVERS, NOW, LEASE, 4)) {
                    // A list that is not safe for threads: nobody else has this member's.
                    told.getOrDefault(queued.delivery().member(), List.of())
                            .add(queued.delivery().seq());
                    settle("worker " + thread, queued, DONE);
                }
            }
            return thread;
        });

        assertThat(told.values()).allSatisfy(order -> assertThat(order).containsExactly(1L, 2L, 3L, 4L, 5L, 6L));
    }

    private List<Receiver> takenFor(Set<Receiver> receivers) {
        return store().deliveries().take(WORKER, receivers, NOW, LEASE, 100).stream()
                .map(queued -> queued.delivery().receiver())
                .toList();
    }

    private List<Delivery> takeAndFinish() {
        List<QueuedDelivery> taken = take(WORKER, NOW);
        taken.forEach(queued -> settle(WORKER, queued, DONE));
        return taken.stream().map(QueuedDelivery::delivery).toList();
    }
}
