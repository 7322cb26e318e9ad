package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Capture;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.DebtWaiver;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Erasure;
import dev.loyalty.command.Expiration;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Hold;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Reversal;
import dev.loyalty.event.Cause;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.EarlierCommand;
import dev.loyalty.event.UnitsReversed;
import dev.loyalty.event.UnitsUnmoved;
import dev.loyalty.member.AccountView;
import dev.loyalty.program.Balance.Shortfall;
import dev.loyalty.program.BalanceBuilder;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Note;
import dev.loyalty.value.UnitKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is undone, and what becomes of what is spent already. */
class ReversalsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CustomerId ADA = CustomerId.of("ada");
    private static final Note NOTE = new Note("a slip", "clerk");

    private final SettableClock clock = SettableClock.at(NOON.toString());
    private LoyaltyEngine engine = engine(points -> {});

    private LoyaltyEngine engine(Consumer<BalanceBuilder> points) {
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", Shop.BERLIN)
                .tier("member", "0.00")
                .balance("points", balance -> {
                    balance.unit("point", "points");
                    points.accept(balance);
                })
                .build();
        LoyaltyEngine made = LoyaltyEngine.builder(club).clock(clock).build();
        made.members().enrol(Enrolment.of(ADA, clock.instant())).orThrow();
        return made;
    }

    @Test
    void aReversedCreditGoesFromItsOwnLotFirst() {
        credit("c-1", "40", LocalDate.of(2026, 12, 31));
        credit("c-2", "40", LocalDate.of(2026, 6, 30));

        reverse("r-1", CommandKind.CREDIT, "c-1");

        assertThat(view().lots()).extracting(AccountView.Part::through).containsExactly(LocalDate.of(2026, 6, 30));
        assertThat(view().available()).hasToString("40");
    }

    @Test
    void whatIsMissingInItsOwnLotGoesFromOthersInTheOrderOfSpending() {
        credit("c-1", "40", LocalDate.of(2026, 4, 30));
        credit("c-2", "20", LocalDate.of(2026, 12, 31));
        credit("c-3", "20", LocalDate.of(2026, 6, 30));
        debit("d-1", "30");

        reverse("r-1", CommandKind.CREDIT, "c-1");

        assertThat(view().lots())
                .containsExactly(new AccountView.Part(
                        view().available().with(10), UnitKind.GIVEN, null, LocalDate.of(2026, 12, 31), false));
    }

    @Test
    void itsOwnPendingUnitsGoFirstAndThoseOfAnotherAreNeverTouched() {
        engine = engine(points -> points.availableAfter(14));
        credit("c-1", "40", null);
        clock.set(NOON.plus(Duration.ofDays(1)));
        credit("c-2", "30", null);

        reverse("r-1", CommandKind.CREDIT, "c-1");

        assertThat(view().pending()).hasToString("30");
        assertThat(view().lots()).extracting(AccountView.Part::from).containsExactly(LocalDate.of(2026, 3, 16));
    }

    @Test
    void whatIsHeldIsNotTouchedAndCountsAsMissing() {
        credit("c-1", "40", null);
        engine.balances().hold(Hold.of(ADA, "points", "cart", "30", NOON)).orThrow();

        UnitsReversed reversed = reverse("r-1", CommandKind.CREDIT, "c-1");

        assertThat(reversed.missing()).hasToString("30");
        assertThat(view().held()).hasToString("30");
        assertThat(view().available()).hasToString("0");
    }

    @Test
    void whatIsSpentAlreadyIsLetGoOrOwedOrKeptOrRefused() {
        assertThat(shortOf(Shortfall.CLAMP).total()).hasToString("0");
        assertThat(shortOf(Shortfall.DEBT).debt()).hasToString("30");
        assertThat(shortOf(Shortfall.KEEP).available()).hasToString("10");
        assertThat(shortOf(Shortfall.REFUSE).available()).hasToString("10");
    }

    private AccountView shortOf(Shortfall shortfall) {
        engine = engine(points -> points.shortfall(shortfall));
        credit("c-1", "40", null);
        debit("d-1", "30");
        Outcome outcome = engine.balances().reverse(Reversal.of(ADA, "r-1", "points", CommandKind.CREDIT, "c-1", NOON));
        String said = outcome.fold(
                applied -> applied.entry().events().toString(),
                refused -> refused.refusal().sentence());
        assertThat(said)
                .contains(
                        switch (shortfall) {
                            case CLAMP, DEBT -> "missing=30";
                            case KEEP -> "KEPT";
                            case REFUSE -> "but only 10";
                        });
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
        return view();
    }

    @Test
    void whatIsOwedByAReversalIsPaidByTheNextCredits() {
        engine = engine(points -> points.shortfall(Shortfall.DEBT));
        credit("c-1", "40", null);
        debit("d-1", "30");
        reverse("r-1", CommandKind.CREDIT, "c-1");

        credit("c-2", "50", null);

        assertThat(view().available()).hasToString("20");
        assertThat(view().debt()).hasToString("0");
    }

    @Test
    void aReversedDebitComesBackIntoItsLotsEachWithItsEnd() {
        credit("c-1", "20", LocalDate.of(2026, 4, 30));
        credit("c-2", "20", LocalDate.of(2026, 12, 31));
        List<AccountView.Part> before = view().lots();
        debit("d-1", "30");

        reverse("r-1", CommandKind.DEBIT, "d-1");

        assertThat(view().lots()).isEqualTo(before);
        assertThat(view().spent()).hasToString("0");
    }

    @Test
    void whatComesBackPastItsEndExpiresInTheSameEntry() {
        credit("c-1", "20", LocalDate.of(2026, 3, 31));
        debit("d-1", "15");
        clock.set(Instant.parse("2026-05-01T12:00:00Z"));

        reverse("r-1", CommandKind.DEBIT, "d-1");

        assertThat(view().available()).hasToString("0");
        assertThat(view().expired()).hasToString("20");
    }

    @Test
    void aReversedCaptureComesBackAndItsHoldStaysCaptured() {
        credit("c-1", "40", null);
        engine.balances().hold(Hold.of(ADA, "points", "cart", "30", NOON)).orThrow();
        engine.balances()
                .capture(Capture.of(ADA, "points", "cart", NOON).withId("pay-1"))
                .orThrow();

        reverse("r-1", CommandKind.CAPTURE, "pay-1");

        assertThat(view().available()).hasToString("40");
        assertThat(refusal(engine.balances().capture(Capture.of(ADA, "points", "cart", NOON.plusSeconds(1)))))
                .isEqualTo("HoldResolved");
    }

    @Test
    void aReversedDebitIntoAnOverdraftRelievesTheDebtAndGivesBackWhatWasPaidOfIt() {
        engine = engine(points -> points.least("-50"));
        credit("c-1", "10", null);
        debit("d-1", "40");
        credit("c-2", "20", null);
        assertThat(view().debt()).hasToString("10");

        reverse("r-1", CommandKind.DEBIT, "d-1");

        assertThat(view().debt()).hasToString("0");
        assertThat(view().available()).hasToString("30");
        assertThat(view().lots()).extracting(AccountView.Part::kind).contains(UnitKind.RETURNED);
    }

    @Test
    void aReversedWaiverIsOwedAgainAndPaidByWhatIsThere() {
        engine = engine(points -> points.least("-50"));
        debit("d-1", "40");
        engine.balances().waive(DebtWaiver.of(ADA, "w-1", "points", NOTE, NOON)).orThrow();
        credit("c-1", "15", null);

        reverse("r-1", CommandKind.DEBT_WAIVER, "w-1");

        assertThat(view().debt()).hasToString("25");
        assertThat(view().available()).hasToString("0");
    }

    @Test
    void aReversalIsReversedOnceAndTheCommandMayThenBeReversedAnew() {
        credit("c-1", "40", null);
        reverse("r-1", CommandKind.CREDIT, "c-1");
        reverse("r-2", CommandKind.REVERSAL, "r-1");
        assertThat(view().available()).hasToString("40");
        assertThat(unmoved("r-3", CommandKind.REVERSAL, "r-1")).isEqualTo(UnitsUnmoved.Why.NOTHING_LEFT);
        assertThat(refusal(engine.balances()
                        .reverse(Reversal.of(ADA, "r-4", "points", CommandKind.REVERSAL, "r-2", NOON))))
                .isEqualTo("NotReversible");

        reverse("r-5", CommandKind.CREDIT, "c-1");

        assertThat(view().available()).hasToString("0");
        assertThat(unmoved("r-6", CommandKind.CREDIT, "c-1")).isEqualTo(UnitsUnmoved.Why.NOTHING_LEFT);
        reverse("r-7", CommandKind.REVERSAL, "r-5");
        assertThat(view().available()).hasToString("40");
    }

    @Test
    void aDebitThatStandsAgainTakesFromTheSameLots() {
        credit("c-1", "14", null);
        engine.balances()
                .credit(Credit.of(ADA, "c-2", "points", "100", NOON).from(UnitKind.EARNED))
                .orThrow();
        debit("d-1", "50");
        List<AccountView.Part> after = view().lots();
        reverse("r-1", CommandKind.DEBIT, "d-1");

        reverse("r-2", CommandKind.REVERSAL, "r-1");

        assertThat(view().lots()).isEqualTo(after);
    }

    @Test
    void whatIsEarnedIsEarnedNoMoreOnceItIsTakenBack() {
        engine.balances()
                .credit(Credit.of(ADA, "c-1", "points", "40", NOON).from(UnitKind.EARNED))
                .orThrow();
        debit("d-1", "10");

        reverse("r-1", CommandKind.CREDIT, "c-1");
        assertThat(view().earned()).as("what was let go stays").hasToString("10");
        assertThat(view().spent()).hasToString("10");

        reverse("r-2", CommandKind.REVERSAL, "r-1");
        assertThat(view().earned()).hasToString("40");
    }

    @Test
    void whatWasNeverRecordedOfTheBalanceAndWhatIsReleasedInsteadAreRefused() {
        credit("c-1", "40", null);
        engine.balances()
                .hold(Hold.of(ADA, "points", "cart", "30", NOON).withId("h-1"))
                .orThrow();

        assertThat(refusal(
                        engine.balances().reverse(Reversal.of(ADA, "r-1", "points", CommandKind.DEBIT, "c-1", NOON))))
                .isEqualTo("NothingToReverse");
        assertThat(refusal(engine.balances().reverse(Reversal.of(ADA, "r-1", "points", CommandKind.HOLD, "h-1", NOON))))
                .isEqualTo("NotReversible");
        engine.balances()
                .expire(Expiration.of(ADA, "e-1", "points", NOTE, NOON))
                .orThrow();
        assertThat(refusal(engine.balances()
                        .reverse(Reversal.of(ADA, "r-1", "points", CommandKind.EXPIRATION, "e-1", NOON))))
                .isEqualTo("NotReversible");
        assertThat(refusal(
                        engine.balances().reverse(Reversal.of(ADA, "r-1", "points", CommandKind.ORDER, "o-1", NOON))))
                .isEqualTo("NothingToReverse");
    }

    @Test
    void whoWasErasedHasNothingToBeReversed() {
        credit("c-1", "40", null);
        engine.members().erase(Erasure.of(ADA, NOON)).orThrow();
        clock.set(NOON.plusSeconds(60));
        engine.members().enrol(Enrolment.of(ADA, clock.instant())).orThrow();

        assertThat(refusal(engine.balances()
                        .reverse(Reversal.of(ADA, "r-1", "points", CommandKind.CREDIT, "c-1", clock.instant()))))
                .isEqualTo("NothingToReverse");
    }

    @Test
    void aFrozenMembersAccountIsPutRightAllTheSame() {
        credit("c-1", "40", null);
        debit("d-1", "10");
        engine.members().freeze(Freeze.of(ADA, NOTE, NOON)).orThrow();

        reverse("r-1", CommandKind.DEBIT, "d-1");
        assertThat(view().available()).hasToString("40");
        reverse("r-2", CommandKind.CREDIT, "c-1");
        assertThat(view().available()).hasToString("0");
    }

    @Test
    void sentAgainItIsAReplayAndAnEntrysCauseNamesWhatIsReversed() {
        Cause cause = engine.balances()
                .credit(Credit.of(ADA, "c-1", "points", "40", NOON))
                .orThrow()
                .entry()
                .cause();
        EarlierCommand credit = EarlierCommand.of((Cause.ByCommand) cause);
        Reversal reversal = Reversal.of(ADA, "r-1", "points", credit, NOON).because(NOTE);

        assertThat(engine.balances().reverse(reversal).orThrow().isReplay()).isFalse();
        assertThat(engine.balances().reverse(reversal).orThrow().isReplay()).isTrue();
        assertThat(view().available()).hasToString("0");
    }

    private void credit(String ticket, String units, @Nullable LocalDate through) {
        Credit credit = Credit.of(ADA, ticket, "points", units, clock.instant());
        engine.balances()
                .credit(through == null ? credit : credit.through(through))
                .orThrow();
    }

    private void debit(String ticket, String units) {
        engine.balances()
                .debit(Debit.of(ADA, ticket, "points", units, clock.instant()))
                .orThrow();
    }

    private UnitsReversed reverse(String ticket, CommandKind kind, String id) {
        UnitsReversed reversed = (UnitsReversed) engine.balances()
                .reverse(Reversal.of(ADA, ticket, "points", kind, id, clock.instant()))
                .orThrow()
                .entry()
                .events()
                .get(0);
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
        return reversed;
    }

    private UnitsUnmoved.Why unmoved(String ticket, CommandKind kind, String id) {
        return ((UnitsUnmoved) engine.balances()
                        .reverse(Reversal.of(ADA, ticket, "points", kind, id, clock.instant()))
                        .orThrow()
                        .entry()
                        .events()
                        .get(0))
                .why();
    }

    private static String refusal(Outcome outcome) {
        return outcome.fold(
                applied -> "applied " + applied.entry(),
                refused -> refused.refusal().code());
    }

    private AccountView view() {
        return engine.balances().view(ADA, "points");
    }
}
