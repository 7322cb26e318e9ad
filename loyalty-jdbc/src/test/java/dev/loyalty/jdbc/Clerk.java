package dev.loyalty.jdbc;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Command;
import dev.loyalty.command.Order;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refund;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.spi.Message;
import dev.loyalty.spi.Receipt;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.OrderRef;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * A shop that works with whatever library its class loader has: it uses only what every version has, and takes and gives texts, so that
 * shops of several versions can be asked in turn.
 */
public final class Clerk implements UnaryOperator<String> {

    private static final Instant PAID_AT = Instant.parse("2026-03-01T10:15:00Z");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    /** The system property with what is done while a customer is being told something: classes of two versions share no field. */
    static final String MEANWHILE = "dev.loyalty.jdbc.Clerk.meanwhile";

    private final LoyaltyEngine engine;

    /** Opens the store. */
    public Clerk(DataSource data) {
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .tier("bronze", "0.00", tier -> tier.percentOff("5"))
                .tier("silver", "500.00", tier -> tier.percentOff("10"))
                .messages(MessageKind.ENROLLED, MessageKind.PROMOTED)
                .build();
        engine = LoyaltyEngine.builder(club)
                .clock(() -> NOW)
                .store(JdbcMemberStore.on(data))
                .notifier(this::told)
                .build();
    }

    private Receipt told(Message message) {
        if (System.getProperties().get(MEANWHILE) instanceof Runnable meanwhile) {
            meanwhile.run();
        }
        return Receipt.done();
    }

    /** {@code order anna 1001 20.00}, {@code refund anna 1001 r-1 5.00}, {@code spent anna}, {@code verify anna} or {@code tell all}. */
    @Override
    public String apply(String said) {
        String[] words = said.split(" ", -1);
        CustomerId customer = CustomerId.of(words[1]);
        try {
            return switch (words[0]) {
                case "order" -> record(Order.of(customer, words[2], words[3], PAID_AT));
                case "refund" -> record(Refund.of(OrderRef.of(customer, words[2]), words[3], words[4], PAID_AT));
                case "spent" ->
                    engine.members().view(customer).ladders().get(0).progress().toString();
                case "tell" -> "told " + engine.deliveries().drain();
                case "verify" ->
                    String.valueOf(engine.members().verify(customer).agrees());
                default -> throw new IllegalArgumentException(said);
            };
        } catch (RuntimeException failed) {
            return failed.getClass().getSimpleName() + ": " + failed.getMessage();
        }
    }

    private String record(Command command) {
        Outcome outcome = engine.record(command);
        return outcome instanceof Outcome.Refused refused ? refused.refusal().sentence() : "applied";
    }
}
