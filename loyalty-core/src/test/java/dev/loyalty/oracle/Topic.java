package dev.loyalty.oracle;

/** What a story may be about. Each story is about a few of them, so that it stays readable and that pairs of them meet often. */
enum Topic {
    WINDOWS,
    REVIEWS,
    SOFT,
    STATUS,
    BY_REFUND,
    CONDITIONS,
    ACTIVITIES,
    SEVERAL_LADDERS,
    PARTS,
    LINES,
    GIFT_CARDS,
    MINIMUM,
    WAITING,
    CREDITS,
    ADJUSTMENTS,
    EDITS,
    VOIDS,
    CANCELLATIONS,
    LATE,
    EARLY,
    JOINING,
    PINS,
    FREEZES,
    ZONES,
    ODD_CENTS,
    SYNC
}
