package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import dev.loyalty.wording.Phrase;

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
    public Told told() {
        return Told.forAll(
                Phrase.of("event.pin-ended").tier("tier", ladder, tier).phrase("why", Phrase.of(key())));
    }

    private String key() {
        return switch (why) {
            case EXPIRED -> "pin-ended.expired";
            case TAKEN_BACK -> "pin-ended.taken-back";
            case TIER_RETIRED -> "pin-ended.tier-retired";
        };
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
