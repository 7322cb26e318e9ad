package dev.loyalty.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.Cause;
import dev.loyalty.event.Entry;
import dev.loyalty.member.MemberState;
import dev.loyalty.properties.World.Standing;
import dev.loyalty.rules.time.Advance;
import dev.loyalty.testing.SameStories;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** It does not matter when somebody notices what time has done. */
@SameStories
class TimeProperties extends EngineProperties {

    private static final Duration LONG = Duration.ofDays(200);

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void whatIsDueMayBeDoneAtAnyTime(
            @ForAll("stories") Story story, @ForAll @Size(40) List<@IntRange(max = 3) Integer> when) {
        World lazy = world(story);
        World diligent = world(story);
        for (int i = 0; i < story.deeds().size(); i++) {
            Deed deed = story.deeds().get(i);
            lazy.play(deed);
            if (when.get(i) == 0) {
                diligent.runDue();
            }
            if (deed instanceof Deed.Pass pass && when.get(i) > 1) {
                Duration step = pass.time().dividedBy(when.get(i) + 1L);
                for (int steps = 0; steps < when.get(i); steps++) {
                    diligent.clock.advance(step);
                    diligent.runDue();
                }
                diligent.clock.advance(pass.time().minus(step.multipliedBy(when.get(i))));
            } else {
                diligent.play(deed);
            }
        }
        lazy.clock.advance(LONG);
        diligent.clock.advance(LONG);
        lazy.runDue();
        diligent.runDue();
        assertThat(diligent.facts()).isEqualTo(lazy.facts());
        assertThat(diligent.standings()).isEqualTo(lazy.standings());
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void answersAreRightBeforeTheBackgroundWorkRan(@ForAll("stories") Story story) {
        World world = world(story);
        for (Deed deed : story.deeds()) {
            world.play(deed);
            if (deed instanceof Deed.Pass || deed instanceof Deed.Publish) {
                Map<CustomerId, Standing> before = world.standings();
                world.runDue();
                assertThat(world.standings()).isEqualTo(before);
                assertThat(world.engine().health().due()).isZero();
            }
        }
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void manySmallStepsAreOneLeap(
            @ForAll("stories") Story story,
            @ForAll @Size(8) List<@IntRange(min = 1, max = 3_000_000) Integer> seconds) {
        World world = played(story);
        for (CustomerId customer : World.everybody()) {
            MemberState state = world.store
                    .read(MemberId.of(customer), Set.of())
                    .stateIn(story.club().version(1, null).currency());
            Instant now = state.notBeforeLast(world.now());
            MemberState stepped = state;
            List<World.Fact> made = new ArrayList<>();
            for (int step : seconds) {
                now = now.plusSeconds(step);
                Advance.Advanced advanced = Advance.to(stepped, world.programs(), now);
                advanced.entries().forEach(entry -> made.add(World.Fact.of(entry)));
                stepped = advanced.state();
                Instant due = Advance.nextDue(stepped, world.programs());
                assertThat(due == null || due.isAfter(now)).isTrue();
            }
            Advance.Advanced leap = Advance.to(state, world.programs(), now);
            assertThat(leap.state()).isEqualTo(stepped);
            assertThat(leap.entries().stream().map(World.Fact::of).toList()).isEqualTo(made);
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aClockThatJumpsBackDoesNoHarm(
            @ForAll("stories") Story story, @ForAll @Size(40) List<@IntRange(max = 9) Integer> jumps) {
        World world = world(story);
        for (int i = 0; i < story.deeds().size(); i++) {
            if (jumps.get(i) == 0) {
                world.clock.advance(Duration.ofDays(-2));
            }
            world.play(story.deeds().get(i));
        }
        for (CustomerId customer : World.everybody()) {
            assertThat(world.engine().members().verify(customer).agrees()).isTrue();
            Instant before = Instant.MIN;
            for (Entry entry : world.journal(customer)) {
                // a version of the program starts when it starts, by the clock of whoever published it
                if (!(entry.cause() instanceof Cause.ByProgram)) {
                    assertThat(entry.effectiveAt()).isAfterOrEqualTo(before);
                    before = entry.effectiveAt();
                }
            }
        }
        Map<CustomerId, Standing> standings = world.standings();
        world.runDue();
        assertThat(world.standings()).isEqualTo(standings);
    }
}
