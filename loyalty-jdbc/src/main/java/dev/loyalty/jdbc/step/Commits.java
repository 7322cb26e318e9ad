package dev.loyalty.jdbc.step;

import dev.loyalty.jdbc.delivery.Lanes;
import dev.loyalty.jdbc.delivery.Queueing;
import dev.loyalty.jdbc.member.Change;
import dev.loyalty.jdbc.member.MemberWrites;
import dev.loyalty.jdbc.member.PersonalRows;
import dev.loyalty.jdbc.member.Standings;
import dev.loyalty.jdbc.member.TierChanges;
import dev.loyalty.jdbc.sql.Session;
import dev.loyalty.member.Decision.Commit;
import dev.loyalty.member.StreamRecord;
import dev.loyalty.member.Texts;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes what a decision commits: the member's row and the entries, and what few commits have besides.
 *
 * @param program in which program
 * @param members writes the members' rows
 */
public record Commits(String program, MemberWrites members) {

    /** Writes a commit, the member's row last: a transaction of ours ends with it. */
    public void write(Session session, StreamRecord before, Commit<?> commit) throws SQLException {
        commit.requireFits(before.stream(), before.version());
        writeBeside(session, List.of(new Change(before, List.of(commit))));
        members.write(session, before, commit);
    }

    /** Writes what was decided about many members, and is known to fit. */
    public void writeAll(Session session, List<Change> changes) throws SQLException {
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
}
