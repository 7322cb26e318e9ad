package dev.loyalty.internal;

import dev.loyalty.Import;
import dev.loyalty.ImportReport;
import dev.loyalty.command.Command;
import dev.loyalty.command.CorruptDataException;
import dev.loyalty.command.Outcome;
import dev.loyalty.spi.Result;
import dev.loyalty.spi.Step;
import dev.loyalty.spi.StoreException;
import dev.loyalty.value.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records many commands, batch by batch. One run of it; not thread-safe. */
public final class Importer {

    private static final Logger LOG = LoggerFactory.getLogger(Importer.class);

    private final CommandGateway gateway;
    private final Import how;
    private final Set<MemberId> touched = new LinkedHashSet<>();
    private final List<ImportReport.Rejected> rejected = new ArrayList<>();
    private long commands;
    private long replays;

    /**
     * An import that has not begun.
     *
     * @param gateway through which it writes
     * @param how how it goes about it
     */
    public Importer(CommandGateway gateway, Import how) {
        this.gateway = gateway;
        this.how = how;
    }

    /**
     * Records all commands; if it was quiet, then judges each member once and queues one group assignment.
     *
     * @param all the commands
     * @return what became of them
     */
    public ImportReport run(Iterator<? extends Command> all) {
        List<Command> batch = new ArrayList<>(how.batch());
        while (all.hasNext()) {
            batch.add(all.next());
            if (batch.size() == how.batch() || !all.hasNext()) {
                record(batch);
                batch.clear();
                how.progress().accept(new Import.Progress(commands, replays, rejected.size()));
            }
        }
        if (how.quiet()) {
            endQuietly();
        }
        return new ImportReport(commands, commands - replays - rejected.size(), replays, rejected);
    }

    private void record(List<Command> batch) {
        Instant clock = gateway.now();
        List<Step<Outcome>> steps = new ArrayList<>(batch.size());
        Map<Integer, RuntimeException> unready = new HashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            Command command = batch.get(i);
            try {
                steps.add(gateway.step(command, asOf(command, clock), clock, how.quiet()));
            } catch (RuntimeException failed) {
                unready.put(i, failed);
            }
        }
        Iterator<Result<Outcome>> results = gateway.updateAll(steps).iterator();
        for (int i = 0; i < batch.size(); i++) {
            RuntimeException failed = unready.get(i);
            Command command = batch.get(i);
            Result<Outcome> result = failed == null ? results.next() : new Result.Failed<>(failed);
            CommandGateway.guarded(() -> settle(command, result));
        }
    }

    private long settle(Command command, Result<Outcome> result) {
        touched.add(MemberId.of(command.customer()));
        long index = commands++;
        try {
            Outcome outcome = result.orThrow();
            CommandLog.answered(command, outcome);
            if (outcome instanceof Outcome.Refused refused) {
                rejected.add(new ImportReport.Refused(index, command, refused.refusal()));
            } else if (outcome.isReplay()) {
                replays++;
            }
        } catch (StoreException storeFailed) {
            if (storeFailed.effect() != StoreException.Effect.IMPOSSIBLE) {
                throw storeFailed;
            }
            CommandLog.failed(command, storeFailed);
            rejected.add(new ImportReport.Failed(index, command, CommandGateway.inOurWords(storeFailed)));
        } catch (RuntimeException failed) {
            CommandLog.failed(command, failed);
            rejected.add(new ImportReport.Failed(index, command, failed));
        }
        return index;
    }

    private void endQuietly() {
        Instant clock = gateway.now();
        List<Step<Integer>> steps = new ArrayList<>();
        for (Iterator<MemberId> members = touched.iterator(); members.hasNext(); ) {
            steps.add(gateway.endImport(members.next(), clock));
            if (steps.size() == how.batch() || !members.hasNext()) {
                List<Result<Integer>> ended = gateway.updateAll(steps);
                CommandGateway.guarded(() -> ended.stream()
                        .filter(Importer::canBeEnded)
                        .map(Result::orThrow)
                        .toList());
                steps.clear();
            }
        }
    }

    /** Whose stored data cannot be read or written, was left out row by row, and keeps nobody else from the end. */
    private static boolean canBeEnded(Result<Integer> ended) {
        if (ended instanceof Result.Failed<Integer> failed && concernsOneMember(failed.failure())) {
            LOG.warn(
                    "an import could not be ended for a member: {}",
                    failed.failure().getMessage(),
                    failed.failure());
            return false;
        }
        return true;
    }

    private static boolean concernsOneMember(Throwable failure) {
        return failure instanceof CorruptDataException
                || (failure instanceof StoreException store && store.effect() == StoreException.Effect.IMPOSSIBLE);
    }

    /** Time runs with the rows, but never ahead of the engine's clock. */
    private Instant asOf(Command command, Instant clock) {
        boolean past = command.occurredAt().isBefore(clock);
        return how.clockFromRows() && past ? command.occurredAt() : clock;
    }
}
