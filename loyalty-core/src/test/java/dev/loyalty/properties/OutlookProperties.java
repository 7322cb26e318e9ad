package dev.loyalty.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Order;
import dev.loyalty.event.Outlook;
import dev.loyalty.member.LadderView;
import dev.loyalty.member.Membership;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierLadder;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.RefundDowngrade;
import dev.loyalty.program.TierPolicy.Status;
import dev.loyalty.program.Window;
import dev.loyalty.testing.PolicyArbitraries;
import dev.loyalty.testing.TierMove;
import dev.loyalty.testing.TierPlay;
import dev.loyalty.testing.TierStory;
import dev.loyalty.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is said of the future comes true if nothing more is done, and can be prevented by what is said to prevent it. */
class OutlookProperties {

    private static final long DAY = 86_400;

    @Provide
    Arbitrary<TierStory> stories() {
        return TierStory.any(PolicyArbitraries.shortPolicies());
    }

    @Provide
    Arbitrary<TierStory> preventable() {
        return TierStory.plain(
                PolicyArbitraries.shortPolicies().filter(OutlookProperties::countsThePurchaseOfTheDayBefore));
    }

    /** A purchase of the day before still counts when the member is judged. */
    private static boolean countsThePurchaseOfTheDayBefore(TierPolicy policy) {
        boolean longEnough = !(policy.window() instanceof Window.Rolling rolling)
                || !rolling.period().equals(Period.ofDays(1));
        boolean periods =
                policy.window() instanceof Window.Calendar || policy.window() instanceof Window.MembershipYear;
        boolean reviewed = policy.byTime().isReview();
        boolean delayed = policy.hasGrace() || !policy.minimumStay().isZero();
        return longEnough
                && policy.byRefund() != RefundDowngrade.NEVER
                && (!periods || (!delayed && (reviewed || policy.status() != Status.NONE)));
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

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whatIsMissingPreventsItAndACentLessDoesNot(@ForAll("preventable") TierStory story) {
        TierPlay play = new TierPlay(story);
        play.play(story, () -> {});
        LadderView ladder = play.view().ladders().get(0);
        Outlook ahead = ladder.ahead();
        if (ahead == null || ladder.pin() != null || play.view().membership() != Membership.ACTIVE) {
            return;
        }
        Instant on = ahead.on().atStartOfDay(story.zone()).toInstant();
        Instant eve = LocalDate.ofInstant(play.clock.instant(), story.zone())
                        .isBefore(ahead.on().minusDays(1))
                ? on.minusSeconds(DAY / 2)
                : play.clock.instant();
        Tier held = Objects.requireNonNull(ladder.held());
        Money missing = ahead.missing();
        if (missing == null || missing.equals(held.threshold())) {
            // what was credited may exceed what is then still in the window
            return;
        }
        assertThat(missing.isPositive()).isTrue();
        Money almost = missing.minus(Money.ofMinor(1, missing.currency()));
        assertThat(after(story, eve, missing, eve).threshold()).isGreaterThanOrEqualTo(held.threshold());
        assertThat(after(story, eve, missing, on).threshold()).isGreaterThanOrEqualTo(held.threshold());
        // with a grace period, less may be enough to end the one that runs: then another one begins on that day
        boolean hasGrace = story.versions().get(0).get(0).hasGrace();
        if (!hasGrace && after(story, eve, almost, eve).equals(held)) {
            assertThat(after(story, eve, almost, on)).isNotEqualTo(held);
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whatIsMissingPreventsItOnTheFirstDayThatIsSaidAndOnTheLast(@ForAll("stories") TierStory story) {
        TierPlay play = new TierPlay(story);
        play.play(story, () -> {});
        if (play.view().membership() != Membership.ACTIVE) {
            return;
        }
        Instant now = play.clock.instant();
        for (LadderView ladder : play.view().ladders()) {
            Outlook ahead = ladder.ahead();
            if (ahead == null || ahead.missing() == null) {
                continue;
            }
            LocalDate today = LocalDate.ofInstant(now, story.zone());
            LocalDate first = ahead.from() == null ? today : ahead.from();
            LocalDate eve = Objects.requireNonNull(ahead.before()).minusDays(1);
            // a pin may end on this very day
            LocalDate last = eve.isBefore(today) ? today : eve;
            Tier held = Objects.requireNonNull(ladder.held());
            Instant end = ahead.on()
                    .plusDays(1)
                    .atStartOfDay(story.zone())
                    .toInstant()
                    .minusNanos(1000);
            assertThat(last).isAfterOrEqualTo(first);
            for (LocalDate day : List.of(first, last)) {
                Instant noon = day.atTime(12, 0).atZone(story.zone()).toInstant();
                TierPlay then = played(story, noon.isAfter(now) ? noon : now, ahead.missing());
                assertThat(rank(then, end, ladder, heldAt(then, end, ladder)))
                        .as("%s with %s spent on %s", ahead, ahead.missing(), day)
                        .isGreaterThanOrEqualTo(rank(then, end, ladder, held));
            }
        }
    }

    private static TierPlay played(TierStory story, Instant eve, Money spent) {
        TierPlay play = new TierPlay(story);
        play.play(story, () -> {});
        play.clock.set(eve);
        play.engine()
                .record(Order.of(TierMove.CUSTOMER, "last", spent.plain(), eve))
                .orThrow();
        return play;
    }

    private static Tier after(TierStory story, Instant eve, Money spent, Instant on) {
        TierPlay play = played(story, eve, spent);
        return heldAt(play, on, play.view().ladders().get(0));
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
