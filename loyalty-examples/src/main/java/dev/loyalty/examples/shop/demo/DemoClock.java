package dev.loyalty.examples.shop.demo;

import dev.loyalty.examples.shop.club.ClubProgram;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The time in the shop. It goes as real time does, and can be put forward, but never back: the journal knows later instants. Thread-safe. */
public final class DemoClock implements InstantSource {

    /** When the demonstration begins: the day after the sample's last. */
    public static final Instant START =
            LocalDateTime.of(2026, 1, 1, 9, 0).atZone(zone()).toInstant();

    private final InstantSource real;
    private Duration ahead;

    /** A clock that shows a time now. */
    public DemoClock(InstantSource real, Instant shown) {
        this.real = real;
        this.ahead = Duration.between(real.instant(), shown);
    }

    @Override
    public synchronized Instant instant() {
        return real.instant().plus(ahead);
    }

    /** It shows a later time from now on; an earlier one has no effect. */
    public synchronized void putForward(Instant to) {
        Duration needed = Duration.between(real.instant(), to);
        if (needed.compareTo(ahead) > 0) {
            ahead = needed;
        }
    }

    /** {@return where the days of the shop begin and end} */
    public static ZoneId zone() {
        return ClubProgram.ZONE;
    }
}
