package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.Mention;
import dev.loyalty.wording.Phrase;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The entry is found by things of further kinds besides its command and its orders: a hold, a voucher, a process. By itself it changes
 * nothing that is true of the member. Written in documents of format 2 and later.
 *
 * @param mentions what it is found by; not empty, without repetition
 */
public record Mentioned(List<Mention> mentions) implements MemberEvent {

    /**
     * Checks and copies the list.
     *
     * @throws IllegalArgumentException if it is empty, something stands in it twice, or something is an order or a command: those are
     *     mentioned by the events that speak of them, and by the cause
     */
    public Mentioned {
        mentions = List.copyOf(mentions);
        if (mentions.isEmpty() || mentions.stream().distinct().count() < mentions.size()) {
            throw new IllegalArgumentException(
                    "something is mentioned, and each thing once, but these are " + mentions);
        }
        for (Mention mention : mentions) {
            if (mention.kind().equals(Mention.Kind.COMMAND) || mention.kind().equals(Mention.Kind.ORDER)) {
                throw new IllegalArgumentException(
                        "commands and orders are mentioned by causes and the events of orders, but this is " + mention);
            }
        }
    }

    @Override
    public EventKind kind() {
        return EventKind.UNCHANGED;
    }

    @Override
    public Told told() {
        return Told.forStaff(Phrase.of("event.unchanged.mentioned")
                .text("things", mentions.stream().map(Mention::toString).collect(Collectors.joining(", "))));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
