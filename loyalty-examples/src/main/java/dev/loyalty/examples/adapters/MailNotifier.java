package dev.loyalty.examples.adapters;

import dev.loyalty.spi.Message;
import dev.loyalty.spi.Message.Birthday;
import dev.loyalty.spi.Message.Demoted;
import dev.loyalty.spi.Message.DemotionAhead;
import dev.loyalty.spi.Message.Enrolled;
import dev.loyalty.spi.Message.MembershipAnniversary;
import dev.loyalty.spi.Message.Promoted;
import dev.loyalty.spi.Message.TierAnniversary;
import dev.loyalty.spi.Notifier;
import dev.loyalty.spi.Receipt;
import dev.loyalty.value.CustomerId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Writes mails. What went out is remembered by the message's id, so that nobody gets it twice. Thread-safe. */
public final class MailNotifier implements Notifier {

    /** Sends a mail, or throws. */
    @FunctionalInterface
    public interface MailServer {
        /** Sends one, under an id that is the same on every attempt. */
        void send(String id, CustomerId to, String text);
    }

    private final MailServer server;
    private final Set<CustomerId> unsubscribed = ConcurrentHashMap.newKeySet();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();

    /** A notifier that sends by a mail server. */
    public MailNotifier(MailServer server) {
        this.server = server;
    }

    /** A customer wants no more mails. */
    public void unsubscribe(CustomerId customer) {
        unsubscribed.add(customer);
    }

    @Override
    public Receipt send(Message message) {
        CustomerId customer = message.envelope().customer();
        if (unsubscribed.contains(customer)) {
            return Receipt.skipped("unsubscribed");
        }
        if (!message.envelope().stillTrue() && !(message instanceof Enrolled)) {
            return Receipt.skipped("overtaken by events: another message says what has become of it");
        }
        sendOnce(message.envelope().id(), customer, text(message));
        return Receipt.done();
    }

    /**
     * What the mail server throws goes on to the engine, which tries again later. No lock is needed: for one customer the engine makes
     * one call at a time.
     */
    private void sendOnce(String id, CustomerId customer, String text) {
        if (!sent.contains(id)) {
            server.send(id, customer, text);
            sent.add(id);
        }
    }

    private static String text(Message message) {
        if (message instanceof Enrolled enrolled) {
            return welcome(enrolled);
        }
        if (message instanceof Promoted promoted) {
            return "Congratulations! You are %s now, with %s off."
                    .formatted(
                            promoted.to().tier().name(),
                            promoted.to().benefits().percentOff());
        }
        if (message instanceof Demoted demoted) {
            return "You are %s now: %s."
                    .formatted(demoted.to().tier().name(), demoted.to().progress());
        }
        if (message instanceof DemotionAhead warning) {
            return "You will be %s on %s."
                    .formatted(warning.to().name(), warning.ahead().on());
        }
        return dayOf(message);
    }

    /** Nobody else says welcome, so it is said in any case; the tier is named by the promotion that has overtaken it. */
    private static String welcome(Enrolled enrolled) {
        return enrolled.envelope().stillTrue()
                ? "Welcome! You are " + enrolled.standings().get(0).tier().name() + "."
                : "Welcome!";
    }

    private static String dayOf(Message message) {
        if (message instanceof Birthday) {
            return "Happy birthday!";
        }
        if (message instanceof MembershipAnniversary anniversary) {
            return "You joined on %s. Thank you!".formatted(anniversary.joined());
        }
        TierAnniversary anniversary = (TierAnniversary) message;
        return "You have been %s since %s.".formatted(anniversary.held().tier().name(), anniversary.since());
    }
}
