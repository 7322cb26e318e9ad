package dev.loyalty.jdbc.delivery;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import dev.loyalty.jdbc.member.Change;
import dev.loyalty.jdbc.sql.Failures;
import dev.loyalty.jdbc.sql.Micros;
import dev.loyalty.jdbc.sql.Session;
import dev.loyalty.member.Decision.Commit;
import dev.loyalty.spi.Lane;
import dev.loyalty.spi.QueuedDelivery;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Queues the deliveries of commits, whose members are locked. Those of one kind travel together.
 *
 * @param lanes who has what
 */
public record Queueing(Lanes lanes) {

    /**
     * A delivery, and since when it waits.
     *
     * @param fresh whether it cannot be queued already
     */
    private record Queued(Delivery delivery, Instant at, boolean fresh) {
        Lane.Key lane() {
            return Lane.Key.of(delivery);
        }

        QueuedDelivery item() {
            return new QueuedDelivery(delivery, at, 0, at, null, false, null);
        }

        Queued inPlaceOf(Delivery older) {
            return new Queued(delivery.inPlaceOf(older), at, fresh);
        }
    }

    /** Queues what the commits say. To be called before the members' rows are written. */
    public void queue(Session session, List<Change> changes) throws SQLException {
        List<Queued> appended = new ArrayList<>();
        Map<Lane.Key, Queued> wishes = new LinkedHashMap<>();
        for (Queued queued : queued(changes)) {
            if (queued.delivery().receiver().kind() == Receiver.Kind.GROUP) {
                wishes.merge(queued.lane(), queued, (older, newer) -> newer.inPlaceOf(older.delivery()));
            } else {
                appended.add(queued);
            }
        }
        if (!appended.isEmpty()) {
            append(session, appended);
        }
        if (!wishes.isEmpty()) {
            wish(session, wishes);
        }
    }

    private static List<Queued> queued(List<Change> changes) {
        List<Queued> all = new ArrayList<>();
        for (Change change : changes) {
            for (Commit<?> commit : change.commits()) {
                for (Delivery delivery : commit.deliveries()) {
                    boolean replacesAll = delivery.receiver().kind() == Receiver.Kind.GROUP;
                    boolean fresh = delivery.seq() > change.before().version() || replacesAll;
                    all.add(new Queued(delivery, commit.queuedAt(), fresh));
                }
            }
        }
        return all;
    }

    private void append(Session session, List<Queued> deliveries) throws SQLException {
        Map<Lane.Key, Long> due = new LinkedHashMap<>();
        deliveries.forEach(each -> due.putIfAbsent(each.lane(), Micros.of(each.at())));
        lanes.append(session, due);
        insert(session, deliveries);
    }

    /** A newer wish takes the place of the older one, parked or not; of one that is being delivered it is told afterwards. */
    private void wish(Session session, Map<Lane.Key, Queued> wishes) throws SQLException {
        Map<Lane.Key, Lane> opened = lanes.lockOrOpen(session, wishes.keySet());
        Map<Lane.Key, List<QueuedDelivery>> waiting = new HashMap<>();
        lanes.waiting(session, wishes.keySet())
                .forEach(item -> waiting.put(Lane.Key.of(item.delivery()), List.of(item)));
        List<Queued> next = new ArrayList<>();
        List<Lane> changed = new ArrayList<>();
        for (Queued wish : wishes.values()) {
            Lane lane = opened.get(wish.lane());
            if (lane == null) {
                throw new SQLException("a lane that this transaction had opened was not found by it");
            }
            List<QueuedDelivery> queue = waiting.getOrDefault(wish.lane(), List.of());
            Lane after = new Lane(lane.key(), lane.hold(), lane.assigned(), queue).with(wish.item());
            next.add(new Queued(after.queue().get(0).delivery(), wish.at(), wish.fresh()));
            changed.add(after);
        }
        lanes.clear(session, wishes.keySet());
        insert(session, next);
        lanes.writeLanes(session, changed);
    }

    private void insert(Session session, List<Queued> deliveries) throws SQLException {
        int[] inserted =
                lanes.insert(session, deliveries.stream().map(Queued::item).toList());
        for (int i = 0; i < inserted.length; i++) {
            if (inserted[i] == 0 && deliveries.get(i).fresh()) {
                throw Failures.passedOver("a delivery");
            }
        }
    }
}
