package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Receiver;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.spi.DeliveryQueue;
import dev.loyalty.spi.DeliveryQueue.Backlog;
import dev.loyalty.spi.Leases;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Postponements.Postponed;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.Slice;
import dev.loyalty.value.Profile;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is there after everything was closed and opened again. */
abstract class RestartContract extends QueuePartContract {

    RestartContract(MemberStoreContract contract) {
        super(contract);
    }

    @Test
    void whatWasCommittedIsThere() {
        Profile profile = Profile.of(Locale.GERMANY);
        write(
                ANNA,
                draft -> draft.paid("1001", "50.00")
                        .refunded("1001", "r-1", "20.00")
                        .profile(profile)
                        .note("moved", "clerk 7")
                        .due(Draft.START));
        MemberRecord before = read(ANNA, order(ANNA, "1001"));
        List<Entry> journal = journalOf(ANNA);

        MemberStore after = reopened();

        assertThat(after.read(ANNA, Set.of(order(ANNA, "1001")))).isEqualTo(before);
        assertThat(after.journal().after(ANNA, 0, 10)).isEqualTo(journal);
        assertThat(after.texts().profile(ANNA)).contains(profile);
        assertThat(after.texts().notes(ANNA, 1, 3)).containsOnlyKeys(3L);
        assertThat(after.directory().page(null, 10)).containsExactly(ANNA);
        assertThat(after.directory().due(Draft.START, 0, Set.of(), 10)).containsExactly(ANNA);
    }

    @Test
    void theNextCommitContinuesWhatWasThere() {
        write(ANNA, draft -> draft.paid("1001", "50.00"));

        MemberStore after = reopened();

        assertThat(after.update(Draft.step(ANNA, draft -> draft.paid("1002", "1.00"))))
                .isEqualTo(2);
        assertThat(after.journal().after(ANNA, 0, 10)).extracting(Entry::seq).containsExactly(1L, 2L);
    }

    @Test
    void whatWasQueuedIsHandedOutInOrder() {
        write(ANNA, draft -> draft.paid("1", "1.00").deliver(Receiver.NOTIFIER));
        write(ANNA, draft -> draft.paid("2", "1.00").deliver(Receiver.NOTIFIER));

        DeliveryQueue after = reopened().deliveries();

        for (long seq = 1; seq <= 2; seq++) {
            List<QueuedDelivery> taken = after.take(WORKER, RECEIVERS, NOW, LEASE, 10);
            assertThat(taken)
                    .extracting(QueuedDelivery::delivery)
                    .containsExactly(new Delivery(ANNA, Receiver.NOTIFIER, seq, 0));
            after.settle(WORKER, taken.get(0).delivery(), DONE);
        }
        assertThat(after.backlog()).isEqualTo(new Backlog(0, 0, null));
    }

    @Test
    void whatAWorkerHeldFallsToOthersOnceItsLeaseHasRunOut() {
        write(ANNA, draft -> draft.paid("1", "1.00").deliver(Receiver.NOTIFIER));
        takeOne(WORKER, NOW);

        DeliveryQueue after = reopened().deliveries();

        assertThat(after.take(OTHER_WORKER, RECEIVERS, NOW, LEASE, 10)).isEmpty();
        assertThat(after.take(OTHER_WORKER, RECEIVERS, LATER, LEASE, 10)).hasSize(1);
    }

    @Test
    void attemptsAndErrorsAreKept() {
        write(ANNA, draft -> draft.paid("1", "1.00").deliver(Receiver.NOTIFIER).deliver(CRM));
        for (QueuedDelivery taken : take(WORKER, NOW)) {
            boolean parks = taken.delivery().receiver().equals(CRM);
            settle(WORKER, taken, parks ? park("no such address") : again(NOW.plusSeconds(60)));
        }

        DeliveryQueue after = reopened().deliveries();

        assertThat(after.parked(null, 10)).singleElement().satisfies(parked -> {
            assertThat(parked.delivery().receiver()).isEqualTo(CRM);
            assertThat(parked.lastError()).isEqualTo("no such address");
        });
        assertThat(after.take(WORKER, RECEIVERS, NOW.plusSeconds(59), LEASE, 10))
                .isEmpty();
        assertThat(after.take(WORKER, RECEIVERS, NOW.plusSeconds(60), LEASE, 10))
                .singleElement()
                .satisfies(again -> {
                    assertThat(again.attempts()).isEqualTo(1);
                    assertThat(again.lastError()).isEqualTo("the server is down");
                });
    }

    @Test
    void whatIsAssignedIsRemembered() {
        write(ANNA, draft -> draft.paid("1", "1.00").deliver(GROUPS));
        settle(WORKER, takeOne(WORKER, NOW), done(assigned("gold")));

        MemberStore after = reopened();
        after.update(Draft.step(ANNA, draft -> draft.paid("2", "1.00").deliver(GROUPS)));

        assertThat(after.deliveries().take(WORKER, RECEIVERS, NOW, LEASE, 10))
                .extracting(QueuedDelivery::assigned)
                .containsExactly(assigned("gold"));
    }

    @Test
    void whoWasPostponedStaysSo() {
        Postponed failed = new Postponed(ANNA, 2, LATER, "a rule divides by zero");
        store().postponements().postpone(List.of(failed));

        assertThat(reopened().postponements().of(List.of(ANNA))).containsEntry(ANNA, failed);
    }

    @Test
    void slicesStayLeased() {
        Slice slice = Slice.of(ANNA);
        new Leases(store().leases()).take(WORKER, Leases.TIME, Set.of(slice), NOW, LEASE);

        MemberStore after = reopened();

        assertThat(new Leases(after.leases()).take(OTHER_WORKER, Leases.TIME, Set.of(slice), NOW, LEASE))
                .isEmpty();
        assertThat(new Leases(after.leases()).take(OTHER_WORKER, Leases.TIME, Set.of(slice), LATER, LEASE))
                .containsExactly(slice);
    }
}
