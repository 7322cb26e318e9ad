package dev.loyalty.program;

/** What becomes of a refund, revision or cancellation that arrives before its order, as webhooks do. */
public enum EarlyFacts {
    /**
     * Kept without effect until the order comes; then all is judged in one evaluation. What they take
     * beyond it is reported: an amount as the excess of the payment, pieces that the order does not have as the surplus in its
     * statement. The default.
     */
    KEEP,
    /** Refused; send it again once the order was sent. */
    REFUSE
}
