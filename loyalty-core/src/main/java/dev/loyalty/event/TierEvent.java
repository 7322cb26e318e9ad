package dev.loyalty.event;

import dev.loyalty.value.LadderId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event that speaks of where a member stands on a ladder. It counts nothing. */
public sealed interface TierEvent extends Event
        permits TierChanged,
                TierPinned,
                PinEnded,
                TierEarned,
                GraceStarted,
                GraceEnded,
                DemotionAhead,
                TierAnniversary {

    /** {@return which ladder} */
    LadderId ladder();

    @Override
    default @Nullable LocalDate day() {
        return null;
    }

    @Override
    default @Nullable Money change() {
        return null;
    }

    @Override
    default List<Mention> mentions() {
        return List.of();
    }

    /** An answer for each kind of event of a ladder. */
    interface Visitor<R> {

        /** {@return the answer for this kind} */
        R on(TierChanged event);

        /** {@return the answer for this kind} */
        R on(TierPinned event);

        /** {@return the answer for this kind} */
        R on(PinEnded event);

        /** {@return the answer for this kind} */
        R on(TierEarned event);

        /** {@return the answer for this kind} */
        R on(GraceStarted event);

        /** {@return the answer for this kind} */
        R on(GraceEnded event);

        /** {@return the answer for this kind} */
        R on(DemotionAhead event);

        /** {@return the answer for this kind} */
        R on(TierAnniversary event);
    }
}
