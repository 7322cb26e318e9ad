package dev.loyalty.examples.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.jdbc.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database that goes away while the job runs. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LostDatabaseIT {

    @TempDir
    private Path folder;

    private Path program = Path.of("");
    private String url = "";
    private String name = "";

    @BeforeEach
    void makeDatabase() throws Exception {
        program = Groups.program(folder);
        url = PostgresServer.newest().newDatabase();
        name = url.replaceFirst(".*/", "").replaceFirst("\\?.*", "");
    }

    @Test
    void amongTheRowsItIsOneLineAndTheSameCommandGoesOn() throws Exception {
        assertThatItIsOneLineAndGoesOn("select count(*) from loyalty_entry", 1000);
    }

    @Test
    void amongTheGroupAssignmentsItIsOneLineAndTheSameCommandGoesOn() throws Exception {
        assertThatItIsOneLineAndGoesOn("select count(*) from loyalty_lane where assigned_known", 50);
    }

    private void assertThatItIsOneLineAndGoesOn(String question, int least) throws Exception {
        CompletableFuture<Ran> job = CompletableFuture.supplyAsync(this::run);
        new Watch(url, question).await(least, () -> !job.isDone());
        asAdministrator("alter database " + name + " allow_connections false");
        asAdministrator("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
        Ran lost = job.get(2, TimeUnit.MINUTES);
        asAdministrator("alter database " + name + " allow_connections true");

        assertThat(lost.code()).as(lost.err()).isEqualTo(3);
        assertThat(lost.err().lines().filter(line -> !line.startsWith("  ")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith(url + " failed: ")
                .endsWith(
                        "; what was recorded stays: run it again with --store " + url + ", and it goes on from there");
        assertThat(lost.out()).isEmpty();
        assertThat(folder.resolve("out")).doesNotExist();

        Ran again = run();
        Ran.backfill("--program", program, "--out", folder.resolve("undisturbed"));

        assertThat(again.code()).as(again.err()).isZero();
        assertThat(folder.resolve("out/customers.csv"))
                .hasSameBinaryContentAs(folder.resolve("undisturbed/customers.csv"));
        assertThat(folder.resolve("out/tier_changes.csv"))
                .hasSameBinaryContentAs(folder.resolve("undisturbed/tier_changes.csv"));
        assertThat(Groups.recorded(url)).isEqualTo(Groups.expected(folder.resolve("undisturbed")));
    }

    private Ran run() {
        return Ran.backfill("--store", url, "--program", program, "--out", folder.resolve("out"));
    }

    private void asAdministrator(String statement) throws SQLException {
        try (Connection connection = Groups.connection(url.replace("/" + name, "/postgres"));
                Statement administrator = connection.createStatement()) {
            administrator.execute(statement);
        }
    }
}
