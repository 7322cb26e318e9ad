package dev.loyalty.member;

import dev.loyalty.event.Pin;
import dev.loyalty.program.Benefits;
import dev.loyalty.program.Tier;
import dev.loyalty.value.LadderId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands on one ladder.
 *
 * @param ladder the ladder
 * @param held the tier held; null if this is no member
 * @param since from when it is held; null if this is no member
 * @param earned the tier that is earned, whatever is given by hand; null if this is no member
 * @param pin the tier given by hand; null if none is
 * @param benefits what the tier gives; none while frozen
 * @param progress how far the next tier is
 */
public record LadderView(
        LadderId ladder,
        @Nullable Tier held,
        @Nullable Instant since,
        @Nullable Tier earned,
        @Nullable Pin pin,
        Benefits benefits,
        Progress progress) {

    /** {@return the tier held, or empty if this is no member} */
    public Optional<Tier> tier() {
        return Optional.ofNullable(held);
    }
}
