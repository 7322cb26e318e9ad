package dev.loyalty.examples.shop.web.clerk;

import static dev.loyalty.examples.shop.web.clerk.Desk.NORA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.examples.shop.web.Browser.Reply;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service desk and the orders. */
class OrderDeskTest {

    private Desk desk;
    private String no;
    private String page;

    @BeforeEach
    void open() {
        desk = new Desk();
        no = desk.buys(NORA, "grinder", 3);
        page = "/clerk/orders/" + no;
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private int stock() {
        return desk.store().catalogue().find("grinder").orElseThrow().stock();
    }

    private String counts() {
        return desk.store().engine().members().view(NORA).progress().spent().plain();
    }

    @Test
    void twoClicksAreOneReturn() {
        int before = stock();
        Map<String, String> fields = Map.of("pieces-grinder", "1");
        Reply looked = desk.looksAt(page + "/return", fields);
        desk.clerk.go(page + "/return", Desk.sure(looked, fields));
        Reply second = desk.clerk.go(page + "/return", Desk.sure(looked, fields));

        assertThat(second.text()).contains("was not done again");
        assertThat(stock()).isEqualTo(before + 1);
        assertThat(counts()).isEqualTo("178.00");
        assertThat(desk.store().orders().returned(no)).hasSize(1);
    }

    @Test
    void theLastPieceSentTwiceIsStillOneReturn() {
        Map<String, String> fields = Map.of("pieces-grinder", "3");
        Reply looked = desk.looksAt(page + "/return", fields);
        desk.clerk.go(page + "/return", Desk.sure(looked, fields));

        assertThat(desk.clerk.go(page + "/return", Desk.sure(looked, fields)).text())
                .contains("was not done again");
        assertThat(counts()).isEqualTo("0.00");
    }

    @Test
    void moreThanIsLeftDoesNotComeBack() {
        desk.does(page + "/return", Map.of("pieces-grinder", "2"));
        Reply reply = desk.looksAt(page + "/return", Map.of("pieces-grinder", "2"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).contains("2 pieces are more than are left: there are at most 1.");
        assertThat(desk.looksAt(page + "/return", Map.of("pieces-grinder", "-1"))
                        .text())
                .contains("\"-1\" is no number");
        assertThat(desk.looksAt(page + "/return", Map.of()).text()).contains("No piece is stated.");
    }

    @Test
    void moneyIsPaidBackWithoutGoodsAndTheShelfStaysAsItIs() {
        int before = stock();
        Reply done = desk.does(page + "/money", Map.of("amount", "1.5"));

        assertThat(done.text()).contains("€1.50 are paid back.");
        assertThat(counts()).isEqualTo("265.50");
        assertThat(stock()).isEqualTo(before);
        assertThat(desk.clerk.get(page).text()).contains("€1.50 without goods");
    }

    @Test
    void moreMoneyThanIsLeftIsRefusedAndNothingIsWritten() {
        Reply reply = desk.looksAt(page + "/money", Map.of("amount", "1,000.00"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).contains("The club refuses this:").contains("Change what it says and try again.");
        assertThat(desk.store().orders().returned(no)).isEmpty();
        assertThat(counts()).isEqualTo("267.00");
    }

    @Test
    void aCancelledOrderCountsNotAndStandsAgainWhenReinstated() {
        int before = stock();
        Reply cancelled = desk.does(page + "/cancel", Map.of());
        assertThat(cancelled.text()).contains("The order is cancelled.").contains("Cancelled on 1 January 2026.");
        assertThat(counts()).isEqualTo("0.00");
        assertThat(stock()).isEqualTo(before + 3);

        Reply again = desk.does(page + "/reinstate", Map.of());
        assertThat(again.text()).contains("The order stands again.");
        assertThat(counts()).isEqualTo("267.00");
        assertThat(stock()).isEqualTo(before);
    }

    @Test
    void aCancellationThatComesOnceMoreAfterTheOrderWasReinstatedChangesNothing() {
        int before = stock();
        Reply looked = desk.clerk.get(page + "/cancel");
        desk.clerk.go(page + "/cancel", Desk.sure(looked, Map.of()));
        desk.does(page + "/reinstate", Map.of());

        assertThat(desk.clerk.go(page + "/cancel", Desk.sure(looked, Map.of())).text())
                .contains("was not done again");
        assertThat(stock()).isEqualTo(before);
        assertThat(counts()).isEqualTo("267.00");
        assertThat(desk.clerk.get(page).text()).doesNotContain("Cancelled on");
    }

    @Test
    void anOrderWhoseGoodsAreSoldOutIsNotReinstated() {
        desk.does(page + "/cancel", Map.of());
        desk.buys(NORA, "grinder", Math.min(20, stock()));
        while (stock() > 0) {
            desk.buys(NORA, "grinder", Math.min(20, stock()));
        }
        Reply looked = desk.clerk.get(page + "/reinstate");
        Reply reply = desk.clerk.post(page + "/reinstate", Desk.sure(looked, Map.of()));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.text()).contains("no longer in stock");
        assertThat(desk.clerk.get(page).text()).contains("Cancelled on");
    }

    @Test
    void everyTableOfOrdersNamesTheCustomerWithTheNumberBesideIt() {
        for (String path : new String[] {"/clerk", "/clerk/orders", "/clerk/members/" + NORA}) {
            assertThat(desk.clerk.get(path).text())
                    .as(path)
                    .contains(no + " 1 January 2026 Nora Lindqvist 10006 €267.00");
        }
    }

    @Test
    void theOrderOfWhoWasErasedBearsTheNumberAlone() {
        desk.store().accounts().erase(NORA);

        assertThat(desk.clerk.get("/clerk/orders").text()).contains(no + " 1 January 2026 10006 €267.00");
    }

    @Test
    void anOrderIsFoundByItsNumber() {
        assertThat(desk.clerk.get("/clerk/orders?no=" + no).location()).isEqualTo(page);
        assertThat(desk.clerk.get("/clerk/orders?no=nope").text()).contains("There is no order \"nope\".");
        assertThat(desk.clerk.get("/clerk/orders/nope").status()).isEqualTo(404);
    }
}
