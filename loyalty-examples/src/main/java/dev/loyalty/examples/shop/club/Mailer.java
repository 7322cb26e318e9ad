package dev.loyalty.examples.shop.club;

import dev.loyalty.examples.shop.club.Addresses.Addressee;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.spi.Message;
import dev.loyalty.spi.Message.Envelope;
import dev.loyalty.spi.Notifier;
import dev.loyalty.spi.Receipt;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes the club's mails, each once, in the customer's language. Thread-safe. */
public final class Mailer implements Notifier {

    private static final String OPTED_OUT = "wants no mails";
    private static final String OVERTAKEN = "overtaken: another mail says what has become of it";

    private final LoyaltyProgram program;
    private final Addresses customers;
    private final Templates templates;
    private final SentMails sent;
    private final Post post;

    /** Writes to customers, by a post. */
    public Mailer(LoyaltyProgram program, Addresses customers, Templates templates, SentMails sent, Post post) {
        this.program = program;
        this.customers = customers;
        this.templates = templates;
        this.sent = sent;
        this.post = post;
    }

    // show: mailer
    /** What the post throws goes on to the engine, which tries again later, and parks what keeps failing. */
    @Override
    public Receipt send(Message message) {
        Envelope envelope = message.envelope();
        if (sent.has(envelope.id())) {
            return Receipt.done();
        }
        Optional<Addressee> customer = customers.of(envelope.customer());
        if (customer.isEmpty()) {
            return Receipt.skipped("the shop has no such customer");
        }
        if (!customer.get().wantsMail()) {
            return skipped(message, OPTED_OUT);
        }
        if (!envelope.stillTrue() && message.kind() != MessageKind.ENROLLED) {
            return skipped(message, OVERTAKEN);
        }
        Mail mail = written(message, customer.get());
        post.send(mail);
        sent.add(message, mail);
        if (customers.of(envelope.customer()).isEmpty()) { // erased while the mail was on its way
            sent.forget(envelope.customer());
        }
        return Receipt.done();
    }
    // end

    /** {@return a mail as it would go out} */
    public Mail written(Message message, Addressee customer) {
        Envelope envelope = message.envelope();
        Locale locale = language(envelope);
        Map<String, String> fields = MailFields.of(message, customer.name(), program, locale);
        MailText text = templates.of(message.kind(), locale.getLanguage());
        String subject = Template.parse(text.subject(), MailFields.ALL).filled(fields);
        String body = Template.parse(text.body(), MailFields.ALL).filled(fields);
        return new Mail(
                envelope.id(),
                customer.name(),
                customer.email(),
                envelope.at(),
                subject,
                body,
                MailHtml.of(subject, body, locale));
    }

    private Receipt skipped(Message message, String reason) {
        sent.skip(message, reason);
        return Receipt.skipped(reason);
    }

    private static Locale language(Envelope envelope) {
        Locale locale = envelope.profile().locale();
        return locale == null || !locale.getLanguage().equals("de") ? Locale.ENGLISH : Locale.GERMAN;
    }
}
