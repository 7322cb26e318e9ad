package dev.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.loyalty.program.BalanceBuilder;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramBuilder;
import dev.loyalty.program.ProgramHistory.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a version of the program may change of the balances, of which members hold units. */
class BalanceVersionsTest {

    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private final Stage stage = new Stage();

    private static ProgramBuilder club(int version) {
        return LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .version(version)
                .tier("bronze", "0.00");
    }

    private static ProgramBuilder club(int version, Consumer<BalanceBuilder> points) {
        return club(version).balance("points", points);
    }

    private LoyaltyEngine deploy(ProgramBuilder program) {
        return stage.bare(program).build();
    }

    private void assertPublished(Integer... numbers) {
        assertThat(stage.store().programs().versions())
                .extracting(Version::number)
                .containsExactly(numbers);
    }

    @Test
    void aVersionMayAddBalancesAndSayOtherwiseWhatTheyAreCalledAndHold() {
        deploy(club(1));
        deploy(club(2, points -> points.unit("point", "points")));
        deploy(club(
                        3,
                        points -> points.name("Stars")
                                .unit("star", "stars")
                                .unit(Locale.GERMAN, "Stern", "Sterne")
                                .most("100"))
                .balance("credit", credit -> {}));

        assertPublished(1, 2, 3);
    }

    @Test
    void aVersionKeepsTheBalancesOfWhichMembersHoldUnits() {
        deploy(club(1, points -> points.unit("point", "points")));

        assertThatIllegalStateException()
                .isThrownBy(() -> deploy(club(2).balance("credit", credit -> {})))
                .withMessage(
                        "version 2 of program \"club\" has no balance \"points\", but version 1 has, and members may hold"
                                + " units of it: declare it again");
        assertPublished(1);
    }

    @Test
    void theUnitOfABalanceNeverChanges() {
        deploy(club(1, points -> points.unit("point", "points")));

        assertThatIllegalStateException()
                .isThrownBy(() -> deploy(club(2, points -> points.unit("point", "points", 2))))
                .withMessage(
                        "balance \"points\" of program \"club\" is in points with 0 decimals in version 1, but in points"
                                + " with 2 in version 2: a unit never changes; declare a balance with another id");
        assertThatIllegalStateException()
                .isThrownBy(() -> deploy(club(2, points -> points.in("JPY"))))
                .withMessageContaining("is in points with 0 decimals in version 1, but in JPY with 0 in version 2");
        assertPublished(1);
    }

    @Test
    void theCurrencyOfABalanceNeverChanges() {
        deploy(club(1, points -> {}));

        assertThatIllegalStateException()
                .isThrownBy(() -> deploy(club(2, points -> points.in("USD"))))
                .withMessageContaining("is in EUR with 2 decimals in version 1, but in USD with 2 in version 2");
    }

    @Test
    void aBalanceThatAnEarlierVersionBroughtIsKeptThroughAllLaterOnes() {
        deploy(club(1));
        deploy(club(2, points -> {}));

        assertThatIllegalStateException().isThrownBy(() -> deploy(club(3))).withMessageContaining("but version 2 has");
    }

    @Test
    void whatAVersionWouldHaveBroughtThatNeverCameIntoForceNeedNotBeKept() {
        deploy(club(1));
        deploy(club(2, points -> {}).inForceFrom(APRIL));
        deploy(club(3, points -> points.in("USD")));
        assertPublished(1, 2, 3);
    }

    @Test
    void aVersionThatIsTakenBackTakesItsBalancesBack() {
        deploy(club(1));
        LoyaltyEngine engine = deploy(club(2, points -> {}).inForceFrom(APRIL));

        engine.withdraw(2);
        deploy(club(4));

        assertPublished(1, 2, 3, 4);
        assertThat(engine.program().balances()).isEmpty();
    }

    @Test
    void aVersionThatIsStillToComeKeepsItsBalances() {
        deploy(club(1));
        deploy(club(2, points -> {}).inForceFrom(APRIL));

        assertThatIllegalStateException()
                .isThrownBy(() -> deploy(club(3).inForceFrom(MAY)))
                .withMessageContaining("has no balance \"points\", but version 2 has");
    }

    @Test
    void aProcessOfAnEarlierVersionWithoutTheBalanceDefersToTheStores() {
        deploy(club(2, points -> {}));

        LoyaltyEngine old = deploy(club(1));

        assertThat(old.program().balances()).hasSize(1);
    }

    @Test
    void otherBalancesAreOtherContent() {
        deploy(club(1, points -> {}));

        assertThatIllegalStateException()
                .isThrownBy(() -> deploy(club(1, points -> points.most("100"))))
                .withMessage("the store has other content under version 1 of program \"club\": raise the version");
    }
}
