package dev.loyalty.codec.bytes;

import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The numbers by which the constants of an enum are stored. They are explicit, so that constants may be reordered and renamed; a
 * number is never changed nor given twice, and the compiler asks for one when a constant is added.
 *
 * @param <E> the enum
 */
public final class Codes<E extends Enum<E>> {

    private final String what;
    private final List<E> constants;
    private final ToIntFunction<E> codes;

    /**
     * Numbers the constants of an enum.
     *
     * @param what what the constants stand for, for errors
     * @param constants all constants
     * @param codes the number of each
     */
    public Codes(String what, E[] constants, ToIntFunction<E> codes) {
        this.what = what;
        this.constants = List.of(constants);
        this.codes = codes;
    }

    /** What the constants stand for, for errors. */
    public String what() {
        return what;
    }

    public List<E> constants() {
        return constants;
    }

    public int codeOf(E constant) {
        return codes.applyAsInt(constant);
    }

    public @Nullable E find(long code) {
        for (E constant : constants) {
            if (codes.applyAsInt(constant) == code) {
                return constant;
            }
        }
        return null;
    }
}
