package dev.loyalty.value;

import java.util.Objects;

/**
 * Which activity, and whose. An activity belongs to the customer under whom it came, as an order does.
 *
 * @param customer who did it
 * @param kind what kind of activity
 * @param activity its id among those of its kind
 */
public record ActivityRef(CustomerId customer, ActivityKind kind, ActivityId activity) {

    /** Checks that all are there. */
    public ActivityRef {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(activity, "activity");
    }

    /**
     * An activity by its texts.
     *
     * @param customer who did it
     * @param kind what kind of activity, for example {@code "review"}
     * @param activity its id among those of its kind
     * @return the reference
     * @throws IllegalArgumentException if one of them is no valid {@link Id}
     */
    public static ActivityRef of(CustomerId customer, String kind, String activity) {
        return new ActivityRef(customer, ActivityKind.of(kind), ActivityId.of(activity));
    }
}
