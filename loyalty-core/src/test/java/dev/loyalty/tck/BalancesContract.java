package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.ImportReport;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.AccountRefusal.LimitReached;
import dev.loyalty.command.BalanceRefusal.NotEnoughUnits;
import dev.loyalty.command.Capture;
import dev.loyalty.command.Command;
import dev.loyalty.command.ConflictException;
import dev.loyalty.command.Conversion;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.DebtWaiver;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Erasure;
import dev.loyalty.command.Hold;
import dev.loyalty.command.Order;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Release;
import dev.loyalty.command.Reversal;
import dev.loyalty.command.Transfer;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.UnitsCredited;
import dev.loyalty.event.UnitsForfeited;
import dev.loyalty.event.UnitsReversed;
import dev.loyalty.member.AccountView;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.spi.StoreFactory;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Note;
import dev.loyalty.value.UnitKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What members have of balances, with two engines on the store: units are spent once, whoever asks at once, and none is lost. */
abstract class BalancesContract extends UnitsContract {

    private static final int STORIES = 6;
    private static final int STEPS = 60;

    BalancesContract(MemberStoreContract contract) {
        super(contract);
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
    void ofManyWhoSpendAtOnceUnderADailyLimitNoMoreDoThanItAllows() throws Exception {
        tell(engine, Credit.of(ada, "present", ALLOWANCE, "1000", START)).orThrow();

        List<Outcome> answers = atOnce(caller -> caller % 3 == 0
                ? Hold.of(ada, ALLOWANCE, "cart-" + caller, "30", START)
                : Debit.of(ada, "mug-" + caller, ALLOWANCE, "30", START));

        assertThat(answers).filteredOn(Outcome::isRefused).hasSize(CALLERS - 3);
        assertThat(refusals(answers))
                .hasOnlyElementsOfType(LimitReached.class)
                .extracting(refusal -> ((LimitReached) refusal).left().steps())
                .containsOnly(10L);
        assertThat(engine.balances().view(ada, ALLOWANCE).available().steps()).isEqualTo(910);
        assertThatAllIsThere(ada);
    }

    @Test
    void ofManyWhoEarnAtOnceUnderALimitByNumberNoMoreDoThanItAllows() throws Exception {
        List<Outcome> answers = atOnce(caller ->
                Credit.of(ada, "review-" + caller, ALLOWANCE, "10", START).from(UnitKind.EARNED));

        assertThat(refusals(answers)).hasOnlyElementsOfType(LimitReached.class).hasSize(CALLERS - 5);
        assertThat(engine.balances().view(ada, ALLOWANCE).available().steps()).isEqualTo(50);
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
    void aDebitThatManyUndoAtOnceComesBackOnce() throws Exception {
        gets(ada, "100");
        tell(engine, Debit.of(ada, "mug-1", POINTS, "30", START)).orThrow();

        List<Outcome> answers =
                atOnce(caller -> Reversal.of(ada, "case-" + caller, POINTS, CommandKind.DEBIT, "mug-1", START));

        assertThat(answers)
                .filteredOn(answer -> answer.events().get(0) instanceof UnitsReversed)
                .hasSize(1);
        assertThat(of(engine, ada).available().steps()).isEqualTo(100);
        assertThatAllIsThere(ada);
    }

    @Test
    void whatIsTakenBackIsNotSpentToo() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            CustomerId customer = CustomerId.of("customer-" + round);
            joins(customer);
            tell(engine, Credit.of(customer, "review-1", POINTS, "100", START)).orThrow();

            List<Outcome> answers = Together.run(
                    2,
                    caller -> tell(
                            engines.get(caller),
                            caller == 0
                                    ? Debit.of(customer, "mug", POINTS, "30", START)
                                    : Reversal.of(customer, "case", POINTS, CommandKind.CREDIT, "review-1", START)));

            UnitsReversed reversed = (UnitsReversed) answers.get(1).events().get(0);
            assertThat(reversed.missing().steps()).isEqualTo(answers.get(0).isRefused() ? 0 : 30);
            assertThat(of(engine, customer).available().steps()).isZero();
            assertThatAllIsThere(customer);
        }
    }

