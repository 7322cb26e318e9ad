package dev.loyalty.jdbc;

import dev.loyalty.jdbc.Work.Effect;
import dev.loyalty.spi.Slice;
import dev.loyalty.spi.SliceLeases;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Leases, always on connections of our own. Each is taken by one update that finds the slice free or does not, in the order of the
 * slices, so that workers who want the same ones never wait for each other in a circle.
 *
 * @param program in which program
 * @param own the connections
 */
record JdbcSlices(String program, Access own) implements SliceLeases {

    private static final Sql TAKE = new Sql("update loyalty_slice set worker = ?, until_at = ?"
            + " where program = ? and slice = ? and (until_at <= ? or worker = ?)");

    private static final Sql KNOWN = new Sql("select slice from loyalty_slice where program = ?");

    private static final Sql GIVE_BACK =
            new Sql("update loyalty_slice set until_at = 0 where program = ? and slice = any(?) and worker = ?");

    @Override
    public Set<Slice> take(String worker, Set<Slice> wanted, Instant now, Duration lease) {
        List<Slice> inOrder = wanted.stream().sorted().toList();
        return own.run(session -> {
            begin(session, wanted);
            int[] changed = session.updateAll(
                    TAKE,
                    inOrder,
                    (call, slice) -> call.text(worker)
                            .number(Micros.of(now.plus(lease)))
                            .id(program)
                            .number(slice.number())
                            .number(Micros.of(now))
                            .text(worker));
            Set<Slice> taken = new HashSet<>();
            for (int i = 0; i < changed.length; i++) {
                if (changed[i] == 1) {
                    taken.add(inOrder.get(i));
                }
            }
            return new Effect<>(Set.copyOf(taken), !taken.isEmpty());
        });
    }

    @Override
    public void giveBack(String worker, Set<Slice> slices) {
        List<Integer> numbers = slices.stream().map(Slice::number).toList();
        own.run(session -> {
            session.update(session.call(GIVE_BACK).id(program).numbers(numbers).text(worker));
            return Effect.wrote(true);
        });
    }

    /** Makes the rows of slices that nobody ever had. */
    private void begin(Session session, Set<Slice> wanted) throws SQLException {
        Set<Slice> missing = new HashSet<>(wanted);
        session.list(session.call(KNOWN).id(program), row -> new Slice(row.getInt(1)))
                .forEach(missing::remove);
        session.insertAllIfAbsent(
                session.dialect().insertSlice(),
                missing.stream().sorted().toList(),
                (call, slice) -> call.number(slice.number()).id(program));
    }
}
