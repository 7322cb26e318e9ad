package dev.loyalty.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.event.Entry;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.MemberView;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** An engine in which a story of tiers is played. */
public final class TierPlay {

    public final SettableClock clock = SettableClock.at(TierStory.START);
    private final MemberStore store;
    private LoyaltyEngine engine;

    public TierPlay(TierStory story) {
        InMemoryStore factory = new InMemoryStore();
        List<LoyaltyProgram> programs = story.programs();
        engine = LoyaltyEngine.builder(programs.get(0))
                .store(factory)
                .clock(clock)
                .build();
        for (LoyaltyProgram later : programs.subList(1, programs.size())) {
            engine = LoyaltyEngine.builder(later).store(factory).clock(clock).build();
        }
        store = factory.open(programs.get(0).id());
    }

    /** Plays everything; {@code pass} lets the time of a gap pass, and {@code after} looks at what follows. */
    public void play(TierStory story, Consumer<Duration> pass, Runnable after) {
        for (TierStory.Told told : story.told()) {
            pass.accept(told.gap());
            told.command().ifPresent(engine::record);
            after.run();
        }
    }

    public void play(TierStory story, Runnable after) {
        play(story, clock::advance, after);
    }

    public LoyaltyEngine engine() {
        return engine;
    }

    public ProgramHistory programs() {
        return engine.programs();
    }

    public void runDue() {
        for (int rounds = 0; engine.runDue(10) > 0; rounds++) {
            assertThat(rounds).as("rounds in which somebody is due").isLessThan(1000);
        }
    }

    public MemberView view() {
        return engine.members().view(TierMove.CUSTOMER);
    }

    public MemberView viewAt(Instant now) {
        Instant before = clock.instant();
        clock.set(now);
        MemberView view = view();
        clock.set(before);
        return view;
    }

    public MemberState state() {
        return store.read(MemberId.of(TierMove.CUSTOMER), Set.of())
                .stateIn(engine.program().currency());
    }

    public List<Entry> journal() {
        return store.journal().after(MemberId.of(TierMove.CUSTOMER), 0, Integer.MAX_VALUE);
    }
}
