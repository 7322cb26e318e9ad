package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import dev.loyalty.spi.DeliveryQueue.Backlog;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.Settlement;
import dev.loyalty.value.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Deliveries that are taken and settled together, and leases that are made longer. */
abstract class DeliveryBatchContract extends QueuePartContract {

    DeliveryBatchContract(MemberStoreContract contract) {
        super(contract);
    }

    @Test
    void whatIsSettledTogetherHasItsOwnEndEach() {
        queue(ANNA, 1);
        queue(BERT, 1);
        queue(CLEO, 1);

        settleAll(
                take(WORKER, NOW), queued -> switch (queued.delivery().member().value()) {
                    case "anna" -> DONE;
                    case "bert" -> again(LATER);
                    default -> park("no such address");
                });

        assertThat(store().deliveries().backlog().queued()).isEqualTo(1);
        assertThat(parked()).extracting(QueuedDelivery::lastError).containsExactly("no such address");
        assertThat(take(WORKER, NOW)).isEmpty();
        QueuedDelivery next = takeOne(WORKER, LATER);
        assertThat(next.delivery().member()).isEqualTo(BERT);
        assertThat(next.attempts()).isEqualTo(1);
        assertThat(next.lastError()).isEqualTo("the server is down");
    }

    @Test
    void receiversAreSettledTogetherToo() {
        write(
                ANNA,
                draft -> draft.paid("1", "1.00")
                        .deliver(Receiver.NOTIFIER)
                        .deliver(CRM)
                        .deliver(OTHER_CRM)
                        .deliver(GROUPS));

        settleAll(take(WORKER, NOW), queued -> DONE);

        assertThat(store().deliveries().backlog()).isEqualTo(new Backlog(0, 0, null));
    }

    @Test
    void whatWasNotTriedStandsAsItStoodBefore() {
        queue(ANNA, 1);
        write(ANNA, draft -> draft.paid("2", "1.00").deliver(GROUPS));
        settleAll(
                take(WORKER, NOW),
                queued -> queued.delivery().receiver().equals(GROUPS) ? done(assigned("silver")) : again(NOW));
        write(ANNA, draft -> draft.paid("3", "1.00").deliver(GROUPS));

        List<QueuedDelivery> taken = take(WORKER, NOW);
        settleAll(taken, queued -> new Settlement.Untried(queued.assigned()));

        List<QueuedDelivery> again = take(OTHER_WORKER, NOW);
        assertThat(again).containsExactlyInAnyOrderElementsOf(taken);
        assertThat(again).extracting(QueuedDelivery::attempts).containsExactlyInAnyOrder(0, 1);
        assertThat(again)
                .filteredOn(queued -> queued.delivery().receiver().equals(GROUPS))
                .extracting(QueuedDelivery::assigned)
                .containsExactly(assigned("silver"));
    }

    @Test
    void oneThatWasLostIsPassedOverAndTheOthersAreSettled() {
        queue(ANNA, 1);
        queue(BERT, 1);
        List<QueuedDelivery> taken = take(WORKER, NOW);
        QueuedDelivery lost = store().deliveries()
                .take(OTHER_WORKER, RECEIVERS, LATER, LEASE, 1)
                .get(0);

        settleAll(taken, queued -> DONE);

        assertThat(store().deliveries().backlog().queued()).isEqualTo(1);
        settle(OTHER_WORKER, lost, DONE);
        assertThat(store().deliveries().backlog().queued()).isZero();
    }

    @Test
    void whatIsBeingToldForLongStaysTheWorkers() {
        queue(ANNA, 2);
        QueuedDelivery held = takeOne(WORKER, NOW);

        store().deliveries().renew(WORKER, List.of(held.delivery()), LATER.plus(LEASE));

        assertThat(take(OTHER_WORKER, LATER)).isEmpty();
        settle(WORKER, held, DONE);
        assertThat(takeOne(OTHER_WORKER, LATER).delivery().seq()).isEqualTo(2);
    }

    @Test
    void aLongerLeaseRunsOutToo() {
        queue(ANNA, 1);
        QueuedDelivery held = takeOne(WORKER, NOW);
        store().deliveries().renew(WORKER, List.of(held.delivery()), LATER.plus(LEASE));

        assertThat(takeOne(OTHER_WORKER, LATER.plus(LEASE)).delivery()).isEqualTo(held.delivery());
    }

