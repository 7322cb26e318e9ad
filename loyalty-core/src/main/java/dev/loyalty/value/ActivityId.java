package dev.loyalty.value;

/**
 * An activity's id among those of its kind: the review's, the visit's.
 *
 * @param value 1 to 128 code points, see {@link Id}
 */
public record ActivityId(String value) implements Id<ActivityId> {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public ActivityId {
        Text.id(value, "activity id");
    }

    /**
     * The id with this text.
     *
     * @param value 1 to 128 code points
     * @return the id
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public static ActivityId of(String value) {
        return new ActivityId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
