package dev.loyalty.program;

/** How somebody becomes a member. */
public enum Joining {
    /**
     * By the first order or credit note, at the instant at which it occurred, or explicitly. Orders from before the joining date
     * count too. The default.
     */
    AUTOMATIC,
    /** Only by an explicit command. Orders of others are refused, and so are those from before the joining date. */
    EXPLICIT,
    /**
     * Only by an explicit command, but orders from before the joining date count: guests claim their earlier orders by becoming
     * members. Until then such orders are refused and not kept: the shop sends them again after the enrolment.
     */
    EXPLICIT_WITH_EARLIER_ORDERS;

    /** {@return whether the first order or credit note makes a member} */
    public boolean byFirstOrder() {
        return this == AUTOMATIC;
    }

    /** {@return whether orders from before the joining date count} */
    public boolean admitsEarlierOrders() {
        return this != EXPLICIT;
    }
}
