package dev.loyalty.rules.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.Entry;
import dev.loyalty.event.OrderCounted;
import dev.loyalty.event.Pin;
import dev.loyalty.event.PinEnded;
import dev.loyalty.event.TierChanged;
import dev.loyalty.ledger.SpendLedger;
import dev.loyalty.member.Accounts;
import dev.loyalty.member.EarnedTier;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Membership;
import dev.loyalty.member.Participation;
import dev.loyalty.member.Purchases;
import dev.loyalty.member.Standings;
import dev.loyalty.member.Tallies;
import dev.loyalty.member.WaitingOrder;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.TierId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What falls due when, and what then happens. */
class AdvanceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T00:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-03-06T00:00:00Z");
    private static final LadderId SPEND = LadderId.of("spend");
    private static final LadderId CARE = LadderId.of("care");
    private static final ProgramHistory ONE_VERSION = ProgramHistory.of(program(1));

    @Test
    void theEarliestOfAllThatIsToComeIsDueNext() {
        assertThat(next(member(null, null))).isNull();
        assertThat(next(member(TUESDAY, null))).isEqualTo(TUESDAY);
        assertThat(next(member(TUESDAY, FRIDAY))).isEqualTo(TUESDAY);
        assertThat(next(member(FRIDAY, TUESDAY))).isEqualTo(TUESDAY);
        assertThat(next(member(null, FRIDAY, waiting("1", null), waiting("2", TUESDAY))))
                .isEqualTo(TUESDAY);
        assertThat(next(member(TUESDAY, null, waiting("1", FRIDAY), waiting("2", null))))
                .isEqualTo(TUESDAY);
    }

    @Test
    void aVersionOfTheProgramIsDueWithItsFirstInstant() {
        ProgramHistory twoVersions = new ProgramHistory(List.of(
                new ProgramHistory.Version(program(1), MONDAY), new ProgramHistory.Version(program(2), TUESDAY)));

        assertThat(Advance.nextDue(member(null, FRIDAY), twoVersions)).isEqualTo(TUESDAY);
        assertThat(Advance.nextDue(member(null, MONDAY), twoVersions)).isEqualTo(MONDAY);
        assertThat(Advance.nextDue(MemberState.unknown(MemberId.of("m"), Money.currency("EUR")), twoVersions))
                .isNull();
    }

    @Test
    void eachOrderCountsAtItsOwnInstant() {
        MemberState waiting = member(null, null, waiting("1", FRIDAY), waiting("2", TUESDAY), waiting("3", null));

        Advance.Advanced tuesday = Advance.to(waiting, ONE_VERSION, TUESDAY);

        assertThat(tuesday.entries()).hasSize(1);
        assertThat(tuesday.entries().get(0).events())
                .containsExactly(new OrderCounted(OrderKey.of("2"), DAY, eur("60.00")));
        assertThat(tuesday.state().waiting())
                .extracting(order -> order.order().order().value())
                .containsExactly("1", "3");

        Advance.Advanced friday = Advance.to(tuesday.state(), ONE_VERSION, FRIDAY);

        assertThat(friday.entries().get(0).events().get(0))
                .isEqualTo(new OrderCounted(OrderKey.of("1"), DAY, eur("60.00")));
        assertThat(friday.entries().get(0).events().subList(1, 3)).allMatch(TierChanged.class::isInstance);
        assertThat(Advance.to(friday.state(), ONE_VERSION, Instant.parse("9999-01-01T00:00:00Z"))
                        .entries())
                .isEmpty();
    }

    @Test
    void aPinEndsOnItsOwnLadderAlone() {
        MemberState pinned = member(TUESDAY, FRIDAY);

        List<Entry> entries = Advance.to(pinned, ONE_VERSION, TUESDAY).entries();

        assertThat(entries)
                .singleElement()
                .satisfies(entry -> assertThat(entry.events())
                        .startsWith(new PinEnded(SPEND, TierId.of("high"), PinEnded.Why.EXPIRED))
                        .hasSize(2)
                        .last()
                        .isInstanceOfSatisfying(TierChanged.class, change -> {
                            assertThat(change.ladder()).isEqualTo(SPEND);
                            assertThat(change.reason().sentence())
                                    .isEqualTo("a tier given by hand ended; net spend 0.00 < 100.00");
                        }));
        assertThat(Advance.to(member(null, FRIDAY), ONE_VERSION, TUESDAY).entries())
                .isEmpty();
    }

    private static @Nullable Instant next(MemberState state) {
        return Advance.nextDue(state, ONE_VERSION);
    }

    /** A member who is pinned on both ladders, on each until an instant or for good. */
    private static MemberState member(@Nullable Instant onSpend, @Nullable Instant onCare, WaitingOrder... waiting) {
        return new MemberState(
                MemberId.of("m"),
                7,
                MONDAY.minusSeconds(1),
                new Participation(Membership.ACTIVE, MONDAY.minusSeconds(60), 1, null),
                new Purchases(SpendLedger.empty(Money.currency("EUR")), null, List.of(waiting)),
                new Standings(
                        1, List.of(standing(SPEND, onSpend, waiting.length), standing(CARE, onCare, waiting.length))),
                Tallies.NONE,
                Accounts.NONE);
    }

    private static LadderState standing(LadderId ladder, @Nullable Instant until, int orders) {
        boolean isPinned = orders == 0 || until != null;
        Pin pin = isPinned ? new Pin(TierId.of("high"), Pin.Mode.FLOOR, until) : null;
        TierId tier = TierId.of(isPinned ? "high" : "low");
        return new LadderState(ladder, tier, MONDAY, pin, EarnedTier.of(TierId.of("low"), MONDAY));
    }

    private static WaitingOrder waiting(String order, @Nullable Instant until) {
        return new WaitingOrder(OrderKey.of(order), DAY, eur("60.00"), until);
    }

    private static LoyaltyProgram program(int version) {
        return LoyaltyProgram.builder("club", "EUR", ZoneOffset.UTC)
                .version(version)
                .ladder("spend", ladder -> ladder.tier("low", "0").tier("high", "100.00"))
                .ladder("care", ladder -> ladder.tier("low", "0").tier("high", "100.00"))
                .build();
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
