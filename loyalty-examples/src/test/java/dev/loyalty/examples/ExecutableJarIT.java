package dev.loyalty.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutableJarIT {

    @TempDir
    private Path folder;

    private Map<String, String> environment = Map.of();

    @Test
    void theJarRunsTheJobByItself() throws Exception {
        String printed = printed(0, "backfill", "--store", "jdbc:h2:file:./loyalty");

        assertThat(printed)
                .containsPattern("Bronze +from 0\\.00 +485 +75\\.8 % +█")
                .contains("▲  moved up from bronze");
    }

    @Test
    void whoAsksTheDatabaseMayStandInTheEnvironment() throws Exception {
        environment = Map.of("LOYALTY_DB_USER", "anna", "LOYALTY_DB_PASSWORD", "s3cret");
        printed(0, "backfill", "--store", "jdbc:h2:file:./loyalty");

        assertThat(printed(0, "backfill", "--store", "jdbc:h2:file:./loyalty"))
                .contains("Nothing was new")
                .doesNotContain("s3cret");
        environment = Map.of();
        assertThat(printed(3, "backfill", "--store", "jdbc:h2:file:./loyalty")).contains("Wrong user name or password");
    }

    @Test
    void theJarHasTheDriverOfPostgreSql() throws Exception {
        assertThat(printed(3, "backfill", "--store", "jdbc:postgresql://localhost:1/shop"))
                .contains("Connection to localhost:1 refused");
    }

    @Test
    void theJarEndsWith2OnBadInput() throws Exception {
        assertThat(printed(2, "backfill", "--orders", "missing.csv")).isEqualTo("missing.csv does not exist\n");
        assertThat(printed(2)).contains("Missing required subcommand");
    }

    private String printed(int code, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target/loyalty-examples.jar").toAbsolutePath().toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(printed).isEqualTo(code);
        return printed.replace("\r\n", "\n");
    }
}
