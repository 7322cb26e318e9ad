package dev.loyalty.oracle.balances;

import dev.loyalty.ImportReport;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.ConflictException;
import dev.loyalty.command.Outcome;
import dev.loyalty.event.Entry;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.oracle.Difference;
import dev.loyalty.program.json.ProgramJson;
import dev.loyalty.tck.SettableClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a story through the engine and through the plain model, and says what differs first. */
final class Trial {

    /** How many instants between two deeds are looked at. */
    private static final int LOOKS = 6;

    private static final Pattern MALFORMED = Pattern.compile(
            "decimals of the unit|largest number of units|but would be valid through|comes on a day after today");
    private static final int MANY = 10_000;

    private final Story story;
    private final SettableClock clock;
    private final InMemoryStore store = new InMemoryStore();
    private LoyaltyEngine engine;
    private final PlainMember member;
    private final Telling telling;

    private Trial(Story story) {
        this.story = story;
        Instant start = story.deeds().get(0).now();
        this.clock = SettableClock.at(start);
        this.engine = engine(story.plans().get(0));
        this.member = new PlainMember(story.plans(), start);
        this.telling = new Telling(member);
    }

    private LoyaltyEngine engine(Plan plan) {
        return LoyaltyEngine.builder(ProgramJson.read(PlanJson.of(plan)))
                .store(store)
                .clock(clock)
                .build();
    }

    /** {@return the first difference; null if there is none} */
    static @Nullable Difference of(Story story) {
        if (story.deeds().isEmpty()) {
            return null;
        }
        Trial trial = new Trial(story);
        try {
            return trial.run();
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException failed) {
            return new Difference("a failure", "none", failed.toString(), "");
        }
    }

    private @Nullable Difference run() {
        int imported = story.importedDeeds();
        Difference first = imported == 0 ? null : imported(story.deeds().subList(0, imported));
        if (first != null) {
            return first;
        }
        for (Deed deed : story.deeds().subList(imported, story.deeds().size())) {
            Difference found = between(deed.now());
            clock.set(deed.now());
            if (found == null && story.daily()) {
                runDue();
            }
            if (found == null) {
                String said = said(deed);
                found = Answers.differs("outcome", telling.tell(deed), said);
            }
            found = found == null ? answers(deed.now()) : found;
            found = found == null ? new Answers(member, deed.now(), engine).laws() : found;
            found = found == null ? journal(false) : found;
            if (found != null) {
                return found.after(deed.toString());
            }
        }
        runDue();
        return journal(true);
    }

    /** An import judges each row as of its own time, so that it is as if each had been told then. */
    private @Nullable Difference imported(List<Deed> deeds) {
        clock.set(deeds.get(deeds.size() - 1).now());
        List<String> said = new ArrayList<>(Collections.nCopies(deeds.size(), Telling.APPLIED));
        for (ImportReport.Rejected rejected :
                engine.recordAll(deeds.stream().map(Commands::of)).rejected()) {
            if (deeds.get((int) rejected.index()) instanceof Deed.OfBalance) {
                said.set((int) rejected.index(), rejected(rejected));
            }
        }
        List<String> expected = deeds.stream()
                .map(telling::tell)
                .map(answer -> answer.equals(Telling.REPLAY) ? Telling.APPLIED : answer)
                .toList();
        Difference found = Answers.differs("the import", expected.toString(), said.toString());
        return found != null ? found : journal(false);
    }

    private static String rejected(ImportReport.Rejected rejected) {
        if (rejected instanceof ImportReport.Refused refused) {
            return Seen.refusal(refused.refusal());
        }
        return rejected instanceof ImportReport.Failed failed && isMalformed(failed.failure())
                ? Telling.MALFORMED
                : Telling.CONFLICT;
    }

    private static boolean isMalformed(RuntimeException failure) {
        return MALFORMED.matcher(String.valueOf(failure.getMessage())).find();
    }

    /** Looks where something may change, and just before it. */
    private @Nullable Difference between(Instant end) {
        Difference found = null;
        int looks = 0;
        for (Instant next = member.nextChange(end);
                next != null && found == null && (looks < LOOKS || story.daily());
                next = member.nextChange(end)) {
            looks++;
            found = looks < LOOKS ? look(next.minus(1, ChronoUnit.MICROS), false) : null;
            found = found == null ? look(next, looks < LOOKS) : found;
        }
        return found;
    }

    private @Nullable Difference look(Instant at, boolean compares) {
        if (at.isBefore(clock.instant())) {
            return null;
        }
        clock.set(at);
        if (story.daily()) {
            runDue();
        }
        member.advance(at);
        Difference found = compares || !story.daily() ? answers(at) : null;
        return found == null ? null : found.after("nothing, at " + at);
    }

    private @Nullable Difference answers(Instant at) {
        return new Answers(member, at, engine).compare();
    }

    private void runDue() {
        int done;
        do {
            done = engine.runDue(100);
        } while (done == 100);
    }

    private String said(Deed deed) {
        if (deed instanceof Deed.Looked looked) {
            if (looked.runsDue()) {
                runDue();
            }
            return Telling.APPLIED;
        } else if (deed instanceof Deed.Published published) {
            published(published.version());
            return Telling.APPLIED;
        }
        try {
            Outcome outcome = engine.record(Commands.of(deed));
            return deed instanceof Deed.OfBalance
                    ? outcome.fold(
                            applied -> applied.isReplay() ? Telling.REPLAY : Telling.APPLIED,
                            refused -> Seen.refusal(refused.refusal()))
                    : Telling.APPLIED;
        } catch (ConflictException conflict) {
            return Telling.CONFLICT;
        } catch (IllegalArgumentException malformed) {
            if (isMalformed(malformed)) {
                return Telling.MALFORMED;
            }
            throw malformed;
        }
    }

    /** Another process brings a version; from then on it is asked, or the one that ran before goes on. */
    private void published(int version) {
        LoyaltyEngine other = engine(story.plans().stream()
                .filter(plan -> plan.version() == version)
                .findFirst()
                .orElseThrow());
        engine = version % 20 == 0 ? engine : other;
    }

    /** What is written agrees, as far as the engine has noticed what time did. */
    private @Nullable Difference journal(boolean whole) {
        List<String> seen = new ArrayList<>();
        for (Entry entry : engine.members().journal(Commands.ADA, 0, MANY)) {
            String line = Seen.line(entry);
            if (line != null) {
                seen.add(line);
            }
        }
        List<String> expected = member.journal;
        int most = Math.min(seen.size(), expected.size());
        for (int i = 0; i < most; i++) {
            if (!seen.get(i).equals(expected.get(i))) {
                return new Difference("journal", expected.get(i), seen.get(i), "entry " + i);
            }
        }
        if (seen.size() > most) {
            return new Difference("journal", "nothing", seen.get(most), "the end");
        }
        return whole && expected.size() > most
                ? new Difference("journal", expected.get(most), "nothing", "the end")
                : null;
    }
}
