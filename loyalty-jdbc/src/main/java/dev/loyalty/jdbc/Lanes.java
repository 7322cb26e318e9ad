package dev.loyalty.jdbc;

import dev.loyalty.event.Receiver;
import dev.loyalty.spi.QueuedDelivery.Assigned;
import dev.loyalty.value.GroupId;
import dev.loyalty.value.MemberId;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The rows of the lanes. Whoever changes a delivery locks its lane first, or changes the lane only if its stamp is as it was read.
 *
 * @param program in which program
 */
record Lanes(String program) {

    private static final String ONE = " where program = ? and member = ? and receiver = ?";

    private static final Sql LOCK = new Sql("select " + Lane.COLUMNS + " from loyalty_lane l" + ONE + " for update");

    private static final Sql CHANGE = new Sql("update loyalty_lane set stamp = stamp + 1, ready_at = ?, worker = ?,"
            + " held_seq = ?, held_place = ?, replaced = ?, assigned_known = ?, assigned_group = ?"
            + ONE
            + " and stamp = ?");

    /** For what is queued behind all that is there. */
    private static final Sql APPEND =
            new Sql("update loyalty_lane set stamp = stamp + 1, ready_at = coalesce(ready_at, ?)" + ONE);

    /** Waits until nobody else changes the lane, and keeps others out until the transaction ends. */
    Optional<Lane> lock(Session session, MemberId member, Receiver receiver) throws SQLException {
        Call call = session.call(LOCK).id(program).id(member.value()).id(Receivers.text(receiver));
        return session.first(call, Lane::read);
    }

    /** Makes a lane, unless it is there. */
    void open(Session session, MemberId member, Receiver receiver) throws SQLException {
        session.insertIfAbsent(session.call(session.dialect().insertLane())
                .id(program)
                .id(member.value())
                .id(Receivers.text(receiver)));
    }

    /** Says that something was queued behind what is there; false if there is no such lane. */
    boolean append(Session session, MemberId member, Receiver receiver, long due) throws SQLException {
        return session.update(session.call(APPEND)
                        .number(due)
                        .id(program)
                        .id(member.value())
                        .id(Receivers.text(receiver)))
                == 1;
    }

    /** Changes a lane, unless somebody else did since it was read. */
    boolean change(Session session, Lane lane) throws SQLException {
        Lane.Held held = lane.held();
        Assigned assigned = lane.assigned();
        GroupId group = assigned == null ? null : assigned.group();
        return session.update(session.call(CHANGE)
                        .optional(lane.readyAt())
                        .text(held == null ? null : held.worker())
                        .optional(held == null ? null : Long.valueOf(held.seq()))
                        .optional(held == null ? null : Integer.valueOf(held.place()))
                        .flag(held != null && held.replaced())
                        .flag(assigned != null)
                        .text(group == null ? null : group.value())
                        .id(program)
                        .id(lane.member().value())
                        .id(Receivers.text(lane.receiver()))
                        .number(lane.stamp()))
                == 1;
    }
}
