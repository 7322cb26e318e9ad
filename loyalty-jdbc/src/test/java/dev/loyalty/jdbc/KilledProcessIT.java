package dev.loyalty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.event.Cause;
import dev.loyalty.event.Entry;
import dev.loyalty.value.CustomerId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Processes are killed in the middle of their commits, without a chance to clean up. */
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledProcessIT {

    /** Enough for a build; the profile {@code faults} sets more. */
    private static final int ROUNDS = Integer.getInteger("loyalty.faults.rounds", 2);

    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 200;
    private static final int LONGEST_PAGE = 10_000;

    private final HikariDataSource pool = PostgresServer.newest().newPool();

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void whatWasAcknowledgedBeforeAKillIsThereOnceAndNothingIsDoubled() throws Exception {
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(killedAfter("round " + round));
        }

        waitUntilTheServerHasNoticed();
        try (LoyaltyEngine engine = KilledSender.engine(pool)) {
            List<String> recorded = new ArrayList<>();
            for (int member = 0; member < KilledSender.MEMBERS; member++) {
                CustomerId customer = CustomerId.of("member " + member);
                List<Entry> journal = engine.members().journal(customer, 0, LONGEST_PAGE);
                for (int i = 0; i < journal.size(); i++) {
                    assertThat(journal.get(i).seq()).isEqualTo(i + 1L);
                    recorded.add(customer.value() + "/" + order(journal.get(i)));
                }
                assertThat(engine.members().verify(customer).agrees()).isTrue();
            }
            assertThat(recorded).doesNotHaveDuplicates().containsAll(acknowledged);
            assertThat(count("select count(*) from loyalty_standing")).isEqualTo(KilledSender.MEMBERS);
            assertThat(count("select count(*) from loyalty_delivery d where not exists (select 1 from loyalty_entry e"
                            + " where e.program = d.program and e.member = d.member and e.seq = d.seq)"))
                    .isZero();
            engine.deliveries().drain();
            assertThat(engine.health().queued()).isZero();
        }
    }

    /** The name of the order that an entry records. */
    static String order(Entry entry) {
        String id = ((Cause.ByCommand) entry.cause()).id().value();
        return id.substring(id.indexOf('\u001f') + 1);
    }

    /** What a process had said to be recorded when it was killed, the last lines among it. */
    private Set<String> killedAfter(String name) throws IOException, InterruptedException {
        Process sender =
                OtherJvm.of(KilledSender.class, pool.getJdbcUrl(), name).start();
        Set<String> acknowledged = new HashSet<>();
        List<String> others = new ArrayList<>();
        try (BufferedReader lines = sender.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.endsWith(KilledSender.END)) {
                    acknowledged.add(line.substring(0, line.length() - KilledSender.END.length()));
                } else {
                    others.add(line);
                }
                if (acknowledged.size() >= ACKNOWLEDGED_BEFORE_THE_KILL) {
                    sender.toHandle().destroyForcibly(); // that of the process itself would close its output, too
                }
            }
        } finally {
            sender.toHandle().destroyForcibly();
        }
        assertThat(sender.waitFor()).isNotZero();
        assertThat(others).as("the line that was being written").hasSizeLessThan(2);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);
        return acknowledged;
    }

    /** Commits that were on their way are done or not when their backends are gone. */
    private void waitUntilTheServerHasNoticed() throws SQLException {
        while (count("select count(*) from pg_stat_activity where datname = current_database() and state = 'active'"
                        + " and pid <> pg_backend_pid()")
                > 0) {
            Thread.onSpinWait();
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
