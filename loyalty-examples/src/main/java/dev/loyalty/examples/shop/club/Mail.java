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

    /** Keeps names and subjects on one line: a line break in them would begin a header of its own. */
    public Mail {
        toName = oneLine(toName);
        subject = oneLine(subject);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
