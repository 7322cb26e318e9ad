package dev.loyalty.codec;

import static dev.loyalty.codec.EntryExamples.NOON;
import static dev.loyalty.codec.EntryExamples.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.event.Pin;
import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.DayCounts;
import dev.loyalty.ledger.DaySums;
import dev.loyalty.ledger.Lot;
import dev.loyalty.ledger.Lots;
import dev.loyalty.ledger.SpendLedger;
import dev.loyalty.member.Accounts;
import dev.loyalty.member.EarnedTier;
import dev.loyalty.member.KnownBirthday;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Membership;
import dev.loyalty.member.Participation;
import dev.loyalty.member.Purchases;
import dev.loyalty.member.Standings;
import dev.loyalty.member.Tallies;
import dev.loyalty.member.WaitingOrder;
import dev.loyalty.testing.Documents;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.Countable;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.TierId;
import dev.loyalty.value.UnitKind;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StateCodecTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);

    @TestFactory
    Stream<DynamicTest> everyFormatOfAStateStaysReadable() {
        return Golden.tests("state", StateCodecTest::examples, Documents::read, Documents::write);
    }

    @Test
    void everyPartOfAStateHasAGoldenDocument() {
        MemberState nothing = MemberState.unknown(MemberId.of("nobody"), eur("0").currency());
        for (RecordComponent part : MemberState.class.getRecordComponents()) {
            assertThat(examples().values())
                    .as("an example that has something in " + part.getName())
                    .anyMatch(state -> !Objects.equals(valueOf(part, state), valueOf(part, nothing)));
        }
    }

    private static @Nullable Object valueOf(RecordComponent part, MemberState state) {
        try {
            return part.getAccessor().invoke(state);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Whoever adds a part says what the first format does with it: a state without it would be another one. */
    @Test
    void noFormatDropsAPartOfAState() {
        for (int format = DocumentFormat.FIRST; format <= DocumentFormat.NEWEST; format++) {
            for (MemberState state : examples(format).values()) {
                assertThat(Documents.read(state, Documents.write(state, format)))
                        .as("in format " + format)
                        .isEqualTo(state);
            }
        }
    }

    @Test
    void theFirstFormatRefusesAccounts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Documents.write(plain().with(BalanceExamples.accounts()), DocumentFormat.FIRST))
                .withMessageContaining("documents of format 1 know no such state")
                .withMessageContaining("raised to 2");
    }

    @Test
    void anAccountOfTwoYearsOfMonthEndsAddsLessThan600BytesToAState() {
        List<Lot> lots = new ArrayList<>();
        for (int month = 1; month <= 24; month++) {
            lots.add(new Lot(UnitKind.EARNED, null, DAY.plusMonths(month), 1_234_567L * month));
        }
        Account account = Account.empty(BalanceId.of("points")).credited(Lots.of(lots), 0, 0);
        int without = Documents.write(plain(), DocumentFormat.NEWEST).length;

        assertThat(Documents.write(plain().with(new Accounts(List.of(account))), DocumentFormat.NEWEST).length
                        - without)
                .isLessThan(300);
    }

    /** What is said of one part says nothing of the others. */
    @Test
    void aChangeOfOnePartKeepsAllOthers() throws ReflectiveOperationException {
        MemberState nothing = MemberState.unknown(MemberId.of("nobody"), eur("0").currency());
        for (MemberState state : examples().values()) {
            assertThat(changed(state, state.recorded(state.version() + 1, NOON.plusSeconds(1))))
                    .containsExactly("version", "lastAt");
            for (RecordComponent part : MemberState.class.getRecordComponents()) {
                for (Method with : MemberState.class.getMethods()) {
                    if (with.getName().equals("with") && with.getParameterTypes()[0].equals(part.getType())) {
                        MemberState next = (MemberState) with.invoke(state, valueOf(part, nothing));
                        assertThat(changed(state, next)).isSubsetOf(part.getName());
                    }
                }
            }
        }
    }

    private static List<String> changed(MemberState before, MemberState after) {
        return Stream.of(MemberState.class.getRecordComponents())
                .filter(part -> !Objects.equals(valueOf(part, before), valueOf(part, after)))
                .map(RecordComponent::getName)
                .toList();
    }

    @Test
    void aStateWithOneLadderIsSmall() {
        assertThat(Documents.write(plain(), 2)).hasSizeLessThanOrEqualTo(76);
    }

    @Test
    void aStateStaysSmallHoweverMuchWasBought() {
        Money most = Money.ofMinor(Long.MAX_VALUE, eur("0").currency());
        SpendLedger spend = new SpendLedger(most, most, most, most, Integer.MAX_VALUE, Integer.MAX_VALUE);
        MemberState state = plain();

        byte[] bytes = Documents.write(
                state.with(new Purchases(spend, null, List.of())).recorded(Long.MAX_VALUE, state.lastAt()), 2);

        assertThat(bytes).hasSizeLessThanOrEqualTo(125);
    }

    @Test
    void aYearInWhichEveryDayHasOrdersTakesSomeThreeBytesADay() {
        DaySums days = DaySums.empty(eur("0").currency());
        for (int day = 0; day < 365; day++) {
            days = days.plus(DAY.plusDays(day), Money.ofMinor(37_50 + 13L * day, eur("0").currency()), eur("0.00"));
        }
        MemberState state = plain();

        byte[] bytes = Documents.write(state.with(state.purchases().on(days)), 2);

        assertThat(bytes).hasSizeLessThanOrEqualTo(1300);
    }

    /** What a format can hold: accounts since the second one. */
    static Map<String, MemberState> examples(int format) {
        Map<String, MemberState> examples = new LinkedHashMap<>(examples());
        if (format == DocumentFormat.FIRST) {
            examples.remove("with-accounts");
            examples.remove("with-limit-counts");
            examples.remove("with-scheduled-units");
            examples.remove("with-units-to-count");
        }
        return examples;
    }

    static Map<String, MemberState> examples() {
        Map<String, MemberState> examples = new LinkedHashMap<>();
        examples.put("unknown", MemberState.unknown(MemberId.of("customer-4711"), eur("0").currency()));
        examples.put("one-ladder", plain());
        examples.put("with-everything", everything());
        examples.put("erased", standing(Membership.ERASED, List.of()));
        examples.put("with-accounts", plain().with(BalanceExamples.accounts()));
        examples.put("with-limit-counts", plain().with(BalanceExamples.counted()));
        examples.put("with-scheduled-units", plain().with(BalanceExamples.scheduled()));
        examples.put("with-units-to-count", plain().with(BalanceExamples.maturing()));
        return examples;
    }

    private static MemberState plain() {
        return standing(
                Membership.ACTIVE,
                List.of(LadderState.of(LadderId.ONLY, TierId.of("silver"), NOON.minusSeconds(86_400))));
    }

    private static MemberState standing(Membership membership, List<LadderState> ladders) {
        SpendLedger spend = new SpendLedger(eur("1520.00"), eur("50.00"), eur("0.00"), eur("0.00"), 12, 0);
        return new MemberState(
                MemberId.of("customer-4711"),
                321,
                NOON.plusMillis(1500),
                new Participation(membership, NOON.minusSeconds(400 * 86_400L), 1, null),
                new Purchases(spend, null, List.of()),
                new Standings(1, ladders),
                Tallies.NONE,
                Accounts.NONE);
    }

    private static MemberState everything() {
        TierId gold = TierId.of("gold");
        Pin pin = new Pin(gold, Pin.Mode.FLOOR, NOON.plusSeconds(86_400));
        Pin withoutEnd = new Pin(TierId.of("one"), Pin.Mode.EXACT, null);
        return new MemberState(
                MemberId.of("☂ 1"),
                1_000_000,
                NOON,
                new Participation(Membership.FROZEN, NOON, 5, new KnownBirthday(MonthDay.of(2, 29), 2025)),
                new Purchases(
                        new SpendLedger(eur("10.00"), eur("20.00"), eur("3.50"), eur("-0.01"), 3, 1),
                        DaySums.empty(eur("0").currency())
                                .startedAt(new DaySums.Start(4711, DAY))
                                .pruning(new DaySums.Pruned(4712, DAY))
                                .plus(DAY, eur("10.00"), eur("0.00"))
                                .plus(DAY.plusDays(400), eur("-3.50"), eur("13.50")),
                        List.of(
                                new WaitingOrder(OrderKey.of("1001"), DAY, eur("7.00"), NOON.plusSeconds(1_209_600)),
                                new WaitingOrder(OrderKey.of("shop-2", "1001"), DAY, eur("8.00"), null))),
                new Standings(
                        2,
                        List.of(
                                new LadderState(
                                        LadderId.ONLY,
                                        gold,
                                        NOON,
                                        pin,
                                        new EarnedTier(
                                                TierId.of("silver"), NOON.minusSeconds(60), DAY, DAY.plusDays(30))),
                                new LadderState(
                                        LadderId.of("stars"),
                                        TierId.of("one"),
                                        NOON.minusNanos(1000),
                                        withoutEnd,
                                        EarnedTier.of(TierId.of("one"), NOON.minusNanos(1000))))),
                new Tallies(List.of(new DayCounts(
                        Countable.ORDERS,
                        9,
                        1,
                        List.of(new DayCounts.Day(DAY, 2, 1), new DayCounts.Day(DAY.plusDays(400), 1, 0))))),
                Accounts.NONE);
    }
}
