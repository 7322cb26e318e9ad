package dev.loyalty.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.codec.bytes.Codes;
import dev.loyalty.codec.form.Tagged.Kind;
import dev.loyalty.codec.numbered.EntryForms;
import dev.loyalty.codec.numbered.SharedForms;
import dev.loyalty.codec.part.EnumCodes;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Receiver;
import dev.loyalty.event.TierReason;
import dev.loyalty.member.LeftOut;
import dev.loyalty.testing.Sealed;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.Money;
import dev.loyalty.value.Part;
import dev.loyalty.value.SharedId;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The words and numbers that stand in databases, programs, digests and in what shops look up by. They hang on no name of a type, and
 * none of them ever changes: a new one is added at the end of its list here.
 */
class StoredWordsTest {

    private static final Money ONE = Money.of("1.00", "EUR");

    @Test
    void eachKindOfEventHasANumber() {
        assertThat(numbers(EntryForms.kinds())).isEqualTo("""
                1 Enrolled
                2 ProgramAdopted
                3 OrderPaid
                4 OrderRevised
                5 OrderRefunded
                6 RefundVoided
                7 OrderCancelled
                8 OrderReinstated
                9 OrderCounted
                10 OrderSynced
                11 OrderUnchanged
                12 CreditNoteIssued
                13 SpendAdjusted
                14 TierChanged
                15 TierPinned
                16 PinEnded
                17 ProfileChanged
                18 Frozen
                19 Unfrozen
                20 Erased
                21 Unchanged
                22 TierEarned
                23 GraceStarted
                24 GraceEnded
                25 DemotionAhead
                26 DaysPruned
                27 BirthdayStated
                28 Birthday
                29 MembershipAnniversary
                30 TierAnniversary
                31 OrderTallied
                32 ActivityReported
                33 ActivityVoided
                34 OrderExcess
                35 Mentioned
                36 UnitsCredited
                37 UnitsDebited
                38 UnitsExpired
                39 UnitsExpireSoon
                40 UnitsForfeited
                41 UnitsHeld
                42 HoldCaptured
                43 HoldReleased
                44 DebtPaid
                45 DebtWaived
                46 UnitsUnmoved
                47 UnitsReversed
                48 UnitsAdjusted
                49 BoundCrossed
                50 UnitsConfirmed
                51 CreditScheduled
                52 ScheduledCreditEnded
                53 UnitsSent
                54 UnitsReceived
                55 TransferEnded
                56 RecallBegun
                57 UnitsRecalled
                58 UnitsProlonged
                59 UnitsMatured""");
    }

    @Test
    void eachKindOfEventOfASharedThingHasANumber() {
        assertThat(numbers(SharedForms.KINDS)).isEqualTo("""
                1 StockSet
                2 StockTaken
                3 StockLacking
                4 StockReturned""");
    }

    @Test
    void eachKindOfSharedThingHasAWordThatBeginsItsKey() {
        assertThat(Stream.of(SharedId.Kind.values()).map(SharedId.Kind::code)).containsExactly("stock");
        assertThat(SharedId.stock("mugs").value()).isEqualTo("\u0001stock\u001fmugs");
    }

    @Test
    void whatEntriesAreFoundByHasAWord() throws IllegalAccessException {
        List<String> codes = new ArrayList<>();
        for (Field constant : Mention.Kind.class.getFields()) {
            codes.add(((Mention.Kind) constant.get(null)).code());
        }

        assertThat(codes).containsExactlyInAnyOrder("command", "order", "process");
        Mention process = Mention.process(SharedId.stock("mugs"), 8);
        assertThat(process.scope() + " " + process.name()).isEqualTo("\u0001stock\u001fmugs 8");
    }

    @Test
    void eachKindOfCommandHasANumberAndAWord() {
        assertThat(numbers(EnumCodes.COMMAND_KIND, CommandKind::code)).isEqualTo("""
                1 enrol
                2 order
                3 sync
                4 revision
                5 refund
                6 refund-void
                7 cancellation
                8 reinstatement
                9 confirmation
                10 credit-note
                11 adjustment
                12 pin
                13 unpin
                14 profile
                15 freeze
                16 unfreeze
                17 erasure
                18 activity
                19 activity-void
                20 credit
                21 debit
                22 hold
                23 capture
                24 release
                25 debt-waiver
                26 reversal
                27 conversion
                28 expiration
                29 opening
                30 unit-adjustment
                31 unit-confirmation
                32 scheduled-credit
                33 schedule-cancellation
                34 transfer""");
    }