    @Test
    void whoLostALeaseMakesItNoLonger() {
        queue(ANNA, 1);
        QueuedDelivery lost = takeOne(WORKER, NOW);
        QueuedDelivery held = takeOne(OTHER_WORKER, LATER);

        store().deliveries().renew(WORKER, List.of(lost.delivery()), LATER.plus(Duration.ofDays(1)));

        assertThat(takeOne(WORKER, LATER.plus(LEASE)).delivery()).isEqualTo(held.delivery());
    }

    @Test
    void aNewerWishDoesNotShortenALongerLease() {
        write(ANNA, draft -> draft.paid("1", "1.00").deliver(GROUPS));
        QueuedDelivery held = takeOne(WORKER, NOW);
        store().deliveries().renew(WORKER, List.of(held.delivery()), LATER.plus(LEASE));
        write(ANNA, draft -> draft.paid("2", "1.00").deliver(GROUPS));

        assertThat(take(OTHER_WORKER, LATER)).isEmpty();
    }

    @Test
    void aHundredMembersAreToldInOneGoInOrder() {
        List<MemberId> members = IntStream.range(0, 100)
                .mapToObj(i -> MemberId.of("member " + i))
                .toList();
        members.forEach(member -> queue(member, 3));
        Map<MemberId, List<Long>> told = new HashMap<>();

        int goes = 0;
        while (store().deliveries().backlog().queued() > 0) {
            List<QueuedDelivery> taken = store().deliveries().take("go " + goes, RECEIVERS, NOW, LEASE, 1000);
            taken.forEach(queued -> told.computeIfAbsent(queued.delivery().member(), unseen -> new ArrayList<>())
                    .add(queued.delivery().seq()));
            assertThat(taken).hasSize(100);
            settleAll("go " + goes, taken, queued -> DONE);
            goes++;
        }

        assertThat(goes).isEqualTo(3);
        assertThat(told.values())
                .hasSize(100)
                .allSatisfy(order -> assertThat(order).containsExactly(1L, 2L, 3L));
    }

    /** Another transaction may commit what it had queued earlier. */
    @Test
    void whatComesLateThoughItWasDueEarlierIsHandedOut() {
        write(ANNA, draft -> draft.queuedAt(NOW).paid("1", "1.00").deliver(Receiver.NOTIFIER));
        settleAll(take(WORKER, NOW), queued -> DONE);

        write(
                BERT,
                draft -> draft.queuedAt(NOW.minusSeconds(60)).paid("1", "1.00").deliver(Receiver.NOTIFIER));

        assertThat(takeOne(WORKER, NOW).delivery().member()).isEqualTo(BERT);
    }

    @Test
    void howeverMuchIsDueBehindItItComesWithinAMinute() {
        for (int i = 0; i < 20; i++) {
            Instant at = NOW.plusSeconds(i);
            write(
                    MemberId.of("member " + i),
                    draft -> draft.queuedAt(at).paid("1", "1.00").deliver(Receiver.NOTIFIER));
        }
        Instant now = NOW.plusSeconds(30);
        assertThat(oneAt(now)).isEqualTo(MemberId.of("member 0"));
        write(
                BERT,
                draft -> draft.queuedAt(NOW.minusSeconds(60)).paid("1", "1.00").deliver(Receiver.NOTIFIER));

        List<MemberId> told = IntStream.range(1, 8)
                .mapToObj(i -> oneAt(now.plusSeconds(10L * i)))
                .toList();

        assertThat(told).contains(BERT).doesNotHaveDuplicates();
    }

    private MemberId oneAt(Instant now) {
        List<QueuedDelivery> taken = store().deliveries().take(WORKER, Set.of(Receiver.NOTIFIER), now, LEASE, 1);
        settleAll(taken, queued -> DONE);
        return taken.get(0).delivery().member();
    }

    private void queue(MemberId member, int times) {
        for (int i = 0; i < times; i++) {
            String order = "order " + i;
            write(member, draft -> draft.paid(order, "1.00").deliver(Receiver.NOTIFIER));
        }
    }

    private void settleAll(List<QueuedDelivery> taken, Function<QueuedDelivery, Settlement> how) {
        settleAll(WORKER, taken, how);
    }

    private void settleAll(String worker, List<QueuedDelivery> taken, Function<QueuedDelivery, Settlement> how) {
        Map<Delivery, Settlement> settlements = new HashMap<>();
        taken.forEach(queued -> settlements.put(queued.delivery(), how.apply(queued)));
        store().deliveries().settleAll(worker, settlements);
    }
}
