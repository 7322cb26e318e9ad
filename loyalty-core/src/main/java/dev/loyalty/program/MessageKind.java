package dev.loyalty.program;

/** The messages that a program can send to its members. */
public enum MessageKind {
    /** Became a member; names the tier, also if it is not the lowest. */
    ENROLLED,
    /** Moved up. */
    PROMOTED,
    /** Moved down. */
    DEMOTED
}
