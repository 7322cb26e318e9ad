package dev.loyalty.memory;

import dev.loyalty.event.Ref;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries that carry each of some references. For most references there are none, and then nothing is kept but them. */
final class Found extends AbstractMap<Ref, List<dev.loyalty.event.Entry>> {

    private final Set<Ref> refs;
    private final Map<Ref, List<dev.loyalty.event.Entry>> some;

    /** What is found for {@code refs}; nothing for those that {@code some} does not hold. */
    Found(Set<Ref> refs, Map<Ref, List<dev.loyalty.event.Entry>> some) {
        this.refs = refs;
        this.some = some;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof Ref ref && refs.contains(ref);
    }

    @Override
    public @Nullable List<dev.loyalty.event.Entry> get(@Nullable Object key) {
        return key instanceof Ref ref && refs.contains(ref) ? found(ref) : null;
    }

    @Override
    public Set<Map.Entry<Ref, List<dev.loyalty.event.Entry>>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<Ref, List<dev.loyalty.event.Entry>>> iterator() {
                return refs.stream().map(ref -> Map.entry(ref, found(ref))).iterator();
            }

            @Override
            public int size() {
                return refs.size();
            }
        };
    }

    private List<dev.loyalty.event.Entry> found(Ref ref) {
        List<dev.loyalty.event.Entry> entries = some.get(ref);
        return entries == null ? List.of() : entries;
    }
}
