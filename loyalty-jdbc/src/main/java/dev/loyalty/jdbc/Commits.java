package dev.loyalty.jdbc;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Entry;
import dev.loyalty.member.Decision.Commit;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Texts;
import java.sql.SQLException;

/**
 * Writes what a decision commits: the member's row and the entries, and what few commits have besides.
 *
 * @param program in which program
 * @param members the members' rows
 */
record Commits(String program, Members members) {

    /**
     * Writes a commit, the member's row last.
     *
     * @param last whether nothing else is written in this transaction, which may then end here
     */
    void write(Session session, MemberRecord before, Commit<?> commit, boolean last) throws SQLException {
        requireFits(before, commit);
        Standings.write(session, program, before.state(), commit.next());
        if (!commit.texts().equals(Texts.NONE)) {
            PersonalRows.write(
                    session,
                    program,
                    before.member(),
                    commit.texts(),
                    commit.next().version());
        }
        if (!commit.deliveries().isEmpty()) {
            Queueing.queue(session, program, commit);
        }
        members.write(session, before, commit, last);
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