    @Test
    void reasonsAndStatesHaveNumbers() {
        assertThat(numbers(EnumCodes.MEMBERSHIP, Enum::name)).isEqualTo("""
                0 NONE
                1 ACTIVE
                2 FROZEN
                3 ERASED""");
        assertThat(numbers(EnumCodes.PIN_MODE, Enum::name)).isEqualTo("""
                1 FLOOR
                2 EXACT""");
        assertThat(numbers(EnumCodes.PIN_ENDED, Enum::name)).isEqualTo("""
                1 EXPIRED
                2 TAKEN_BACK
                3 TIER_RETIRED""");
        assertThat(numbers(EnumCodes.TALLIED, Enum::name)).isEqualTo("""
                0 NOT
                1 COUNTS
                2 TAKEN_BACK""");
        assertThat(numbers(EnumCodes.OCCASION, Enum::name)).isEqualTo("""
                0 EDITED
                1 EDITED_WHILE_CANCELLED
                2 REFUND_VOIDED
                3 REINSTATED""");
        assertThat(numbers(EnumCodes.UNCHANGED, Enum::name)).isEqualTo("""
                1 ALREADY_ENROLLED
                2 NOT_PINNED
                3 ALREADY_FROZEN
                4 NOT_FROZEN
                5 ALREADY_ERASED""");
        assertThat(numbers(EnumCodes.ORDER_UNCHANGED, Enum::name)).isEqualTo("""
                1 STALE_REVISION
                2 ALREADY_CANCELLED
                3 NOT_CANCELLED
                4 ALREADY_VOIDED
                5 ALREADY_COUNTS""");
    }

    /** The names stand in the table of tier changes, too. */
    @Test
    void reasonsForATierHaveANumberAndAName() {
        assertThat(numbers(EnumCodes.TIER_REASON, TierReason.Code::name)).isEqualTo("""
                1 THRESHOLD_REACHED
                2 BELOW_THRESHOLD
                3 PINNED
                4 PIN_ENDED
                5 TIER_RETIRED""");
    }

    @Test
    void receiversHaveAWordInTheIdsOfDeliveries() {
        assertThat(Stream.of(Receiver.Kind.values()).map(Receiver.Kind::code))
                .containsExactly("group", "notifier", "listener", "engine");
        assertThat(Stream.of(
                        Receiver.groupsOf(LadderId.ONLY), Receiver.NOTIFIER, Receiver.listener("crm"), Receiver.ENGINE))
                .map(String::valueOf)
                .containsExactly("group:tiers", "notifier", "listener:crm", "engine");
    }

    @Test
    void whatDoesNotCountHasACode() {
        Set<LeftOut> all = Set.of(
                new LeftOut.Refunded(ONE),
                new LeftOut.Cancelled(ONE),
                new LeftOut.OfPart(Part.SHIPPING, ONE),
                new LeftOut.OfLine("mug", Set.of(), LeftOut.Filter.PRODUCT, ONE),
                new LeftOut.ByGiftCard(ONE),
                new LeftOut.BelowMinimum(ONE, ONE, ONE),
                new LeftOut.Waiting(ONE, LocalDate.EPOCH),
                new LeftOut.Former(ONE));

        assertThat(all).extracting(Object::getClass).hasSameElementsAs(Sealed.leavesOf(LeftOut.class));
        assertThat(all)
                .extracting(LeftOut::code)
                .containsExactlyInAnyOrder(
                        "Refunded", "Cancelled", "OfPart", "OfLine", "ByGiftCard", "BelowMinimum", "Waiting", "Former");
    }

    private static <T> String numbers(Collection<Kind<? extends T>> kinds) {
        return kinds.stream()
                .sorted(Comparator.comparingLong(Kind::tag))
                .map(kind -> kind.tag() + " " + kind.type().getSimpleName())
                .collect(Collectors.joining("\n"));
    }

    private static <E extends Enum<E>> String numbers(Codes<E> codes, Function<E, String> word) {
        return codes.constants().stream()
                .sorted(Comparator.comparingInt(codes::codeOf))
                .map(constant -> codes.codeOf(constant) + " " + word.apply(constant))
                .collect(Collectors.joining("\n"));
    }
}
