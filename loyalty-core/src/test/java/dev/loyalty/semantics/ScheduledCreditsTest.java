package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.AccountRefusal.NotScheduled;
import dev.loyalty.command.AccountRefusal.TooManyScheduled;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Erasure;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.Reversal;
import dev.loyalty.command.ReversalRefusal.NothingToReverse;
import dev.loyalty.command.ScheduleCancellation;
import dev.loyalty.command.ScheduledCredit;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.ScheduledCreditEnded;
import dev.loyalty.event.UnitsCredited;
import dev.loyalty.member.AccountView;
import dev.loyalty.program.BalanceBuilder;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.LimitPeriod;
import dev.loyalty.value.Note;
import dev.loyalty.value.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Units that come on a day. */
class ScheduledCreditsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final LocalDate FIFTH = LocalDate.of(2026, 3, 5);
    private static final CustomerId ADA = CustomerId.of("ada");
    private static final Note NOTE = new Note("why", "who");
    private static final String POINTS = "points";

    private final SettableClock clock = SettableClock.at(NOON.toString());
    private LoyaltyEngine engine = engine(points -> {});

    private LoyaltyEngine engine(Consumer<BalanceBuilder> details) {
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", Shop.BERLIN)
                .tier("member", "0.00")
                .tier("silver", tier -> tier.requires(is -> is.earned(POINTS, 50)))
                .balance(POINTS, points -> {
                    points.unit("point", "points");
                    details.accept(points);
                })
                .build();
        LoyaltyEngine made = LoyaltyEngine.builder(club).clock(clock).build();
        made.members().enrol(Enrolment.of(ADA, NOON)).orThrow();
        return made;
    }

    private Outcome schedule(String ticket, String units, LocalDate due) {
        return engine.balances()
                .schedule(ScheduledCredit.of(ADA, ticket, POINTS, units, due, clock.instant())
                        .from(UnitKind.EARNED));
    }

    private Outcome cancel(String ticket) {
        return engine.balances().cancel(ScheduleCancellation.of(ADA, POINTS, ticket, clock.instant()));
    }

    private Outcome reverse(String ticket, String of) {
        return engine.balances()
                .reverse(Reversal.of(ADA, ticket, POINTS, CommandKind.SCHEDULED_CREDIT, of, clock.instant()));
    }

    private AccountView view() {
        return engine.balances().view(ADA, POINTS);
    }

    private static Refusal refusal(Outcome outcome) {
        return ((Outcome.Refused) outcome).refusal();
    }

    @Test
    void unitsAreNoPartOfTheAccountUntilTheirDayBeginsAndAreListedApart() {
        schedule("s-1", "40", FIFTH).orThrow();
        assertThat(view().total()).hasToString("0");
        assertThat(view().scheduled()).singleElement().satisfies(scheduled -> {
            assertThat(scheduled.units()).hasToString("40");
            assertThat(scheduled.due()).isEqualTo(FIFTH);
        });

        clock.set("2026-03-04T22:59:59Z");
        assertThat(view().total()).hasToString("0");
        clock.set("2026-03-04T23:00:00Z");
        assertThat(view().available()).hasToString("40");
        assertThat(view().scheduled()).isEmpty();
    }

    @Test
    void whatIsScheduledTwiceUnderOneTicketComesOnce() {
        schedule("s-1", "40", FIFTH).orThrow();
        assertThat(schedule("s-1", "40", FIFTH).isReplay()).isTrue();
        clock.set("2026-03-06T12:00:00Z");
        engine.runDue(10);
        engine.runDue(10);

        assertThat(schedule("s-1", "40", FIFTH).isReplay()).isTrue();
        assertThat(view().available()).hasToString("40");
    }

    @Test
    void whatIsCancelledDoesNotComeAndWhatHasComeIsNotCancelled() {
        schedule("s-1", "40", FIFTH).orThrow();
        schedule("s-2", "7", FIFTH).orThrow();
        assertThat(cancel("s-1").orThrow().events())
                .singleElement()
                .isInstanceOfSatisfying(
                        ScheduledCreditEnded.class,
                        ended -> assertThat(ended.why()).isEqualTo(ScheduledCreditEnded.Why.CANCELLED));
        assertThat(cancel("s-1").isReplay()).isTrue();
        clock.set("2026-03-06T12:00:00Z");

        assertThat(view().available()).hasToString("7");
        assertThat(refusal(cancel("s-2"))).isInstanceOf(NotScheduled.class);
        assertThat(refusal(cancel("s-3"))).isInstanceOf(NotScheduled.class);
    }

    /** Both stand in one entry. */
    @Test
    void ofTwoThatHaveComeOnOneDayOneIsReversed() {
        schedule("s-1", "40", FIFTH).orThrow();
        schedule("s-2", "7", FIFTH).orThrow();
        assertThat(refusal(reverse("r-1", "s-2"))).isInstanceOf(NothingToReverse.class);
        clock.set("2026-03-06T12:00:00Z");

        reverse("r-1", "s-2").orThrow();

        assertThat(view().available()).hasToString("40");
        assertThat(view().earned()).hasToString("40");
    }

    @Test
    void onTheirDayTheyCountForTiersAndLimitsOfThatDay() {
        engine = engine(
                points -> points.limit(limit -> limit.credits().most("60").per(LimitPeriod.Calendar.DAY)));
        schedule("s-1", "40", FIFTH).orThrow();
        schedule("s-2", "40", FIFTH).orThrow();
        schedule("s-3", "40", FIFTH).orThrow();
        clock.set("2026-03-05T12:00:00Z");
        engine.runDue(10);

        assertThat(view().available()).hasToString("60");
        assertThat(engine.members()
                        .view(ADA)
                        .ladder(LadderId.ONLY)
                        .tier()
                        .orElseThrow()
                        .id())
                .hasToString("silver");
        assertThat(engine.members().journal(ADA, 0, 100).stream().flatMap(entry -> entry.events().stream()))
                .filteredOn(event -> event instanceof UnitsCredited || event instanceof ScheduledCreditEnded)
                .hasSize(3)
                .last()
                .isInstanceOfSatisfying(
                        ScheduledCreditEnded.class,
                        ended -> assertThat(ended.why()).isEqualTo(ScheduledCreditEnded.Why.NO_ROOM));
    }

    @Test
    void aFrozenMemberGetsThemAndAnErasedOneDoesNot() {
        schedule("s-1", "40", FIFTH).orThrow();
        engine.members().freeze(Freeze.of(ADA, NOTE, clock.instant())).orThrow();
        schedule("s-2", "7", FIFTH.plusDays(5)).orThrow();
        clock.set("2026-03-06T12:00:00Z");
        assertThat(view().available()).hasToString("40");

        engine.members().erase(Erasure.of(ADA, clock.instant())).orThrow();
        clock.set("2026-03-20T12:00:00Z");
        engine.members().enrol(Enrolment.of(ADA, clock.instant())).orThrow();
        assertThat(view().total()).hasToString("0");
        assertThat(view().scheduled()).isEmpty();
    }

    @Test
    void anAccountHasAtMostAHundredOpen() {
        for (int i = 0; i < ScheduledCredit.MOST_OPEN; i++) {
            schedule("s-" + i, "1", FIFTH.plusDays(i % 7)).orThrow();
        }
        assertThat(refusal(schedule("one-more", "1", FIFTH))).isInstanceOf(TooManyScheduled.class);
        cancel("s-0").orThrow();
        schedule("one-more", "1", FIFTH).orThrow();
        clock.set("2026-03-20T12:00:00Z");
        assertThat(view().available()).hasToString("100");
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
    }

    @Test
    void aDayThatIsNotToComeIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> schedule("s-1", "40", LocalDate.of(2026, 3, 1)))
                .withMessage(
                        "a scheduled credit comes on a day after today, 2026-03-01, but this is 2026-03-01: credit it"
                                + " now");
    }
}
