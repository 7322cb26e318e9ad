package dev.loyalty.value;

/**
 * What members do besides buying, as the shop names it: a review, a visit.
 *
 * @param value 1 to 128 code points, see {@link Id}
 */
public record ActivityKind(String value) implements Id<ActivityKind> {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public ActivityKind {
        Text.id(value, "activity kind");
    }

    /**
     * The kind with this text.
     *
     * @param value 1 to 128 code points
     * @return the kind
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public static ActivityKind of(String value) {
        return new ActivityKind(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
