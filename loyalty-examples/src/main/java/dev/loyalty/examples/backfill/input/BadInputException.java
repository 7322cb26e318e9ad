package dev.loyalty.examples.backfill.input;

/** The user gave something that cannot be used. The message is one line that says what, where, and what would be right. */
public final class BadInputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** States the line that the user reads. */
    public BadInputException(String line) {
        super(line);
    }
}
