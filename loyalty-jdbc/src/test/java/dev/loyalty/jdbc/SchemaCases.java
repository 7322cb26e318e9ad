package dev.loyalty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.spi.StoreException;
import dev.loyalty.value.ProgramId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The tables: made, printed and checked, by us and by migration tools. */
abstract class SchemaCases {

    private final HikariDataSource pool;
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

        assertThat(schema.apply()).isEqualTo(1);
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
            assertThat(ran).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThatCode(this::open).doesNotThrowAnyException();
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
        execute("update loyalty_schema set version = 2, compatible_from = 1");

        assertThatCode(this::open).doesNotThrowAnyException();
        assertThat(JdbcSchema.in(pool).apply()).isZero();
    }

    @Test
    void tablesThatAreTooNewAskForANewerLibrary() throws SQLException {
        JdbcSchema.in(pool).apply();
        execute("update loyalty_schema set version = 3, compatible_from = 2");

        assertThatThrownBy(this::open)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("version 3")
                .hasMessageContaining("use a newer library");
        assertThatThrownBy(() -> JdbcSchema.in(pool).apply()).isInstanceOf(StoreException.class);
    }

    @Test
    void documentsThatAreTooNewAskForANewerLibrary() throws SQLException {
        JdbcSchema.in(pool).apply();
        execute("update loyalty_schema set document_format = 2");

        assertThatThrownBy(this::open)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("format 2")
                .hasMessageContaining("use a newer library");
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

        assertThat(flyway.migrate().migrationsExecuted).isEqualTo(1);
        assertThat(flyway.migrate().migrationsExecuted).isZero();
        assertThatCode(this::open).doesNotThrowAnyException();
    }

    @Test
    void liquibaseMakesTheTables() throws Exception {
        Logger.getLogger("liquibase").setLevel(Level.OFF);
        try (Connection connection = pool.getConnection()) {
            Liquibase liquibase = new Liquibase(
                    database.migrations() + "/V1__loyalty.sql",
                    new ClassLoaderResourceAccessor(),
                    new JdbcConnection(connection));
            liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
            Scope.child(Map.of(Scope.Attr.ui.name(), new LoggerUIService()), () -> {
                liquibase.update();
                liquibase.update();
            });
        }
        assertThatCode(this::open).doesNotThrowAnyException();
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
                    .hasSize(12)
                    .allSatisfy(name -> assertThat(name).startsWith("loyalty_"));
        }
    }

    private void open() {
        JdbcMemberStore.on(pool).open(ProgramId.of("club"));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
