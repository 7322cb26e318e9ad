package dev.loyalty.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Order;
import dev.loyalty.command.ProfileUpdate;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.member.MemberView;
import dev.loyalty.member.Membership;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.testing.PolicyArbitraries;
import dev.loyalty.testing.SameStories;
import dev.loyalty.testing.TierMove;
import dev.loyalty.testing.TierPlay;
import dev.loyalty.testing.TierStory;
import dev.loyalty.value.Note;
import dev.loyalty.value.Profile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What a member stands at does not depend on commands that change nothing, nor on other ladders. */
@SameStories
class NeutralCommandsProperties {

    private static final Note NOTE = new Note("nothing", "eve");

    @Provide
    Arbitrary<TierStory> stories() {
        return TierStory.any(PolicyArbitraries.shortPolicies());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void neutralCommandsAreNeutral(
            @ForAll("stories") TierStory story, @ForAll @Size(8) List<@IntRange(max = 5) Integer> when) {
        assertThat(standings(story, when)).isEqualTo(standings(story, List.of(0)));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void otherLaddersChangeNoLadder(@ForAll("stories") TierStory story, @ForAll("policies") TierPolicy more) {
        // a version with a longer window finds the days of the longest one before
        List<TierPolicy> two =
                List.of(story.versions().get(0).get(0), story.versions().get(0).get(0));
        TierStory without = of(story, two);
        TierStory with = of(story, List.of(two.get(0), two.get(1), more));

        assertThat(standings(with, List.of(0))).isEqualTo(standings(without, List.of(0)));
    }

    private static TierStory of(TierStory story, List<TierPolicy> ladders) {
        return new TierStory(story.zone(), List.of(ladders), story.otherOptions(), story.moves(), story.conditional());
    }

    @Provide
    Arbitrary<TierPolicy> policies() {
        return PolicyArbitraries.shortPolicies();
    }

    private static List<String> standings(TierStory story, List<Integer> when) {
        TierPlay play = new TierPlay(story);
        List<String> all = new ArrayList<>();
        int[] step = {0};
        play.play(
                story,
                gap -> {
                    for (int part = 0; part < 2; part++) {
                        play.clock.advance(gap.dividedBy(2));
                        int which = when.get(step[0]++ % when.size());
                        neutral(play.engine(), play, which, step[0]);
                    }
                    play.clock.advance(gap.minus(gap.dividedBy(2).multipliedBy(2)));
                },
                () -> all.add(standing(play.view())));
        play.clock.advance(Duration.ofDays(500));
        all.add(standing(play.view()));
        return all;
    }

    private static void neutral(LoyaltyEngine engine, TierPlay play, int which, int number) {
        MemberView view = play.view();
        if (view.membership() != Membership.ACTIVE) {
            return;
        }
        switch (which) {
            case 1 -> {
                engine.record(
                        Freeze.of(TierMove.CUSTOMER, NOTE, play.clock.instant()).withId("nf" + number));
                engine.record(Unfreeze.of(TierMove.CUSTOMER, NOTE, play.clock.instant())
                        .withId("nu" + number));
            }
            case 2 -> engine.record(Order.of(TierMove.CUSTOMER, "none" + number, "0.00", play.clock.instant()));
            case 3 ->
                engine.record(ProfileUpdate.of(TierMove.CUSTOMER, Profile.EMPTY, play.clock.instant())
                        .withId("np" + number));
            case 4 ->
                engine.recordAll(Stream.of(Order.of(TierMove.CUSTOMER, "none" + number, "0.00", play.clock.instant())));
            default -> {
                // nothing at all
            }
        }
    }

    private static String standing(MemberView view) {
        StringBuilder text =
                new StringBuilder(view.membership() + " " + view.spend().net());
        view.ladders().stream()
                .filter(ladder -> !ladder.ladder().value().equals("l2"))
                .forEach(ladder -> text.append("; ")
                        .append(ladder.tier().map(tier -> tier.id().value()).orElse("none"))
                        .append(" through ")
                        .append(ladder.validThrough())
                        .append(", kept through ")
                        .append(ladder.keptThrough())
                        .append(", ")
                        .append(ladder.progress()));
        return text.toString();
    }
}
