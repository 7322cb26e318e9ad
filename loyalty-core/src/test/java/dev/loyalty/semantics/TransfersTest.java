package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.AccountRefusal.BalanceRetired;
import dev.loyalty.command.AccountRefusal.RecipientFull;
import dev.loyalty.command.AccountRefusal.RecipientUnknown;
import dev.loyalty.command.BalanceRefusal.MemberFrozen;
import dev.loyalty.command.BalanceRefusal.NotEnoughUnits;
import dev.loyalty.command.BalanceRefusal.TooManyUnits;
import dev.loyalty.command.Capture;
import dev.loyalty.command.Command;
import dev.loyalty.command.ConflictException;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Erasure;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Hold;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.Reversal;
import dev.loyalty.command.ReversalRefusal.NotReversible;
import dev.loyalty.command.ReversalRefusal.NothingToReverse;
import dev.loyalty.command.Transfer;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.DebtPaid;
import dev.loyalty.event.UnitsUnmoved;
import dev.loyalty.event.UnitsUnmoved.Why;
import dev.loyalty.member.AccountView;
import dev.loyalty.member.Audience;
import dev.loyalty.member.HistoryLine;
import dev.loyalty.member.TransferView;
import dev.loyalty.program.Balance.Shortfall;
import dev.loyalty.program.BalanceBuilder;
import dev.loyalty.program.Expiry;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.spi.Message;
import dev.loyalty.spi.Receipt;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.LimitPeriod;
import dev.loyalty.value.Note;
import dev.loyalty.value.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Members who give units to each other. */
class TransfersTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CustomerId ADA = CustomerId.of("ada");
    private static final CustomerId BERT = CustomerId.of("bert");
    private static final String POINTS = "points";

    private final SettableClock clock = SettableClock.at(NOON.toString());
    private LoyaltyEngine engine = engine(points -> {});

    private LoyaltyEngine engine(Consumer<BalanceBuilder> details) {
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", Shop.BERLIN)
                .tier("member", "0.00")
                .balance(POINTS, points -> {
                    points.unit("point", "points");
                    details.accept(points);
                })
                .build();
        LoyaltyEngine made = LoyaltyEngine.builder(club).clock(clock).build();
        made.members().enrol(Enrolment.of(ADA, NOON)).orThrow();
        made.members().enrol(Enrolment.of(BERT, NOON)).orThrow();
        return made;
    }

    private void gets(CustomerId customer, String ticket, String units, UnitKind kind) {
        tells(Credit.of(customer, ticket, POINTS, units, clock.instant()).from(kind))
                .orThrow();
    }

    private Outcome tells(Command command) {
        return engine.record(command);
    }

    private Outcome sends(String ticket, String units) {
        return tells(Transfer.of(ADA, ticket, POINTS, units, BERT, clock.instant()));
    }

    private Outcome undoes(String ticket, String transfer) {
        return tells(Reversal.of(ADA, ticket, POINTS, CommandKind.TRANSFER, transfer, clock.instant()));
    }

    private Refusal refusal(Outcome outcome) {
        return outcome.fold(
                applied -> {
                    throw new AssertionError(applied);
                },
                Outcome.Refused::refusal);
    }

    private AccountView of(CustomerId customer) {
        return engine.balances().view(customer, POINTS);
    }

    private void assertThatThereAre(long ofAda, long ofBert) {
        assertThat(List.of(of(ADA).total().steps(), of(BERT).total().steps())).containsExactly(ofAda, ofBert);
        for (CustomerId each : List.of(ADA, BERT)) {
            assertThat(engine.members().verify(each)).matches(found -> found.agrees(), "agrees");
        }
    }

    private TransferView transfer(String ticket) {
        return engine.balances().transfer(ADA, POINTS, ticket).orElseThrow();
    }

    @Test
    void unitsKeepTheirKindsAndTheirEnds() {
        engine = engine(points -> points.expires(UnitKind.EARNED, Expiry.after(Period.ofMonths(12))));
        gets(ADA, "order-1", "30", UnitKind.EARNED);
        gets(ADA, "present-1", "20", UnitKind.GIVEN);
        clock.set(NOON.plusSeconds(90 * 86_400));

        sends("t-1", "45").orThrow();

        assertThat(of(BERT).lots())
                .extracting(lot -> lot.units().steps(), AccountView.Part::kind, AccountView.Part::through)
                .containsExactlyInAnyOrder(
                        tuple(25L, UnitKind.EARNED, LocalDate.parse("2027-03-01")), tuple(20L, UnitKind.GIVEN, null));
        assertThatThereAre(5, 45);
        assertThat(of(BERT).earned().steps()).isZero();
        assertThat(of(ADA).spent().steps()).isZero();
        TransferView transfer = transfer("t-1");
        assertThat(transfer.isOver()).isTrue();
        assertThat(List.of(
                        transfer.sent().steps(),
                        transfer.arrived().steps(),
                        transfer.returned().steps()))
                .containsExactly(45L, 45L, 0L);
    }

    @Test
    void whatIsPendingOrHeldStays() {
        engine = engine(points -> points.availableAfter(14));
        gets(ADA, "order-1", "30", UnitKind.EARNED);
        clock.set(NOON.plusSeconds(20 * 86_400));
        gets(ADA, "order-2", "50", UnitKind.EARNED);
        tells(Hold.of(ADA, POINTS, "cart-1", "10", clock.instant())).orThrow();

        assertThat(refusal(sends("t-1", "21"))).isInstanceOfSatisfying(NotEnoughUnits.class, refused -> {
            assertThat(refused.allowed().steps()).isEqualTo(20);
            assertThat(refused.held().steps()).isEqualTo(10);
            assertThat(refused.pending().steps()).isEqualTo(50);
        });
        sends("t-1", "20").orThrow();

        tells(Capture.of(ADA, POINTS, "cart-1", clock.instant())).orThrow();
        assertThatThereAre(50, 20);
    }

    @Test
    void underOneTicketTheyAreSentOnce() {
        gets(ADA, "present-1", "50", UnitKind.GIVEN);

        sends("t-1", "20").orThrow();
        assertThat(sends("t-1", "20").isReplay()).isTrue();

        assertThatThrownBy(() -> sends("t-1", "21")).isInstanceOf(ConflictException.class);
        assertThatThereAre(30, 20);
    }

    @Test
    void whoGetsThemIsAMember() {
        gets(ADA, "present-1", "50", UnitKind.GIVEN);
        CustomerId stranger = CustomerId.of("carl");

        assertThat(refusal(tells(Transfer.of(ADA, "t-1", POINTS, "20", stranger, NOON))))
                .isEqualTo(new RecipientUnknown(of(ADA).balance().id(), stranger));
        assertThatThrownBy(() -> Transfer.of(ADA, "t-1", POINTS, "20", ADA, NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("both are ada");
        assertThatThereAre(50, 0);
    }

    @Test
    void whoIsFrozenGetsUnitsAndGivesNone() {
        gets(ADA, "present-1", "50", UnitKind.GIVEN);
        gets(BERT, "present-1", "10", UnitKind.GIVEN);
        tells(Freeze.of(BERT, new Note("fraud?", "clerk"), NOON)).orThrow();

        sends("t-1", "20").orThrow();
        assertThat(refusal(tells(Transfer.of(BERT, "t-1", POINTS, "5", ADA, NOON))))
                .isInstanceOf(MemberFrozen.class);
        assertThatThereAre(30, 30);
    }

    @Test
    void theOtherHoldsNoMoreThanTheMost() {
        engine = engine(points -> points.most("100"));
        gets(ADA, "present-1", "50", UnitKind.GIVEN);
        gets(BERT, "present-1", "70", UnitKind.GIVEN);

        assertThat(refusal(sends("t-1", "31")))
                .isInstanceOfSatisfying(
                        RecipientFull.class,
                        refused -> assertThat(refused.room().steps()).isEqualTo(30));
        sends("t-2", "30").orThrow();
        assertThatThereAre(20, 100);
    }

    @Test
    void whereABalanceDoesWhatItCanAsManyGoAsFit() {
        engine = engine(points -> points.most("100").partial());
        gets(ADA, "present-1", "50", UnitKind.GIVEN);
        gets(BERT, "present-1", "70", UnitKind.GIVEN);

        sends("t-1", "60").orThrow();
        assertThatThereAre(20, 100);
        assertThat(sends("t-2", "60").events())
                .first()
                .isInstanceOfSatisfying(
                        UnitsUnmoved.class, none -> assertThat(none.why()).isEqualTo(Why.NO_ROOM));
        assertThat(engine.balances().transfer(ADA, POINTS, "t-2")).isEmpty();
    }

    @Test
    void oneTransferMovesNoMoreThanOneCreditOrDebit() {
        engine = engine(points -> points.mostCredited("40").mostDebited("30"));
        gets(ADA, "present-1", "40", UnitKind.GIVEN);

        assertThat(refusal(sends("t-1", "41"))).isInstanceOf(TooManyUnits.class);
        assertThat(refusal(sends("t-1", "31"))).isInstanceOf(TooManyUnits.class);
        sends("t-1", "30").orThrow();
        assertThatThereAre(10, 30);
    }

    @Test
    void noLimitCountsThem() {
        engine =
                engine(points -> points.limit(limit -> limit.debits().most("10").per(LimitPeriod.Calendar.DAY))
                        .limit(limit -> limit.credits().most("50").per(LimitPeriod.Calendar.DAY)));
        gets(ADA, "present-1", "50", UnitKind.GIVEN);

        sends("t-1", "50").orThrow();
        tells(Debit.of(BERT, "mug-1", POINTS, "10", NOON)).orThrow();
        assertThatThereAre(0, 40);
    }

    @Test
    void theyPayWhatTheOtherOwes() {
        engine = engine(points -> points.least("-50"));
        gets(ADA, "present-1", "50", UnitKind.GIVEN);
        tells(Debit.of(BERT, "mug-1", POINTS, "30", NOON)).orThrow();

        sends("t-1", "40").orThrow();

        assertThat(of(BERT).available().steps()).isEqualTo(10);
        assertThat(of(BERT).debt().steps()).isZero();
        assertThat(told(BERT, Audience.STAFF))
                .anySatisfy(line -> assertThat(line.event()).isInstanceOf(DebtPaid.class));
        assertThatThereAre(10, 10);
    }

    @Test
    void undoneTheyComeBackIntoTheirLots() {
        engine = engine(points -> points.expires(UnitKind.EARNED, Expiry.after(Period.ofMonths(12))));
        gets(ADA, "order-1", "30", UnitKind.EARNED);
        gets(ADA, "present-1", "20", UnitKind.GIVEN);
        List<AccountView.Part> before = of(ADA).lots();
        sends("t-1", "40").orThrow();

        undoes("u-1", "t-1").orThrow();

        assertThat(of(ADA).lots()).isEqualTo(before);
        assertThatThereAre(50, 0);
        assertThat(undoes("u-2", "t-1").events())
                .first()
                .isInstanceOfSatisfying(
                        UnitsUnmoved.class, none -> assertThat(none.why()).isEqualTo(Why.NOTHING_LEFT));
        assertThat(refusal(tells(Reversal.of(ADA, "u-3", POINTS, CommandKind.REVERSAL, "u-1", NOON))))
                .isInstanceOf(NotReversible.class);
        assertThat(refusal(undoes("u-4", "t-99"))).isInstanceOf(NothingToReverse.class);
        assertThatThereAre(50, 0);
    }

    @Test
    void whatTheOtherHasSpentIsLetGoOrOwedOrKeptOrKeepsTheRest() {
        assertThat(undoneAfterSpending(Shortfall.CLAMP)).containsExactly(10L, 0L);
        assertThat(undoneAfterSpending(Shortfall.DEBT)).containsExactly(40L, -30L);
        assertThat(undoneAfterSpending(Shortfall.KEEP)).containsExactly(0L, 10L);
        assertThat(undoneAfterSpending(Shortfall.REFUSE)).containsExactly(0L, 10L);
    }

    /** Of 40 that were sent, 30 are spent before they are asked back. */
    private List<Long> undoneAfterSpending(Shortfall shortfall) {
        engine = engine(points -> points.shortfall(shortfall));
        gets(ADA, "present-1", "40", UnitKind.GIVEN);
        sends("t-1", "40").orThrow();
        tells(Debit.of(BERT, "mug-1", POINTS, "30", NOON)).orThrow();
        undoes("u-1", "t-1").orThrow();
        assertThatThereAre(of(ADA).total().steps(), of(BERT).total().steps());
        return List.of(of(ADA).total().steps(), of(BERT).total().steps());
    }

    @Test
    void ofAPartThatComesBackWhatEndsLastComesFirst() {
        engine = engine(points -> points.expires(UnitKind.EARNED, Expiry.after(Period.ofMonths(12)))
                .shortfall(Shortfall.CLAMP));
        gets(ADA, "order-1", "30", UnitKind.EARNED);
        gets(ADA, "present-1", "20", UnitKind.GIVEN);
        sends("t-1", "50").orThrow();
        tells(Debit.of(BERT, "mug-1", POINTS, "35", NOON)).orThrow();

        undoes("u-1", "t-1").orThrow();

        assertThat(of(ADA).lots()).singleElement().satisfies(lot -> {
            assertThat(lot.kind()).isEqualTo(UnitKind.EARNED);
            assertThat(lot.units().steps()).isEqualTo(15);
        });
    }

    @Test
    void forWhatHasEndedAtTheOtherNothingElseIsTaken() {
        engine = engine(points -> points.expires(UnitKind.EARNED, Expiry.after(Period.ofDays(10))));
        gets(ADA, "order-1", "40", UnitKind.EARNED);
        gets(ADA, "present-1", "20", UnitKind.GIVEN);
        gets(BERT, "present-1", "100", UnitKind.GIVEN);
        sends("t-1", "60").orThrow();
        clock.set(NOON.plusSeconds(20 * 86_400));

        undoes("u-1", "t-1").orThrow();

        assertThat(of(ADA).available().steps()).isEqualTo(20);
        assertThatThereAre(20, 100);
    }

    @Test
    void whatComesForWhoHasLeftComesBack() {
        gets(ADA, "present-1", "50", UnitKind.GIVEN);
        // in an import the other is not looked at before, and the steps are left to the workers
        engine.recordAll(Stream.of(Transfer.of(ADA, "t-1", POINTS, "20", BERT, NOON)));
        assertThat(transfer("t-1").isOver()).isFalse();
        assertThat(of(ADA).total().steps()).isEqualTo(30);
        tells(Erasure.of(BERT, NOON)).orThrow();

        engine.deliveries().drain();

        assertThat(transfer("t-1").isOver()).isTrue();
        assertThat(transfer("t-1").returned().steps()).isEqualTo(20);
        assertThatThereAre(50, 0);
    }

    @Test
    void whatComesBackToWhoHasLeftIsLost() {
        gets(ADA, "present-1", "50", UnitKind.GIVEN);
        engine.recordAll(Stream.of(Transfer.of(ADA, "t-1", POINTS, "20", BERT, NOON)));
        tells(Erasure.of(BERT, NOON)).orThrow();
        tells(Erasure.of(ADA, NOON)).orThrow();
        tells(Enrolment.of(ADA, clock.instant())).orThrow();

        engine.deliveries().drain();

        assertThat(transfer("t-1").isOver()).isTrue();
        assertThatThereAre(0, 0);
    }

    @Test
    void whatArrivesAfterItsEndEndsAtOnce() {
        engine = engine(points -> points.expires(Expiry.after(Period.ofDays(10))));
        gets(ADA, "present-1", "50", UnitKind.GIVEN);
        engine.recordAll(Stream.of(Transfer.of(ADA, "t-1", POINTS, "20", BERT, NOON)));
        clock.set(NOON.plusSeconds(20 * 86_400));

        engine.deliveries().drain();

        assertThat(transfer("t-1").arrived().steps()).isEqualTo(20);
        assertThat(of(BERT).expired().steps()).isEqualTo(20);
        assertThatThereAre(0, 0);
    }

    @Test
    void whatIsUndoneBeforeItHasArrivedComesBackAfterIt() {
        gets(ADA, "present-1", "50", UnitKind.GIVEN);
        engine.recordAll(Stream.of(
                Transfer.of(ADA, "t-1", POINTS, "20", BERT, NOON),
                Reversal.of(ADA, "u-1", POINTS, CommandKind.TRANSFER, "t-1", NOON)));
        assertThat(of(ADA).total().steps()).isEqualTo(30);

        engine.deliveries().drain();

        assertThatThereAre(50, 0);
    }

    @Test
    void nothingIsSentOfABalanceThatIsRetired() {
        engine = engine(points -> points.retiredUntil(LocalDate.parse("2026-12-31")));

        assertThat(refusal(sends("t-1", "20"))).isInstanceOf(BalanceRetired.class);
    }

    @Test
    void unitsThatEndByInactivityCountFromTheDayOnWhichTheyCame() {
        engine = engine(points -> points.expires(Expiry.idle(Period.ofDays(30))));
        gets(ADA, "present-1", "50", UnitKind.GIVEN);
        clock.set(NOON.plusSeconds(20 * 86_400));

        sends("t-1", "20").orThrow();

        assertThat(of(BERT).lots())
                .singleElement()
                .satisfies(lot -> assertThat(lot.through()).isEqualTo(LocalDate.parse("2026-04-20")));
    }

    @Test
    void customersAreToldOfThemAndStaffOfTheirEnd() {
        gets(ADA, "present-1", "50", UnitKind.GIVEN);
        sends("t-1", "20").orThrow();
        undoes("u-1", "t-1").orThrow();

        assertThat(told(ADA, Audience.CUSTOMER))
                .extracting(HistoryLine::sentence)
                .containsExactly(
                        "points: 20 points came back that had been sent to another member",
                        "points: 20 points sent to another member",
                        "points: 50 points credited");
        assertThat(told(BERT, Audience.CUSTOMER))
                .extracting(HistoryLine::sentence)
                .containsExactly(
                        "points: 20 points taken back that another member had sent",
                        "points: 20 points received from another member");
        assertThat(told(ADA, Audience.STAFF))
                .extracting(HistoryLine::sentence)
                .containsExactly(
                        "points: 20 points came back that had been sent to another member",
                        "points: transfer t-1 of 20 points to bert is to be undone",
                        "points: the transfer to bert is over, 20 points arrived",
                        "points: 20 points sent to another member",
                        "points: 50 points credited");
    }

    @Test
    void theOtherIsToldByAMessageOfWhatCame() {
        List<Message> mails = new ArrayList<>();
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", Shop.BERLIN)
                .tier("member", "0.00")
                .balance(POINTS, points -> points.unit("point", "points"))
                .messages(MessageKind.UNITS_RECEIVED)
                .build();
        engine = LoyaltyEngine.builder(club)
                .clock(clock)
                .notifier(message -> {
                    mails.add(message);
                    return Receipt.done();
                })
                .build();
        engine.members().enrol(Enrolment.of(ADA, NOON)).orThrow();
        engine.members().enrol(Enrolment.of(BERT, NOON)).orThrow();
        gets(ADA, "present-1", "50", UnitKind.GIVEN);
        sends("t-1", "20").orThrow();
        engine.recordAll(Stream.of(Transfer.of(ADA, "t-2", POINTS, "5", CustomerId.of("carl"), NOON)));
        engine.deliveries().drain();

        assertThat(mails).singleElement().isInstanceOfSatisfying(Message.UnitsReceived.class, mail -> {
            assertThat(mail.envelope().customer()).isEqualTo(BERT);
            assertThat(mail.units()).hasToString("20");
        });
        assertThat(transfer("t-2").returned()).hasToString("5");
    }

    private List<HistoryLine> told(CustomerId customer, Audience audience) {
        return engine.balances().history(customer, POINTS, audience, 100).lines().stream()
                .map(line -> line.line())
                .toList();
    }
}
