package dev.loyalty.jdbc.store;

import dev.loyalty.jdbc.sql.Call;
import dev.loyalty.jdbc.sql.Micros;
import dev.loyalty.jdbc.sql.Session;
import dev.loyalty.jdbc.sql.Sql;
import dev.loyalty.jdbc.transaction.Access;
import dev.loyalty.jdbc.transaction.Work.Effect;
import dev.loyalty.spi.Lease;
import dev.loyalty.spi.LeaseStore;
import dev.loyalty.spi.Slice;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Leases, always on connections of our own. Each is written by one update that finds the epoch before or does not, in the order of the
 * slices, so that workers who want the same ones never wait for each other in a circle.
 *
 * @param program in which program
 * @param own the connections
 */
record JdbcLeases(String program, Access own) implements LeaseStore {

    private static final Sql READ =
            new Sql("select slice, worker, epoch, until_at from loyalty_lease where program = ? and what = ?");

    /** A lease that nobody has. Parameters: slice, program, what. */
    private static final Sql INSERT = new Sql(
            "insert into loyalty_lease (epoch, until_at, slice, program, what, worker) values (0, 0, ?, ?, ?, '')");

    private static final Sql SWAP = new Sql("update loyalty_lease set worker = ?, epoch = ?, until_at = ?"
            + " where program = ? and what = ? and slice = ? and epoch = ?");

    @Override
    public List<Lease> read(String what) {
        return own.read(session -> read(session, what));
    }

    private List<Lease> read(Session session, String what) throws SQLException {
        return session.list(
                session.call(READ).id(program).text(what),
                row -> new Lease(
                        what, new Slice(row.getInt(1)), row.getString(2), row.getLong(3), Micros.read(row, 4)));
    }

    @Override
    public Set<Slice> swap(Collection<Lease> next) {
        List<Lease> inOrder =
                next.stream().sorted(Comparator.comparing(Lease::slice)).toList();
        String what = inOrder.get(0).what();
        return own.run(session -> {
            Set<Slice> known = new HashSet<>();
            read(session, what).forEach(lease -> known.add(lease.slice()));
            List<Lease> first = inOrder.stream()
                    .filter(lease -> !known.contains(lease.slice()))
                    .toList();
            session.insertAllIfAbsent(
                    INSERT,
                    first,
                    (call, lease) ->
                            call.number(lease.slice().number()).id(program).text(what));
            int[] changed = session.updateAll(SWAP, inOrder, this::bind);
            Set<Slice> swapped = new HashSet<>();
            for (int i = 0; i < changed.length; i++) {
                if (changed[i] == 1) {
                    swapped.add(inOrder.get(i).slice());
                }
            }
            return new Effect<>(Set.copyOf(swapped), !swapped.isEmpty());
        });
    }

    private void bind(Call call, Lease lease) throws SQLException {
        call.text(lease.worker())
                .number(lease.epoch())
                .number(Micros.of(lease.until()))
                .id(program)
                .text(lease.what())
                .number(lease.slice().number())
                .number(lease.epoch() - 1);
    }
}
