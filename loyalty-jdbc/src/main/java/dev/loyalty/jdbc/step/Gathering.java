package dev.loyalty.jdbc.step;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.jdbc.member.Change;
import dev.loyalty.jdbc.sql.Session;
import dev.loyalty.jdbc.transaction.Work.Effect;
import dev.loyalty.member.Decision;
import dev.loyalty.member.Decision.Commit;
import dev.loyalty.member.Decision.Keep;
import dev.loyalty.member.Decision.More;
import dev.loyalty.member.StreamRecord;
import dev.loyalty.spi.Result;
import dev.loyalty.spi.Step;
import dev.loyalty.value.StreamId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The steps of some members in one transaction, with few round trips: all are locked, all facts found, all steps decided, all is
 * written. Members whom somebody else has are left out: else all others would wait with them.
 *
 * @param deciding decides for one member
 */
record Gathering(Deciding deciding) {

    /** A step and its place in the batch. */
    record Placed<A>(int place, Step<A> step) {}

    /** Runs the steps, given by member; the results of those who are free are given by place. */
    <A> Effect<Map<Integer, Result<A>>> run(Session session, Map<StreamId, List<Placed<A>>> steps) throws SQLException {
        Map<StreamId, Set<Ref>> refs = new HashMap<>();
        steps.forEach((member, all) -> {
            Set<Ref> ofMember = new HashSet<>();
            all.forEach(placed -> ofMember.addAll(placed.step().facts()));
            refs.put(member, ofMember);
        });
        Map<Integer, Result<A>> results = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        for (StreamRecord record : deciding.members().lockFree(session, refs)) {
            List<Placed<A>> ofMember = steps.getOrDefault(record.stream(), List.of());
            List<Commit<?>> commits = decide(session, record, ofMember, results);
            if (!commits.isEmpty()) {
                changes.add(new Change(record, commits));
            } else if (record.version() == 0) {
                deciding.members().forget(session, record.stream());
            }
        }
        deciding.commits().writeAll(session, changes);
        return new Effect<>(results, !changes.isEmpty());
    }

    /** Decides the steps of one member, one after the other; returns what they commit. */
    private <A> List<Commit<?>> decide(
            Session session, StreamRecord before, List<Placed<A>> steps, Map<Integer, Result<A>> results)
            throws SQLException {
        List<Commit<?>> commits = new ArrayList<>();
        StreamRecord record = before;
        for (Placed<A> placed : steps) {
            StreamRecord seen = record;
            Decision<A> decision;
            try {
                decision = placed.step().decide().apply(seen);
                while (decision instanceof More<A> more) {
                    seen = widened(session, seen, more.facts(), new Change(before, commits).entries());
                    decision = placed.step().decide().apply(seen);
                }
                if (decision instanceof Commit<A> commit) {
                    commit.requireFits(seen.stream(), seen.version());
                }
            } catch (RuntimeException failed) {
                results.put(placed.place(), new Result.Failed<>(failed));
                continue;
            }
            if (decision instanceof Commit<A> commit) {
                commits.add(commit);
                record = seen.after(commit);
                results.put(placed.place(), new Result.Done<>(commit.answer()));
            } else {
                record = seen;
                results.put(placed.place(), new Result.Done<>(((Keep<A>) decision).answer()));
            }
        }
        return commits;
    }

    /** The record with further facts, among them entries that this transaction has yet to write. */
    private StreamRecord widened(Session session, StreamRecord record, Set<Ref> facts, List<Entry> unwritten)
            throws SQLException {
        StreamRecord wide = deciding.widened(session, record, facts);
        Map<Ref, List<Entry>> found = new HashMap<>(wide.found());
        for (Ref ref : facts) {
            if (!record.found().containsKey(ref)) {
                List<Entry> all = new ArrayList<>(wide.found(ref));
                unwritten.stream().filter(entry -> entry.carries(ref)).forEach(all::add);
                found.put(ref, all);
            }
        }
        return StreamRecord.of(wide.stream(), wide.state(), wide.newestProgram(), found);
    }
}
