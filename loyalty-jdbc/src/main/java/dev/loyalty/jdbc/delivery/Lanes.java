package dev.loyalty.jdbc.delivery;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import dev.loyalty.jdbc.sql.Call;
import dev.loyalty.jdbc.sql.Micros;
import dev.loyalty.jdbc.sql.ReadableRows;
import dev.loyalty.jdbc.sql.Session;
import dev.loyalty.jdbc.sql.Sql;
import dev.loyalty.spi.DeliveryQueue.Backlog;
import dev.loyalty.spi.Lane;
import dev.loyalty.spi.LaneStore.Place;
import dev.loyalty.spi.QueuedDelivery;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lanes and their deliveries: what {@link LaneSql} says, in the order in which it has to be said. Whoever changes a delivery locks its
 * lane first.
 *
 * @param rows their rows
 */
public record Lanes(LaneRows rows) {

    /** What is passed over if a write is. */
    private static final String LANE = "what is queued for a member and receiver";

    /** What becomes of a lane that is locked. */
    record Move(Lane before, Lane after) {}

    public static Lanes of(String program) {
        return new Lanes(new LaneRows(program));
    }

    /** Where somebody may look: for each receiver, places behind one. */
    List<Place> ready(Session session, Map<Receiver, Optional<Place>> after, long now, int limit) throws SQLException {
        List<Map.Entry<Receiver, Optional<Place>>> all = List.copyOf(after.entrySet());
        List<Place> ready = new ArrayList<>();
        for (int from = 0; from < all.size(); from += LaneSql.AT_ONCE) {
            List<Map.Entry<Receiver, Optional<Place>>> some =
                    all.subList(from, Math.min(from + LaneSql.AT_ONCE, all.size()));
            ready.addAll(ReadableRows.list(
                    session,
                    "loyalty_lane",
                    limit,
                    most -> ready(session, some, now, most),
                    row -> new Place(Micros.read(row, 3), LaneRows.key(row))));
        }
        return ready.stream().sorted().limit(limit).toList();
    }

    private Call ready(Session session, List<Map.Entry<Receiver, Optional<Place>>> after, long now, int limit)
            throws SQLException {
        Call call = session.call(LaneSql.READY);
        for (int i = 0; i < LaneSql.AT_ONCE; i++) {
            Optional<Place> place = i < after.size() ? after.get(i).getValue() : Optional.empty();
            call.id(rows.program())
                    .id(i < after.size() ? Receivers.text(after.get(i).getKey()) : null)
                    .number(now)
                    .number(place.map(behind -> Micros.of(behind.readyAt())).orElse(Long.MIN_VALUE))
                    .id(place.map(behind -> behind.key().stream().value()).orElse(""))
                    .number(limit);
        }
        return call;
    }

    /** Waits until nobody else changes the lane, and keeps others out until the transaction ends. */
    public Optional<Lane> lock(Session session, Lane.Key key) throws SQLException {
        return session.first(rows.lane(session.call(LaneSql.LOCK), key), LaneRows::lane);
    }

    /** Keeps others out of some of one receiver's lanes until the transaction ends: of those that nobody else is changing. */
    public List<Lane> lockFree(Session session, Collection<Lane.Key> keys, int most) throws SQLException {
        Call call = rows.ofReceiver(session.call(LaneSql.LOCK_FREE), keys).number(most);
        return ReadableRows.all(session, "loyalty_lane", call, LaneRows::lane);
    }

    /** Locks the lanes of members who are locked, and makes those that are not there. */
    Map<Lane.Key, Lane> lockOrOpen(Session session, Set<Lane.Key> keys) throws SQLException {
        Map<Lane.Key, Lane> lanes = locked(session, keys);
        List<Lane.Key> missing = new ArrayList<>(keys);
        missing.removeAll(lanes.keySet());
        if (!missing.isEmpty()) {
            open(session, missing);
            lanes.putAll(locked(session, missing));
        }
        return lanes;
    }

    private Map<Lane.Key, Lane> locked(Session session, Collection<Lane.Key> keys) throws SQLException {
        Map<Lane.Key, Lane> lanes = new HashMap<>();
        session.list(rows.lanes(session.call(LaneSql.LOCK_ALL), keys), LaneRows::lane)
                .forEach(lane -> lanes.put(lane.key(), lane));
        return lanes;
    }

    private void open(Session session, List<Lane.Key> keys) throws SQLException {
        session.insertAllIfAbsent(LaneSql.INSERT, keys, rows::lane);
    }

