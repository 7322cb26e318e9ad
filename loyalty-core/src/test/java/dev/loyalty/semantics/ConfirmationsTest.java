package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.AccountRefusal.NothingToConfirm;
import dev.loyalty.command.BalanceRefusal.HoldResolved;
import dev.loyalty.command.Capture;
import dev.loyalty.command.Conversion;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Hold;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.Reversal;
import dev.loyalty.command.UnitConfirmation;
import dev.loyalty.event.CommandKind;
import dev.loyalty.member.AccountView;
import dev.loyalty.program.Balance.ExpiryFrom;
import dev.loyalty.program.Balance.Shortfall;
import dev.loyalty.program.BalanceBuilder;
import dev.loyalty.program.Expiry;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Units that become available once their credit is confirmed. */
class ConfirmationsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CustomerId ADA = CustomerId.of("ada");
    private static final String POINTS = "points";

    private final SettableClock clock = SettableClock.at(NOON.toString());
    private LoyaltyEngine engine = engine(BalanceBuilder::availableOnceConfirmed);

    private LoyaltyEngine engine(Consumer<BalanceBuilder> details) {
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", Shop.BERLIN)
                .tier("member", "0.00")
                .balance(POINTS, points -> {
                    points.unit("point", "points");
                    details.accept(points);
                })
                .balance("stars", stars -> stars.unit("star", "stars"))
                .build();
        LoyaltyEngine made = LoyaltyEngine.builder(club).clock(clock).build();
        made.members().enrol(Enrolment.of(ADA, NOON)).orThrow();
        return made;
    }

    private void credit(String ticket, String units) {
        engine.balances()
                .credit(Credit.of(ADA, ticket, POINTS, units, clock.instant()).from(UnitKind.EARNED))
                .orThrow();
    }

    private Outcome confirm(String ticket) {
        return engine.balances().confirm(UnitConfirmation.of(ADA, POINTS, ticket, clock.instant()));
    }

    private Outcome reverse(String ticket, CommandKind kind, String of) {
        return engine.balances().reverse(Reversal.of(ADA, ticket, POINTS, kind, of, clock.instant()));
    }

    private AccountView view() {
        return engine.balances().view(ADA, POINTS);
    }

    private void assertHas(long available, long pending) {
        assertThat(view().available().steps()).isEqualTo(available);
        assertThat(view().pending().steps()).isEqualTo(pending);
    }

    private static Refusal refusal(Outcome outcome) {
        return ((Outcome.Refused) outcome).refusal();
    }

    @Test
    void unitsWaitForTheLaterOfBothInstantsAndNeverForTheSum() {
        engine = engine(points -> points.availableAfter(14).availableOnceConfirmed());
        credit("c-1", "40");
        clock.set("2026-03-10T12:00:00Z");
        confirm("c-1").orThrow();
        assertHas(0, 40);

        clock.set("2026-03-14T23:00:00Z");
        assertHas(40, 0);
    }

    @Test
    void theViewSaysWhatWaitsForAConfirmation() {
        engine = engine(points -> points.availableAfter(14).availableOnceConfirmed());
        credit("c-1", "40");

        assertThat(view().lots()).singleElement().satisfies(lot -> {
            assertThat(lot.unconfirmed()).isTrue();
            assertThat(lot.from()).isEqualTo(LocalDate.of(2026, 3, 15));
        });
    }

    @Test
    void aConfirmationThatIsSentAgainIsAReplay() {
        credit("c-1", "40");
        confirm("c-1").orThrow();

        assertThat(confirm("c-1").isReplay()).isTrue();
        assertHas(40, 0);
    }

    @Test
    void aCreditThatIsUnknownOrUndoneIsNotConfirmedAndMayBeOnceItStandsAgain() {
        credit("c-1", "40");
        assertThat(refusal(confirm("c-2"))).isInstanceOf(NothingToConfirm.class);
        reverse("r-1", CommandKind.CREDIT, "c-1").orThrow();
        assertThat(refusal(confirm("c-1"))).isInstanceOf(NothingToConfirm.class);

        reverse("r-2", CommandKind.REVERSAL, "r-1").orThrow();
        confirm("c-1").orThrow();
        assertHas(40, 0);
    }

    /** Else it would take what still waits, of another credit. */
    @Test
    void theReversalOfAConfirmedCreditTakesWhatWasConfirmed() {
        credit("c-1", "40");
        credit("c-2", "30");
        confirm("c-1").orThrow();

        reverse("r-1", CommandKind.CREDIT, "c-1").orThrow();

        assertHas(0, 30);
        confirm("c-2").orThrow();
        assertHas(30, 0);
    }

    @Test
    void anEndThatIsCountedFromAvailabilityBeginsWithTheConfirmation() {
        engine = engine(points -> points.availableOnceConfirmed()
                .expires(Expiry.after(Period.ofMonths(1)))
                .expiryFrom(ExpiryFrom.AVAILABLE));
        credit("c-1", "40");
        assertThat(view().endsNext()).isEmpty();
        clock.set("2026-05-10T12:00:00Z");
        confirm("c-1").orThrow();

        assertThat(view().endsNext().orElseThrow().through()).isEqualTo(LocalDate.of(2026, 6, 10));
        engine.balances()
                .hold(Hold.of(ADA, POINTS, "cart-1", "15", clock.instant()))
                .orThrow();
        engine.balances()
                .capture(Capture.of(ADA, POINTS, "cart-1", clock.instant()))
                .orThrow();
        assertThat(engine.balances().trace(ADA, POINTS, "c-1").orElseThrow().left())
                .hasToString("25");
    }

    @Test
    void unitsThatEndBeforeTheyAreConfirmedAreGone() {
        engine = engine(points -> points.availableOnceConfirmed().expires(Expiry.after(Period.ofMonths(1))));
        credit("c-1", "40");
        clock.set("2026-04-02T12:00:00Z");

        assertThat(refusal(confirm("c-1"))).isInstanceOf(NothingToConfirm.class);
        assertThat(view().expired()).hasToString("40");
    }

    @Test
    void whatIsConfirmedPaysADebtFirst() {
        engine = engine(points -> points.availableOnceConfirmed().shortfall(Shortfall.DEBT));
        credit("c-1", "10");
        confirm("c-1").orThrow();
        engine.balances()
                .convert(Conversion.of(ADA, "v-1", POINTS, "10", "stars", NOON).at("1", "1"))
                .orThrow();
        reverse("r-1", CommandKind.CREDIT, "c-1").orThrow();
        assertThat(view().debt()).hasToString("10");
        credit("c-2", "25");

        confirm("c-2").orThrow();

        assertHas(15, 0);
        assertThat(view().debt()).hasToString("0");
    }

    /** What crosses a bound stands in the entry of the capture, too. */
    @Test
    void aHoldIsResolvedAlsoWhereItsCaptureCrossedABound() {
        engine = engine(points -> points.shortfall(Shortfall.DEBT));
        credit("c-1", "10");
        engine.balances().hold(Hold.of(ADA, POINTS, "cart-1", "1", NOON)).orThrow();
        reverse("r-1", CommandKind.CREDIT, "c-1").orThrow();
        engine.balances().capture(Capture.of(ADA, POINTS, "cart-1", NOON)).orThrow();
        clock.set("2026-03-01T12:05:00Z");

        assertThat(refusal(engine.balances().capture(Capture.of(ADA, POINTS, "cart-1", clock.instant()))))
                .isInstanceOf(HoldResolved.class);
    }
}
