package dev.loyalty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.ConflictException;
import dev.loyalty.command.Outcome;
import org.junit.jupiter.api.Test;

/** A server that is asked in brief, because orders are mostly new, still tells what is not. */
class NewOrdersIT {

    private static final int MANY = 30;

    @Test
    void anOrderThatComesAgainAmongManyNewOnesIsAReplay() {
        try (HikariDataSource pool = PostgresServer.newest().newPool();
                LoyaltyEngine engine = Club.engine(JdbcMemberStore.on(pool))) {
            recordMany(engine);

            assertThat(engine.orders()
                            .paid(Club.order(Club.ANNA, "7", "10.00"))
                            .orThrow()
                            .isReplay())
                    .isTrue();
            assertThatThrownBy(() -> engine.orders().paid(Club.order(Club.ANNA, "7", "11.00")))
                    .isInstanceOf(ConflictException.class);
        }
    }

    @Test
    void aRefundFindsItsOrderAmongManyNewOnes() {
        try (HikariDataSource pool = PostgresServer.newest().newPool();
                LoyaltyEngine engine = Club.engine(JdbcMemberStore.on(pool))) {
            recordMany(engine);

            for (int i = 0; i < MANY; i++) {
                engine.orders()
                        .refunded(Club.refund(Club.ANNA, Integer.toString(i), "r" + i, "4.00"))
                        .orThrow();
            }

            assertThat(engine.orders().refunded(Club.refund(Club.ANNA, "7", "more", "7.00")))
                    .isInstanceOf(Outcome.Refused.class);
        }
    }

    private static void recordMany(LoyaltyEngine engine) {
        for (int i = 0; i < MANY; i++) {
            engine.orders()
                    .paid(Club.order(Club.ANNA, Integer.toString(i), "10.00"))
                    .orThrow();
        }
    }
}
