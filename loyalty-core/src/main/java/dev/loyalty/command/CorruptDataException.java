package dev.loyalty.command;

import dev.loyalty.value.MemberId;
import dev.loyalty.value.ProgramId;
import dev.loyalty.value.StreamId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Thrown where stored data are not what this library writes: they were damaged, cut off, put in another's place, or written by a
 * newer version. The message says of whom, what was read, what is wrong, and what was expected.
 *
 * <p>Nothing was written, and nothing is returned half-read. Sending again does not help: an operator restores the row, or upgrades
 * the library where the message says so. Other members are not affected, unless it is a version of the program that is damaged.
 */
public final class CorruptDataException extends LoyaltyException {

    private static final long serialVersionUID = 2;

    /** What kind of document was read. */
    private final String document;

    /** Of whom, or of what; null if it is a version of the program. */
    private final @Nullable String stream;

    /** Which of that member's documents; -1 where there is one only. */
    private final long number;

    /** The byte at which it went wrong; -1 if it is no single one. */
    private final int offset;

    /**
     * States what is damaged.
     *
     * @param document what was read, for example {@code "member state"}
     * @param stream of whom, or of what
     * @param number the number of the journal entry; below 0 where there is none
     * @param offset the byte at which it went wrong, from 0; below 0 if it is no single one
     * @param problem what is wrong
     * @param cause the failure underneath; null if there is none
     */
    public CorruptDataException(
            String document, StreamId stream, long number, int offset, String problem, @Nullable Throwable cause) {
        super("the %s%s of %s %s".formatted(document, number < 0 ? "" : " " + number, stream.named(), problem), cause);
        this.document = document;
        this.stream = stream.value();
        this.number = number;
        this.offset = offset;
    }

    /**
     * States that a version of a program is damaged.
     *
     * @param program which program
     * @param version the version's number, as the store keeps it
     * @param problem what is wrong
     * @param cause the failure underneath; null if there is none
     * @return the exception
     */
    public static CorruptDataException ofProgram(
            ProgramId program, int version, String problem, @Nullable Throwable cause) {
        return new CorruptDataException(
                "the definition of version %s of program \"%s\" in the store %s".formatted(version, program, problem),
                cause);
    }

    private CorruptDataException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.document = "program definition";
        this.stream = null;
        this.number = -1;
        this.offset = -1;
    }

    /** {@return what was read, for example {@code "member state"}} */
    public String document() {
        return document;
    }

    /** {@return of whom, or of which shared thing; empty if it is a version of the program} */
    public Optional<StreamId> stream() {
        return Optional.ofNullable(stream).map(StreamId::parse);
    }

    /** {@return of whom; empty if it is a version of the program, or a thing that members share} */
    public Optional<MemberId> member() {
        return stream().flatMap(each -> each.fold(Optional::of, thing -> Optional.empty()));
    }

    /** {@return whether others than one stream are affected: a version of the program is damaged, or newer than can be read here} */
    public boolean concernsAll() {
        return stream == null;
    }

    /** {@return the number of the journal entry; empty where what was read is none} */
    public OptionalLong entry() {
        return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /**
     * The place of what is wrong.
     *
     * @return the offset of the byte at which it went wrong, from 0; the number of bytes if they end too early; empty if it is no
     *     single byte
     */
    public OptionalInt offset() {
        return offset < 0 ? OptionalInt.empty() : OptionalInt.of(offset);
    }

    @Override
    public Effect effect() {
        return Effect.NONE;
    }
}
