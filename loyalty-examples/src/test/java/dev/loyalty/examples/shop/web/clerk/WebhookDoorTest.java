package dev.loyalty.examples.shop.web.clerk;

import static dev.loyalty.examples.shop.web.clerk.Desk.NORA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.examples.shop.club.Signature;
import dev.loyalty.examples.shop.club.Webhook.Fate;
import dev.loyalty.examples.shop.web.Language;
import dev.loyalty.examples.shop.web.WebhookRoutes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The door for webhooks: signed, strict, and the same however often and in whatever order they come. */
class WebhookDoorTest {

    private static final String PAID = order(1, "250.00", "");
    private static final String REFUNDED =
            order(2, "250.00", ", \"refunds\": [{\"id\": \"r-1\", \"amount\": \"100.00\"}]");

    private final HttpClient client = HttpClient.newHttpClient();
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static String order(int revision, String amount, String rest) {
        return """
                {"id": "T-1", "customer": "10006", "modified": "2025-12-2%sT10:00:00Z", "paid": "2025-12-20T10:00:00Z",
                 "lines": [{"product": "espresso", "category": "coffee-tea", "quantity": 1, "amount": "%s"}]%s}""".formatted(revision, amount, rest);
    }

    private HttpResponse<String> send(byte[] body, @Nullable String signature) {
        HttpRequest.Builder request = HttpRequest.newBuilder(desk.shop.address().resolve("/webhooks/orders"))
                .POST(BodyPublishers.ofByteArray(body));
        if (signature != null) {
            request.header(WebhookRoutes.SIGNATURE, signature);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private HttpResponse<String> sendSigned(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(bytes, sign(bytes));
    }

    private String sign(byte[] body) {
        return desk.shop.demo().platform().of(body);
    }

    private String counts() {
        return desk.store().engine().members().view(NORA).progress().spent().plain();
    }

    @Test
    void whatIsSignedRightIsTold() {
        HttpResponse<String> reply = sendSigned(PAID);
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).contains("\"status\":\"applied\"");
        assertThat(counts()).isEqualTo("250.00");
        assertThat(desk.page(NORA).text()).contains("Silver, valid through");
    }

    @Test
    void aWrongSignatureAForeignOneAndNoneAreTurnedAway() {
        byte[] body = PAID.getBytes(StandardCharsets.UTF_8);
        assertThat(send(body, null).statusCode()).isEqualTo(401);
        assertThat(send(body, "sha256=00").statusCode()).isEqualTo(401);
        assertThat(send(body, new Signature("another secret").of(body)).statusCode())
                .isEqualTo(401);
        byte[] changed = PAID.replace("250", "950").getBytes(StandardCharsets.UTF_8);
        assertThat(send(changed, sign(body)).statusCode()).isEqualTo(401);
        assertThat(counts()).isEqualTo("0.00");
        assertThat(desk.clerk.get("/clerk/webhooks").text())
                .contains("Answer 401: not signed by the platform")
                .doesNotContain("\"T-1\"");
    }

    @Test
    void twiceIsAReplayAndOutOfOrderEndsTheSame() {
        assertThat(sendSigned(REFUNDED).body()).contains("applied");
        assertThat(sendSigned(PAID).statusCode()).isEqualTo(200);
        assertThat(sendSigned(REFUNDED).body()).contains("replay");
        assertThat(counts()).isEqualTo("150.00");
    }

    @Test
    void theSameRevisionWithOtherContentIsAConflict() {
        sendSigned(PAID);
        assertThat(sendSigned(order(1, "260.00", "")).statusCode()).isEqualTo(409);
        assertThat(counts()).isEqualTo("250.00");
    }

    @Test
    void whatIsLongerThanItMayBeIsTurnedAway() {
        byte[] body = new byte[300 * 1024];
        assertThat(send(body, sign(body)).statusCode()).isEqualTo(413);
    }

    @Test
    void whatIsNoOrderIsUnreadableAndSaysWhy() {
        assertUnreadable("{\"id\": ", "");
        assertUnreadable("", "no object");
        assertUnreadable("[]", "no object");
        assertUnreadable(PAID + "x", "");
        assertUnreadable(PAID.replace("\"id\"", "\"identity\""), "identity");
        assertUnreadable(PAID.replace("\"250.00\"", "250.00"), "amount");
        assertUnreadable(PAID.replace("\"quantity\": 1", "\"quantity\": \"1\""), "quantity");
        assertUnreadable(PAID.replace("\"id\": \"T-1\"", "\"id\": \"T-1\", \"id\": \"T-2\""), "");
        assertUnreadable(PAID.replace("2025-12-20T10:00:00Z", "yesterday"), "yesterday");
        assertThat(counts()).isEqualTo("0.00");
    }

    private void assertUnreadable(String body, String why) {
        HttpResponse<String> reply = sendSigned(body);
        assertThat(reply.statusCode()).as(body).isEqualTo(400);
        assertThat(reply.body()).contains("unreadable").contains(why);
    }

    @Test
    void bytesThatAreNoTextAreUnreadable() {
        byte[] body = {'{', (byte) 0xff, '}'};
        assertThat(send(body, sign(body)).statusCode()).isEqualTo(400);
    }

    @Test
    void anOrderOfSomebodyWhomTheShopDoesNotKnowIsIgnoredAndCanBeReplayedLater() {
        HttpResponse<String> reply = sendSigned(PAID.replace("10006", "99999"));
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).contains("ignored").contains("no such customer");
        assertThat(desk.clerk.get("/clerk/webhooks").text())
                .contains("Answer 200: passed over, since the shop has no such customer");
    }

