package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Hold;
import dev.loyalty.event.UnitsExpireSoon;
import dev.loyalty.event.UnitsProlonged;
import dev.loyalty.member.AccountView;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.program.BalanceBuilder;
import dev.loyalty.program.Expiry;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.UnitKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A version that lets units that are there end later than before; and reminders of each kind of units. */
class ProlongedUnitsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CustomerId ADA = CustomerId.of("ada");
    private static final String POINTS = "points";

    private final SettableClock clock = SettableClock.at(NOON.toString());
    private final InMemoryStore store = new InMemoryStore();
    private LoyaltyEngine engine = engine(1, points -> points.expires(Expiry.after(Period.ofMonths(1))));

    private LoyaltyEngine engine(int version, Consumer<BalanceBuilder> details) {
        return LoyaltyEngine.builder(LoyaltyProgram.builder("club", "EUR", Shop.BERLIN)
                        .version(version)
                        .tier("member", "0.00")
                        .balance(POINTS, points -> {
                            points.unit("point", "points");
                            details.accept(points);
                        })
                        .build())
                .store(store)
                .clock(clock)
                .build();
    }

    private void gets(String ticket, String units, UnitKind kind) {
        engine.balances()
                .credit(Credit.of(ADA, ticket, POINTS, units, clock.instant()).from(kind))
                .orThrow();
    }

    private void joins() {
        engine.members().enrol(Enrolment.of(ADA, NOON)).orThrow();
    }

    private AccountView view() {
        return engine.balances().view(ADA, POINTS);
    }

    private List<LocalDate> ends() {
        return Arrays.asList(
                view().lots().stream().map(AccountView.Part::through).toArray(LocalDate[]::new));
    }

    private void comes(int version, Consumer<BalanceBuilder> details) {
        engine.runDue(10);
        clock.advance(Duration.ofMinutes(1));
        engine = engine(version, details);
    }

    @Test
    void byDefaultAnotherExpiryIsForNewUnitsAlone() {
        joins();
        gets("c-1", "40", UnitKind.GIVEN);
        comes(2, points -> points.expires(Expiry.after(Period.ofMonths(12))));

        assertThat(ends()).containsExactly(LocalDate.parse("2026-04-01"));
        gets("c-2", "40", UnitKind.GIVEN);
        assertThat(ends()).containsExactly(LocalDate.parse("2026-04-01"), LocalDate.parse("2027-03-01"));
    }

    @Test
    void whatIsAvailableEndsAsIfItCameWithTheVersion() {
        joins();
        gets("c-1", "40", UnitKind.GIVEN);
        clock.set("2026-03-10T12:00:00Z");
        comes(2, points -> points.expires(Expiry.after(Period.ofMonths(12))).prolongsOpen());

        assertThat(ends()).containsExactly(LocalDate.parse("2027-03-10"));
        engine.runDue(10);
        assertThat(engine.members().journal(ADA, 0, 10).stream().flatMap(entry -> entry.events().stream()))
                .filteredOn(UnitsProlonged.class::isInstance)
                .singleElement()
                .hasToString("UnitsProlonged[balance=points, units=40, taken=[40 GIVEN through 2026-04-01],"
                        + " lots=[40 GIVEN through 2027-03-10], on=2026-03-10]");
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
    }

    @Test
    void nothingEndsEarlier() {
        joins();
        gets("c-1", "40", UnitKind.GIVEN);
        comes(2, points -> points.expires(Expiry.after(Period.ofDays(3))).prolongsOpen());
        assertThat(ends()).containsExactly(LocalDate.parse("2026-04-01"));

        comes(3, points -> points.expires(Expiry.NEVER).prolongsOpen());
        assertThat(ends()).containsExactly((LocalDate) null);

        comes(4, points -> points.expires(Expiry.after(Period.ofMonths(12))).prolongsOpen());
        assertThat(ends()).containsExactly((LocalDate) null);
    }

    @Test
    void whatHasEndedWhatIsPendingAndWhatIsSetAsideIsLeftAlone() {
        engine = engine(
                2, points -> points.expires(Expiry.after(Period.ofMonths(1))).availableAfter(5));
        joins();
        gets("c-1", "40", UnitKind.GIVEN);
        clock.set("2026-03-29T12:00:00Z");
        gets("c-2", "7", UnitKind.GIVEN);
        engine.balances()
                .hold(Hold.of(ADA, POINTS, "cart-1", "10", clock.instant()).lasting(Duration.ofDays(7)))
                .orThrow();
        // with the start of the day on which the first ones are no longer valid
        clock.set("2026-04-01T22:00:00Z");
        comes(
                3,
                points -> points.expires(Expiry.after(Period.ofMonths(12)))
                        .availableAfter(5)
                        .prolongsOpen());

        assertThat(view().available()).hasToString("0");
        assertThat(view().expired()).hasToString("30");
        assertThat(ends()).containsExactly(LocalDate.parse("2026-04-29"));
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
    }

    @Test
    void eachKindOfUnitsIsRemindedOfByItself() {
        engine = engine(
                2,
                points -> points.expires(Expiry.after(Period.ofMonths(1)))
                        .remindBefore(7)
                        .remindOfEachLot());
        joins();
        gets("c-1", "40", UnitKind.GIVEN);
        gets("c-2", "5", UnitKind.EARNED);
        clock.set("2026-03-25T12:00:00Z");
        engine.runDue(10);

        assertThat(engine.members().journal(ADA, 0, 10).stream().flatMap(entry -> entry.events().stream()))
                .filteredOn(UnitsExpireSoon.class::isInstance)
                .extracting(event -> ((UnitsExpireSoon) event).source() + " " + ((UnitsExpireSoon) event).units())
                .containsExactlyInAnyOrder("GIVEN 40", "EARNED 5");
    }
}
