package dev.loyalty.jdbc;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import dev.loyalty.spi.QueuedDelivery.Assigned;
import dev.loyalty.value.GroupId;
import dev.loyalty.value.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What is queued for one member and receiver, seen from outside: when somebody should look at it, and who has the first of it.
 *
 * @param member whose
 * @param receiver to whom
 * @param stamp rises with every change of the lane or of a delivery in it
 * @param readyAt no later than the first of it may be handed out, in microseconds; the end of the lease while a worker has it;
 *     null if nothing waits
 * @param held what a worker has; null if none has anything
 * @param assigned for a group: what is known to be assigned; null if that is not known
 */
record Lane(
        MemberId member,
        Receiver receiver,
        long stamp,
        @Nullable Long readyAt,
        @Nullable Held held,
        @Nullable Assigned assigned) {

    /** What is read of a lane, in the order in which {@link #read} wants it. */
    static final String COLUMNS = "l.member, l.receiver, l.stamp, l.ready_at, l.worker, l.held_seq, l.held_place,"
            + " l.replaced, l.assigned_known, l.assigned_group";

    /** Which lane. */
    record Key(MemberId member, Receiver receiver) {
        static Key of(Delivery delivery) {
            return new Key(delivery.member(), delivery.receiver());
        }
    }

    /**
     * What a worker has.
     *
     * @param worker who
     * @param seq the delivery's entry
     * @param place its index
     * @param replaced whether a newer wish for a group has taken its place meanwhile
     */
    record Held(String worker, long seq, int place, boolean replaced) {
        boolean is(String by, Delivery delivery) {
            return worker.equals(by) && seq == delivery.seq() && place == delivery.index();
        }
    }

    Key key() {
        return new Key(member, receiver);
    }

    /** Whether what waits is what is handed out next: no worker has it. */
    boolean handsOut() {
        return held == null || held.replaced();
    }

    /** The same lane, where a worker has something. */
    Lane handed(String worker, Delivery delivery, long until) {
        return new Lane(
                member, receiver, stamp, until, new Held(worker, delivery.seq(), delivery.index(), false), null);
    }

    /** The same lane, where nobody has anything and something may wait. */
    Lane waiting(@Nullable Long ready, @Nullable Assigned known) {
        return new Lane(member, receiver, stamp, ready, null, known);
    }

    /** The same lane after a newer wish for a group, which is due at an instant. */
    Lane wished(long due) {
        return held == null
                ? waiting(due, assigned)
                : new Lane(
                        member,
                        receiver,
                        stamp,
                        readyAt,
                        new Held(held.worker(), held.seq(), held.place(), true),
                        assigned);
    }

    static Lane read(ResultSet row) throws SQLException {
        MemberId member = MemberId.of(row.getString(1));
        Receiver receiver = Receivers.parse(row.getString(2));
        long stamp = row.getLong(3);
        long at = row.getLong(4);
        Long readyAt = row.wasNull() ? null : Long.valueOf(at);
        String worker = row.getString(5);
        Held held = worker == null ? null : new Held(worker, row.getLong(6), row.getInt(7), row.getBoolean(8));
        Assigned assigned = row.getBoolean(9) ? new Assigned(group(row.getString(10))) : null;
        return new Lane(member, receiver, stamp, readyAt, held, assigned);
    }

    private static @Nullable GroupId group(@Nullable String text) {
        return text == null ? null : GroupId.of(text);
    }
}
