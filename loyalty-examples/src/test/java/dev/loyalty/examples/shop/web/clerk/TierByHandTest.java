package dev.loyalty.examples.shop.web.clerk;

import static dev.loyalty.examples.shop.web.clerk.Desk.NORA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.examples.shop.web.Browser;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Through which day a tier is valid that was given by hand, wherever a page says so. */
class TierByHandTest {

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void exactlyATierBelowTheOneThatIsEarnedEndsWithWhatWasGiven() {
        desk.buys(NORA, "grinder", 6); // gold
        give("exact", "silver", "2026-02-15");

        assertThatAllPagesSay("Silver", "15 February 2026");
        desk.days(45);
        assertThatAllPagesSay("Silver", "15 February 2026");
        desk.days(1);
        assertThatAllPagesSay("Gold", "31 December 2026");
    }

    @Test
    void exactlyTheTierThatIsEarnedGoesOnAfterWhatWasGiven() {
        desk.buys(NORA, "grinder", 3); // silver
        give("exact", "silver", "2026-02-15");

        assertThatAllPagesSay("Silver", "31 December 2026");
    }

    @Test
    void exactlyATierAboveTheOneThatIsEarnedEndsWithWhatWasGiven() {
        desk.buys(NORA, "grinder", 3);
        give("exact", "platinum", "2026-02-15");

        assertThatAllPagesSay("Platinum", "15 February 2026");
    }

    @Test
    void exactlyALowerTierWithoutEndIsValidAsLongAsTimeSays() {
        desk.buys(NORA, "grinder", 6);
        give("exact", "silver", "");

        assertThat(desk.page(NORA).text()).contains("Silver, valid without end");
    }

    @Test
    void atLeastATierBelowTheOneThatIsEarnedChangesNoDay() {
        desk.buys(NORA, "grinder", 6);
        give("floor", "silver", "2026-02-15");

        assertThatAllPagesSay("Gold", "31 December 2026");
    }

    private void give(String mode, String tier, String until) {
        desk.does(
                "/clerk/members/10006/pin",
                Map.of("mode", mode, "tier", tier, "until", until, "reason", "A complaint"));
    }

    private void assertThatAllPagesSay(String tier, String day) {
        assertThat(desk.page(NORA).text()).contains(tier + ", valid through and including " + day);
        assertThat(desk.clerk.get("/clerk/members?q=nora").text()).contains(day);
        Browser nora = desk.shop.browser().signIn("nora");
        nora.go("/settings", Map.of("lang", "en"));
        assertThat(nora.get("/account").text())
                .contains("You are " + tier + ".")
                .containsPattern("through " + day);
    }
}
