package dev.loyalty.wording;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What was logged already. Thread-safe. */
final class Once {

    private static final int MOST = 10_000;

    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    /** Whether something was not seen before. Beyond a bound nothing is new: languages are asked for by whoever visits a page. */
    boolean isNew(String what) {
        return seen.size() < MOST && seen.add(what);
    }
}
