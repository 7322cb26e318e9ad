package dev.loyalty.jdbc;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM, with what the tests have. */
final class OtherJvm {

    private OtherJvm() {}

    /** One that runs a class; its errors are written to where its output is. */
    static ProcessBuilder of(Class<?> type, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", path(), type.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** The class path of the tests. */
    static String path() {
        return String.join(
                File.pathSeparator,
                "target/test-classes",
                "target/classes",
                System.getProperty("jdk.module.path", ""),
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    }
}
