package dev.loyalty.examples.customstore;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * All that the store asks of a database: read one document, and replace it if nobody else did.
 *
 * @param <K> what documents are found by
 * @param <D> an immutable document; a real database would keep it as bytes
 */
interface Documents<K, D> {

    /** A document and how often it was written. */
    record Versioned<D>(long version, D document) {}

    /** The document of a key. */
    Optional<Versioned<D>> read(K key);

    /** Replaces the document of {@code expectedVersion}, 0 if there is none yet. Returns false if there is another by now. */
    boolean compareAndSwap(K key, long expectedVersion, D document);

    /** Every document, in any order. */
    Collection<D> scan();

    /** A stand-in for a database. */
    static <K, D> Documents<K, D> inMemory() {
        ConcurrentMap<K, Versioned<D>> documents = new ConcurrentHashMap<>();
        return new Documents<>() {
            @Override
            public Optional<Versioned<D>> read(K key) {
                return Optional.ofNullable(documents.get(key));
            }

            @Override
            public boolean compareAndSwap(K key, long expectedVersion, D document) {
                boolean[] swapped = {false};
                documents.compute(key, (unused, before) -> {
                    swapped[0] = (before == null ? 0 : before.version()) == expectedVersion;
                    return swapped[0] ? new Versioned<>(expectedVersion + 1, document) : before;
                });
                return swapped[0];
            }

            @Override
            public Collection<D> scan() {
                return documents.values().stream().map(Versioned::document).toList();
            }
        };
    }
}
