package dev.loyalty.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Order;
import dev.loyalty.event.Outlook;
import dev.loyalty.member.LadderView;
import dev.loyalty.member.Membership;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierLadder;
import dev.loyalty.testing.PolicyArbitraries;
import dev.loyalty.testing.SameStories;
import dev.loyalty.testing.TierMove;
import dev.loyalty.testing.TierPlay;
import dev.loyalty.testing.TierStory;
import dev.loyalty.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is said of the future comes true if nothing more is done, and can be prevented by what is said to prevent it. */
@SameStories
class OutlookProperties {

    private static final long DAY = 86_400;

    @Provide
    Arbitrary<TierStory> stories() {
        return TierStory.any(PolicyArbitraries.shortPolicies());
    }

    /** Where orders count at once, or after some days. */
    @Provide
    Arbitrary<TierStory> waiting() {
        return Combinators.combine(stories(), Arbitraries.of(0, 0, 7, 40)).as(TierStory::countingAfter);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void ifNothingMoreIsDoneTheMemberMovesDownOnTheDayThatIsSaid(@ForAll("stories") TierStory story) {
        TierPlay play = new TierPlay(story);
        play.play(story, () -> {
            for (LadderView ladder : play.view().ladders()) {
                Tier held = ladder.held();
                Outlook ahead = ladder.ahead();
                if (held != null && ahead != null) {
                    Instant on = ahead.on().atStartOfDay(story.zone()).toInstant();
                    Instant end =
                            ahead.on().plusDays(1).atStartOfDay(story.zone()).toInstant();
                    Tier then = heldAt(play, end.minusNanos(1000), ladder);
                    assertThat(then.id()).isEqualTo(ahead.to());
                    // a review may move up before
                    Tier before = heldAt(play, on.minusNanos(1000), ladder);
                    assertThat(before.threshold()).isGreaterThan(then.threshold());
                    neverLower(play, ladder, rank(play, play.clock.instant(), ladder, held), on);
                } else if (held != null && ladder.progress().from() == null) {
                    neverLower(
                            play,
                            ladder,
                            rank(play, play.clock.instant(), ladder, held),
                            play.clock.instant().plusSeconds(1500 * DAY));
                }
            }
        });
    }

    private static void neverLower(TierPlay play, LadderView ladder, int rank, Instant until) {
        for (Instant at = play.clock.instant(); at.isBefore(until.minusSeconds(DAY)); at = at.plusSeconds(11 * DAY)) {
            if (isGone(play, ladder, at)) {
                return;
            }
            assertThat(rank(play, at, ladder, heldAt(play, at, ladder))).isGreaterThanOrEqualTo(rank);
        }
        Instant eve = until.minusNanos(1000);
        if (isGone(play, ladder, eve)) {
            return;
        }
        assertThat(rank(play, eve, ladder, heldAt(play, eve, ladder))).isGreaterThanOrEqualTo(rank);
    }

    /** On the first day that is said and on the last, but not a day sooner or later, and not with a cent less. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatIsMissingPreventsItInTheDaysThatAreSaidAndACentLessDoesNot(@ForAll("waiting") TierStory story) {
        TierPlay play = new TierPlay(story);
        play.play(story, () -> {});
        if (play.view().membership() != Membership.ACTIVE) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(play.clock.instant(), story.zone());
        for (LadderView ladder : play.view().ladders()) {
            Outlook ahead = ladder.ahead();
            if (ahead == null || ahead.missing() == null) {
                continue;
            }
            Money missing = ahead.missing();
            LocalDate first = ahead.from() == null ? today : ahead.from();
            LocalDate before = Objects.requireNonNull(ahead.before());
            // a pin may end on this very day
            LocalDate last = before.isAfter(today) ? before.minusDays(1) : today;
            assertThat(last).isAfterOrEqualTo(first);
            assertThat(becomes(story, ladder, missing, first))
                    .as("%s on %s", ahead, first)
                    .isNotEqualTo(Becomes.LOST);
            assertThat(becomes(story, ladder, missing, last))
                    .as("%s on %s", ahead, last)
                    .isNotEqualTo(Becomes.LOST);
            Money less = missing.minus(Money.ofMinor(1, missing.currency()));
            assertThat(becomes(story, ladder, less, last))
                    .as("%s for less on %s", ahead, last)
                    .isNotEqualTo(Becomes.KEPT);
            if (first.isAfter(today)) {
                assertThat(becomes(story, ladder, missing, first.minusDays(1)))
                        .as("%s before %s", ahead, first)
                        .isNotEqualTo(Becomes.KEPT);
            }
            if (last.isBefore(ahead.on().minusDays(1))) {
                assertThat(becomes(story, ladder, missing, last.plusDays(1)))
                        .as("%s after %s", ahead, last)
                        .isNotEqualTo(Becomes.KEPT);
            }
        }
    }

    /** What becomes of a tier. A higher one that is reached has a minimum stay and anniversaries of its own: then less may be enough. */
    private enum Becomes {
        LOST,
        KEPT,
        SURPASSED
    }

    /** What becomes of the tier on the day on which it is said to be lost, if an amount is spent on a day. */
    private static Becomes becomes(TierStory story, LadderView ladder, Money spent, LocalDate day) {
        Outlook ahead = Objects.requireNonNull(ladder.ahead());
        Tier held = Objects.requireNonNull(ladder.held());
        TierPlay play = new TierPlay(story);
        play.play(story, () -> {});
        Instant noon = day.atTime(12, 0).atZone(story.zone()).toInstant();
        if (noon.isAfter(play.clock.instant())) {
            play.clock.set(noon);
        }
        Instant paid = play.clock.instant();
        play.engine()
                .record(Order.of(TierMove.CUSTOMER, "last", spent.plain(), paid))
                .orThrow();
        Instant end =
                ahead.on().plusDays(1).atStartOfDay(story.zone()).toInstant().minusNanos(1000);
        Instant counted = paid.plusSeconds(DAY * story.afterDays());
        Instant then = counted.isBefore(end) ? counted : end;
        int first = rank(play, then, ladder, heldAt(play, then, ladder)) - rank(play, then, ladder, held);
        int last = rank(play, end, ladder, heldAt(play, end, ladder)) - rank(play, end, ladder, held);
        if (first > 0 || last > 0) {
            return Becomes.SURPASSED;
        }
        return last == 0 ? Becomes.KEPT : Becomes.LOST;
    }

    /** Whether a later version of the program no longer has the ladder. */
    private static boolean isGone(TierPlay play, LadderView ladder, Instant at) {
        return play.programs().inForceAt(at).findLadder(ladder.ladder()).isEmpty();
    }

    private static Tier heldAt(TierPlay play, Instant at, LadderView ladder) {
        return Objects.requireNonNull(play.viewAt(at).ladder(ladder.ladder()).held());
    }

    private static int rank(TierPlay play, Instant at, LadderView ladder, Tier tier) {
        TierLadder of =
                play.programs().inForceAt(at).findLadder(ladder.ladder()).orElse(null);
        return of == null ? -1 : of.rank(tier.id());
    }
}
