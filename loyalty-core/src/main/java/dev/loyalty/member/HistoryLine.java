package dev.loyalty.member;

import dev.loyalty.event.Event;
import dev.loyalty.value.Note;
import dev.loyalty.wording.Phrase;
import dev.loyalty.wording.Phrased;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as it is told.
 *
 * @param seq the journal entry
 * @param occurredAt when it happened
 * @param event what happened, as code and numbers
 * @param sentence the same as an English sentence
 * @param note reason and author; null if there is none, if it was erased, and always for customers
 */
public record HistoryLine(
        long seq,
        Instant occurredAt,
        Event event,
        String sentence,
        @Nullable Note note) implements Phrased {

    @Override
    public Phrase phrase() {
        return event.phrase();
    }
}
