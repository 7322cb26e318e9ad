package dev.loyalty.wording;

import java.util.Set;
import java.util.TreeSet;

/** The keys by which a phrase is said, those of the phrases in it included. */
final class Keys {

    private Keys() {}

    static Set<String> of(Phrase phrase) {
        Set<String> keys = new TreeSet<>();
        collect(phrase, keys);
        keys.removeIf(key -> key.startsWith("list"));
        return keys;
    }

    private static void collect(Phrase phrase, Set<String> keys) {
        keys.add(phrase.key());
        for (Value value : phrase.slots().values()) {
            if (value instanceof Value.Part part) {
                collect(part.phrase(), keys);
            } else if (value instanceof Value.Several several) {
                several.parts().forEach(part -> collect(part, keys));
            }
        }
    }
}
