package dev.loyalty.codec;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.OrderRevised;
import dev.loyalty.event.OrderUnchanged;
import dev.loyalty.event.Pin;
import dev.loyalty.event.PinEnded;
import dev.loyalty.event.TierReason;
import dev.loyalty.event.Unchanged;
import dev.loyalty.ledger.Tallied;
import dev.loyalty.member.Membership;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The numbers by which the constants of an enum are stored. They are explicit, so that constants may be reordered and renamed; a
 * number is never changed nor given twice, and the compiler asks for one when a constant is added.
 */
final class EnumCodes<E extends Enum<E>> {

    static final EnumCodes<Membership> MEMBERSHIP =
            new EnumCodes<>("membership", Membership.values(), membership -> switch (membership) {
                case NONE -> 0;
                case ACTIVE -> 1;
                case FROZEN -> 2;
                case ERASED -> 3;
            });

    static final EnumCodes<CommandKind> COMMAND_KIND =
            new EnumCodes<>("command kind", CommandKind.values(), kind -> switch (kind) {
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
            });

    static final EnumCodes<Pin.Mode> PIN_MODE =
            new EnumCodes<>("mode of a pin", Pin.Mode.values(), mode -> switch (mode) {
                case FLOOR -> 1;
                case EXACT -> 2;
            });

    static final EnumCodes<PinEnded.Why> PIN_ENDED =
            new EnumCodes<>("reason for a pin's end", PinEnded.Why.values(), why -> switch (why) {
                case EXPIRED -> 1;
                case TAKEN_BACK -> 2;
                case TIER_RETIRED -> 3;
            });

    static final EnumCodes<TierReason.Code> TIER_REASON =
            new EnumCodes<>("reason for a tier", TierReason.Code.values(), code -> switch (code) {
                case THRESHOLD_REACHED -> 1;
                case BELOW_THRESHOLD -> 2;
                case PINNED -> 3;
                case PIN_ENDED -> 4;
                case TIER_RETIRED -> 5;
            });

    static final EnumCodes<Tallied> TALLIED =
            new EnumCodes<>("count of an order", Tallied.values(), tallied -> switch (tallied) {
                case NOT -> 0;
                case COUNTS -> 1;
                case TAKEN_BACK -> 2;
            });

    static final EnumCodes<OrderRevised.Occasion> OCCASION =
            new EnumCodes<>("occasion of an edit", OrderRevised.Occasion.values(), occasion -> switch (occasion) {
                case EDITED -> 0;
                case EDITED_WHILE_CANCELLED -> 1;
                case REFUND_VOIDED -> 2;
                case REINSTATED -> 3;
            });

    static final EnumCodes<Unchanged.Why> UNCHANGED =
            new EnumCodes<>("reason for no change", Unchanged.Why.values(), why -> switch (why) {
                case ALREADY_ENROLLED -> 1;
                case NOT_PINNED -> 2;
                case ALREADY_FROZEN -> 3;
                case NOT_FROZEN -> 4;
                case ALREADY_ERASED -> 5;
            });

    static final EnumCodes<OrderUnchanged.Why> ORDER_UNCHANGED =
            new EnumCodes<>("reason for no change of an order", OrderUnchanged.Why.values(), why -> switch (why) {
                case STALE_REVISION -> 1;
                case ALREADY_CANCELLED -> 2;
                case NOT_CANCELLED -> 3;
                case ALREADY_VOIDED -> 4;
                case ALREADY_COUNTS -> 5;
            });

    private final String what;
    private final List<E> constants;
    private final ToIntFunction<E> codes;

    private EnumCodes(String what, E[] constants, ToIntFunction<E> codes) {
        this.what = what;
        this.constants = List.of(constants);
        this.codes = codes;
    }

    /** What the constants stand for, for errors. */
    String what() {
        return what;
    }

    List<E> constants() {
        return constants;
    }

    int codeOf(E constant) {
        return codes.applyAsInt(constant);
    }

    @Nullable
    E find(long code) {
        for (E constant : constants) {
            if (codes.applyAsInt(constant) == code) {
                return constant;
            }
        }
        return null;
    }
}
