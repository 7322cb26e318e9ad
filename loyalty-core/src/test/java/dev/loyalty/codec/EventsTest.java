package dev.loyalty.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.Announced;
import dev.loyalty.event.Event;
import dev.loyalty.testing.Sealed;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What each kind of event says of itself. Who adds a kind adds its line, and reads with it what the others say: what customers are told,
 * what counts, and on which day.
 */
class EventsTest {

    @Test
    void eachSaysWhatItIsWhomItConcernsAndWhatItCounts() {
        Map<Class<?>, Event> examples = new LinkedHashMap<>();
        EntryExamples.of(DocumentFormat.NEWEST)
                .values()
                .forEach(entry -> entry.events().forEach(event -> examples.putIfAbsent(event.getClass(), event)));

        assertThat(examples.keySet()).hasSameElementsAs(Sealed.leavesOf(Event.class));
        assertThat(examples.values().stream()
                        .sorted(Comparator.comparing(event -> event.getClass().getSimpleName()))
                        .map(EventsTest::line)
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        ActivityReported is ACTIVITY_REPORTED, with a day: review № 7, counting as 3
                        ActivityVoided is ACTIVITY_VOIDED, with a day: review № 7 is taken back
                        Birthday is BIRTHDAY, announced: had birthday
                        BirthdayStated is BIRTHDAY_STATED, for staff alone: the birthday is on day 29 of month 2
                        BoundCrossed is BELOW_LEAST, announced: points: -7 points, below the least of -5 points
                        CreditNoteIssued is CREDIT_NOTE_ISSUED, with a day, with an amount: got credit note G-12 of 20.00 EUR; net spend -20.00
                        CreditScheduled is CREDIT_SCHEDULED: points: 40 points are to come on 2026-03-23
                        DaysPruned is DAYS_FORGOTTEN, for staff alone: days before 2026-03-14 are no longer kept
                        DebtPaid is DEBT_PAID: store-credit: 3.00 store-credit became available and paid what was owed
                        DebtWaived is DEBT_WAIVED: store-credit: 3.00 store-credit waived of what was owed
                        DemotionAhead is DEMOTION_AHEAD, announced: warning: will be moved down to bronze on 2026-03-14 unless 120.00 EUR are spent before
                        Enrolled is ENROLLED, announced: joined
                        Erased is ERASED: was erased
                        Frozen is FROZEN, for staff alone: was frozen
                        GraceEnded is GRACE_ENDED: earns silver again, before it was lost
                        GraceStarted is GRACE_STARTED: no longer earns silver, because net spend 520.00 ≥ 500.00, but keeps it at least through 2026-03-13
                        HoldCaptured is HOLD_CAPTURED: points: 40 points spent on basket cart-7
                        HoldReleased is HOLD_RELEASED: points: 40 points no longer set aside for basket cart-7
                        MembershipAnniversary is MEMBERSHIP_ANNIVERSARY, announced: had been a member for 3 years
                        Mentioned is UNCHANGED, for staff alone: found by voucher V-12, hold shop-2/№ 7
                        OrderCancelled is ORDER_CANCELLED, with an amount: cancelled order 1001; net spend -520.00
                        OrderCounted is ORDER_COUNTED, with a day: order 1001 counts from now on; net spend +520.00
                        OrderExcess is ORDER_REFUNDED, for staff alone: refunds of order 1001 are worth 10.00 EUR more than was paid for it
                        OrderPaid is ORDER_PAID, with a day, with an amount: paid order 1001 with 520.00 EUR; net spend +520.00
                        OrderRefunded is ORDER_REFUNDED, with a day, with an amount: got 50.00 EUR back for order 1001 (refund r-1); net spend -50.00
                        OrderReinstated is ORDER_REINSTATED, with a day, with an amount: order 1001 stands again; net spend +520.00
                        OrderRevised is ORDER_REVISED, with a day, with an amount: order 1001 was changed to 70.00 EUR; net spend -450.00
                        OrderSynced is ORDER_SYNCED, for staff alone: order 1001 was reported as of revision 7
                        OrderTallied is ORDER_TALLIED, for staff alone, with a day: order 1001 is no longer counted as an order
                        OrderUnchanged is UNCHANGED, for staff alone: order 1001: nothing changed (already cancelled)
                        PinEnded is PIN_ENDED: tier silver is no longer given by hand (taken back)
                        ProfileChanged is PROFILE_CHANGED, for staff alone: profile changed
                        ProgramAdopted is PROGRAM_ADOPTED, for staff alone: is judged by version 2 of the program
                        RecallBegun is RECALL_BEGUN, for staff alone: points: transfer t-8 of 40 points to bert is to be undone
                        RefundVoided is REFUND_VOIDED, with a day, with an amount: refund r-1 of order 1001 did not happen; net spend +11.90
                        ScheduledCreditEnded is SCHEDULED_CREDIT_ENDED: points: 40 points do not come, for that was cancelled
                        SpendAdjusted is SPEND_ADJUSTED, with a day, with an amount: net spend was adjusted; net spend -0.01
                        TierAnniversary is TIER_ANNIVERSARY, announced: had held silver for 1 year
                        TierChanged is TIER_CHANGED, announced: moved up from bronze to silver, because net spend 520.00 ≥ 500.00
                        TierEarned is TIER_EARNED, for staff alone: earns silver instead of bronze under the tier given by hand, because net spend 520.00 ≥ 500.00
                        TierPinned is TIER_PINNED: was given tier silver or higher by hand until 2026-03-15 12:00 (Z)
                        TransferEnded is TRANSFER_ENDED, for staff alone: points: the transfer to bert is over, 40 points arrived
                        Unchanged is UNCHANGED, for staff alone: nothing changed (already enrolled)
                        Unfrozen is UNFROZEN, for staff alone: is no longer frozen
                        UnitsAdjusted is UNITS_ADJUSTED: points: -45 points adjusted by hand
                        UnitsConfirmed is UNITS_CONFIRMED: points: 40 points confirmed
                        UnitsCredited is UNITS_CREDITED: points: 40 points credited
                        UnitsDebited is UNITS_DEBITED: points: 40 points debited
                        UnitsExpireSoon is UNITS_EXPIRE_SOON, announced: points: 30 points valid through 2026-04-13 only
                        UnitsExpired is UNITS_EXPIRED, announced: points: 40 points expired
                        UnitsForfeited is UNITS_FORFEITED: points: 40 points forfeited
                        UnitsHeld is UNITS_HELD: points: 40 points set aside for basket cart-7, until 2026-03-14 12:30 (Z)
                        UnitsMatured is UNITS_MATURED, for staff alone: points: 40 points became available
                        UnitsProlonged is UNITS_PROLONGED: points: 40 points valid longer than before
                        UnitsRecalled is UNITS_RECALLED: points: 40 points taken back that another member had sent
                        UnitsReceived is UNITS_RECEIVED, announced: points: 40 points received from another member
                        UnitsReversed is UNITS_REVERSED: points: 45 points taken back, for credit t-1 is undone; 5 points of it were spent already, and are owed from now on
                        UnitsSent is UNITS_SENT: points: 40 points sent to another member
                        UnitsUnmoved is UNCHANGED, for staff alone: store-credit: 0.01 store-credit not credited, for it holds the most that it may""");
    }

    private static String line(Event event) {
        Event.Wording wording = event.wording(ZoneOffset.UTC);
        return event.getClass().getSimpleName()
                + " is " + event.kind()
                + (wording.forStaffAlone() ? ", for staff alone" : "")
                + (event instanceof Announced ? ", announced" : "")
                + (event.day() == null ? "" : ", with a day")
                + (event.change() == null ? "" : ", with an amount")
                + ": "
                + wording.sentence();
    }
}
