package dev.loyalty.examples.customstore;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Order;
import dev.loyalty.command.Refund;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.OrderRef;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;

/** The engine on a store of one's own. */
public final class Main {

    private Main() {}

    /** Runs the example. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .tier("bronze", "0.00")
                .tier("silver", "500.00", tier -> tier.percentOff("10"))
                .build();
        CustomerId anna = CustomerId.of("anna");
        Instant paidAt = Instant.parse("2026-01-10T12:00:00Z");

        try (LoyaltyEngine engine = LoyaltyEngine.builder(club)
                .store(new CompareAndSwapStore())
                .clock(() -> paidAt)
                .build()) {
            engine.orders().paid(Order.of(anna, "1001", "520.00", paidAt));
            out.println(engine.members().view(anna).progress());
            engine.orders().refunded(Refund.of(OrderRef.of(anna, "1001"), "r-1", "50.00", paidAt));
            out.println(engine.members().view(anna).progress());
        }
    }
}
