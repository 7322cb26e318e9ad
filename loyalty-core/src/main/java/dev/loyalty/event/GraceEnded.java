package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;

/**
 * A tier is earned again before its grace period was over.
 *
 * @param ladder on which ladder
 * @param tier the tier
 */
public record GraceEnded(LadderId ladder, TierId tier) implements Event {

    @Override
    public EventKind kind() {
        return EventKind.GRACE_ENDED;
    }
}
