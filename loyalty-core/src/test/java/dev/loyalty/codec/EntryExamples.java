package dev.loyalty.codec;

import dev.loyalty.event.ActivityReported;
import dev.loyalty.event.ActivityVoided;
import dev.loyalty.event.Birthday;
import dev.loyalty.event.BirthdayStated;
import dev.loyalty.event.Cause;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.CreditNoteIssued;
import dev.loyalty.event.DaysPruned;
import dev.loyalty.event.DemotionAhead;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Enrolled;
import dev.loyalty.event.Entry;
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
import dev.loyalty.event.Requirement;
import dev.loyalty.event.SpendAdjusted;
import dev.loyalty.event.TierAnniversary;
import dev.loyalty.event.TierChanged;
import dev.loyalty.event.TierEarned;
import dev.loyalty.event.TierPinned;
import dev.loyalty.event.TierReason;
import dev.loyalty.event.Unchanged;
import dev.loyalty.event.Unfrozen;
import dev.loyalty.event.Waiting;
import dev.loyalty.ledger.Basket;
import dev.loyalty.ledger.BasketLine;
import dev.loyalty.ledger.Taking;
import dev.loyalty.ledger.Tallied;
import dev.loyalty.value.ActivityId;
import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.Countable;
import dev.loyalty.value.CreditNoteId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.RefundId;
import dev.loyalty.value.SharedId;
import dev.loyalty.value.ShopId;
import dev.loyalty.value.TierId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One entry for each kind of event and cause: what the golden documents were written from. */
final class EntryExamples {

