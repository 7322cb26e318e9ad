package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.ImportReport;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.BalanceRefusal.HoldResolved;
import dev.loyalty.command.BalanceRefusal.HoldResolved.Became;
import dev.loyalty.command.BalanceRefusal.NotEnoughUnits;
import dev.loyalty.command.BusyException;
import dev.loyalty.command.Capture;
import dev.loyalty.command.Command;
import dev.loyalty.command.ConflictException;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.DebtWaiver;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Erasure;
import dev.loyalty.command.Hold;
import dev.loyalty.command.Order;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.Release;
import dev.loyalty.event.BalanceEvent;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.HoldCaptured;
import dev.loyalty.event.HoldReleased;
import dev.loyalty.event.Ref;
import dev.loyalty.event.UnitsCredited;
import dev.loyalty.event.UnitsDebited;
import dev.loyalty.event.UnitsExpired;
import dev.loyalty.event.UnitsForfeited;
import dev.loyalty.event.UnitsHeld;
import dev.loyalty.member.AccountView;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.program.Expiry;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.spi.StoreFactory;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.BasketId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Note;
import dev.loyalty.value.UnitKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What members have of balances, with two engines on the store: units are spent once, whoever asks at once, and none is lost. */
abstract class BalancesContract extends StorePartContract {

    private static final int CALLERS = 20;
    private static final int ROUNDS = 10;
    private static final int OTHERS = 2_000;

    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final String POINTS = "points";
    private static final String WALLET = "wallet";

    /** The last day of some units, and the instant with which they end. */
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-03-31");

    private static final Instant END = Instant.parse("2026-03-31T22:00:00Z");

    private final CustomerId ada = CustomerId.of("ada");
    private final SettableClock clock = SettableClock.at(START);
    private final LoyaltyEngine engine;
    private final List<LoyaltyEngine> engines;

    BalancesContract(MemberStoreContract contract) {
        super(contract);
        engine = engine(stores());
        engines = List.of(engine, engine(otherStores()));
        joins(ada);
    }

    @Test
    void ofManyWhoSpendTheSameUnitsAtOnceOneDoes() throws Exception {
        gets(ada, "100");

        List<Outcome> answers = atOnce(caller -> Debit.of(ada, "mug-" + caller, POINTS, "100", START));

        assertThat(answers).filteredOn(Outcome::isRefused).hasSize(CALLERS - 1);
        assertThat(refusals(answers))
                .hasOnlyElementsOfType(NotEnoughUnits.class)
                .extracting(refusal -> ((NotEnoughUnits) refusal).allowed().steps())
                .containsOnly(0L);
        assertThat(of(engine, ada)).matches(account -> account.total().isZero(), "has nothing");
        assertThatAllIsThere(ada);
    }

    @Test
    void aDebitThatManySendHappensOnce() throws Exception {
        gets(ada, "100");

        List<Outcome> answers = atOnce(caller -> Debit.of(ada, "mug-1", POINTS, "30", START));

        assertThat(answers).filteredOn(Outcome::isReplay).hasSize(CALLERS - 1);
        assertThat(of(engine, ada).available().steps()).isEqualTo(70);
        assertThatAllIsThere(ada);
    }

