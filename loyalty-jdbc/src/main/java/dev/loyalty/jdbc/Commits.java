package dev.loyalty.jdbc;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Entry;
import dev.loyalty.member.Decision.Commit;
import dev.loyalty.member.StreamRecord;
import dev.loyalty.member.StreamState;
import dev.loyalty.member.Texts;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes what a decision commits: the member's row and the entries, and what few commits have besides.
 *
 * @param program in which program
 * @param members writes the members' rows
 */
record Commits(String program, MemberWrites members) {

    /** Writes a commit, the member's row last: a transaction of ours ends with it. */
    void write(Session session, StreamRecord before, Commit<?> commit) throws SQLException {
        requireFits(before, commit);
        writeBeside(session, List.of(new Change(before, List.of(commit))));
        members.write(session, before, commit);
    }

    /** Writes what was decided about many members, and is known to fit. */
    void writeAll(Session session, List<Change> changes) throws SQLException {
        writeBeside(session, changes);
        members.writeAll(session, changes);
    }

    private void writeBeside(Session session, List<Change> changes) throws SQLException {
        Standings.write(session, program, changes);
        TierChanges.write(session, program, changes);
        for (Change change : changes) {
            for (Commit<?> commit : change.commits()) {
                if (!commit.texts().equals(Texts.NONE)) {
                    long version = commit.next().version();
                    int format = members.formats().allowed(session);
                    PersonalRows.write(session, program, change.stream(), commit.texts(), version, format);
                }
            }
        }
        new Queueing(Lanes.of(program)).queue(session, changes);
    }

    /**
     * Checks that a commit continues what is there.
     *
     * @throws IllegalStateException if it does not; says what would
     */
    static void requireFits(StreamRecord before, Commit<?> commit) {
        long version = before.version();
        for (Entry entry : commit.entries()) {
            version++;
            if (entry.seq() != version) {
                throw new IllegalStateException("the next entry of %s is number %s, but the decision gave number %s"
                        .formatted(before.stream().named(), version, entry.seq()));
            }
        }
        StreamState next = commit.next();
        if (version == 0 || next.version() != version || !next.id().equals(before.stream())) {
            throw new IllegalStateException(
                    "the journal of %s would end with entry %s, but the decision gave the state of %s at entry %s"
                            .formatted(
                                    before.stream().named(), version, next.id().named(), next.version()));
        }
        for (Delivery delivery : commit.deliveries()) {
            if (!delivery.stream().equals(before.stream())) {
                throw new IllegalStateException("a decision about %s queued a delivery about %s"
                        .formatted(before.stream().named(), delivery.stream().named()));
            }
        }
    }
}
