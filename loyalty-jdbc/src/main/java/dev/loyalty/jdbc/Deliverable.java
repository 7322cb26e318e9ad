package dev.loyalty.jdbc;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.QueuedDelivery.Assigned;
import dev.loyalty.value.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the deliveries. Whoever changes one has locked its lane.
 *
 * @param program in which program
 */
record Deliverable(String program) {

    private static final String COLUMNS =
            "select d.member, d.receiver, d.seq, d.place, d.queued_at, d.attempts, d.due_at, d.last_error, d.parked"
                    + " from loyalty_delivery d where d.program = ?";

    private static final String ONE = " where program = ? and member = ? and receiver = ? and seq = ? and place = ?";

    private static final Sql FIRST =
            new Sql(COLUMNS + " and d.member = ? and d.receiver = ? and not d.parked order by d.seq, d.place limit 1");

    private static final Sql PARKED =
            new Sql(COLUMNS + " and d.parked and (d.member, d.receiver, d.seq, d.place) > (?, ?, ?, ?)"
                    + " order by d.member, d.receiver, d.seq, d.place limit ?");

    private static final Sql BACKLOG =
            new Sql("select count(*), min(queued_at) from loyalty_delivery" + " where program = ? and parked = ?");

    private static final Sql DELETE = new Sql("delete from loyalty_delivery" + ONE + " and parked = ?");

    private static final Sql FAIL =
            new Sql("update loyalty_delivery set attempts = attempts + 1, due_at = ?, last_error = ?" + ONE);

    private static final Sql PARK =
            new Sql("update loyalty_delivery set attempts = attempts + 1, parked = true, last_error = ?" + ONE);

    private static final Sql FREE =
            new Sql("update loyalty_delivery set attempts = 0, due_at = ?, parked = false" + ONE + " and parked");

    /** Errors of receivers may be as long as they like, and hold what no column can. */
    private static final int LONGEST_ERROR = 2000;

    /** How many wait, and since when the oldest. */
    record Waiting(long count, @Nullable Long oldest) {}

    /** The first of a lane that is not parked. */
    Optional<QueuedDelivery> first(Session session, MemberId member, Receiver receiver, @Nullable Assigned assigned)
            throws SQLException {
        Call call = session.call(FIRST).id(program).id(member.value()).id(Receivers.text(receiver));
        return session.first(call, row -> read(row, assigned));
    }

    /** Parked ones after a place in the order of member, receiver, entry and index. */
    List<QueuedDelivery> parked(Session session, @Nullable Delivery after, int limit) throws SQLException {
        return session.list(
                session.call(PARKED)
                        .id(program)
                        .id(after == null ? "" : after.member().value())
                        .id(after == null ? "" : Receivers.text(after.receiver()))
                        .number(after == null ? 0 : after.seq())
                        .number(after == null ? 0 : after.index())
                        .number(limit),
                row -> read(row, null));
    }

    Waiting waiting(Session session, boolean parked) throws SQLException {
        return session.first(session.call(BACKLOG).id(program).flag(parked), row -> {
                    long count = row.getLong(1);
                    long oldest = row.getLong(2);
                    return new Waiting(count, row.wasNull() ? null : Long.valueOf(oldest));
                })
                .orElseThrow();
    }

    /** Removes one that is parked, or one that is not; returns whether it was there. */
    boolean delete(Session session, Delivery delivery, boolean parked) throws SQLException {
        return session.update(bind(session.call(DELETE), delivery).flag(parked)) == 1;
    }

    /** Counts an attempt that failed; it is tried again. */
    void fail(Session session, Delivery delivery, long due, String error) throws SQLException {
        session.update(bind(session.call(FAIL).number(due).text(storable(error)), delivery));
    }

    /** Counts an attempt that failed; it is not tried again until it is freed. */
    void park(Session session, Delivery delivery, String error) throws SQLException {
        session.update(bind(session.call(PARK).text(storable(error)), delivery));
    }

    /** Frees one that is parked; returns whether it was. */
    boolean free(Session session, Delivery delivery, long due) throws SQLException {
        return session.update(bind(session.call(FREE).number(due), delivery)) == 1;
    }

    private Call bind(Call call, Delivery delivery) throws SQLException {
        return call.id(program)
                .id(delivery.member().value())
                .id(Receivers.text(delivery.receiver()))
                .number(delivery.seq())
                .number(delivery.index());
    }

    private static QueuedDelivery read(ResultSet row, @Nullable Assigned assigned) throws SQLException {
        return new QueuedDelivery(
                delivery(row),
                Micros.read(row, 5),
                row.getInt(6),
                Micros.read(row, 7),
                row.getString(8),
                row.getBoolean(9),
                assigned);
    }

    /** Reads which delivery a row is: member, receiver, entry and index. */
    static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                MemberId.of(row.getString(1)), Receivers.parse(row.getString(2)), row.getLong(3), row.getInt(4));
    }

    /** What a text column takes: no U+0000, no unpaired surrogates, and not without end. */
    private static String storable(String error) {
        StringBuilder kept = new StringBuilder();
        error.codePoints()
                .limit(LONGEST_ERROR)
                .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? '\ufffd' : c)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
