package dev.loyalty.properties;

import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.spi.StoreFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;

/** What the properties of the engine have in common: stories, and the store in which they are played. */
abstract class EngineProperties {

    private static final int LONGEST = 40;

    /** A store that holds nothing yet. Another store is shown to be right by overriding this. */
    StoreFactory store() {
        return new InMemoryStore();
    }

    World world(Story story) {
        return new World(store(), story.club());
    }

    World played(Story story) {
        return World.played(store(), story);
    }

    @Provide
    Arbitrary<Story> stories() {
        return stories(Arbitraries.of(Club.values()), Act.any());
    }

    static Arbitrary<Story> stories(Arbitrary<Club> clubs, Arbitrary<Act> acts) {
        return Combinators.combine(clubs, acts.list().ofMaxSize(LONGEST)).as(Story::of);
    }
}
