package dev.loyalty.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A real PostgreSQL server, with the durability that it has in production. It is started once in a JVM and stopped with it. What a
 * killed run left is stopped by the next one. The examples' tests use it too.
 */
public final class PostgresServer {

    private static final Path FOLDER = Path.of("target", "postgres").toAbsolutePath();
    private static final Path SERVERS = Path.of("target", "postgres-servers").toAbsolutePath();
    private static final Map<String, PostgresServer> STARTED = new ConcurrentHashMap<>();
    private static final String PID_FILE = "postmaster.pid";
    private static final long LONGEST_STOP_SECONDS = 20;
    private static final Duration LONGEST_START = Duration.ofMinutes(1);

    private final EmbeddedPostgres server;
    private final String version;
    private final Path data;

    private PostgresServer(EmbeddedPostgres server, String version, Path data) {
        this.server = server;
        this.version = version;
        this.data = data;
    }

    /** {@return one of the newest version that is supported} */
    public static PostgresServer newest() {
        return STARTED.computeIfAbsent("newest", version -> start(version, FOLDER.resolve(version)));
    }

    /** The oldest version that is supported. */
    static PostgresServer oldest() {
        return STARTED.computeIfAbsent("oldest", version -> start(version, FOLDER.resolve(version)));
    }

    /** A pool on a new database in which the loyalty tables are. */
    HikariDataSource newPool() {
        HikariDataSource pool = newEmptyPool();
        JdbcSchema.in(pool).apply();
        return pool;
    }

    /** A pool on a new database. */
    HikariDataSource newEmptyPool() {
        return Pools.pool(newDatabase(), "postgres");
    }

    /** {@return the address of a new, empty database} */
    public String newDatabase() {
        String name = "d" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException("no database could be made", failed);
        }
        return server.getJdbcUrl("postgres", name);
    }

    /** A server that may be killed: one for a test alone, which says what it is called. */
    static PostgresServer mortal(String name) {
        return start("newest", FOLDER.resolve(name));
    }

    /** Kills it and all that it has started, as the machine's death would: nobody can finish or tidy up anything. */
    void kill() throws IOException {
        ProcessHandle postmaster = running(data).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(PostgresServer::ended);
    }

    /** Starts it again after a kill, on what it left and at the same address. */
    PostgresServer again() throws IOException {
        server.close();
        return start(version, data, server.getPort());
    }

    /** Ends it before its JVM does. */
    void stop() throws IOException {
        server.close();
        stopLeftover(data);
    }

    /** Starts a server on a folder of its own, which ends with this JVM. */
    static PostgresServer start(String version, Path data) {
        try {
            stopLeftover(data);
            Files.createDirectories(FOLDER);
        } catch (IOException failed) {
            throw new UncheckedIOException("what an earlier server left cannot be removed", failed);
        }
        return start(version, data, 0);
    }

    /** At a port, or where it likes, on what lies in the folder. */
    private static PostgresServer start(String version, Path data, int port) {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setPgBinaryResolver((system, hardware) -> binaries(version))
                    .setOverrideWorkingDirectory(FOLDER.toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setPGStartupWait(LONGEST_START)
                    .setRegisterShutdownHook(true)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "200")
                    .start();
            PostgresServer started = new PostgresServer(server, version, data);
            started.requireDurable();
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL does not start; its tests are not skipped", failed);
        }
    }

    private void requireDurable() {
        for (String setting : List.of("fsync", "synchronous_commit")) {
            String value = setting(setting);
            if (!value.equals("on")) {
                throw new IllegalStateException(setting + " must be on, but is " + value);
            }
        }
    }

    /** What the server says of one of its settings. */
    String setting(String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var question = connection.prepareStatement("select current_setting(?)")) {
            question.setString(1, name);
            try (ResultSet row = question.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the server does not tell " + name, failed);
        }
    }

    /** The archive in a jar of servers, which holds just one. */
    private static InputStream binaries(String version) throws IOException {
        Path jar = SERVERS.resolve(version + ".jar");
        if (!Files.exists(jar)) {
            throw new IOException(jar + " is missing: run mvn -pl loyalty-jdbc -am pre-integration-test -DskipTests");
        }
        JarFile file = new JarFile(jar.toFile());
        InputStream archive = file.getInputStream(file.stream()
                .filter(entry -> entry.getName().endsWith(".txz"))
                .findFirst()
                .orElseThrow(() -> new IOException("there is no server in " + jar)));
        return new FilterInputStream(archive) {
            @Override
            public void close() throws IOException {
                super.close();
                file.close();
            }
        };
    }

    /** A server whose JVM was killed still runs on its folder. It is asked to end, then made to, and its folder is removed. */
    static void stopLeftover(Path data) throws IOException {
        Optional<ProcessHandle> leftover = running(data);
        if (leftover.isPresent()) {
            leftover.get().destroy();
            if (!ended(leftover.get())) {
                leftover.get().destroyForcibly();
                ended(leftover.get());
            }
        }
        if (Files.exists(data)) {
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** The server that runs on a folder. */
    static Optional<ProcessHandle> running(Path data) throws IOException {
        Path note = data.resolve(PID_FILE);
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        long pid = Long.parseLong(Files.readAllLines(note).get(0).strip());
        return ProcessHandle.of(pid).filter(process -> isOn(data, process));
    }

    /** The number may have been given to somebody else since. */
    private static boolean isOn(Path data, ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(data.toString());
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException failed) {
            return false;
        }
    }
}
