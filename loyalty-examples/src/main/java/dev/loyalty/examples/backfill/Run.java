package dev.loyalty.examples.backfill;

import dev.loyalty.EngineBuilder;
import dev.loyalty.Import;
import dev.loyalty.ImportReport;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Command;
import dev.loyalty.examples.backfill.input.BadInputException;
import dev.loyalty.examples.backfill.input.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** One history on its way through an engine. Not thread-safe. */
final class Run implements AutoCloseable {

    private static final int DUE_AT_ONCE = 1000;
    private static final int BATCH = 1000;

    /** The engine's clock goes no further than the year 9999. */
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** Longer than a delivery is left to a worker that does not come back. */
    private static final Duration LEASE = Duration.ofMinutes(6);

    /** How many runs in a row may have been killed over the same delivery. */
    private static final int LEASES = 20;

    private final Setup setup;
    private final OpenStore store;
    private final Instant end;
    private final Told told = new Told();
    private final LoyaltyEngine engine;
    private final boolean goesOn;
    private Instant now;

    /**
     * An engine on a store, whose clock stands at {@code end}.
     *
     * @throws BadInputException if the store has another program of that name
     */
    Run(Setup setup, OpenStore store, Instant end) {
        this.setup = setup;
        this.store = store;
        this.end = end;
        this.now = end;
        EngineBuilder builder =
                LoyaltyEngine.builder(setup.program()).store(store.factory()).clock(() -> now);
        if (setup.notifies()) {
            builder.notifier(told);
        }
        if (setup.program().assignsGroups()) {
            builder.groupAssigner(told);
        }
        this.engine = built(builder);
        this.goesOn = !engine.members().page(null, 1).isEmpty();
    }

    private static LoyaltyEngine built(EngineBuilder builder) {
        try {
            return builder.build();
        } catch (IllegalStateException otherProgram) {
            throw new BadInputException("--store: " + otherProgram.getMessage() + "; or take another store");
        }
    }

    /** Whether the store had members before. */
    boolean goesOn() {
        return goesOn;
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
        Import how = Import.QUIET.inBatchesOf(BATCH).telling(at -> {
            tell();
            progress.reached(at.commands());
        });
        ImportReport report;
        try (Stream<Row> rows = setup.orders().rows()) {
            report = engine.recordAll(rows.flatMap(this::commands), setup.notifies() ? how.loud() : how);
        }
        while (engine.runDue(DUE_AT_ONCE) == DUE_AT_ONCE) {
            tell();
        }
        deliver();
        return report;
    }

    /** What is saved was told; what was told and is not saved is told again. */
    private void tell() {
        engine.deliveries().drain();
        store.save();
    }

    /**
     * Delivers all there is. What a run had in hand when it was killed is left to it for a while, and here time stands still: so the
     * clock is put forward, for as long as something waits.
     */
    private void deliver() {
        tell();
        for (int i = 0; i < LEASES && end.isBefore(LATEST) && engine.health().queued() > 0; i++) {
            now = now.plus(LEASE);
            tell();
        }
        now = end;
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
