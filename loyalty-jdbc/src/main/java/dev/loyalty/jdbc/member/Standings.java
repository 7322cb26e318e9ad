package dev.loyalty.jdbc.member;

import dev.loyalty.event.Pin;
import dev.loyalty.jdbc.sql.Call;
import dev.loyalty.jdbc.sql.Micros;
import dev.loyalty.jdbc.sql.Session;
import dev.loyalty.jdbc.sql.Sql;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.StreamState;
import dev.loyalty.value.StreamId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tiers that members hold, as rows that can be searched and counted. Written only when they change. */
public final class Standings {

    private static final Sql DELETE =
            new Sql("delete from loyalty_standing where program = ? and member = ? and ladder = ?");

    private static final Sql INSERT = new Sql("insert into loyalty_standing"
            + " (since, until_at, program, member, ladder, tier) values (?, ?, ?, ?, ?, ?)");

    private Standings() {}

    /** Where a member stands on a ladder. */
    private record Standing(StreamId stream, LadderState ladder) {}

    public static void write(Session session, String program, List<Change> changes) throws SQLException {
        List<Standing> old = new ArrayList<>();
        List<Standing> fresh = new ArrayList<>();
        for (Change change : changes) {
            StreamState before = change.before().state();
            List<LadderState> held = before == null ? List.of() : before.ladders();
            List<LadderState> next = change.last().next().ladders();
            if (!held.equals(next)) {
                held.stream()
                        .filter(ladder -> !next.contains(ladder))
                        .forEach(ladder -> old.add(new Standing(change.stream(), ladder)));
                next.stream()
                        .filter(ladder -> !held.contains(ladder))
                        .forEach(ladder -> fresh.add(new Standing(change.stream(), ladder)));
            }
        }
        session.updateAll(
                DELETE,
                old,
                (call, standing) -> call.id(program)
                        .id(standing.stream().value())
                        .text(standing.ladder().ladder().value()));
        session.writeAll(INSERT, fresh, (call, standing) -> bind(call, program, standing), "a standing");
    }

    private static void bind(Call call, String program, Standing standing) throws SQLException {
        LadderState ladder = standing.ladder();
        Pin pin = ladder.pin();
        call.number(Micros.of(ladder.since()))
                .optional(Micros.ofOptional(pin == null ? null : pin.until()))
                .id(program)
                .id(standing.stream().value())
                .text(ladder.ladder().value())
                .text(ladder.tier().value());
    }
}
