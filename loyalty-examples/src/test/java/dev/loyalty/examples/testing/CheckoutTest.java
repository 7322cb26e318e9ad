package dev.loyalty.examples.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.TierPin;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.tck.RecordingNotifier;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Note;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a shop tests its own code: the real engine in memory, a clock that the test sets, adapters that remember. */
class CheckoutTest {

    private static final CustomerId ANNA = CustomerId.of("anna");

    private final SettableClock clock = SettableClock.at("2026-03-30T10:00:00Z");
    private final RecordingNotifier mails = new RecordingNotifier();
    private final LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
            .tier("bronze", "0")
            .tier("silver", "500", tier -> tier.percentOff("12.5"))
            .tier("gold", "1000", tier -> tier.percentOff("15").freeShipping())
            .messages(MessageKind.values())
            .build();
    private final LoyaltyEngine loyalty =
            LoyaltyEngine.builder(club).clock(clock).notifier(mails).build();
    private final Checkout checkout = new Checkout(loyalty, clock, euros("4.90"));

    @AfterEach
    void close() {
        loyalty.close();
    }

    @Test
    void aStrangerPaysTheCataloguePrice() {
        assertThat(checkout.goodsFor(ANNA, euros("80.00"))).isEqualTo(euros("80.00"));
        assertThat(checkout.shippingFor(ANNA)).isEqualTo(euros("4.90"));
    }

    @Test
    void theDiscountIsThatOfTheTierWhichTheLastOrderReached() {
        assertThat(checkout.pay(ANNA, "1001", euros("520.00"))).isEqualTo("Thank you! You are silver now.");

        assertThat(checkout.goodsFor(ANNA, euros("0.99"))).isEqualTo(euros("0.87"));
    }

    @Test
    void aTierGivenThroughTheEndOfMarchGivesFreeShippingInMarchAndNotInApril() {
        Note note = new Note("a late parcel", "support");
        loyalty.members().enrol(Enrolment.of(ANNA, clock.instant()));
        loyalty.members().pin(TierPin.floor(ANNA, "gold", note, clock.instant()).through(LocalDate.of(2026, 3, 31)));

        clock.set("2026-03-31T21:59:59Z");
        assertThat(checkout.shippingFor(ANNA)).isEqualTo(euros("0.00"));

        clock.advance(Duration.ofSeconds(1)); // midnight in Berlin
        assertThat(checkout.shippingFor(ANNA)).isEqualTo(euros("4.90"));
    }

    @Test
    void anOrderThatIsSentTwicePromotesOnceAndMailsOnce() {
        checkout.pay(ANNA, "1001", euros("120.00"));
        checkout.pay(ANNA, "1002", euros("400.00"));
        checkout.pay(ANNA, "1002", euros("400.00"));
        assertThat(mails.told()).isEmpty();

        loyalty.deliveries().drain();

        assertThat(mails.toldTo(ANNA)).containsExactly(MessageKind.ENROLLED, MessageKind.PROMOTED);
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }
}
