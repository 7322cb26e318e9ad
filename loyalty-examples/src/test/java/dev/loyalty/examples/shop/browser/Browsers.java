package dev.loyalty.examples.shop.browser;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * Finds a Chromium and the Node that drives it: by a property, by the environment, on the path, and where they usually are.
 *
 * @param properties the properties of this JVM
 * @param environment its environment
 * @param usual where Chromium is when it is not on the path
 * @param nodeComesAlong whether the driver brings a Node of its own, so that none has to be found
 */
record Browsers(
        Map<String, String> properties, Map<String, String> environment, List<Path> usual, boolean nodeComesAlong) {

    private static final List<String> CHROMIUM =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge");
    private static final List<String> NODE = List.of("node", "nodejs");
    private static final int OLDEST_NODE = 20;
    private static final Pattern NODE_VERSION = Pattern.compile("v(\\d+)\\..*", Pattern.DOTALL);

    /** What becomes of the tests where no browser is found. */
    enum Mode {
        /** They are left out. */
        AUTO,
        /** They fail. */
        REQUIRED,
        /** They are left out even where one is. */
        OFF
    }

    /**
     * What was found.
     *
     * @param chromium the browser
     * @param node what drives it; null for the one that comes along with the driver
     */
    record Found(Path chromium, @Nullable Path node) {}

    /** {@return what is looked through on this machine} */
    static Browsers here() {
        Map<String, String> properties = Map.of(
                "loyalty.browser", System.getProperty("loyalty.browser", ""),
                "loyalty.chromium", System.getProperty("loyalty.chromium", ""),
                "loyalty.node", System.getProperty("loyalty.node", ""));
        List<Path> usual = Stream.of(
                        "/Applications/Chromium.app/Contents/MacOS/Chromium",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                        "C:/Program Files/Google/Chrome/Application/chrome.exe",
                        "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe")
                .map(Path::of)
                .toList();
        boolean nodeComesAlong = Stream.of("linux", "linux-arm64", "mac", "mac-arm64", "win32_x64")
                .anyMatch(platform -> Browsers.class.getResource("/driver/" + platform) != null);
        return new Browsers(properties, System.getenv(), usual, nodeComesAlong);
    }

    Mode mode() {
        String asked = properties.getOrDefault("loyalty.browser", "");
        if (asked.isEmpty()) {
            return "true".equals(environment.get("CI")) ? Mode.REQUIRED : Mode.AUTO;
        }
        return Stream.of(Mode.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(asked))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("-Dloyalty.browser=" + asked + " is none of auto, required, off"));
    }

    /**
     * {@return what drives the tests}
     *
     * @throws TestAbortedException if the tests are to be left out
     * @throws IllegalStateException if they are required, and cannot be
     */
    Found demand() {
        Mode mode = mode();
        if (mode == Mode.OFF) {
            throw new TestAbortedException("The tests in a browser are switched off by -Dloyalty.browser=off.");
        }
        Path chromium = chromium();
        Path node = nodeComesAlong ? null : node();
        if (chromium != null && (nodeComesAlong || node != null)) {
            return new Found(chromium, node);
        }
        String missing = missing(chromium != null, nodeComesAlong || node != null);
        if (mode == Mode.REQUIRED) {
            throw new IllegalStateException(missing);
        }
        throw new TestAbortedException(missing);
    }

    private static String missing(boolean hasChromium, boolean hasNode) {
        List<String> sentences = new ArrayList<>(List.of("The tests in a browser cannot run."));
        if (!hasChromium) {
            sentences.add("There is no Chromium: looked for -Dloyalty.chromium, LOYALTY_CHROMIUM, and "
                    + String.join(", ", CHROMIUM)
                    + " on the path. Install one, on Debian by: apt-get install --no-install-recommends chromium.");
        }
        if (!hasNode) {
            sentences.add("There is no Node " + OLDEST_NODE + " or later: looked for -Dloyalty.node, LOYALTY_NODE, and "
                    + String.join(", ", NODE)
                    + " on the path. Install one, or let Maven fetch it by -Pplaywright-node.");
        }
        return String.join(" ", sentences);
    }

    private @Nullable Path chromium() {
        return candidates("loyalty.chromium", "LOYALTY_CHROMIUM", CHROMIUM, usual)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Path node() {
        return candidates("loyalty.node", "LOYALTY_NODE", NODE, List.of())
                .filter(node -> major(node) >= OLDEST_NODE)
                .findFirst()
                .orElse(null);
    }

    /** A path that somebody gave is the only candidate: another browser than the one asked for would be a surprise. */
    private Stream<Path> candidates(String property, String variable, List<String> names, List<Path> usualPlaces) {
        String given = properties.getOrDefault(property, "");
        if (given.isEmpty()) {
            given = environment.getOrDefault(variable, "");
        }
        Stream<Path> all =
                given.isEmpty() ? Stream.concat(onPath(names), usualPlaces.stream()) : Stream.of(Path.of(given));
        return all.filter(Files::isExecutable).filter(Files::isRegularFile);
    }

    private Stream<Path> onPath(List<String> names) {
        String path = environment.getOrDefault("PATH", "");
        List<Path> folders = Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
        return names.stream()
                .flatMap(name -> folders.stream()
                        .flatMap(folder -> Stream.of(folder.resolve(name), folder.resolve(name + ".exe"))));
    }

    private static int major(Path node) {
        try {
            Process process = new ProcessBuilder(node.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            Matcher version =
                    NODE_VERSION.matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            return version.matches() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException unusable) {
            return 0;
        }
    }
}
