package dev.loyalty.program;

/** What somebody who is no member gets. */
public enum Strangers {
    /** No benefits. The default. */
    NO_BENEFITS,
    /** The benefits of each ladder's lowest tier. */
    LOWEST_TIER
}
