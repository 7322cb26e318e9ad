package dev.loyalty.memory;

import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.StoreFactory;
import dev.loyalty.value.ProgramId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Keeps everything in memory, for as long as this object lives: for tests, demonstrations, simulations and imports that are
 * tried out. Complete: what the ports promise, it keeps, durability aside.
 *
 * <p>It holds the objects themselves and copies nothing. Steps of one member wait for each other, those of different members
 * do not; reads wait for nobody. What an update costs does not depend on how long the member's history is, and a reference to
 * an entry takes about 11 to 21 bytes. Searches across all members ({@code owners}, {@code shared}) look at every member.
 *
 * <p>Thread-safe.
 */
public final class InMemoryStore implements StoreFactory {

    private final ConcurrentMap<ProgramId, MemberStore> programs = new ConcurrentHashMap<>();

    /** Makes a store that holds nothing. */
    public InMemoryStore() {}

    /** {@return the store of a program: always the same one} */
    @Override
    public MemberStore open(ProgramId program) {
        return programs.computeIfAbsent(program, unseen -> new InMemoryMemberStore());
    }
}
