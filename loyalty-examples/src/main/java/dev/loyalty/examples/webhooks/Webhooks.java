package dev.loyalty.examples.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Outcome;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.value.CustomerId;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;

/** The same three webhooks in the right order, and out of order and twice: the end is the same. */
public final class Webhooks {

    static final String PAID = """
            {"id": "1001", "customer": "anna", "modified": "2025-03-01T10:15:00Z", "paid": "2025-03-01T10:15:00Z",
             "total": "620.00"}""";

    static final String EDITED = """
            {"id": "1001", "customer": "anna", "modified": "2025-03-02T08:00:00Z", "paid": "2025-03-01T10:15:00Z",
             "total": "580.00"}""";

    static final String REFUNDED = """
            {"id": "1001", "customer": "anna", "modified": "2025-03-09T16:40:00Z", "paid": "2025-03-01T10:15:00Z",
             "total": "580.00", "refunds": [{"id": "r-1", "amount": "100.00"}]}""";

    private static final LoyaltyProgram CLUB = LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
            .tier("bronze", "0")
            .tier("silver", "500")
            .build();

    private Webhooks() {}

    /** Runs it. */
    public static void main(String[] args) throws JsonProcessingException {
        run(System.out);
    }

    static void run(PrintStream out) throws JsonProcessingException {
        out.println("in order:");
        feed(List.of(PAID, EDITED, REFUNDED), out);
        out.println("out of order, and twice:");
        feed(List.of(REFUNDED, PAID, REFUNDED, EDITED, PAID), out);
    }

    static void feed(List<String> bodies, PrintStream out) throws JsonProcessingException {
        try (LoyaltyEngine engine = LoyaltyEngine.inMemory(CLUB)) {
            WebhookConsumer consumer = new WebhookConsumer(engine);
            for (String body : bodies) {
                Outcome outcome = consumer.accept(body);
                out.println("  " + (outcome.isReplay() ? "known already" : outcome.events()));
            }
            out.println("  " + engine.members().view(CustomerId.of("anna")).progress());
        }
    }
}
