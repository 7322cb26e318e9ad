package dev.loyalty.jdbc;

import dev.loyalty.event.Delivery;
import dev.loyalty.spi.Lane;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.value.StreamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the deliveries. Whoever changes one has locked its lane.
 *
 * @param program in which program
 */
record Deliverable(String program) {

    private static final String READ =
            "select d.member, d.receiver, d.seq, d.place, d.queued_at, d.attempts, d.due_at, d.last_error, d.parked"
                    + " from loyalty_delivery d";

    private static final String ONE = " where program = ? and member = ? and receiver = ? and seq = ? and place = ?";

    private static final String OF_LANE =
            " where d.program = l.program and d.member = l.member and d.receiver = l.receiver";

    private static final Sql FIRST = new Sql(READ + " where d.program = ? and d.member = ? and d.receiver = ?"
            + " and not d.parked order by d.seq, d.place limit 2");

    private static final Sql NAMED = new Sql(READ + ONE);

    /** For each of one receiver's lanes: the first two that wait, and the one that is held. */
    private static final Sql FIRST_OF_ALL = new Sql("select d.* from loyalty_lane l, lateral (("
            + READ + OF_LANE + " and not d.parked order by d.seq, d.place limit 2) union ("
            + READ + OF_LANE + " and d.seq = l.held_seq and d.place = l.held_place)) d"
            + " where l.program = ? and l.receiver = ? and l.member = any(?)");

    private static final Sql PARKED =
            new Sql(READ + " where d.program = ? and d.parked and (d.member, d.receiver, d.seq, d.place) > (?, ?, ?, ?)"
                    + " order by d.member, d.receiver, d.seq, d.place limit ?");

    private static final Sql BACKLOG =
            new Sql("select count(*), min(queued_at) from loyalty_delivery where program = ? and parked = ?");

    private static final Sql DELETE = new Sql("delete from loyalty_delivery" + ONE);

    private static final Sql CHANGE =
            new Sql("update loyalty_delivery set attempts = ?, due_at = ?, last_error = ?, parked = ?" + ONE);

    /** Errors of receivers may be as long as they like, and hold what no column can. */
    private static final int LONGEST_ERROR = 2000;

    /** How many wait, and since when the oldest. */
    record Waiting(long count, @Nullable Long oldest) {}

    /** The lanes of one receiver, which are locked, with what the next moves need of their queues. */
    List<Lane> queued(Session session, List<Lane> lanes) throws SQLException {
        if (!session.dialect().joinsArrays()) {
            List<Lane> queued = new ArrayList<>();
            for (Lane lane : lanes) {
                queued.add(queued(session, lane, null));
            }
            return queued;
        }
        Map<StreamId, List<QueuedDelivery>> items = new HashMap<>();
        Call call = session.call(FIRST_OF_ALL)
                .id(program)
                .id(Receivers.text(lanes.get(0).key().receiver()))
                .ids(lanes.stream().map(lane -> lane.key().stream().value()).toList());
        session.list(call, Deliverable::read)
                .forEach(item -> items.computeIfAbsent(item.delivery().stream(), unseen -> new ArrayList<>())
                        .add(item));
        return lanes.stream()
                .map(lane -> with(lane, items.getOrDefault(lane.key().stream(), List.of())))
                .toList();
    }

    /** A lane that is locked, with what the next move needs of its queue, and a delivery that is named. */
    Lane queued(Session session, Lane lane, @Nullable Delivery named) throws SQLException {
        Call call = session.call(FIRST);
        bind(call, lane.key());
        List<QueuedDelivery> items = new ArrayList<>(session.list(call, Deliverable::read));
        Lane.Hold hold = lane.hold();
        add(session, items, named);
        if (hold != null) {
            add(session, items, new Delivery(lane.key().stream(), lane.key().receiver(), hold.seq(), hold.index()));
        }
        return with(lane, items);
    }

    private void add(Session session, List<QueuedDelivery> items, @Nullable Delivery named) throws SQLException {
        if (named != null && items.stream().noneMatch(item -> item.delivery().equals(named))) {
            Call call = session.call(NAMED);
            bind(call, named);
            session.first(call, Deliverable::read).ifPresent(items::add);
        }
    }

    private static Lane with(Lane lane, List<QueuedDelivery> items) {
        return new Lane(lane.key(), lane.hold(), lane.assigned(), items);
    }

    /** Parked ones after a place in the order of member, receiver, entry and index. */
    List<QueuedDelivery> parked(Session session, @Nullable Delivery after, int limit) throws SQLException {
        return ReadableRows.list(
                session,
                "loyalty_delivery",
                limit,
                rows -> session.call(PARKED)
                        .id(program)
                        .id(after == null ? "" : after.stream().value())
                        .id(after == null ? "" : Receivers.text(after.receiver()))
                        .number(after == null ? 0 : after.seq())
                        .number(after == null ? 0 : after.index())
                        .number(rows),
                Deliverable::read);
    }

    Waiting waiting(Session session, boolean parked) throws SQLException {
        return session.first(session.call(BACKLOG).id(program).flag(parked), row -> {
                    long count = row.getLong(1);
                    long oldest = row.getLong(2);
                    return new Waiting(count, row.wasNull() ? null : Long.valueOf(oldest));
                })
                .orElseThrow();
    }

    void deleteAll(Session session, List<Delivery> deliveries) throws SQLException {
        session.updateAll(DELETE, deliveries, this::bind);
    }

    void changeAll(Session session, List<QueuedDelivery> changed) throws SQLException {
        session.updateAll(CHANGE, changed, (call, item) -> {
            String error = item.lastError();
            call.number(item.attempts())
                    .number(Micros.of(item.due()))
                    .text(error == null ? null : storable(error))
                    .flag(item.parked());
            bind(call, item.delivery());
        });
    }

    private void bind(Call call, Delivery delivery) throws SQLException {
        bind(call, Lane.Key.of(delivery));
        call.number(delivery.seq()).number(delivery.index());
    }

    private void bind(Call call, Lane.Key key) throws SQLException {
        call.id(program).id(key.stream().value()).id(Receivers.text(key.receiver()));
    }

    private static QueuedDelivery read(ResultSet row) throws SQLException {
        return new QueuedDelivery(
                delivery(row),
                Micros.read(row, 5),
                row.getInt(6),
                Micros.read(row, 7),
                row.getString(8),
                row.getBoolean(9),
                null);
    }

    /** Reads which delivery a row is: member, receiver, entry and index. */
    static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                StreamId.parse(row.getString(1)), Receivers.parse(row.getString(2)), row.getLong(3), row.getInt(4));
    }

    /** What a text column takes: no U+0000, no unpaired surrogates, and not without end. */
    static String storable(String error) {
        StringBuilder kept = new StringBuilder();
        error.codePoints()
                .limit(LONGEST_ERROR)
                .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? '\ufffd' : c)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
