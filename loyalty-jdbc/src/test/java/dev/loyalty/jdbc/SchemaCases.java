package dev.loyalty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.jdbc.schema.SchemaParts;
import dev.loyalty.jdbc.sql.Dialect;
import dev.loyalty.spi.StoreException;
import dev.loyalty.value.ProgramId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables: made, printed and checked, by us and by migration tools. */
abstract class SchemaCases {

    private static final int MIGRATIONS = 2;

    final HikariDataSource pool;
    private final Database database;

    /** On a new, empty database. */
    SchemaCases(HikariDataSource pool, Database database) {
        this.pool = pool;
        this.database = database;
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void withoutTablesAStoreSaysHowToMakeThem() {
        assertThatThrownBy(this::open)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("missing")
                .hasMessageContaining("apply()")
                .hasMessageContaining(database.migrations());
    }

    @Test
    void withoutTablesAnEngineIsNotBuiltAndSaysHowToMakeThem() {
        assertThatThrownBy(() -> Club.engine(JdbcMemberStore.on(pool)))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("the loyalty tables are missing: call JdbcSchema.in(dataSource).apply()");
    }

    @Test
    void tablesAreMadeOnce() {
        JdbcSchema schema = JdbcSchema.in(pool);

        assertThat(schema.apply()).isEqualTo(MIGRATIONS);
        assertThat(schema.apply()).isZero();

        assertThatCode(schema::check).doesNotThrowAnyException();
        assertThatCode(this::open).doesNotThrowAnyException();
    }

    @Test
    void manyWhoMakeTheTablesAtOnceGetThroughAll() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> apply = () -> JdbcSchema.in(pool).apply();
            int ran = 0;
            for (Future<Integer> one : threads.invokeAll(List.of(apply, apply, apply, apply))) {
                ran += one.get();
            }
            assertThat(ran).isEqualTo(MIGRATIONS);
        } finally {
            threads.shutdownNow();
        }
        assertThatCode(this::open).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRANSACTION_READ_COMMITTED", "TRANSACTION_REPEATABLE_READ", "TRANSACTION_SERIALIZABLE"})
    void tablesAreMadeUnderAnyIsolationWithoutAutocommitToo(String isolation) throws SQLException {
        HikariConfig config = new HikariConfig();
        pool.copyStateTo(config);
        config.setTransactionIsolation(isolation);
        config.setAutoCommit(false);
        try (HikariDataSource strict = new HikariDataSource(config)) {
            assertThat(JdbcSchema.in(strict).apply()).isEqualTo(MIGRATIONS);
            assertThat(JdbcSchema.in(strict).apply()).isZero();
            JdbcSchema.in(strict).check();
            try (Connection connection = strict.getConnection()) {
                assertThat(connection.getAutoCommit()).isFalse();
            }
        }
    }

