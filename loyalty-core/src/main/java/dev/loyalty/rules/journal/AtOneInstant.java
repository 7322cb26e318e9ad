package dev.loyalty.rules.journal;

import dev.loyalty.command.Command;
import dev.loyalty.command.OrderCommand;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Ref;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * How a command about a member that has no id is recognised when it is delivered once more: same kind, same instant, same content. Two
 * such commands at one instant are told apart by what was done in between: if the opposite happened at that very instant, each is judged
 * by what stands.
 */
final class AtOneInstant {

    private AtOneInstant() {}

    /** Under what the command is recorded if it is the first at its instant; null where its content is not in the journal. */
    static @Nullable CommandId id(Command command) {
        boolean isToldByContent = !(command instanceof OrderCommand) && command.profile() == null;
        return isToldByContent ? CommandId.at(command.occurredAt()) : null;
    }

    static @Nullable Ref self(MemberId member, Command command) {
        CommandId id = id(command);
        return id == null ? null : Ref.command(member, command.kind(), id);
    }

    /** What takes back what the command does, at the same instant. */
    static @Nullable Ref opposite(MemberId member, Command command) {
        CommandId id = id(command);
        CommandKind kind = opposite(command.kind());
        return id == null || kind == null ? null : Ref.command(member, kind, id);
    }

    private static @Nullable CommandKind opposite(CommandKind kind) {
        return switch (kind) {
            case ENROL -> CommandKind.ERASURE;
            case ERASURE -> CommandKind.ENROL;
            case PIN -> CommandKind.UNPIN;
            case UNPIN -> CommandKind.PIN;
            case FREEZE -> CommandKind.UNFREEZE;
            case UNFREEZE -> CommandKind.FREEZE;
            case ORDER,
                    SYNC,
                    REVISION,
                    REFUND,
                    REFUND_VOID,
                    CANCELLATION,
                    REINSTATEMENT,
                    CONFIRMATION,
                    CREDIT_NOTE,
                    ACTIVITY,
                    ACTIVITY_VOID,
                    ADJUSTMENT,
                    CREDIT,
                    DEBIT,
                    HOLD,
                    CAPTURE,
                    RELEASE,
                    DEBT_WAIVER,
                    OPENING,
                    UNIT_ADJUSTMENT,
                    UNIT_CONFIRMATION,
                    SCHEDULED_CREDIT,
                    SCHEDULE_CANCELLATION,
                    CONVERSION,
                    TRANSFER,
                    EXPIRATION,
                    REVERSAL,
                    PROFILE -> null;
        };
    }
}
