package dev.loyalty.benchmark;

import org.openjdk.jmh.Main;

/** Runs all benchmarks, or those that the arguments name: the arguments are those of JMH, {@code -h} lists them. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Main.main(arguments);
    }
}
