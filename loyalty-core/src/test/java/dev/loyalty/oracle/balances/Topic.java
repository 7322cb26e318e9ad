package dev.loyalty.oracle.balances;

/** What a story may be about. Each story is about a few of them, so that it stays readable and that pairs of them meet often. */
enum Topic {
    DECIMALS,
    OVERDRAFT,
    MOST,
    BOUNDS_AT_ONCE,
    PARTIAL,
    PENDING,
    EXPIRY,
    IDLE,
    KINDS,
    FROM_AVAILABLE,
    SPENDING,
    HOLDS,
    REMINDERS,
    SEVERAL,
    ZONES,
    LATE,
    AHEAD,
    OWN_ENDS,
    FREEZES,
    ERASURES,
    AGAIN,
    SAME_INSTANT,
    NEUTRAL,
    VERSIONS,
    OTHER_ZONE,
    ODD_NUMBERS,
    LARGE,
    CROWDS,
    IMPORT
}
