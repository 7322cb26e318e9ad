package dev.loyalty.program;

/** What becomes of a refund, revision or cancellation that arrives before its order, as webhooks do. */
public enum EarlyFacts {
    /**
     * Kept without effect until the order comes; then all is judged in one evaluation and an excess is reported. The default.
     */
    KEEP,
    /** Refused; send it again once the order was sent. */
    REFUSE
}
