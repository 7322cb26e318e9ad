package dev.loyalty.examples.shop.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.examples.shop.club.ReceivedWebhooks.Received;
import dev.loyalty.examples.shop.web.Browser.Reply;
import dev.loyalty.value.CustomerId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookRoutesTest {

    private static final CustomerId ANNA = CustomerId.of("10001");

    private static final String PAID = """
            {"id": "W-1", "customer": "10001", "modified": "2026-01-01T07:00:00Z", "paid": "2026-01-01T07:00:00Z",
             "total": "250.00"}""";

    private static final String REFUNDED = """
            {"id": "W-1", "customer": "10001", "modified": "2026-01-01T07:30:00Z", "paid": "2026-01-01T07:00:00Z",
             "total": "250.00", "refunds": [{"id": "r-1", "amount": "100.00"}]}""";

    private final OpenShop shop = OpenShop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatIsSignedByThePlatformCounts() {
        assertThat(signed(PAID).body()).contains("\"applied\"");

        assertThat(spent()).isEqualTo("250.00");
    }

    @Test
    void twiceAndOutOfOrderEndsTheSame() {
        signed(REFUNDED);
        signed(PAID);
        assertThat(signed(REFUNDED).body()).contains("\"replay\"");

        assertThat(spent()).isEqualTo("150.00");
    }

    @Test
    void whatIsNotSignedOrSignedForOtherBytesIsNotTaken() {
        String signature = shop.demo().platform().of(bytes(PAID));

        assertThat(shop.browser().send("/webhooks/orders", PAID).status()).isEqualTo(401);
        assertThat(shop.browser()
                        .send("/webhooks/orders", PAID + " ", "X-Shop-Signature", signature)
                        .status())
                .isEqualTo(401);

        assertThat(shop.store().engine().members().view(ANNA).isMember()).isFalse();
        assertThat(shop.store().club().receivedWebhooks().latest(5))
                .extracting(Received::isSigned)
                .containsExactly(false, false);
    }

    @Test
    void whatCannotBeReadIsSaidToBeSo() {
        assertThat(signed("{").status()).isEqualTo(400);
        assertThat(signed("{\"id\": \"W-1\"}").status()).isEqualTo(400);
        assertThat(signed(PAID.replace("250.00", "250,00")).status()).isEqualTo(400);
        assertThat(signed("x".repeat(300_000)).status()).isEqualTo(413);
    }

    @Test
    void theSameRevisionWithOtherContentIsAConflict() {
        signed(PAID);

        assertThat(signed(PAID.replace("250.00", "260.00")).status()).isEqualTo(409);
    }

    @Test
    void aFormThatIsTooLongIsRefusedAsOne() {
        Browser anna = shop.browser().signIn("anna");
        assertThat(anna.post("/cart/add", Map.of("product", "x".repeat(300_000)))
                        .status())
                .isEqualTo(413);
    }

    private Reply signed(String body) {
        return shop.browser()
                .send(
                        "/webhooks/orders",
                        body,
                        "X-Shop-Signature",
                        shop.demo().platform().of(bytes(body)));
    }

    private String spent() {
        return shop.store().engine().members().view(ANNA).progress().spent().plain();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
