package dev.loyalty.event;

import dev.loyalty.value.CommandId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.OrderKey;

/**
 * Something that entries are found by. A store indexes references and need not know what they stand for.
 *
 * @param owner in whose journal
 * @param kind what kind of reference
 * @param id unique within owner and kind; parts are joined by U+001F
 */
public record Ref(MemberId owner, Kind kind, String id) {

    /** What kinds of references there are. */
    public enum Kind {
        /** A command: leads to the one entry that it left. */
        COMMAND,
        /** An order: leads to all entries that speak of it. */
        ORDER
    }

    /**
     * The reference to a command.
     *
     * @param owner in whose journal
     * @param command the command's kind
     * @param id the command's id
     * @return the reference
     */
    public static Ref command(MemberId owner, CommandKind command, CommandId id) {
        return new Ref(owner, Kind.COMMAND, command.code() + '\u001f' + id.value());
    }

    /**
     * The reference to an order.
     *
     * @param owner in whose journal
     * @param order which order
     * @return the reference
     */
    public static Ref order(MemberId owner, OrderKey order) {
        return new Ref(owner, Kind.ORDER, order.text());
    }
}
