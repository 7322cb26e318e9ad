package dev.loyalty.program;

/** The messages that a program can send to its members. */
public enum MessageKind {
    /** Became a member; names the tier, also if it is not the lowest: there is no message of its own for that step up. */
    ENROLLED,
    /** Moved up, later than by joining. */
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
    TIER_ANNIVERSARY
}
