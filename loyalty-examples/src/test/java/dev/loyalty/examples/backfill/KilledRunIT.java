package dev.loyalty.examples.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.jdbc.PostgresServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job that was killed by SIGKILL and run again ends as one that was left alone, its group assignments too. */
class KilledRunIT {

    private static final int ROWS = 4168;

    @TempDir
    private Path folder;

    private Path program = Path.of("");

    @BeforeEach
    void runUndisturbed() throws IOException {
        program = Groups.program(folder);
        Ran undisturbed = Ran.backfill("--program", program, "--out", folder.resolve("undisturbed"));
        assertThat(undisturbed.code()).as(undisturbed.err()).isZero();
    }

    @Test
    void onPostgreSqlAmongTheRows() throws Exception {
        String url = PostgresServer.newest().newDatabase();
        Process job = start(url);
        Watch entries = new Watch(url, "select count(*) from loyalty_entry");

        entries.await(ROWS / 4, job);
        kill(job);

        assertThat(entries.count()).isBetween(ROWS / 4, ROWS - 1);
        assertThatItGoesOn(url);
    }

    @Test
    void onPostgreSqlAmongTheGroupAssignments() throws Exception {
        String url = PostgresServer.newest().newDatabase();
        Process job = start(url);
        Watch assigned = new Watch(url, "select count(*) from loyalty_lane where assigned_known");

        assigned.await(100, job);
        kill(job);

        assertThat(assigned.count()).isBetween(100, 600);
        assertThatItGoesOn(url);
    }

    @Test
    void onPostgreSqlSeveralTimes() throws Exception {
        String url = PostgresServer.newest().newDatabase();
        for (int rows : new int[] {1, ROWS / 3, ROWS / 2}) {
            Process job = start(url);
            new Watch(url, "select count(*) from loyalty_entry").await(rows, job);
            kill(job);
        }
        for (int groups : new int[] {1, 200, 400}) {
            Process job = start(url);
            new Watch(url, "select count(*) from loyalty_lane where assigned_known").await(groups, job);
            kill(job);
        }

        assertThatItGoesOn(url);
    }

    @Test
    void onH2AmongTheRows() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("loyalty");
        Process job = start(url);

        awaitLine(job, " of 4,168 rows");
        kill(job);

        assertThatItGoesOn(url);
    }

    @Test
    void onH2BehindTheRows() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("loyalty");
        Process job = start(url);

        awaitLine(job, "  4,168 of 4,168 rows");
        kill(job);

        assertThatItGoesOn(url);
    }

    private Process start(String url) throws IOException {
        return Jobs.backfill("--store", url, "--program", program, "--out", folder.resolve("again"))
                .redirectError(ProcessBuilder.Redirect.PIPE)
                .start();
    }

    private static void awaitLine(Process job, String end) throws IOException {
        BufferedReader progress =
                new BufferedReader(new InputStreamReader(job.getErrorStream(), StandardCharsets.UTF_8));
        String line = progress.readLine();
        while (line != null && !line.endsWith(end)) {
            line = progress.readLine();
        }
        assertThat(line).isNotNull();
    }

    private void kill(Process job) throws InterruptedException {
        job.destroyForcibly();

        assertThat(job.waitFor()).as("it was killed before it was done").isNotIn(0, 1, 2, 3);
        assertThat(folder.resolve("again")).doesNotExist();
    }

    private void assertThatItGoesOn(String url) throws Exception {
        Ran again = Ran.backfill("--store", url, "--program", program, "--out", folder.resolve("again"));

        assertThat(again.code()).as(again.err()).isZero();
        for (String name : List.of("summary.json", "customers.csv", "tier_changes.csv")) {
            assertThat(folder.resolve("again").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("undisturbed").resolve(name));
        }
        assertThat(Groups.recorded(url)).isEqualTo(Groups.expected(folder.resolve("undisturbed")));
        Ran onceMore = Ran.backfill("--store", url, "--program", program);
        assertThat(onceMore.out()).contains("Nothing was new").doesNotContain("told:");
    }
}
