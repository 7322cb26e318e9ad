package dev.loyalty.jdbc.delivery;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import dev.loyalty.jdbc.delivery.Lanes.Move;
import dev.loyalty.jdbc.member.Change;
import dev.loyalty.jdbc.sql.DatabaseFailure;
import dev.loyalty.jdbc.sql.Meaning;
import dev.loyalty.jdbc.sql.Micros;
import dev.loyalty.jdbc.sql.Session;
import dev.loyalty.jdbc.transaction.Access;
import dev.loyalty.jdbc.transaction.Work.Effect;
import dev.loyalty.spi.DeliveryQueue.Backlog;
import dev.loyalty.spi.Lane;
import dev.loyalty.spi.LaneStore;
import dev.loyalty.spi.QueuedDelivery;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told, always on connections of our own. Lanes that are changed together share a transaction, which waits for nobody: not
 * for another worker, and not for a transaction that queues something. Where the database cannot pass over a lane, each has a transaction
 * of its own, which waits for a moment. A lane that is changed alone is waited for as long as there is patience: it may be that of a
 * command in a shop's open transaction. If that takes longer, it fails and nothing happened.
 *
 * @param own the connections
 * @param lanes where it lies
 */
public record JdbcLanes(Access own, Lanes lanes) implements LaneStore {

    @Override
    public List<Place> ready(Map<Receiver, Optional<Place>> after, Instant now, int limit) {
        return own.read(session -> lanes.ready(session, after, Micros.of(now), limit));
    }

    @Override
    public <T> Map<Lane.Key, T> change(Collection<Lane.Key> keys, int most, Function<Lane, Change<T>> change) {
        Access.Gathered brief = own.gathering().orElseThrow();
        if (brief.members() > 1) {
            return own.run(session -> changed(session, lanes.lockFree(session, keys, most), change));
        }
        Map<Lane.Key, T> answers = new LinkedHashMap<>();
        for (Lane.Key key : keys) {
            if (answers.size() < most) {
                answers.putAll(changedBriefly(brief.access(), key, change));
            }
        }
        return answers;
    }

    private <T> Map<Lane.Key, T> changedBriefly(Access brief, Lane.Key key, Function<Lane, Change<T>> change) {
        try {
            return brief.run(session ->
                    changed(session, lanes.lock(session, key).stream().toList(), change));
        } catch (DatabaseFailure failed) {
            if (failed.meaning() == Meaning.MET_ANOTHER) {
                return Map.of();
            }
            throw failed;
        }
    }

    @Override
    public <T> Optional<T> changeOne(Delivery delivery, Function<Lane, Change<T>> change) {
        return own.run(session -> {
            Optional<Lane> lane = lanes.lock(session, Lane.Key.of(delivery));
            if (lane.isEmpty()) {
                return Effect.kept(Optional.empty());
            }
            Lane queued = lanes.queued(session, lane.get(), delivery);
            Effect<Map<Lane.Key, T>> effect = written(session, List.of(queued), change);
            return new Effect<>(effect.answer().values().stream().findFirst(), effect.written());
        });
    }

    private <T> Effect<Map<Lane.Key, T>> changed(Session session, List<Lane> locked, Function<Lane, Change<T>> change)
            throws SQLException {
        return locked.isEmpty() ? Effect.kept(Map.of()) : written(session, lanes.queued(session, locked), change);
    }

    /** Writes what is otherwise, of lanes that are locked. */
    private <T> Effect<Map<Lane.Key, T>> written(Session session, List<Lane> before, Function<Lane, Change<T>> change)
            throws SQLException {
        Map<Lane.Key, T> answers = new LinkedHashMap<>();
        List<Move> moves = new ArrayList<>();
        for (Lane lane : before) {
            Change<T> decided = change.apply(lane);
            answers.put(lane.key(), decided.answer());
            Lane next = decided.next();
            if (next != null) {
                moves.add(new Move(lane, next));
            }
        }
        lanes.write(session, moves);
        return new Effect<>(answers, !moves.isEmpty());
    }

    @Override
    public List<QueuedDelivery> parked(@Nullable Delivery after, int limit) {
        return own.read(session -> lanes.parked(session, after, limit));
    }

    @Override
    public List<QueuedDelivery> failing(Receiver receiver, int limit) {
        return own.read(session -> lanes.failing(session, receiver, limit));
    }

    @Override
    public Backlog backlog() {
        return own.read(lanes::backlog);
    }
}
