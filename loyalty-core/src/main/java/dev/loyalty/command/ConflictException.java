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
                .formatted(kind.code(), id, customer, kind.advice()));
        this.customer = customer;
        this.kind = kind;
        this.id = id;
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
