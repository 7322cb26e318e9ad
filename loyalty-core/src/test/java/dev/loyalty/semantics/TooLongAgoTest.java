package dev.loyalty.semantics;

import static dev.loyalty.semantics.Shop.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.command.CreditNote;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Order;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.Remedy;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is said to have occurred before the earliest instant that the program accepts. */
class TooLongAgoTest {

    private static final Instant MARCH_2026 = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant SECONDS_AS_MILLIS = Instant.ofEpochMilli(MARCH_2026.getEpochSecond());

    private final Shop ada = Shop.open();

    @Test
    void secondsTakenForMillisecondsAreRefusedWithTheLikelyReason() {
        Refusal.TooLongAgo refusal = refusal(
                ada.tell(Order.of(ada.customer, "1001", "100.00", SECONDS_AS_MILLIS)), Refusal.TooLongAgo.class);

        assertThat(refusal.remedy()).isEqualTo(Remedy.CORRECT_AND_SEND_AGAIN);
        assertThat(refusal.sentence())
                .isEqualTo(
                        "it occurred at 1970-01-21T12:20:45.600Z, before 1980-01-01T00:00:00Z, the earliest that this"
                                + " program accepts: seconds were probably taken for milliseconds, for as seconds it is"
                                + " 2026-03-02T10:00:00Z (Instant.ofEpochSecond)");
        assertThat(ada.entries()).isZero();
    }

    @Test
    void aMissingTimeIsRefusedWithTheLikelyReason() {
        Refusal.TooLongAgo refusal =
                refusal(ada.tell(Enrolment.of(ada.customer, Instant.EPOCH)), Refusal.TooLongAgo.class);

        assertThat(refusal.sentence()).endsWith(": the time is probably missing, for this is the start of 1970");
    }

    @Test
    void whatIsJustOldIsRefusedWithoutAGuess() {
        Refusal.TooLongAgo refusal = refusal(
                ada.tell(CreditNote.of(ada.customer, "c-1", "1.00", Instant.parse("1979-12-31T23:59:59.999999Z"))),
                Refusal.TooLongAgo.class);

        assertThat(refusal.sentence())
                .isEqualTo(
                        "it occurred at 1979-12-31T23:59:59.999999Z, before 1980-01-01T00:00:00Z, the earliest that this"
                                + " program accepts");
        ada.tell(CreditNote.of(ada.customer, "c-1", "1.00", Instant.parse("1980-01-01T00:00:00Z")));
        assertThat(ada.net()).isEqualTo("-1.00");
    }

    @Test
    void aProgramMayAcceptWhatIsOlderOrOnlyWhatIsNewer() {
        Shop old = Shop.open(club -> club.earliest(Instant.parse("0001-01-01T00:00:00Z")));
        old.tell(Order.of(old.customer, "1001", "100.00", SECONDS_AS_MILLIS));
        assertThat(old.net()).isEqualTo("100.00");

        Shop young = Shop.open(club -> club.earliest(MARCH_2026));
        refusal(
                young.tell(Order.of(young.customer, "1001", "100.00", MARCH_2026.minusNanos(1000))),
                Refusal.TooLongAgo.class);
        young.tell(Order.of(young.customer, "1002", "100.00", MARCH_2026));
        assertThat(young.net()).isEqualTo("100.00");
    }

    @Test
    void millisecondsTakenForSecondsAreAnErrorWithTheLikelyReason() {
        Instant tooLate = Instant.ofEpochSecond(MARCH_2026.toEpochMilli());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Order.of(ada.customer, "1001", "100.00", tooLate))
                .withMessageEndingWith(": milliseconds were probably taken for seconds, for as milliseconds it is"
                        + " 2026-03-02T10:00:00Z (Instant.ofEpochMilli)");
    }

    @Test
    void ofWhatIsOnlyOldNothingIsGuessed() {
        Refusal.TooLongAgo refusal = refusal(
                ada.tell(Enrolment.of(ada.customer, Instant.parse("1975-06-01T00:00:00Z"))), Refusal.TooLongAgo.class);

        assertThat(refusal.sentence()).endsWith("the earliest that this program accepts");
    }
}
