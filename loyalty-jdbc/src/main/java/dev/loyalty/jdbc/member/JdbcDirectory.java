package dev.loyalty.jdbc.member;

import dev.loyalty.jdbc.sql.Keys;
import dev.loyalty.jdbc.sql.Micros;
import dev.loyalty.jdbc.sql.ReadableRows;
import dev.loyalty.jdbc.sql.Session;
import dev.loyalty.jdbc.sql.Sql;
import dev.loyalty.jdbc.transaction.Access;
import dev.loyalty.spi.MemberDirectory;
import dev.loyalty.spi.Slice;
import dev.loyalty.value.MemberId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who there is, read on connections of our own.
 *
 * @param program in which program
 * @param own the connections
 */
public record JdbcDirectory(String program, Access own) implements MemberDirectory {

    private static final String WITHOUT = " and not (slice = any(?))"
            + " and not exists (select 1 from loyalty_postponed p"
            + " where p.program = m.program and p.member = m.member and p.until_at > ?)";

    private static final Sql PAGE =
            new Sql("select member from loyalty_member where program = ? and member > ? order by member limit ?");

    private static final Sql DUE = new Sql("select member from loyalty_member m where program = ? and next_due <= ?"
            + WITHOUT + " order by next_due, member limit ?");

    private static final Sql JUDGED_BELOW =
            new Sql("select member from loyalty_member m where program = ? and judged < ?" + WITHOUT
                    + " order by judged, member limit ?");

    @Override
    public List<MemberId> page(@Nullable MemberId after, int limit) {
        String last = after == null ? Keys.BEFORE_MEMBERS : after.value();
        return own.read(session -> List.copyOf(members(
                session, limit, rows -> session.call(PAGE).id(program).id(last).number(rows))));
    }

    @Override
    public List<MemberId> due(Instant now, int programInForce, Set<Slice> without, int limit) {
        List<Integer> left = without.stream().map(Slice::number).toList();
        return own.read(session -> {
            Set<MemberId> members = new LinkedHashSet<>(members(
                    session,
                    limit,
                    rows -> session.call(DUE)
                            .id(program)
                            .number(Micros.of(now))
                            .numbers(left)
                            .number(Micros.of(now))
                            .number(rows)));
            if (members.size() < limit) {
                members.addAll(members(
                        session,
                        limit,
                        rows -> session.call(JUDGED_BELOW)
                                .id(program)
                                .number(programInForce)
                                .numbers(left)
                                .number(Micros.of(now))
                                .number(rows)));
            }
            return members.stream().limit(limit).toList();
        });
    }

    private static List<MemberId> members(Session session, int limit, ReadableRows.Query query) throws SQLException {
        return ReadableRows.list(session, "loyalty_member", limit, query, row -> MemberId.of(row.getString(1)));
    }
}
