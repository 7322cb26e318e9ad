package dev.loyalty.rules.decision;

import dev.loyalty.command.Refusal;
import dev.loyalty.event.Entry;
import dev.loyalty.rules.journal.EntryDraft;
import java.util.function.Consumer;

/** What is decided about a command. */
public sealed interface Ruling {

    /** It is accepted; its events stand in the draft, and the tiers are judged already, or not at all. */
    Ruling ACCEPTED = new Accepted(draft -> {});

    /**
     * It is accepted.
     *
     * @param judge how the tiers are judged on it
     */
    record Accepted(Consumer<EntryDraft> judge) implements Ruling {}

    /** It is refused. */
    record Refused(Refusal refusal) implements Ruling {}

    /** It says what another command had said before. */
    record Repeated(Entry entry) implements Ruling {}
}
