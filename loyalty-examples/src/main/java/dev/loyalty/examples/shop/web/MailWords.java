package dev.loyalty.examples.shop.web;

/** What pages say of the mails of the club. */
public final class MailWords {

    private MailWords() {}

    /** {@return the key of why a mail did not go out} */
    public static String reason(String skipped) {
        if (skipped.startsWith("overtaken")) {
            return "mail.skipped.overtaken";
        }
        return skipped.equals("wants no mails") ? "mail.skipped.optedout" : "mail.skipped.other";
    }
}
