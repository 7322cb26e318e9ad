package dev.loyalty.examples.shop.web.clerk;

import static dev.loyalty.examples.shop.web.Route.Access.CLERK;

import dev.loyalty.command.Outcome;
import dev.loyalty.examples.shop.club.ReceivedWebhooks.Received;
import dev.loyalty.examples.shop.club.Webhook;
import dev.loyalty.examples.shop.club.Webhook.Fate;
import dev.loyalty.examples.shop.demo.Demo;
import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.MissingException;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.examples.shop.web.WebhookRoutes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** The webhooks that came: what they said, what was answered, and the same bytes once more. */
public final class WebhookPages {

    private static final int SHOWN = 50;
    private static final int LONGEST = 4000;

    private WebhookPages() {}

    /**
     * What the page shows.
     *
     * @param webhooks the latest, newest first
     * @param sample a body to try
     * @param header the header that bears the signature
     * @param secret what both sides know; empty if it is not to be shown
     * @param host where the shop is
     */
    public record Webhooks(List<Line> webhooks, String sample, String header, String secret, String host) {}

    /**
     * One that came.
     *
     * @param id its number
     * @param at when
     * @param isSigned whether it was signed
     * @param body its beginning
     * @param answer what was answered, in words
     * @param code more of it, as machines say it; empty for nothing
     * @param json the whole answer
     */
    public record Line(long id, Instant at, boolean isSigned, String body, String answer, String code, String json) {}

    static List<Route> routes() {
        return List.of(
                Route.get("/clerk/webhooks", CLERK, WebhookPages::show).waiting(),
                Route.post("/clerk/webhooks/sample", CLERK, WebhookPages::sample)
                        .waiting(),
                Route.post("/clerk/webhooks/{id}/replay", CLERK, WebhookPages::replay)
                        .waiting());
    }

    private static Answer show(Visit visit) {
        List<Line> lines = visit.store().club().receivedWebhooks().latest(SHOWN).stream()
                .map(received -> line(visit, received))
                .toList();
        String asked = visit.header("Host");
        Webhooks model = new Webhooks(
                lines,
                sampleBody(visit),
                WebhookRoutes.SIGNATURE,
                visit.demo().staffIsOpen() ? Demo.PASSWORD : "",
                asked == null ? "127.0.0.1" : asked);
        return Answer.page("clerk/webhooks", "clerk.webhooks.title", model)
                .code("club/Webhook#webhook", "web/WebhookRoutes#door", "web/clerk/WebhookPages#replay");
    }

    private static Line line(Visit visit, Received received) {
        String body = new String(received.body(), StandardCharsets.UTF_8);
        return new Line(
                received.id(),
                received.at(),
                received.isSigned(),
                body.length() > LONGEST ? body.substring(0, LONGEST) + "…" : body,
                answer(visit, received.status(), received.word()),
                code(received),
                received.json());
    }

    private static String answer(Visit visit, int status, String word) {
        return visit.text("clerk.webhooks.answer", status, visit.text("clerk.webhooks.word." + word));
    }

    /** Why it was refused or could not be read. Of the others the words say it all. */
    private static String code(Received received) {
        boolean hasReason = Stream.of(Fate.REFUSED, Fate.UNREADABLE)
                .anyMatch(fate -> fate.word().equals(received.word()));
        return hasReason ? received.detail() : "";
    }

    // show: replay
    /** The same bytes with the same signature, through the same door. */
    private static Answer replay(Visit visit) {
        String id = visit.path("id");
        Received received = visit.store()
                .club()
                .receivedWebhooks()
                .find(id.matches("[1-9][0-9]{0,15}") ? Long.parseLong(id) : 0)
                .filter(Received::isSigned)
                .orElseThrow(MissingException::new);
        return said(visit, visit.store().club().webhook().take(received.body(), received.signature()));
    }
    // end

    private static Answer sample(Visit visit) {
        byte[] body = visit.field("body").getBytes(StandardCharsets.UTF_8);
        return said(
                visit,
                visit.store()
                        .club()
                        .webhook()
                        .take(body, visit.demo().platform().of(body)));
    }

    private static Answer said(Visit visit, Webhook.Reply reply) {
        Outcome outcome = reply.outcome();
        if (outcome != null) {
            visit.demo().calls().note("orders().sync(…)", outcome);
            visit.demo().heart().wake();
        }
        visit.visitor().say(answer(visit, reply.fate().status(), reply.fate().word()) + ".");
        return Answer.to("/clerk/webhooks");
    }

    private static String sampleBody(Visit visit) {
        Instant now = visit.store().clock().instant().truncatedTo(ChronoUnit.SECONDS);
        return """
                {
                  "id": "T-%s",
                  "customer": "10002",
                  "modified": "%s",
                  "paid": "%s",
                  "lines": [
                    {"product": "espresso", "category": "coffee-tea", "quantity": 2, "amount": "33.80"}
                  ],
                  "shipping": "0.00",
                  "refunds": [],
                  "cancelled": false
                }""".formatted(now.getEpochSecond(), now, now);
    }
}
