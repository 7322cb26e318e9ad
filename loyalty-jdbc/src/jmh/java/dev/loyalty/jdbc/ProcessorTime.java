package dev.loyalty.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * How much processor time this process and a server's have used so far: what an order costs, however busy the machine is with other
 * things.
 */
final class ProcessorTime {

    private final Path data;

    /** That of a server, which runs on a folder. */
    ProcessorTime(PostgresServer server) {
        data = Path.of(server.setting("data_directory"));
    }

    /** In nanoseconds, the server's processes that still run among them. */
    long used() throws IOException {
        ProcessHandle server =
                PostgresServer.running(data).orElseThrow(() -> new IllegalStateException("no server runs on " + data));
        return Stream.of(Stream.of(ProcessHandle.current(), server), server.children())
                .flatMap(all -> all)
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToLong(Duration::toNanos)
                .sum();
    }
}
