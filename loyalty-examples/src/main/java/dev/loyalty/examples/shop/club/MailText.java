package dev.loyalty.examples.shop.club;

/**
 * What a mail says, with fields.
 *
 * @param subject one line
 * @param body paragraphs, with an empty line between them; lines that begin with a dash are a list
 */
public record MailText(String subject, String body) {

    /** How long a subject may be. */
    public static final int LONGEST_SUBJECT = 200;

    /** How long a body may be. */
    public static final int LONGEST_BODY = 6000;

    /**
     * Checks that only fields are named that there are.
     *
     * @throws Template.TemplateException if another one is named
     */
    public MailText {
        Template.parse(subject, MailFields.ALL);
        Template.parse(body, MailFields.ALL);
    }
}
