package dev.loyalty.examples.backfill;

import dev.loyalty.examples.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/**
 * The command, run in this process.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it complained of
 */
record Ran(int code, String out, String err) {

    /** In memory, unless the arguments say where. */
    static Ran backfill(Object... arguments) {
        if (Arrays.asList(arguments).contains("--store")) {
            return exactly(arguments);
        }
        Object[] inMemory = Arrays.copyOf(arguments, arguments.length + 2);
        inMemory[arguments.length] = "--store";
        inMemory[arguments.length + 1] = "memory";
        return exactly(inMemory);
    }

    /** With these arguments alone. */
    static Ran exactly(Object... arguments) {
        List<String> line = new ArrayList<>(List.of("backfill"));
        for (Object argument : arguments) {
            line.add(argument.toString());
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int code = command.execute(line.toArray(String[]::new));
        return new Ran(
                code, out.toString().replace("\r\n", "\n"), err.toString().replace("\r\n", "\n"));
    }

    /** A file of these lines. */
    static Path file(Path folder, String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }
}
