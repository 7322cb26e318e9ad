package dev.loyalty.examples.jdbc;

import static dev.loyalty.examples.jdbc.SharedTransaction.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.examples.Printed;
import dev.loyalty.jdbc.JdbcSchema;
import dev.loyalty.value.CustomerId;
import java.sql.SQLException;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SharedTransactionTest {

    @Test
    void anOrderAndItsLoyaltyAreCommittedTogetherOrNotAtAll() throws Exception {
        assertThat(Printed.by(SharedTransaction::run))
                .containsExactly(
                        "placed: [1001], spent 520.00 EUR, next gold at 1000.00 EUR, missing 480.00 EUR, 52 %",
                        "rolled back: no rate is known from USD to EUR at 2026-01-10T12:00:00Z: give the engine an ExchangeRates that knows it",
                        "placed: [1001], spent 520.00 EUR, next gold at 1000.00 EUR, missing 480.00 EUR, 52 %");
    }

    @Nested
    class AShop {

        private final JdbcConnectionPool dataSource =
                JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
        private final Transactions transactions = new Transactions(dataSource);
        private final LoyaltyEngine loyalty;
        private final Shop shop;

        AShop() {
            JdbcSchema.in(dataSource).apply();
            loyalty = SharedTransaction.engine(dataSource, transactions);
            shop = new Shop(dataSource, transactions, loyalty);
        }

        @BeforeEach
        void open() throws SQLException {
            Shop.createTable(dataSource);
        }

        @AfterEach
        void close() {
            loyalty.close();
            dataSource.dispose();
        }

        @Test
        void thatFailsAfterTheEngineWasToldKeepsNeither() throws SQLException {
            assertThatThrownBy(() -> transactions.run(connection -> {
                        loyalty.orders()
                                .paid(purchase("1001", "520.00", "EUR").told())
                                .orThrow();
                        throw new SQLException("the shop's disk is full");
                    }))
                    .hasMessage("the shop's disk is full");

            assertThat(shop.orders()).isEmpty();
            assertThat(isMember()).isFalse();
        }

        @Test
        void whoseOwnWritingFailsTellsTheEngineNothing() throws SQLException {
            shop.place(purchase("1001", "520.00", "EUR"));

            assertThatThrownBy(() -> shop.place(purchase("1002", "1.00", "EUR"), purchase("1001", "2.00", "EUR")))
                    .isInstanceOf(SQLException.class);

            assertThat(shop.orders()).containsExactly("1001");
            assertThat(loyalty.members().journal(CustomerId.of("anna"), 0, 10)).hasSize(1);
        }

        @Test
        void thatCatchesWhatTheEngineThrowsKeepsItsOrder() throws SQLException {
            loyalty.orders().paid(purchase("1001", "5.00", "EUR").told()).orThrow();

            shop.placeInAnyCase(purchase("1001", "7.00", "EUR"));

            assertThat(shop.orders()).containsExactly("1001");
            assertThat(loyalty.members()
                            .view(CustomerId.of("anna"))
                            .progress()
                            .spent()
                            .plain())
                    .isEqualTo("5.00");
        }

        private boolean isMember() {
            return loyalty.members().view(CustomerId.of("anna")).isMember();
        }
    }
}