    @Test
    void aRefusalIsAnsweredSoThatNobodySendsItForEver() {
        HttpResponse<String> reply = sendSigned(PAID.replace("2025-12-20", "2029-12-20"));
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).contains("refused").contains("InTheFuture");
    }

    @Test
    void theClerkSendsTheSameBytesAgainThroughTheSameDoor() {
        sendSigned(PAID);
        assertThat(desk.clerk.get("/clerk/webhooks").text()).contains("applied").contains("T-1");
        assertThat(desk.clerk.go("/clerk/webhooks/1/replay", Map.of()).text())
                .contains("Answer 200: was recorded before, nothing has changed.");
        assertThat(counts()).isEqualTo("250.00");
        assertThat(desk.clerk.post("/clerk/webhooks/77/replay", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void whatBecameOfAWebhookIsSaidInTheReadersLanguage() {
        sendSigned(PAID);
        sendSigned(PAID.replace("T-1", "T-2").replace("2025-12-20", "2029-12-20"));
        send(PAID.getBytes(StandardCharsets.UTF_8), null);
        desk.clerk.go("/settings", Map.of("lang", "de"));

        assertThat(desk.clerk.get("/clerk/webhooks").text())
                .contains("Antwort 200: verbucht")
                .contains(
                        "Antwort 200: abgelehnt Es hat sich nichts geändert. Für die Betreuer der Plattform ist der Grund: InTheFuture")
                .contains("Antwort 401: nicht von der Plattform unterschrieben")
                .contains("Was die Plattform als Antwort bekam: {\"status\":\"applied\"");
    }

    @Test
    void everyAnswerHasItsWordsInBothLanguages() {
        for (Language language : Language.values()) {
            for (Fate fate : Fate.values()) {
                assertThat(language.texts().has("clerk.webhooks.word." + fate.word()))
                        .as(language + " " + fate)
                        .isTrue();
            }
        }
    }

    @Test
    void theClerkSendsASample() {
        desk.clerk.get("/clerk/webhooks");
        assertThat(desk.clerk.go("/clerk/webhooks/sample", Map.of("body", PAID)).text())
                .contains("applied");
        assertThat(desk.clerk
                        .go("/clerk/webhooks/sample", Map.of("body", "<script>alert(1)</script>"))
                        .body())
                .contains("Answer 400")
                .doesNotContain("<script>alert");
    }
}
