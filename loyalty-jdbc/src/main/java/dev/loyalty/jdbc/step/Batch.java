package dev.loyalty.jdbc.step;

import dev.loyalty.command.CorruptDataException;
import dev.loyalty.jdbc.sql.DatabaseFailure;
import dev.loyalty.jdbc.sql.Meaning;
import dev.loyalty.jdbc.step.Gathering.Placed;
import dev.loyalty.jdbc.transaction.Access;
import dev.loyalty.spi.Result;
import dev.loyalty.spi.Step;
import dev.loyalty.spi.StoreException;
import dev.loyalty.value.StreamId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many steps, once: some members share a transaction. Those whom somebody else has at that moment, and all whose transaction met another
 * one or was refused for its rows, have their own ones, when all others are done. Once one of them has waited in vain for as long as
 * there is patience, the others wait for a moment each. Once the batch has waited for twice as long, whoever is left is not tried. Any
 * other failure of the database ends the batch: the next step would meet it too. In the host's transaction each step stands behind a
 * savepoint of its own. Not thread-safe.
 */
public final class Batch {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private final Deciding deciding;
    private Duration waited = Duration.ZERO;
    private boolean oneWaitedInVain;

    /** A batch whose steps are run by {@code deciding}. */
    public Batch(Deciding deciding) {
        this.deciding = deciding;
    }

    public <A> List<Result<A>> run(Access access, List<Step<A>> steps) {
        return run(access, steps, true);
    }

    /** Those whom somebody else has at that moment fail at once, and nothing of theirs is written. */
    public <A> List<Result<A>> runWithoutWaiting(Access access, List<Step<A>> steps) {
        return run(access, steps, false);
    }

    private <A> List<Result<A>> run(Access access, List<Step<A>> steps, boolean waits) {
        Access.Gathered gathering = access.gathering().orElse(null);
        if (gathering == null) {
            return steps.stream().map(step -> alone(access, step)).toList();
        }
        Map<Integer, Result<A>> results = steps.size() > 1 || !waits ? together(gathering, steps, waits) : Map.of();
        Access patient = waits ? access : gathering.access();
        List<Result<A>> all = new ArrayList<>();
        for (int place = 0; place < steps.size(); place++) {
            Result<A> result = results.get(place);
            if (result == null) {
                Access way = oneWaitedInVain ? gathering.access() : patient;
                result =
                        hasWaitedFor(gathering.inAll()) ? leftForLater(steps.get(place)) : alone(way, steps.get(place));
            }
            all.add(result);
        }
        return all;
    }

    /** What was decided in shared transactions, by place; who is not waited for and was not free is busy. */
    private <A> Map<Integer, Result<A>> together(Access.Gathered gathering, List<Step<A>> steps, boolean waits) {
        Map<Integer, Result<A>> results = new HashMap<>();
        for (Map<StreamId, List<Placed<A>>> members : parts(steps, gathering.members())) {
            if (hasWaitedFor(gathering.inAll())) {
                return results;
            }
            gathered(gathering.access(), members, waits).ifPresent(ofFree -> {
                results.putAll(ofFree);
                if (!waits) {
                    members.values().stream()
                            .flatMap(List::stream)
                            .forEach(placed -> results.putIfAbsent(placed.place(), busy(placed.step())));
                }
            });
        }
        return results;
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

    /** The results of steps that share a transaction, by place: of those who were free, be it nobody; empty if it fails. */
    private <A> Optional<Map<Integer, Result<A>>> gathered(
            Access access, Map<StreamId, List<Placed<A>>> members, boolean waits) {
        long begin = System.nanoTime();
        try {
            return Optional.of(access.run(session -> new Gathering(deciding).run(session, members)));
        } catch (DatabaseFailure failed) {
            requireGoesOn(failed, begin);
            if (!waits && members.size() == 1 && failed.meaning() == Meaning.MET_ANOTHER) {
                return Optional.of(Map.of()); // this member was waited for alone, for a moment
            }
            LOG.debug("a batch of {} members failed and is done one by one: {}", members.size(), failed.getMessage());
            return Optional.empty();
        } catch (CorruptDataException | IllegalArgumentException ofOne) { // damaged, or nothing that can be written
            LOG.debug("a batch of {} members is done one by one: {}", members.size(), ofOne.getMessage());
            return Optional.empty();
        }
    }

    private <A> Result<A> alone(Access access, Step<A> step) {
        long begin = System.nanoTime();
        try {
            return new Result.Done<>(access.run(session -> deciding.decide(session, step)));
        } catch (DatabaseFailure failed) {
            requireGoesOn(failed, begin);
            oneWaitedInVain |= failed.meaning() == Meaning.MET_ANOTHER;
            return new Result.Failed<>(failed);
        } catch (RuntimeException failed) {
            return new Result.Failed<>(failed);
        }
    }

    private void requireGoesOn(DatabaseFailure failed, long begin) {
        if (failed.endsABatch()) {
            throw failed;
        }
        if (failed.meaning() == Meaning.MET_ANOTHER) {
            waited = waited.plusNanos(System.nanoTime() - begin);
        }
    }

    private boolean hasWaitedFor(Duration longest) {
        return waited.compareTo(longest) >= 0;
    }

    private static <A> Result<A> busy(Step<A> step) {
        return passedOver("somebody else has " + step.stream().named() + " at this moment");
    }

    private static <A> Result<A> leftForLater(Step<A> step) {
        return passedOver("other transactions were in the way of those before for too long, so "
                + step.stream().named() + " was not tried");
    }

    private static <A> Result<A> passedOver(String reason) {
        return new Result.Failed<>(new StoreException(
                StoreException.Effect.NOTHING_HAPPENED,
                reason + ", and nothing was written",
                new SQLException("passed over")));
    }
}
