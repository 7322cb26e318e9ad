package dev.loyalty.spi;

import dev.loyalty.program.ProgramHistory.Version;
import java.util.List;

/** The published versions of a program. Thread-safe. */
public interface ProgramRegistry {

    /** {@return all versions, in rising order of their numbers; empty if none was published} */
    List<Version> versions();

    /**
     * Publishes a version, unless one of its number is there. From then on every {@link MemberStore#read} and
     * {@link MemberStore#update} brings a {@code newestProgram} at least as high.
     *
     * @param version the version
     * @return whether it was published; false if there is one of its number
     */
    boolean publish(Version version);
}
