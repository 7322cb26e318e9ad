package dev.loyalty.jdbc.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lists of rows of many members. One that this library did not write, such as one of an id that nobody can have, is passed over, so that
 * it holds up nobody else; it is reported once in the life of a process.
 */
public final class ReadableRows {

    private static final Logger LOG = LoggerFactory.getLogger(ReadableRows.class);

    /** So many are told apart; beyond that none is reported. */
    private static final int MOST = 1000;

    private static final Set<String> REPORTED = ConcurrentHashMap.newKeySet();

    private ReadableRows() {}

    /** A query for as many rows as are wanted. */
    public interface Query {
        Call rows(int limit) throws SQLException;
    }

    /** Up to a limit of those that can be read. Rows that cannot take nobody's place. */
    public static <T> List<T> list(Session session, String table, int limit, Query query, Session.RowReader<T> reader)
            throws SQLException {
        long wanted = limit;
        while (true) {
            List<T> read = new ArrayList<>();
            int strange = read(session, table, query.rows((int) wanted), reader, read);
            if (strange <= wanted - limit || wanted == Integer.MAX_VALUE) {
                return read.subList(0, Math.min(limit, read.size()));
            }
            wanted = Math.min(Integer.MAX_VALUE, (long) limit + strange);
        }
    }

    /** All of those that can be read. */
    public static <T> List<T> all(Session session, String table, Call query, Session.RowReader<T> reader)
            throws SQLException {
        List<T> read = new ArrayList<>();
        read(session, table, query, reader, read);
        return read;
    }

    /** Returns how many cannot be read. */
    private static <T> int read(Session session, String table, Call query, Session.RowReader<T> reader, List<T> read)
            throws SQLException {
        List<Boolean> rows = session.list(query, row -> reads(table, row, reader, read));
        return rows.size() - read.size();
    }

    private static <T> boolean reads(String table, ResultSet row, Session.RowReader<T> reader, List<T> read)
            throws SQLException {
        try {
            return read.add(reader.read(row));
        } catch (IllegalArgumentException strange) {
            String what = table + ": " + strange.getMessage();
            if (REPORTED.size() < MOST && REPORTED.add(what)) {
                LOG.warn("passed over a row of {}; put it right or remove it", what);
            }
            return false;
        }
    }
}
