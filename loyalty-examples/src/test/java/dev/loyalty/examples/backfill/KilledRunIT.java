package dev.loyalty.examples.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.jdbc.PostgresServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A job that was killed by SIGKILL and run again ends as one that was left alone, its group assignments too. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledRunIT {

    private static final int ROWS = 4168;
    private static final Pattern DONE = Pattern.compile(" {2}([0-9,]+) of 4,168 rows");

    @TempDir
    private Path folder;

    private final Queue<ProcessHandle> jobs = new ConcurrentLinkedQueue<>();
    private Path program = Path.of("");

    @BeforeEach
    void runUndisturbed() throws IOException {
        program = Groups.program(folder);
        Ran undisturbed = Ran.backfill("--program", program, "--out", folder.resolve("undisturbed"));
        assertThat(undisturbed.code()).as(undisturbed.err()).isZero();
    }

    @AfterEach
    void endJobs() {
        jobs.forEach(ProcessHandle::destroyForcibly);
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

        int told = awaitRows(job, 1);
        kill(job);

        assertThat(new Watch(url, "select count(*) from loyalty_entry").count())
                .as("what it said it had done is in the file")
                .isBetween(told, ROWS - 1);
        assertThatItGoesOn(url);
    }

    @Test
    void onH2BehindTheRows() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("loyalty");
        Process job = start(url);

        awaitRows(job, ROWS);
        kill(job);

        assertThat(new Watch(url, "select count(*) from loyalty_entry").count()).isGreaterThanOrEqualTo(ROWS);
        assertThatItGoesOn(url);
    }

    private Process start(String url) throws IOException {
        Process job = Jobs.backfill("--store", url, "--program", program, "--out", folder.resolve("again"))
                .redirectError(ProcessBuilder.Redirect.PIPE)
                .start();
        jobs.add(job.toHandle());
        return job;
    }

    /** Waits until it says that so many rows are done, or more; returns how many. */
    private static int awaitRows(Process job, int least) throws IOException {
        BufferedReader progress =
                new BufferedReader(new InputStreamReader(job.getErrorStream(), StandardCharsets.UTF_8));
        int rows = 0;
        while (rows < least) {
            String line = progress.readLine();
            if (line == null) {
                throw new AssertionError("it ended before " + least);
            }
            Matcher done = DONE.matcher(line);
            rows = done.matches() ? Integer.parseInt(done.group(1).replace(",", "")) : rows;
        }
        return rows;
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
