package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Command;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Hold;
import dev.loyalty.command.Reversal;
import dev.loyalty.command.ScheduledCredit;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Requirement;
import dev.loyalty.member.LadderView;
import dev.loyalty.member.MemberView;
import dev.loyalty.program.Expiry;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramBuilder;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.json.ProgramJson;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Note;
import dev.loyalty.value.UnitKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Tiers by the units that are there: they rise and fall with them. */
class LevelTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CustomerId ADA = CustomerId.of("ada");
    private static final String POINTS = "points";
    private static final Note NOTE = new Note("as agreed", "clerk");

    private final SettableClock clock = SettableClock.at(NOON.toString());
    private final LoyaltyEngine engine = engine(clock);

    private static ProgramBuilder club() {
        return LoyaltyProgram.builder("club", "EUR", Shop.BERLIN)
                .balance(
                        POINTS,
                        points -> points.unit("point", "points")
                                .least("-50")
                                .expires(UnitKind.EARNED, Expiry.after(Period.ofMonths(1))));
    }

    private static LoyaltyEngine engine(SettableClock clock) {
        LoyaltyProgram program = club().tier("bronze", "0.00")
                .tier("silver", tier -> tier.requires(is -> is.level(POINTS, 50)))
                .tier("gold", tier -> tier.requires(is -> is.level(POINTS, 120)))
                .build();
        LoyaltyEngine engine = LoyaltyEngine.builder(program).clock(clock).build();
        engine.members().enrol(Enrolment.of(ADA, NOON)).orThrow();
        return engine;
    }

    private void tells(Command command) {
        engine.record(command).orThrow();
    }

    private String tier() {
        return engine.members().view(ADA).tier().orElseThrow().id().value();
    }

    private LadderView ladder() {
        MemberView view = engine.members().view(ADA);
        return view.ladders().get(0);
    }

    @Test
    void aTierIsHeldAsLongAsTheUnitsAreThere() {
        tells(Credit.of(ADA, "c-1", POINTS, "60", NOON));
        assertThat(tier()).isEqualTo("silver");
        tells(Hold.of(ADA, POINTS, "cart-1", "60", NOON));
        assertThat(tier()).as("what is held is there").isEqualTo("silver");
        tells(Credit.of(ADA, "c-2", POINTS, "60", NOON));
        assertThat(tier()).isEqualTo("gold");
        tells(Debit.of(ADA, "d-1", POINTS, "1", NOON));
        assertThat(tier()).isEqualTo("silver");
        tells(Reversal.of(ADA, "r-1", POINTS, CommandKind.DEBIT, "d-1", NOON));
        assertThat(tier()).isEqualTo("gold");
        tells(Debit.of(ADA, "d-2", POINTS, "80", NOON));
        assertThat(tier()).isEqualTo("bronze");
    }

    @Test
    void aTierFallsWithTheDayOnWhichUnitsEndAndTheViewSaysSo() {
        tells(Credit.of(ADA, "c-1", POINTS, "30", NOON));
        tells(Credit.of(ADA, "c-2", POINTS, "30", NOON).from(UnitKind.EARNED));

        assertThat(ladder().validThrough()).contains(LocalDate.parse("2026-04-01"));
        clock.set(Instant.parse("2026-04-01T21:59:59Z"));
        assertThat(tier()).isEqualTo("silver");
        clock.set(Instant.parse("2026-04-01T22:00:00Z"));
        assertThat(tier()).isEqualTo("bronze");
        assertThat(engine.runDue(10)).isEqualTo(1);
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
    }

    @Test
    void whatComesOnADayLiftsOnIt() {
        tells(ScheduledCredit.of(ADA, "s-1", POINTS, "60", LocalDate.parse("2026-03-10"), NOON));
        assertThat(tier()).isEqualTo("bronze");
        clock.set(Instant.parse("2026-03-10T00:00:00Z"));
        assertThat(tier()).isEqualTo("silver");
    }

    @Test
    void progressSaysHowManyAreMissing() {
        tells(Credit.of(ADA, "c-1", POINTS, "20", NOON));

        Requirement missing = ladder().progress().requirement();
        assertThat(missing).isNotNull();
        assertThat(missing.missing()).isEqualTo("30 points");
        assertThat(missing.sentence()).isEqualTo("has 20 points < 50 points");
        assertThat(ladder().progress().percent()).isEqualTo(40);
    }

    @Test
    void whoIsFrozenIsJudgedAtTheEndOfTheFreeze() {
        tells(Credit.of(ADA, "c-1", POINTS, "60", NOON).from(UnitKind.EARNED));
        tells(Freeze.of(ADA, NOTE, NOON));
        clock.set(Instant.parse("2026-05-01T12:00:00Z"));
        assertThat(engine.balances().view(ADA, POINTS).total().isZero()).isTrue();
        tells(Unfreeze.of(ADA, NOTE, clock.instant()));
        assertThat(tier()).isEqualTo("bronze");
    }

    @Test
    void otherPoliciesAreRefusedAndSoAreUnitsWithDecimalsAndBalancesThatAreNotThere() {
        assertThatThrownBy(() -> club().tier("bronze", "0.00")
                        .tier("silver", tier -> tier.requires(is -> is.level(POINTS, 50)))
                        .policy(TierPolicy.ROLLING_YEAR)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("are lost as soon as they are spent, whatever the policy says, so leave it out");
        assertThatThrownBy(() -> club().tier("bronze", "0.00")
                        .tier("silver", tier -> tier.requires(is -> is.level("stars", 50)))
                        .build())
                .hasMessageContaining("asks for units of \"stars\", but the program has no such balance");
        assertThatThrownBy(() -> club().balance("credit", credit -> credit.in("EUR"))
                        .tier("bronze", "0.00")
                        .tier("silver", tier -> tier.requires(is -> is.level("credit", 50)))
                        .build())
                .hasMessageContaining("2 decimals");
    }

    @Test
    void itIsReadAndWrittenAsJson() {
        LoyaltyProgram program = club().tier("bronze", "0.00")
                .tier("silver", tier -> tier.requires(is -> is.allOf(is.level(POINTS, 50), is.earned(POINTS, 10))))
                .build();

        String json = ProgramJson.write(program);
        assertThat(json.replaceAll("\\s", "")).contains("{\"level\":{\"balance\":\"points\",\"atLeast\":50}}");
        assertThat(ProgramJson.read(json)).isEqualTo(program);
    }

    /** Whatever happens, the tier is the one for the units that are there; and the last valid day is kept. */
    @Property(tries = 150)
    void theTierIsThatOfTheUnitsThatAreThere(@ForAll long seed) {
        Random random = new Random(seed);
        SettableClock time = SettableClock.at(NOON.toString());
        LoyaltyEngine shop = engine(time);
        LocalDate through = null;
        String before = "bronze";
        for (int step = 0; step < 40; step++) {
            if (random.nextInt(3) == 0) {
                time.advance(Duration.ofHours(random.nextInt(300)));
            } else {
                shop.record(command(random, step, time.instant()));
                through = null;
            }
            MemberView view = shop.members().view(ADA);
            LocalDate today = LocalDate.ofInstant(time.instant(), Shop.BERLIN);
            String tier = view.tier().orElseThrow().id().value();
            assertThat(tier)
                    .isEqualTo(tierOf(view.account(BalanceId.of(POINTS)).total().steps()));
            if (through != null && !today.isAfter(through)) {
                assertThat(List.of("bronze", "silver", "gold").indexOf(tier))
                        .isGreaterThanOrEqualTo(
                                List.of("bronze", "silver", "gold").indexOf(before));
            }
            through = view.ladders().get(0).validThrough().orElse(null);
            before = tier;
        }
        assertThat(shop.members().verify(ADA).agrees()).isTrue();
    }

    private static Command command(Random random, int step, Instant now) {
        String units = Integer.toString(1 + random.nextInt(80));
        return switch (random.nextInt(6)) {
            case 0, 1 -> Credit.of(ADA, "c-" + step, POINTS, units, now).from(UnitKind.EARNED);
            case 2 -> Credit.of(ADA, "c-" + step, POINTS, units, now);
            case 3 -> Hold.of(ADA, POINTS, "cart-" + random.nextInt(3), units, now);
            case 4 -> Reversal.of(ADA, "r-" + step, POINTS, CommandKind.CREDIT, "c-" + random.nextInt(step + 1), now);
            default -> Debit.of(ADA, "d-" + step, POINTS, units, now);
        };
    }

    private static String tierOf(long total) {
        return total >= 120 ? "gold" : total >= 50 ? "silver" : "bronze";
    }
}