    @Test
    void aCreditThatManySendComesOnce() throws Exception {
        List<Outcome> answers = atOnce(caller -> Credit.of(ada, "review-1", POINTS, "40", START));

        assertThat(answers).filteredOn(Outcome::isReplay).hasSize(CALLERS - 1);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.events()).hasOnlyElementsOfType(UnitsCredited.class));
        assertThat(of(engine, ada).available().steps()).isEqualTo(40);
        assertThatAllIsThere(ada);
    }

    @Test
    void ofDifferentCreditsUnderOneTicketOneComes() throws Exception {
        List<Boolean> came = Together.run(CALLERS, caller -> {
            try {
                tell(engines.get(caller % 2), Credit.of(ada, "review-1", POINTS, "" + (caller + 1), START));
                return true;
            } catch (ConflictException conflict) {
                return false;
            }
        });

        assertThat(came).containsOnlyOnce(true);
        assertThat(of(engine, ada).available().steps()).isEqualTo(came.indexOf(true) + 1);
        assertThatAllIsThere(ada);
    }

    @Test
    void holdsOfManyBasketsSetAsideNoMoreThanThereIs() throws Exception {
        gets(ada, "100");

        List<Outcome> answers = atOnce(caller -> Hold.of(ada, POINTS, "cart-" + caller, "30", START));

        assertThat(refusals(answers)).hasSize(CALLERS - 3).hasOnlyElementsOfType(NotEnoughUnits.class);
        assertThat(of(engine, ada)).satisfies(account -> {
            assertThat(account.available().steps()).isEqualTo(10);
            assertThat(account.held().steps()).isEqualTo(90);
            assertThat(account.holds()).hasSize(3);
        });
        assertThatAllIsThere(ada);
    }

    @Test
    void holdsOfOneBasketTakeThePlaceOfEachOther() throws Exception {
        gets(ada, "100");

        List<Outcome> answers = atOnce(caller -> Hold.of(ada, POINTS, "cart-1", "" + (81 + caller), START));

        assertThat(answers).noneMatch(Outcome::isRefused);
        assertThat(of(engine, ada)).satisfies(account -> {
            assertThat(account.total().steps()).isEqualTo(100);
            assertThat(account.holds())
                    .singleElement()
                    .satisfies(held -> assertThat(held.units()).isEqualTo(account.held()));
        });
        assertThatAllIsThere(ada);
    }

    @Test
    void ofACaptureAndAReleaseOfOneHoldOneHappens() throws Exception {
        gets(ada, "100");
        long captured = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String cart = "cart-" + round;
            tell(engine, Hold.of(ada, POINTS, cart, "10", START)).orThrow();

            List<Outcome> answers = Together.run(
                    2,
                    caller -> tell(
                            engines.get(caller),
                            caller == 0 ? Capture.of(ada, POINTS, cart, START) : Release.of(ada, POINTS, cart, START)));

            Became first = answers.get(0).isRefused() ? Became.RELEASED : Became.CAPTURED;
            assertThat(refusals(answers))
                    .singleElement()
                    .satisfies(refusal ->
                            assertThat(((HoldResolved) refusal).became()).isEqualTo(first));
            captured += first == Became.CAPTURED ? 1 : 0;
        }

        assertThat(of(engine, ada).available().steps()).isEqualTo(100 - 10 * captured);
        assertThat(of(engine, ada).holds()).isEmpty();
        assertThatAllIsThere(ada);
    }

    @Test
    void ofManyCapturesOfOneHoldOneHappens() throws Exception {
        gets(ada, "100");
        tell(engine, Hold.of(ada, POINTS, "cart-1", "60", START)).orThrow();

        List<Outcome> answers =
                atOnce(caller -> Capture.of(ada, POINTS, "cart-1", START).withId("capture-" + caller));

        assertThat(refusals(answers)).hasSize(CALLERS - 1).hasOnlyElementsOfType(HoldResolved.class);
        assertThat(of(engine, ada).total().steps()).isEqualTo(40);
        assertThatAllIsThere(ada);
    }

    @Test
    void partsOfAHoldThatManyCaptureAreNoMoreThanTheHold() throws Exception {
        gets(ada, "100");
        tell(engine, Hold.of(ada, POINTS, "cart-1", "60", START)).orThrow();

        List<Outcome> answers = atOnce(caller ->
                Capture.of(ada, POINTS, "cart-1", START).of("7").keepingRest().withId("capture-" + caller));

        assertThat(answers).filteredOn(answer -> !answer.isRefused()).hasSize(8);
        assertThat(of(engine, ada)).satisfies(account -> {
            assertThat(account.available().steps()).isEqualTo(40);
            assertThat(account.held().steps()).isEqualTo(4);
        });
        assertThatAllIsThere(ada);
    }

    /** A hold ends with the instant at which its time is over: it is captured from what is free then, or somebody else spends that. */
    @Test
    void whatAHoldThatHasEndedGivesBackIsSpentOnce() throws Exception {
        gets(ada, "100");
        tell(engine, Hold.of(ada, POINTS, "cart-1", "100", START)).orThrow();
        Instant end = clock.advance(Duration.ofMinutes(30));

        List<Outcome> answers = atOnce(caller -> caller == 0
                ? Capture.of(ada, POINTS, "cart-1", end)
                : Debit.of(ada, "mug-" + caller, POINTS, "100", end));

        assertThat(answers).filteredOn(answer -> !answer.isRefused()).hasSize(1);
        assertThat(of(engine, ada).total().isZero()).isTrue();
        assertThatAllIsThere(ada);
    }

    @Test
    void unitsEndOnceAndNobodyHoldsThemAtThatInstant() throws Exception {
        getsThroughTheLastDay("100");
        clock.set(END);

        List<Boolean> held = Together.run(CALLERS, caller -> {
            LoyaltyEngine at = engines.get(caller % 2);
            if (caller < 2) {
                at.runDue(100);
                return false;
            }
            return !tell(at, Hold.of(ada, POINTS, "cart-" + caller, "10", END)).isRefused();
        });

        engine.runDue(100);
        assertThat(held).containsOnly(false);
        assertThat(events(ada)).filteredOn(UnitsExpired.class::isInstance).hasSize(1);
        assertThat(of(engine, ada).total().isZero()).isTrue();
        assertThatAllIsThere(ada);
    }

    /** Two processes whose clocks stand apart: in one the units have just ended. Whoever comes first decides. */
    @Test
    void unitsAreHeldJustBeforeTheirEndOrAreGone() throws Exception {
        SettableClock before = SettableClock.at(END.minusMillis(1));
        LoyaltyEngine late = engine(otherStores(), before);
        for (int round = 0; round < ROUNDS; round++) {
            CustomerId customer = CustomerId.of("customer-" + round);
            joins(customer);
            tell(engine, Credit.of(customer, "present", POINTS, "100", START).through(LAST_DAY))
                    .orThrow();
        }
        clock.set(END);

        for (int round = 0; round < ROUNDS; round++) {
            CustomerId customer = CustomerId.of("customer-" + round);
            List<Outcome> answers = Together.run(
                    2,
                    caller -> caller == 0
                            ? tell(late, Hold.of(customer, POINTS, "cart-1", "60", before.instant()))
                            : tell(engine, Credit.of(customer, "review", POINTS, "1", END)));

            boolean held = !answers.get(0).isRefused();
            assertThat(of(engine, customer)).satisfies(account -> {
                assertThat(account.held().steps()).isEqualTo(held ? 60 : 0);
                assertThat(account.available().steps()).isEqualTo(1);
                assertThat(account.expired().steps()).isEqualTo(held ? 40 : 100);
            });
            assertThatAllIsThere(customer);
        }
    }

    @Test
    void unitsOfWhoIsErasedAreSpentOrForfeited() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            CustomerId customer = CustomerId.of("customer-" + round);
            joins(customer);
            gets(customer, "100");

            List<Outcome> answers = Together.run(
                    2,
                    caller -> tell(
                            engines.get(caller),
                            caller == 0
                                    ? Debit.of(customer, "mug", POINTS, "30", START)
                                    : Erasure.of(customer, START)));

            boolean spent = !answers.get(0).isRefused();
            assertThat(events(customer))
                    .filteredOn(UnitsForfeited.class::isInstance)
                    .singleElement()
                    .satisfies(forfeited -> assertThat(
                                    ((UnitsForfeited) forfeited).units().steps())
                            .isEqualTo(spent ? 70 : 100));
            assertThatAllIsThere(customer);
        }
    }

    @Test
    void theSameCreditsInTwoBatchesAtOnceComeOnce() throws Exception {
        List<CustomerId> customers = IntStream.range(0, CALLERS)
                .mapToObj(number -> CustomerId.of("customer-" + number))
                .toList();
        customers.forEach(this::joins);

        List<Long> applied = Together.run(
                4,
                caller -> engines.get(caller % 2)
                        .recordAll(customers.stream()
                                .flatMap(customer -> Stream.of(
                                        Credit.of(customer, "review", POINTS, "50", START),
                                        Debit.of(customer, "mug", POINTS, "30", START))))
                        .applied());

        assertThat(applied.stream().mapToLong(Long::longValue).sum()).isEqualTo(2 * CALLERS);
        assertThat(customers).allSatisfy(customer -> {
            assertThat(of(engine, customer).available().steps()).isEqualTo(20);
            assertThatAllIsThere(customer);
        });
    }

    @Test
    void withinABatchUnitsAreSpentOnceToo() {
        gets(ada, "100");

        ImportReport report = engine.recordAll(
                IntStream.range(0, CALLERS).mapToObj(number -> Debit.of(ada, "mug-" + number, POINTS, "100", START)));

        assertThat(report.applied()).isEqualTo(1);
        assertThat(report.rejected()).hasSize(CALLERS - 1);
        assertThatAllIsThere(ada);
    }

    @Test
    void withinABatchAHoldIsResolvedOnceToo() {
        gets(ada, "100");

        ImportReport report = engine.recordAll(Stream.of(
                Hold.of(ada, POINTS, "cart-1", "60", START),
                Capture.of(ada, POINTS, "cart-1", START).withId("first"),
                Capture.of(ada, POINTS, "cart-1", START).withId("second"),
                Release.of(ada, POINTS, "cart-1", START),
                Hold.of(ada, POINTS, "cart-1", "30", START).withId("again"),
                Release.of(ada, POINTS, "cart-1", START).withId("of the second")));

        assertThat(report.applied()).isEqualTo(4);
        assertThat(report.rejected())
                .map(rejected -> ((HoldResolved) ((ImportReport.Refused) rejected).refusal()).became())
                .containsExactly(Became.CAPTURED, Became.CAPTURED);
        assertThat(of(engine, ada).available().steps()).isEqualTo(40);
        assertThatAllIsThere(ada);
    }

    @Test
    void aDebtIsPaidOnce() throws Exception {
        tell(engine, Debit.of(ada, "rental", WALLET, "50.00", START)).orThrow();

        List<Outcome> answers = atOnce(caller -> caller % 2 == 0
                ? Credit.of(ada, "coin-" + caller, WALLET, "10.00", START)
                : DebtWaiver.of(ada, "waiver-" + caller, WALLET, new Note("a gift", "clerk 7"), START)
                        .upTo("1.00"));

        assertThat(answers).noneMatch(Outcome::isRefused);
        AccountView wallet = engine.balances().view(ada, WALLET);
        assertThat(wallet.debt().isZero()).isTrue();
        assertThat(wallet.available().steps()).isBetween(50_00L, 60_00L);
        assertThatAllIsThere(ada);
    }

    @Test
    void whatBecameOfAHoldIsKnownAfterThousandsOfOtherEntries() {
        gets(ada, "100");
        tell(engine, Hold.of(ada, POINTS, "captured", "30", START)).orThrow();
        tell(engine, Capture.of(ada, POINTS, "captured", START)).orThrow();
        tell(engine, Hold.of(ada, POINTS, "released", "30", START)).orThrow();
        tell(engine, Release.of(ada, POINTS, "released", START)).orThrow();
        tell(engine, Hold.of(ada, POINTS, "ended", "30", START)).orThrow();
        clock.advance(Duration.ofHours(1));
        engine.recordAll(IntStream.range(0, OTHERS)
                .mapToObj(number -> Credit.of(ada, "review-" + number, POINTS, "1", clock.instant())));

        LoyaltyEngine after = engine(reopenedStores());

        assertThat(became(after, Capture.of(ada, POINTS, "captured", clock.instant())))
                .isEqualTo(Became.CAPTURED);
        assertThat(became(after, Release.of(ada, POINTS, "captured", clock.instant())))
                .isEqualTo(Became.CAPTURED);
        assertThat(became(after, Capture.of(ada, POINTS, "released", clock.instant())))
                .isEqualTo(Became.RELEASED);
        assertThat(became(after, Release.of(ada, POINTS, "ended", clock.instant())))
                .isEqualTo(Became.ENDED);
        assertThat(tell(after, Capture.of(ada, POINTS, "ended", clock.instant()))
                        .events())
                .hasOnlyElementsOfType(UnitsDebited.class);
        assertThatAllIsThere(after, ada);
    }

    @Test
    void theEntriesOfAHoldAreFoundByItsBasketWithinItsBalance() {
        gets(ada, "100");
        tell(engine, Credit.of(ada, "coin", WALLET, "10.00", START)).orThrow();
        tell(engine, Hold.of(ada, POINTS, "cart-1", "30", START)).orThrow();
        tell(engine, Hold.of(ada, WALLET, "cart-1", "3.00", START)).orThrow();
        tell(engine, Hold.of(ada, POINTS, "cart-2", "30", START)).orThrow();
        tell(engine, Release.of(ada, WALLET, "cart-1", START)).orThrow();
        tell(engine, Capture.of(ada, POINTS, "cart-1", START)).orThrow();

        assertThat(found(POINTS, "cart-1"))
                .flatExtracting(Entry::events)
                .hasExactlyElementsOfTypes(UnitsHeld.class, HoldCaptured.class);
        assertThat(found(WALLET, "cart-1"))
                .flatExtracting(Entry::events)
                .hasExactlyElementsOfTypes(UnitsHeld.class, HoldReleased.class);
        assertThat(found(WALLET, "cart-2")).isEmpty();
    }

    @Test
    void whatManyDidAtOnceIsThereAfterARestart() throws Exception {
        List<CustomerId> customers = List.of(ada, CustomerId.of("bob"), CustomerId.of("cleo"));
        customers.stream().skip(1).forEach(this::joins);

        Together.run(8, caller -> {
            LoyaltyEngine at = engines.get(caller % 2);
            for (int i = 0; i < 25; i++) {
                tell(at, mixed(customers.get((caller + i) % 3), caller + "-" + i, i % 9));
            }
            return caller;
        });

        List<AccountView> accounts =
                customers.stream().map(customer -> of(engine, customer)).toList();
        List<MemberRecord> records = customers.stream()
                .map(customer -> read(MemberId.of(customer.value())))
                .toList();
        customers.forEach(this::assertThatAllIsThere);

        StoreFactory reopened = reopenedStores();
        LoyaltyEngine after = engine(reopened);
        assertThat(customers)
                .map(customer -> reopened.open(program()).read(MemberId.of(customer.value()), Set.of()))
                .isEqualTo(records);
        customers.forEach(customer -> assertThatAllIsThere(after, customer));
        assertThat(customers).map(customer -> of(after, customer)).isEqualTo(accounts);
    }

    /** Of everything that a shop says, some. */
    private static Command mixed(CustomerId customer, String id, int which) {
        String cart = "cart-" + id.charAt(0);
        return switch (which) {
            case 0 -> Credit.of(customer, id, POINTS, "40", START).from(UnitKind.EARNED);
            case 1 -> Debit.of(customer, id, POINTS, "7", START);
            case 2 -> Hold.of(customer, POINTS, cart, "11", START).withId(id);
            case 3 -> Order.of(customer, id, "12.00", START);
            case 4 ->
                Capture.of(customer, POINTS, cart, START).of("5").keepingRest().withId(id);
            case 5 -> Debit.of(customer, id, WALLET, "3.00", START);
            case 6 -> Release.of(customer, POINTS, cart, START).withId(id);
            case 7 -> Credit.of(customer, id, POINTS, "5", START).through(LAST_DAY.plusDays(id.length()));
            default -> Credit.of(customer, id, WALLET, "2.00", START);
        };
    }

    private LoyaltyEngine engine(StoreFactory stores) {
        return engine(stores, clock);
    }

    private LoyaltyEngine engine(StoreFactory stores, SettableClock at) {
        LoyaltyProgram club = LoyaltyProgram.builder(program().value(), "EUR", ZoneId.of("Europe/Berlin"))
                .tier("member", "0.00")
                .balance(
                        POINTS,
                        points -> points.unit("point", "points")
                                .expires(UnitKind.EARNED, Expiry.after(Period.ofMonths(12))))
                .balance(WALLET, wallet -> wallet.in("EUR").least("-50.00"))
                .build();
        return LoyaltyEngine.builder(club).store(stores).clock(at).build();
    }

    private void joins(CustomerId customer) {
        tell(engine, Enrolment.of(customer, START)).orThrow();
    }

    private void gets(CustomerId customer, String units) {
        tell(engine, Credit.of(customer, "present", POINTS, units, START)).orThrow();
    }

    private void getsThroughTheLastDay(String units) {
        tell(engine, Credit.of(ada, "present", POINTS, units, START).through(LAST_DAY))
                .orThrow();
    }

    /** What many callers are answered who begin at once, in turn by either engine. */
    private List<Outcome> atOnce(Function<Integer, Command> command) throws Exception {
        return Together.run(CALLERS, caller -> tell(engines.get(caller % 2), command.apply(caller)));
    }

    /** As a shop tells it: who meets another transaction for too long tells it again. */
    private static Outcome tell(LoyaltyEngine engine, Command command) {
        while (true) {
            try {
                return engine.record(command);
            } catch (BusyException busy) {
                Thread.onSpinWait();
            }
        }
    }

    private static List<Refusal> refusals(List<Outcome> answers) {
        return answers.stream()
                .filter(Outcome::isRefused)
                .map(answer -> ((Outcome.Refused) answer).refusal())
                .toList();
    }

    private static Became became(LoyaltyEngine engine, Command command) {
        Outcome.Refused refused = (Outcome.Refused) tell(engine, command);
        return ((HoldResolved) refused.refusal()).became();
    }

    private static AccountView of(LoyaltyEngine engine, CustomerId customer) {
        return engine.balances().view(customer, POINTS);
    }

    private List<Entry> found(String balance, String basket) {
        MemberId member = MemberId.of(ada.value());
        Ref hold = new Ref(member, BalanceEvent.hold(BalanceId.of(balance), BasketId.of(basket)));
        return read(member, hold).found(hold);
    }

    private List<Event> events(CustomerId customer) {
        return journalOf(MemberId.of(customer.value())).stream()
                .flatMap(entry -> entry.events().stream())
                .toList();
    }

    private void assertThatAllIsThere(CustomerId customer) {
        engines.forEach(each -> assertThatAllIsThere(each, customer));
        assertThat(of(engines.get(1), customer)).isEqualTo(of(engine, customer));
    }

    /** The state is what its journal comes to, and it is again once it was worked out anew. */
    private static void assertThatAllIsThere(LoyaltyEngine engine, CustomerId customer) {
        assertThat(engine.members().verify(customer)).matches(found -> found.agrees(), "agrees");
        AccountView before = of(engine, customer);
        assertThat(engine.members().rebuild(customer)).matches(found -> found.agrees(), "agrees");
        assertThat(of(engine, customer)).isEqualTo(before);
    }
}
