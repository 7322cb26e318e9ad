package dev.loyalty.examples.backfill;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The job in a JVM of its own, from the jar that users run. */
final class Jobs {

    private Jobs() {}

    /** Not started yet. What it prints is dropped; its progress can be read from its errors. */
    static ProcessBuilder backfill(Object... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target/loyalty-examples.jar").toAbsolutePath().toString(),
                "backfill"));
        for (Object argument : arguments) {
            line.add(argument.toString());
        }
        return new ProcessBuilder(line).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }
}
