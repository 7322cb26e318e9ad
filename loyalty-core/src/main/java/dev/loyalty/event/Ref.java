package dev.loyalty.event;

import dev.loyalty.value.CommandId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.StreamId;

/**
 * Something that entries of one journal are found by. A store indexes references and need not know what they stand for.
 *
 * @param owner in whose journal
 * @param mention what the entries speak of
 */
public record Ref(StreamId owner, Mention mention) {

    /**
     * The reference to a command.
     *
     * @param owner in whose journal
     * @param command the command's kind
     * @param id the command's id
     * @return the reference
     */
    public static Ref command(StreamId owner, CommandKind command, CommandId id) {
        return new Ref(owner, Mention.command(command.code(), id));
    }

    /**
     * The reference to an order.
     *
     * @param owner in whose journal
     * @param order which order
     * @return the reference
     */
    public static Ref order(StreamId owner, OrderKey order) {
        return new Ref(owner, Mention.of(order));
    }
}
