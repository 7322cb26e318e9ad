package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Reversal;
import dev.loyalty.event.CommandKind;
import dev.loyalty.member.AccountView;
import dev.loyalty.program.Balance.Shortfall;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.UnitKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Where nothing stands between, what is undone leaves an account as it was before, and undone once more as it was after. */
class ReversalProperties {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CustomerId ADA = CustomerId.of("ada");
    private static final String POINTS = "points";

    /** A credit of some kind, so many days ago, that ends on one of some days. */
    record Came(UnitKind kind, int units, int end) {}

    @Provide
    Arbitrary<Came> credits() {
        return Combinators.combine(
                        Arbitraries.of(UnitKind.class),
                        Arbitraries.integers().between(1, 50),
                        Arbitraries.integers().between(0, 5))
                .as(Came::new);
    }

    @Property(tries = 300)
    void aDebitThatIsUndoneLeavesEachLotAsItWas(
            @ForAll @Size(max = 8) List<@From("credits") Came> credits,
            @ForAll @IntRange(min = 1, max = 200) int units,
            @ForAll @IntRange(max = 3) int days,
            @ForAll Shortfall shortfall) {
        Account ada = new Account(credits, days, shortfall);
        AccountView before = ada.view();
        ada.engine
                .balances()
                .debit(Debit.of(ADA, "d", POINTS, "" + units, ada.clock.instant()))
                .orThrow();
        AccountView after = ada.view();

        ada.reverse("r-1", CommandKind.DEBIT, "d");
        assertThat(ada.view()).isEqualTo(before);
        ada.reverse("r-2", CommandKind.REVERSAL, "r-1");
        assertThat(ada.view()).isEqualTo(after);
        ada.reverse("r-3", CommandKind.DEBIT, "d");
        assertThat(ada.view()).isEqualTo(before);
    }

    @Property(tries = 300)
    void aCreditThatIsUndoneLeavesEachLotAsItWas(
            @ForAll @Size(max = 8) List<@From("credits") Came> credits,
            @ForAll("credits") Came last,
            @ForAll @IntRange(max = 3) int days,
            @ForAll boolean isOwed) {
        Account ada = new Account(credits, days, isOwed ? Shortfall.DEBT : Shortfall.CLAMP);
        AccountView before = ada.view();
        ada.credit("c", last);
        AccountView after = ada.view();

        ada.reverse("r-1", CommandKind.CREDIT, "c");
        assertThat(ada.view()).isEqualTo(before);
        ada.reverse("r-2", CommandKind.REVERSAL, "r-1");
        assertThat(ada.view()).isEqualTo(after);
    }

    /** A member who got some units, and may owe as many as there are. */
    private static final class Account {

        private final SettableClock clock = SettableClock.at(NOON.toString());
        private final LoyaltyEngine engine;

        Account(List<Came> credits, int days, Shortfall shortfall) {
            engine = LoyaltyEngine.builder(LoyaltyProgram.builder("club", "EUR", Shop.BERLIN)
                            .tier("member", "0.00")
                            .balance(
                                    POINTS,
                                    points -> points.unit("point", "points")
                                            .least("-1000")
                                            .availableAfter(days)
                                            .shortfall(shortfall))
                            .build())
                    .clock(clock)
                    .build();
            engine.members().enrol(Enrolment.of(ADA, NOON)).orThrow();
            for (int i = 0; i < credits.size(); i++) {
                credit("c-" + i, credits.get(i));
                clock.set(clock.instant().plus(Duration.ofDays(1)));
            }
        }

        void credit(String ticket, Came came) {
            Credit credit = Credit.of(ADA, ticket, POINTS, "" + came.units(), clock.instant())
                    .from(came.kind());
            engine.balances()
                    .credit(
                            came.end() == 0
                                    ? credit
                                    : credit.through(LocalDate.of(2026, 6, 1).plusDays(came.end())))
                    .orThrow();
        }

        void reverse(String ticket, CommandKind kind, String id) {
            engine.balances()
                    .reverse(Reversal.of(ADA, ticket, POINTS, kind, id, clock.instant()))
                    .orThrow();
            assertThat(engine.members().verify(ADA).agrees()).isTrue();
        }

        AccountView view() {
            return engine.balances().view(ADA, POINTS);
        }
    }
}
