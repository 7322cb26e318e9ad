package dev.loyalty.event;

import dev.loyalty.value.CommandId;
import java.time.Instant;

/** Why there is an entry. */
public sealed interface Cause {

    /**
     * The shop said something.
     *
     * @param kind what kind of thing
     * @param id the command's id, unique within member and kind
     * @param digest the fingerprint of what it stated
     * @param occurredAt when it happened, as the shop says
     */
    record ByCommand(CommandKind kind, CommandId id, Digest digest, Instant occurredAt) implements Cause {}

    /**
     * Time passed.
     *
     * @param due the instant at which it fell due, whenever that was noticed
     */
    record ByTime(Instant due) implements Cause {}

    /**
     * A version of the program came into force.
     *
     * @param version its number
     * @param from its first instant
     */
    record ByProgram(int version, Instant from) implements Cause {}
}
