package dev.loyalty.examples.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.ConflictException;
import dev.loyalty.command.LoyaltyException;
import dev.loyalty.command.OrderSnapshot;
import dev.loyalty.command.Outcome;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.OrderRef;
import java.time.DateTimeException;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a shop platform's webhook "order changed", whose body is the whole order as it stands. One call does it, whatever came
 * before: the first news of an order, an edit, a refund, a cancellation, or something that is known already. Thread-safe.
 */
public final class WebhookConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookConsumer.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final LoyaltyEngine engine;

    /** A consumer that tells an engine. */
    public WebhookConsumer(LoyaltyEngine engine) {
        this.engine = engine;
    }

    /**
     * Takes a webhook, and says with which HTTP status to answer. Nothing is thrown: a platform that gets no answer, or a wrong one,
     * sends the same again for days, or gives up too soon.
     *
     * @return 200 if it is dealt with, also if the engine refused it; 400 if the body is wrong, and sending it again would not help;
     *     503 if it is to be sent again
     */
    public int answer(String body) {
        try {
            Outcome outcome = accept(body);
            if (outcome instanceof Outcome.Refused refused) {
                LOG.warn(
                        "a webhook of {} was refused: {}",
                        outcome.customer(),
                        refused.refusal().sentence());
            }
            return 200;
        } catch (ConflictException conflict) { // sent again it would conflict again: somebody has to look
            LOG.warn("a webhook contradicts what is recorded", conflict);
            return 200;
        } catch (LoyaltyException failed) { // nothing happened, or nobody knows; sent again it finds out
            LOG.warn("a webhook is to be sent again: {}", failed.getMessage());
            return 503;
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException wrong) {
            LOG.warn("a webhook cannot be read: {}", wrong.getMessage());
            return 400;
        } catch (RuntimeException unexpected) {
            LOG.warn("a webhook failed and is to be sent again", unexpected);
            return 503;
        }
    }

    /**
     * Tells the engine of a webhook.
     *
     * @return what became of it
     * @throws JsonProcessingException if the body is no JSON
     * @throws IllegalArgumentException if a field is missing or its value not valid
     */
    Outcome accept(String body) throws JsonProcessingException {
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
