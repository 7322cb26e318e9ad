package dev.loyalty.oracle;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.codec.ProgramJson;
import dev.loyalty.command.ConflictException;
import dev.loyalty.command.Outcome;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.TierChanged;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.tck.SettableClock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a story through the engine and through the plain model, and says what differs first. */
final class Trial {

    private final Story story;
    private final SettableClock clock;
    private final LoyaltyEngine engine;
    private final PlainMember member;
    private final Telling telling;

    private Trial(Story story) {
        this.story = story;
        this.clock = SettableClock.at(story.deeds().get(0).now());
        this.engine = engine(story, clock);
        this.member = new PlainMember(story.plans());
        this.member.daily = story.deeds().get(0).now().getEpochSecond() % 16 == 0;
        this.telling = new Telling(member);
    }

    private static LoyaltyEngine engine(Story story, SettableClock clock) {
        InMemoryStore store = new InMemoryStore();
        LoyaltyEngine newest = null;
        for (Plan plan : story.plans()) {
            newest = LoyaltyEngine.builder(ProgramJson.read(PlanJson.of(plan)))
                    .store(store)
                    .clock(clock)
                    .build();
        }
        return java.util.Objects.requireNonNull(newest);
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
        List<Deed> told = new ArrayList<>();
        for (Deed deed : story.deeds()) {
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

    private String said(Deed deed) {
        if (deed instanceof Deed.Looked looked) {
            if (looked.runsDue()) {
                engine.runDue(100);
            }
            return Telling.APPLIED;
        }
        Outcome outcome;
        try {
            outcome = engine.record(Commands.of(deed));
        } catch (ConflictException conflict) {
            return "Conflict";
        }
        return outcome instanceof Outcome.Refused refused ? refused.refusal().code() : Telling.APPLIED;
    }

    private @Nullable Difference history() {
        List<Change> seen = new ArrayList<>();
        for (Entry entry : engine.members().journal(Commands.ADA, 0, 10_000)) {
            for (Event event : entry.events()) {
                if (event instanceof TierChanged change) {
                    seen.add(new Change(
                            change.ladder().value(),
                            change.from().value(),
                            change.to().value(),
                            entry.effectiveAt()));
                }
            }
        }
        Comparator<Change> byLadder =
                Comparator.comparing(Change::ladder); // the order of ladders within an instant is free
        seen.sort(byLadder);
        List<Change> expected = new ArrayList<>(member.changes);
        expected.sort(byLadder);
        return seen.equals(expected)
                ? null
                : new Difference("tier changes", expected.toString(), seen.toString(), "the end");
    }
}
