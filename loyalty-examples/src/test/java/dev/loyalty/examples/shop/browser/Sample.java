package dev.loyalty.examples.shop.browser;

import dev.loyalty.examples.shop.demo.Demo;
import dev.loyalty.examples.shop.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The shop with two years behind it, filled in once and copied for each test. */
final class Sample implements AutoCloseable {

    private static final String SUFFIX = ".mv.db";

    private final Path folder;
    private int copies;

    private Sample(Path folder) {
        this.folder = folder;
    }

    /** Fills one in. */
    static Sample fill() throws IOException {
        Sample sample = new Sample(Files.createTempDirectory("loyalty-shop"));
        try (Demo demo = open(sample.folder.resolve("sample"))) {
            demo.begin();
            Eventually.holds("the sample is filled in", () -> {
                if (demo.replay().hasFailed()) {
                    throw new AssertionError("the sample could not be filled in");
                }
                return demo.replay().isOver();
            });
        }
        return sample;
    }

    /** {@return a copy that nobody else has, open; it has not begun} */
    synchronized Demo copy() throws IOException {
        Path copy = folder.resolve("copy-" + ++copies);
        Files.copy(folder.resolve("sample" + SUFFIX), folder.resolve(copy.getFileName() + SUFFIX));
        return open(copy);
    }

    static Demo open(Path file) {
        Database database = Database.open("jdbc:h2:file:" + file.toAbsolutePath(), "sa", "");
        return Demo.open(database, new Demo.Setup(false, null, null, InstantSource.system()));
    }

    @Override
    public void close() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
