package dev.loyalty.jdbc.store;

import dev.loyalty.jdbc.sql.Call;
import dev.loyalty.jdbc.sql.ErrorTexts;
import dev.loyalty.jdbc.sql.Micros;
import dev.loyalty.jdbc.sql.Session;
import dev.loyalty.jdbc.sql.Sql;
import dev.loyalty.jdbc.transaction.Access;
import dev.loyalty.jdbc.transaction.Work.Effect;
import dev.loyalty.spi.Postponements;
import dev.loyalty.value.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Members for whom what time does has failed, always on connections of our own, in the order of their ids.
 *
 * @param program in which program
 * @param own the connections
 */
record JdbcPostponements(String program, Access own) implements Postponements {

    private static final Sql OF = new Sql("select member, failures, until_at, last_error from loyalty_postponed"
            + " where program = ? and member = any(?)");

    /** A member who is postponed until nothing. Parameters: program, member. */
    private static final Sql INSERT =
            new Sql("insert into loyalty_postponed (until_at, failures, program, member) values (0, 0, ?, ?)");

    private static final Sql CHANGE = new Sql("update loyalty_postponed set failures = ?, until_at = ?, last_error = ?"
            + " where program = ? and member = ?");

    private static final Sql CLEAR = new Sql("delete from loyalty_postponed where program = ? and member = any(?)");

    private static final Sql COUNT = new Sql("select count(*) from (select 1 from loyalty_postponed"
            + " where program = ? and until_at > ? order by until_at limit ?) p");

    @Override
    public void postpone(Collection<Postponed> members) {
        List<Postponed> inOrder =
                members.stream().sorted(Comparator.comparing(Postponed::member)).toList();
        own.run(session -> {
            Map<MemberId, Postponed> known =
                    of(session, inOrder.stream().map(Postponed::member).toList());
            session.insertAllIfAbsent(
                    INSERT,
                    inOrder.stream()
                            .filter(each -> !known.containsKey(each.member()))
                            .toList(),
                    (call, each) -> call.id(program).id(each.member().value()));
            session.writeAll(CHANGE, inOrder, this::bind, "a member who is postponed");
            return Effect.wrote(true);
        });
    }

    @Override
    public void clear(Collection<MemberId> members) {
        own.run(session -> {
            int rows = session.update(session.call(CLEAR).id(program).ids(ids(members)));
            return new Effect<>(rows, rows > 0);
        });
    }

    @Override
    public Map<MemberId, Postponed> of(Collection<MemberId> members) {
        return own.read(session -> of(session, members));
    }

    private Map<MemberId, Postponed> of(Session session, Collection<MemberId> members) throws SQLException {
        Map<MemberId, Postponed> found = new HashMap<>();
        session.list(session.call(OF).id(program).ids(ids(members)), JdbcPostponements::read)
                .forEach(each -> found.put(each.member(), each));
        return found;
    }

    @Override
    public int count(Instant now, int limit) {
        return own.read(session -> session.first(
                        session.call(COUNT).id(program).number(Micros.of(now)).number(limit), row -> row.getInt(1))
                .orElse(0));
    }

    private static List<String> ids(Collection<MemberId> members) {
        return members.stream().map(MemberId::value).toList();
    }

    private void bind(Call call, Postponed postponed) throws SQLException {
        call.number(postponed.failures())
                .number(Micros.of(postponed.until()))
                .text(ErrorTexts.storable(postponed.error()))
                .id(program)
                .id(postponed.member().value());
    }

    private static Postponed read(ResultSet row) throws SQLException {
        String error = row.getString(4);
        return new Postponed(
                MemberId.of(row.getString(1)), row.getInt(2), Micros.read(row, 3), error == null ? "" : error);
    }
}
