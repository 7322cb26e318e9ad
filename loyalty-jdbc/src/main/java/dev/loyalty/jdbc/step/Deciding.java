package dev.loyalty.jdbc.step;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.jdbc.member.Members;
import dev.loyalty.jdbc.sql.Session;
import dev.loyalty.jdbc.transaction.Work.Effect;
import dev.loyalty.member.Decision;
import dev.loyalty.member.Decision.Commit;
import dev.loyalty.member.Decision.Keep;
import dev.loyalty.member.Decision.More;
import dev.loyalty.member.StreamRecord;
import dev.loyalty.spi.Step;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs a step: locks the member, asks the decision until it needs to know no more, and writes what it says.
 *
 * @param members the members' rows
 * @param commits writes what is committed
 */
public record Deciding(Members members, Commits commits) {

    public <A> Effect<A> decide(Session session, Step<A> step) throws SQLException {
        StreamRecord record = members.lock(session, step.stream(), step.facts());
        while (true) {
            Decision<A> decision = step.decide().apply(record);
            if (decision instanceof Keep<A> keep) {
                return Effect.kept(keep.answer());
            }
            if (decision instanceof Commit<A> commit) {
                commits.write(session, record, commit);
                return Effect.wrote(commit.answer());
            }
            record = widened(session, record, ((More<A>) decision).facts());
        }
    }

    /** The record with further facts beside those it has. */
    public StreamRecord widened(Session session, StreamRecord record, Set<Ref> facts) throws SQLException {
        Set<Ref> missing = new HashSet<>(facts);
        missing.removeAll(record.found().keySet());
        if (missing.isEmpty()) {
            throw new IllegalStateException(
                    "a decision about " + record.stream().named()
                            + " asks for nothing but what it was given, and would do so for ever: " + facts);
        }
        StreamRecord more = members.widened(session, record, missing);
        Map<Ref, List<Entry>> all = new HashMap<>(record.found());
        all.putAll(more.found());
        return StreamRecord.of(
                record.stream(), record.state(), Math.max(record.newestProgram(), more.newestProgram()), all);
    }
}
