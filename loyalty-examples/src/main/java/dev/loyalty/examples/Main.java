package dev.loyalty.examples;

import dev.loyalty.examples.backfill.BackfillCommand;
import dev.loyalty.examples.backfill.DatabaseException;
import dev.loyalty.examples.backfill.input.BadInputException;
import dev.loyalty.examples.shop.ShopCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;

/** The command line. */
@Command(
        name = "loyalty-examples",
        mixinStandardHelpOptions = true,
        version = "loyalty-examples 0.1.0",
        description = "Shows what the loyalty engine makes of a shop's orders.",
        subcommands = {BackfillCommand.class, ShopCommand.class})
public final class Main {

    /** The exit code when a database fails. */
    private static final int DATABASE = 3;

    private Main() {}

    /** Runs a command, and ends with its exit code. */
    public static void main(String[] args) {
        Charset charset = PlainWriter.terminalCharset(System.getProperties());
        CommandLine command = commandLine()
                .setOut(new PrintWriter(new PlainWriter(new FileOutputStream(FileDescriptor.out), charset), false))
                .setErr(new PrintWriter(new PlainWriter(new FileOutputStream(FileDescriptor.err), charset), true));
        int code = command.execute(args);
        command.getOut().flush();
        command.getErr().flush();
        System.exit(code);
    }

    /** {@return the command line, with errors as single lines} */
    public static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setParameterExceptionHandler(Main::misused)
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
    }

    private static int misused(ParameterException failure, String... args) {
        CommandLine command = failure.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(oneLine(failure.getMessage() + " (see " + name + " --help)"));
        return ExitCode.USAGE;
    }

    private static int failed(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof BadInputException) {
            command.getErr().println(oneLine(String.valueOf(failure.getMessage())));
            return ExitCode.USAGE;
        }
        if (failure instanceof DatabaseException) {
            command.getErr().println(oneLine(String.valueOf(failure.getMessage())));
            return DATABASE;
        }
        if (failure instanceof IOException) {
            command.getErr().println(oneLine("cannot be written: " + failure));
            return ExitCode.SOFTWARE;
        }
        throw failure;
    }

    /** File names and columns come from outside: nothing in them is to move the cursor. */
    private static String oneLine(String message) {
        return message.replaceAll("\\R", " ").replaceAll("\\p{Cntrl}", "?");
    }
}
