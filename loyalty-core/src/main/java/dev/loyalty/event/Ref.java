package dev.loyalty.event;

import dev.loyalty.value.CommandId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.OrderKey;

/**
 * Something that entries are found by. A store indexes references and need not know what they stand for.
 *
 * @param owner in whose journal
 * @param kind what kind of reference
 * @param scope within what the name is unique: the code of the command's kind; empty for an order, whose name holds its shop
 * @param name unique within owner, kind and scope; parts are joined by U+001F
 */
public record Ref(MemberId owner, Kind kind, String scope, String name) {

    private static final char JOINT = '\u001f';

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
        return new Ref(owner, Kind.COMMAND, command.code(), id.value());
    }

    /**
     * The reference to an order.
     *
     * @param owner in whose journal
     * @param order which order
     * @return the reference
     */
    public static Ref order(MemberId owner, OrderKey order) {
        return new Ref(owner, Kind.ORDER, "", order.text());
    }

    /**
     * A reference by its id.
     *
     * @param owner in whose journal
     * @param kind what kind of reference
     * @param id as {@link #id} gives it
     * @return the reference
     */
    public static Ref of(MemberId owner, Kind kind, String id) {
        int joint = kind == Kind.COMMAND ? id.indexOf(JOINT) : -1;
        return joint < 0
                ? new Ref(owner, kind, "", id)
                : new Ref(owner, kind, id.substring(0, joint), id.substring(joint + 1));
    }

    /** {@return scope and name, joined by U+001F: unique within owner and kind} */
    public String id() {
        return scope.isEmpty() ? name : scope + JOINT + name;
    }
}
