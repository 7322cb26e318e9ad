package dev.loyalty.spi;

import dev.loyalty.program.ProgramHistory.Version;
import java.util.List;

/**
 * The published versions of a program.
 *
 * <p>What the implementer must guarantee, and {@code MemberStoreContract} checks: versions are added and never changed or removed,
 * and their numbers only rise. So whoever knows the highest number knows whether there is anything new.
 *
 * <p>Thread-safe.
 */
public interface ProgramRegistry {

    /** {@return all versions, in rising order of their numbers; empty if none was published} */
    List<Version> versions();

    /**
     * Publishes a version if its number is higher than that of every version there is, in one atomic step: of several processes
     * that publish at once under one number, one does. From then on every {@link MemberStore#read} and {@link MemberStore#update}
     * brings a {@code newestProgram} at least as high.
     *
     * <p>Two processes that publish the very first versions at once, under different numbers, may both do so. That is harmless: both
     * versions begin with the program, so the higher one is in force from the beginning.
     *
     * @param version the version
     * @return whether it was published; false if there is one of its number or a higher one
     */
    boolean publish(Version version);
}