    @Test
    void theConnectionKeepsItsIsolation() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);

            JdbcSchema.in(Unreliable.always(connection)).apply();

            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    /** Whoever adds a migration adds its parts to the list. */
    @Test
    void theListOfNeededPartsIsWhatTheMigrationsMake() throws SQLException {
        JdbcSchema.in(pool).apply();

        try (Connection connection = pool.getConnection()) {
            SchemaParts there = SchemaParts.found(connection, Dialect.of(connection));
            assertThat(SchemaParts.NEEDED.columns()).isEqualTo(there.columns());
            assertThat(SchemaParts.NEEDED.indexes()).isEqualTo(there.indexes());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drop table loyalty_note | the table loyalty_note",
                "drop table loyalty_lane | the table loyalty_lane",
                "alter table loyalty_standing rename to elsewhere | the table loyalty_standing",
                "alter table loyalty_entry drop column amount | the column loyalty_entry.amount",
                "alter table loyalty_member rename column judged to version_judged | the column loyalty_member.judged",
                "drop index loyalty_entry_command"
                        + " | the unique index on loyalty_entry (program, command_id, command_kind, member)",
                "alter table loyalty_delivery drop constraint primary_key"
                        + " | the unique index on loyalty_delivery (program, member, receiver, seq, place)",
                "delete from loyalty_schema | the row of the table loyalty_schema"
            })
    void whatIsMissingIsNamedWithWhatToDo(String damage, String missing) throws SQLException {
        JdbcSchema.in(pool).apply();
        execute(damage.contains("primary_key") ? dropKey("loyalty_delivery") : damage);

        assertThatThrownBy(() -> JdbcSchema.in(pool).check())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("not whole")
                .hasMessageContaining(missing)
                .hasMessageContaining("JdbcSchema.write");
        assertThatThrownBy(this::open).isInstanceOf(StoreException.class).hasMessageContaining(missing);
    }

    /** Its member's orders come right, but late. */
    @Test
    void anIndexThatOnlySpeedMissesIsNamedByTheCheckAndHindersNoStore() throws SQLException {
        JdbcSchema.in(pool).apply();
        execute("drop index loyalty_lane_ready");

        assertThatThrownBy(() -> JdbcSchema.in(pool).check())
                .hasMessageContaining("the index on loyalty_lane (program, receiver, ready_at, member)");
        assertThatCode(this::open).doesNotThrowAnyException();
    }

    @Test
    void anIndexOfAnotherNameOrWithFurtherColumnsServesAsWell() throws SQLException {
        JdbcSchema.in(pool).apply();
        execute("drop index loyalty_lane_ready");
        execute("create index theirs on loyalty_lane (program, receiver, ready_at, member, stamp)");
        execute("drop index loyalty_entry_command");
        execute("create unique index ours on loyalty_entry (program, command_id, command_kind, member)");
        execute("alter table loyalty_member add column remark varchar(10)");

        assertThatCode(() -> JdbcSchema.in(pool).check()).doesNotThrowAnyException();
    }

    @Test
    void whatIsPrintedMakesTheTables() throws SQLException {
        StringBuilder printed = new StringBuilder();
        JdbcSchema.write(database, printed);

        execute(printed.toString());

        assertThatCode(this::open).doesNotThrowAnyException();
    }

    @Test
    void tablesThatAreTooOldAreNamed() throws SQLException {
        JdbcSchema.in(pool).apply();
        execute("update loyalty_schema set version = 0");

        assertThatThrownBy(this::open).isInstanceOf(StoreException.class).hasMessageContaining("apply()");
    }

    @Test
    void tablesOfTheNextVersionThatSuitThisOneAreTaken() throws SQLException {
        JdbcSchema.in(pool).apply();
        execute("update loyalty_schema set version = 3, compatible_from = 1");

        assertThatCode(this::open).doesNotThrowAnyException();
        assertThat(JdbcSchema.in(pool).apply()).isZero();
    }

    @Test
    void tablesThatAreTooNewAskForANewerLibrary() throws SQLException {
        JdbcSchema.in(pool).apply();
        execute("update loyalty_schema set version = 4, compatible_from = 3");

        assertThatThrownBy(this::open)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("version 4")
                .hasMessageContaining("use a newer library");
        assertThatThrownBy(() -> JdbcSchema.in(pool).apply()).isInstanceOf(StoreException.class);
    }

    @Test
    void documentsThatAreTooNewAskForANewerLibrary() throws SQLException {
        JdbcSchema.in(pool).apply();
        execute("update loyalty_schema set document_format = 3");

        assertThatThrownBy(this::open)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("format 3")
                .hasMessageContaining("use a newer library");
    }

    @Test
    void newTablesHaveDocumentsOfTheNewestFormat() throws SQLException {
        JdbcSchema.in(pool).apply();

        assertThat(documentFormat()).isEqualTo(2);
        assertThat(JdbcSchema.in(pool).raise()).isFalse();
    }

    @Test
    void whatIsPrintedHasDocumentsOfTheNewestFormatToo() throws SQLException {
        StringBuilder printed = new StringBuilder();
        JdbcSchema.write(database, printed);

        execute(printed.toString());

        assertThat(documentFormat()).isEqualTo(2);
    }

    @Test
    void tablesThatWereThereKeepTheirFormatUntilItIsRaised() throws SQLException {
        JdbcSchema schema = JdbcSchema.in(pool);
        schema.apply();
        execute("update loyalty_schema set document_format = 1");

        assertThat(schema.apply()).isZero();
        assertThat(documentFormat()).isEqualTo(1);

        assertThat(schema.raise()).isTrue();
        assertThat(documentFormat()).isEqualTo(2);
        assertThat(schema.raise()).isFalse();
        assertThatCode(this::open).doesNotThrowAnyException();
    }

    @Test
    void tablesOfTheVersionBeforeAreBroughtUpToDateAndKeepTheirFormat() throws SQLException {
        execute(migration("V1__loyalty.sql"));

        assertThatThrownBy(this::open).hasMessageContaining("version 1, but this library needs version 2");
        assertThat(JdbcSchema.in(pool).apply()).isEqualTo(1);

        JdbcSchema.in(pool).check();
        assertThat(JdbcSchema.in(pool).version()).isEqualTo(2);
        assertThat(documentFormat()).isEqualTo(1);
        assertThatCode(this::open).doesNotThrowAnyException();
    }

    private String migration(String file) {
        try (InputStream in = JdbcSchema.class.getResourceAsStream("/" + database.migrations() + "/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void whereThereAreNoTablesNothingIsRaised() {
        assertThatThrownBy(() -> JdbcSchema.in(pool).raise())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void flywayMakesTheTables() {
        Flyway flyway = Flyway.configure()
                .dataSource(pool)
                .locations("classpath:" + database.migrations())
                .table("loyalty_flyway_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();

        assertThat(flyway.migrate().migrationsExecuted).isEqualTo(MIGRATIONS);
        assertThat(flyway.migrate().migrationsExecuted).isZero();
        assertThatCode(this::open).doesNotThrowAnyException();
    }

    /** The recipe of the docs, where tables of the shop are there already, and ours or not. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void flywayTakesOverWhereTheTablesAreThereAndWhereTheyAreNot(boolean applied) throws SQLException {
        execute("create table shop_order (id integer)");
        if (applied) {
            JdbcSchema.in(pool).apply();
        }
        int before = JdbcSchema.in(pool).version();
        Flyway flyway = Flyway.configure()
                .dataSource(pool)
                .locations("classpath:" + database.migrations())
                .table("loyalty_flyway_history")
                .baselineOnMigrate(true)
                .baselineVersion(String.valueOf(before))
                .load();

        assertThat(before).isEqualTo(applied ? MIGRATIONS : 0);
        assertThat(flyway.migrate().migrationsExecuted).isEqualTo(applied ? 0 : MIGRATIONS);
        assertThat(flyway.migrate().migrationsExecuted).isZero();
        flyway.validate();
        JdbcSchema.in(pool).check();
        assertThatCode(this::open).doesNotThrowAnyException();
    }

    @Test
    void liquibaseMakesTheTables() throws Exception {
        liquibase("shop-changes/" + folder() + ".xml", liquibase -> {
            liquibase.update();
            liquibase.update();
        });

        JdbcSchema.in(pool).check();
        assertThatCode(this::open).doesNotThrowAnyException();
    }

    @Test
    void liquibaseTakesOverWhereTheTablesAreThere() throws Exception {
        JdbcSchema.in(pool).apply();

        for (String file : List.of("/V1__loyalty.sql", "/V2__loyalty.sql")) {
            liquibase(database.migrations() + file, liquibase -> liquibase.changeLogSync(""));
        }
        liquibase("shop-changes/" + folder() + ".xml", Liquibase::update);

        assertThatCode(() -> execute("select id from shop_order")).doesNotThrowAnyException();
        assertThatCode(this::open).doesNotThrowAnyException();
    }

    private String folder() {
        return database.name().toLowerCase(Locale.ROOT);
    }

    private interface Run {
        void with(Liquibase liquibase) throws LiquibaseException;
    }

    private void liquibase(String changes, Run run) throws Exception {
        Logger.getLogger("liquibase").setLevel(Level.OFF);
        try (Connection connection = pool.getConnection()) {
            Liquibase liquibase =
                    new Liquibase(changes, new ClassLoaderResourceAccessor(), new JdbcConnection(connection));
            liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
            Scope.child(Map.of(Scope.Attr.ui.name(), new LoggerUIService()), () -> run.with(liquibase));
        }
    }

    /** Column names are API: who reports on them must not be surprised. */
    @Test
    void everyTableBearsOurName() throws SQLException {
        JdbcSchema.in(pool).apply();
        try (Connection connection = pool.getConnection();
                var tables = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {
                            "TABLE", "BASE TABLE"
                        })) {
            Stream.Builder<String> names = Stream.builder();
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
            assertThat(names.build())
                    .hasSize(15)
                    .allSatisfy(name -> assertThat(name).startsWith("loyalty_"));
        }
    }

    private int documentFormat() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select document_format from loyalty_schema")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void open() {
        JdbcMemberStore.on(pool).open(ProgramId.of("club"));
    }

    /** Each database names it as it likes. */
    private String dropKey(String table) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select constraint_name from information_schema.table_constraints"
                                + " where constraint_type = 'PRIMARY KEY' and table_name ilike '" + table + "'")) {
            row.next();
            return "alter table " + table + " drop constraint \"" + row.getString(1) + "\"";
        }
    }

    final void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
