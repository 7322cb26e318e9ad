package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Capture;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Hold;
import dev.loyalty.command.Reversal;
import dev.loyalty.event.CommandKind;
import dev.loyalty.member.AccountHistory;
import dev.loyalty.member.Audience;
import dev.loyalty.member.UnitTrace;
import dev.loyalty.program.Expiry;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Note;
import dev.loyalty.value.UnitKind;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What happened in an account, and where the units of a credit went. */
class AccountHistoryTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CustomerId ADA = CustomerId.of("ada");
    private static final String POINTS = "points";

    private final SettableClock clock = SettableClock.at(NOON.toString());
    private final LoyaltyEngine engine = engine();
    private int tickets;

    private LoyaltyEngine engine() {
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", Shop.BERLIN)
                .tier("member", "0.00")
                .balance(POINTS, points -> points.unit("point", "points").expires(Expiry.after(Period.ofDays(30))))
                .balance("secret", secret -> secret.unit("mark", "marks").internal())
                .build();
        LoyaltyEngine made = LoyaltyEngine.builder(club).clock(clock).build();
        made.members().enrol(Enrolment.of(ADA, NOON)).orThrow();
        return made;
    }

    private String gets(String units) {
        String ticket = "c-" + tickets++;
        engine.balances()
                .credit(Credit.of(ADA, ticket, POINTS, units, clock.instant()).from(UnitKind.EARNED))
                .orThrow();
        return ticket;
    }

    private String spends(String units) {
        String ticket = "d-" + tickets++;
        engine.balances()
                .debit(Debit.of(ADA, ticket, POINTS, units, clock.instant()).because(new Note("a mug", "mia")))
                .orThrow();
        return ticket;
    }

    private void undo(CommandKind kind, String ticket) {
        engine.balances()
                .reverse(Reversal.of(ADA, "r-" + tickets++, POINTS, kind, ticket, clock.instant()))
                .orThrow();
    }

    private List<String> lines(AccountHistory page) {
        return page.lines().stream()
                .map(line -> line.line().event().kind() + " " + line.moved() + " = " + line.total())
                .toList();
    }

    private UnitTrace trace(String ticket) {
        return engine.balances().trace(ADA, POINTS, ticket).orElseThrow();
    }

    private static List<String> steps(UnitTrace trace) {
        return trace.steps().stream()
                .map(step -> step.line().event().kind() + " " + step.units())
                .toList();
    }

    @Test
    void eachLineSaysWhatItMovedAndTheTotalAfterIt() {
        gets("40");
        engine.balances().credit(Credit.of(ADA, "other", "secret", "7", NOON)).orThrow();
        spends("15");
        engine.balances().hold(Hold.of(ADA, POINTS, "cart-1", "10", NOON)).orThrow();
        engine.balances()
                .capture(Capture.of(ADA, POINTS, "cart-1", NOON).of("4"))
                .orThrow();
        clock.set(Instant.parse("2026-04-02T12:00:00Z"));
        engine.runDue(10);

        AccountHistory page = engine.balances().history(ADA, POINTS, Audience.CUSTOMER, 10);

        assertThat(lines(page))
                .containsExactly(
                        "UNITS_EXPIRED -21 = 0",
                        "HOLD_CAPTURED -4 = 21",
                        "UNITS_HELD 0 = 25",
                        "UNITS_DEBITED -15 = 25",
                        "UNITS_CREDITED 40 = 40");
        assertThat(page.next()).isNull();
        assertThat(page.lines().get(3).line().note()).isNull();
        assertThat(engine.balances()
                        .history(ADA, POINTS, Audience.STAFF, 10)
                        .lines()
                        .get(3)
                        .line()
                        .note())
                .isEqualTo(new Note("a mug", "mia"));
    }

    @Test
    void pagesFollowEachOtherWithoutGapAndTheTotalsGoOn() {
        gets("100");
        for (int i = 0; i < 7; i++) {
            spends("1");
        }
        AccountHistory whole = engine.balances().history(ADA, POINTS, Audience.STAFF, 100);

        List<String> paged = new ArrayList<>();
        AccountHistory page = engine.balances().history(ADA, POINTS, Audience.STAFF, 3);
        paged.addAll(lines(page));
        while (page.next() != null) {
            page = engine.balances().history(ADA, POINTS, Audience.STAFF, page.next(), 3);
            paged.addAll(lines(page));
        }

        assertThat(paged).isEqualTo(lines(whole)).hasSize(8);
    }

    @Test
    void anInternalBalanceHasNoLinesForCustomersAndAStrangerHasNone() {
        engine.balances().credit(Credit.of(ADA, "other", "secret", "7", NOON)).orThrow();

        assertThat(engine.balances()
                        .history(ADA, "secret", Audience.CUSTOMER, 10)
                        .lines())
                .isEmpty();
        assertThat(engine.balances().history(ADA, "secret", Audience.STAFF, 10).lines())
                .hasSize(1);
        assertThat(engine.balances()
                        .history(CustomerId.of("bob"), POINTS, Audience.STAFF, 10)
                        .lines())
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.balances().history(ADA, "miles", Audience.STAFF, 10))
                .withMessage("no balance \"miles\"; there are points, secret");
    }

    @Test
    void whereMyFortyPointsWent() {
        gets("10");
        String forty = gets("40");
        gets("5");
        spends("12");
        String dear = spends("30");
        undo(CommandKind.DEBIT, dear);
        engine.balances().hold(Hold.of(ADA, POINTS, "cart-1", "20", NOON)).orThrow();
        engine.balances().capture(Capture.of(ADA, POINTS, "cart-1", NOON)).orThrow();
        clock.set(Instant.parse("2026-04-02T12:00:00Z"));
        engine.runDue(10);

        UnitTrace trace = trace(forty);

        assertThat(trace.credited()).hasToString("40");
        assertThat(steps(trace))
                .containsExactly(
                        "UNITS_DEBITED -2",
                        "UNITS_DEBITED -30",
                        "UNITS_REVERSED 30",
                        "HOLD_CAPTURED -20",
                        "UNITS_EXPIRED -18");
        assertThat(trace.left()).hasToString("0");
    }

    @Test
    void aReversalOfTheCreditTakesItsOwnUnits() {
        gets("10");
        String forty = gets("40");
        undo(CommandKind.CREDIT, forty);

        assertThat(steps(trace(forty))).containsExactly("UNITS_REVERSED -40");
        assertThat(trace("c-0").left()).hasToString("10");
        assertThat(engine.balances().trace(ADA, POINTS, "nobody")).isEmpty();
        assertThat(engine.balances().trace(ADA, "secret", forty)).isEmpty();
    }

    /** All credits of one lot are followed: what they have left is what is there, and no unit is counted twice. */
    @Property(tries = 100)
    void whatTheCreditsHaveLeftIsWhatIsThere(
            @ForAll @Size(max = 20) List<@IntRange(min = -40, max = 60) Integer> story) {
        AccountHistoryTest ada = new AccountHistoryTest();
        List<String> credits = new ArrayList<>();
        List<String> debits = new ArrayList<>();
        for (int units : story) {
            if (units > 0 && units % 7 == 0 && !debits.isEmpty()) {
                ada.undo(CommandKind.DEBIT, debits.remove(debits.size() - 1));
            } else if (units > 0) {
                credits.add(ada.gets("" + units));
            } else if (units < 0 && ada.available() > 0) {
                debits.add(ada.spends("" + Math.min(-units, ada.available())));
            }
        }
        long left = 0;
        for (String credit : credits) {
            UnitTrace trace = ada.trace(credit);
            long moved = trace.steps().stream()
                    .mapToLong(step -> step.units().steps())
                    .sum();
            assertThat(trace.left().steps()).isBetween(0L, trace.credited().steps());
            assertThat(trace.credited().steps() + moved).isEqualTo(trace.left().steps());
            left += trace.left().steps();
        }
        assertThat(left).isEqualTo(ada.available());
    }

    private long available() {
        return engine.balances().view(ADA, POINTS).available().steps();
    }
}
