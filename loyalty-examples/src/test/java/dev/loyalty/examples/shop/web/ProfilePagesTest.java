package dev.loyalty.examples.shop.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Freeze;
import dev.loyalty.command.Order;
import dev.loyalty.examples.shop.web.Browser.Reply;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Note;
import java.time.Instant;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProfilePagesTest {

    private static final CustomerId NORA = CustomerId.of("10006");

    private final OpenShop shop = OpenShop.open();
    private final Browser nora = shop.browser().signIn("nora");

    @BeforeEach
    void readEnglish() {
        nora.go("/settings", Map.of("lang", "en"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatIsSaidIsKeptAndShown() {
        Reply page = nora.go("/account/profile", profile("29", "2"));

        assertThat(page.text()).contains("Saved.");
        assertThat(page.body()).contains("value=\"Nora L.\"").contains("value=\"29\"");
        assertThat(shop.store().customers().find(NORA).orElseThrow().birthday()).isEqualTo(MonthDay.of(2, 29));
    }

    @Test
    void aBirthdayIsSaidBackAndTheOneThatMostYearsLackWithTheDayBefore() {
        assertThat(nora.go("/account/profile", profile("3", "10")).text())
                .contains("Saved. We will congratulate you on 3 October.");
        assertThat(nora.go("/account/profile", profile("29", "2")).text())
                .contains("on 29 February, and in years without that day on 28 February.");
        assertThat(nora.go("/account/profile", profile("29", "2")).text())
                .as("what stays as it is is not told again")
                .doesNotContain("February");
        assertThat(nora.go("/account/profile", profile("", "")).text()).contains("We no longer keep your birthday.");
        assertThat(shop.store().customers().find(NORA).orElseThrow().birthday()).isNull();
    }

    @Test
    void aMistypedDateIsExplainedAndEverythingThatWasTypedIsStillThere() {
        assertMistyped("31", "2", "February has no day 31.", "Einen 31. Februar gibt es nicht.");
        assertMistyped("0", "5", "May has no day 0.", "Einen 0. Mai gibt es nicht.");
        assertMistyped("12", "13", "There is no month 13.", "Einen Monat 13 gibt es nicht.");
        assertMistyped("", "2", "The day or the month is missing.", "Der Tag oder der Monat fehlt.");
        assertMistyped("3", "", "The day or the month is missing.", "Der Tag oder der Monat fehlt.");
        assertMistyped("1.5", "2", "“1.5” is no number.", "„1.5“ ist keine Zahl.");
        assertMistyped("3", "March", "“March” is no number.", "„March“ ist keine Zahl.");
        assertMistyped("-1", "2", "“-1” is no number.", "„-1“ ist keine Zahl.");
        assertMistyped("٣", "2", "“٣” is no number.", "„٣“ ist keine Zahl.");
        assertMistyped("<b>", "2", "“<b>” is no number.", "„<b>“ ist keine Zahl.");

        assertThat(shop.store().customers().find(NORA).orElseThrow().name()).isEqualTo("Nora Lindqvist");
    }

    private void assertMistyped(String day, String month, String english, String german) {
        for (String language : new String[] {"en", "de"}) {
            nora.go("/settings", Map.of("lang", language));
            Reply page = nora.post("/account/profile", profile(day, month));

            assertThat(page.status()).isEqualTo(422);
            assertThat(page.text()).contains(language.equals("en") ? english : german);
            assertThat(page.text())
                    .contains(language.equals("en") ? "Nothing is saved yet." : "Noch ist nichts gespeichert.");
            assertThat(page.body())
                    .contains("value=\"Nora L.\"", "value=\"nora@example.org\"")
                    .contains("value=\"" + day.replace("<b>", "&lt;b>") + "\"", "value=\"" + month + "\"")
                    .contains("aria-describedby=\"e-birthday birthday-hint\"");
        }
        nora.go("/settings", Map.of("lang", "en"));
    }

    @Test
    void allThatIsWrongIsToldAtOnceBesideItsField() {
        Map<String, String> typed = new HashMap<>(profile("31", "2"));
        typed.putAll(Map.of("name", "", "email", "nora at example", "language", "fr"));

        assertThat(nora.post("/account/profile", typed).text())
                .contains("There is no name", "“nora at example” is no e-mail address")
                .contains("There is no such language", "February has no day 31.");
    }

    @Test
    void anotherLanguageOfMailsAndNoMoreMailsAreSaidBack() {
        Map<String, String> typed = new HashMap<>(profile("", ""));
        Reply silent = nora.go("/account/profile", typed);
        assertThat(silent.text()).contains("You get no more mails of the club.");
        assertThat(silent.body()).doesNotContain("value=\"yes\" checked");
        assertThat(shop.store().customers().find(NORA).orElseThrow().wantsMail())
                .isFalse();

        typed.putAll(Map.of("mails", "yes", "language", "de"));
        Reply german = nora.go("/account/profile", typed);
        assertThat(german.text()).contains("Mails come in German from now on. You get mails of the club again.");
        assertThat(german.body()).contains("value=\"yes\" checked").containsPattern("value=\"de\"\\s+selected");
    }

    @Test
    void aFrozenMemberSaysTheirBirthdayToo() {
        Instant now = shop.store().clock().instant();
        shop.store().engine().orders().paid(Order.of(NORA, "1", "50.00", now));
        shop.store().engine().members().freeze(Freeze.of(NORA, new Note("A complaint", "clerk"), now));

        assertThat(nora.go("/account/profile", profile("3", "10")).text()).contains("congratulate you on 3 October");
    }

    @Test
    void erasingWantsTheOwnNumber() {
        assertThat(nora.post("/account/erase", Map.of("sure", "10007")).text()).contains("That is not your number");

        assertThat(shop.store().customers().find(NORA)).isPresent();
    }

    @Test
    void whoIsErasedIsSignedOutEverywhereAndCannotComeBack() {
        Browser elsewhere = shop.browser().signIn("nora");

        assertThat(nora.go("/account/erase", Map.of("sure", "10006")).text()).contains("Your account is deleted.");

        assertThat(nora.get("/account").location()).startsWith("/login");
        assertThat(elsewhere.get("/account").location()).startsWith("/login");
        assertThat(shop.browser().signIn("nora").get("/account").location()).startsWith("/login");
    }

    private static Map<String, String> profile(String day, String month) {
        return Map.of("name", "Nora L.", "email", "nora@example.org", "language", "en", "day", day, "month", month);
    }
}
