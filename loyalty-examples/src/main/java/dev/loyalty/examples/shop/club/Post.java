package dev.loyalty.examples.shop.club;

import java.util.Optional;
import java.util.stream.Stream;
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

    /** Why a mail cannot be sent now. */
    enum Fault {
        /** There is no mail server, or it does not let the shop in. */
        UNREACHABLE("the mail server cannot be reached"),
        /** There is one, and it does not take this mail. */
        REFUSED("the mail server does not take this mail");

        private final String said;

        Fault(String said) {
            this.said = said;
        }

        /** {@return the one of which an error speaks, as it was recorded; empty if it speaks of something else} */
        public static Optional<Fault> in(String error) {
            return Stream.of(values())
                    .filter(fault -> error.contains(fault.said))
                    .findFirst();
        }
    }

    /** Thrown when a mail cannot be sent now. It says nothing of who should get it. */
    final class PostException extends RuntimeException {

        private static final long serialVersionUID = 1;

        /**
         * Why, and by what. Where this came from is known, so no trace is kept.
         *
         * @param where which server it is; empty for none
         * @param cause what went wrong on the way, if anything is known
         */
        public PostException(Fault fault, String where, @Nullable Throwable cause) {
            super(where.isEmpty() ? fault.said : fault.said + ": " + where, cause, false, false);
        }
    }
}
