package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.Delivery;
import dev.loyalty.spi.DeliveryQueue.Backlog;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.QueuedDelivery.Assigned;
import dev.loyalty.spi.Settlement;
import org.junit.jupiter.api.Test;

/** Wishes for groups: one row for each member and ladder. */
abstract class GroupDeliveryContract extends QueuePartContract {

    GroupDeliveryContract(MemberStoreContract contract) {
        super(contract);
    }

    @Test
    void aNewerWishTakesTheOlderOnesPlace() {
        wish("1");
        wish("2");

        assertThat(store().deliveries().backlog().queued()).isEqualTo(1);
        QueuedDelivery queued = takeOne(WORKER, NOW);
        assertThat(queued.delivery().seq()).isEqualTo(2);
        settle(WORKER, queued, done(assigned("silver")));
        assertThat(take(WORKER, NOW)).isEmpty();
        assertThat(store().deliveries().backlog()).isEqualTo(new Backlog(0, 0, null));
    }

    @Test
    void aWishThatMayBeSkippedIsNotSkippedInThePlaceOfOneThatMustNot() {
        write(ANNA, draft -> draft.paid("1", "1.00").deliver(GROUPS, Delivery.ALWAYS));
        write(ANNA, draft -> draft.paid("2", "1.00").deliver(GROUPS, Delivery.UNLESS_CURRENT));

        QueuedDelivery queued = takeOne(WORKER, NOW);
        assertThat(queued.delivery().seq()).isEqualTo(2);
        assertThat(queued.delivery().index()).isEqualTo(Delivery.ALWAYS);
        settle(WORKER, queued, DONE);
        write(ANNA, draft -> draft.paid("3", "1.00").deliver(GROUPS, Delivery.UNLESS_CURRENT));
        assertThat(takeOne(WORKER, NOW).delivery().index()).isEqualTo(Delivery.UNLESS_CURRENT);
    }

    @Test
    void wishesForDifferentLaddersStandSideBySide() {
        write(ANNA, draft -> draft.paid("1", "1.00").deliver(GROUPS).deliver(FAN_GROUPS));

        assertThat(take(WORKER, NOW))
                .extracting(queued -> queued.delivery().receiver())
                .containsExactlyInAnyOrder(GROUPS, FAN_GROUPS);
    }

    @Test
    void aWishThatComesDuringADeliveryStaysQueued() {
        wish("1");
        QueuedDelivery older = takeOne(WORKER, NOW);
        wish("2");

        assertThat(store().deliveries().backlog().queued()).isEqualTo(1);
        assertThat(take(OTHER_WORKER, NOW)).isEmpty();
        settle(WORKER, older, done(assigned("bronze")));

        QueuedDelivery newer = takeOne(WORKER, NOW);
        assertThat(newer.delivery().seq()).isEqualTo(2);
        assertThat(newer.assigned()).isEqualTo(assigned("bronze"));
    }

    @Test
    void anOlderWishThatFailsMakesWayForTheNewerOne() {
        wish("1");
        QueuedDelivery older = takeOne(WORKER, NOW);
        wish("2");
        settle(WORKER, older, again(NOW));

        QueuedDelivery newer = takeOne(WORKER, LATER);
        assertThat(newer.delivery().seq()).isEqualTo(2);
        settle(WORKER, newer, DONE);
        assertThat(take(WORKER, LATER)).isEmpty();
    }

    @Test
    void anOlderWishIsNotParkedBesideANewerOne() {
        wish("1");
        QueuedDelivery older = takeOne(WORKER, NOW);
        wish("2");
        settle(WORKER, older, park("no such group"));

        assertThat(parked()).isEmpty();
        assertThat(takeOne(WORKER, NOW).delivery().seq()).isEqualTo(2);
    }

    @Test
    void aNewerWishFreesAParkedOne() {
        wish("1");
        QueuedDelivery older = takeOne(WORKER, NOW);
        settle(WORKER, older, park("no such group"));
        wish("2");

        assertThat(parked()).isEmpty();
        assertThat(store().deliveries().unpark(older.delivery(), NOW)).isFalse();
        assertThat(store().deliveries().backlog()).isEqualTo(new Backlog(1, 0, Draft.recordedAt(2)));
        QueuedDelivery newer = takeOne(WORKER, NOW);
        assertThat(newer.delivery().seq()).isEqualTo(2);
        assertThat(newer.attempts()).isZero();
    }

    @Test
    void aParkedWishCanBeFreed() {
        wish("1");
        QueuedDelivery queued = takeOne(WORKER, NOW);
        settle(WORKER, queued, park("no such group"));

        assertThat(store().deliveries().unpark(queued.delivery(), NOW)).isTrue();

        assertThat(takeOne(WORKER, NOW).delivery()).isEqualTo(queued.delivery());
    }

