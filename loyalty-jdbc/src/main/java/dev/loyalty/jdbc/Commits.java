package dev.loyalty.jdbc;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Entry;
import dev.loyalty.member.Decision.Commit;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Texts;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes what a decision commits: the member's row and the entries, and what few commits have besides.
 *
 * @param program in which program
 * @param members the members' rows
 */
record Commits(String program, Members members) {

    /** Writes a commit, the member's row last: a transaction of ours ends with it. */
    void write(Session session, MemberRecord before, Commit<?> commit) throws SQLException {
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
                    PersonalRows.write(session, program, change.member(), commit.texts(), version, format);
                }
            }
        }
        Queueing.of(program).queue(session, changes);
    }

    /**
     * Checks that a commit continues what is there.
     *
     * @throws IllegalStateException if it does not; says what would
     */
    static void requireFits(MemberRecord before, Commit<?> commit) {
        long version = before.version();
        for (Entry entry : commit.entries()) {
            version++;
            if (entry.seq() != version) {
                throw new IllegalStateException(
                        "the next entry of member %s is number %s, but the decision gave number %s"
                                .formatted(before.member(), version, entry.seq()));
            }
        }
        MemberState next = commit.next();
        if (version == 0 || next.version() != version || !next.id().equals(before.member())) {
            throw new IllegalStateException(
                    "the journal of member %s would end with entry %s, but the decision gave the state of member %s at entry %s"
                            .formatted(before.member(), version, next.id(), next.version()));
        }
        for (Delivery delivery : commit.deliveries()) {
            if (!delivery.member().equals(before.member())) {
                throw new IllegalStateException("a decision about member %s queued a delivery about member %s"
                        .formatted(before.member(), delivery.member()));
            }
        }
    }
}
