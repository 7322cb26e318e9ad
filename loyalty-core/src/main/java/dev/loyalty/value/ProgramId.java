package dev.loyalty.value;

/**
 * A loyalty program's id within a store: several programs may share one database.
 *
 * @param value 1 to 128 code points, see {@link Id}
 */
public record ProgramId(String value) implements Id<ProgramId> {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public ProgramId {
        Text.id(value, "program id");
    }

    /**
     * The id with this text.
     *
     * @param value 1 to 128 code points
     * @return the id
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public static ProgramId of(String value) {
        return new ProgramId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
