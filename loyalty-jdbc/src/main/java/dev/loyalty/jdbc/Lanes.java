package dev.loyalty.jdbc;

import dev.loyalty.event.Receiver;
import dev.loyalty.spi.Lane;
import dev.loyalty.spi.Lane.Hold;
import dev.loyalty.spi.LaneStore.Place;
import dev.loyalty.spi.QueuedDelivery.Assigned;
import dev.loyalty.value.GroupId;
import dev.loyalty.value.StreamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the lanes: who has the first of each, and from when somebody may look at it. Whoever changes a delivery locks its lane first.
 * What is read here is a lane without its queue.
 *
 * @param program in which program
 */
record Lanes(String program) {

    /** What is passed over if a write is. */
    private static final String LANE = "what is queued for a member and receiver";

    private static final String READ = "select l.member, l.receiver, l.ready_at, l.worker, l.held_seq, l.held_place,"
            + " l.replaced, l.assigned_known, l.assigned_group from loyalty_lane l";

    private static final String ONE = " where program = ? and member = ? and receiver = ?";

    private static final String READY_LANES = "(select l.member, l.receiver, l.ready_at from loyalty_lane l"
            + " where l.program = ? and l.receiver = ? and l.ready_at <= ? and (l.ready_at, l.member) > (?, ?)"
            + " order by l.ready_at, l.member limit ?)";

    /** One range of an index for each receiver. Most programs have no more than these; where there are fewer, some are null. */
    private static final int AT_ONCE = 4;

    private static final Sql READY = new Sql(
            READY_LANES + " union all " + READY_LANES + " union all " + READY_LANES + " union all " + READY_LANES);

    private static final Sql LOCK = new Sql(READ + ONE + " for update");

    private static final Sql LOCK_FREE = new Sql(READ + " where l.program = ? and l.receiver = ? and l.member = any(?)"
            + " order by l.ready_at, l.member limit ? for update skip locked");

    private static final Sql LOCK_ALL =
            new Sql(READ + " where l.program = ? and l.member = any(?) and l.receiver = any(?)"
                    + " order by l.member, l.receiver for update");

    private static final Sql CHANGE = new Sql("update loyalty_lane set stamp = stamp + 1, ready_at = ?, worker = ?,"
            + " held_seq = ?, held_place = ?, replaced = ?, assigned_known = ?, assigned_group = ?" + ONE);

    /** For what is queued behind all that is there. */
    private static final Sql APPEND =
            new Sql("update loyalty_lane set stamp = stamp + 1, ready_at = coalesce(ready_at, ?)" + ONE);

    /** Where somebody may look: for each receiver, places behind one. */
    List<Place> ready(Session session, Map<Receiver, Optional<Place>> after, long now, int limit) throws SQLException {
        List<Map.Entry<Receiver, Optional<Place>>> all = List.copyOf(after.entrySet());
        List<Place> ready = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Map.Entry<Receiver, Optional<Place>>> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            ready.addAll(ReadableRows.list(
                    session,
                    "loyalty_lane",
                    limit,
                    rows -> ready(session, some, now, rows),
                    row -> new Place(Micros.read(row, 3), key(row))));
        }
        return ready.stream().sorted().limit(limit).toList();
    }

    private Call ready(Session session, List<Map.Entry<Receiver, Optional<Place>>> after, long now, int limit)
            throws SQLException {
        Call call = session.call(READY);
        for (int i = 0; i < AT_ONCE; i++) {
            Optional<Place> place = i < after.size() ? after.get(i).getValue() : Optional.empty();
            call.id(program)
                    .id(i < after.size() ? Receivers.text(after.get(i).getKey()) : null)
                    .number(now)
                    .number(place.map(behind -> Micros.of(behind.readyAt())).orElse(Long.MIN_VALUE))
                    .id(place.map(behind -> behind.key().stream().value()).orElse(""))
                    .number(limit);
        }
        return call;
    }

    /** Waits until nobody else changes the lane, and keeps others out until the transaction ends. */
    Optional<Lane> lock(Session session, Lane.Key key) throws SQLException {
        Call call = session.call(LOCK);
        bind(call, key);
        return session.first(call, Lanes::read);
    }

    /** Keeps others out of some of one receiver's lanes until the transaction ends: of those that nobody else is changing. */
    List<Lane> lockFree(Session session, Collection<Lane.Key> keys, int most) throws SQLException {
        Receiver receiver = keys.iterator().next().receiver();
        Call call = session.call(LOCK_FREE)
                .id(program)
                .id(Receivers.text(receiver))
                .ids(keys.stream().map(key -> key.stream().value()).toList())
                .number(most);
        return ReadableRows.all(session, "loyalty_lane", call, Lanes::read);
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
        int[] changed = session.updateAll(APPEND, all, this::bind);
        List<Map.Entry<Lane.Key, Long>> missing = new ArrayList<>();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 0) {
                missing.add(all.get(i));
            }
        }
        open(session, missing.stream().map(Map.Entry::getKey).toList());
        session.writeAll(APPEND, missing, this::bind, LANE);
    }

    /** Changes lanes that are locked. */
    void changeAll(Session session, List<Lane> lanes) throws SQLException {
        session.writeAll(CHANGE, lanes, this::bind, LANE);
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
        session.list(bind(session.call(LOCK_ALL).id(program), keys), Lanes::read)
                .forEach(lane -> lanes.put(lane.key(), lane));
        return lanes;
    }

    /** All members and all receivers of some lanes: there may be more lanes of these than were meant. */
    static Call bind(Call call, Collection<Lane.Key> keys) throws SQLException {
        return call.ids(keys.stream()
                        .map(key -> key.stream().value())
                        .distinct()
                        .toList())
                .ids(keys.stream()
                        .map(key -> Receivers.text(key.receiver()))
                        .distinct()
                        .toList());
    }

    private void bind(Call call, Lane.Key key) throws SQLException {
        call.id(program).id(key.stream().value()).id(Receivers.text(key.receiver()));
    }

    private void bind(Call call, Lane lane) throws SQLException {
        Hold hold = lane.hold();
        Assigned assigned = lane.assigned();
        GroupId group = assigned == null ? null : assigned.group();
        call.optional(lane.readyAt().map(Micros::of).orElse(null))
                .text(hold == null ? null : hold.worker())
                .optional(hold == null ? null : Long.valueOf(hold.seq()))
                .optional(hold == null ? null : Integer.valueOf(hold.index()))
                .flag(hold != null && hold.replaced())
                .flag(assigned != null)
                .text(group == null ? null : group.value());
        bind(call, lane.key());
    }

    private static Lane.Key key(ResultSet row) throws SQLException {
        return new Lane.Key(StreamId.parse(row.getString(1)), Receivers.parse(row.getString(2)));
    }

    private static Lane read(ResultSet row) throws SQLException {
        String worker = row.getString(4);
        Hold hold = worker == null
                ? null
                : new Hold(worker, row.getLong(5), row.getInt(6), Micros.read(row, 3), row.getBoolean(7));
        Assigned assigned = row.getBoolean(8) ? new Assigned(group(row.getString(9))) : null;
        return new Lane(key(row), hold, assigned, List.of());
    }

    private static @Nullable GroupId group(@Nullable String text) {
        return text == null ? null : GroupId.of(text);
    }
}
