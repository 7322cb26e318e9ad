package dev.loyalty.jdbc;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import dev.loyalty.member.Decision.Commit;
import dev.loyalty.value.MemberId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Queues the deliveries of a commit: lane by lane in the order of their names, so that no two commits wait for each other. */
final class Queueing {

    private static final Sql LAST_RECORDED =
            new Sql("select recorded_at from loyalty_entry where program = ? and member = ? and seq = ?");

    private static final Sql WAITING_WISH = new Sql(
            "select place from loyalty_delivery" + " where program = ? and member = ? and receiver = ? and not parked");

    private static final Sql DELETE_WISHES =
            new Sql("delete from loyalty_delivery where program = ? and member = ? and receiver = ?");

    private Queueing() {}

    static void queue(Session session, String program, Commit<?> commit) throws SQLException {
        Map<String, List<Delivery>> lanes = new TreeMap<>();
        for (Delivery delivery : commit.deliveries()) {
            lanes.computeIfAbsent(Receivers.text(delivery.receiver()), unseen -> new ArrayList<>())
                    .add(delivery);
        }
        long at = queuedAt(session, program, commit);
        for (List<Delivery> lane : lanes.values()) {
            if (lane.get(0).receiver().kind() == Receiver.Kind.GROUP) {
                for (Delivery wish : lane) {
                    wish(session, program, wish, at);
                }
            } else {
                append(session, program, lane, at);
            }
        }
    }

    private static void append(Session session, String program, List<Delivery> deliveries, long at)
            throws SQLException {
        Lanes lanes = new Lanes(program);
        MemberId member = deliveries.get(0).member();
        Receiver receiver = deliveries.get(0).receiver();
        if (!lanes.append(session, member, receiver, at)) {
            lanes.open(session, member, receiver);
            lanes.append(session, member, receiver, at);
        }
        for (Delivery delivery : deliveries) {
            insert(session, program, delivery, at);
        }
    }

    /** A newer wish takes the place of the older one, parked or not; of one that is being delivered it is told afterwards. */
    private static void wish(Session session, String program, Delivery wish, long at) throws SQLException {
        Lanes lanes = new Lanes(program);
        MemberId member = wish.member();
        Lane lane = lanes.lock(session, member, wish.receiver()).orElse(null);
        if (lane == null) {
            lanes.open(session, member, wish.receiver());
            lane = lanes.lock(session, member, wish.receiver()).orElseThrow(Queueing::vanished);
        }
        String receiver = Receivers.text(wish.receiver());
        Delivery next = wish;
        Lane.Held held = lane.held();
        if (held == null || held.replaced()) {
            Call waiting =
                    session.call(WAITING_WISH).id(program).id(member.value()).id(receiver);
            for (int place : session.list(waiting, row -> row.getInt(1))) {
                next = next.inPlaceOf(new Delivery(member, wish.receiver(), wish.seq(), place));
            }
        }
        session.update(
                session.call(DELETE_WISHES).id(program).id(member.value()).id(receiver));
        insert(session, program, next, at);
        lanes.change(session, lane.wished(at));
    }

    private static void insert(Session session, String program, Delivery delivery, long at) throws SQLException {
        session.insertIfAbsent(session.call(session.dialect().insertDelivery())
                .number(delivery.seq())
                .number(at)
                .number(at)
                .number(delivery.index())
                .id(program)
                .id(delivery.member().value())
                .id(Receivers.text(delivery.receiver())));
    }

    /** When the member's last entry was recorded, which may have been before this commit. */
    private static long queuedAt(Session session, String program, Commit<?> commit) throws SQLException {
        int entries = commit.entries().size();
        if (entries > 0) {
            return Micros.of(commit.entries().get(entries - 1).recordedAt());
        }
        Call call = session.call(LAST_RECORDED)
                .id(program)
                .id(commit.next().id().value())
                .number(commit.next().version());
        return session.first(call, row -> row.getLong(1)).orElseThrow(Queueing::vanished);
    }

    private static SQLException vanished() {
        return new SQLException("a row that this transaction had written was not found by it");
    }
}
