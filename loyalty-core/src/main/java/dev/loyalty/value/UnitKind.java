package dev.loyalty.value;

/** Where the units of a balance come from: by it, they may end at other times and be spent in another order. */
public enum UnitKind {
    /** For what somebody did: an order, an activity. */
    EARNED,
    /** Paid for: a gift card, a wallet that was topped up. */
    BOUGHT,
    /** A present of the shop. */
    GIVEN,
    /** In place of money that was to be paid back. */
    RETURNED,
    /** Brought along from the system before. */
    MIGRATED
}
