package dev.loyalty.examples.quickstart;

import static dev.loyalty.program.MessageKind.DEMOTED;
import static dev.loyalty.program.MessageKind.ENROLLED;
import static dev.loyalty.program.MessageKind.PROMOTED;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Order;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refund;
import dev.loyalty.event.TierChanged;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.spi.GroupAssigner;
import dev.loyalty.spi.Notifier;
import dev.loyalty.spi.Receipt;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.OrderRef;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The program of the README: everything that a shop needs to begin. */
public final class QuickStart {

    private QuickStart() {}

    /** Runs it. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        CustomerId customer = CustomerId.of("anna");
        Instant paidAt = Instant.parse("2025-03-01T10:15:00Z");
        Instant refundedAt = Instant.parse("2025-03-08T09:00:00Z");

        Map<CustomerId, String> groups = new ConcurrentHashMap<>();
        Queue<MessageKind> mails = new ConcurrentLinkedQueue<>();
        GroupAssigner shopGroups = assigning(groups);
        Notifier mailer = message -> {
            mails.add(message.kind());
            return Receipt.done();
        };

        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .tier("bronze", "0.00", tier -> tier.group("3").percentOff("5"))
                .tier("silver", "500.00", tier -> tier.group("4").percentOff("10"))
                .tier(
                        "gold",
                        "1000.00",
                        tier -> tier.group("5").percentOff("15").freeShipping())
                .messages(ENROLLED, PROMOTED, DEMOTED)
                .build();

        try (LoyaltyEngine engine = LoyaltyEngine.builder(club)
                .groupAssigner(shopGroups)
                .notifier(mailer)
                .build()) {
            engine.start();
            Outcome paid = engine.orders().paid(Order.of(customer, "1001", "520.00", paidAt));
            out.println(inWords(paid.tierChange().orElseThrow()));
            engine.orders().refunded(Refund.of(OrderRef.of(customer, "1001"), "r-1", "50.00", refundedAt));
            out.println(engine.members().view(customer).progress());
        }
        // by now everything was delivered
        out.println("group %s; mails %s".formatted(groups.get(customer), mails));
    }

    /** Who is frozen or erased is to be in none of the groups. */
    static GroupAssigner assigning(Map<CustomerId, String> groups) {
        return assignment -> {
            assignment
                    .group()
                    .ifPresentOrElse(
                            group -> groups.put(assignment.customer(), group.value()),
                            () -> groups.remove(assignment.customer()));
            return Receipt.done();
        };
    }

    private static String inWords(TierChanged change) {
        return "%s → %s, because %s".formatted(change.from(), change.to(), change.reason());
    }
}
