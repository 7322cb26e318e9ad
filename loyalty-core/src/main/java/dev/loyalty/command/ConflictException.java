package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;

/** Thrown when a command comes under the id of another one of its kind that stated something else. Nothing happened. */
public final class ConflictException extends LoyaltyException {

    private static final long serialVersionUID = 1;

    /** Of whom. */
    private final transient CustomerId customer;

    /** The kind of both commands. */
    private final CommandKind kind;

    /** The id of both commands. */
    private final transient CommandId id;

    /**
     * States the command.
     *
     * @param customer of whom
     * @param kind the kind of both commands
     * @param id the id of both commands
     */
    public ConflictException(CustomerId customer, CommandKind kind, CommandId id) {
        super("%s \"%s\" of customer %s was recorded before with other content: %s"
                .formatted(kind.code(), id, customer, advice(kind)));
        this.customer = customer;
        this.kind = kind;
        this.id = id;
    }

    private static String advice(CommandKind kind) {
        return switch (kind) {
            case ORDER -> "report an edited order as a revision";
            case REVISION -> "raise the revision number with every edit";
            case SYNC ->
                "raise the revision with every change of the order; where it is a time in whole seconds, say what decides by the program's sameRevision";
            case REFUND -> "give each refund of an order an id of its own; to correct one, void it and send another";
            case CREDIT_NOTE -> "give each credit note a number of its own";
            case ACTIVITY, ACTIVITY_VOID -> "give each activity an id of its own";
            case ADJUSTMENT -> "give each adjustment a ticket of its own";
            case ENROL,
                    REFUND_VOID,
                    CANCELLATION,
                    REINSTATEMENT,
                    CONFIRMATION,
                    PIN,
                    UNPIN,
                    PROFILE,
                    FREEZE,
                    UNFREEZE,
                    ERASURE -> "give it an id of its own (withId)";
        };
    }

    /** {@return of whom} */
    public CustomerId customer() {
        return customer;
    }

    /** {@return the kind of both commands} */
    public CommandKind kind() {
        return kind;
    }

    /** {@return the id of both commands} */
    public CommandId id() {
        return id;
    }

    @Override
    public Effect effect() {
        return Effect.NONE;
    }
}