    static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 3, 14);
    static final OrderKey ORDER = OrderKey.of("1001");
    static final LadderId TIERS = LadderId.ONLY;

    private static final Money NONE = eur("0.00");
    private static final Digest DIGEST = new Digest(1, 0x0123456789ABCDEFL, 0xFEDCBA9876543210L);

    private EntryExamples() {}

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    static Basket total(Money money) {
        Money zero = Money.zero(money.currency());
        return new Basket(money, zero, zero, zero, zero, List.of());
    }

    private static OrderRevised revised(String change, String retaken, Occasion occasion) {
        return new OrderRevised(ORDER, DAY, 2, total(eur("70.00")), eur(change), eur(retaken), occasion);
    }

    static Entry plainOrder() {
        OrderPaid paid =
                new OrderPaid(ORDER, NOON, DAY, 1, total(eur("520.00")), null, Waiting.NONE, NONE, eur("520.00"));
        return of(CommandKind.ORDER, CommandId.derivedFrom(ORDER), paid);
    }

    static Entry named(String name) {
        return Objects.requireNonNull(all().get(name), name);
    }

    /** What a format can hold: since the second one an entry says apart when it was recorded, and as of when it was judged. */
    static Map<String, Entry> of(int format) {
        Map<String, Entry> all = all();
        if (format > 1) {
            add(all, "order-excess", new OrderExcess(ORDER, eur("10.00")));
            add(all, "order-counted-first-after-a-void", revised("50.00", "0.00", Occasion.REFUND_VOIDED));
            add(all, "order-counted-first-when-reinstated", revised("520.00", "-50.00", Occasion.REINSTATED));
            BalanceExamples.all().forEach((name, event) -> add(all, name, event));
            add(
                    all,
                    "tier-changed-on-units",
                    new TierChanged(TIERS, TierId.of("bronze"), TierId.of("silver"), true, onUnits()));
            Mention.Kind voucher = new Mention.Kind("voucher");
            add(
                    all,
                    "mentioned",
                    new Mentioned(List.of(
                            Mention.of(voucher, "", "V-12"), Mention.of(new Mention.Kind("hold"), "shop-2", "№ 7"))));
            all.put(
                    "by-process",
                    new Entry(
                            10,
                            new Cause.ByProcess(SharedId.stock("mugs"), 8),
                            NOON,
                            List.of(new Mentioned(List.of(Mention.of(voucher, "", "V-12"))))));
            Entry plain = plainOrder();
            all.put(
                    "order-paid-in-an-import",
                    new Entry(7, plain.cause(), NOON.plusSeconds(86_400), NOON, plain.events()));
        }
        return all;
    }

    /** By the name that each has in the golden document. */
    static Map<String, Entry> all() {
        Map<String, Entry> all = new LinkedHashMap<>();
        orders(all);
        members(all);
        TierReason below = new TierReason(TierReason.Code.BELOW_THRESHOLD, eur("-1.00"), eur("500.00"), 2);
        all.put(
                "by-time",
                new Entry(
                        8,
                        new Cause.ByTime(NOON.minusMillis(1)),
                        NOON.plusNanos(1000),
                        List.of(
                                new PinEnded(TIERS, TierId.of("gold"), PinEnded.Why.EXPIRED),
                                new TierChanged(TIERS, TierId.of("gold"), TierId.of("bronze"), false, below))));
        all.put(
                "by-program",
                new Entry(
                        9,
                        new Cause.ByProgram(2, NOON.minusSeconds(3600)),
                        NOON,
                        List.of(new ProgramAdopted(
                                2,
                                DAY,
                                List.of(new Enrolled.Start(LadderId.of("stars"), TierId.of("one"))),
                                List.of(TIERS)))));
        return all;
    }

    private static void orders(Map<String, Entry> all) {
        RefundId refund = RefundId.of("r-1");
        Taking parts = new Taking.OfParts(eur("10.00"), eur("1.90"), NONE, NONE);
        all.put("order-paid", plainOrder());
        all.put("order-paid-with-everything", of(CommandKind.ORDER, CommandId.of("my own id"), abroad()));
        add(
                all,
                "order-revised",
                new OrderRevised(ORDER, DAY, 1_773_489_600_000L, total(eur("70.00")), eur("-450.00"), NONE));
        add(
                all,
                "order-revised-after-a-refund",
                new OrderRevised(ORDER, DAY, 2, total(eur("70.00")), eur("-420.00"), eur("30.00")));
        add(all, "order-revised-while-cancelled", revised("0.00", "450.00", Occasion.EDITED_WHILE_CANCELLED));
        add(
                all,
                "order-refunded",
                new OrderRefunded(ORDER, DAY, refund, new Taking.OfTotal(eur("50.00")), eur("-50.00")));
        Taking.LineTaken shoe = new Taking.LineTaken("shoe", 2, eur("66.67"), eur("12.67"));
        add(
                all,
                "order-refunded-by-lines",
                new OrderRefunded(
                        ORDER, DAY, refund, new Taking.OfLines(List.of(shoe), eur("4.00"), NONE), eur("-83.34")));
        add(all, "refund-voided", new RefundVoided(ORDER, DAY, refund, parts, eur("11.90")));
        add(all, "order-cancelled", new OrderCancelled(ORDER, null, eur("-520.00")));
        add(all, "order-reinstated", new OrderReinstated(ORDER, DAY, eur("520.00")));
        add(all, "order-counted", new OrderCounted(ORDER, DAY, eur("520.00")));
        add(all, "order-synced", new OrderSynced(ORDER, 7, NONE));
        add(all, "order-unchanged", new OrderUnchanged(ORDER, OrderUnchanged.Why.ALREADY_CANCELLED));
    }

    private static OrderPaid abroad() {
        Money line = Money.of("100.00", "USD");
        Money tax = Money.of("19.00", "USD");
        Money shipping = Money.of("5.00", "USD");
        Money zero = Money.of("0.00", "USD");
        List<BasketLine> lines = List.of(
                new BasketLine("shoe", Set.of("summer", "sale"), 1, line, tax),
                new BasketLine("Schnürsenkel", Set.of("sale"), 12, zero, zero));
        return new OrderPaid(
                OrderKey.of("shop-2", "№ 7"),
                NOON.minusSeconds(90),
                DAY,
                3,
                new Basket(line, tax, shipping, zero, shipping, lines),
                new BigDecimal("0.9137"),
                Waiting.until(NOON.plusSeconds(14 * 86_400L)),
                zero,
                eur("108.73"));
    }

    private static void members(Map<String, Entry> all) {
        TierId bronze = TierId.of("bronze");
        TierId silver = TierId.of("silver");
        TierReason reached = new TierReason(TierReason.Code.THRESHOLD_REACHED, eur("520.00"), eur("500.00"), 1);
        add(all, "enrolled", new Enrolled(NOON, true, 1, false, List.of(new Enrolled.Start(TIERS, bronze))));
        add(
                all,
                "credit-note-issued",
                new CreditNoteIssued(
                        ShopId.ONLY, CreditNoteId.of("G-12"), DAY, eur("20.00"), null, eur("20.00"), List.of()));
        add(
                all,
                "credit-note-issued-against-days",
                new CreditNoteIssued(
                        ShopId.ONLY,
                        CreditNoteId.of("G-13"),
                        DAY,
                        eur("20.00"),
                        null,
                        eur("20.00"),
                        List.of(
                                new CreditNoteIssued.OnDay(DAY, eur("5.00")),
                                new CreditNoteIssued.OnDay(DAY.minusDays(30), eur("12.50")))));
        add(all, "spend-adjusted", new SpendAdjusted(DAY, eur("-0.01")));
        add(all, "tier-changed", new TierChanged(TIERS, bronze, silver, true, reached));
        add(all, "tier-pinned", new TierPinned(TIERS, silver, Pin.Mode.FLOOR, NOON.plusSeconds(86_400)));
        add(all, "tier-pinned-without-end", new TierPinned(TIERS, silver, Pin.Mode.EXACT, null));
        add(all, "pin-ended", new PinEnded(TIERS, silver, PinEnded.Why.TAKEN_BACK));
        add(all, "tier-earned", new TierEarned(TIERS, bronze, silver, reached));
        add(all, "grace-started", new GraceStarted(TIERS, silver, DAY, reached));
        add(all, "grace-ended", new GraceEnded(TIERS, silver));
        add(
                all,
                "demotion-ahead",
                new DemotionAhead(TIERS, silver, new Outlook(DAY, bronze, eur("120.00"), null, DAY, null)));
        add(
                all,
                "demotion-ahead-on-condition",
                new DemotionAhead(TIERS, silver, new Outlook(DAY, bronze, condition())));
        add(
                all,
                "demotion-ahead-for-some-days",
                new DemotionAhead(
                        TIERS,
                        silver,
                        new Outlook(DAY, bronze, eur("120.00"), DAY.minusDays(30), DAY.minusDays(14), null)));
        TierReason conditional =
                new TierReason(TierReason.Code.THRESHOLD_REACHED, eur("520.00"), eur("500.00"), condition(), 1);
        add(all, "tier-changed-on-condition", new TierChanged(TIERS, bronze, silver, true, conditional));
        add(all, "order-tallied", new OrderTallied(ORDER, DAY, Tallied.COUNTS, Tallied.TAKEN_BACK));
        ActivityKind review = ActivityKind.of("review");
        add(all, "activity-reported", new ActivityReported(review, ActivityId.of("№ 7"), DAY, 3));
        add(all, "activity-voided", new ActivityVoided(review, ActivityId.of("№ 7"), DAY, 3));
        add(all, "days-forgotten", new DaysPruned(DAY));
        add(all, "profile-changed", new ProfileChanged());
        add(all, "birthday-stated", new BirthdayStated(MonthDay.of(2, 29)));
        add(all, "birthday-taken-back", new BirthdayStated(null));
        add(all, "birthday", new Birthday(DAY));
        add(all, "membership-anniversary", new MembershipAnniversary(3));
        add(all, "tier-anniversary", new TierAnniversary(TIERS, silver, 1));
        add(all, "frozen", new Frozen());
        add(all, "unfrozen", new Unfrozen());
        add(all, "erased", new Erased());
        add(all, "unchanged", new Unchanged(Unchanged.Why.ALREADY_ENROLLED));
    }

    private static TierReason onUnits() {
        BalanceId points = BalanceId.of("points");
        Requirement units = new Requirement.AllOf(List.of(
                new Requirement.Count(Countable.earned(points), 520, 500),
                new Requirement.Count(Countable.level(points), 120, 100)));
        return new TierReason(TierReason.Code.THRESHOLD_REACHED, eur("0.00"), eur("0.00"), units, 1);
    }

    private static Requirement condition() {
        return new Requirement.AnyOf(List.of(
                new Requirement.Spend(eur("520.00"), eur("500.00")),
                new Requirement.AllOf(List.of(
                        new Requirement.Age(DAY, Period.of(1, 2, 3), DAY.plusDays(7)),
                        new Requirement.Invitation(),
                        new Requirement.Count(Countable.ORDERS, 8, 10)))));
    }

    private static void add(Map<String, Entry> all, String name, Event event) {
        all.put(name, of(CommandKind.SYNC, CommandId.of("c-1"), event));
    }

    private static Entry of(CommandKind kind, CommandId id, Event event) {
        return new Entry(7, new Cause.ByCommand(kind, id, DIGEST, NOON), NOON.plusMillis(1500), List.of(event));
    }
}
