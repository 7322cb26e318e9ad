package dev.loyalty.examples.shop.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.loyalty.examples.shop.club.smtp.SmtpPost;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The demonstration's own mail server, with all mails that it got. Thread-safe. */
public final class Inbox implements AutoCloseable {

    private final GreenMail server;

    private Inbox(GreenMail server) {
        this.server = server;
    }

    /** Starts a mail server for this machine alone, on a port that is free. */
    public static Inbox start() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new Inbox(server);
    }

    /** {@return what sends to it} */
    public SmtpPost.Server address() {
        return new SmtpPost.Server("127.0.0.1", server.getSmtp().getPort(), "club@lindenhof.example", null, null);
    }

    /**
     * A mail that came.
     *
     * @param place its place, the first one is 0
     * @param at the day that it bears
     * @param to to whom
     * @param subject its subject
     * @param text its plain part
     * @param html its part in HTML
     */
    public record Received(int place, Instant at, String to, String subject, String text, String html) {}

    /** {@return all mails, newest first} */
    public List<Received> mails() {
        MimeMessage[] messages = server.getReceivedMessages();
        List<Received> mails = new ArrayList<>();
        for (int place = 0; place < messages.length; place++) {
            mails.add(read(place, messages[place]));
        }
        Collections.reverse(mails);
        return mails;
    }

    /** {@return a mail by its place, or null if there is none} */
    public @Nullable Received find(int place) {
        MimeMessage[] messages = server.getReceivedMessages();
        return place >= 0 && place < messages.length ? read(place, messages[place]) : null;
    }

    private static Received read(int place, MimeMessage message) {
        try {
            Multipart parts = (Multipart) message.getContent();
            InternetAddress to = (InternetAddress) message.getAllRecipients()[0];
            String name = to.getPersonal() == null ? "" : to.getPersonal() + " ";
            return new Received(
                    place,
                    message.getSentDate().toInstant(),
                    name + "<" + to.getAddress() + ">",
                    String.valueOf(message.getSubject()),
                    body(parts.getBodyPart(0)),
                    body(parts.getBodyPart(1)));
        } catch (MessagingException failed) {
            throw new IllegalStateException("a mail of our own cannot be read", failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String body(BodyPart part) throws MessagingException, IOException {
        return String.valueOf(part.getContent());
    }

    @Override
    public void close() {
        server.stop();
    }
}
