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
    private final Suggestions suggestions;
    private final Templates templates;
    private final SentMails sent;
    private final Post post;

    /** Writes to customers, by a post. */
    public Mailer(
            LoyaltyProgram program,
            Addresses customers,
            Suggestions suggestions,
            Templates templates,
            SentMails sent,
            Post post) {
        this.program = program;
        this.customers = customers;
        this.suggestions = suggestions;
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
        String language = language(envelope).getLanguage();
        MailText text = templates.of(message.kind(), language);
        Mail mail = written(message, customer.get(), text);
        post.send(mail);
        sent.add(message, mail, language);
        if (customers.of(envelope.customer()).isEmpty()) { // erased while the mail was on its way
            sent.forget(envelope.customer());
        }
        return Receipt.done();
    }
    // end

    /** {@return a mail as it would go out by a text, in the language that the message asks for} */
    public Mail written(Message message, Addressee customer, MailText text) {
        Template subject = Template.parse(text.subject(), MailFields.ALL);
        Template body = Template.parse(text.body(), MailFields.ALL);
        boolean hasProducts = subject.names(MailFields.PRODUCTS) || body.names(MailFields.PRODUCTS);
        MailFields facts = facts(message, customer);
        Map<String, String> values = (hasProducts ? facts.with(suggestions) : facts).values();
        return mail(message.envelope(), customer, subject.filled(values), withoutGaps(body.filled(values)));
    }

    private static Mail mail(Envelope envelope, Addressee customer, String subject, String body) {
        String html = MailHtml.of(subject, body, language(envelope));
        return new Mail(envelope.id(), customer.name(), customer.email(), envelope.at(), subject, body, html);
    }

    /** Where a paragraph was left out, there is one empty line, and not three. */
    private static String withoutGaps(String body) {
        return body.strip().replaceAll("\\n(\\h*\\n){2,}", "\n\n");
    }

    /** {@return what each field of a message says; fields that it has no value for are missing} */
    public Map<String, String> fields(Message message, Addressee customer) {
        return facts(message, customer).with(suggestions).values();
    }

    private MailFields facts(Message message, Addressee customer) {
        return MailFields.of(message, customer.name(), program, language(message.envelope()));
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
