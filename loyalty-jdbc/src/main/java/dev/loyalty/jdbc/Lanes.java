package dev.loyalty.jdbc;

import dev.loyalty.event.Receiver;
import dev.loyalty.spi.QueuedDelivery.Assigned;
import dev.loyalty.value.GroupId;
import dev.loyalty.value.MemberId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of the lanes. Whoever changes a delivery locks its lane first.
 *
 * @param program in which program
 */
record Lanes(String program) {

    /** What is passed over if a write is. */
    private static final String LANE = "what is queued for a member and receiver";

    private static final String ONE = " where program = ? and member = ? and receiver = ?";

    private static final Sql LOCK = new Sql("select " + Lane.COLUMNS + " from loyalty_lane l" + ONE + " for update");

    private static final Sql LOCK_FREE =
            new Sql("select " + Lane.COLUMNS + " from loyalty_lane l" + ONE + " for update skip locked");

    private static final Sql LOCK_ALL = new Sql("select " + Lane.COLUMNS + " from loyalty_lane l"
            + " where l.program = ? and l.member = any(?) and l.receiver = any(?)"
            + " order by l.member, l.receiver for update");

    private static final Sql CHANGE = new Sql("update loyalty_lane set stamp = stamp + 1, ready_at = ?, worker = ?,"
            + " held_seq = ?, held_place = ?, replaced = ?, assigned_known = ?, assigned_group = ?"
            + ONE
            + " and stamp = ?");

    /** For what is queued behind all that is there. */
    private static final Sql APPEND =
            new Sql("update loyalty_lane set stamp = stamp + 1, ready_at = coalesce(ready_at, ?)" + ONE);

    /** Waits until nobody else changes the lane, and keeps others out until the transaction ends. */
    Optional<Lane> lock(Session session, MemberId member, Receiver receiver) throws SQLException {
        Call call = session.call(LOCK);
        bind(call, new Lane.Key(member, receiver));
        return session.first(call, Lane::read);
    }

    /**
     * Keeps others out of a lane until the transaction ends, unless somebody else does: then there is nothing left to do in this
     * transaction. Where the database cannot pass over a lane, it waits for a moment.
     */
    Optional<Lane> lockIfFree(Session session, Lane.Key key) throws SQLException {
        if (session.dialect().skipsLocked()) {
            Call call = session.call(LOCK_FREE);
            bind(call, key);
            return session.first(call, Lane::read);
        }
        session.waitAtMost(Patience.MOMENT);
        try {
            return lock(session, key.member(), key.receiver());
        } catch (SQLException met) {
            if (session.dialect().isWorthAnotherTry(met)) {
                return Optional.empty();
            }
            throw met;
        }
    }

    /** Locks the lanes of members who are locked, and makes those that are not there. */
    Map<Lane.Key, Lane> lockOrOpen(Session session, Collection<Lane.Key> keys) throws SQLException {
        Map<Lane.Key, Lane> lanes = locked(session, keys);
        List<Lane.Key> missing = new ArrayList<>(keys);
        missing.removeAll(lanes.keySet());
        if (!missing.isEmpty()) {
            open(session, missing);
            lanes.putAll(locked(session, missing));
        }
        return lanes;
    }

    /** Says that something was queued behind what is there, in lanes of members who are locked, each due at an instant. */
    void append(Session session, Map<Lane.Key, Long> due) throws SQLException {
        List<Map.Entry<Lane.Key, Long>> all = List.copyOf(due.entrySet());
        int[] changed = appended(session, all);
        List<Map.Entry<Lane.Key, Long>> missing = new ArrayList<>();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 0) {
                missing.add(all.get(i));
            }
        }
        open(session, missing.stream().map(Map.Entry::getKey).toList());
        session.writeAll(APPEND, missing, this::bind, LANE);
    }

    /** Changes a lane that was locked when it was read. */
    void change(Session session, Lane lane) throws SQLException {
        changeAll(session, List.of(lane));
    }

    /** Changes lanes that were locked when they were read. */
    void changeAll(Session session, List<Lane> lanes) throws SQLException {
        session.writeAll(CHANGE, lanes, this::bind, LANE);
    }

    private int[] appended(Session session, List<Map.Entry<Lane.Key, Long>> due) throws SQLException {
        return session.updateAll(APPEND, due, this::bind);
    }

    private void bind(Call call, Map.Entry<Lane.Key, Long> due) throws SQLException {
        bind(call.number(due.getValue()), due.getKey());
    }

    private void open(Session session, List<Lane.Key> keys) throws SQLException {
        session.insertAllIfAbsent(session.dialect().insertLane(), keys, this::bind);
    }

    /** All lanes of these members and receivers. */
    private Map<Lane.Key, Lane> locked(Session session, Collection<Lane.Key> keys) throws SQLException {
        Map<Lane.Key, Lane> lanes = new HashMap<>();
        session.list(bind(session.call(LOCK_ALL).id(program), keys), Lane::read)
                .forEach(lane -> lanes.put(lane.key(), lane));
        return lanes;
    }

    /** All members and all receivers of some lanes: there may be more lanes of these than were meant. */
    static Call bind(Call call, Collection<Lane.Key> keys) throws SQLException {
        return call.ids(keys.stream()
                        .map(key -> key.member().value())
                        .distinct()
                        .toList())
                .ids(keys.stream()
                        .map(key -> Receivers.text(key.receiver()))
                        .distinct()
                        .toList());
    }

    private void bind(Call call, Lane.Key key) throws SQLException {
        call.id(program).id(key.member().value()).id(Receivers.text(key.receiver()));
    }

    private void bind(Call call, Lane lane) throws SQLException {
        Lane.Held held = lane.held();
        Assigned assigned = lane.assigned();
        GroupId group = assigned == null ? null : assigned.group();
        call.optional(lane.readyAt())
                .text(held == null ? null : held.worker())
                .optional(held == null ? null : Long.valueOf(held.seq()))
                .optional(held == null ? null : Integer.valueOf(held.place()))
                .flag(held != null && held.replaced())
                .flag(assigned != null)
                .text(group == null ? null : group.value());
        bind(call, lane.key());
        call.number(lane.stamp());
    }
}
