package dev.loyalty.examples.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.OrderSnapshot;
import dev.loyalty.command.Outcome;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.OrderRef;
import java.time.Instant;

/**
 * Takes a shop platform's webhook "order changed", whose body is the whole order as it stands. One call does it, whatever came
 * before: the first news of an order, an edit, a refund, a cancellation, or something that is known already. Thread-safe.
 */
public final class WebhookConsumer {

    private static final JsonMapper JSON = new JsonMapper();

    private final LoyaltyEngine engine;

    /** A consumer that tells an engine. */
    public WebhookConsumer(LoyaltyEngine engine) {
        this.engine = engine;
    }

    /**
     * Takes a webhook.
     *
     * @return what became of it: answer the platform with 200 whatever it is
     * @throws JsonProcessingException if the body is no JSON: answer with 400
     */
    public Outcome accept(String body) throws JsonProcessingException {
        JsonNode order = JSON.readTree(body);
        OrderRef ref = OrderRef.of(
                CustomerId.of(order.required("customer").asText()),
                order.required("id").asText());
        long revision = Instant.parse(order.required("modified").asText()).toEpochMilli();
        OrderSnapshot snapshot = OrderSnapshot.of(
                ref,
                revision,
                order.required("total").asText(),
                Instant.parse(order.required("paid").asText()));
        for (JsonNode refund : order.path("refunds")) {
            snapshot = snapshot.refund(
                    refund.required("id").asText(), refund.required("amount").asText());
        }
        if (order.path("cancelled").asBoolean()) {
            snapshot = snapshot.asCancelled();
        }
        return engine.orders().sync(snapshot);
    }
}
