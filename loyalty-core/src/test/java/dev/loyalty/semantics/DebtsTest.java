package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Erasure;
import dev.loyalty.command.Hold;
import dev.loyalty.event.DebtWaived;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Erased;
import dev.loyalty.event.Event;
import dev.loyalty.event.UnitsForfeited;
import dev.loyalty.member.AccountView;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What pays a debt, and what becomes of it. */
class DebtsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CustomerId ADA = CustomerId.of("ada");

    private final SettableClock clock = SettableClock.at(NOON.toString());
    private final LoyaltyEngine engine = LoyaltyEngine.builder(LoyaltyProgram.builder("club", "EUR", Shop.BERLIN)
                    .tier("member", "0.00")
                    .balance("credit", credit -> credit.least("-10.00").availableAfter(14))
                    .build())
            .clock(clock)
            .build();

    /** At one instant, what becomes available comes before what holds give back: by the page on balances. */
    @Test
    void whatBecomesAvailablePaysBeforeWhatAHoldGivesBackAtThatInstant() {
        engine.members().enrol(Enrolment.of(ADA, NOON)).orThrow();
        engine.balances()
                .credit(Credit.of(ADA, "c-1", "credit", "20.00", NOON).through(LocalDate.of(2026, 3, 16)))
                .orThrow();
        Instant held = Instant.parse("2026-03-15T23:00:00Z");
        clock.set(held);
        engine.balances()
                .hold(Hold.of(ADA, "credit", "cart", "20.00", held).lasting(Duration.ofDays(1)))
                .orThrow();
        engine.balances().debit(Debit.of(ADA, "d-1", "credit", "3.00", held)).orThrow();
        engine.balances()
                .credit(Credit.of(ADA, "c-2", "credit", "10.00", Instant.parse("2026-03-02T23:00:00Z")))
                .orThrow();
        assertThat(view().pending()).hasToString("10.00");

        clock.set(held.plus(Duration.ofDays(1)));

        assertThat(view().available()).hasToString("7.00");
        assertThat(view().expired()).hasToString("20.00");
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
    }

    private AccountView view() {
        return engine.balances().view(ADA, "credit");
    }

    /** Whoever keeps books by the events of a balance comes to 0. */
    @Test
    void aDebtIsWaivedAndUnitsAreForfeitedEachByAnEventWithItsFigure() {
        engine.members().enrol(Enrolment.of(ADA, NOON)).orThrow();
        engine.balances().debit(Debit.of(ADA, "d-1", "credit", "7.00", NOON)).orThrow();
        engine.balances().credit(Credit.of(ADA, "c-1", "credit", "3.00", NOON)).orThrow();

        Entry erased = engine.members().erase(Erasure.of(ADA, NOON)).fold(applied -> applied.entry(), refused -> {
            throw new AssertionError(refused);
        });

        List<Event> events = erased.events();
        assertThat(events).hasSize(3);
        assertThat(((DebtWaived) events.get(0)).units()).hasToString("7.00");
        assertThat(((UnitsForfeited) events.get(1)).units()).hasToString("3.00");
        assertThat(events.get(2)).isEqualTo(new Erased());
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
    }
}
