package dev.loyalty.examples.shop.demo;

import dev.loyalty.examples.shop.club.Mail;
import dev.loyalty.examples.shop.club.Post;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A post that can be switched off, as if the mail server were down, and that keeps the mails of long ago to itself. Thread-safe. */
public final class PostOffice implements Post {

    private final Instant since;
    private volatile @Nullable Post server;
    private volatile boolean isDown;

    /** A post whose server is not there yet; mails about what happened before are not really sent. */
    public PostOffice(Instant since) {
        this.since = since;
    }

    @Override
    public void send(Mail mail) {
        if (mail.at().isBefore(since)) {
            return;
        }
        Post reached = server;
        if (isDown || reached == null) {
            throw new PostException(Fault.UNREACHABLE, "", null);
        }
        reached.send(mail);
    }

    /** The server is there now. */
    public void connect(Post to) {
        server = to;
    }

    /** {@return whether it is switched off} */
    public boolean isDown() {
        return isDown;
    }

    /** Switches it off or on. */
    public void down(boolean off) {
        isDown = off;
    }
}
