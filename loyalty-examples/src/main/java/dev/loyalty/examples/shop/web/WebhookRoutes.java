package dev.loyalty.examples.shop.web;

import dev.loyalty.command.Outcome;
import dev.loyalty.examples.shop.club.Webhook.Fate;
import dev.loyalty.examples.shop.club.Webhook.Reply;
import java.util.List;
import java.util.Map;

/** Where the shop platform sends its webhooks. They bear no cookie and no token of a form, but a signature of their bytes. */
public final class WebhookRoutes {

    private static final int MOST_BYTES = 256 * 1024;
    /** The header that bears the signature. */
    public static final String SIGNATURE = "X-Shop-Signature";

    private WebhookRoutes() {}

    static List<Route> all() {
        return List.of(Route.post("/webhooks/orders", Route.Access.SIGNED, WebhookRoutes::take));
    }

    // show: door
    private static Answer take(Visit visit) {
        if (!visit.demo().replay().isOver()) {
            return answer(new Reply(Fate.LATER));
        }
        byte[] body = visit.body(MOST_BYTES);
        if (body == null) {
            return answer(new Reply(Fate.TOO_LONG));
        }
        Reply reply = visit.store().club().webhook().take(body, visit.header(SIGNATURE));
        Outcome outcome = reply.outcome();
        if (outcome != null) {
            visit.demo().calls().note("orders().sync(…)", outcome);
            visit.demo().heart().wake();
        }
        return answer(reply);
    }

    // end

    private static Answer answer(Reply reply) {
        Map<String, String> headers = reply.fate() == Fate.LATER ? Map.of("Retry-After", "5") : Map.of();
        byte[] json = Assets.bytes(reply.json());
        return new Answer.Bytes(
                "application/json; charset=utf-8", json, reply.fate().status(), headers);
    }
}
