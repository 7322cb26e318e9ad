package dev.loyalty.spi;

import dev.loyalty.value.ProgramId;

/** Where everything durable lives. May hold several programs; they never see each other. Thread-safe. */
@FunctionalInterface
public interface StoreFactory {

    /**
     * Opens what is stored of one program. Two stores opened for the same program see the same data.
     *
     * @param program the program's id
     * @return its store
     * @throws StoreException if it cannot be opened; the message says what to do
     */
    MemberStore open(ProgramId program);
}
