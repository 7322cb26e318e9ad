package dev.loyalty.examples.backfill;

import dev.loyalty.EngineBuilder;
import dev.loyalty.Import;
import dev.loyalty.ImportReport;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Command;
import dev.loyalty.examples.backfill.input.BadInputException;
import dev.loyalty.examples.backfill.input.Row;
import java.time.Instant;
import java.util.stream.Stream;

/** One history on its way through an engine. Not thread-safe. */
final class Run implements AutoCloseable {

    private static final int DUE_AT_ONCE = 1000;

    private final Setup setup;
    private final Instant end;
    private final Told told = new Told();
    private final LoyaltyEngine engine;

    /** An engine that holds nothing yet, and whose clock stands at {@code end}. */
    Run(Setup setup, Instant end) {
        this.setup = setup;
        this.end = end;
        EngineBuilder builder = LoyaltyEngine.builder(setup.program()).clock(() -> end);
        if (setup.notifies()) {
            builder.notifier(told);
        }
        if (setup.program().assignsGroups()) {
            builder.groupAssigner(told);
        }
        this.engine = builder.build();
    }

    LoyaltyEngine engine() {
        return engine;
    }

    /** What was delivered. */
    Told told() {
        return told;
    }

    /** Sends every good row through the engine, in the file's order, and then lets time run to the end. */
    ImportReport feed(Progress progress) {
        Import how = Import.QUIET.telling(at -> {
            engine.deliveries().drain();
            progress.reached(at.commands());
        });
        ImportReport report;
        try (Stream<Row> rows = setup.orders().rows()) {
            report = engine.recordAll(rows.flatMap(this::commands), setup.notifies() ? how.loud() : how);
        }
        while (engine.runDue(DUE_AT_ONCE) == DUE_AT_ONCE) {
            engine.deliveries().drain();
        }
        engine.deliveries().drain();
        return report;
    }

    /** Whether a row is sent through the engine. */
    boolean takes(Row row) {
        return row instanceof Row.Good good && !good.command().occurredAt().isAfter(end);
    }

    private Stream<Command> commands(Row row) {
        if (row instanceof Row.Bad bad && !setup.skipsBadRows()) {
            throw new BadInputException(setup.orders().complaint(bad) + " (the file has changed since it was checked)");
        }
        return row instanceof Row.Good good && takes(row) ? Stream.of(good.command()) : Stream.empty();
    }

    @Override
    public void close() {
        engine.close();
    }
}
