package dev.loyalty.wording;

import static dev.loyalty.wording.Said.BRONZE;
import static dev.loyalty.wording.Said.DAY;
import static dev.loyalty.wording.Said.GOLD;
import static dev.loyalty.wording.Said.NOON;
import static dev.loyalty.wording.Said.ORDER;
import static dev.loyalty.wording.Said.REACHED;
import static dev.loyalty.wording.Said.SILVER;
import static dev.loyalty.wording.Said.TIERS;
import static dev.loyalty.wording.Said.eur;

import dev.loyalty.event.ActivityReported;
import dev.loyalty.event.ActivityVoided;
import dev.loyalty.event.Birthday;
import dev.loyalty.event.BirthdayStated;
import dev.loyalty.event.CreditNoteIssued;
import dev.loyalty.event.DaysPruned;
import dev.loyalty.event.DemotionAhead;
import dev.loyalty.event.Enrolled;
import dev.loyalty.event.Erased;
import dev.loyalty.event.Event;
import dev.loyalty.event.Frozen;
import dev.loyalty.event.GraceEnded;
import dev.loyalty.event.GraceStarted;
import dev.loyalty.event.MembershipAnniversary;
import dev.loyalty.event.Mentioned;
import dev.loyalty.event.OrderCancelled;
import dev.loyalty.event.OrderCounted;
import dev.loyalty.event.OrderExcess;
import dev.loyalty.event.OrderPaid;
import dev.loyalty.event.OrderRefunded;
import dev.loyalty.event.OrderReinstated;
import dev.loyalty.event.OrderRevised;
import dev.loyalty.event.OrderRevised.Occasion;
import dev.loyalty.event.OrderSynced;
import dev.loyalty.event.OrderTallied;
import dev.loyalty.event.OrderUnchanged;
import dev.loyalty.event.Outlook;
import dev.loyalty.event.Pin;
import dev.loyalty.event.PinEnded;
import dev.loyalty.event.ProfileChanged;
import dev.loyalty.event.ProgramAdopted;
import dev.loyalty.event.RefundVoided;
import dev.loyalty.event.SpendAdjusted;
import dev.loyalty.event.TierAnniversary;
import dev.loyalty.event.TierChanged;
import dev.loyalty.event.TierEarned;
import dev.loyalty.event.TierPinned;
import dev.loyalty.event.Unchanged;
import dev.loyalty.event.Unfrozen;
import dev.loyalty.event.Waiting;
import dev.loyalty.ledger.Basket;
import dev.loyalty.ledger.Taking;
import dev.loyalty.ledger.Tallied;
import dev.loyalty.value.ActivityId;
import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.CreditNoteId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.Money;
import dev.loyalty.value.RefundId;
import dev.loyalty.value.ShopId;
import java.time.Instant;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

/** An example of each thing that can be said of a member. */
final class SaidEvents {

    private static final Money ZERO = eur("0.00");
    private static final RefundId REFUND = RefundId.of("r-1");
    private static final ActivityKind REVIEW = ActivityKind.of("review");

    private SaidEvents() {}

    static List<Event> all() {
        List<Event> all = new ArrayList<>();
        all.addAll(members());
        all.addAll(SaidBalances.events());
        all.addAll(orders());
        all.addAll(measured());
        all.addAll(tiers());
        return all;
    }

    private static List<Event> members() {
        List<Event> all = new ArrayList<>(List.of(
                new Enrolled(NOON, true, 1, false, List.of()),
                new Enrolled(NOON, false, 1, false, List.of()),
                new ProgramAdopted(2, null, List.of(), List.of()),
                new DaysPruned(DAY),
                new Birthday(DAY),
                new MembershipAnniversary(1),
                new MembershipAnniversary(3),
                new ProfileChanged(),
                new BirthdayStated(MonthDay.of(2, 29)),
                new BirthdayStated(null),
                new Frozen(),
                new Unfrozen(),
                new Erased(),
                new Mentioned(List.of(Mention.of(new Mention.Kind("voucher"), "", "V-12")))));
        for (Unchanged.Why why : Unchanged.Why.values()) {
            all.add(new Unchanged(why));
        }
        return all;
    }

