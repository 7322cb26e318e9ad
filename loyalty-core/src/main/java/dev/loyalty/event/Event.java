package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.Mention;
import java.util.List;

/** Something that happened to a member. Immutable; never changed once it is in a journal. */
public sealed interface Event
        permits OrderEvent,
                Enrolled,
                ProgramAdopted,
                CreditNoteIssued,
                ActivityReported,
                ActivityVoided,
                SpendAdjusted,
                TierChanged,
                TierPinned,
                PinEnded,
                TierEarned,
                GraceStarted,
                GraceEnded,
                DemotionAhead,
                DaysForgotten,
                Birthday,
                MembershipAnniversary,
                TierAnniversary,
                ProfileChanged,
                BirthdayStated,
                Frozen,
                Unfrozen,
                Erased,
                Mentioned,
                Unchanged {

    /** {@return what kind of thing happened} */
    EventKind kind();

    /**
     * What the event speaks of, by which its entry is found. A test lists the events that mention nothing, so that none does by oversight.
     *
     * @return by default nothing
     */
    default List<Mention> mentions() {
        return List.of();
    }
}
