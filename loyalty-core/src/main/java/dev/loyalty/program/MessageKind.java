package dev.loyalty.program;

/** The messages that a program can send to its members. */
public enum MessageKind {
    /** Became a member. Names the tier, also if it is not the lowest: that step up then has no message of its own. */
    ENROLLED,
    /**
     * Moved up. Joining above the lowest tier is told as {@link #ENROLLED} where the program sends that message, and as a promotion
     * where it does not.
     */
    PROMOTED,
    /** Moved down. */
    DEMOTED,
    /** Will be moved down by time, unless more is spent; as many days ahead as the tier policy says. */
    DEMOTION_AHEAD,
    /** Has birthday. */
    BIRTHDAY,
    /** Joined some years ago today. */
    MEMBERSHIP_ANNIVERSARY,
    /** Has held a tier for some years today. */
    TIER_ANNIVERSARY,
    /** Units of a balance end soon; as many days ahead as the balance says. */
    UNITS_EXPIRE_SOON,
    /** Units of a balance ended before they were spent. */
    UNITS_EXPIRED,
    /** More is owed of a balance than may be: what was credited was taken back once it was spent. */
    BELOW_LEAST,
    /** No more is owed of a balance than may be, once more was. */
    LEAST_AGAIN,
    /** A balance holds the most that it may. */
    MOST_REACHED,
    /** Another member has given units of a balance. */
    UNITS_RECEIVED
}
