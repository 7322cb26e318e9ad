package dev.loyalty.jdbc;

import dev.loyalty.command.CorruptDataException;
import dev.loyalty.jdbc.Gathering.Placed;
import dev.loyalty.spi.Result;
import dev.loyalty.spi.Step;
import dev.loyalty.spi.StoreException;
import dev.loyalty.value.StreamId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many steps: some members share a transaction. Those whom somebody else has at that moment, and all whose transaction met another
 * one or was refused for its rows, have their own ones, when all others are done. Once one of them has waited in vain for as long as
 * there is patience, the others wait for a moment each. Any other failure of the database ends the batch: the next step would meet
 * it too. In the host's transaction each step stands behind a savepoint of its own.
 *
 * @param deciding runs the steps
 */
record Batch(Deciding deciding) {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    <A> List<Result<A>> run(Access access, List<Step<A>> steps) {
        return run(access, steps, true);
    }

    /** Those whom somebody else has at that moment fail at once, and nothing of theirs is written. */
    <A> List<Result<A>> runWithoutWaiting(Access access, List<Step<A>> steps) {
        return run(access, steps, false);
    }

    private <A> List<Result<A>> run(Access access, List<Step<A>> steps, boolean waits) {
        Map<Integer, Result<A>> results = new HashMap<>();
        Access.Gathered gathering = access.gathering().orElse(null);
        Access patient = access;
        if (gathering != null && (steps.size() > 1 || !waits)) {
            for (Map<StreamId, List<Placed<A>>> members : parts(steps, gathering.members())) {
                Map<Integer, Result<A>> part = gathered(gathering.access(), members);
                results.putAll(part);
                if (!waits && !part.isEmpty()) {
                    members.values().stream()
                            .flatMap(List::stream)
                            .forEach(placed -> results.putIfAbsent(placed.place(), busy(placed.step())));
                }
            }
        }
        if (gathering != null && !waits) {
            patient = gathering.access();
        }
        List<Result<A>> all = new ArrayList<>();
        for (int place = 0; place < steps.size(); place++) {
            Result<A> gathered = results.get(place);
            Result<A> result = gathered != null ? gathered : alone(patient, steps.get(place));
            if (gathering != null && waitedInVain(result)) {
                patient = gathering.access();
            }
            all.add(result);
        }
        return all;
    }

    /** The steps by member, in parts of so many members as share a transaction. */
    private static <A> List<Map<StreamId, List<Placed<A>>>> parts(List<Step<A>> steps, int together) {
        Map<StreamId, List<Placed<A>>> byMember = new TreeMap<>(StreamId.ORDER);
        for (int place = 0; place < steps.size(); place++) {
            byMember.computeIfAbsent(steps.get(place).stream(), unseen -> new ArrayList<>())
                    .add(new Placed<>(place, steps.get(place)));
        }
        List<Map<StreamId, List<Placed<A>>>> parts = new ArrayList<>();
        Map<StreamId, List<Placed<A>>> part = new HashMap<>();
        for (Map.Entry<StreamId, List<Placed<A>>> each : byMember.entrySet()) {
            if (part.isEmpty() || part.size() == together) {
                part = new HashMap<>();
                parts.add(part);
            }
            part.put(each.getKey(), each.getValue());
        }
        return parts;
    }

    /** The results of steps that share a transaction, by place: of those who were free, and none if it fails. */
    private <A> Map<Integer, Result<A>> gathered(Access access, Map<StreamId, List<Placed<A>>> members) {
        try {
            return access.run(session -> new Gathering(deciding).run(session, members));
        } catch (DatabaseFailure failed) {
            if (failed.endsABatch()) {
                throw failed;
            }
            LOG.debug("a batch of {} members failed and is done one by one: {}", members.size(), failed.getMessage());
            return Map.of();
        } catch (CorruptDataException damaged) {
            LOG.debug("a batch of {} members is done one by one: {}", members.size(), damaged.getMessage());
            return Map.of();
        }
    }

    private <A> Result<A> alone(Access access, Step<A> step) {
        try {
            return new Result.Done<>(access.run(session -> deciding.decide(session, step)));
        } catch (RuntimeException failed) {
            if (failed instanceof DatabaseFailure database && database.endsABatch()) {
                throw failed;
            }
            return new Result.Failed<>(failed);
        }
    }

    private static <A> Result<A> busy(Step<A> step) {
        return new Result.Failed<>(new StoreException(
                StoreException.Effect.NOTHING_HAPPENED,
                "somebody else has " + step.stream().named() + " at this moment, and nothing was written",
                new SQLException("passed over")));
    }

    private static boolean waitedInVain(Result<?> result) {
        return result instanceof Result.Failed<?> failed
                && failed.failure() instanceof DatabaseFailure database
                && database.meaning() == Meaning.MET_ANOTHER;
    }
}
