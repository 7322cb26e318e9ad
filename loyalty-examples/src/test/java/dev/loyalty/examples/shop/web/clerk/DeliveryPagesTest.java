package dev.loyalty.examples.shop.web.clerk;

import static dev.loyalty.examples.shop.web.clerk.Desk.NORA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.examples.shop.demo.Inbox;
import dev.loyalty.examples.shop.web.Browser.Reply;
import dev.loyalty.value.CustomerId;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails that cannot be sent are seen on one page, and lost nowhere. */
class DeliveryPagesTest {

    private static final String PAGE = "/clerk/deliveries";

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void mailServer(String down) {
        desk.clerk.get(PAGE);
        desk.clerk.post("/clerk/mailserver", Map.of("down", down));
    }

    private int mails() {
        Inbox inbox = Objects.requireNonNull(desk.shop.demo().inbox());
        return inbox.mails().size();
    }

    @Test
    void aMailThatFailsIsParkedRetriedAndSentOnce() {
        assertThat(desk.clerk.get(PAGE).text()).contains("Everything is delivered, and nothing is overdue.");
        mailServer("yes");
        desk.buys(NORA, "pan", 1);
        desk.days(5);

        Reply parked = desk.clerk.get(PAGE);
        assertThat(parked.text())
                .contains("The mail server is switched off.")
                .contains("One delivery is parked and waits for you.")
                .contains("Nora")
                .contains("Tried 4 times.")
                .contains("Last: The mail server cannot be reached.");
        assertThat(mails()).isZero();

        mailServer("no");
        assertThat(desk.clerk
                        .go(PAGE + "/retry", Map.of("id", parked.field("id")))
                        .text())
                .contains("It is tried again.");
        desk.shop.demo().heart().beat();
        desk.days(2);

        assertThat(mails()).isEqualTo(1);
        assertThat(desk.clerk.get(PAGE).text()).contains("Nothing is parked.");
        assertThat(desk.clerk
                        .go(PAGE + "/retry", Map.of("id", parked.field("id")))
                        .text())
                .contains("no longer here");
    }

    @Test
    void whyAMailIsParkedIsSaidInTheReadersLanguage() {
        mailServer("yes");
        desk.buys(NORA, "pan", 1);
        desk.days(5);

        desk.clerk.go("/settings", Map.of("lang", "de"));

        assertThat(desk.clerk.get(PAGE).text())
                .contains("Zuletzt: Der Mailserver ist nicht zu erreichen.")
                .contains("Für die Technik, auf Englisch the mail server cannot be reached");
    }

    @Test
    void whyTheGroupsAreParkedIsSaidToo() {
        desk.store().database().transactions().run(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("alter table customer_group rename to customer_group_gone");
            }
        });
        desk.buys(NORA, "pan", 1);
        desk.days(5);

        assertThat(desk.clerk.get(PAGE).text())
                .contains("The shop's groups")
                .contains("Last: The database did not take it.");
    }

    @Test
    void whatIsDiscardedIsNeverSent() {
        mailServer("yes");
        desk.buys(NORA, "pan", 1);
        desk.days(5);
        String id = desk.clerk.get(PAGE).field("id");

        Reply sure = desk.clerk.post(PAGE + "/discard", Map.of("id", id));
        assertThat(sure.text()).contains("This message is never delivered.");
        assertThat(desk.clerk
                        .go(PAGE + "/discard", Desk.sure(sure, Map.of("id", id)))
                        .text())
                .contains("Discarded.")
                .contains("Nothing is parked.");

        mailServer("no");
        desk.days(2);
        assertThat(mails()).isZero();
    }

    @Test
    void allThatIsParkedIsRetriedAtOnce() {
        mailServer("yes");
        desk.buys(NORA, "pan", 1);
        desk.buys(CustomerId.of("10002"), "pan", 1);
        desk.days(5);
        assertThat(desk.clerk.get(PAGE).text()).contains("2 deliveries are parked");

        mailServer("no");
        desk.clerk.go(PAGE + "/retry-all", Map.of());
        desk.shop.demo().heart().beat();

        assertThat(mails()).isEqualTo(2);
    }
}
