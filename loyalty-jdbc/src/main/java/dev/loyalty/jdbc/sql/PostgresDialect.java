package dev.loyalty.jdbc.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** PostgreSQL, from 15 on. */
public final class PostgresDialect implements Dialect {

    /** The folder in the jar in which the schema's migrations lie. */
    public static final String MIGRATIONS = "loyalty-schema/postgresql";

    private static final String NO_SUCH_TABLE = "42P01";

    @Override
    public String migrations() {
        return MIGRATIONS;
    }

    @Override
    public boolean statementsTravelTogether() {
        return true;
    }

    @Override
    public boolean boundsWaits() {
        return true;
    }

    @Override
    public boolean skipsLocked() {
        return true;
    }

    @Override
    public boolean batchesEndAtAFailure() {
        return true;
    }

    @Override
    public boolean joinsLaterally() {
        return true;
    }

    @Override
    public boolean joinsArrays() {
        return true;
    }

    @Override
    public boolean insertsIfAbsent() {
        return true;
    }

    @Override
    public List<SqlStates.Line> states() {
        return SqlStates.POSTGRESQL;
    }

    @Override
    public String columnsThere() {
        return "select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                + " where c.relname like 'loyalty@_%' escape '@' and c.relkind in ('r', 'p') and pg_table_is_visible(c.oid)"
                + " and a.attnum > 0 and not a.attisdropped";
    }

    /** One that was not built to its end is none. One with a condition is unique for the rows for which the condition holds. */
    @Override
    public String indexesThere() {
        return "select c.relname, i.indexrelid::text, a.attname, i.indisunique and (i.indpred is null"
                + " or pg_get_expr(i.indpred, i.indrelid) = '(command_id IS NOT NULL)')"
                + " from pg_class c join pg_index i on i.indrelid = c.oid"
                + " cross join lateral unnest(i.indkey) with ordinality k (attribute, place)"
                + " left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attribute"
                + " where c.relname like 'loyalty@_%' escape '@' and pg_table_is_visible(c.oid)"
                + " and i.indisvalid and k.place <= i.indnkeyatts order by 2, k.place";
    }

    @Override
    public void lockSchema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtext('loyalty_schema'))");
        }
    }

    @Override
    public boolean saysThatATableIsMissing(SQLException failed) {
        return NO_SUCH_TABLE.equals(failed.getSQLState());
    }

    @Override
    public void checkDatabase(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('server_encoding')")) {
            row.next();
            String encoding = row.getString(1);
            if (!"UTF8".equals(encoding)) {
                throw new SQLException("ids are any Unicode text, but this database has the encoding " + encoding
                        + ": create it with encoding 'UTF8'");
            }
        }
    }
}
