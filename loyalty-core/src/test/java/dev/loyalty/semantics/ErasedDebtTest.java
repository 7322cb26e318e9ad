package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Erasure;
import dev.loyalty.event.DebtWaived;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Erased;
import dev.loyalty.event.Event;
import dev.loyalty.event.UnitsForfeited;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever keeps books by the events of a balance comes to 0 where a member is erased. */
class ErasedDebtTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CustomerId ADA = CustomerId.of("ada");

    private final SettableClock clock = SettableClock.at(NOON.toString());
    private final LoyaltyEngine engine = LoyaltyEngine.builder(LoyaltyProgram.builder("club", "EUR", Shop.BERLIN)
                    .tier("member", "0.00")
                    .balance("credit", credit -> credit.least("-10.00").availableAfter(14))
                    .build())
            .clock(clock)
            .build();

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
