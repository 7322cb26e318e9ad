package dev.loyalty.jdbc;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
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
import java.util.Set;

/**
 * Queues the deliveries of commits, whose members are locked. Those of one kind travel together.
 *
 * @param program in which program
 * @param lanes who has what
 */
record Queueing(String program, Lanes lanes) {

    private static final Sql WAITING_WISHES =
            new Sql("select d.member, d.receiver, d.seq, d.place from loyalty_delivery d"
                    + " where d.program = ? and d.member = any(?) and d.receiver = any(?) and not d.parked");

    private static final Sql DELETE_WISHES =
            new Sql("delete from loyalty_delivery where program = ? and member = ? and receiver = ?");

    private static QueuedDelivery item(Delivery delivery, long at) {
        Instant since = Micros.instant(at);
        return new QueuedDelivery(delivery, since, 0, since, null, false, null);
    }

    static Queueing of(String program) {
        return new Queueing(program, new Lanes(program));
    }

    /**
     * A delivery, and since when it waits.
     *
     * @param fresh whether it cannot be queued already
     */
    private record Queued(Delivery delivery, long at, boolean fresh) {
        Lane.Key lane() {
            return Lane.Key.of(delivery);
        }

        QueuedDelivery item() {
            return Queueing.item(delivery, at);
        }

        Queued inPlaceOf(Delivery older) {
            return new Queued(delivery.inPlaceOf(older), at, fresh);
        }
    }

    /** Queues what the commits say. To be called before the members' rows are written. */
    void queue(Session session, List<Change> changes) throws SQLException {
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
                    all.add(new Queued(delivery, Micros.of(commit.queuedAt()), fresh));
                }
            }
        }
        return all;
    }

    private void append(Session session, List<Queued> deliveries) throws SQLException {
        Map<Lane.Key, Long> due = new LinkedHashMap<>();
        deliveries.forEach(each -> due.putIfAbsent(each.lane(), each.at()));
        lanes.append(session, due);
        insert(session, deliveries);
    }

    /** A newer wish takes the place of the older one, parked or not; of one that is being delivered it is told afterwards. */
    private void wish(Session session, Map<Lane.Key, Queued> wishes) throws SQLException {
        Map<Lane.Key, Lane> opened = lanes.lockOrOpen(session, wishes.keySet());
        Map<Lane.Key, QueuedDelivery> waiting = waitingWishes(session, wishes.keySet());
        List<Queued> next = new ArrayList<>();
        List<Lane> changed = new ArrayList<>();
        for (Queued wish : wishes.values()) {
            Lane lane = opened.get(wish.lane());
            if (lane == null) {
                throw new SQLException("a lane that this transaction had opened was not found by it");
            }
            QueuedDelivery older = waiting.get(wish.lane());
            List<QueuedDelivery> queue = older == null ? List.of() : List.of(older);
            Lane after = new Lane(lane.key(), lane.hold(), lane.assigned(), queue).with(wish.item());
            next.add(new Queued(after.queue().get(0).delivery(), wish.at(), wish.fresh()));
            changed.add(after);
        }
        session.updateAll(DELETE_WISHES, next, this::bindLane);
        insert(session, next);
        lanes.changeAll(session, changed);
    }

    private Map<Lane.Key, QueuedDelivery> waitingWishes(Session session, Set<Lane.Key> keys) throws SQLException {
        Map<Lane.Key, QueuedDelivery> waiting = new HashMap<>();
        Call call = Lanes.bind(session.call(WAITING_WISHES).id(program), keys);
        session.list(call, Deliverable::delivery).forEach(wish -> waiting.put(Lane.Key.of(wish), item(wish, 0)));
        return waiting;
    }

    private void insert(Session session, List<Queued> deliveries) throws SQLException {
        int[] inserted = session.insertAllIfAbsent(session.dialect().insertDelivery(), deliveries, this::bind);
        for (int i = 0; i < inserted.length; i++) {
            if (inserted[i] == 0 && deliveries.get(i).fresh()) {
                throw Failures.passedOver("a delivery");
            }
        }
    }

    private void bind(Call call, Queued queued) throws SQLException {
        call.number(queued.delivery().seq())
                .number(queued.at())
                .number(queued.at())
                .number(queued.delivery().index());
        bindLane(call, queued);
    }

    private void bindLane(Call call, Queued queued) throws SQLException {
        Delivery delivery = queued.delivery();
        call.id(program).id(delivery.stream().value()).id(Receivers.text(delivery.receiver()));
    }
}
