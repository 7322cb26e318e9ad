package dev.loyalty.jdbc;

import dev.loyalty.event.Ref;
import dev.loyalty.jdbc.Work.Effect;
import dev.loyalty.member.Decision;
import dev.loyalty.member.Decision.Commit;
import dev.loyalty.member.Decision.Keep;
import dev.loyalty.member.Decision.More;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.spi.Result;
import dev.loyalty.spi.Step;
import dev.loyalty.spi.StoreException;
import dev.loyalty.value.MemberId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many steps: some members share a transaction, in the order of their ids, so that no two batches wait for each other. If it
 * fails, each step is run alone. In the host's transaction each step stands behind a savepoint of its own.
 *
 * @param deciding runs the steps
 */
record Batch(Deciding deciding) {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    /** How many members share a transaction. */
    private static final int TOGETHER = 100;

    /** A step and its place in the batch. */
    private record Placed<A>(int place, Step<A> step) {}

    <A> List<Result<A>> run(Access access, List<Step<A>> steps) {
        Map<MemberId, List<Placed<A>>> byMember = new TreeMap<>();
        for (int place = 0; place < steps.size(); place++) {
            byMember.computeIfAbsent(steps.get(place).member(), unseen -> new ArrayList<>())
                    .add(new Placed<>(place, steps.get(place)));
        }
        Map<Integer, Result<A>> results = new TreeMap<>();
        Iterator<List<Placed<A>>> members = byMember.values().iterator();
        while (members.hasNext()) {
            List<List<Placed<A>>> together = new ArrayList<>();
            while (members.hasNext() && together.size() < TOGETHER) {
                together.add(members.next());
            }
            results.putAll(
                    access.mayGather() && steps.size() > 1 ? gathered(access, together) : alone(access, together));
        }
        return List.copyOf(results.values());
    }

    private <A> Map<Integer, Result<A>> gathered(Access access, List<List<Placed<A>>> members) {
        try {
            return access.run(session -> {
                Map<Integer, Result<A>> results = new TreeMap<>();
                boolean written = false;
                for (List<Placed<A>> steps : members) {
                    written |= ofMember(session, steps, results);
                }
                return new Effect<>(results, written);
            });
        } catch (StoreException failed) {
            if (failed.effect() == StoreException.Effect.UNKNOWN) {
                throw failed;
            }
            LOG.debug("a batch of {} members failed and is done one by one: {}", members.size(), failed.getMessage());
            return alone(access, members);
        }
    }

    private <A> Map<Integer, Result<A>> alone(Access access, List<List<Placed<A>>> members) {
        Map<Integer, Result<A>> results = new TreeMap<>();
        for (List<Placed<A>> steps : members) {
            for (Placed<A> placed : steps) {
                results.put(placed.place(), alone(access, placed.step()));
            }
        }
        return results;
    }

    private <A> Result<A> alone(Access access, Step<A> step) {
        try {
            return new Result.Done<>(access.run(session -> deciding.decide(session, step)));
        } catch (RuntimeException failed) {
            if (failed instanceof StoreException store && store.effect() == StoreException.Effect.UNKNOWN) {
                throw failed;
            }
            return new Result.Failed<>(failed);
        }
    }

    /** Runs the steps of one member, who is locked once; returns whether something was written. */
    private <A> boolean ofMember(Session session, List<Placed<A>> steps, Map<Integer, Result<A>> results)
            throws SQLException {
        MemberId member = steps.get(0).step().member();
        Set<Ref> facts = new HashSet<>();
        steps.forEach(placed -> facts.addAll(placed.step().facts()));
        MemberRecord record = deciding.members().lock(session, member, facts);
        boolean isNew = record.version() == 0;
        boolean written = false;
        for (Placed<A> placed : steps) {
            MemberRecord seen = record;
            Decision<A> decision;
            try {
                decision = placed.step().decide().apply(seen);
                while (decision instanceof More<A> more) {
                    seen = deciding.widened(session, seen, more.facts());
                    decision = placed.step().decide().apply(seen);
                }
                if (decision instanceof Commit<A> commit) {
                    Commits.requireFits(seen, commit);
                }
            } catch (RuntimeException failed) {
                results.put(placed.place(), new Result.Failed<>(failed));
                continue;
            }
            if (decision instanceof Commit<A> commit) {
                deciding.commits().write(session, seen, commit, false);
                record = seen.after(commit.next(), commit.entries());
                written = true;
                results.put(placed.place(), new Result.Done<>(commit.answer()));
            } else {
                record = seen;
                results.put(placed.place(), new Result.Done<>(((Keep<A>) decision).answer()));
            }
        }
        if (isNew && !written) {
            deciding.members().forget(session, member);
        }
        return written;
    }
}
