package dev.loyalty.wording;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures of a phrase by their names, in the order in which they were given. */
record Slots(Map<String, Value> byName) {

    static final Slots NONE = new Slots(Map.of());

    /** A figure; null if there is none of that name. */
    @Nullable
    Value find(String name) {
        return byName.get(name);
    }

    Collection<Value> values() {
        return byName.values();
    }

    /** These with one more, of a phrase with a key. */
    Slots with(String key, String name, Value value) {
        Map<String, Value> more = new LinkedHashMap<>(byName);
        if (more.put(name, value) != null) {
            throw new IllegalArgumentException("a phrase names each figure once, but " + key + " has two of " + name);
        }
        return new Slots(more);
    }
}
