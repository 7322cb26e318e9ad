package dev.loyalty.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Conversion.Rounding;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Ref;
import dev.loyalty.testing.Sealed;
import dev.loyalty.value.ActivityRef;
import dev.loyalty.value.Amount;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Note;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.Parts;
import dev.loyalty.value.Profile;
import dev.loyalty.value.ShopId;
import dev.loyalty.value.UnitKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What each kind of command says of itself. The fingerprints stand in journals: a command that is sent again must have the same one, by
 * whichever version of the library. So none of them ever changes; a new kind of command gets a line of its own.
 */
class CommandsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final CustomerId ADA = CustomerId.of("ada");
    private static final Amount USD = Amount.of("50.00", "USD");
    private static final OrderRef ORDER = OrderRef.of(ADA, "1001");
    private static final Note NOTE = new Note("goodwill", "grace");

    private static final List<Command> COMMANDS = List.of(
            Enrolment.of(ADA, NOON),
            Enrolment.of(ADA, Profile.of(Locale.GERMAN), NOON),
            Order.of(ORDER, USD, NOON),
            OrderSnapshot.of(ORDER, 3, Parts.total(USD), NOON),
            Revision.of(ORDER, 4, "40.00", NOON),
            Refund.of(ORDER, "r-1", "10.00", NOON),
            RefundVoid.of(ORDER, "r-1", NOON),
            Cancellation.of(ORDER, NOON),
            Reinstatement.of(ORDER, NOON),
            Confirmation.of(ORDER, NOON),
            CreditNote.of(ADA, ShopId.ONLY, "c-1", USD, NOON),
            Activity.of(ADA, "review", "a-1", NOON),
            ActivityVoid.of(ActivityRef.of(ADA, "review", "a-1"), NOON),
            Credit.of(ADA, "t-1", "points", "40", NOON),
            Credit.of(ADA, "t-1", "points", "40.50", NOON)
                    .from(UnitKind.BOUGHT)
                    .through(LocalDate.of(2026, 12, 31))
                    .because(NOTE),
            Debit.of(ADA, "t-1", "points", "40", NOON),
            Hold.of(ADA, "points", "cart-7", "40", NOON),
            Hold.of(ADA, "points", "cart-7", "40", NOON).lasting(Duration.ofHours(2)),
            Capture.of(ADA, "points", "cart-7", NOON),
            Capture.of(ADA, "points", "cart-7", NOON).of("30").keepingRest(),
            Release.of(ADA, "points", "cart-7", NOON),
            DebtWaiver.of(ADA, "t-1", "points", NOTE, NOON),
            DebtWaiver.of(ADA, "t-1", "points", NOTE, NOON).upTo("5"),
            Opening.of(ADA, "t-3", "points", NOON)
                    .with("40", UnitKind.MIGRATED)
                    .with("10", UnitKind.EARNED, LocalDate.of(2026, 12, 31))
                    .with(new Opening.Brought(Amount.of("5"), UnitKind.GIVEN, LocalDate.of(2026, 4, 1), null))
                    .owing("7")
                    .lastActive(LocalDate.of(2026, 1, 31)),
            UnitAdjustment.of(ADA, "t-4", "points", "-40", NOTE, NOON),
            UnitAdjustment.of(ADA, "t-5", "points", "40", NOTE, NOON)
                    .from(UnitKind.EARNED)
                    .through(LocalDate.of(2026, 12, 31)),
            Transfer.of(ADA, "t-9", "points", "40", CustomerId.of("bert"), NOON),
            UnitConfirmation.of(ADA, "points", "t-6", NOON),
            ScheduledCredit.of(ADA, "t-7", "points", "40", LocalDate.of(2026, 12, 24), NOON),
            ScheduledCredit.of(ADA, "t-8", "points", "40", LocalDate.of(2026, 12, 24), NOON)
                    .from(UnitKind.EARNED)
                    .through(LocalDate.of(2027, 12, 31))
                    .because(NOTE),
            ScheduleCancellation.of(ADA, "points", "t-7", NOON),
            Expiration.of(ADA, "t-2", "points", NOTE, NOON),
            Expiration.of(ADA, "t-2", "points", NOTE, NOON)
                    .ofKind(UnitKind.GIVEN)
                    .endingBy(LocalDate.parse("2026-12-31")),
            Conversion.of(ADA, "t-2", "points", "333", "credit", NOON).at("100", "1.00"),
            Conversion.of(ADA, "t-2", "points", "333", "credit", NOON)
                    .at("100", "1.00")
                    .rounding(Rounding.HALF_UP)
                    .from(UnitKind.EARNED)
                    .because(NOTE),
            Reversal.of(ADA, "t-2", "points", CommandKind.CREDIT, "t-1", NOON),
            Reversal.of(ADA, "t-2", "points", CommandKind.DEBIT, "t-1", NOON).because(NOTE),
            Adjustment.of(ADA, "t-1", "-5.00", NOTE, NOON),
            TierPin.floor(ADA, "gold", NOTE, NOON),
            TierPin.exact(ADA, "gold", NOTE, NOON),
            TierUnpin.of(ADA, NOTE, NOON),
            ProfileUpdate.of(ADA, Profile.of(Locale.GERMAN), NOON),
            Freeze.of(ADA, NOTE, NOON),
            Unfreeze.of(ADA, NOTE, NOON),
            Erasure.of(ADA, NOON));

    @Test
    void everyKindOfCommandIsHere() {
        assertThat(COMMANDS).extracting(Object::getClass).hasSameElementsAs(Sealed.leavesOf(Command.class));
        assertThat(COMMANDS).extracting(Command::kind).containsOnly(CommandKind.values());
    }

    @Test
    void eachSaysWhatItSpeaksOfWhatItStatesAndByWhatItIsRecognised() {
        assertThat(COMMANDS.stream().map(CommandsTest::line).collect(Collectors.joining("\n")))
                .isEqualTo("""
                        enrol | 1-7de0a38047d74950f4f2ced447ab0242 | - | - | EUR | - | -
                        enrol | 1-7de0a38047d74950f4f2ced447ab0242 | - | - | EUR | profile | -
                        order | 1-8481f0e1aeb0b9b1e1e0d2441a3cfff1 | shop/1001 | order shop/1001 | USD | - | -
                        sync | 1-b55e87271e06b0d9a08a8c65b5553677 | shop/1001/3 | order shop/1001 | USD | - | -
                        revision | 1-59fbe2c27c1c4b71b8b5ba35db4da48b | shop/1001/4 | order shop/1001 | EUR | - | -
                        refund | 1-9d9369cb229ca98f799bd8c8993b841c | shop/1001/r-1 | order shop/1001 | EUR | - | -
                        refund-void | 1-e25b27435862868f8277270cfd67cb38 | shop/1001/r-1 | order shop/1001 | EUR | - | -
                        cancellation | 1-6a3aa41d9a56172c6a1ae013dc6e9c3a | - | order shop/1001 | EUR | - | -
                        reinstatement | 1-6a3aa41d9a56172c6a1ae013dc6e9c3a | - | order shop/1001 | EUR | - | -
                        confirmation | 1-6a3aa41d9a56172c6a1ae013dc6e9c3a | shop/1001 | order shop/1001 | EUR | - | -
                        credit-note | 1-24ca24f4f55d5c5decd0acde69dd088d | shop/c-1 | - | USD | - | -
                        activity | 1-9a93186b52a1e8f0566847e1f73661ca | review/a-1 | - | EUR | - | -
                        activity-void | 1-a06d751d13aee7a336d689bdf1a4f3aa | review/a-1 | command activity/review/a-1 | EUR | - | -
                        credit | 1-0471d5deae9fa3e0aa8fd7569cf8a6e8 | t-1 | - | EUR | - | -
                        credit | 1-8899915245470f4ad9f7c784b9e560a5 | t-1 | - | EUR | - | note
                        debit | 1-689ea53d1bde27e1d62370bed449bc03 | t-1 | - | EUR | - | -
                        hold | 1-e73f76a1b62514f51087ebf16033a5dc | at/1772452800000000/1-e73f76a1b62514f51087ebf16033a5dc | - | EUR | - | -
                        hold | 1-401cd33b3b70a0da15cf8102c8cc3464 | at/1772452800000000/1-401cd33b3b70a0da15cf8102c8cc3464 | - | EUR | - | -
                        capture | 1-ea2d74ac85844d053907ea60276c61b8 | at/1772452800000000/1-ea2d74ac85844d053907ea60276c61b8 | hold points/cart-7 | EUR | - | -
                        capture | 1-8bf73a5a18de4b3d2c6d8e1f780ac224 | at/1772452800000000/1-8bf73a5a18de4b3d2c6d8e1f780ac224 | hold points/cart-7 | EUR | - | -
                        release | 1-ea2d74ac85844d053907ea60276c61b8 | at/1772452800000000/1-ea2d74ac85844d053907ea60276c61b8 | hold points/cart-7 | EUR | - | -
                        debt-waiver | 1-d8417b908b5847c9db1f08c5d6abb100 | t-1 | - | EUR | - | note
                        debt-waiver | 1-7d78ba7bd72b20c622e7b24f4fc5ae5a | t-1 | - | EUR | - | note
                        opening | 1-c582bd1bfcea1a73e3f9e3efa25f5fd0 | t-3 | - | EUR | - | -
                        unit-adjustment | 1-12496502d4c68fe74c1e3d0c8d1d25bc | t-4 | - | EUR | - | note
                        unit-adjustment | 1-7ca5e9f856d9e69eb3784e30a64ef8f3 | t-5 | - | EUR | - | note
                        transfer | 1-a96d55c38c2ca9aa32020c858528660f | t-9 | - | EUR | - | -
                        unit-confirmation | 1-d8417b908b5847c9db1f08c5d6abb100 | t-6 | command credit/t-6 | EUR | - | -
                        scheduled-credit | 1-75cd761381625ef7ba60bcf4edf4a33a | t-7 | - | EUR | - | -
                        scheduled-credit | 1-5eef1cb917994f2a59621bc8d19af076 | t-8 | - | EUR | - | note
                        schedule-cancellation | 1-d8417b908b5847c9db1f08c5d6abb100 | t-7 | - | EUR | - | -
                        expiration | 1-d8417b908b5847c9db1f08c5d6abb100 | t-2 | - | EUR | - | note
                        expiration | 1-790ad20bd78d77179def2e7241ff0934 | t-2 | - | EUR | - | note
                        conversion | 1-02ce5f0f60987ae8f7f9273ce3f0e993 | t-2 | - | EUR | - | -
                        conversion | 1-89b403d5ce86f444e0e180a1bca3dff5 | t-2 | - | EUR | - | note
                        reversal | 1-a55f74a5f390102c418345187638f7ee | t-2 | command credit/t-1 | EUR | - | -
                        reversal | 1-5b14d954efb50ca00d9ff71c6b779376 | t-2 | command debit/t-1 | EUR | - | note
                        adjustment | 1-b92265a7a33daa8dda76c48ae0bb88a8 | t-1 | - | EUR | - | note
                        pin | 1-d131c497204ce077492def4bcd398a2b | - | - | EUR | - | note
                        pin | 1-1d41902779188caaf47b6fa243196b90 | - | - | EUR | - | note
                        unpin | 1-7de0a38047d74950f4f2ced447ab0242 | - | - | EUR | - | note
                        profile | 1-7de0a38047d74950f4f2ced447ab0242 | - | - | EUR | profile | -
                        freeze | 1-7de0a38047d74950f4f2ced447ab0242 | - | - | EUR | - | note
                        unfreeze | 1-7de0a38047d74950f4f2ced447ab0242 | - | - | EUR | - | note
                        erasure | 1-7de0a38047d74950f4f2ced447ab0242 | - | - | EUR | - | -""");
    }

    private static String line(Command command) {
        Ref subject = command.subject();
        return String.join(
                " | ",
                command.kind().code(),
                command.digest(EUR).text(),
                id(command.id()),
                subject == null ? "-" : subject.mention().toString(),
                command.currencyOr(EUR).getCurrencyCode(),
                command.profile() == null ? "-" : "profile",
                command.note() == null ? "-" : "note");
    }

    private static String id(@Nullable CommandId id) {
        return id == null ? "-" : id.value().replace('\u001f', '/');
    }
}
