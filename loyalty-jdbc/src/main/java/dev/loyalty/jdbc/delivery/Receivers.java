package dev.loyalty.jdbc.delivery;

import dev.loyalty.event.Receiver;

/** Receivers as texts: {@code group:tiers}, {@code notifier}, {@code engine}, {@code listener:crm}. Stored, so they never change. */
final class Receivers {

    private static final String NOTIFIER = "notifier";
    private static final String ENGINE = "engine";
    private static final String GROUP = "group:";
    private static final String LISTENER = "listener:";

    private Receivers() {}

    static String text(Receiver receiver) {
        return switch (receiver.kind()) {
            case ENGINE -> ENGINE;
            case NOTIFIER -> NOTIFIER;
            case GROUP -> GROUP + receiver.name();
            case LISTENER -> LISTENER + receiver.name();
        };
    }

    static Receiver parse(String text) {
        if (text.startsWith(GROUP)) {
            return new Receiver(Receiver.Kind.GROUP, text.substring(GROUP.length()));
        }
        if (text.startsWith(LISTENER)) {
            return Receiver.listener(text.substring(LISTENER.length()));
        }
        if (text.equals(ENGINE)) {
            return Receiver.ENGINE;
        }
        if (text.equals(NOTIFIER)) {
            return Receiver.NOTIFIER;
        }
        throw new IllegalStateException(
                "a delivery goes to \"" + text + "\", which this version does not know: a newer version queued it");
    }
}
