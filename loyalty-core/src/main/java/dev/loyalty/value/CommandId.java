package dev.loyalty.value;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes a command idempotent: within one member and one kind of command, the same id is the same command. It follows from the
 * business key (shop and order, and the refund's id or the revision) unless the caller gives one, and never from a clock.
 *
 * <p>A derived id joins its parts with U+001F. Ids that callers give hold no control character, so a given id never meets a
 * derived one, and no two business keys derive the same id.
 *
 * <p>No record, so that what is derived from an order, whose ids were checked already, is not checked again with each command.
 */
public final class CommandId implements Id<CommandId> {

    private final String value;

    private CommandId(String value) {
        this.value = value;
    }

    /**
     * An id that the caller chose.
     *
     * @param value 1 to 128 code points
     * @return the id
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public static CommandId of(String value) {
        return new CommandId(Text.id(value, "command id"));
    }

    /**
     * Reads what {@link #value()} gave.
     *
     * @param value an {@link Id}, or several joined by U+001F
     * @return the id
     * @throws IllegalArgumentException if {@code value} is neither a valid {@link Id} nor joined of such
     */
    public static CommandId parse(String value) {
        return new CommandId(Text.key(value, "command id"));
    }

    /**
     * The id that follows from an order.
     *
     * @param order the order
     * @return the id of the one command of its kind for this order
     */
    public static CommandId derivedFrom(OrderKey order) {
        return new CommandId(order.text());
    }

    /**
     * The id that follows from an order and one thing done to it.
     *
     * @param order the order
     * @param detail the refund's id, or the revision's number
     * @return the id of the one command of its kind for this order and detail
     */
    public static CommandId derivedFrom(OrderKey order, String detail) {
        return parse(order.text() + Text.JOINT + detail);
    }

    /**
     * The id that follows from an activity.
     *
     * @param activity the activity
     * @return the id of the one command of its kind for this activity
     */
    public static CommandId derivedFrom(ActivityRef activity) {
        return new CommandId(
                Text.joined(activity.kind().value(), activity.activity().value(), "activity id"));
    }

    /**
     * The id that follows from an order's history.
     *
     * @param order the order
     * @param number which of its cancellations, or of its reinstatements, this is
     * @return the id of that command
     */
    public static CommandId numbered(OrderKey order, long number) {
        return new CommandId(order.text() + Text.JOINT + number);
    }

    /**
     * The id of a second snapshot of one revision of an order.
     *
     * @param order the order
     * @param revision the revision
     * @param content what tells the content from that of the first
     * @return the id of that command
     */
    public static CommandId tied(OrderKey order, long revision, String content) {
        return parse(order.text() + Text.JOINT + revision + Text.JOINT + content);
    }

    /**
     * The id of the first command of its kind at an instant, for what has no business key.
     *
     * @param instant to the microsecond
     * @return the id
     */
    public static CommandId at(Instant instant) {
        return new CommandId("at" + Text.JOINT + ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    /**
     * The id of a command that is the same as another if it says the same at the same instant.
     *
     * @param instant to the microsecond
     * @param content what tells its content from any other
     * @return the id
     */
    public static CommandId saying(Instant instant, String content) {
        return parse(at(instant).value() + Text.JOINT + content);
    }

    /**
     * The id of a command that is judged by what stands: it follows from the entry that it leaves.
     *
     * @param entry the entry's number
     * @return the id of that command alone
     */
    public static CommandId ofEntry(long entry) {
        return new CommandId("entry" + Text.JOINT + entry);
    }

    /** {@return the id's text: one part, or several joined by U+001F} */
    @Override
    public String value() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CommandId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** {@return the parts joined by a slash, without the shop where there is only one} */
    @Override
    public String toString() {
        String only = ShopId.ONLY.value() + Text.JOINT;
        String shown = value.startsWith(only) ? value.substring(only.length()) : value;
        return shown.replace(Text.JOINT, '/');
    }
}
