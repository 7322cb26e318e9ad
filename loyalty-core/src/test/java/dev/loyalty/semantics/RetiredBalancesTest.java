package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.AccountRefusal.BalanceRetired;
import dev.loyalty.command.Command;
import dev.loyalty.command.Conversion;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Hold;
import dev.loyalty.command.Opening;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Reversal;
import dev.loyalty.command.ScheduledCredit;
import dev.loyalty.command.UnitAdjustment;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.ScheduledCreditEnded;
import dev.loyalty.event.UnitsForfeited;
import dev.loyalty.member.AccountView;
import dev.loyalty.member.UnitTrace;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.program.BalanceBuilder;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Note;
import dev.loyalty.value.UnitKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of what members hold once a version retires a balance. */
class RetiredBalancesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);
    private static final CustomerId ADA = CustomerId.of("ada");
    private static final Note NOTE = new Note("why", "who");
    private static final String POINTS = "points";

    private final SettableClock clock = SettableClock.at(NOON.toString());
    private final InMemoryStore store = new InMemoryStore();
    private LoyaltyEngine engine = engine(1, points -> {});

    private LoyaltyEngine engine(int version, Consumer<BalanceBuilder> details) {
        return LoyaltyEngine.builder(LoyaltyProgram.builder("club", "EUR", Shop.BERLIN)
                        .version(version)
                        .tier("member", "0.00")
                        .balance(POINTS, points -> {
                            points.unit("point", "points").least("-20");
                            details.accept(points);
                        })
                        .balance("stars", stars -> stars.unit("star", "stars"))
                        .build())
                .store(store)
                .clock(clock)
                .build();
    }

    private void has(String points) {
        engine.members().enrol(Enrolment.of(ADA, NOON)).orThrow();
        engine.balances().credit(Credit.of(ADA, "c-1", POINTS, points, NOON)).orThrow();
    }

    private AccountView view() {
        return engine.balances().view(ADA, POINTS);
    }

    @Test
    void nothingNewComes() {
        has("40");
        engine.balances().credit(Credit.of(ADA, "c-2", "stars", "9", NOON)).orThrow();
        engine.balances()
                .schedule(ScheduledCredit.of(ADA, "s-1", POINTS, "5", LocalDate.of(2026, 3, 5), NOON))
                .orThrow();
        engine = engine(2, BalanceBuilder::retired);

        Stream<Command> whatComes = Stream.of(
                Credit.of(ADA, "c-3", POINTS, "1", NOON),
                ScheduledCredit.of(ADA, "s-2", POINTS, "5", LocalDate.of(2026, 3, 5), NOON),
                UnitAdjustment.of(ADA, "a-1", POINTS, "1", NOTE, NOON),
                Opening.of(ADA, "o-1", POINTS, NOON).with("1", UnitKind.MIGRATED),
                Conversion.of(ADA, "v-1", "stars", "9", POINTS, NOON).at("1", "1"));
        assertThat(whatComes)
                .extracting(command -> ((Outcome.Refused) engine.record(command)).refusal())
                .hasOnlyElementsOfType(BalanceRetired.class)
                .hasSize(5);
        clock.set("2026-03-06T12:00:00Z");
        engine.runDue(10);
        assertThat(engine.members().journal(ADA, 0, 100).stream().flatMap(entry -> entry.events().stream()))
                .filteredOn(ScheduledCreditEnded.class::isInstance)
                .hasSize(1);
    }

    @Test
    void whatIsThereMayBeSpentConvertedAndTakenBack() {
        has("40");
        engine = engine(2, BalanceBuilder::retired);

        engine.balances().debit(Debit.of(ADA, "d-1", POINTS, "10", NOON)).orThrow();
        engine.balances()
                .convert(Conversion.of(ADA, "v-1", POINTS, "10", "stars", NOON).at("1", "1"))
                .orThrow();
        engine.balances()
                .reverse(Reversal.of(ADA, "r-1", POINTS, CommandKind.DEBIT, "d-1", NOON))
                .orThrow();
        clock.set("2031-03-01T12:00:00Z");

        assertThat(view().available()).hasToString("30");
    }

    @Test
    void afterItsLastDayAllIsForfeitedHeldUnitsToo() {
        has("40");
        engine = engine(2, points -> points.retiredUntil(LAST_DAY));
        clock.set("2026-03-31T20:00:00Z");
        engine.balances()
                .hold(Hold.of(ADA, POINTS, "cart-1", "15", clock.instant()).lasting(Duration.ofDays(3)))
                .orThrow();
        assertThat(view().total()).hasToString("40");

        clock.set("2026-03-31T22:00:00Z");
        assertThat(view().total()).hasToString("0");
        assertThat(view().forfeited()).hasToString("40");
        engine.runDue(10);
        UnitTrace trace = engine.balances().trace(ADA, POINTS, "c-1").orElseThrow();
        assertThat(trace.left()).hasToString("0");
        assertThat(trace.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.units()).hasToString("-40"));
        assertThat(engine.members().journal(ADA, 0, 100).stream().flatMap(entry -> entry.events().stream()))
                .filteredOn(UnitsForfeited.class::isInstance)
                .hasSize(1);
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
    }

    @Test
    void whatIsOwedAfterItsLastDayIsWaivedAndWhatComesBackIsForfeited() {
        has("40");
        engine.balances().debit(Debit.of(ADA, "d-1", POINTS, "50", NOON)).orThrow();
        assertThat(view().debt()).hasToString("10");
        engine = engine(2, points -> points.retiredUntil(LAST_DAY));
        clock.set("2026-04-01T12:00:00Z");
        assertThat(view().debt()).hasToString("0");

        engine.balances()
                .reverse(Reversal.of(ADA, "r-1", POINTS, CommandKind.DEBIT, "d-1", clock.instant()))
                .orThrow();

        assertThat(view().total()).hasToString("0");
    }

    /** What ended with an earlier version has ended; what comes from then on is new. */
    @Test
    void aLaterVersionMayUseItAgain() {
        has("40");
        engine = engine(2, points -> points.retiredUntil(LAST_DAY));
        clock.set("2026-04-01T12:00:00Z");
        engine.runDue(10);
        engine = engine(3, points -> {});

        engine.balances()
                .credit(Credit.of(ADA, "c-2", POINTS, "7", clock.instant()))
                .orThrow();
        assertThat(view().total()).hasToString("7");
    }

    @Test
    void whatIsLeftBecomesAnotherBalanceRoundedUpWithTheVersionThatSaysSo() {
        has("45");
        engine.balances().hold(Hold.of(ADA, POINTS, "cart-1", "20", NOON)).orThrow();

        engine = engine(2, points -> points.retired().retiredInto("stars", "10", "1"));

        assertThat(view().total()).hasToString("0");
        assertThat(view().holds()).isEmpty();
        assertThat(view().forfeited()).hasToString("0");
        AccountView stars = engine.balances().view(ADA, "stars");
        assertThat(stars.available()).hasToString("5");
        assertThat(stars.lots()).extracting(AccountView.Part::kind).containsExactly(UnitKind.MIGRATED);
        engine.runDue(10);
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
        assertThat(engine.balances().view(ADA, "stars").available()).hasToString("5");
    }

    @Test
    void withALastDayItDoesSoAfterIt() {
        has("45");
        engine = engine(2, points -> points.retiredUntil(LAST_DAY).retiredInto("stars", "10", "1"));
        clock.set("2026-03-31T21:59:59Z");
        assertThat(view().total()).hasToString("45");
        engine.balances()
                .debit(Debit.of(ADA, "d-1", POINTS, "5", clock.instant()))
                .orThrow();
        clock.set("2026-03-31T22:00:00Z");
        assertThat(view().total()).hasToString("0");
        assertThat(engine.balances().view(ADA, "stars").available()).hasToString("4");

        // what comes back after it does so, too; that is undone with it no more
        engine.balances()
                .reverse(Reversal.of(ADA, "r-1", POINTS, CommandKind.DEBIT, "d-1", clock.instant()))
                .orThrow();
        assertThat(view().total()).hasToString("0");
        assertThat(engine.balances().view(ADA, "stars").available()).hasToString("5");
        engine.balances()
                .reverse(Reversal.of(ADA, "r-2", POINTS, CommandKind.REVERSAL, "r-1", clock.instant()))
                .orThrow();
        assertThat(view().total()).hasToString("0");
        assertThat(engine.balances().view(ADA, "stars").available()).hasToString("5");
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
    }

    @Test
    void whatIsPendingPaysWhatIsOwedBeforeTheRestBecomesAnotherBalance() {
        engine = engine(2, points -> points.availableAfter(60));
        engine.members().enrol(Enrolment.of(ADA, NOON)).orThrow();
        engine.balances().debit(Debit.of(ADA, "d-1", POINTS, "15", NOON)).orThrow();
        engine.balances().credit(Credit.of(ADA, "c-1", POINTS, "45", NOON)).orThrow();
        assertThat(view().debt()).hasToString("15");

        engine = engine(3, points -> points.availableAfter(60).retired().retiredInto("stars", "10", "1"));

        assertThat(view().debt()).hasToString("0");
        assertThat(engine.balances().view(ADA, "stars").total()).hasToString("3");
    }

    @Test
    void itBecomesAnotherBalanceThatIsInUse() {
        assertThatThrownBy(() -> engine(2, points -> points.retired().retiredInto("moons", "10", "1")))
                .hasMessage("what is left of \"points\" is to become units of \"moons\","
                        + " but the program has no such balance in use: name one");
        assertThatThrownBy(() -> engine(2, points -> points.retired().retiredInto("points", "10", "1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> engine(2, points -> points.retired().retiredInto("stars", "0", "1")))
                .hasMessage("0 become 1 of \"stars\": say how many units are how many of the other, both above 0");
    }
}
