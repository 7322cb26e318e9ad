package dev.loyalty.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The shop as it is started: the packaged jar, as a process of its own. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ShopProcessIT {

    @TempDir
    private Path folder;

    @Test
    void itServesAtOnceFillsItselfInTheBackgroundAndEndsWhenItIsToldTo() throws Exception {
        try (ShopProcess shop = start("--port", "0", "--store", "jdbc:h2:file:./shop")) {
            String address = shop.address();
            assertThat(ShopProcess.get(address + "/").statusCode()).isEqualTo(200);
            shop.awaitTheSample(address);
            assertThat(ShopProcess.get(address + "/demo/inbox").body()).contains("kunden.example");
            shop.end();
        }
        try (ShopProcess again = start("--port", "0", "--store", "jdbc:h2:file:./shop")) {
            String address = again.address();
            again.awaitTheSample(address);
            assertThat(ShopProcess.get(address + "/demo/inbox").body())
                    .as("the past is there, and is not told once more")
                    .doesNotContain("kunden.example");
            again.end();
        }
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

    private ShopProcess start(String... arguments) throws Exception {
        return ShopProcess.start(folder, Map.of(), arguments);
    }

    private String printed(int code, String... arguments) throws Exception {
        try (ShopProcess process = start(arguments)) {
            return process.printed(code);
        }
    }
}
