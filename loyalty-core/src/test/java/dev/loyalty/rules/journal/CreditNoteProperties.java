package dev.loyalty.rules.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.CreditNoteIssued;
import dev.loyalty.event.CreditNoteIssued.OnDay;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.ledger.DaySums;
import dev.loyalty.member.MemberState;
import dev.loyalty.testing.PolicyArbitraries;
import dev.loyalty.testing.SameStories;
import dev.loyalty.testing.TierMove;
import dev.loyalty.testing.TierPlay;
import dev.loyalty.testing.TierStory;
import dev.loyalty.value.MemberId;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A credit note that is set against the newest days takes what they hold, and no more. */
@SameStories
class CreditNoteProperties {

    @Provide
    Arbitrary<TierStory> stories() {
        return TierStory.any(PolicyArbitraries.shortPolicies())
                .map(story -> new TierStory(story.zone(), story.versions(), true, story.moves()));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void itTakesTheNewestDaysFirstAndNoMoreThanIsLeftOfTheWholeMembership(@ForAll("stories") TierStory story) {
        TierPlay play = new TierPlay(story);
        play.play(story, () -> {});
        MemberState state = MemberState.unknown(
                MemberId.of(TierMove.CUSTOMER), play.engine().program().currency());
        for (Entry entry : play.journal()) {
            for (Event event : entry.events()) {
                MemberState next = Evolve.event(state, event, entry.seq(), entry.effectiveAt());
                DaySums before = state.days();
                DaySums after = next.days();
                if (event instanceof CreditNoteIssued credit && before != null && after != null) {
                    check(credit, state, before, after);
                }
                state = next;
            }
            state = Evolve.recorded(state, entry.seq(), entry.effectiveAt());
        }
    }

    private static void check(CreditNoteIssued credit, MemberState state, DaySums before, DaySums after) {
        long taken = 0;
        long pruned = 0;
        for (OnDay part : credit.against()) {
            assertThat(part.amount().isPositive()).isTrue();
            assertThat(part.day()).isBeforeOrEqualTo(credit.day());
            assertThat(holdsSpend(after, part.day().plusDays(1), credit.day()))
                    .as("a newer day is left")
                    .isFalse();
            boolean known = net(before, part.day()) != 0;
            pruned += known ? 0 : part.amount().minor();
            taken += part.amount().minor();
            assertThat(known ? net(before, part.day()) : Long.MAX_VALUE)
                    .isGreaterThanOrEqualTo(part.amount().minor());
        }
        assertThat(sum(after)).isEqualTo(sum(before) - credit.counted().minor() + pruned);
        long later = sum(before) - sum(before, credit.day());
        assertThat(taken)
                .as("no more than is left of all that was spent")
                .isEqualTo(Math.min(
                        credit.counted().minor(),
                        Math.max(0, state.spend().net().minor() - later)));
    }

    private static long sum(DaySums days, LocalDate last) {
        long sum = 0;
        for (int i = 0; i < days.size(); i++) {
            sum += days.day(i).isAfter(last) ? 0 : days.net(i);
        }
        return sum;
    }

    private static boolean holdsSpend(DaySums days, LocalDate from, LocalDate to) {
        for (int i = 0; i < days.size(); i++) {
            if (!days.day(i).isBefore(from) && !days.day(i).isAfter(to) && days.net(i) > 0) {
                return true;
            }
        }
        return false;
    }

    private static long net(DaySums days, LocalDate day) {
        int at = days.position(day);
        return at < days.size() && days.day(at).equals(day) ? days.net(at) : 0;
    }

    private static long sum(DaySums days) {
        long sum = 0;
        for (int i = 0; i < days.size(); i++) {
            sum += days.net(i);
        }
        return sum;
    }
}
