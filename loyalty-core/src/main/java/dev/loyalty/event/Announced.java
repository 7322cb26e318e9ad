package dev.loyalty.event;

/** An event of which a message may tell the customer, as the program says. */
public sealed interface Announced extends Event
        permits Enrolled,
                TierChanged,
                DemotionAhead,
                Birthday,
                MembershipAnniversary,
                TierAnniversary,
                UnitsExpireSoon,
                UnitsExpired,
                UnitsReceived,
                BoundCrossed {

    /** {@return what the visitor answers for this one, by which the kinds of announced events are told apart} */
    <R> R accept(Announced.Visitor<R> visitor);

    /** An answer for each kind of announced event. */
    interface Visitor<R> {

        /** {@return the answer for this kind} */
        R on(Enrolled event);

        /** {@return the answer for this kind} */
        R on(TierChanged event);

        /** {@return the answer for this kind} */
        R on(DemotionAhead event);

        /** {@return the answer for this kind} */
        R on(Birthday event);

        /** {@return the answer for this kind} */
        R on(MembershipAnniversary event);

        /** {@return the answer for this kind} */
        R on(TierAnniversary event);

        /** {@return the answer for this kind} */
        R on(UnitsExpireSoon event);

        /** {@return the answer for this kind} */
        R on(UnitsExpired event);

        /** {@return the answer for this kind} */
        R on(UnitsReceived event);

        /** {@return the answer for this kind} */
        R on(BoundCrossed event);
    }
}
