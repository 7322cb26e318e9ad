package dev.loyalty.examples.shop.web.merchant;

import dev.loyalty.examples.shop.club.MailText;
import dev.loyalty.examples.shop.club.Template;
import dev.loyalty.examples.shop.club.Template.TemplateException;
import dev.loyalty.examples.shop.club.Template.TemplateException.Fault;
import dev.loyalty.examples.shop.club.Templates;
import java.util.ArrayList;
import java.util.List;

/**
 * A mail's text as the merchant has typed it, with or without mistakes.
 *
 * @param subject the subject, on one line
 * @param body the body
 */
public record MailDraft(String subject, String body) {

    /** Keeps the subject on one line, and ends lines in one way. */
    public MailDraft {
        subject = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        body = body.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /**
     * What is wrong with it.
     *
     * @param place "subject" or "body"
     * @param line in which line, from 1 on; 0 for the whole
     * @param text the key of its text
     * @param what the field that is meant, or how long it may be
     */
    public record Problem(String place, int line, String text, String what) {}

    static MailDraft of(MailText text) {
        return new MailDraft(text.subject(), text.body());
    }

    /** {@return what a session keeps} */
    String packed() {
        return subject + "\n" + body;
    }

    static MailDraft unpacked(String kept) {
        int end = kept.indexOf('\n');
        return new MailDraft(kept.substring(0, end), kept.substring(end + 1));
    }

    /**
     * {@return the text}
     *
     * @throws TemplateException if there are problems
     */
    public MailText text() {
        return new MailText(subject, body);
    }

    /** {@return what is wrong; empty if nothing is} */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        check(problems, "subject", subject, MailText.LONGEST_SUBJECT);
        check(problems, "body", body, MailText.LONGEST_BODY);
        return List.copyOf(problems);
    }

    private static void check(List<Problem> problems, String place, String text, int longest) {
        if (text.isEmpty()) {
            problems.add(new Problem(place, 0, "merchant.problem.empty", ""));
        } else if (text.length() > longest) {
            problems.add(new Problem(place, 0, "merchant.problem.long", String.valueOf(longest)));
        } else {
            try {
                Template.parse(text, Templates.fields());
            } catch (TemplateException failed) {
                problems.add(new Problem(
                        place, line(text, failed.fault()), "mailproblem." + failed.fault(), failed.where()));
            }
        }
    }

    /** The first line with which the text is wrong; an "if" without an end is the last one that begins. */
    private static int line(String text, Fault fault) {
        String[] lines = text.split("\n", -1);
        if (fault == Fault.IF_WITHOUT_END) {
            int last = text.lastIndexOf("#if");
            return text.substring(0, last).split("\n", -1).length;
        }
        StringBuilder upTo = new StringBuilder();
        for (int line = 0; line < lines.length; line++) {
            upTo.append(lines[line]).append('\n');
            if (hasFault(upTo.toString(), fault)) {
                return line + 1;
            }
        }
        return lines.length;
    }

    private static boolean hasFault(String text, Fault fault) {
        try {
            Template.parse(text, Templates.fields());
            return false;
        } catch (TemplateException failed) {
            return failed.fault() == fault;
        }
    }
}
