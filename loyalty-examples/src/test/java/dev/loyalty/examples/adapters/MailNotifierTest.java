package dev.loyalty.examples.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Order;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.spi.Notifier;
import dev.loyalty.tck.NotifierContract;
import dev.loyalty.value.CustomerId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The notifier passes the contract that the test kit has for all of them. */
class MailNotifierTest extends NotifierContract {

    private final List<String> sent = new ArrayList<>();
    private boolean isUp = true;

    private final MailNotifier mails = new MailNotifier((id, to, text) -> {
        if (!isUp) {
            throw new IllegalStateException("the mail server is down");
        }
        sent.add(id);
    });

    @Test
    void aWelcomeThatAPromotionHasOvertakenIsStillAWelcomeAndLeavesTheTierToThePromotion() {
        List<String> texts = new ArrayList<>();
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .tier("bronze", "0", tier -> tier.name("Bronze"))
                .tier("silver", "500", tier -> tier.name("Silver").percentOff("10"))
                .messages(MessageKind.values())
                .build();
        Instant now = Instant.parse("2025-03-01T10:15:00Z");
        CustomerId anna = CustomerId.of("anna");
        try (LoyaltyEngine engine = LoyaltyEngine.builder(club)
                .notifier(new MailNotifier((id, to, text) -> texts.add(text)))
                .build()) {
            engine.orders().paid(Order.of(anna, "1001", "20.00", now));
            engine.orders().paid(Order.of(anna, "1002", "500.00", now));
            engine.deliveries().drain();
        }

        assertThat(texts).containsExactly("Welcome!", "Congratulations! You are Silver now, with 10 % off.");
    }

    @Override
    protected Notifier notifier() {
        return mails;
    }

    @Override
    protected List<String> told() {
        return List.copyOf(sent);
    }

    @Override
    protected void reachable(boolean reachable) {
        isUp = reachable;
    }
}
