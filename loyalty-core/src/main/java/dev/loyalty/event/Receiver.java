package dev.loyalty.event;

import dev.loyalty.value.LadderId;

/**
 * To whom a delivery goes. Deliveries of one stream to one receiver keep their order; different receivers do not wait for each
 * other.
 *
 * @param kind which port
 * @param name which ladder, or which listener; empty for the notifier and the engine
 */
public record Receiver(Kind kind, String name) {

    /** Which port. */
    public enum Kind {
        /** The group assigner. */
        GROUP("group"),
        /** The notifier. */
        NOTIFIER("notifier"),
        /** A listener. */
        LISTENER("listener"),
        /** The engine itself: the next step of a process. */
        ENGINE("engine");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** {@return the name in the ids of deliveries; never changes} */
        public String code() {
            return code;
        }
    }

    /** The notifier. */
    public static final Receiver NOTIFIER = new Receiver(Kind.NOTIFIER, "");

    /** The engine itself, which does the next steps of the processes that entries have begun. It is never parked. */
    public static final Receiver ENGINE = new Receiver(Kind.ENGINE, "");

    /**
     * The group assigner, for a ladder's groups.
     *
     * @param ladder the ladder
     * @return the receiver
     */
    public static Receiver groupsOf(LadderId ladder) {
        return new Receiver(Kind.GROUP, ladder.value());
    }

    /**
     * A listener.
     *
     * @param name the name under which the program declares it
     * @return the receiver
     */
    public static Receiver listener(String name) {
        return new Receiver(Kind.LISTENER, name);
    }

    /** {@return for example {@code group:tiers}, {@code notifier}, {@code engine}, {@code listener:crm}} */
    @Override
    public String toString() {
        return name.isEmpty() ? kind.code() : kind.code() + ":" + name;
    }
}
