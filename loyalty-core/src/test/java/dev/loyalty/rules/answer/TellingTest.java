package dev.loyalty.rules.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.ActivityReported;
import dev.loyalty.event.ActivityVoided;
import dev.loyalty.event.Birthday;
import dev.loyalty.event.BirthdayStated;
import dev.loyalty.event.DaysPruned;
import dev.loyalty.event.DemotionAhead;
import dev.loyalty.event.Erased;
import dev.loyalty.event.Event;
import dev.loyalty.event.Frozen;
import dev.loyalty.event.GraceEnded;
import dev.loyalty.event.GraceStarted;
import dev.loyalty.event.MembershipAnniversary;
import dev.loyalty.event.Mentioned;
import dev.loyalty.event.OrderCounted;
import dev.loyalty.event.OrderSynced;
import dev.loyalty.event.Outlook;
import dev.loyalty.event.Pin;
import dev.loyalty.event.PinEnded;
import dev.loyalty.event.ProfileChanged;
import dev.loyalty.event.ProgramAdopted;
import dev.loyalty.event.SpendAdjusted;
import dev.loyalty.event.TierAnniversary;
import dev.loyalty.event.TierEarned;
import dev.loyalty.event.TierPinned;
import dev.loyalty.event.TierReason;
import dev.loyalty.event.Unchanged;
import dev.loyalty.event.Unfrozen;
import dev.loyalty.value.ActivityId;
import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.TierId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What seldom happens, in words. */
class TellingTest {

    private static final Money FIVE = Money.of("5.00", "EUR");
    private static final LadderId TIERS = LadderId.of("tiers");
    private static final TierId GOLD = TierId.of("gold");
    private static final TierReason BELOW =
            new TierReason(TierReason.Code.BELOW_THRESHOLD, FIVE, Money.of("10.00", "EUR"), 1);

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of(
                        new Mentioned(List.of(Mention.of(new Mention.Kind("voucher"), "shop", "V-1"))),
                        "found by voucher shop/V-1"),
                Arguments.of(new SpendAdjusted(LocalDate.EPOCH, FIVE), "net spend was adjusted; net spend +5.00"),
                Arguments.of(
                        new PinEnded(LadderId.of("tiers"), TierId.of("gold"), PinEnded.Why.TAKEN_BACK),
                        "tier gold is no longer given by hand (taken back)"),
                Arguments.of(
                        new ProgramAdopted(3, null, List.of(), List.of()), "is judged by version 3 of the program"),
                Arguments.of(new Unchanged(Unchanged.Why.ALREADY_ENROLLED), "nothing changed (already enrolled)"),
                Arguments.of(new ProfileChanged(), "profile changed"),
                Arguments.of(new BirthdayStated(MonthDay.of(2, 9)), "the birthday is on day 9 of month 2"),
                Arguments.of(new BirthdayStated(null), "the birthday is known no longer"),
                Arguments.of(new Birthday(LocalDate.of(2026, 2, 9)), "had birthday"),
                Arguments.of(new MembershipAnniversary(3), "had been a member for 3 years"),
                Arguments.of(
                        new TierAnniversary(LadderId.of("tiers"), TierId.of("gold"), 1), "had held gold for 1 year"),
                Arguments.of(
                        new ActivityReported(ActivityKind.of("review"), ActivityId.of("r-1"), LocalDate.EPOCH, 1),
                        "review r-1"),
                Arguments.of(
                        new ActivityReported(ActivityKind.of("stay"), ActivityId.of("s-1"), LocalDate.EPOCH, 3),
                        "stay s-1, counting as 3"),
                Arguments.of(
                        new ActivityVoided(ActivityKind.of("stay"), ActivityId.of("s-1"), LocalDate.EPOCH, 3),
                        "stay s-1 is taken back"),
                Arguments.of(
                        new TierPinned(TIERS, GOLD, Pin.Mode.FLOOR, null), "was given tier gold or higher by hand"),
                Arguments.of(
                        new TierPinned(TIERS, GOLD, Pin.Mode.EXACT, Instant.parse("2026-03-31T22:00:00Z")),
                        "was given tier gold by hand through 2026-03-31"),
                Arguments.of(
                        new TierPinned(TIERS, GOLD, Pin.Mode.EXACT, Instant.parse("2026-03-31T22:00:30Z")),
                        "was given tier gold by hand until 2026-04-01 00:00:30 (Europe/Berlin)"),
                Arguments.of(
                        new TierEarned(TIERS, GOLD, TierId.of("silver"), BELOW),
                        "earns silver instead of gold under the tier given by hand, because net spend 5.00 < 10.00"),
                Arguments.of(
                        new GraceStarted(TIERS, GOLD, LocalDate.of(2026, 3, 14), BELOW),
                        "no longer earns gold, because net spend 5.00 < 10.00, but keeps it at least through 2026-03-13"),
                Arguments.of(
                        new GraceStarted(TIERS, GOLD, GraceStarted.NONE, BELOW),
                        "no longer earned gold before the freeze, because net spend 5.00 < 10.00, and waits without a grace period"),
                Arguments.of(new GraceEnded(TIERS, GOLD), "earns gold again, before it was lost"),
                Arguments.of(
                        new DemotionAhead(
                                TIERS,
                                GOLD,
                                new Outlook(
                                        LocalDate.of(2026, 3, 14),
                                        TierId.of("silver"),
                                        FIVE,
                                        LocalDate.of(2026, 3, 1),
                                        LocalDate.of(2026, 3, 10),
                                        null)),
                        "warning: will be moved down to silver on 2026-03-14 unless 5.00 EUR are spent before 2026-03-10, from 2026-03-01 on"),
                Arguments.of(new DaysPruned(LocalDate.of(2026, 3, 14)), "days before 2026-03-14 are no longer kept"),
                Arguments.of(new Frozen(), "was frozen"),
                Arguments.of(new Unfrozen(), "is no longer frozen"),
                Arguments.of(new Erased(), "was erased"),
                Arguments.of(
                        new OrderCounted(OrderKey.of("1001"), LocalDate.of(2026, 3, 14), FIVE),
                        "order 1001 counts from now on; net spend +5.00"),
                Arguments.of(
                        new OrderSynced(OrderKey.of("outlet", "1001"), 7, Money.of("0.00", "EUR")),
                        "order outlet/1001 was reported as of revision 7"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("events")
    void anEventIsASentence(Event event, String sentence) {
        assertThat(event.wording(ZoneId.of("Europe/Berlin")).sentence()).isEqualTo(sentence);
    }
}
