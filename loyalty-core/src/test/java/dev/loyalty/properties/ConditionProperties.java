package dev.loyalty.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.member.MemberState;
import dev.loyalty.testing.Documents;
import dev.loyalty.testing.PolicyArbitraries;
import dev.loyalty.testing.SameStories;
import dev.loyalty.testing.TierMove;
import dev.loyalty.testing.TierPlay;
import dev.loyalty.testing.TierStory;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for members of any tier policy holds, too, where tiers ask for more than spend. */
@SameStories
class ConditionProperties {

    @Provide
    Arbitrary<TierStory> stories() {
        return TierStory.any(PolicyArbitraries.shortPolicies()).map(TierStory::onConditions);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatIsDueMayBeDoneAtAnyTime(
            @ForAll("stories") TierStory story, @ForAll @Size(10) List<@IntRange(max = 5) Integer> steps) {
        PolicyProperties.assertMayBeDoneAtAnyTime(story, steps);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theStateIsTheFoldOfTheJournalAndSurvivesBeingStored(@ForAll("stories") TierStory story) {
        TierPlay play = new TierPlay(story);
        play.play(story, () -> {
            MemberState state = play.state();
            assertThat(play.engine().members().verify(TierMove.CUSTOMER).agrees())
                    .isTrue();
            assertThat(Documents.again(state)).isEqualTo(state);
        });
    }
}
