package dev.loyalty.examples.shop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The menus say where the reader is: on the page itself, or in its area. */
class MenuTest {

    private static final Pattern MARKED = Pattern.compile("<a href=\"([^\"]*)\" aria-current=\"([^\"]*)\"");

    private static OpenShop shop;

    @BeforeAll
    static void open() {
        shop = OpenShop.open();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void theFirstPageOfAnAreaIsThePageItself() {
        assertThat(marked("merchant", "/merchant")).containsExactly("/merchant page", "/merchant page");
        assertThat(marked("clerk", "/clerk")).containsExactly("/clerk page", "/clerk page");
        assertThat(marked("nora", "/account")).containsExactly("/account page", "/account page");
        assertThat(marked("nora", "/")).containsExactly("/ page");
    }

    @Test
    void aPageBelowMarksItsAreaAndItself() {
        assertThat(marked("merchant", "/merchant/tiers")).containsExactly("/merchant true", "/merchant/tiers page");
        assertThat(marked("clerk", "/clerk/orders")).containsExactly("/clerk true", "/clerk/orders page");
        assertThat(marked("nora", "/account/card")).containsExactly("/account true", "/account/card page");
    }

    @Test
    void aPageFartherBelowMarksTheNearestAreaOfEachMenu() {
        assertThat(marked("clerk", "/clerk/members/10006")).containsExactly("/clerk true", "/clerk/members true");
        assertThat(marked("clerk", "/clerk/members/10006/remark"))
                .containsExactly("/clerk true", "/clerk/members true");
        assertThat(marked("merchant", "/merchant/people/close")).containsExactly("/merchant true", "/merchant true");
        assertThat(marked("nora", "/account/erase")).containsExactly("/account true", "/account/profile true");
    }

    @Test
    void theWayToTheOrderBelongsToTheCartAndTheOrderToTheAccount() {
        Browser nora = shop.browser().signIn("nora");
        nora.get("/");
        nora.post("/cart/add", Map.of("product", "pan"));

        assertThat(marked(nora.get("/checkout"))).containsExactly("/cart true");
        assertThat(marked(nora.get("/orders/L-NOBODY"))).containsExactly("/account true");
    }

    @Test
    void aPageOutsideMarksNothing() {
        assertThat(marked("nora", "/demo/tour")).isEmpty();
        assertThat(marked("clerk", "/merchant"))
                .as("a page that a clerk may not see")
                .isEmpty();
        assertThat(marked("nora", "/accounting")).isEmpty();
    }

    private static List<String> marked(String who, String path) {
        return marked(shop.browser().signIn(who).get(path));
    }

    private static List<String> marked(Browser.Reply reply) {
        return MARKED.matcher(reply.body())
                .results()
                .map(entry -> entry.group(1) + " " + entry.group(2))
                .toList();
    }
}
