package dev.loyalty.event;

/** The kinds of commands. Command ids are scoped by member and kind. */
public enum CommandKind {
    /** Become a member. */
    ENROL("enrol"),
    /** An order was paid. */
    ORDER("order"),
    /** The whole order as it stands. */
    SYNC("sync"),
    /** An order was edited. */
    REVISION("revision"),
    /** Money was paid back for an order. */
    REFUND("refund"),
    /** A refund did not happen after all. */
    REFUND_VOID("refund-void"),
    /** An order was cancelled. */
    CANCELLATION("cancellation"),
    /** A cancelled order stands again. */
    REINSTATEMENT("reinstatement"),
    /** An order is confirmed. */
    CONFIRMATION("confirmation"),
    /** A credit note without an order. */
    CREDIT_NOTE("credit-note"),
    /** Something was done besides buying. */
    ACTIVITY("activity"),
    /** An activity did not happen after all. */
    ACTIVITY_VOID("activity-void"),
    /** The net spend is adjusted by hand. */
    ADJUSTMENT("adjustment"),
    /** A tier is given by hand. */
    PIN("pin"),
    /** A tier given by hand ends. */
    UNPIN("unpin"),
    /** Locale or attributes changed. */
    PROFILE("profile"),
    /** Judge no longer. */
    FREEZE("freeze"),
    /** Judge again. */
    UNFREEZE("unfreeze"),
    /** Erase everything personal. */
    ERASURE("erasure");

    private final String code;

    CommandKind(String code) {
        this.code = code;
    }

    /** {@return the name in journals and references; never changes} */
    public String code() {
        return code;
    }
}
