package dev.loyalty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.Import;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Order;
import dev.loyalty.value.CustomerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an order takes on disk. The figures are written to {@code target/order-size.txt}. */
class SizeIT {

    private static final int MEMBERS = 10_000;
    private static final int ORDERS = 100_000;
    private static final long MOST_BYTES = 600;

    @Test
    void anOrderTakesAtMost600BytesWithItsIndexes() throws SQLException, IOException {
        try (HikariDataSource pool = PostgresServer.newest().newPool();
                LoyaltyEngine engine = Club.engine(JdbcMemberStore.on(pool))) {
            send(engine, 0, MEMBERS);
            long before = bytes(pool);

            send(engine, MEMBERS, MEMBERS + ORDERS);

            long each = (bytes(pool) - before) / ORDERS;
            long hot = number(pool, "select n_tup_hot_upd from pg_stat_user_tables where relname = 'loyalty_member'");
            Files.writeString(
                    Path.of("target", "order-size.txt"),
                    "%d bytes an order; %d of %d updates of members were heap-only%n".formatted(each, hot, ORDERS));
            assertThat(each).isPositive().isLessThanOrEqualTo(MOST_BYTES);
            assertThat(hot).isGreaterThan(ORDERS * 7L / 10);
        }
    }

    private static void send(LoyaltyEngine engine, int from, int to) {
        Stream<Order> orders = IntStream.range(from, to)
                .mapToObj(i -> Club.order(
                        CustomerId.of("customer-" + 1_000_000 + i % MEMBERS), "2026-" + (1_000_000 + i), "0.50"));
        assertThat(engine.recordAll(orders, Import.QUIET.byEngineClock()).applied())
                .isEqualTo(to - from);
    }

    /** All tables and indexes of ours. */
    private static long bytes(HikariDataSource pool) throws SQLException {
        return number(
                pool,
                "select sum(pg_total_relation_size(oid)) from pg_class where relname like 'loyalty%' and relkind = 'r'");
    }

    private static long number(HikariDataSource pool, String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
