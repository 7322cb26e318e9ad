package dev.loyalty.examples.shop.club.smtp;

import dev.loyalty.examples.shop.club.Mail;
import dev.loyalty.examples.shop.club.Post;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Sends mails by SMTP over one connection that is kept, and made anew when it is lost. Thread-safe: one mail at a time. */
public final class SmtpPost implements Post, AutoCloseable {

    private static final String TIME_OUT_MILLIS = "5000";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Server server;
    private final Session session;
    private @Nullable Transport transport;

    /** A post by a mail server. */
    public SmtpPost(Server server) {
        this.server = server;
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.connectiontimeout", TIME_OUT_MILLIS);
        settings.setProperty("mail.smtp.timeout", TIME_OUT_MILLIS);
        settings.setProperty("mail.smtp.writetimeout", TIME_OUT_MILLIS);
        settings.setProperty("mail.smtp.localhost", "localhost");
        this.session = Session.getInstance(settings);
    }

    /**
     * A mail server.
     *
     * @param host where it is
     * @param port its port
     * @param from whose address the mails bear
     * @param user who sends; null where it does not ask
     * @param password the password; null where it does not ask
     */
    public record Server(
            String host,
            int port,
            String from,
            @Nullable String user,
            @Nullable String password) {}

    @Override
    public synchronized void send(Mail mail) {
        try {
            MimeMessage message = message(mail);
            try {
                connected().sendMessage(message, message.getAllRecipients());
            } catch (MessagingException lost) { // a connection that was idle for long is closed by the server
                close();
                connected().sendMessage(message, message.getAllRecipients());
            }
        } catch (SendFailedException | AddressException | UnsupportedEncodingException refused) {
            throw failed(Fault.REFUSED, null); // what the server says holds the address, and would stand in logs
        } catch (MessagingException lost) {
            throw failed(Fault.UNREACHABLE, lost);
        }
    }

    private PostException failed(Fault fault, @Nullable Exception cause) {
        close();
        return new PostException(fault, server.host() + ":" + server.port(), cause);
    }

    private Transport connected() throws MessagingException {
        Transport kept = transport;
        if (kept == null || !kept.isConnected()) {
            kept = session.getTransport("smtp");
            kept.connect(server.host(), server.port(), server.user(), server.password());
            transport = kept;
        }
        return kept;
    }

    private MimeMessage message(Mail mail) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new Identified(session, "<" + idOf(mail) + "@lindenhof.example>");
        message.setFrom(new InternetAddress(server.from(), "Lindenhof", UTF_8));
        message.setRecipient(RecipientType.TO, new InternetAddress(mail.to(), mail.toName(), UTF_8));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(mail.at()));
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    /** The characters that a message id may hold. */
    private static String idOf(Mail mail) {
        return mail.id().replaceAll("[^A-Za-z0-9.-]", "_");
    }

    @Override
    public synchronized void close() {
        Transport kept = transport;
        transport = null;
        if (kept != null) {
            try {
                kept.close();
            } catch (MessagingException ignored) { // it is gone either way
                return;
            }
        }
    }

    /** A message whose id is given, and the same on every attempt. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
