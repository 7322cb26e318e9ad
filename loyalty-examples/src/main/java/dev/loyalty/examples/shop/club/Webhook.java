package dev.loyalty.examples.shop.club;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.ConflictException;
import dev.loyalty.command.LoyaltyException;
import dev.loyalty.command.OrderSnapshot;
import dev.loyalty.command.Outcome;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.OrderRef;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a shop platform's webhook "order changed", whose body is the whole order as it stands, and whose header bears a signature of
 * the very bytes. What comes twice or out of order ends the same. Thread-safe.
 */
public final class Webhook {

    private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final LoyaltyEngine engine;
    private final Signature signature;
    private final ReceivedWebhooks received;
    private final InstantSource clock;

    Webhook(LoyaltyEngine engine, Signature signature, ReceivedWebhooks received, InstantSource clock) {
        this.engine = engine;
        this.signature = signature;
        this.received = received;
        this.clock = clock;
    }

    /**
     * What the platform is told.
     *
     * @param status the HTTP status: 200 dealt with, also if refused; 400 unreadable; 401 not signed by the platform; 409 contradicts what
     *     is recorded; 503 to be sent again
     * @param word what became of it, in a word
     */
    public record Reply(int status, String word) {}

    // show: webhook
    /** Takes a webhook. Nothing is thrown: a platform that gets a wrong answer sends for days, or gives up too soon. */
    public Reply take(byte[] body, @Nullable String signed) {
        boolean isSigned = signature.isOf(body, signed);
        Reply reply = isSigned ? told(body) : new Reply(401, "not-signed");
        received.add(clock.instant(), isSigned, reply, body);
        return reply;
    }

    private Reply told(byte[] body) {
        try {
            Outcome outcome = engine.orders().sync(snapshot(JSON.readTree(body)));
            return new Reply(
                    200,
                    outcome.fold(
                            applied -> applied.isReplay() ? "replay" : "applied",
                            refused -> "refused: " + refused.refusal().code()));
        } catch (ConflictException conflict) {
            LOG.warn("a webhook contradicts what is recorded: {}", conflict.getMessage());
            return new Reply(409, "conflict");
        } catch (LoyaltyException failed) { // nothing happened, or nobody knows; sent again it finds out
            LOG.warn("a webhook is to be sent again: {}", failed.getMessage());
            return new Reply(503, "later");
        } catch (IOException | IllegalArgumentException | DateTimeException wrong) {
            LOG.warn("a webhook cannot be read: {}", wrong.getMessage());
            return new Reply(400, "unreadable");
        }
    }
    // end

    private static OrderSnapshot snapshot(JsonNode order) {
        OrderRef ref = OrderRef.of(
                CustomerId.of(order.required("customer").asText()),
                order.required("id").asText());
        OrderSnapshot snapshot = OrderSnapshot.of(
                ref,
                Instant.parse(order.required("modified").asText()).toEpochMilli(),
                order.required("total").asText(),
                Instant.parse(order.required("paid").asText()));
        for (JsonNode refund : order.path("refunds")) {
            snapshot = snapshot.refund(
                    refund.required("id").asText(), refund.required("amount").asText());
        }
        return order.path("cancelled").asBoolean() ? snapshot.asCancelled() : snapshot;
    }
}
