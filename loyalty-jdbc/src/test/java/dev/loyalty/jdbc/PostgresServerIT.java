package dev.loyalty.jdbc;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    /** Where the tests run as root, they become somebody else for once; where not, all others show it too. */
    @Test
    void aServerStartsForAnOrdinaryUser(@TempDir Path folder) throws Exception {
        List<String> command = new ArrayList<>();
        if (Files.getOwner(folder).getName().equals("root")) {
            Path setpriv = Path.of("/usr/bin/setpriv");
            assumeThat(setpriv).as("becomes another user").exists();
            command.addAll(List.of(setpriv.toString(), "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        copyForEverybody(folder);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                "classes:lib/*",
                Tests.class.getName(),
                "finish",
                folder.resolve("target/postgres/data").toString()));
        Process tests =
                started(new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true));
        assertThat(Files.getOwner(folder.resolve("target/postgres/data")).getName())
                .isNotEqualTo("root");
        tests.getOutputStream().close();
        assertThat(tests.waitFor()).isZero();
    }

    /** Classes and servers, where somebody who may not look into the builder's home finds them. */
    private static void copyForEverybody(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("lib"));
        Files.createDirectories(folder.resolve("target"));
        copy(Path.of("target", "test-classes"), folder.resolve("classes"));
        copy(Path.of("target", "classes"), folder.resolve("classes"));
        copy(Path.of("target", "postgres-servers"), folder.resolve("target/postgres-servers"));
        for (String part : OtherJvm.path().split(File.pathSeparator, -1)) {
            if (part.endsWith(".jar")) {
                Path jar = Path.of(part);
                Files.copy(jar, folder.resolve("lib").resolve(jar.getFileName()), REPLACE_EXISTING);
            } else if (Path.of(part).isAbsolute() && Files.isDirectory(Path.of(part))) {
                copy(Path.of(part), folder.resolve("classes"));
            }
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList()) {
                Files.setPosixFilePermissions(
                        each, PosixFilePermissions.fromString(Files.isDirectory(each) ? "rwxrwxrwx" : "rw-r--r--"));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, REPLACE_EXISTING);
                }
            }
        }
    }

    /** Tests in a JVM of their own, which have started the server. They go on until their input ends. */
    private static Process start(String how) throws IOException {
        return started(OtherJvm.of(Tests.class, how, DATA.toString()));
    }

    private static Process started(ProcessBuilder builder) throws IOException {
        Process tests = builder.start();
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
