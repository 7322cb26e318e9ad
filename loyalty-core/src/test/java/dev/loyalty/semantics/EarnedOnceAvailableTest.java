package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Activity;
import dev.loyalty.command.ActivityVoid;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Erasure;
import dev.loyalty.command.Opening;
import dev.loyalty.command.Reversal;
import dev.loyalty.command.UnitAdjustment;
import dev.loyalty.command.UnitConfirmation;
import dev.loyalty.event.CommandKind;
import dev.loyalty.member.LadderView;
import dev.loyalty.program.BalanceBuilder;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.RefundDowngrade;
import dev.loyalty.program.TierPolicy.Status;
import dev.loyalty.spi.Receipt;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.ActivityRef;
import dev.loyalty.value.Amount;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Note;
import dev.loyalty.value.UnitKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Tiers that count units earned once they are available, and corrections with them. */
class EarnedOnceAvailableTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CustomerId ADA = CustomerId.of("ada");
    private static final LadderId BY_POINTS = LadderId.of("by-points");
    private static final LadderId BY_VISITS = LadderId.of("by-visits");
    private static final Note NOTE = new Note("as agreed", "clerk");
    private static final int DELAY = 5;

    private static final List<TierPolicy> POLICIES = List.of(
            TierPolicy.builder().build(),
            TierPolicy.builder().rolling(Period.ofMonths(3)).build(),
            TierPolicy.builder().calendar(CalendarPeriod.QUARTER).build(),
            TierPolicy.builder()
                    .calendar(CalendarPeriod.QUARTER)
                    .status(Status.UNTIL_END_OF_NEXT_PERIOD)
                    .build(),
            TierPolicy.builder().byRefund(RefundDowngrade.NEVER).build());

    private final SettableClock clock = SettableClock.at(NOON.toString());

    private static LoyaltyEngine engine(SettableClock clock, TierPolicy policy, Consumer<BalanceBuilder> details) {
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", Shop.BERLIN)
                .activities("visit")
                .balance("points", points -> {
                    points.unit("point", "points");
                    details.accept(points);
                })
                .ladder("by-points", ladder -> EarnedUnitsTest.tiers(ladder, policy, true))
                .ladder("by-visits", ladder -> EarnedUnitsTest.tiers(ladder, policy, false))
                .build();
        LoyaltyEngine engine = LoyaltyEngine.builder(club).clock(clock).build();
        engine.members().enrol(Enrolment.of(ADA, NOON)).orThrow();
        return engine;
    }

    private static String tier(LoyaltyEngine engine, LadderId ladder) {
        LadderView view = engine.members().view(ADA).ladder(ladder);
        // not since when: where a day takes and gives at once, the visit is told after it
        return view.tier().orElseThrow().id() + " " + view.progress().percent();
    }

    private static String tier(LoyaltyEngine engine) {
        return tier(engine, BY_POINTS).split(" ", 2)[0];
    }

    private static void earn(LoyaltyEngine engine, String ticket, String units) {
        engine.balances()
                .credit(Credit.of(ADA, ticket, "points", units, NOON).from(UnitKind.EARNED))
                .orThrow();
    }

    private void confirm(LoyaltyEngine engine, String credit) {
        engine.balances()
                .confirm(UnitConfirmation.of(ADA, "points", credit, clock.instant()))
                .orThrow();
    }

    private void undo(LoyaltyEngine engine, String ticket, CommandKind kind, String of) {
        engine.balances()
                .reverse(Reversal.of(ADA, ticket, "points", kind, of, clock.instant()))
                .orThrow();
    }

    @Test
    void whatIsPendingCountsWithTheDayOnWhichItBecomesAvailable() {
        LoyaltyEngine engine = engine(
                clock,
                TierPolicy.LIFETIME,
                points -> points.availableAfter(DELAY).tiersCount(true, false));
        earn(engine, "c-1", "60");
        earn(engine, "c-2", "70");
        assertThat(tier(engine)).isEqualTo("basic");
        undo(engine, "r-1", CommandKind.CREDIT, "c-2");

        clock.set("2026-03-05T22:59:59Z");
        assertThat(tier(engine)).isEqualTo("basic");
        clock.set("2026-03-05T23:00:00Z");
        assertThat(tier(engine)).isEqualTo("silver");
        engine.runDue(10);
        undo(engine, "r-2", CommandKind.REVERSAL, "r-1");
        assertThat(tier(engine)).isEqualTo("gold");
        undo(engine, "r-3", CommandKind.CREDIT, "c-1");
        assertThat(tier(engine)).isEqualTo("silver");
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
    }

    @Test
    void whatWaitsForItsConfirmationCountsOnceThatHasComeAndTheDayToo() {
        LoyaltyEngine engine = engine(
                clock,
                TierPolicy.LIFETIME,
                points -> points.availableAfter(DELAY).availableOnceConfirmed().tiersCount(true, false));
        for (String ticket : List.of("c-1", "c-2", "c-3")) {
            earn(engine, ticket, "60");
        }
        confirm(engine, "c-1");
        assertThat(tier(engine)).isEqualTo("basic");
        clock.set("2026-03-20T12:00:00Z");
        assertThat(tier(engine)).isEqualTo("silver");
        confirm(engine, "c-2");
        assertThat(tier(engine)).isEqualTo("gold");
        undo(engine, "r-1", CommandKind.CREDIT, "c-3");
        assertThat(tier(engine)).isEqualTo("gold");
        undo(engine, "r-2", CommandKind.CREDIT, "c-2");
        assertThat(tier(engine)).isEqualTo("silver");
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
    }

    @Test
    void whoIsErasedBeforeHasNothingThatCountsLater() {
        LoyaltyEngine engine = engine(
                clock,
                TierPolicy.LIFETIME,
                points -> points.availableAfter(DELAY).tiersCount(true, false));
        earn(engine, "c-1", "60");
        engine.members().erase(Erasure.of(ADA, NOON)).orThrow();
        clock.advance(Duration.ofMinutes(1));
        engine.members().enrol(Enrolment.of(ADA, clock.instant())).orThrow();
        clock.set("2026-03-20T12:00:00Z");
        assertThat(tier(engine)).isEqualTo("basic");
    }

    @Test
    void correctionsCountWhereTheBalanceSaysSo() {
        LoyaltyEngine engine = engine(clock, TierPolicy.LIFETIME, points -> points.tiersCount(false, true));
        engine.balances()
                .open(Opening.of(ADA, "o-1", "points", NOON)
                        .with(new Opening.Brought(Amount.of("60"), UnitKind.MIGRATED, null, null)))
                .orThrow();
        assertThat(tier(engine)).isEqualTo("silver");
        engine.balances()
                .adjust(UnitAdjustment.of(ADA, "a-1", "points", "60", NOTE, NOON))
                .orThrow();
        assertThat(tier(engine)).isEqualTo("gold");
        engine.balances()
                .adjust(UnitAdjustment.of(ADA, "a-2", "points", "-20", NOTE, NOON))
                .orThrow();
        assertThat(tier(engine)).isEqualTo("silver");
        undo(engine, "r-1", CommandKind.UNIT_ADJUSTMENT, "a-2");
        assertThat(tier(engine)).isEqualTo("gold");
        undo(engine, "r-2", CommandKind.UNIT_ADJUSTMENT, "a-1");
        assertThat(tier(engine)).isEqualTo("silver");
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
    }

    @Test
    void aListenerThatAsksIsToldWhenUnitsBecomeAvailableAndNobodyElse() {
        for (boolean asks : new boolean[] {true, false}) {
            SettableClock time = SettableClock.at(NOON.toString());
            List<String> heard = new ArrayList<>();
            LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", Shop.BERLIN)
                    .tier("member", "0.00")
                    .balance("points", points -> points.unit("point", "points").availableAfter(DELAY))
                    .listener("crm", asks ? EventKind.UNITS_MATURED : EventKind.UNITS_EXPIRED)
                    .build();
            LoyaltyEngine engine = LoyaltyEngine.builder(club)
                    .clock(time)
                    .listener("crm", happening -> {
                        happening.events().forEach(event -> heard.add(event.toString()));
                        return Receipt.done();
                    })
                    .build();
            engine.members().enrol(Enrolment.of(ADA, NOON)).orThrow();
            engine.balances()
                    .credit(Credit.of(ADA, "c-1", "points", "40", NOON))
                    .orThrow();
            engine.balances().credit(Credit.of(ADA, "c-2", "points", "2", NOON)).orThrow();
            time.set("2026-03-20T12:00:00Z");
            engine.runDue(10);
            engine.deliveries().drain();

            assertThat(heard)
                    .isEqualTo(
                            asks
                                    ? List.of("UnitsMatured[balance=points, units=42, counting=0, on=2026-03-06]")
                                    : List.of());
            assertThat(engine.members().verify(ADA).agrees()).isTrue();
        }
    }

    /** A visit that is reported when the units of a credit become available. */
    private record Later(String id, int many, Instant at) {}

    @Property(tries = 1500)
    void aLadderByAvailableUnitsMovesAsOneByVisitsThatComeLaterDoes(
            @ForAll @IntRange(max = 4) int policy, @ForAll long seed) {
        Random random = new Random(seed);
        SettableClock time = SettableClock.at(NOON.toString());
        LoyaltyEngine engine = engine(
                time,
                POLICIES.get(policy),
                points -> points.availableAfter(DELAY).tiersCount(true, false));
        List<Later> waiting = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (int step = 0; step < 25; step++) {
            Instant to = time.instant().plus(Duration.ofHours(random.nextInt(24 * 20)));
            while (!waiting.isEmpty() && !waiting.get(0).at().isAfter(to)) {
                Later later = waiting.remove(0);
                time.set(later.at());
                visits(engine, later);
            }
            time.set(to);
            String id = "t-" + step;
            int deed = random.nextInt(4);
            if (deed < 3) {
                int many = 1 + random.nextInt(60);
                engine.balances()
                        .credit(Credit.of(ADA, id, "points", "" + many, to).from(UnitKind.EARNED))
                        .orThrow();
                LocalDate day = LocalDate.ofInstant(to, Shop.BERLIN).plusDays(DELAY);
                waiting.add(new Later(id, many, day.atStartOfDay(Shop.BERLIN).toInstant()));
                told.add(id);
            } else if (!told.isEmpty()) {
                String undone = told.remove(random.nextInt(told.size()));
                engine.balances()
                        .reverse(Reversal.of(ADA, "r-" + step, "points", CommandKind.CREDIT, undone, to))
                        .orThrow();
                if (!waiting.removeIf(later -> later.id().equals(undone))) {
                    engine.activities()
                            .voided(ActivityVoid.of(ActivityRef.of(ADA, "visit", undone), to))
                            .orThrow();
                }
            }
            assertThat(tier(engine, BY_POINTS)).as("step %s", step).isEqualTo(tier(engine, BY_VISITS));
        }
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
    }

    private static void visits(LoyaltyEngine engine, Later later) {
        engine.activities()
                .reported(Activity.of(ADA, "visit", later.id(), later.at()).counting(later.many()))
                .orThrow();
    }
}
