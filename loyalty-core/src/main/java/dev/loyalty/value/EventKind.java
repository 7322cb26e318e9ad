package dev.loyalty.value;

/** The kinds of things that can happen to a member. A listener asks for some of them. */
public enum EventKind {
    /** Became a member. */
    ENROLLED,
    /** Is judged by a new version of the program from now on. */
    PROGRAM_ADOPTED,
    /** Paid for an order. */
    ORDER_PAID,
    /** An order's amount was edited after payment. */
    ORDER_REVISED,
    /** Got money back for an order. */
    ORDER_REFUNDED,
    /** A refund did not happen after all. */
    REFUND_VOIDED,
    /** An order was cancelled. */
    ORDER_CANCELLED,
    /** A cancelled order stands again. */
    ORDER_REINSTATED,
    /** An order that was waiting counts from now on. */
    ORDER_COUNTED,
    /** Where orders are counted: an order is one more from now on, or no longer. */
    ORDER_TALLIED,
    /** The whole order was reported as it stands. */
    ORDER_SYNCED,
    /** Got a credit without an order. */
    CREDIT_NOTE_ISSUED,
    /** Did something besides buying that is counted. */
    ACTIVITY_REPORTED,
    /** An activity did not happen after all. */
    ACTIVITY_VOIDED,
    /** The net spend was adjusted by hand. */
    SPEND_ADJUSTED,
    /** Moved from one tier to another. */
    TIER_CHANGED,
    /** Was put into a tier by hand. */
    TIER_PINNED,
    /** Is no longer held in a tier by hand. */
    PIN_ENDED,
    /** Another tier is earned, while one given by hand is held above it. */
    TIER_EARNED,
    /** A tier is no longer earned, but kept for a while. */
    GRACE_STARTED,
    /** A tier is earned again before it was lost. */
    GRACE_ENDED,
    /** Was warned that time will move them down. */
    DEMOTION_AHEAD,
    /** Days that no window reaches are no longer kept. */
    DAYS_FORGOTTEN,
    /** Has birthday. */
    BIRTHDAY,
    /** Joined some years ago today. */
    MEMBERSHIP_ANNIVERSARY,
    /** Has held a tier for some years today. */
    TIER_ANNIVERSARY,
    /** Units of a balance came. */
    UNITS_CREDITED,
    /** Units of a balance went. */
    UNITS_DEBITED,
    /** Units of a balance ended before they were spent. */
    UNITS_EXPIRED,
    /** Was reminded that units of a balance end soon. */
    UNITS_EXPIRE_SOON,
    /** All units of a balance were lost. */
    UNITS_FORFEITED,
    /** Units of a balance were set aside. */
    UNITS_HELD,
    /** Units that were set aside were spent. */
    HOLD_CAPTURED,
    /** Units that were set aside were given back. */
    HOLD_RELEASED,
    /** Units that became available paid a debt. */
    DEBT_PAID,
    /** A debt need not be paid. */
    DEBT_WAIVED,
    /** What a credit, a debit, a capture or a waiver did to a balance was undone. */
    UNITS_REVERSED,
    /** A balance was put right by hand, or was brought along. */
    UNITS_ADJUSTED,
    /** Units that waited for it were confirmed. */
    UNITS_CONFIRMED,
    /** Units of a balance are to come on a day. */
    CREDIT_SCHEDULED,
    /** Units of a balance that were to come on a day do not. */
    SCHEDULED_CREDIT_ENDED,
    /** Gave units of a balance to another member. */
    UNITS_SENT,
    /** Got units of a balance from another member, or could not take them. */
    UNITS_RECEIVED,
    /** A transfer to another member is over, or its undoing. */
    TRANSFER_ENDED,
    /** A transfer to another member is to be undone. */
    RECALL_BEGUN,
    /** Units that another member had given were asked back. */
    UNITS_RECALLED,
    /** Units of a balance end later than they would have. */
    UNITS_PROLONGED,
    /** Units that had been earned became available, and count for tiers. */
    UNITS_MATURED,
    /** More is owed of a balance than may be. */
    BELOW_LEAST,
    /** No more is owed of a balance than may be, once more was. */
    LEAST_AGAIN,
    /** A balance holds the most that it may. */
    MOST_REACHED,
    /** Locale or attributes changed. */
    PROFILE_CHANGED,
    /** Said when the birthday is, or took that back. */
    BIRTHDAY_STATED,
    /** Is recorded, but neither judged nor given benefits. */
    FROZEN,
    /** Is judged again. */
    UNFROZEN,
    /** Everything personal was erased. */
    ERASED,
    /** Something was reported that changed nothing. */
    UNCHANGED
}
