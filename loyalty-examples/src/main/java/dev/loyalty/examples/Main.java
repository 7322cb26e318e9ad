package dev.loyalty.examples;

import dev.loyalty.FrameEngine;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A placeholder. */
@Command(name = "loyalty-examples", mixinStandardHelpOptions = true, version = "0.1.0")
public final class Main implements Runnable {
    @Parameters(defaultValue = "1")
    private long figure;

    private Main() {}

    /** Starts. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        System.out.println(FrameEngine.answer(figure));
    }
}