    @Test
    void whatIsAssignedIsRememberedAfterItIsDone() {
        wish("1");
        QueuedDelivery first = takeOne(WORKER, NOW);
        assertThat(first.assigned()).isNull();
        settle(WORKER, first, done(assigned("silver")));
        wish("2");

        QueuedDelivery second = takeOne(WORKER, NOW);
        assertThat(second.assigned()).isEqualTo(assigned("silver"));
        settle(WORKER, second, done(new Assigned(null)));
        wish("3");

        assertThat(takeOne(WORKER, NOW).assigned()).isEqualTo(new Assigned(null));
    }

    @Test
    void whatIsAssignedIsRememberedForEachMemberAndLadder() {
        wish("1");
        settle(WORKER, takeOne(WORKER, NOW), done(assigned("silver")));
        write(ANNA, draft -> draft.paid("2", "1.00").deliver(FAN_GROUPS));
        write(BERT, draft -> draft.paid("2", "1.00").deliver(GROUPS));

        assertThat(take(WORKER, NOW))
                .hasSize(2)
                .extracting(QueuedDelivery::assigned)
                .containsOnlyNulls();
    }

    @Test
    void afterAFailedAttemptNobodyKnowsWhatIsAssigned() {
        wish("1");
        settle(WORKER, takeOne(WORKER, NOW), done(assigned("silver")));
        wish("2");
        settle(WORKER, takeOne(WORKER, NOW), again(NOW));

        QueuedDelivery next = takeOne(WORKER, NOW);

        assertThat(next.delivery().seq()).isEqualTo(2);
        assertThat(next.assigned()).isNull();
    }

    @Test
    void afterALostLeaseNobodyKnowsWhatIsAssigned() {
        wish("1");
        settle(WORKER, takeOne(WORKER, NOW), done(assigned("silver")));
        wish("2");
        QueuedDelivery lost = takeOne(WORKER, NOW);
        assertThat(lost.assigned()).isEqualTo(assigned("silver"));

        assertThat(takeOne(OTHER_WORKER, LATER).assigned()).isNull();
    }

    @Test
    void whoLostALeaseDoesNotSayWhatIsAssigned() {
        wish("1");
        QueuedDelivery lost = takeOne(WORKER, NOW);
        QueuedDelivery held = takeOne(OTHER_WORKER, LATER);
        settle(OTHER_WORKER, held, done(assigned("silver")));
        settle(WORKER, lost, done(assigned("bronze")));
        wish("2");

        assertThat(takeOne(OTHER_WORKER, LATER).assigned()).isEqualTo(assigned("silver"));
    }

    @Test
    void aWishThatMustNotBeSkippedAndWasNotTriedIsOwedByTheNewerOne() {
        wish("1");
        settle(WORKER, takeOne(WORKER, NOW), done(assigned("silver")));
        write(ANNA, draft -> draft.paid("2", "1.00").deliver(GROUPS, Delivery.ALWAYS));
        QueuedDelivery untried = takeOne(WORKER, NOW);
        write(ANNA, draft -> draft.paid("3", "1.00").deliver(GROUPS, Delivery.UNLESS_CURRENT));

        settle(WORKER, untried, new Settlement.Untried(untried.assigned()));

        QueuedDelivery newer = takeOne(WORKER, NOW);
        assertThat(newer.delivery().seq()).isEqualTo(3);
        assertThat(newer)
                .as("it is not skipped: it says so, or nothing is known to be assigned")
                .matches(wish -> wish.delivery().index() == Delivery.ALWAYS || wish.assigned() == null);
    }

    @Test
    void aWishThatMayBeSkippedAndWasNotTriedLeavesWhatIsKnown() {
        wish("1");
        settle(WORKER, takeOne(WORKER, NOW), done(assigned("silver")));
        write(ANNA, draft -> draft.paid("2", "1.00").deliver(GROUPS, Delivery.UNLESS_CURRENT));
        QueuedDelivery untried = takeOne(WORKER, NOW);
        write(ANNA, draft -> draft.paid("3", "1.00").deliver(GROUPS, Delivery.UNLESS_CURRENT));

        settle(WORKER, untried, new Settlement.Untried(untried.assigned()));

        assertThat(takeOne(WORKER, NOW).assigned()).isEqualTo(assigned("silver"));
    }

    private void wish(String order) {
        write(ANNA, draft -> draft.paid(order, "1.00").deliver(GROUPS));
    }
}
