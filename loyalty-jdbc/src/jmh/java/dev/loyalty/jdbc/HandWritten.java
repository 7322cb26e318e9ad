package dev.loyalty.jdbc;

import dev.loyalty.jdbc.sql.Micros;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import javax.sql.DataSource;

/**
 * The transaction that a good developer would write by hand: lock the member, insert the line of the journal under its unique id,
 * update the member, commit. Its tables are copies of ours, with the same rows and indexes, and what it writes is as long: where a
 * window counts, the member's row holds the sums of its days, which is faster than to add up a table of them.
 */
final class HandWritten implements Side {

    private static final String LOCK =
            "select version, state from hand_member where program = ? and member = ? for update";

    private static final String INSERT =
            "insert into hand_entry (seq, occurred_at, recorded_at, amount, program, member,"
                    + " command_kind, command_id, shop, order_id, payload) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String UPDATE =
            "update hand_member set version = ?, state = ? where program = ? and member = ?";

    private static final String BOTH = INSERT + "; " + UPDATE;

    private static final long CENTS = 37_50;

    private final DataSource pool;
    private final boolean together;
    private final int payloadBytes;
    private final InstantSource clock;

    /**
     * A shop.
     *
     * @param together whether both writes travel to the server at once, which is more than most would think of
     */
    HandWritten(DataSource pool, boolean together, int payloadBytes, InstantSource clock) {
        this.pool = pool;
        this.together = together;
        this.payloadBytes = payloadBytes;
        this.clock = clock;
    }

    /** Copies our tables as they are now. */
    static void copyTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table hand_member (like loyalty_member including all) with (fillfactor = 80)");
            statement.execute("insert into hand_member select * from loyalty_member");
            statement.execute("create table hand_entry (like loyalty_entry including all)");
            statement.execute("insert into hand_entry select * from loyalty_entry");
        }
    }

    @Override
    public void paid(int member, long order) throws SQLException {
        String customer = Buyers.id(member);
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                write(connection, customer, Long.toString(order));
                connection.commit();
            } catch (SQLException failed) {
                connection.rollback();
                throw failed;
            }
        }
    }

    private void write(Connection connection, String customer, String order) throws SQLException {
        long version;
        byte[] state;
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, "club");
            lock.setString(2, customer);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                version = row.getLong(1);
                state = row.getBytes(2);
            }
        }
        // What it would spend on reading and writing its own state: as good as nothing.
        ByteBuffer document = ByteBuffer.wrap(state);
        document.putLong(0, document.getLong(0) + CENTS);
        if (together) {
            try (PreparedStatement both = connection.prepareStatement(BOTH)) {
                bindUpdate(both, bindInsert(both, version + 1, customer, order), version + 1, customer, state);
                both.executeUpdate();
            }
        } else {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                bindInsert(insert, version + 1, customer, order);
                insert.executeUpdate();
            }
            try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
                bindUpdate(update, 0, version + 1, customer, state);
                update.executeUpdate();
            }
        }
    }

    private int bindInsert(PreparedStatement insert, long seq, String customer, String order) throws SQLException {
        long now = Micros.of(clock.instant());
        insert.setLong(1, seq);
        insert.setLong(2, now);
        insert.setLong(3, now);
        insert.setLong(4, CENTS);
        insert.setString(5, "club");
        insert.setString(6, customer);
        insert.setString(7, "order");
        insert.setString(8, "main\u001f" + order);
        insert.setString(9, "main");
        insert.setString(10, order);
        insert.setBytes(11, new byte[payloadBytes]);
        return 11;
    }

    private static void bindUpdate(PreparedStatement update, int before, long version, String customer, byte[] state)
            throws SQLException {
        update.setLong(before + 1, version);
        update.setBytes(before + 2, state);
        update.setString(before + 3, "club");
        update.setString(before + 4, customer);
    }
}
