package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.wording.Phrase;

/**
 * Locale or attributes changed. What they are stands in the profile, which can be erased, and not in the journal.
 */
public record ProfileChanged() implements MemberEvent {

    @Override
    public EventKind kind() {
        return EventKind.PROFILE_CHANGED;
    }

    @Override
    public Told told() {
        return Told.forStaff(Phrase.of("event.profile-changed"));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
