package dev.loyalty.examples.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.examples.Printed;
import dev.loyalty.program.LoyaltyProgram;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhooksTest {

    private static final String END = "  spent 480.00 EUR, next silver at 500.00 EUR, missing 20.00 EUR, 96 %";

    @Test
    void theMainShowsTheSameEndTwice() throws Exception {
        assertThat(Printed.by(Webhooks::run))
                .startsWith("in order:")
                .contains("out of order, and twice:", "  known already")
                .filteredOn(END::equals)
                .hasSize(2);
    }

    @Test
    void anyOrderOfWebhooksComesToTheSameEnd() throws Exception {
        List<String> all = List.of(Webhooks.PAID, Webhooks.EDITED, Webhooks.REFUNDED);
        for (String first : all) {
            for (String second : all) {
                for (String third : all) {
                    List<String> bodies = List.of(first, second, third, Webhooks.REFUNDED, first);
                    assertThat(Printed.by(out -> Webhooks.feed(bodies, out))).endsWith(END);
                }
            }
        }
    }

    private static LoyaltyProgram club() {
        return LoyaltyProgram.builder("club", "EUR", ZoneId.of("UTC"))
                .tier("bronze", "0")
                .build();
    }

    @Test
    void whatCannotBeReadIsAnsweredWith400() throws Exception {
        try (LoyaltyEngine engine = LoyaltyEngine.inMemory(club())) {
            WebhookConsumer consumer = new WebhookConsumer(engine);
            List<String> log = Printed.onErr(() -> {
                assertThat(consumer.answer("{\"id\":")).isEqualTo(400);
                assertThat(consumer.answer("{\"id\": \"1001\"}"))
                        .as("no customer")
                        .isEqualTo(400);
                assertThat(consumer.answer(Webhooks.PAID.replace("620.00", "620.001")))
                        .isEqualTo(400);
                assertThat(consumer.answer(Webhooks.PAID.replace("2025-03-01T10:15:00Z", "yesterday")))
                        .isEqualTo(400);
            });

            assertThat(log)
                    .filteredOn(line -> line.contains("a webhook cannot be read"))
                    .hasSize(4);
            assertThat(engine.members().page(null, 10)).isEmpty();
        }
    }

    @Test
    void whatIsRefusedIsDealtWithAndLogged() throws Exception {
        try (LoyaltyEngine engine = LoyaltyEngine.inMemory(club())) {
            WebhookConsumer consumer = new WebhookConsumer(engine);
            assertThat(consumer.answer(Webhooks.PAID)).isEqualTo(200);
            List<String> log = Printed.onErr(() -> assertThat(consumer.answer(
                            Webhooks.PAID.replace("1001", "1002").replace("2025-", "2999-")))
                    .isEqualTo(200));

            assertThat(log).singleElement().asString().contains("a webhook of anna was refused: ");
        }
    }

    @Test
    void whatTheEngineCannotDoNowIsToBeSentAgain() throws Exception {
        LoyaltyEngine closed = LoyaltyEngine.inMemory(club());
        closed.close();
        List<String> log = Printed.onErr(() ->
                assertThat(new WebhookConsumer(closed).answer(Webhooks.PAID)).isEqualTo(503));

        assertThat(log).anyMatch(line -> line.contains("is to be sent again"));
    }
}
