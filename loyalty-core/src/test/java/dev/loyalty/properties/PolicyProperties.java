package dev.loyalty.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.member.MemberState;
import dev.loyalty.member.MemberView;
import dev.loyalty.testing.Documents;
import dev.loyalty.testing.PolicyArbitraries;
import dev.loyalty.testing.SameStories;
import dev.loyalty.testing.TierMove;
import dev.loyalty.testing.TierPlay;
import dev.loyalty.testing.TierStory;
import dev.loyalty.value.CustomerId;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for members of any tier policy, whatever happens to them over the years. */
@SameStories
class PolicyProperties {

    private static final CustomerId CUSTOMER = TierMove.CUSTOMER;
    private static final Duration YEARS = Duration.ofDays(900);

    @Provide
    Arbitrary<TierStory> stories() {
        return TierStory.any(PolicyArbitraries.shortPolicies());
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void whatIsDueMayBeDoneAtAnyTime(
            @ForAll("stories") TierStory story, @ForAll @Size(10) List<@IntRange(max = 5) Integer> steps) {
        assertMayBeDoneAtAnyTime(story, steps);
    }

    /** Plays it once without ever doing what is due, and once doing it after each of so many steps of each gap. */
    static void assertMayBeDoneAtAnyTime(TierStory story, List<Integer> steps) {
        TierPlay lazy = new TierPlay(story);
        lazy.play(story, () -> {});
        lazy.clock.advance(YEARS);
        lazy.runDue();

        TierPlay diligent = new TierPlay(story);
        int[] turn = {0};
        diligent.play(story, gap -> inSteps(diligent, gap, steps.get(turn[0]++ % steps.size())), () -> {});
        inSteps(diligent, YEARS, 7);
        diligent.runDue();

        assertThat(facts(diligent)).isEqualTo(facts(lazy));
        assertThat(standing(diligent)).isEqualTo(standing(lazy));
        assertThat(diligent.state()).isEqualTo(lazy.state());
        assertThat(diligent.engine().members().verify(CUSTOMER).agrees()).isTrue();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theStateIsTheFoldOfTheJournalAndSurvivesBeingStored(@ForAll("stories") TierStory story) {
        TierPlay play = new TierPlay(story);
        play.play(story, () -> {
            MemberState state = play.state();
            assertThat(play.engine().members().verify(CUSTOMER).agrees()).isTrue();
            assertThat(Documents.again(state)).isEqualTo(state);
        });
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void answersAreRightBeforeTheBackgroundWorkRan(@ForAll("stories") TierStory story) {
        TierPlay play = new TierPlay(story);
        play.play(
                story,
                gap -> {
                    play.clock.advance(gap);
                    Object before = standing(play);
                    play.runDue();
                    assertThat(standing(play)).isEqualTo(before);
                    assertThat(play.engine().health().due()).isZero();
                },
                () -> {});
    }

    private static void inSteps(TierPlay play, Duration gap, int steps) {
        for (int i = 0; i < steps; i++) {
            play.clock.advance(gap.dividedBy(steps + 1L));
            play.runDue();
        }
        play.clock.advance(gap.minus(gap.dividedBy(steps + 1L).multipliedBy(steps)));
    }

    private static List<World.Fact> facts(TierPlay play) {
        return play.journal().stream().map(World.Fact::of).toList();
    }

    private static Object standing(TierPlay play) {
        MemberView view = play.view();
        return List.of(view.membership(), view.spend(), view.ladders(), view.benefits());
    }
}
