package dev.loyalty.examples.shop.club;

import org.jspecify.annotations.Nullable;

/** Takes mails away. Thread-safe. */
@FunctionalInterface
public interface Post {

    /**
     * Sends a mail.
     *
     * @throws PostException if it cannot be sent now
     */
    void send(Mail mail);

    /** Thrown when a mail cannot be sent now. It says nothing of who should get it. */
    final class PostException extends RuntimeException {

        private static final long serialVersionUID = 1;

        /** With what the mail server said, if it said anything. Where this came from is known, so no trace is kept. */
        public PostException(String message, @Nullable Throwable cause) {
            super(message, cause, false, false);
        }
    }
}
