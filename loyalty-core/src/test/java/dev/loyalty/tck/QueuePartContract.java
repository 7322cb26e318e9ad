package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.Receiver;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.QueuedDelivery.Assigned;
import dev.loyalty.spi.Settlement;
import dev.loyalty.value.GroupId;
import dev.loyalty.value.LadderId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words in which the tests of the queue are told. */
abstract class QueuePartContract extends StorePartContract {

    static final String WORKER = "worker a";
    static final String OTHER_WORKER = "worker b";
    static final Receiver GROUPS = Receiver.groupsOf(LadderId.ONLY);
    static final Receiver FAN_GROUPS = Receiver.groupsOf(LadderId.of("fans"));
    static final Receiver CRM = Receiver.listener("crm");
    static final Receiver OTHER_CRM = Receiver.listener("CRM");
    static final Set<Receiver> RECEIVERS = Set.of(Receiver.NOTIFIER, GROUPS, FAN_GROUPS, CRM, OTHER_CRM);
    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    static final Duration LEASE = Duration.ofMinutes(5);
    static final Instant LATER = NOW.plus(LEASE);
    static final Settlement DONE = new Settlement.Done(null);

    QueuePartContract(MemberStoreContract contract) {
        super(contract);
    }

    final List<QueuedDelivery> take(String worker, Instant now) {
        return store().deliveries().take(worker, RECEIVERS, now, LEASE, 100);
    }

    /** Takes the one delivery that there is to take. */
    final QueuedDelivery takeOne(String worker, Instant now) {
        List<QueuedDelivery> taken = take(worker, now);
        assertThat(taken).hasSize(1);
        return taken.get(0);
    }

    final void settle(String worker, QueuedDelivery queued, Settlement settlement) {
        store().deliveries().settle(worker, queued.delivery(), settlement);
    }

    final List<QueuedDelivery> parked() {
        return store().deliveries().parked(null, 100);
    }

    static Settlement again(Instant due) {
        return new Settlement.Again(due, "the server is down");
    }

    static Settlement park(String error) {
        return new Settlement.Park(error);
    }

    static Assigned assigned(String group) {
        return new Assigned(GroupId.of(group));
    }

    static Settlement done(@Nullable Assigned assigned) {
        return new Settlement.Done(assigned);
    }
}
