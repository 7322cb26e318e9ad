package dev.loyalty.examples.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Order;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.spi.Message;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.value.CustomerId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BulkMailerTest {

    private static final Instant PAID_AT = Instant.parse("2026-03-02T10:00:00Z");

    private final List<List<String>> goes = new ArrayList<>();

    private List<Boolean> send(List<Message> messages) {
        List<String> to = messages.stream()
                .map(message -> message.envelope().customer().value())
                .toList();
        goes.add(to);
        if (to.size() > 1 && to.contains("malformed")) {
            throw new IllegalStateException("a message is malformed");
        }
        return to.stream().map(customer -> !customer.equals("unknown")).toList();
    }

    @Test
    void manyMessagesAreSentInOneGo() {
        try (LoyaltyEngine engine = engineWithOrdersOf("anna", "bert", "unknown")) {
            engine.deliveries().drain();

            assertThat(goes).containsExactly(List.of("anna", "bert", "unknown"));
            assertThat(engine.deliveries().parked(null, 10))
                    .extracting(QueuedDelivery::lastError)
                    .containsExactly("no such address");
        }
    }

    @Test
    void whatTheProviderRefusesAltogetherIsSentOneByOne() {
        try (LoyaltyEngine engine = engineWithOrdersOf("anna", "malformed", "zoe")) {
            engine.deliveries().drain();

            assertThat(goes)
                    .containsExactly(
                            List.of("anna", "malformed", "zoe"), List.of("anna"), List.of("malformed"), List.of("zoe"));
            assertThat(engine.health().queued()).isZero();
        }
    }

    private LoyaltyEngine engineWithOrdersOf(String... customers) {
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .tier("bronze", "0.00")
                .messages(MessageKind.ENROLLED)
                .build();
        LoyaltyEngine engine = LoyaltyEngine.builder(club)
                .clock(() -> PAID_AT)
                .notifier(new BulkMailer(this::send))
                .build();
        for (String customer : customers) {
            engine.orders().paid(Order.of(CustomerId.of(customer), "1001", "10.00", PAID_AT));
        }
        return engine;
    }
}
