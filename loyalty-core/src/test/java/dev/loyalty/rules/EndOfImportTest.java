package dev.loyalty.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.ImportReport;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Order;
import dev.loyalty.program.Joining;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.value.CustomerId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a quiet import does at its end. */
class EndOfImportTest {

    private static final LoyaltyProgram CLUB = LoyaltyProgram.builder("club", "EUR", ZoneOffset.UTC)
            .tier("bronze", "0", tier -> tier.group("3"))
            .joining(Joining.EXPLICIT)
            .build();

    @Test
    void somebodyWhoseRowsWereAllRefusedIsLeftAlone() {
        CustomerId stranger = CustomerId.of("c-1");
        try (LoyaltyEngine engine = LoyaltyEngine.inMemory(CLUB)) {
            ImportReport report = engine.recordAll(
                    Stream.of(Order.of(stranger, "1001", "10.00", Instant.parse("2026-03-02T10:00:00Z"))));

            assertThat(report.rejected()).hasSize(1);
            assertThat(engine.members().page(null, 10)).isEmpty();
            assertThat(engine.health().queued()).isZero();
        }
    }
}
