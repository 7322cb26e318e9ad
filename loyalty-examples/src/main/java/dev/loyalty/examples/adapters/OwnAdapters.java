package dev.loyalty.examples.adapters;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Order;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.value.CustomerId;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicBoolean;

/** An order while the mail server is down: the order counts, the group is assigned, and the mail goes out when it is up again. */
public final class OwnAdapters {

    private OwnAdapters() {}

    /** Runs it. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        CustomerId anna = CustomerId.of("anna");
        ShopGroups groups = new ShopGroups();
        groups.open(anna);
        AtomicBoolean isUp = new AtomicBoolean(false);
        MailNotifier mails = new MailNotifier((id, to, text) -> {
            if (!isUp.get()) {
                throw new IllegalStateException("the mail server is down");
            }
            out.println("mail to " + to + ": " + text);
        });
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .tier("bronze", "0", tier -> tier.name("Bronze").group("customers"))
                .tier(
                        "silver",
                        "500",
                        tier -> tier.name("Silver").group("friends").percentOff("10"))
                .messages(MessageKind.values())
                .build();

        try (LoyaltyEngine engine = LoyaltyEngine.builder(club)
                .groupAssigner(groups)
                .notifier(mails)
                .retries(3, Duration.ZERO, Duration.ZERO) // at once, to show it; by default with growing pauses
                .build()) {
            engine.orders().paid(Order.of(anna, "1001", "120.00", Instant.parse("2025-03-01T10:15:00Z")));
            engine.deliveries().drain(); // or engine.start(), and it happens by itself
            out.println("groups of anna: " + groups.groupsOf(anna));
            engine.deliveries().parked(null, 10).forEach(parked -> out.println("parked: " + parked.lastError()));

            isUp.set(true);
            engine.deliveries()
                    .parked(null, 10)
                    .forEach(parked -> engine.deliveries().retry(parked.delivery()));
            engine.deliveries().drain();
            engine.orders().paid(Order.of(anna, "1002", "400.00", Instant.parse("2025-04-01T18:30:00Z")));
            engine.deliveries().drain();
            out.println("groups of anna: " + groups.groupsOf(anna));
        }
    }
}
