package dev.loyalty.program;

/**
 * What becomes of a second snapshot of an order that has the revision of the one recorded, but other content. That happens where the
 * revision is a modified time in whole seconds and an order changes twice within one.
 */
public enum SameRevision {
    /** A conflict: nothing changes, and the shop is told to raise the revision. The default. */
    CONFLICT,
    /**
     * What arrives later stands. Right where snapshots arrive in the order in which they were made. A content that was there before under the
     * same revision is a replay, for it cannot be told from one that is delivered once more: a change back needs another revision.
     */
    BY_ARRIVAL,
    /**
     * One of both stands, told by its content alone, so that it is the same whichever arrives first. It may be the older one until the
     * order's next change: for shops whose snapshots overtake each other, and that report each order again now and then.
     */
    BY_CONTENT
}
