package dev.loyalty.jdbc;

import static dev.loyalty.jdbc.Club.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.CorruptDataException;
import dev.loyalty.tck.SettableClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A version of the program that is damaged in the store: it is said so, and nobody goes round in circles. */
@Timeout(60)
class DamagedProgramTest {

    private final HikariDataSource pool = Pools.h2InMemory();
    private final LoyaltyEngine engine;

    DamagedProgramTest() {
        JdbcSchema.in(pool).apply();
        engine = open();
        engine.record(Club.order(ANNA, "1001", "10.00"));
    }

    private LoyaltyEngine open() {
        return LoyaltyEngine.builder(Club.program("club"))
                .clock(SettableClock.at(Club.NOW))
                .store(JdbcMemberStore.on(pool))
                .build();
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void aDefinitionOfAnotherNumberThanItsRowIsDamage() throws SQLException {
        run("insert into loyalty_program (from_at, version, program, definition)"
                + " select from_at, 7, program, definition from loyalty_program");

        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> engine.record(Club.order(ANNA, "1002", "10.00")))
                .withMessage(
                        "the definition of version 7 of program \"club\" in the store is that of version 1 of \"club\"")
                .satisfies(damaged -> assertThat(damaged.member()).isEmpty());
        assertThatExceptionOfType(CorruptDataException.class).isThrownBy(this::open);
    }

    @Test
    void aDefinitionThatCannotBeReadIsDamageOfTheStoreAndNoFaultOfTheShopsProgram() throws SQLException {
        run("update loyalty_program set definition = replace(definition, 'EUR', 'EVR')");

        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(this::open)
                .withMessageStartingWith(
                        "the definition of version 1 of program \"club\" in the store cannot be read: ");
        assertThat(engine.record(Club.order(ANNA, "1002", "10.00"))).isNotNull();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
