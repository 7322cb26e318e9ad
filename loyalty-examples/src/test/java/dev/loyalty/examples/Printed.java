package dev.loyalty.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What an example prints. */
public final class Printed {

    private Printed() {}

    /** Something that prints. */
    @FunctionalInterface
    public interface Printing {
        /** Prints. */
        void to(PrintStream out) throws Exception;
    }

    /** {@return the lines that an example prints} */
    public static List<String> by(Printing example) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            example.to(out);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** Something that logs. */
    @FunctionalInterface
    public interface Logging {
        /** Logs. */
        void now() throws Exception;
    }

    /** {@return the lines that are logged meanwhile} */
    public static List<String> onErr(Logging example) throws Exception {
        PrintStream before = System.err;
        try {
            return by(out -> {
                System.setErr(out);
                example.now();
            });
        } finally {
            System.setErr(before);
        }
    }
}
