package dev.loyalty.examples.shop.club;

import java.util.Locale;

/** A mail's text as HTML: paragraphs, with everything escaped that a customer or a merchant wrote. */
final class MailHtml {

    private MailHtml() {}

    static String of(String subject, String body, Locale locale) {
        StringBuilder html = new StringBuilder(512)
                .append("<!doctype html>\n<html lang=\"")
                .append(locale.getLanguage())
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(subject))
                .append("</title></head>\n<body style=\"font: 16px/1.5 sans-serif; max-width: 36em\">\n");
        for (String paragraph : body.strip().split("\\n\\s*\\n", -1)) {
            html.append("<p>")
                    .append(escaped(paragraph.strip()).replace("\n", "<br>"))
                    .append("</p>\n");
        }
        return html.append("</body></html>\n").toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
