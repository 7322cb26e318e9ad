package dev.loyalty.examples.shop.club;

import java.time.Instant;

/**
 * A mail that is ready to go.
 *
 * @param id the same on every attempt
 * @param toName the name of who gets it
 * @param to the address
 * @param at the day that it bears
 * @param subject one line
 * @param text the body without any mark-up
 * @param html the body as HTML
 */
public record Mail(String id, String toName, String to, Instant at, String subject, String text, String html) {

    private static final int LONGEST_SUBJECT = 400;

    /** Keeps names and subjects on one line: a line break in them would begin a header of its own. A subject that is very long is cut. */
    public Mail {
        toName = oneLine(toName);
        subject = shortened(oneLine(subject));
    }

    /** Fields may make a short subject long. Nobody reads that far. */
    private static String shortened(String subject) {
        if (subject.length() <= LONGEST_SUBJECT) {
            return subject;
        }
        int end = LONGEST_SUBJECT - 1;
        return subject.substring(0, Character.isHighSurrogate(subject.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** {@return a text without line breaks, nor anything else that is not to be seen} */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
