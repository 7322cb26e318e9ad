package dev.loyalty.rules.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.member.MemberState;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.rules.journal.EntryDraft;
import dev.loyalty.testing.PolicyArbitraries;
import dev.loyalty.testing.SameStories;
import dev.loyalty.testing.TierPlay;
import dev.loyalty.testing.TierStory;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Nobody is forgotten, and nobody is woken for nothing: what is due is due when it is said to be. */
@SameStories
class DueProperties {

    private static final int DAYS = 420;

    @Provide
    Arbitrary<TierStory> stories() {
        return TierStory.any(PolicyArbitraries.shortPolicies());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void nothingHappensOnADayBeforeTheOneThatIsDue(@ForAll("stories") TierStory story) {
        TierPlay play = new TierPlay(story);
        play.play(story, () -> {});
        MemberState state =
                Advance.to(play.state(), play.programs(), play.clock.instant()).state();
        Instant last = state.lastAt();
        if (last == null || state.program() == 0) {
            return;
        }
        LoyaltyProgram program = play.programs().version(state.program());
        Instant due = Advance.nextDue(state, play.programs());
        LocalDate day = LocalDate.ofInstant(last, program.zone()).plusDays(1);
        for (int i = 0; i < DAYS; i++) {
            Instant start = day.plusDays(i).atStartOfDay(program.zone()).toInstant();
            if (due != null && !start.isBefore(due)) {
                return;
            }
            EntryDraft draft = new EntryDraft(state, start);
            Consequence.JUDGED.follow(
                    draft, Advance.happens(draft, play.programs(), start).happening());
            Celebrations.look(draft, play.programs());
            Warnings.look(draft, play.programs());
            assertThat(draft.isEmpty()).as("nothing is done at " + start).isTrue();
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whoIsBroughtUpToAnInstantHasNothingLeftToDoThenAndIsWokenInTime(@ForAll("stories") TierStory story) {
        TierPlay play = new TierPlay(story);
        play.play(story, () -> {
            Instant now = play.clock.instant();
            MemberState state = Advance.to(play.state(), play.programs(), now).state();
            assertThat(Advance.to(state, play.programs(), now).entries()).isEmpty();
            Instant due = Advance.nextDue(state, play.programs(), now);
            Instant wakeUp = Advance.wakeUp(state, play.programs(), now);
            assertThat(due == null || due.isAfter(now)).isTrue();
            assertThat(wakeUp == null).isEqualTo(due == null);
            assertThat(wakeUp == null || due == null || (wakeUp.isAfter(now) && !wakeUp.isAfter(due)))
                    .isTrue();
        });
    }
}
