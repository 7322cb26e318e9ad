package dev.loyalty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The servers of the tests leave nobody behind, whatever becomes of the JVM that started them. */
class PostgresServerIT {

    private static final Path DATA =
            Path.of("target", "postgres", "left-behind").toAbsolutePath();

    @AfterEach
    void tidy() throws IOException {
        PostgresServer.stopLeftover(DATA);
    }

    @Test
    void aServerEndsWithItsTests() throws Exception {
        Process tests = start("finish");
        ProcessHandle server = PostgresServer.running(DATA).orElseThrow();

        tests.getOutputStream().close();

        assertThat(tests.waitFor()).isZero();
        assertThat(hasEnded(server)).isTrue();
    }

    @Test
    void aServerEndsWithTestsThatAreInterrupted() throws Exception {
        Process tests = start("wait");
        ProcessHandle server = PostgresServer.running(DATA).orElseThrow();

        tests.destroy();

        assertThat(tests.waitFor()).isNotZero();
        assertThat(hasEnded(server)).isTrue();
    }

    @Test
    void aServerWhoseTestsWereKilledIsEndedByTheNextOnes() throws Exception {
        Process tests = start("wait");
        ProcessHandle server = PostgresServer.running(DATA).orElseThrow();
        tests.destroyForcibly();
        tests.waitFor();
        assertThat(server.isAlive()).isTrue();

        Process next = start("finish");

        assertThat(hasEnded(server)).isTrue();
        next.getOutputStream().close();
        assertThat(next.waitFor()).isZero();
    }

    /** Tests in a JVM of their own, which have started the server. They go on until their input ends. */
    private static Process start(String how) throws IOException {
        Process tests = OtherJvm.of(Tests.class, how, DATA.toString()).start();
        BufferedReader out = new BufferedReader(new InputStreamReader(tests.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        StringBuilder said = new StringBuilder();
        while (line != null && !line.equals("started")) {
            said.append(line).append('\n');
            line = out.readLine();
        }
        assertThat(line).as(said.toString()).isEqualTo("started");
        return tests;
    }

    private static boolean hasEnded(ProcessHandle server) throws Exception {
        server.onExit().get(30, TimeUnit.SECONDS);
        return !server.isAlive();
    }

    /** What runs in the other JVM. */
    public static final class Tests {

        private Tests() {}

        /** How they end, and the server's folder. */
        public static void main(String[] arguments) throws IOException {
            PostgresServer.start("newest", Path.of(arguments[1]));
            System.out.println("started");
            int read = System.in.read();
            System.exit(arguments[0].equals("finish") && read < 0 ? 0 : 3);
        }
    }
}
