package dev.loyalty.examples.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
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

    @Test
    void aBodyThatIsNoJsonIsRefused() {
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", ZoneId.of("UTC"))
                .tier("bronze", "0")
                .build();
        try (LoyaltyEngine engine = LoyaltyEngine.inMemory(club)) {
            assertThatThrownBy(() -> new WebhookConsumer(engine).accept("{\"id\":"))
                    .isInstanceOf(JsonProcessingException.class);
        }
    }
}
