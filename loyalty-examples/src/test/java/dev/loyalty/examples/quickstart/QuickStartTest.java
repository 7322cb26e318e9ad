package dev.loyalty.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Order;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.examples.Printed;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuickStartTest {

    @Test
    void anOrderGoesInAndATierComesOut() throws Exception {
        assertThat(Printed.by(QuickStart::run))
                .containsExactly(
                        "bronze → silver, because net spend 520.00 ≥ 500.00",
                        "spent 470.00 EUR, next silver at 500.00 EUR, missing 30.00 EUR, 94 %",
                        "group 3; mails [ENROLLED, DEMOTED]");
    }

    @Test
    void whoIsFrozenIsTakenOutOfTheGroupAndComesBack() {
        CustomerId anna = CustomerId.of("anna");
        Map<CustomerId, String> groups = new HashMap<>();
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .tier("bronze", "0.00", tier -> tier.group("3"))
                .build();
        Instant now = Instant.parse("2025-03-01T10:15:00Z");
        Note note = new Note("a chargeback", "eve");
        try (LoyaltyEngine engine = LoyaltyEngine.builder(club)
                .groupAssigner(QuickStart.assigning(groups))
                .build()) {
            engine.orders().paid(Order.of(anna, "1001", "520.00", now));
            engine.deliveries().drain();
            assertThat(groups).containsEntry(anna, "3");

            engine.members().freeze(Freeze.of(anna, note, now));
            engine.deliveries().drain();
            assertThat(groups).isEmpty();
            assertThat(engine.health().queued())
                    .as("nothing waits for another attempt")
                    .isZero();

            engine.members().unfreeze(Unfreeze.of(anna, note, now));
            engine.deliveries().drain();
            assertThat(groups).containsEntry(anna, "3");
        }
    }

    @Test
    void theReadmeShowsThisVeryCode() throws IOException {
        String program =
                squeezed(Files.readString(Path.of("src/main/java/dev/loyalty/examples/quickstart/QuickStart.java")));
        String readme = Files.readString(Path.of("../README.md"));
        int start = readme.indexOf("```java\n") + "```java\n".length();
        List<String> snippet =
                readme.substring(start, readme.indexOf("```", start)).lines().toList();

        assertThat(snippet)
                .hasSizeGreaterThan(10)
                .allSatisfy(line -> assertThat(program).contains(squeezed(line.replaceFirst(";? *//.*", ""))));
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }
}
