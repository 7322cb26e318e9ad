package dev.loyalty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.jdbc.sql.Sql;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every statement finds its rows by an index, in a database of 100,000 members and as prepared once for all parameters. */
class PlansIT {

    private static final HikariDataSource POOL = PostgresServer.newest().newPool();

    /** Audits and figures, which look at everything by their nature, and the schema's own few rows. */
    private static final Set<String> LOOK_AT_EVERYTHING = Set.of(
            "JdbcJournal.SHARED_COMMANDS",
            "JdbcJournal.SHARED_ORDERS",
            "JdbcJournal.SHARED_OTHERS",
            "LaneSql.BACKLOG",
            "LaneSql.FAILING",
            "Formats.ALLOWED");

    /** What is said in its place where rows cannot be joined laterally. */
    private static final Set<String> NEVER_SAID = Set.of("LaneSql.FIRST_BY_COUNT");

    @BeforeAll
    static void fill() throws SQLException {
        String everybody = " from generate_series(1, 100000) n";
        try (Connection connection = POOL.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into loyalty_member select n, n, 1, n % 64, 'club', 'member ' || n, '\\x00'" + everybody);
            statement.execute("insert into loyalty_slice select 0, n % 64, 'program ' || n / 64, ''" + everybody);
            statement.execute(
                    "insert into loyalty_lease select 0, 0, n % 64, 'program ' || n / 64, 'time', ''" + everybody);
            statement.execute("insert into loyalty_postponed select n, 1, 'club', 'member ' || n, null" + everybody);
            statement.execute("insert into loyalty_entry select 1, n, n, 100, 'club', 'member ' || n, 'order',"
                    + " 'main' || chr(31) || n, 'main', n::text, '\\x00'" + everybody);
            statement.execute(
                    "insert into loyalty_entry_order select 1, 'club', 'member ' || n, 'main', 'x' || n" + everybody);
            statement.execute("insert into loyalty_entry_ref select 1, 'club', 'v-' || n, 'voucher', '', 'member ' || n"
                    + everybody);
            statement.execute(
                    "insert into loyalty_tier_change select 1, n, 0, true, 'club', 'member ' || n, 'tiers', 'bronze', 'silver', 'PINNED'"
                            + everybody);
            statement.execute("insert into loyalty_standing select n, null, 'club', 'member ' || n, 'tiers', 'silver'"
                    + everybody);
            statement.execute("insert into loyalty_lane select 1, n, null, null, false, false, 'club', 'member ' || n,"
                    + " 'notifier', null, null" + everybody);
            statement.execute("insert into loyalty_delivery select 1, n, n, 0, 0, n % 2 = 0, 'club', 'member ' || n,"
                    + " 'notifier', null" + everybody);
            statement.execute("insert into loyalty_customer select 'club', 'member ' || n, '\\x00'" + everybody);
            statement.execute("insert into loyalty_note select 1, 'club', 'member ' || n, '\\x00'" + everybody);
            statement.execute("insert into loyalty_program select 0, n, 'program ' || n % 1000, '{}'" + everybody);
            statement.execute("analyze");
        }
    }

    @AfterAll
    static void close() {
        POOL.close();
    }

    @Test
    void noStatementLooksAtAWholeTable() throws Exception {
        Map<String, String> statements = statements();
        assertThat(statements).hasSizeGreaterThan(40);
        Map<String, String> wholeTables = new TreeMap<>();
        for (Map.Entry<String, String> statement : statements.entrySet()) {
            for (String sql : statement.getValue().replace("; commit", "").split(";", -1)) {
                String plan = plan(sql);
                if (plan.contains("Seq Scan") && !LOOK_AT_EVERYTHING.contains(statement.getKey())) {
                    wholeTables.put(statement.getKey(), plan);
                }
            }
        }
        assertThat(wholeTables).isEmpty();
    }

    /** What workers ask again and again is read in the order of an index, and no further than asked for. */
    @Test
    void whatIsReadyOrDueIsReadInTheOrderOfAnIndex() throws Exception {
        Map<String, String> statements = statements();

        for (String name :
                List.of("LaneSql.READY", "JdbcDirectory.DUE", "JdbcDirectory.JUDGED_BELOW", "JdbcDirectory.PAGE")) {
            assertThat(plan(statements.getOrDefault(name, "")))
                    .as(name)
                    .doesNotContain("Sort")
                    .contains("Index");
        }
    }

    private static String plan(String sql) throws SQLException {
        StringBuilder numbered = new StringBuilder();
        int number = 0;
        for (int i = 0; i < sql.length(); i++) {
            numbered.append(sql.charAt(i) == '?' ? "$" + ++number : String.valueOf(sql.charAt(i)));
        }
        // Otherwise the driver asks for values of the parameters.
        String plain = POOL.getJdbcUrl() + "&preferQueryMode=simple";
        try (Connection connection = DriverManager.getConnection(plain);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("explain (generic_plan) " + numbered)) {
            StringBuilder plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }

    /** All statements of the adapter that PostgreSQL hears, by class and field. */
    private static Map<String, String> statements() throws IOException, ReflectiveOperationException {
        Path classes = Path.of("target", "classes");
        Map<String, String> statements = new TreeMap<>();
        for (Path file : files(classes.resolve(Path.of("dev", "loyalty", "jdbc")))) {
            String name = file.getFileName().toString().replace(".class", "");
            if (!name.equals("package-info")) {
                String room = classes.relativize(file.getParent()).toString().replace(File.separatorChar, '.');
                for (Field field : Class.forName(room + "." + name).getDeclaredFields()) {
                    if (field.getType() == Sql.class && Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        statements.put(name + "." + field.getName(), ((Sql) field.get(null)).text());
                    }
                }
            }
        }
        statements.keySet().removeAll(NEVER_SAID);
        return statements;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }
}
