package dev.loyalty.jdbc;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import dev.loyalty.jdbc.Work.Effect;
import dev.loyalty.spi.DeliveryQueue;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.QueuedDelivery.Assigned;
import dev.loyalty.spi.Settlement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told, always on connections of our own. Each lane is changed in a transaction of its own, so that workers hold
 * nobody up. One that takes waits for nobody, neither for another worker nor for a transaction that queues something, but goes on to
 * the next lane; where the database cannot pass over a lane, it waits for a moment before. One that settles, or frees what is parked,
 * waits for as long as there is patience: the lane may be that of a command in a shop's open transaction. If that takes longer, it
 * fails and nothing happened; the worker that told somebody something then tells it again after its lease.
 *
 * @param program in which program
 * @param own the connections
 * @param lanes who has what
 * @param rows what there is to have
 */
record JdbcDeliveries(String program, Access own, Lanes lanes, Deliverable rows) implements DeliveryQueue {

    private static final String READY_LANES = "(select " + Lane.COLUMNS
            + " from loyalty_lane l where l.program = ? and l.receiver = ? and l.ready_at <= ?"
            + " order by l.ready_at, l.member limit ?)";

    /** One range of an index for each receiver. Most programs have no more than these; where there are fewer, some are null. */
    private static final int AT_ONCE = 4;

    private static final Sql READY = new Sql(
            READY_LANES + " union all " + READY_LANES + " union all " + READY_LANES + " union all " + READY_LANES);

    /** How many more lanes are looked at than are wanted: other workers may be faster. */
    private static final int SPARE = 15;

    private static final Comparator<Lane> LONGEST_READY =
            Comparator.comparing(Lane::readyAt, Comparator.nullsLast(Comparator.naturalOrder()));

    @Override
    public List<QueuedDelivery> take(String worker, Set<Receiver> receivers, Instant now, Duration lease, int limit) {
        List<QueuedDelivery> taken = new ArrayList<>();
        Set<Lane.Key> busy = new HashSet<>();
        List<Lane> ready;
        do {
            ready = ready(receivers, Micros.of(now), limit + SPARE + busy.size());
            ready.removeIf(lane -> busy.contains(lane.key()));
            for (Lane lane : ready) {
                if (taken.size() < limit) {
                    Look look = own.run(session -> look(session, lane.key(), worker, now, now.plus(lease)));
                    look.taken().ifPresent(taken::add);
                    if (look.busy()) {
                        busy.add(lane.key());
                    }
                }
            }
        } while (taken.size() < limit && !ready.isEmpty());
        taken.sort(Comparator.comparing(QueuedDelivery::due));
        return List.copyOf(taken);
    }

    /**
     * What came of a look at a lane.
     *
     * @param busy whether somebody else has it at this moment
     * @param taken what was taken
     */
    private record Look(boolean busy, Optional<QueuedDelivery> taken) {
        static final Effect<Look> BUSY = Effect.kept(new Look(true, Optional.empty()));
        static final Effect<Look> TOO_LATE = Effect.kept(new Look(false, Optional.empty()));
    }

    @Override
    public void settle(String worker, Delivery delivery, Settlement settlement) {
        own.run(session -> {
            Optional<Lane> lane = lanes.lock(session, delivery.member(), delivery.receiver());
            Lane.Held held = lane.map(Lane::held).orElse(null);
            if (held == null || !held.is(worker, delivery)) {
                return Effect.kept(false);
            }
            if (!held.replaced()) {
                settle(session, delivery, settlement);
            }
            Assigned assigned = settlement instanceof Settlement.Done done ? done.assigned() : null;
            lanes.change(session, lane.orElseThrow().waiting(firstDue(session, delivery), assigned));
            return Effect.wrote(true);
        });
    }

    @Override
    public List<QueuedDelivery> parked(@Nullable Delivery after, int limit) {
        return own.read(session -> rows.parked(session, after, limit));
    }

    @Override
    public boolean unpark(Delivery delivery, @Nullable Instant due) {
        return own.run(session -> {
            Optional<Lane> lane = lanes.lock(session, delivery.member(), delivery.receiver());
            if (lane.isEmpty()) {
                return Effect.kept(false);
            }
            boolean freed =
                    due == null ? rows.delete(session, delivery, true) : rows.free(session, delivery, Micros.of(due));
            Lane before = lane.get();
            if (freed && before.held() == null) {
                lanes.change(session, before.waiting(firstDue(session, delivery), before.assigned()));
            }
            return new Effect<>(freed, freed);
        });
    }

    @Override
    public Backlog backlog() {
        return own.read(session -> {
            Deliverable.Waiting queued = rows.waiting(session, false);
            Deliverable.Waiting parked = rows.waiting(session, true);
            Long oldest = queued.oldest();
            return new Backlog(queued.count(), parked.count(), oldest == null ? null : Micros.instant(oldest));
        });
    }

    private List<Lane> ready(Set<Receiver> receivers, long now, int limit) {
        List<String> names = receivers.stream().map(Receivers::text).sorted().toList();
        List<Lane> ready = new ArrayList<>();
        for (int from = 0; from < names.size(); from += AT_ONCE) {
            int start = from;
            ready.addAll(own.read(session -> {
                Call call = session.call(READY);
                for (int i = start; i < start + AT_ONCE; i++) {
                    call.id(program)
                            .id(i < names.size() ? names.get(i) : null)
                            .number(now)
                            .number(limit);
                }
                return session.list(call, Lane::read);
            }));
        }
        ready.sort(LONGEST_READY);
        return new ArrayList<>(ready.subList(0, Math.min(limit, ready.size())));
    }

    /** Takes the first of a lane. A lane that was ready too early, or whose lease ran out, is only set right if nothing is due. */
    private Effect<Look> look(Session session, Lane.Key key, String worker, Instant now, Instant until)
            throws SQLException {
        Optional<Lane> free = lanes.lockIfFree(session, key);
        if (free.isEmpty()) {
            return Look.BUSY;
        }
        Lane lane = free.get();
        Long ready = lane.readyAt();
        if (ready == null || ready > Micros.of(now)) {
            return Look.TOO_LATE;
        }
        Optional<QueuedDelivery> first = rows.first(session, key.member(), key.receiver(), lane.assigned());
        if (first.isEmpty() || first.get().due().isAfter(now)) {
            Long next = first.map(waiting -> Micros.of(waiting.due())).orElse(null);
            lanes.change(session, lane.waiting(next, lane.assigned()));
            return Effect.wrote(new Look(false, Optional.empty()));
        }
        lanes.change(session, lane.handed(worker, first.get().delivery(), Micros.of(until)));
        return Effect.wrote(new Look(false, first));
    }

    private void settle(Session session, Delivery delivery, Settlement settlement) throws SQLException {
        if (settlement instanceof Settlement.Done) {
            rows.delete(session, delivery, false);
        } else if (settlement instanceof Settlement.Again again) {
            rows.fail(session, delivery, Micros.of(again.due()), again.error());
        } else if (settlement instanceof Settlement.Park park) {
            rows.park(session, delivery, park.error());
        }
    }

    private @Nullable Long firstDue(Session session, Delivery delivery) throws SQLException {
        return rows.first(session, delivery.member(), delivery.receiver(), null)
                .map(first -> Micros.of(first.due()))
                .orElse(null);
    }
}
