package dev.loyalty.wording;

import dev.loyalty.wording.Phrase.Joint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Says phrases: finds the text and puts the figures into it, each once and as it is. */
final class Speech {

    private final Chain texts;
    private final Voice voice;
    private final ZoneId zone;

    Speech(Chain texts, Voice voice, ZoneId zone) {
        this.texts = texts;
        this.voice = voice;
        this.zone = zone;
    }

    Voice voice() {
        return voice;
    }

    /** A phrase within a sentence. */
    String say(Phrase phrase) {
        return say(phrase, false);
    }

    /** A phrase with which a sentence begins: with a capital letter, where the text itself begins, and not a figure. */
    String begin(Phrase phrase) {
        return say(phrase, true);
    }

    String join(Joint how, List<Phrase> parts, boolean begins) {
        String all = "";
        for (int i = 0; i < parts.size(); i++) {
            String next = say(parts.get(i), begins && i == 0);
            all = i == 0 ? next : joined(how, all, next);
        }
        return all;
    }

    private String joined(Joint how, String all, String next) {
        return say(Phrase.of(how.key()).text("list", all).text("next", next));
    }

    /** The last day that is included, or a time of day. */
    String end(Instant end) {
        LocalDate day = LocalDate.ofInstant(end, zone);
        if (start(day).equals(end)) {
            return say(Phrase.of("time.through").day("day", eve(day)));
        }
        return say(Phrase.of("time.until").text("time", voice.time(day, LocalTime.ofInstant(end, zone), zone)));
    }

    /** The day before one. A date that the zone skipped begins with the next one and is none. */
    private LocalDate eve(LocalDate day) {
        LocalDate before = day.minusDays(1);
        return start(before).equals(start(day)) ? eve(before) : before;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private String say(Phrase phrase, boolean begins) {
        Template template = texts.find(phrase.key(), phrase.counted());
        StringBuilder said = new StringBuilder();
        for (Template.Piece piece : template.pieces()) {
            boolean first = begins && said.isEmpty();
            String slot = piece.slot();
            said.append(slot == null ? literal(piece.text(), first) : filled(phrase, slot, piece, first));
        }
        return said.toString();
    }

    private String filled(Phrase phrase, String slot, Template.Piece piece, boolean first) {
        Value value = phrase.slots().find(slot);
        if (value == null) {
            texts.lacks(phrase.key(), slot);
            return piece.text();
        }
        return piece.isLast() ? value.last(this) : first ? value.first(this) : value.in(this);
    }

    /** In title case by code point, whatever the machine's language is. */
    private static String literal(String text, boolean first) {
        if (!first || text.isEmpty()) {
            return text;
        }
        int letter = text.codePointAt(0);
        return Character.toString(Character.toTitleCase(letter)) + text.substring(Character.charCount(letter));
    }
}
