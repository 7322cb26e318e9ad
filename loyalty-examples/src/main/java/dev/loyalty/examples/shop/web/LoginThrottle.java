package dev.loyalty.examples.shop.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Lets nobody guess passwords: after some failures under a name, that name is closed for a while. Thread-safe. */
final class LoginThrottle {

    private static final int MOST_FAILURES = 5;
    private static final int MOST_NAMES = 10_000;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final InstantSource time;
    private final Map<String, Deque<Instant>> failures = new HashMap<>();

    LoginThrottle(InstantSource time) {
        this.time = time;
    }

    synchronized boolean isOpen(String name) {
        return recent(name).size() < MOST_FAILURES;
    }

    synchronized void failed(String name) {
        if (failures.size() >= MOST_NAMES) {
            failures.clear(); // somebody tries names, not passwords
        }
        Deque<Instant> recent = recent(name);
        recent.add(time.instant());
        failures.put(key(name), recent);
    }

    synchronized void succeeded(String name) {
        failures.remove(key(name));
    }

    private Deque<Instant> recent(String name) {
        Deque<Instant> all = failures.getOrDefault(key(name), new ArrayDeque<>());
        Instant since = time.instant().minus(WINDOW);
        all.removeIf(failure -> failure.isBefore(since));
        return all;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
