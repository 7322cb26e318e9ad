package dev.loyalty.jdbc.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** H2, from 2.5 on, in its regular mode. A failed statement leaves its transaction as it was, so a key that is there may be met. */
public final class H2Dialect implements Dialect {

    /** The folder in the jar in which the schema's migrations lie. */
    public static final String MIGRATIONS = "loyalty-schema/h2";

    private static final int DUPLICATE_KEY = 23505;

    /** A concurrent update, and an index entry without its row. */
    private static final Set<Integer> IN_THE_WAY = Set.of(90131, 90143);

    private static final String NOBODY_ELSE = "select is_admin and not exists"
            + " (select 1 from information_schema.sessions where contains_uncommitted)"
            + " from information_schema.users where user_name = current_user";

    /** Table not found, in its three forms. */
    private static final Set<Integer> NO_SUCH_TABLE = Set.of(42102, 42103, 42104);

    @Override
    public String migrations() {
        return MIGRATIONS;
    }

    @Override
    public boolean skipsLocked() {
        return true;
    }

    @Override
    public boolean storesIdsAsBytes() {
        return true;
    }

    @Override
    public boolean saysThatTheKeyIsThere(SQLException failed) {
        return failed.getErrorCode() == DUPLICATE_KEY;
    }

    /**
     * A file may hold rows of a transaction of which nothing else was saved when its process was killed: H2 hides them from readers, but
     * nobody can insert their keys. It is that if no transaction is open; only an administrator sees the others'.
     */
    @Override
    public boolean metUnfinishedRows(SQLException failed, DataSource dataSource) throws SQLException {
        if (!isInTheWay(failed)) {
            return false;
        }
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(NOBODY_ELSE)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static boolean isInTheWay(@Nullable Throwable failed) {
        if (failed == null) {
            return false;
        }
        boolean isHere = failed instanceof SQLException met && IN_THE_WAY.contains(met.getErrorCode());
        return isHere || isInTheWay(failed.getCause());
    }

    @Override
    public List<SqlStates.Line> states() {
        return SqlStates.H2;
    }

    @Override
    public String columnsThere() {
        return "select table_name, column_name from information_schema.columns"
                + " where table_schema = current_schema and table_name ilike 'loyalty@_%' escape '@'";
    }

    @Override
    public String indexesThere() {
        return "select table_name, index_name, column_name, is_unique from information_schema.index_columns"
                + " where table_schema = current_schema and table_name ilike 'loyalty@_%' escape '@'"
                + " order by index_name, ordinal_position";
    }

    @Override
    public void lockSchema(Connection connection) {
        // Nobody else is there: the database lies in this JVM, which has a lock of its own.
    }

    @Override
    public boolean saysThatATableIsMissing(SQLException failed) {
        return NO_SUCH_TABLE.contains(failed.getErrorCode());
    }

    @Override
    public void checkDatabase(Connection connection) {
        // Every H2 database holds any text, and no option changes how it compares bytes.
    }
}
