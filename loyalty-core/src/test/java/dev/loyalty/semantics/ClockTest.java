package dev.loyalty.semantics;

import static dev.loyalty.semantics.Shop.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.command.Order;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.Remedy;
import dev.loyalty.command.TierPin;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.value.Amount;
import dev.loyalty.value.OrderRef;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** When it is now, what lies too far ahead, and which instants there are. */
class ClockTest {

    private final Shop ada = Shop.open();

    private Order at(Instant instant) {
        return Order.of(ada.customer, "1001", "100.00", instant);
    }

    @Test
    void whatOccurredMoreThan24HoursInTheFutureIsRefused() {
        Instant latest = ada.clock.instant().plus(Duration.ofHours(24));

        Refusal.InTheFuture refusal = refusal(ada.tell(at(latest.plusNanos(1000))), Refusal.InTheFuture.class);

        assertThat(refusal.latest()).isEqualTo(latest);
        assertThat(refusal.remedy()).isEqualTo(Remedy.SEND_AGAIN_LATER);
        assertThat(ada.entries()).isZero();
        assertThat(ada.tell(at(latest)).isRefused()).isFalse();
    }

    @Test
    void whatWasRefusedForLyingAheadMaySucceedLater() {
        Order order = at(ada.clock.instant().plus(Duration.ofDays(3)));
        refusal(ada.tell(order), Refusal.InTheFuture.class);

        ada.clock.advance(Duration.ofDays(2));

        assertThat(ada.tell(order).isRefused()).isFalse();
    }

    @Test
    void theToleranceIsTheProgramsChoice() {
        Shop strict = Shop.open(club -> club.futureTolerance(Duration.ZERO));
        Instant now = strict.clock.instant();

        refusal(strict.tell(Order.of(strict.customer, "1001", "1.00", now.plusNanos(1000))), Refusal.InTheFuture.class);
        assertThat(strict.tell(Order.of(strict.customer, "1001", "1.00", now)).isRefused())
                .isFalse();
    }

    @Test
    void nowIsNeverBeforeTheMembersLastInstant() {
        ada.pays("1001", "100.00");
        Instant last = ada.view().asOf();
        ada.clock.set("2026-01-01T00:00:00Z");

        assertThat(ada.view().asOf()).isEqualTo(last);
        Outcome.Applied applied = ada.tell(
                        Order.of(ada.customer, "1002", "1.00", Instant.parse("2025-12-31T00:00:00Z")))
                .orThrow();

        assertThat(applied.entry().effectiveAt()).isEqualTo(last);
        assertThat(applied.entry().recordedAt()).isBefore(last);
    }

    @Test
    void aClockThatGoesBackDoesNotBringBackAPinThatHasEnded() {
        ada.pays("1001", "100.00");
        ada.tell(TierPin.floor(ada.customer, "gold", Shop.STAFF, ada.next()).through(LocalDate.of(2026, 3, 9)));
        ada.clock.set("2026-03-10T12:00:00Z");
        ada.pays("1002", "1.00");

        ada.clock.set("2026-03-05T12:00:00Z");

        assertThat(ada.tier()).isEqualTo("bronze");
    }

    @Test
    void oneMembersLastInstantIsNobodyElses() {
        ada.pays("1001", "100.00");
        ada.clock.set("2026-01-01T00:00:00Z");

        assertThat(ada.as("bob").view().asOf()).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void instantsAreKeptToTheMicrosecond() {
        ada.tell(at(Instant.parse("2026-03-01T10:00:00.123456789Z")));
        assertThat(ada.order("1001").paidAt()).isEqualTo("2026-03-01T10:00:00.123456Z");

        ada.clock.set("2026-03-03T10:00:00.999999999Z");
        assertThat(ada.view().asOf()).isEqualTo("2026-03-03T10:00:00.999999Z");
    }

    @Test
    void instantsAreWithinTheYears1To9999() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at(Instant.parse("0000-12-31T23:59:59.999999Z")))
                .withMessage("occurredAt must be within the years 1 to 9999, but is 0000-12-31T23:59:59.999999Z");
        assertThatIllegalArgumentException().isThrownBy(() -> at(Instant.parse("+10000-01-01T00:00:00Z")));
        assertThatIllegalArgumentException().isThrownBy(() -> at(Instant.MIN));
        assertThatIllegalArgumentException().isThrownBy(() -> at(Instant.MAX));

        Shop old = Shop.open(club -> club.earliest(Instant.parse("0001-01-01T00:00:00Z")));
        old.tell(at(Instant.parse("0001-01-01T00:00:00Z")));
        assertThat(old.view().joinedAt()).isEqualTo("0001-01-01T00:00:00Z");
        assertThat(at(Instant.parse("9999-12-31T23:59:59.999999Z")).occurredAt())
                .isEqualTo("9999-12-31T23:59:59.999999Z");
    }

    @Test
    void anInstantOfTheYear1IsFineInAZoneWhereItIsStillTheYearBefore() {
        Shop west = Shop.open(LoyaltyProgram.builder("club", "EUR", ZoneId.of("America/New_York"))
                .tier("bronze", "0")
                .earliest(Instant.parse("0001-01-01T00:00:00Z"))
                .build());

        assertThat(west.tell(Order.of(
                                OrderRef.of(west.customer, "1001"),
                                Amount.of("1.00"),
                                Instant.parse("0001-01-01T00:00:00Z")))
                        .isRefused())
                .isFalse();
    }
}
