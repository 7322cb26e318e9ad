package dev.loyalty.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.Birthday;
import dev.loyalty.event.Cause;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.MembershipAnniversary;
import dev.loyalty.event.TierAnniversary;
import dev.loyalty.member.KnownBirthday;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Membership;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.rules.journal.Evolve;
import dev.loyalty.testing.PolicyArbitraries;
import dev.loyalty.testing.SameStories;
import dev.loyalty.testing.TierMove;
import dev.loyalty.testing.TierPlay;
import dev.loyalty.testing.TierStory;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Birthdays and anniversaries, held against a plain walk from day to day. */
@SameStories
class CelebrationProperties {

    @Provide
    Arbitrary<TierStory> stories() {
        return TierStory.any(PolicyArbitraries.shortPolicies())
                .map(story -> new TierStory(story.zone(), story.versions(), true, story.moves()));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatComesEveryYearComesOnItsDaysAndOnNoOther(@ForAll("stories") TierStory story) {
        TierPlay play = new TierPlay(story);
        play.play(story, () -> {});
        play.clock.advance(Duration.ofDays(500));
        play.runDue();

        assertThat(happened(play)).isEqualTo(new Walk(play).expected());
    }

    private static List<Event> happened(TierPlay play) {
        return play.journal().stream()
                .flatMap(entry -> entry.events().stream())
                .filter(event -> event instanceof Birthday
                        || event instanceof MembershipAnniversary
                        || event instanceof TierAnniversary)
                .toList();
    }

    /** Looks at each day in its turn: at what was so when it began, and at the tiers that time gave or took then. */
    private static final class Walk {

        private final TierPlay play;
        private final List<Entry> entries;
        private final Set<Integer> yearsWithBirthday = new HashSet<>();
        private MemberState state;
        private int next;

        Walk(TierPlay play) {
            this.play = play;
            this.entries = play.journal();
            this.state = MemberState.unknown(
                    MemberId.of(TierMove.CUSTOMER), play.engine().program().currency());
        }

        List<Event> expected() {
            List<Event> expected = new ArrayList<>();
            LocalDate last = date(play.clock.instant());
            for (LocalDate day = date(TierStory.START).minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
                LoyaltyProgram program = play.engine().program();
                Instant start = day.atStartOfDay(program.zone()).toInstant();
                passUntil(start);
                if (state.membership() == Membership.ACTIVE) {
                    on(day, expected);
                }
            }
            return expected;
        }

        /** All that was before, and what time did at that very instant. */
        private void passUntil(Instant start) {
            while (next < entries.size()) {
                Entry entry = entries.get(next);
                boolean timeAtStart = entry.effectiveAt().equals(start) && !(entry.cause() instanceof Cause.ByCommand);
                if (!entry.effectiveAt().isBefore(start) && !timeAtStart) {
                    return;
                }
                state = Evolve.entry(state, entry);
                next++;
            }
        }

        private void on(LocalDate day, List<Event> expected) {
            KnownBirthday known = state.birthday();
            MonthDay born = known == null ? null : known.day();
            if (isTold(EventKind.BIRTHDAY)
                    && born != null
                    && isAnniversary(born.atYear(2024), day)
                    && yearsWithBirthday.add(day.getYear())) {
                expected.add(new Birthday(day));
            }
            LocalDate joined = date(Objects.requireNonNull(state.joinedAt()));
            if (isTold(EventKind.MEMBERSHIP_ANNIVERSARY) && isLater(joined, day)) {
                expected.add(new MembershipAnniversary(day.getYear() - joined.getYear()));
            }
            for (LadderState standing : state.ladders()) {
                LocalDate since = date(standing.since());
                if (isTold(EventKind.TIER_ANNIVERSARY) && isLater(since, day)) {
                    expected.add(
                            new TierAnniversary(standing.ladder(), standing.tier(), day.getYear() - since.getYear()));
                }
            }
        }

        private boolean isTold(EventKind kind) {
            return play.programs().version(state.program()).listeners().stream()
                    .flatMap(listener -> Stream.of(listener.events()))
                    .anyMatch(events -> events.contains(kind));
        }

        private static boolean isLater(LocalDate first, LocalDate day) {
            return day.getYear() > first.getYear() && isAnniversary(first, day);
        }

        private static boolean isAnniversary(LocalDate first, LocalDate day) {
            boolean leapDay = first.getMonthValue() == 2 && first.getDayOfMonth() == 29 && !day.isLeapYear();
            return day.getMonth() == first.getMonth() && day.getDayOfMonth() == (leapDay ? 28 : first.getDayOfMonth());
        }

        private LocalDate date(Instant instant) {
            return LocalDate.ofInstant(instant, play.engine().program().zone());
        }
    }
}
