package dev.loyalty.examples.jdbc;

import static dev.loyalty.examples.jdbc.SharedTransaction.PAID_AT;
import static dev.loyalty.examples.jdbc.SharedTransaction.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty.ImportReport;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.examples.Printed;
import dev.loyalty.jdbc.JdbcSchema;
import dev.loyalty.program.MessageKind;
import dev.loyalty.spi.Message;
import dev.loyalty.tck.FixedExchangeRates;
import dev.loyalty.tck.RecordingNotifier;
import dev.loyalty.value.CustomerId;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
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
                        "rolled back: it is in USD, but the program in EUR, and this engine has no exchange rates at all: give it some when it is built, by exchangeRates(…), and send it again",
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

        @Test
        void placesAnOrderInAnyCaseAndLogsWhyItDoesNotCount() throws Exception {
            List<String> log = Printed.onErr(() -> {
                shop.placeInAnyCase(purchase("1001", "7.00", "USD"));
                shop.placeInAnyCase(purchase("1002", "7.005", "EUR"));
                shop.placeInAnyCase(new Purchase("1003", "no\u0007body", BigDecimal.TEN, "EUR", PAID_AT));
                shop.placeInAnyCase(
                        new Purchase("1004", "anna", BigDecimal.TEN, "EUR", PAID_AT.plus(Duration.ofDays(3))));
                shop.placeInAnyCase(purchase("1005", "10.00", "EUR"));
            });

            assertThat(shop.orders()).containsExactly("1001", "1002", "1003", "1004", "1005");
            assertThat(spent()).isEqualTo("10.00");
            assertThat(log)
                    .anyMatch(line -> line.contains("order 1001 does not count: it is in USD, but the program in EUR"))
                    .anyMatch(line -> line.contains("order 1002 does not count yet"))
                    .anyMatch(line -> line.contains("IllegalArgumentException: "))
                    .anyMatch(line -> line.contains("order 1003 does not count yet"))
                    .anyMatch(line -> line.contains("order 1004 does not count: "))
                    .noneMatch(line -> line.contains("1005"));
        }

        @Test
        void catchesUpAtNightWithWhatDidNotCountAndTellsTheCustomers() throws Exception {
            shop.placeInAnyCase(purchase("1001", "20.00", "EUR"));
            Printed.onErr(() -> {
                shop.placeInAnyCase(purchase("1002", "600.00", "USD"));
                shop.placeInAnyCase(purchase("1003", "7.005", "EUR"));
                shop.placeInAnyCase(new Purchase("1004", "no\u0007body", BigDecimal.TEN, "EUR", PAID_AT));
            });
            loyalty.close();
            RecordingNotifier mails = new RecordingNotifier();
            try (LoyaltyEngine tonight = SharedTransaction.builder(dataSource, transactions)
                    .exchangeRates(new FixedExchangeRates().with("USD", "EUR", "0.90"))
                    .notifier(mails)
                    .build()) {
                CatchUp catchUp = new CatchUp(shop, tonight);
                ImportReport[] report = new ImportReport[1];

                List<String> log = Printed.onErr(() -> report[0] = catchUp.run(PAID_AT.minus(Duration.ofDays(3))));
                tonight.deliveries().drain();

                assertThat(report[0].replays()).as("1001").isEqualTo(1);
                assertThat(report[0].applied()).as("1002").isEqualTo(1);
                assertThat(tonight.members()
                                .view(CustomerId.of("anna"))
                                .progress()
                                .spent()
                                .plain())
                        .isEqualTo("560.00");
                assertThat(mails.told()).extracting(Message::kind).contains(MessageKind.PROMOTED);
                assertThat(log)
                        .as("a malformed one holds up no other")
                        .anyMatch(line -> line.contains("order 1003 does not count: "))
                        .anyMatch(line -> line.contains("order 1004 cannot be told: "));

                assertThat(catchUp.run(PAID_AT.minus(Duration.ofDays(3))).applied())
                        .as("the next night")
                        .isZero();
            }
        }

        private String spent() {
            return loyalty.members()
                    .view(CustomerId.of("anna"))
                    .progress()
                    .spent()
                    .plain();
        }

        private boolean isMember() {
            return loyalty.members().view(CustomerId.of("anna")).isMember();
        }
    }
}