    @Test
    void ofManyWhoConvertTheSameUnitsAtOnceOneDoesAndNothingIsLost() throws Exception {
        gets(ada, "100");

        List<Outcome> answers = atOnce(caller -> Conversion.of(ada, "swap-" + caller, POINTS, "100", WALLET, START)
                .at("100", "1.00"));

        assertThat(answers).filteredOn(Outcome::isRefused).hasSize(CALLERS - 1);
        assertThat(of(engine, ada).total().steps()).isZero();
        assertThat(engine.balances().view(ada, WALLET).available()).hasToString("1.00");
        assertThatAllIsThere(ada);
    }

    @Test
    void inABatchACreditIsUndoneThatCameJustBefore() {
        ImportReport report = engine.recordAll(Stream.of(
                Credit.of(ada, "review-1", POINTS, "40", START),
                Reversal.of(ada, "case-1", POINTS, CommandKind.CREDIT, "review-1", START),
                Reversal.of(ada, "case-2", POINTS, CommandKind.REVERSAL, "case-1", START),
                Reversal.of(ada, "case-3", POINTS, CommandKind.CREDIT, "review-1", START)));

        assertThat(report.applied()).isEqualTo(4);
        assertThat(of(engine, ada).available().steps()).isZero();
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

    /** What the store in memory answers is held to a second model of the rules; every other store must answer the same. */
    @Test
    void whateverIsSaidMembersHaveHereWhatTheyHaveInMemory() {
        for (int seed = 1; seed <= STORIES; seed++) {
            SettableClock time = SettableClock.at(START.toString());
            LoyaltyEngine here = engine(stores(), time);
            LoyaltyEngine there = engine(new InMemoryStore(), time);
            Random random = new Random(seed);
            List<CustomerId> customers = List.of(CustomerId.of("s" + seed + "-a"), CustomerId.of("s" + seed + "-b"));
            for (int step = 0; step < STEPS; step++) {
                time.advance(Duration.ofHours(random.nextInt(60)));
                Command command = step < customers.size()
                        ? Enrolment.of(customers.get(step), time.instant())
                        : command(random, step, customers, time.instant());
                assertThat(answer(here, command)).as("%s: %s", seed, command).isEqualTo(answer(there, command));
            }
            here.deliveries().drain();
            there.deliveries().drain();
            for (CustomerId customer : customers) {
                for (String balance : List.of(POINTS, WALLET, ALLOWANCE)) {
                    assertThat(here.balances().view(customer, balance))
                            .isEqualTo(there.balances().view(customer, balance));
                }
                assertThat(told(here, customer)).isEqualTo(told(there, customer));
                assertThatAllIsThere(here, customer);
            }
        }
    }

    private static List<String> told(LoyaltyEngine engine, CustomerId customer) {
        return engine.members().journal(customer, 0, 1000).stream()
                .map(entry -> entry.effectiveAt() + " " + entry.events())
                .toList();
    }

    private static String answer(LoyaltyEngine engine, Command command) {
        return tell(engine, command)
                .fold(
                        applied -> applied.events().toString(),
                        refused -> refused.refusal().sentence());
    }

    private static Command command(Random random, int step, List<CustomerId> customers, Instant now) {
        CustomerId who = customers.get(random.nextInt(2));
        CustomerId other = customers.get(who.equals(customers.get(0)) ? 1 : 0);
        String balance = List.of(POINTS, WALLET, ALLOWANCE).get(random.nextInt(3));
        String ticket = "t-" + random.nextInt(step);
        String units = Integer.toString(1 + random.nextInt(60));
        String cart = "cart-" + random.nextInt(3);
        return switch (random.nextInt(11)) {
            case 0, 1, 2 ->
                Credit.of(who, "t-" + step, balance, units, now)
                        .from(List.of(UnitKind.values()).get(random.nextInt(5)));
            case 3 -> Debit.of(who, "t-" + step, balance, units, now);
            case 4 -> Hold.of(who, balance, cart, units, now);
            case 5 -> Capture.of(who, balance, cart, now);
            case 6 -> Release.of(who, balance, cart, now);
            case 7 -> DebtWaiver.of(who, "t-" + step, balance, new Note("why", "who"), now);
            case 8 -> Transfer.of(who, "t-" + step, balance, units, other, now);
            case 9 ->
                Conversion.of(who, "t-" + step, POINTS, units, WALLET, now).at("10", "1.00");
            default ->
                Reversal.of(
                        who,
                        "r-" + step,
                        balance,
                        random.nextBoolean() ? CommandKind.CREDIT : CommandKind.DEBIT,
                        ticket,
                        now);
        };
    }
}
