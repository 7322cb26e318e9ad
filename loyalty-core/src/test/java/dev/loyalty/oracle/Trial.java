package dev.loyalty.oracle;

import dev.loyalty.ImportReport;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.ConflictException;
import dev.loyalty.command.Outcome;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.TierChanged;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.program.json.ProgramJson;
import dev.loyalty.tck.SettableClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a story through the engine and through the plain model, and says what differs first. */
final class Trial {

    private final Story story;
    private final SettableClock clock;
    private final InMemoryStore store = new InMemoryStore();
    private LoyaltyEngine engine;
    private final PlainMember member;
    private final Telling telling;

    private Trial(Story story) {
        this.story = story;
        this.clock = SettableClock.at(story.deeds().get(0).now());
        this.engine = engine(story.plans().get(0));
        this.member = new PlainMember(story.plans());
        this.member.daily = story.deeds().get(0).now().getEpochSecond() % 16 == 0;
        this.telling = new Telling(member);
    }

    private LoyaltyEngine engine(Plan plan) {
        return LoyaltyEngine.builder(ProgramJson.read(PlanJson.of(plan)))
                .store(store)
                .clock(clock)
                .exchangeRates((from, to, at) -> Optional.ofNullable(Rates.of(from.getCurrencyCode(), at)))
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
        List<Deed> told = new ArrayList<>(story.deeds().subList(0, imported));
        Difference first = imported == 0 ? null : imported(told);
        if (first != null) {
            return first;
        }
        for (Deed deed : story.deeds().subList(imported, story.deeds().size())) {
            clock.set(deed.now());
            String said = said(deed);
            String expected = telling.tell(deed);
            if (!said.equals(expected)) {
                return new Difference("outcome", expected, said, deed.toString());
            }
            Difference found = new Answers(member, deed.now()).compare(engine);
            if (found == null && deed instanceof Deed.Looked looked && looked.runsDue()) {
                told.add(deed);
                found = new Answers(member, deed.now())
                        .compareAtLength(engine, new Forecast(story.plans(), told, deed.now()));
            } else {
                told.add(deed);
            }
            if (found != null) {
                return found.after(deed.toString());
            }
        }
        int looked;
        do {
            looked = engine.runDue(100);
        } while (looked == 100);
        return history();
    }

    private @Nullable Difference imported(List<Deed> deeds) {
        clock.set(deeds.get(deeds.size() - 1).now());
        List<String> said = new ArrayList<>(Collections.nCopies(deeds.size(), Telling.APPLIED));
        for (ImportReport.Rejected rejected :
                engine.recordAll(deeds.stream().map(Commands::of)).rejected()) {
            said.set(
                    (int) rejected.index(),
                    rejected instanceof ImportReport.Refused refused
                            ? refused.refusal().code()
                            : "Conflict");
        }
        List<String> expected = deeds.stream().map(telling::tell).toList();
        return said.equals(expected)
                ? null
                : new Difference("outcome", expected.toString(), said.toString(), "the import");
    }

    private String said(Deed deed) {
        if (deed instanceof Deed.Looked looked) {
            if (looked.runsDue()) {
                engine.runDue(100);
            }
            return Telling.APPLIED;
        } else if (deed instanceof Deed.Published published) {
            published(published.version());
            return Telling.APPLIED;
        }
        Outcome outcome;
        try {
            if (deed instanceof Deed.Withdrawn withdrawn) {
                engine.withdraw(withdrawn.version());
                return Telling.APPLIED;
            }
            outcome = engine.record(Commands.of(deed));
        } catch (ConflictException conflict) {
            return "Conflict";
        } catch (IllegalArgumentException | IllegalStateException malformed) {
            if (deed instanceof Deed.Withdrawn || deed instanceof Deed.Pinned || deed instanceof Deed.Unpinned) {
                return Telling.MALFORMED;
            }
            throw malformed;
        }
        return outcome instanceof Outcome.Refused refused ? refused.refusal().code() : Telling.APPLIED;
    }

    /** Another process brings a version; from then on it is asked, or the one that ran before goes on. */
    private void published(int version) {
        LoyaltyEngine other = engine(story.plans().stream()
                .filter(plan -> plan.version() == version)
                .findFirst()
                .orElseThrow());
        engine = version % 20 == 0 ? engine : other;
    }

    private @Nullable Difference history() {
        List<String> seen = new ArrayList<>();
        for (Entry entry : engine.members().journal(Commands.ADA, 0, 10_000)) {
            for (Event event : entry.events()) {
                if (event instanceof TierChanged change) {
                    seen.add(new Change(
                                    change.ladder().value(),
                                    change.from().value(),
                                    change.to().value(),
                                    entry.effectiveAt(),
                                    LocalDate.EPOCH)
                            .code());
                }
            }
        }
        List<String> expected =
                new ArrayList<>(member.changes.stream().map(Change::code).toList());
        Comparator<String> byLadder =
                Comparator.comparing(code -> code.substring(0, 4)); // the order of ladders within an instant is free
        seen.sort(byLadder);
        expected.sort(byLadder);
        return seen.equals(expected)
                ? null
                : new Difference("tier changes", expected.toString(), seen.toString(), "the end");
    }
}
