package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Conversion;
import dev.loyalty.command.Conversion.Rounding;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Hold;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Reversal;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.UnitsUnmoved;
import dev.loyalty.program.Balance.Shortfall;
import dev.loyalty.program.BalanceBuilder;
import dev.loyalty.program.Expiry;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Note;
import dev.loyalty.value.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Points become stars or store credit. */
class ConversionsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CustomerId ADA = CustomerId.of("ada");
    private static final String POINTS = "points";

    private final SettableClock clock = SettableClock.at(NOON.toString());
    private LoyaltyEngine engine = engine(points -> {}, stars -> {});

    private LoyaltyEngine engine(Consumer<BalanceBuilder> points, Consumer<BalanceBuilder> stars) {
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", Shop.BERLIN)
                .tier("member", "0.00")
                .balance(POINTS, balance -> {
                    balance.unit("point", "points");
                    points.accept(balance);
                })
                .balance("stars", balance -> {
                    balance.unit("star", "stars");
                    stars.accept(balance);
                })
                .balance("credit", credit -> credit.expires(Expiry.after(Period.ofDays(90))))
                .build();
        LoyaltyEngine made = LoyaltyEngine.builder(club).clock(clock).build();
        made.members().enrol(Enrolment.of(ADA, NOON)).orThrow();
        made.balances().credit(Credit.of(ADA, "c-1", POINTS, "333", NOON)).orThrow();
        return made;
    }

    @Test
    void itTakesOnlyWhatConverts() {
        convert("333", "stars", "100", "1");
        assertHas("33", "3");
    }

    @Test
    void itRoundsHalfUpOrUpWhereThatIsStated() {
        record(stars("250").rounding(Rounding.HALF_UP));
        assertHas("83", "3");
        record(Conversion.of(ADA, "v-2", POINTS, "83", "stars", NOON)
                .at("100", "1")
                .rounding(Rounding.UP));
        assertHas("0", "4");
        assertThat(engine.balances().view(ADA, POINTS).spent()).hasToString("333");
    }

    @Test
    void halfUpDoesNotTakeWhatIsRoundedDown() {
        record(stars("249").rounding(Rounding.HALF_UP));
        assertHas("133", "2");
    }

    @Test
    void whatComesHasTheKindThatIsStatedAndEndsAsSuchUnitsDo() {
        convert("333", "credit", "100", "1.00");

        assertThat(engine.balances().view(ADA, "credit").lots()).singleElement().satisfies(part -> {
            assertThat(part.units()).hasToString("3.33");
            assertThat(part.kind()).isEqualTo(UnitKind.GIVEN);
            assertThat(part.through()).isEqualTo(LocalDate.of(2026, 5, 30));
        });
        record(Conversion.of(ADA, "v-9", "credit", "3.33", "stars", NOON)
                .at("1.11", "2")
                .from(UnitKind.EARNED));
        assertThat(engine.balances().view(ADA, "stars").earned()).hasToString("6");
    }

    @Test
    void whatIsNotWorthAStepIsLeft() {
        UnitsUnmoved unmoved =
                (UnitsUnmoved) record(stars("99")).orThrow().entry().events().get(0);
        assertThat(unmoved.why()).isEqualTo(UnitsUnmoved.Why.TOO_FEW);
        assertHas("333", "0");
    }

    @Test
    void moreThanIsAvailableIsRefusedOrAsMuchAsThereIs() {
        engine.balances().hold(Hold.of(ADA, POINTS, "cart", "100", NOON)).orThrow();
        assertThat(code(record(stars("333")))).isEqualTo("NotEnoughUnits");
        assertHas("233", "0");

        engine = engine(points -> points.partial().least("-1000"), stars -> {});
        record(stars("999"));
        assertHas("33", "3");
    }

    @Test
    void whatTheOtherBalanceCannotHoldIsRefusedOrStays() {
        engine = engine(points -> {}, stars -> stars.most("2"));
        assertThat(code(record(stars("333")))).isEqualTo("BalanceFull");
        assertHas("333", "0");

        engine = engine(points -> {}, stars -> stars.most("2").partial());
        record(stars("333"));
        assertHas("133", "2");

        engine = engine(points -> {}, stars -> stars.mostCredited("2"));
        assertThat(code(record(stars("333")))).isEqualTo("TooManyUnits");
    }

    @Test
    void aFrozenMemberConvertsNothing() {
        engine.members().freeze(Freeze.of(ADA, new Note("why", "who"), NOON)).orThrow();
        assertThat(code(record(stars("333")))).isEqualTo("MemberFrozen");
    }

    @Test
    void aBalanceThatThereIsNotIsNamedAndOneIsNotConvertedIntoItself() {
        assertThat(code(record(
                        Conversion.of(ADA, "v-1", POINTS, "1", "moons", NOON).at("1", "1"))))
                .isEqualTo("BalanceUnknown");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Conversion.of(ADA, "v-1", POINTS, "1", POINTS, NOON).at("1", "1"))
                .withMessageContaining("name two");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Conversion.of(ADA, "v-1", POINTS, "1", "stars", NOON).at("0", "1"))
                .withMessageContaining("above 0");
    }

    @Test
    void sentAgainItIsAReplay() {
        assertThat(record(stars("333")).isReplay()).isFalse();
        assertThat(record(stars("333")).isReplay()).isTrue();
        assertHas("33", "3");
    }

    @Test
    void undoneBothAreAsTheyWereAndItMayStandAgain() {
        record(stars("333"));

        reverse("r-1", POINTS, CommandKind.CONVERSION, "v-1");
        assertHas("333", "0");
        reverse("r-2", POINTS, CommandKind.REVERSAL, "r-1");
        assertHas("33", "3");
        reverse("r-3", "stars", CommandKind.CONVERSION, "v-1");
        assertHas("333", "0");
    }

    @Test
    void whatIsSpentOfTheOtherBalanceIsItsShortfall() {
        engine = engine(points -> {}, stars -> stars.shortfall(Shortfall.DEBT));
        record(stars("333"));
        engine.balances().debit(Debit.of(ADA, "d-1", "stars", "2", NOON)).orThrow();

        reverse("r-1", POINTS, CommandKind.CONVERSION, "v-1");

        assertHas("333", "0");
        assertThat(engine.balances().view(ADA, "stars").debt()).hasToString("2");

        engine = engine(points -> {}, stars -> stars.shortfall(Shortfall.KEEP));
        record(stars("333"));
        reverse("r-1", POINTS, CommandKind.CONVERSION, "v-1");
        assertHas("33", "3");

        engine = engine(points -> {}, stars -> stars.shortfall(Shortfall.REFUSE));
        record(stars("333"));
        engine.balances().debit(Debit.of(ADA, "d-1", "stars", "2", NOON)).orThrow();
        assertThat(code(engine.balances()
                        .reverse(Reversal.of(ADA, "r-1", POINTS, CommandKind.CONVERSION, "v-1", NOON))))
                .isEqualTo("ReversalShort");
        assertHas("33", "1");
    }

    private static Conversion stars(String points) {
        return Conversion.of(ADA, "v-1", POINTS, points, "stars", NOON).at("100", "1");
    }

    private void convert(String points, String to, String take, String give) {
        record(Conversion.of(ADA, "v-1", POINTS, points, to, NOON).at(take, give))
                .orThrow();
    }

    private Outcome record(Conversion conversion) {
        Outcome outcome = engine.balances().convert(conversion);
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
        return outcome;
    }

    private void reverse(String ticket, String balance, CommandKind kind, String id) {
        engine.balances()
                .reverse(Reversal.of(ADA, ticket, balance, kind, id, NOON))
                .orThrow();
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
    }

    private static String code(Outcome outcome) {
        return outcome.fold(
                applied -> "applied " + applied.entry(),
                refused -> refused.refusal().code());
    }

    private void assertHas(String points, String stars) {
        assertThat(engine.balances().view(ADA, POINTS).available()).hasToString(points);
        assertThat(engine.balances().view(ADA, "stars").available()).hasToString(stars);
    }
}
