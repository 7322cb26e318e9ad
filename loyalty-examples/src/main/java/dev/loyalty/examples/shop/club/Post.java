package dev.loyalty.examples.shop.club;

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

        /** With what the mail server said. */
        public PostException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
