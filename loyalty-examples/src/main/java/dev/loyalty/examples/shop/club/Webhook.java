package dev.loyalty.examples.shop.club;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.ConflictException;
import dev.loyalty.command.LoyaltyException;
import dev.loyalty.command.OrderSnapshot;
import dev.loyalty.command.Outcome;
import dev.loyalty.value.CustomerId;
import java.time.DateTimeException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a shop platform's webhook "order changed", whose body is the whole order as it stands (see {@link WebhookOrder}), and whose header
 * bears a signature of the very bytes. What comes twice or out of order ends the same. Thread-safe.
 */
public final class Webhook {

    private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);

    private final LoyaltyEngine engine;
    private final Addresses customers;
    private final Signature signature;
    private final ReceivedWebhooks received;
    private final InstantSource clock;

    Webhook(
            LoyaltyEngine engine,
            Addresses customers,
            Signature signature,
            ReceivedWebhooks received,
            InstantSource clock) {
        this.engine = engine;
        this.customers = customers;
        this.signature = signature;
        this.received = received;
        this.clock = clock;
    }

    /** What becomes of a webhook. */
    public enum Fate {
        /** The engine took it. */
        APPLIED(200, "applied"),
        /** The engine had taken it before. */
        REPLAY(200, "replay"),
        /** The engine refused it. Sent again it would be refused again. */
        REFUSED(200, "refused"),
        /** It speaks of nobody whom the shop knows. */
        IGNORED(200, "ignored"),
        /** It is no order. */
        UNREADABLE(400, "unreadable"),
        /** It was not signed by the platform. */
        NOT_SIGNED(401, "not-signed"),
        /** It contradicts what is recorded. */
        CONFLICT(409, "conflict"),
        /** It is longer than it may be. */
        TOO_LONG(413, "too-long"),
        /** It is to be sent again. */
        LATER(503, "later");

        private final int status;
        private final String word;

        Fate(int status, String word) {
            this.status = status;
            this.word = word;
        }

        /** {@return the HTTP status of the answer} */
        public int status() {
            return status;
        }

        /** {@return the word of the answer} */
        public String word() {
            return word;
        }
    }

    /**
     * What the platform is told.
     *
     * @param fate what became of it
     * @param detail more of it; empty for nothing
     * @param customer of whom it spoke; null if that is not known
     * @param outcome what the engine said; null if it said nothing
     */
    public record Reply(
            Fate fate,
            String detail,
            @Nullable CustomerId customer,
            @Nullable Outcome outcome) {

        /** A reply that speaks of nobody. */
        public Reply(Fate fate) {
            this(fate, "", null, null);
        }

        private static Reply unreadable(@Nullable String why) {
            return new Reply(Fate.UNREADABLE, WebhookOrder.shortened(String.valueOf(why)), null, null);
        }

        /** {@return the answer as a small document} */
        public String json() {
            return WebhookOrder.json(fate.word(), detail);
        }
    }

    // show: webhook
    /** Takes a webhook. Nothing is thrown: a platform that gets a wrong answer sends for days, or gives up too soon. */
    public Reply take(byte[] body, @Nullable String signed) {
        boolean isSigned = signature.isOf(body, signed);
        Reply reply = isSigned ? told(body) : new Reply(Fate.NOT_SIGNED);
        received.add(clock.instant(), isSigned ? signed : null, reply, body);
        return reply;
    }

    private Reply told(byte[] body) {
        try {
            return told(WebhookOrder.read(body));
        } catch (JsonProcessingException wrong) {
            return Reply.unreadable(wrong.getOriginalMessage());
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException wrong) {
            return Reply.unreadable(wrong.getMessage());
        }
    }

    private Reply told(OrderSnapshot order) {
        CustomerId customer = order.ref().customer();
        if (customers.of(customer).isEmpty()) { // it can be replayed when there is an account
            return new Reply(Fate.IGNORED, "the shop has no such customer", customer, null);
        }
        try {
            Outcome outcome = engine.orders().sync(order);
            return new Reply(fate(outcome), WebhookOrder.detail(outcome), customer, outcome);
        } catch (ConflictException conflict) { // sent again it would conflict again
            LOG.warn("a webhook contradicts what is recorded: {}", conflict.getMessage());
            return new Reply(Fate.CONFLICT, "this revision came with other content", customer, null);
        } catch (LoyaltyException failed) { // nothing happened, or nobody knows; sent again it finds out
            LOG.warn("a webhook is to be sent again: {}", failed.getMessage());
            return new Reply(Fate.LATER, "send it again", customer, null);
        }
    }
    // end

    private static Fate fate(Outcome outcome) {
        return outcome.fold(applied -> applied.isReplay() ? Fate.REPLAY : Fate.APPLIED, refused -> Fate.REFUSED);
    }
}
