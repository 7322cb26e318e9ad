package dev.loyalty.spi;

import java.util.Objects;

/**
 * What a receiver says of a delivery. One that fails for now throws instead, whatever it likes: an exception, checked or not, or an
 * error. That is a failed attempt, and so is returning null. It is recorded with what was thrown, logged, tried again with growing
 * pauses, and parked when it keeps failing.
 */
public sealed interface Receipt {

    /** It was done. */
    record Done() implements Receipt {}

    /**
     * There was nothing to do: the customer is gone, or has unsubscribed.
     *
     * @param reason why
     */
    record Skipped(String reason) implements Receipt {

        /** Checks that there is a reason. */
        public Skipped {
            Objects.requireNonNull(reason, "a receipt that says skipped says why");
        }
    }

    /**
     * It will never work. It is parked at once.
     *
     * @param reason why
     */
    record Impossible(String reason) implements Receipt {

        /** Checks that there is a reason. */
        public Impossible {
            Objects.requireNonNull(reason, "a receipt that says impossible says why");
        }
    }

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
