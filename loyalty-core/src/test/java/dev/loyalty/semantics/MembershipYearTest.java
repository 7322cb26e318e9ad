package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Order;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.Window;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Spend counts from one anniversary of joining to the next. */
class MembershipYearTest {

    private final Shop ada = Shop.open(club ->
            club.policy(TierPolicy.builder().window(Window.MEMBERSHIP_YEAR).build()));

    @Test
    void theYearBeginsWithTheDayOfJoining() {
        ada.on("2024-02-29").joins();
        ada.on("2025-02-27").pays("1001", "500.00");
        assertThat(ada.tierAround("2025-02-28")).isEqualTo("silver, bronze");

        ada.on("2025-02-28").pays("1002", "500.00");
        assertThat(ada.tierAround("2026-02-28")).isEqualTo("silver, bronze");
    }

    @Test
    void ordersFromBeforeJoiningCountInNoMembershipYear() {
        ada.on("2026-03-15").joins();

        ada.tell(Order.of(ada.customer, "1001", "500.00", Instant.parse("2026-03-01T12:00:00Z")));

        assertThat(ada.tier()).isEqualTo("bronze");
        assertThat(ada.net()).isEqualTo("500.00");
    }
}
