package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.BalanceRefusal.DebtOpen;
import dev.loyalty.command.BalanceRefusal.NotEnoughUnits;
import dev.loyalty.command.Capture;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Hold;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.Release;
import dev.loyalty.command.Remedy;
import dev.loyalty.member.AccountView;
import dev.loyalty.program.BalanceBuilder;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A hold in the place of another one sets aside what is free then: no more, and for no longer, than a new hold would. */
class ReplacedHoldTest {

    private static final Instant NOON = Instant.parse("2026-03-31T10:00:00Z");
    private static final CustomerId ADA = CustomerId.of("ada");

    private final SettableClock clock = SettableClock.at(NOON.toString());

    @Test
    void aHoldThatIsRenewedKeepsNoUnitsBeyondTheirEnd() {
        LoyaltyEngine engine = engine(points -> {});
        engine.balances().credit(Credit.of(ADA, "c-1", "points", "100", NOON).through(LocalDate.of(2026, 3, 31)));
        engine.balances().credit(Credit.of(ADA, "c-2", "points", "10", NOON));
        engine.balances().hold(hold("60", NOON));
        Instant later = NOON.plus(Duration.ofDays(2));
        clock.set(later);

        Refusal refusal = refusal(engine.balances().hold(hold("60", later)));

        assertThat(refusal).isInstanceOf(NotEnoughUnits.class);
        assertThat(view(engine).held()).hasToString("60");
        engine.balances().hold(hold("10", later)).orThrow();
        assertThat(view(engine).held()).hasToString("10");
        assertThat(view(engine).expired()).hasToString("100");
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
    }

    @Test
    void whatAReplacedHoldGivesBackPaysADebtFirst() {
        LoyaltyEngine engine = engine(points -> points.least("-10"));
        engine.balances().credit(Credit.of(ADA, "c-1", "points", "50", NOON));
        engine.balances().hold(hold("50", NOON)).orThrow();
        engine.balances().debit(Debit.of(ADA, "d-1", "points", "10", NOON)).orThrow();

        Refusal refusal = refusal(engine.balances().hold(hold("50", NOON.plusSeconds(1))));
        engine.balances().hold(hold("40", NOON.plusSeconds(2))).orThrow();

        assertThat(refusal).isInstanceOf(NotEnoughUnits.class).isNotInstanceOf(DebtOpen.class);
        assertThat(view(engine).held()).hasToString("40");
        assertThat(view(engine).debt()).hasToString("0");
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
    }

    @Test
    void whoWantsToSpendWhatWasGivenBackIsToldToCorrectIt() {
        LoyaltyEngine engine = engine(points -> {});
        engine.balances().credit(Credit.of(ADA, "c-1", "points", "50", NOON));
        engine.balances().hold(hold("50", NOON)).orThrow();
        engine.balances().release(Release.of(ADA, "points", "cart", NOON)).orThrow();

        assertThat(remedy(engine.balances().capture(Capture.of(ADA, "points", "cart", NOON))))
                .isEqualTo(Remedy.CORRECT_AND_SEND_AGAIN);
        assertThat(remedy(engine.balances().release(Release.of(ADA, "points", "cart", NOON.plusSeconds(1)))))
                .isEqualTo(Remedy.NOTHING_TO_DO);
    }

    private static Refusal refusal(Outcome outcome) {
        return outcome.fold(
                applied -> {
                    throw new AssertionError(applied);
                },
                Outcome.Refused::refusal);
    }

    private static Remedy remedy(Outcome outcome) {
        return refusal(outcome).remedy();
    }

    private static Hold hold(String units, Instant at) {
        return Hold.of(ADA, "points", "cart", units, at).lasting(Duration.ofDays(6));
    }

    private static AccountView view(LoyaltyEngine engine) {
        return engine.balances().view(ADA, "points");
    }

    private LoyaltyEngine engine(Consumer<BalanceBuilder> details) {
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", Shop.BERLIN)
                .tier("member", "0.00")
                .balance("points", points -> details.accept(points.unit("point", "points")))
                .build();
        LoyaltyEngine engine = LoyaltyEngine.builder(club).clock(clock).build();
        engine.members().enrol(Enrolment.of(ADA, NOON)).orThrow();
        return engine;
    }
}
