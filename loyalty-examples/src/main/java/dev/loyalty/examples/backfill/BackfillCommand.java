package dev.loyalty.examples.backfill;

import java.io.Console;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command as picocli knows it. */
@Command(
        name = "backfill",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Sends an order history through the loyalty engine, and shows what comes of it.",
            "",
            "Without options it takes a bundled sample of two years. Rows are taken in the file's order and drive the clock: what time "
                    + "alone does to tiers comes before the row, and in the end time runs on to --as-of. A negative amount is a credit "
                    + "note, with a number of its own in the order column; the same number with the same amount counts once. Times are "
                    + "ISO dates or date-times. Local times that a clock change skips are moved forward by it; of those that come twice "
                    + "the first is meant.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the files could not be written",
            "2:the input cannot be used; nothing was written",
            "3:the database cannot be used, or was lost on the way; what was recorded stays, and the same command goes on from there"
        })
public final class BackfillCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Mixin
    private final Options options = new Options();

    /** The command, before its options are read. */
    public BackfillCommand() {}

    @Override
    public Integer call() throws Exception {
        new Backfill(
                        options.checked(),
                        spec.commandLine().getOut(),
                        spec.commandLine().getErr(),
                        isOnTerminal())
                .run();
        return 0;
    }

    /** Whether somebody looks on who can see a bar move. Since JDK 22 there is a console without a terminal, too. */
    @SuppressWarnings("SystemConsoleNull") // both are asked
    private static boolean isOnTerminal() {
        Console console = System.console();
        if (console == null || System.getenv("CI") != null || "dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            Method isTerminal = Console.class.getMethod("isTerminal");
            return (boolean) isTerminal.invoke(console);
        } catch (ReflectiveOperationException beforeJdk22) {
            return true;
        }
    }
}
