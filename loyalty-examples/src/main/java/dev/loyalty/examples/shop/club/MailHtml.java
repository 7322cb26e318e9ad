package dev.loyalty.examples.shop.club;

import java.util.List;
import java.util.Locale;

/** A mail's text as HTML: paragraphs and lists, with everything escaped that a customer or a merchant wrote. */
final class MailHtml {

    /** How a line begins that is a point of a list. */
    static final String POINT = "- ";

    private MailHtml() {}

    static String of(String subject, String body, Locale locale) {
        StringBuilder html = new StringBuilder(512)
                .append("<!doctype html>\n<html lang=\"")
                .append(locale.getLanguage())
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(subject))
                .append("</title></head>\n<body style=\"font: 16px/1.5 sans-serif; max-width: 36em\">\n");
        for (String paragraph : body.strip().split("\\n\\s*\\n", -1)) {
            add(html, paragraph.strip().lines().toList());
        }
        return html.append("</body></html>\n").toString();
    }

    /** Lines beside each other that are points become one list, and the others one paragraph. */
    private static void add(StringBuilder html, List<String> lines) {
        int from = 0;
        while (from < lines.size()) {
            boolean isList = isPoint(lines.get(from));
            int end = from + 1;
            while (end < lines.size() && isPoint(lines.get(end)) == isList) {
                end++;
            }
            List<String> alike = lines.subList(from, end);
            html.append(isList ? list(alike) : paragraph(alike));
            from = end;
        }
    }

    private static boolean isPoint(String line) {
        return line.startsWith(POINT);
    }

    private static String list(List<String> points) {
        StringBuilder list = new StringBuilder("<ul>");
        for (String point : points) {
            list.append("<li>").append(escaped(point.substring(POINT.length()))).append("</li>");
        }
        return list.append("</ul>\n").toString();
    }

    private static String paragraph(List<String> lines) {
        return "<p>" + escaped(String.join("\n", lines)).replace("\n", "<br>") + "</p>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
