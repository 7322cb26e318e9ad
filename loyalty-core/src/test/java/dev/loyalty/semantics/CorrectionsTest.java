package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.AccountRefusal.AccountInUse;
import dev.loyalty.command.BalanceRefusal.BalanceFull;
import dev.loyalty.command.ConflictException;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Opening;
import dev.loyalty.command.Opening.Brought;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.Reversal;
import dev.loyalty.command.ReversalRefusal.NotReversible;
import dev.loyalty.command.UnitAdjustment;
import dev.loyalty.event.BoundCrossed;
import dev.loyalty.event.CommandKind;
import dev.loyalty.member.AccountView;
import dev.loyalty.program.Balance.Shortfall;
import dev.loyalty.program.BalanceBuilder;
import dev.loyalty.program.Expiry;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.spi.Message;
import dev.loyalty.tck.RecordingNotifier;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.Amount;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.LimitPeriod;
import dev.loyalty.value.Note;
import dev.loyalty.value.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Accounts that are put right by hand, that begin with what was brought along, and that cross a bound. */
class CorrectionsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CustomerId ADA = CustomerId.of("ada");
    private static final Note NOTE = new Note("counted twice", "mia");
    private static final String POINTS = "points";

    private final SettableClock clock = SettableClock.at(NOON.toString());
    private final RecordingNotifier mails = new RecordingNotifier();
    private LoyaltyEngine engine = engine(points -> {});

    private LoyaltyEngine engine(Consumer<BalanceBuilder> details) {
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", Shop.BERLIN)
                .tier("member", "0.00")
                .balance(POINTS, points -> {
                    points.unit("point", "points");
                    details.accept(points);
                })
                .messages(MessageKind.BELOW_LEAST, MessageKind.LEAST_AGAIN, MessageKind.MOST_REACHED)
                .build();
        LoyaltyEngine made =
                LoyaltyEngine.builder(club).clock(clock).notifier(mails).build();
        made.members().enrol(Enrolment.of(ADA, NOON)).orThrow();
        return made;
    }

    private AccountView view() {
        return engine.balances().view(ADA, POINTS);
    }

    private Outcome adjust(String ticket, String units) {
        return engine.balances().adjust(UnitAdjustment.of(ADA, ticket, POINTS, units, NOTE, NOON));
    }

    private Outcome credit(String ticket, String units) {
        return engine.balances().credit(Credit.of(ADA, ticket, POINTS, units, NOON));
    }

    private static Refusal refusal(Outcome outcome) {
        return ((Outcome.Refused) outcome).refusal();
    }

    @Test
    void anAdjustmentIsNeitherEarnedNorSpentAndNoLimitCountsIt() {
        engine = engine(points -> points.mostCredited("5")
                .mostDebited("5")
                .limit(limit -> limit.credits().most("1").per(LimitPeriod.Calendar.DAY)));

        engine.balances()
                .adjust(UnitAdjustment.of(ADA, "a-1", POINTS, "40", NOTE, NOON).from(UnitKind.EARNED))
                .orThrow();
        adjust("a-2", "-30").orThrow();

        assertThat(view()).satisfies(account -> {
            assertThat(account.available()).hasToString("10");
            assertThat(account.earned()).hasToString("0");
            assertThat(account.spent()).hasToString("0");
        });
        assertThat(engine.balances()
                        .credit(Credit.of(ADA, "c-1", POINTS, "1", NOON).from(UnitKind.EARNED))
                        .isRefused())
                .isFalse();
    }

    @Test
    void aFrozenMembersAccountIsPutRightAllTheSame() {
        engine.members().freeze(Freeze.of(ADA, NOTE, NOON)).orThrow();

        adjust("a-1", "40").orThrow();
        adjust("a-2", "-15").orThrow();

        assertThat(view().available()).hasToString("25");
    }

    @Test
    void anAdjustmentPaysADebtFirstAndItsReversalBringsTheDebtBack() {
        engine = engine(points -> points.least("-20"));
        adjust("a-1", "-15").orThrow();
        assertThat(view().debt()).hasToString("15");

        adjust("a-2", "40").orThrow();
        assertThat(view()).satisfies(account -> {
            assertThat(account.available()).hasToString("25");
            assertThat(account.debt()).hasToString("0");
        });

        engine.balances()
                .reverse(Reversal.of(ADA, "r-1", POINTS, CommandKind.UNIT_ADJUSTMENT, "a-2", NOON))
                .orThrow();
        assertThat(view()).satisfies(account -> {
            assertThat(account.available()).hasToString("0");
            assertThat(account.debt()).hasToString("15");
        });
    }

    @Test
    void anAdjustmentOfNothingIsAnErrorThatSaysWhatWouldBeRight() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adjust("a-1", "0"))
                .withMessage(
                        "an adjustment is above 0 or below 0, but this is 0: leave it out where nothing is to change");
    }

    @Test
    void anOpeningThatIsSentAgainChangesNothing() {
        Opening opening = Opening.of(ADA, "o-1", POINTS, NOON)
                .with("40", UnitKind.MIGRATED)
                .owing("7");
        engine.balances().open(opening).orThrow();

        assertThat(engine.balances().open(opening).isReplay()).isTrue();
        assertThat(view().available()).hasToString("33");
        assertThatThrownBy(() -> engine.balances().open(opening.with("1", UnitKind.GIVEN)))
                .isInstanceOf(ConflictException.class);
        assertThat(refusal(engine.balances()
                        .open(Opening.of(ADA, "o-2", POINTS, NOON).with("1", UnitKind.GIVEN))))
                .isInstanceOf(AccountInUse.class);
    }

    @Test
    void anOpeningIsNotUndone() {
        engine.balances()
                .open(Opening.of(ADA, "o-1", POINTS, NOON).with("40", UnitKind.MIGRATED))
                .orThrow();

        assertThat(refusal(
                        engine.balances().reverse(Reversal.of(ADA, "r-1", POINTS, CommandKind.OPENING, "o-1", NOON))))
                .isInstanceOf(NotReversible.class);
    }

    @Test
    void whatIsBroughtKeepsTheDayOnWhichTheMemberWasActiveLast() {
        engine = engine(points -> points.expires(Expiry.idle(Period.ofMonths(6))));
        engine.balances()
                .open(Opening.of(ADA, "o-1", POINTS, NOON)
                        .with("40", UnitKind.EARNED)
                        .lastActive(LocalDate.of(2025, 12, 31)))
                .orThrow();

        assertThat(view().endsNext().orElseThrow().through()).isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @Test
    void whatIsBroughtMayStandAboveTheMostAndTellsNobody() {
        engine = engine(points -> points.most("10"));

        Outcome opened = engine.balances()
                .open(Opening.of(ADA, "o-1", POINTS, NOON).with("40", UnitKind.MIGRATED))
                .orThrow();

        assertThat(opened.events()).noneMatch(BoundCrossed.class::isInstance);
        assertThat(refusal(credit("c-1", "1"))).isInstanceOf(BalanceFull.class);
    }

    @Test
    void whatWouldEndBeforeItComesIsAnError() {
        Opening opening = Opening.of(ADA, "o-1", POINTS, NOON)
                .with(new Brought(Amount.of("5"), UnitKind.GIVEN, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 3, 31)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.balances().open(opening))
                .withMessage("units become available on 2026-04-01, but would be valid through 2026-03-31, before that:"
                        + " give them a later last day");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Opening.of(ADA, "o-1", POINTS, NOON).owing("-1"))
                .withMessage("a debt is 0 or above, but this is -1: state units as lots");
    }

    @Test
    void eachCrossingOfABoundIsToldOnce() {
        engine = engine(points -> points.most("10").shortfall(Shortfall.DEBT));

        credit("c-1", "10").orThrow();
        adjust("a-1", "-4").orThrow();
        adjust("a-2", "4").orThrow();
        adjust("a-3", "-10").orThrow();
        engine.balances()
                .reverse(Reversal.of(ADA, "r-1", POINTS, CommandKind.CREDIT, "c-1", NOON))
                .orThrow();
        credit("c-2", "4").orThrow();
        credit("c-3", "6").orThrow();
        engine.deliveries().drain();

        assertThat(mails.told())
                .extracting(message ->
                        ((Message.BoundCrossed) message).what() + " at " + ((Message.BoundCrossed) message).total())
                .containsExactly("MOST_REACHED at 10", "MOST_REACHED at 10", "BELOW_LEAST at -10", "LEAST_AGAIN at 0");
        assertThat(mails.told())
                .extracting(message -> message.envelope().stillTrue())
                .containsExactly(false, false, false, true);
    }
}
