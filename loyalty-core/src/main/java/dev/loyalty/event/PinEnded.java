package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import java.time.ZoneId;

/**
 * Is no longer held in a tier by hand.
 *
 * @param ladder the ladder
 * @param tier the tier it held
 * @param why what ended it
 */
public record PinEnded(LadderId ladder, TierId tier, Why why) implements TierEvent {

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

    @Override
    public Wording wording(ZoneId zone) {
        return Wording.forAll("tier %s is no longer given by hand (%s)".formatted(tier, Words.of(why)));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
