package dev.loyalty.codec.part;

import dev.loyalty.codec.bytes.Codes;
import dev.loyalty.event.BoundCrossed;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.OrderRevised;
import dev.loyalty.event.OrderUnchanged;
import dev.loyalty.event.Pin;
import dev.loyalty.event.PinEnded;
import dev.loyalty.event.ScheduledCreditEnded;
import dev.loyalty.event.TierReason;
import dev.loyalty.event.Unchanged;
import dev.loyalty.event.UnitsUnmoved;
import dev.loyalty.ledger.Tallied;
import dev.loyalty.member.Membership;
import dev.loyalty.value.LimitPeriod;
import dev.loyalty.value.UnitKind;

/** The numbers of the constants that documents hold: the same in every format. */
public final class EnumCodes {

    public static final Codes<Membership> MEMBERSHIP =
            new Codes<>("membership", Membership.values(), membership -> switch (membership) {
                case NONE -> 0;
                case ACTIVE -> 1;
                case FROZEN -> 2;
                case ERASED -> 3;
            });

    public static final Codes<CommandKind> COMMAND_KIND =
            new Codes<>("command kind", CommandKind.values(), kind -> switch (kind) {
                case ENROL -> 1;
                case ORDER -> 2;
                case SYNC -> 3;
                case REVISION -> 4;
                case REFUND -> 5;
                case REFUND_VOID -> 6;
                case CANCELLATION -> 7;
                case REINSTATEMENT -> 8;
                case CONFIRMATION -> 9;
                case CREDIT_NOTE -> 10;
                case ADJUSTMENT -> 11;
                case PIN -> 12;
                case UNPIN -> 13;
                case PROFILE -> 14;
                case FREEZE -> 15;
                case UNFREEZE -> 16;
                case ERASURE -> 17;
                case ACTIVITY -> 18;
                case ACTIVITY_VOID -> 19;
                case CREDIT -> 20;
                case DEBIT -> 21;
                case HOLD -> 22;
                case CAPTURE -> 23;
                case RELEASE -> 24;
                case DEBT_WAIVER -> 25;
                case REVERSAL -> 26;
                case CONVERSION -> 27;
                case EXPIRATION -> 28;
                case OPENING -> 29;
                case UNIT_ADJUSTMENT -> 30;
                case UNIT_CONFIRMATION -> 31;
                case SCHEDULED_CREDIT -> 32;
                case SCHEDULE_CANCELLATION -> 33;
                case TRANSFER -> 34;
            });

    public static final Codes<Pin.Mode> PIN_MODE =
            new Codes<>("mode of a pin", Pin.Mode.values(), mode -> switch (mode) {
                case FLOOR -> 1;
                case EXACT -> 2;
            });

    public static final Codes<PinEnded.Why> PIN_ENDED =
            new Codes<>("reason for a pin's end", PinEnded.Why.values(), why -> switch (why) {
                case EXPIRED -> 1;
                case TAKEN_BACK -> 2;
                case TIER_RETIRED -> 3;
            });

    public static final Codes<TierReason.Code> TIER_REASON =
            new Codes<>("reason for a tier", TierReason.Code.values(), code -> switch (code) {
                case THRESHOLD_REACHED -> 1;
                case BELOW_THRESHOLD -> 2;
                case PINNED -> 3;
                case PIN_ENDED -> 4;
                case TIER_RETIRED -> 5;
            });

    public static final Codes<Tallied> TALLIED =
            new Codes<>("count of an order", Tallied.values(), tallied -> switch (tallied) {
                case NOT -> 0;
                case COUNTS -> 1;
                case TAKEN_BACK -> 2;
            });

    public static final Codes<OrderRevised.Occasion> OCCASION =
            new Codes<>("occasion of an edit", OrderRevised.Occasion.values(), occasion -> switch (occasion) {
                case EDITED -> 0;
                case EDITED_WHILE_CANCELLED -> 1;
                case REFUND_VOIDED -> 2;
                case REINSTATED -> 3;
            });

    public static final Codes<Unchanged.Why> UNCHANGED =
            new Codes<>("reason for no change", Unchanged.Why.values(), why -> switch (why) {
                case ALREADY_ENROLLED -> 1;
                case NOT_PINNED -> 2;
                case ALREADY_FROZEN -> 3;
                case NOT_FROZEN -> 4;
                case ALREADY_ERASED -> 5;
            });

    public static final Codes<OrderUnchanged.Why> ORDER_UNCHANGED =
            new Codes<>("reason for no change of an order", OrderUnchanged.Why.values(), why -> switch (why) {
                case STALE_REVISION -> 1;
                case ALREADY_CANCELLED -> 2;
                case NOT_CANCELLED -> 3;
                case ALREADY_VOIDED -> 4;
                case ALREADY_COUNTS -> 5;
            });

    public static final Codes<UnitKind> UNIT_KIND =
            new Codes<>("kind of units", UnitKind.values(), kind -> switch (kind) {
                case EARNED -> 1;
                case BOUGHT -> 2;
                case GIVEN -> 3;
                case RETURNED -> 4;
                case MIGRATED -> 5;
            });

    public static final Codes<LimitPeriod.Calendar> LIMIT_CALENDAR =
            new Codes<>("stretch of a limit", LimitPeriod.Calendar.values(), calendar -> switch (calendar) {
                case DAY -> 1;
                case WEEK -> 2;
                case MONTH -> 3;
                case YEAR -> 4;
                case EVER -> 5;
            });

    public static final Codes<UnitsUnmoved.Why> UNMOVED =
            new Codes<>("reason why no units moved", UnitsUnmoved.Why.values(), why -> switch (why) {
                case NO_ROOM -> 1;
                case NONE_AVAILABLE -> 2;
                case NO_DEBT -> 3;
                case NOTHING_LEFT -> 4;
                case KEPT -> 5;
                case TOO_FEW -> 6;
                case NONE_TO_END -> 7;
                case LIMIT -> 8;
            });

    public static final Codes<BoundCrossed.What> BOUND =
            new Codes<>("bound that is crossed", BoundCrossed.What.values(), what -> switch (what) {
                case BELOW_LEAST -> 1;
                case LEAST_AGAIN -> 2;
                case MOST_REACHED -> 3;
            });

    public static final Codes<ScheduledCreditEnded.Why> SCHEDULE_ENDED = new Codes<>(
            "reason why scheduled units do not come", ScheduledCreditEnded.Why.values(), why -> switch (why) {
                case CANCELLED -> 1;
                case NO_ROOM -> 2;
            });

    private EnumCodes() {}
}
