package dev.loyalty.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The shop as it is started: the packaged jar, as a process of its own. */
final class ShopProcess implements AutoCloseable {

    private static final String OVER = "value=\"100\"";

    private final Process process;

    private ShopProcess(Process process) {
        this.process = process;
    }

    /** Starts one in a folder, with nothing of ours in its environment but this. */
    static ShopProcess start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target/loyalty-examples.jar").toAbsolutePath().toString(),
                "shop"));
        line.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LOYALTY_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return new ShopProcess(process);
    }

    /** {@return all that it prints until it ends, which it does with this code} */
    String printed(int code) throws IOException, InterruptedException {
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isEqualTo(code);
        return printed;
    }

    /** {@return where it serves, as soon as it says so} */
    String address() throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
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
    void awaitTheSample(String address) throws IOException, InterruptedException {
        String page = get(address + "/demo/progress").body();
        while (!page.contains(OVER)) {
            assertThat(page).contains("<progress");
            assertThat(process.waitFor(200, TimeUnit.MILLISECONDS)).isFalse();
            page = get(address + "/demo/progress").body();
        }
    }

    /** Tells it to end, which it does within a minute. */
    void end() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address)).build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
