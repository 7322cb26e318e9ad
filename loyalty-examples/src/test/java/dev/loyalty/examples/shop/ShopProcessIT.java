package dev.loyalty.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The shop as it is started: the packaged jar, as a process of its own. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ShopProcessIT {

    private static final String OVER = "value=\"100\"";

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void itServesAtOnceFillsItselfInTheBackgroundAndEndsWhenItIsToldTo() throws Exception {
        Process shop = start("--port", "0", "--store", "jdbc:h2:file:./shop");
        BufferedReader out = reader(shop);
        String address = address(out);
        assertThat(get(address + "/").statusCode()).isEqualTo(200);
        awaitTheSample(address, shop);
        assertThat(get(address + "/demo/inbox").body()).contains("kunden.example");
        shop.destroy();
        assertThat(shop.waitFor(1, TimeUnit.MINUTES)).isTrue();

        Process again = start("--port", "0", "--store", "jdbc:h2:file:./shop");
        String second = address(reader(again));
        awaitTheSample(second, again);
        assertThat(get(second + "/demo/inbox").body())
                .as("the past is there, and is not told once more")
                .doesNotContain("kunden.example");
        again.destroy();
        assertThat(again.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void aPortThatIsTakenIsOneSentenceAndExitCodeTwo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(printed(2, "--empty", "--port", port))
                    .startsWith("--port: " + port + " on 127.0.0.1 cannot be served: ")
                    .hasLineCount(1);
        }
    }

    @Test
    void whatCannotBeUsedIsOneSentenceAndExitCodeTwo() throws Exception {
        assertThat(printed(2, "--host", "0.0.0.0"))
                .startsWith("--host: others could sign in as staff")
                .hasLineCount(1);
        assertThat(printed(2, "--store", "jdbc:mysql://localhost/shop"))
                .contains("allowed are")
                .hasLineCount(1);
        assertThat(printed(2, "--smtp", "nowhere"))
                .startsWith("--smtp: nowhere is none")
                .hasLineCount(1);
        assertThat(printed(2, "--port", "70000"))
                .startsWith("--port: 70000 is none")
                .hasLineCount(1);
    }

    private Process start(String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target/loyalty-examples.jar").toAbsolutePath().toString(),
                "shop"));
        line.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LOYALTY_"));
        Process process = builder.start();
        process.getOutputStream().close();
        started.add(process);
        return process;
    }

    private String printed(int code, String... arguments) throws Exception {
        Process process = start(arguments);
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isEqualTo(code);
        return printed;
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String address(BufferedReader out) throws IOException {
        StringBuilder before = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            int at = line.indexOf("http://");
            if (at >= 0) {
                return line.substring(at).replaceAll("/$", "");
            }
            before.append(line).append('\n');
        }
        throw new AssertionError("the shop did not open: " + before);
    }

    /** The page that says how far it is says so at each question; the process would end if it failed. */
    private static void awaitTheSample(String address, Process shop) throws Exception {
        String page = get(address + "/demo/progress").body();
        while (!page.contains(OVER)) {
            assertThat(page).contains("<progress");
            assertThat(shop.waitFor(200, TimeUnit.MILLISECONDS)).isFalse();
            page = get(address + "/demo/progress").body();
        }
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address)).build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