    /** Says that something was queued behind what is there, in lanes of members who are locked, each due at an instant. */
    public void append(Session session, Map<Lane.Key, Long> due) throws SQLException {
        Session.Binder<Map.Entry<Lane.Key, Long>> binder =
                (call, each) -> rows.lane(call.number(each.getValue()), each.getKey());
        List<Map.Entry<Lane.Key, Long>> all = List.copyOf(due.entrySet());
        int[] changed = session.updateAll(LaneSql.APPEND, all, binder);
        List<Map.Entry<Lane.Key, Long>> missing = new ArrayList<>();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 0) {
                missing.add(all.get(i));
            }
        }
        open(session, missing.stream().map(Map.Entry::getKey).toList());
        session.writeAll(LaneSql.APPEND, missing, binder, LANE);
    }

    /** The lanes of one receiver, which are locked, with what the next moves need of their queues: the first two, and what is held. */
    public List<Lane> queued(Session session, List<Lane> lanes) throws SQLException {
        List<Lane.Key> keys = lanes.stream().map(Lane::key).toList();
        Map<Lane.Key, List<QueuedDelivery>> items = new HashMap<>();
        Sql first = session.dialect().joinsLaterally() ? LaneSql.FIRST_BY_LANE : LaneSql.FIRST_BY_COUNT;
        session.list(rows.ofReceiver(session.call(first), keys), LaneRows::delivery)
                .forEach(item -> items.computeIfAbsent(Lane.Key.of(item.delivery()), unseen -> new ArrayList<>())
                        .add(item));
        return lanes.stream()
                .map(lane -> with(lane, items.getOrDefault(lane.key(), List.of())))
                .toList();
    }

    /** The same of one lane, with a delivery that is named. */
    public Lane queued(Session session, Lane locked, Delivery named) throws SQLException {
        Lane lane = queued(session, List.of(locked)).get(0);
        if (lane.queue().stream().anyMatch(item -> item.delivery().equals(named))) {
            return lane;
        }
        List<QueuedDelivery> items = new ArrayList<>(lane.queue());
        items.addAll(session.list(rows.delivery(session.call(LaneSql.NAMED), named), LaneRows::delivery));
        return with(lane, items);
    }

    private static Lane with(Lane lane, List<QueuedDelivery> items) {
        return new Lane(lane.key(), lane.hold(), lane.assigned(), items);
    }

    /** All that waits in some lanes, which are locked, but for what is parked. */
    public List<QueuedDelivery> waiting(Session session, Set<Lane.Key> keys) throws SQLException {
        return session.list(rows.lanes(session.call(LaneSql.WAITING), keys), LaneRows::delivery);
    }

    /** Writes what is otherwise in lanes that are locked, their deliveries first. */
    public void write(Session session, List<Move> moves) throws SQLException {
        List<Delivery> gone = new ArrayList<>();
        List<QueuedDelivery> otherwise = new ArrayList<>();
        for (Move move : moves) {
            gone.addAll(move.after().goneSince(move.before()));
            otherwise.addAll(move.after().changedSince(move.before()));
        }
        session.updateAll(LaneSql.DELETE, gone, rows::delivery);
        session.updateAll(LaneSql.CHANGE_DELIVERY, otherwise, rows::changed);
        writeLanes(session, moves.stream().map(Move::after).toList());
    }

    /** Writes lanes that are locked, and nothing of their queues. */
    void writeLanes(Session session, List<Lane> lanes) throws SQLException {
        session.writeAll(LaneSql.CHANGE, lanes, rows::changed, LANE);
    }

    /** Removes all that is queued in lanes that are locked, parked or not. */
    public void clear(Session session, Collection<Lane.Key> keys) throws SQLException {
        session.updateAll(LaneSql.DELETE_ALL, keys, rows::lane);
    }

    /**
     * Queues deliveries, each unless it is there.
     *
     * @return how many rows each made; negative where the driver does not count
     */
    public int[] insert(Session session, List<QueuedDelivery> items) throws SQLException {
        return session.insertAllIfAbsent(LaneSql.INSERT_DELIVERY, items, (call, item) -> {
            Delivery delivery = item.delivery();
            long since = Micros.of(item.due());
            call.number(delivery.seq()).number(since).number(since).number(delivery.index());
            rows.lane(call, Lane.Key.of(delivery));
        });
    }

    /** Parked ones after a place in the order of member, receiver, entry and index. */
    public List<QueuedDelivery> parked(Session session, @Nullable Delivery after, int limit) throws SQLException {
        return ReadableRows.list(
                session,
                "loyalty_delivery",
                limit,
                most -> session.call(LaneSql.PARKED)
                        .id(rows.program())
                        .id(after == null ? "" : after.stream().value())
                        .id(after == null ? "" : Receivers.text(after.receiver()))
                        .number(after == null ? 0 : after.seq())
                        .number(after == null ? 0 : after.index())
                        .number(most),
                LaneRows::delivery);
    }

    /** Those of one receiver that have failed and are tried again, the most often tried first. */
    public List<QueuedDelivery> failing(Session session, Receiver receiver, int limit) throws SQLException {
        return ReadableRows.list(
                session,
                "loyalty_delivery",
                limit,
                most -> session.call(LaneSql.FAILING)
                        .id(rows.program())
                        .id(Receivers.text(receiver))
                        .number(most),
                LaneRows::delivery);
    }

    /** How many wait and since when the oldest does, and how many are parked. */
    Backlog backlog(Session session) throws SQLException {
        long parked = backlog(session, true).queued();
        Backlog waiting = backlog(session, false);
        return new Backlog(waiting.queued(), parked, waiting.oldest());
    }

    private Backlog backlog(Session session, boolean parked) throws SQLException {
        Call call = session.call(LaneSql.BACKLOG).id(rows.program()).flag(parked);
        return session.first(call, row -> {
                    long count = row.getLong(1);
                    return new Backlog(count, 0, count == 0 ? null : Micros.read(row, 2));
                })
                .orElseThrow();
    }
}
