package dev.loyalty.examples.shop.web;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads amounts as they are typed, strictly: "1.234,50" in German and "1,234.50" in English, with or without thousands marks, with no,
 * one or two decimals. What could mean two things is no amount.
 */
public final class Amounts {

    private static final Pattern GERMAN =
            Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{3})+|[0-9]{1,9})(?:,([0-9]{1,2}))?\\s*€?");
    private static final Pattern ENGLISH =
            Pattern.compile("€?\\s*([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9})(?:\\.([0-9]{1,2}))?");
    private static final long CENTS = 100;

    private Amounts() {}

    /** {@return the amount in cents; empty if it is none} */
    public static OptionalLong read(String typed, Language language) {
        Matcher parts = (language == Language.DE ? GERMAN : ENGLISH).matcher(typed.strip());
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        String whole = parts.group(1).replaceAll("[.,]", "");
        String decimals = parts.group(2) == null ? "" : parts.group(2);
        long cents = Long.parseLong((decimals + "00").substring(0, 2));
        return whole.length() > 9 ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(whole) * CENTS + cents);
    }
}
