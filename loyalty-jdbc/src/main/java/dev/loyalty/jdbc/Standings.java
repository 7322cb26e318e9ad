package dev.loyalty.jdbc;

import dev.loyalty.event.Pin;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tiers that members hold, as rows that can be searched and counted. Written only when they change. */
final class Standings {

    private static final Sql DELETE =
            new Sql("delete from loyalty_standing where program = ? and member = ? and ladder = ?");

    private static final Sql INSERT = new Sql("insert into loyalty_standing"
            + " (since, until_at, program, member, ladder, tier) values (?, ?, ?, ?, ?, ?)");

    private Standings() {}

    static void write(Session session, String program, @Nullable MemberState before, MemberState after)
            throws SQLException {
        List<LadderState> held = before == null ? List.of() : before.ladders();
        if (held.equals(after.ladders())) {
            return;
        }
        for (LadderState old : held) {
            if (!after.ladders().contains(old)) {
                session.update(session.call(DELETE)
                        .id(program)
                        .id(after.id().value())
                        .text(old.ladder().value()));
            }
        }
        for (LadderState now : after.ladders()) {
            if (!held.contains(now)) {
                Pin pin = now.pin();
                session.update(session.call(INSERT)
                        .number(Micros.of(now.since()))
                        .optional(Micros.ofOptional(pin == null ? null : pin.until()))
                        .id(program)
                        .id(after.id().value())
                        .text(now.ladder().value())
                        .text(now.tier().value()));
            }
        }
    }
}
