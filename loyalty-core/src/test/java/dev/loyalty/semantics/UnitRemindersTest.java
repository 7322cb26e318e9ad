package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Hold;
import dev.loyalty.program.Expiry;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.spi.Message;
import dev.loyalty.tck.RecordingNotifier;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.UnitKind;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether a reminder of units that expire soon is still true when it is sent. */
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
}
