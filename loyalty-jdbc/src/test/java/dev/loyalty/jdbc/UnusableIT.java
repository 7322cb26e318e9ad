package dev.loyalty.jdbc;

import static dev.loyalty.jdbc.Club.ANNA;
import static dev.loyalty.jdbc.Club.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.BusyException;
import dev.loyalty.command.StoreUnusableException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** On PostgreSQL. */
class UnusableIT extends UnusableCases {

    UnusableIT() {
        super(PostgresServer.newest().newPool());
    }

    @Test
    void aDatabaseThatIsReadOnlyIsForAnOperator() throws SQLException {
        execute("do $$ begin execute 'alter database ' || current_database()"
                + " || ' set default_transaction_read_only = on'; end $$");
        pool.getHikariPoolMXBean().softEvictConnections();

        assertUnusable();
    }

    @Test
    void aPermissionThatIsMissingIsForAnOperator() throws SQLException {
        String role = "shop_" + pool.getJdbcUrl().replaceAll(".*/d([0-9a-f]+).*", "$1");
        execute("create role " + role + " login");
        execute("grant select on all tables in schema public to " + role);
        try (HikariDataSource shop = Pools.pool(pool.getJdbcUrl().replace("user=postgres", "user=" + role), role);
                LoyaltyEngine restricted = Club.engine(JdbcMemberStore.on(shop))) {
            assertThatThrownBy(() -> restricted.orders().paid(order(ANNA, "1001", "10.00")))
                    .isInstanceOf(StoreUnusableException.class)
                    .hasMessageContaining("permission denied");

            execute("grant select, insert, update, delete on all tables in schema public to " + role);
            assertThat(restricted.orders().paid(order(ANNA, "1001", "10.00")).isReplay())
                    .isFalse();
        }
    }

    /** The last statement and the commit travel together: what the server says of them is an answer. */
    @Test
    void aDeferredConstraintThatFailsAtTheCommitIsNoUnknownOutcome() throws SQLException {
        execute("create function refuse() returns trigger language plpgsql as"
                + " 'begin raise exception ''not in this shop''; end'");
        execute("create constraint trigger stranger after insert on loyalty_entry deferrable initially deferred"
                + " for each row execute function refuse()");

        assertThatThrownBy(() -> engine.orders().paid(order(ANNA, "1001", "10.00")))
                .isInstanceOf(StoreUnusableException.class)
                .hasMessageContaining("not in this shop");

        execute("drop trigger stranger on loyalty_entry");
        assertThat(engine.orders().paid(order(ANNA, "1001", "10.00")).isReplay())
                .isFalse();
    }

    @Test
    void aLastStatementThatTheServerCancelsHappenedNotAndMayBeSentAgain() throws SQLException {
        execute("create function slow() returns trigger language plpgsql as"
                + " 'begin perform pg_sleep(20); return new; end'");
        execute("create trigger stranger before insert on loyalty_entry for each row execute function slow()");
        execute("do $$ begin execute 'alter database ' || current_database()"
                + " || ' set statement_timeout = 300'; end $$");
        pool.getHikariPoolMXBean().softEvictConnections();

        assertThatThrownBy(() -> engine.orders().paid(order(ANNA, "1001", "10.00")))
                .isInstanceOf(BusyException.class)
                .hasMessageContaining("statement timeout");
    }
}
