package dev.loyalty.jdbc;

import static dev.loyalty.program.MessageKind.DEMOTED;
import static dev.loyalty.program.MessageKind.ENROLLED;
import static dev.loyalty.program.MessageKind.PROMOTED;

import dev.loyalty.EngineBuilder;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Order;
import dev.loyalty.command.Refund;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.spi.StoreFactory;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.OrderRef;
import java.time.Instant;
import java.time.ZoneId;

/** A shop's program, and what is said to it in the tests. */
final class Club {

    static final CustomerId ANNA = CustomerId.of("anna");
    static final CustomerId BERT = CustomerId.of("bert");
    static final Instant PAID_AT = Instant.parse("2026-03-01T10:15:00Z");
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private Club() {}

    static LoyaltyProgram program(String id) {
        return LoyaltyProgram.builder(id, "EUR", ZoneId.of("Europe/Berlin"))
                .tier("bronze", "0.00", tier -> tier.percentOff("5"))
                .tier("silver", "500.00", tier -> tier.percentOff("10"))
                .tier("gold", "1000.00", tier -> tier.percentOff("15").freeShipping())
                .build();
    }

    static LoyaltyProgram programWithMessagesAndGroups(String id) {
        return programWithMessagesAndGroups(id, TierPolicy.LIFETIME);
    }

    static LoyaltyProgram programWithMessagesAndGroups(String id, TierPolicy policy) {
        return LoyaltyProgram.builder(id, "EUR", ZoneId.of("Europe/Berlin"))
                .tier("bronze", "0.00", tier -> tier.group("3").percentOff("5"))
                .tier("silver", "500.00", tier -> tier.group("4").percentOff("10"))
                .tier(
                        "gold",
                        "1000.00",
                        tier -> tier.group("5").percentOff("15").freeShipping())
                .policy(policy)
                .messages(ENROLLED, PROMOTED, DEMOTED)
                .build();
    }

    static LoyaltyEngine engine(StoreFactory store) {
        return builder(store).build();
    }

    static EngineBuilder builder(StoreFactory store) {
        return LoyaltyEngine.builder(program("club"))
                .clock(SettableClock.at(NOW))
                .store(store);
    }

    static Order order(CustomerId customer, String id, String amount) {
        return Order.of(customer, id, amount, PAID_AT);
    }

    static Refund refund(CustomerId customer, String order, String refund, String amount) {
        return Refund.of(OrderRef.of(customer, order), refund, amount, PAID_AT);
    }
}
