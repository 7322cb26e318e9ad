package dev.loyalty.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.Cause;
import dev.loyalty.event.CreditNoteIssued;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.OrderCancelled;
import dev.loyalty.event.OrderPaid;
import dev.loyalty.event.OrderRefunded;
import dev.loyalty.event.OrderReinstated;
import dev.loyalty.event.OrderRevised;
import dev.loyalty.event.SpendAdjusted;
import dev.loyalty.ledger.DaySums;
import dev.loyalty.member.LadderView;
import dev.loyalty.member.MemberView;
import dev.loyalty.member.Membership;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierLadder;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.Window;
import dev.loyalty.testing.PolicyArbitraries;
import dev.loyalty.testing.SameStories;
import dev.loyalty.testing.TierPlay;
import dev.loyalty.testing.TierStory;
import dev.loyalty.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Where everything happens at once, the tier is the one that a plain sum over the window earns. */
@SameStories
class WindowSumProperties {

    private static final Period FURTHEST = Period.of(3, 0, 0);

    @Provide
    Arbitrary<TierStory> atOnce() {
        return TierStory.plain(PolicyArbitraries.windows()
                .map(window -> TierPolicy.builder().window(window).build()));
    }

    @Provide
    Arbitrary<TierStory> stories() {
        return TierStory.plain(PolicyArbitraries.shortPolicies());
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void theTierIsTheOneThatTheWindowEarns(@ForAll("atOnce") TierStory story) {
        TierPlay play = new TierPlay(story);
        Window window = story.versions().get(0).get(0).window();
        play.play(story, () -> {
            for (int days = 0; days < 800; days += 73) {
                MemberView view = play.viewAt(play.clock.instant().plusSeconds(days * 86_400L));
                LadderView ladder = view.ladders().get(0);
                if (view.membership() == Membership.ACTIVE) {
                    LocalDate today = LocalDate.ofInstant(view.asOf(), story.zone());
                    LocalDate joined = LocalDate.ofInstant(Objects.requireNonNull(view.joinedAt()), story.zone());
                    long sum = sum(play, window, joined, today);
                    TierLadder tiers = play.programs().newest().program().ladder(ladder.ladder());
                    Tier earned = tiers.tiers().get(tiers.rankEarnedBy(sum));
                    assertThat(ladder.earned()).isEqualTo(earned);
                    assertThat(ladder.pin() != null || earned.equals(ladder.held()))
                            .isTrue();
                    assertThat(ladder.progress().spent().minor()).isEqualTo(Math.max(0, sum));
                }
            }
        });
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void noMoreDaysAreKeptThanThereAreAndThanAnyWindowReaches(@ForAll("stories") TierStory story) {
        TierPlay play = new TierPlay(story);
        TierPolicy policy = story.versions().get(0).get(0);
        play.play(story, () -> {
            DaySums days = play.state().days();
            if (days == null) {
                assertThat(policy.needsDays() && play.view().membership().isMember())
                        .isFalse();
            } else {
                Map<LocalDate, Long> known = days(play);
                for (int i = 0; i < days.size(); i++) {
                    assertThat(known).containsEntry(days.day(i), days.net(i));
                }
                LocalDate judged = LocalDate.ofInstant(lastCommand(play), story.zone());
                assertThat(days.size() == 0 || days.day(0).isAfter(judged.minus(FURTHEST)))
                        .isTrue();
            }
        });
    }

    /** Days are pruned together with a command. */
    private static Instant lastCommand(TierPlay play) {
        List<Entry> byCommand = play.journal().stream()
                .filter(entry -> entry.cause() instanceof Cause.ByCommand)
                .toList();
        return byCommand.get(byCommand.size() - 1).effectiveAt();
    }

    private static long sum(TierPlay play, Window window, LocalDate joined, LocalDate today) {
        long sum = 0;
        for (Map.Entry<LocalDate, Long> day : days(play).entrySet()) {
            sum += counts(window, joined, day.getKey(), today) ? day.getValue() : 0;
        }
        return sum;
    }

    private static boolean counts(Window window, LocalDate joined, LocalDate day, LocalDate today) {
        if (window instanceof Window.Rolling rolling) {
            return today.isBefore(day.plus(rolling.period()));
        }
        if (window instanceof Window.Calendar calendar) {
            return startOf(calendar.period(), day).equals(startOf(calendar.period(), today));
        }
        return window instanceof Window.Lifetime
                || (!day.isBefore(joined)
                        && year(joined, day) == year(joined, today.isBefore(joined) ? joined : today));
    }

    /** Goes back day by day to one on which a period begins. */
    private static LocalDate startOf(CalendarPeriod period, LocalDate day) {
        int months = switch (period.unit()) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR -> 12;
        };
        LocalDate first = day;
        while (first.getDayOfMonth() != period.start().getDayOfMonth()
                || Math.floorMod(first.getMonthValue() - period.start().getMonthValue(), months) != 0) {
            first = first.minusDays(1);
        }
        return first;
    }

    private static int year(LocalDate joined, LocalDate day) {
        int year = 0;
        while (!day.isBefore(joined.plusYears(year + 1L))) {
            year++;
        }
        return year;
    }

    /** What the journal says of each day. */
    private static Map<LocalDate, Long> days(TierPlay play) {
        Map<LocalDate, Long> days = new TreeMap<>();
        for (Entry entry : play.journal()) {
            for (Event event : entry.events()) {
                add(days, event);
            }
        }
        return days;
    }

    private static void add(Map<LocalDate, Long> days, Event event) {
        if (event instanceof OrderPaid paid) {
            add(days, paid.day(), paid.change());
        } else if (event instanceof OrderRevised revised) {
            add(days, revised.day(), revised.change());
        } else if (event instanceof OrderRefunded refunded) {
            add(days, refunded.day(), refunded.change());
        } else if (event instanceof OrderCancelled cancelled) {
            add(days, cancelled.day(), cancelled.change());
        } else if (event instanceof OrderReinstated reinstated) {
            add(days, reinstated.day(), reinstated.change());
        } else if (event instanceof CreditNoteIssued credit) {
            add(days, credit.day(), credit.counted().negated());
            for (CreditNoteIssued.OnDay part : credit.against()) {
                add(days, credit.day(), part.amount());
                add(days, part.day(), part.amount().negated());
            }
        } else if (event instanceof SpendAdjusted adjusted) {
            add(days, adjusted.day(), adjusted.change());
        }
    }

    private static void add(Map<LocalDate, Long> days, @Nullable LocalDate day, Money change) {
        if (day != null) {
            days.merge(day, change.minor(), Long::sum);
        }
    }
}