    private static List<Event> orders() {
        Taking pieces = new Taking.OfLines(
                List.of(new Taking.LineTaken("shoe", 1, ZERO, ZERO), new Taking.LineTaken("sock", 2, ZERO, ZERO)),
                ZERO,
                ZERO);
        List<Event> all = new ArrayList<>(List.of(
                paid(Waiting.NONE),
                paid(Waiting.FOR_CONFIRMATION),
                revised(Occasion.EDITED),
                revised(Occasion.EDITED_WHILE_CANCELLED),
                revised(Occasion.REFUND_VOIDED),
                new OrderRefunded(ORDER, DAY, REFUND, new Taking.OfTotal(eur("50.00")), eur("-50.00")),
                new OrderRefunded(ORDER, null, REFUND, pieces, ZERO),
                new OrderExcess(ORDER, eur("10.00")),
                new RefundVoided(ORDER, DAY, REFUND, new Taking.OfTotal(eur("50.00")), eur("50.00")),
                new OrderCancelled(ORDER, DAY, eur("-1234.50")),
                new OrderReinstated(ORDER, DAY, eur("1234.50")),
                new OrderCounted(ORDER, DAY, eur("1234.50")),
                new OrderTallied(ORDER, DAY, Tallied.NOT, Tallied.COUNTS),
                new OrderTallied(ORDER, DAY, Tallied.COUNTS, Tallied.TAKEN_BACK),
                new OrderSynced(ORDER, 1_773_489_600L, ZERO)));
        for (OrderUnchanged.Why why : OrderUnchanged.Why.values()) {
            all.add(new OrderUnchanged(ORDER, why));
        }
        return all;
    }

    private static OrderPaid paid(Waiting waiting) {
        return new OrderPaid(ORDER, NOON, DAY, 1, total(eur("1234.50")), null, waiting, ZERO, eur("1234.50"));
    }

    private static OrderRevised revised(Occasion occasion) {
        return new OrderRevised(ORDER, DAY, 2, total(eur("70.00")), eur("-1164.50"), ZERO, occasion);
    }

    private static Basket total(Money money) {
        return new Basket(money, ZERO, ZERO, ZERO, ZERO, List.of());
    }

    private static List<Event> measured() {
        return List.of(
                new CreditNoteIssued(
                        ShopId.ONLY, CreditNoteId.of("G-12"), DAY, eur("20.00"), null, eur("20.00"), List.of()),
                new ActivityReported(REVIEW, ActivityId.of("7"), DAY, 1),
                new ActivityReported(REVIEW, ActivityId.of("7"), DAY, 3),
                new ActivityVoided(REVIEW, ActivityId.of("7"), DAY, 3),
                new SpendAdjusted(DAY, eur("-5.00")));
    }

    private static List<Event> tiers() {
        Instant midnight = Instant.parse("2027-03-14T23:00:00Z");
        List<Event> all = new ArrayList<>(List.of(
                new TierChanged(TIERS, BRONZE, SILVER, true, REACHED),
                new TierChanged(TIERS, GOLD, SILVER, false, REACHED),
                new TierPinned(TIERS, GOLD, Pin.Mode.FLOOR, null),
                new TierPinned(TIERS, GOLD, Pin.Mode.EXACT, null),
                new TierPinned(TIERS, GOLD, Pin.Mode.FLOOR, midnight),
                new TierPinned(TIERS, GOLD, Pin.Mode.EXACT, midnight.plusSeconds(90_061)),
                new TierEarned(TIERS, BRONZE, SILVER, REACHED),
                new GraceStarted(TIERS, SILVER, DAY, REACHED),
                new GraceStarted(TIERS, SILVER, GraceStarted.NONE, REACHED),
                new GraceStarted(TIERS, SILVER, GraceStarted.THROUGH_IMPORT, REACHED),
                new GraceEnded(TIERS, SILVER),
                new DemotionAhead(TIERS, SILVER, new Outlook(DAY, BRONZE, null)),
                new TierAnniversary(TIERS, SILVER, 1),
                new TierAnniversary(TIERS, SILVER, 2)));
        for (PinEnded.Why why : PinEnded.Why.values()) {
            all.add(new PinEnded(TIERS, GOLD, why));
        }
        return all;
    }
}
