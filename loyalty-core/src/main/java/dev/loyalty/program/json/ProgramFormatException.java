package dev.loyalty.program.json;

import org.jspecify.annotations.Nullable;

/**
 * Thrown where a text is no program. The message begins with the path of the bad field, and says what stands there and what is
 * allowed.
 */
public final class ProgramFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** What quotes a bad text is not to be as long as that. */
    private static final int LONGEST = 1000;

    /** Where it stands. */
    private final String path;

    ProgramFormatException(String path, String problem, @Nullable Throwable cause) {
        super(cut((path.isEmpty() ? "the program" : path) + ": " + problem), cause);
        this.path = path;
    }

    private static String cut(String message) {
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…";
    }

    /** {@return the path of the bad field, such as {@code ladders[0].tiers[2].threshold}; empty for the whole} */
    public String path() {
        return path;
    }
}
