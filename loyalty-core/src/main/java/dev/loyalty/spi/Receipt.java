package dev.loyalty.spi;

/**
 * What a receiver says of a delivery. One that fails for now throws instead: it is tried again with growing pauses, and parked
 * when it keeps failing.
 */
public sealed interface Receipt {

    /** It was done. */
    record Done() implements Receipt {}

    /**
     * There was nothing to do: the customer is gone, or has unsubscribed.
     *
     * @param reason why
     */
    record Skipped(String reason) implements Receipt {}

    /**
     * It will never work. It is parked at once.
     *
     * @param reason why
     */
    record Impossible(String reason) implements Receipt {}

    /** {@return that it was done} */
    static Receipt done() {
        return new Done();
    }

    /**
     * Says that there was nothing to do.
     *
     * @param reason why
     * @return the receipt
     */
    static Receipt skipped(String reason) {
        return new Skipped(reason);
    }

    /**
     * Says that it will never work.
     *
     * @param reason why
     * @return the receipt
     */
    static Receipt impossible(String reason) {
        return new Impossible(reason);
    }
}
