package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;

/**
 * Is no longer held in a tier by hand.
 *
 * @param ladder the ladder
 * @param tier the tier it held
 * @param why what ended it
 */
public record PinEnded(LadderId ladder, TierId tier, Why why) implements Event {

    /** What ended it. */
    public enum Why {
        /** Its time was over. */
        EXPIRED,
        /** It was taken back. */
        TAKEN_BACK,
        /** The program no longer has the tier. */
        TIER_RETIRED
    }

    @Override
    public EventKind kind() {
        return EventKind.PIN_ENDED;
    }
}
