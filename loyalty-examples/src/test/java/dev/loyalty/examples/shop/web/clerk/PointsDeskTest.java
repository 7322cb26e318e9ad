package dev.loyalty.examples.shop.web.clerk;

import static dev.loyalty.examples.shop.web.clerk.Desk.NORA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Hold;
import dev.loyalty.examples.shop.club.Points;
import dev.loyalty.examples.shop.web.Browser;
import dev.loyalty.examples.shop.web.Browser.Reply;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Points at the desk, in the customer's account, and in the merchant's books. */
class PointsDeskTest {

    private static final String PAGE = "/clerk/members/10006";

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
        desk.buys(NORA, "pan", 1);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private long available() {
        return desk.store()
                .engine()
                .balances()
                .view(NORA, Points.ID)
                .available()
                .steps();
    }

    @Test
    void whoJoinsGetsPointsOnceAndSeesThemInTheAccount() {
        desk.buys(NORA, "pan", 1);
        assertThat(available()).isEqualTo(50);

        Browser nora = desk.shop.browser().signIn("nora");
        nora.go("/settings", Map.of("lang", "en"));
        assertThat(nora.get("/account/points").text())
                .contains("You have 50 points.")
                .contains("50 points are valid through 31 January 2027 (included).")
                .contains("50 points credited")
                .contains("+50");
        assertThat(nora.get("/account").body()).contains("href=\"/account/points\"");
    }

    @Test
    void aClerkGivesPointsOnceHoweverOftenTheFormIsSent() {
        Reply wrong = desk.looksAt(PAGE + "/credit", Map.of("units", "4.5", "reason", "r"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("such as 40, not \"4.5\".");

        Map<String, String> fields = Map.of("units", "40", "reason", "A broken mug");
        Reply looked = desk.looksAt(PAGE + "/credit", fields);
        assertThat(looked.text()).contains("Afterwards 90 points are available instead of 50 points.");
        assertThat(available()).isEqualTo(50);
        desk.clerk.go(PAGE + "/credit", Desk.sure(looked, fields));
        Reply second = desk.clerk.go(PAGE + "/credit", Desk.sure(looked, fields));

        assertThat(second.text()).contains("That had been done before and was not done again.");
        assertThat(available()).isEqualTo(90);
        assertThat(desk.page(NORA).text()).contains("40 points credited").contains("Reason: A broken mug (clerk)");
    }

    @Test
    void whatIsTakenBeyondWhatIsThereIsOwedAndMayBeWaived() {
        assertThat(desk.page(NORA).body()).doesNotContain(PAGE + "/waive");
        assertThat(desk.does(PAGE + "/debit", Map.of("units", "70", "reason", "A mistake"))
                        .text())
                .contains("The points are taken.");
        assertThat(desk.page(NORA).text()).contains("Owed 20 points");

        desk.does(PAGE + "/waive", Map.of("reason", "Goodwill"));
        assertThat(desk.page(NORA).text()).doesNotContain("Owed");

        Reply tooMany = desk.looksAt(PAGE + "/debit", Map.of("units", "501", "reason", "A mistake"));
        assertThat(tooMany.text()).contains("501").contains("500");
    }

    @Test
    void whatAClerkDidIsUndone() {
        desk.does(PAGE + "/debit", Map.of("units", "30", "reason", "A mistake"));
        assertThat(available()).isEqualTo(20);
        Reply form = desk.clerk.get(PAGE + "/undo");
        String what = form.body().replaceFirst("(?s).*?value=\"(DEBIT [^\"]+)\".*", "$1");

        assertThat(desk.looksAt(PAGE + "/undo", Map.of("what", "DEBIT nothing", "reason", "r"))
                        .text())
                .contains("Please choose one of them.");
        assertThat(desk.does(PAGE + "/undo", Map.of("what", what, "reason", "It was somebody else"))
                        .text())
                .contains("It is undone.");
        assertThat(available()).isEqualTo(50);
    }

    @Test
    void whatIsSetAsideIsReleased() {
        desk.store()
                .engine()
                .balances()
                .hold(Hold.of(
                                NORA,
                                Points.ID,
                                "cart-1",
                                "30",
                                desk.store().clock().instant())
                        .lasting(Duration.ofDays(1)))
                .orThrow();
        assertThat(desk.page(NORA).text()).contains("Set aside 30 points");

        assertThat(desk.does(PAGE + "/release", Map.of("what", "cart-1")).text())
                .contains("The points are available again.");
        assertThat(available()).isEqualTo(50);
    }

    @Test
    void theMerchantSeesWhatIsOwedByMonth() {
        Browser merchant = desk.shop.browser().signIn("merchant");
        merchant.go("/settings", Map.of("lang", "en"));

        assertThat(merchant.get("/merchant/points").text())
                .contains("Members: 1.")
                .contains("January 2027")
                .contains("€0.50");
        assertThat(merchant.get("/merchant/points.csv").body())
                .contains("2027-01")
                .contains("GIVEN")
                .contains("0.50");
    }
}
