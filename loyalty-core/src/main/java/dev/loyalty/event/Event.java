package dev.loyalty.event;

import dev.loyalty.value.EventKind;

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
                Unchanged {

    /** {@return what kind of thing happened} */
    EventKind kind();
}
