package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Hold;
import dev.loyalty.event.BalanceEvent;
import dev.loyalty.member.Audience;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.program.Expiry;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.program.ProgramBuilder;
import dev.loyalty.spi.Message;
import dev.loyalty.tck.RecordingNotifier;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of which units members are reminded, and whether that is still true when it is sent. */
class UnitRemindersTest {

    private static final CustomerId ADA = CustomerId.of("ada");

    private final SettableClock clock = SettableClock.at("2026-03-01T10:00:00Z");
    private final RecordingNotifier mails = new RecordingNotifier();

    private LoyaltyEngine club(Expiry expiry) {
        LoyaltyProgram program = LoyaltyProgram.builder("club", "EUR", ZoneOffset.UTC)
                .tier("member", "0.00")
                .balance(
                        "points", b -> b.unit("point", "points").expires(expiry).remindBefore(7))
                .messages(MessageKind.UNITS_EXPIRE_SOON)
                .build();
        LoyaltyEngine engine =
                LoyaltyEngine.builder(program).clock(clock).notifier(mails).build();
        engine.members().enrol(Enrolment.of(ADA, clock.instant())).orThrow();
        engine.balances()
                .credit(Credit.of(ADA, "t-1", "points", "10", clock.instant()).from(UnitKind.EARNED))
                .orThrow();
        return engine;
    }

    private Instant at(String instant) {
        clock.set(instant);
        return clock.instant();
    }

    private List<Boolean> stillTrue(LoyaltyEngine engine) {
        engine.deliveries().drain();
        return mails.told().stream()
                .map(Message::envelope)
                .map(Message.Envelope::stillTrue)
                .toList();
    }

    @Test
    void itIsTrueOfUnitsThatALapsedHoldGaveBack() {
        LoyaltyEngine engine = club(Expiry.after(Period.ofMonths(1)));
        engine.balances()
                .hold(Hold.of(ADA, "points", "cart-1", "10", at("2026-03-01T11:00:00Z")))
                .orThrow();
        at("2026-03-25T00:00:00Z");
        engine.runDue(100);
        assertThat(stillTrue(engine)).containsExactly(true);
    }

    @Test
    void itIsNoLongerTrueOnceSomethingWasDoneThatKeepsTheUnits() {
        LoyaltyEngine engine = club(Expiry.idle(Period.ofMonths(1)));
        at("2026-03-25T00:00:00Z");
        engine.runDue(100);
        engine.balances()
                .debit(Debit.of(ADA, "t-1", "points", "1", at("2026-03-25T10:00:00Z")))
                .orThrow();
        assertThat(stillTrue(engine)).containsExactly(false);
    }

    private static ProgramBuilder points(int version, int remindBefore, boolean shown) {
        return LoyaltyProgram.builder("club", "EUR", ZoneOffset.UTC)
                .version(version)
                .tier("member", "0.00")
                .balance("points", points -> {
                    points.unit("point", "points").remindBefore(remindBefore);
                    if (!shown) {
                        points.internal();
                    }
                })
                .messages(MessageKind.UNITS_EXPIRE_SOON, MessageKind.UNITS_EXPIRED);
    }

    private void credit(LoyaltyEngine engine, String ticket, String lastDay) {
        engine.balances()
                .credit(Credit.of(ADA, ticket, "points", "10", clock.instant()).through(LocalDate.parse(lastDay)))
                .orThrow();
    }

    /** A credit may bring its own end where the balance has none. */
    @Test
    void whatAVersionWouldHaveToldByNowIsToldAsSoonAsItComesIntoForce() {
        InMemoryStore store = new InMemoryStore();
        LoyaltyEngine before = LoyaltyEngine.builder(points(1, 7, true).build())
                .clock(clock)
                .store(store)
                .notifier(mails)
                .build();
        before.members().enrol(Enrolment.of(ADA, clock.instant())).orThrow();
        credit(before, "t-1", "2026-03-06");
        credit(before, "t-2", "2026-03-20");
        credit(before, "t-3", "2026-05-20");
        at("2026-03-02T10:00:00Z");
        LoyaltyEngine engine = LoyaltyEngine.builder(points(2, 30, true)
                        .inForceFrom(Instant.parse("2026-03-03T10:00:00Z"))
                        .build())
                .clock(clock)
                .store(store)
                .notifier(mails)
                .build();
        at("2026-03-03T10:00:00Z");
        engine.runDue(100);
        engine.deliveries().drain();

        assertThat(mails.told())
                .filteredOn(Message.UnitsExpireSoon.class::isInstance)
                .extracting(message -> ((Message.UnitsExpireSoon) message).through())
                .containsExactly(LocalDate.parse("2026-03-20"));
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
        at("2026-04-20T00:00:00Z");
        engine.runDue(100);
        engine.deliveries().drain();
        assertThat(mails.told())
                .filteredOn(Message.UnitsExpireSoon.class::isInstance)
                .hasSize(2);
    }

    @Test
    void whatEndedIsToldWithItsFigure() {
        LoyaltyEngine engine = LoyaltyEngine.builder(points(1, 0, true).build())
                .clock(clock)
                .notifier(mails)
                .build();
        engine.members().enrol(Enrolment.of(ADA, clock.instant())).orThrow();
        credit(engine, "t-1", "2026-03-06");
        at("2026-03-07T00:00:00Z");
        engine.runDue(100);
        engine.deliveries().drain();

        assertThat(mails.told()).singleElement().satisfies(message -> {
            Message.UnitsExpired expired = (Message.UnitsExpired) message;
            assertThat(expired.units()).hasToString("10");
            assertThat(expired.balance().id()).hasToString("points");
        });
    }

    @Test
    void ofAnInternalBalanceNobodyIsTold() {
        LoyaltyEngine engine = LoyaltyEngine.builder(points(1, 7, false).build())
                .clock(clock)
                .notifier(mails)
                .build();
        engine.members().enrol(Enrolment.of(ADA, clock.instant())).orThrow();
        credit(engine, "t-1", "2026-03-20");
        at("2026-03-21T00:00:00Z");
        engine.runDue(100);
        engine.deliveries().drain();

        assertThat(mails.told()).isEmpty();
        assertThat(engine.members().history(ADA, Audience.CUSTOMER, 50).lines())
                .noneMatch(line -> line.event() instanceof BalanceEvent);
        assertThat(engine.members().history(ADA, Audience.STAFF, 50).lines())
                .filteredOn(line -> line.event() instanceof BalanceEvent)
                .hasSize(3);
    }
}
