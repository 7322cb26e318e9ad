package dev.loyalty.jdbc.member;

import dev.loyalty.event.Ref;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Whether a command probably speaks of something new, as most orders do and most refunds do not. Learned from the commands of its kind
 * before it. A wrong guess costs a round trip, and nothing else. Thread-safe.
 */
public final class Novelty {

    /** From this score on, a kind is taken to bring something new. It is where each kind begins. */
    private static final int PROBABLE = 4;

    private static final int HIGHEST = 16;

    /** A round trip costs about as much as four brief questions save. */
    private static final int COST_OF_AN_ERROR = 4;

    private final Map<String, Integer> scores = new ConcurrentHashMap<>();
    private final AtomicInteger newestProgram = new AtomicInteger();

    /** Whether commands of this one's kind mostly bring something new. */
    boolean isProbable(@Nullable Ref command) {
        return score(command) >= PROBABLE;
    }

    /** Takes note of whether anything was there of which a command speaks. */
    void learn(@Nullable Ref command, boolean isNew) {
        int score = score(command);
        int next = isNew ? Math.min(HIGHEST, score + 1) : Math.max(0, score - COST_OF_AN_ERROR);
        if (command != null && next != score) {
            // Of two who learn at once, one may be forgotten: it is a guess.
            scores.put(command.mention().scope(), next);
        }
    }

    private int score(@Nullable Ref command) {
        return command == null
                ? PROBABLE
                : scores.getOrDefault(command.mention().scope(), PROBABLE);
    }

    /** The highest version of the program that was ever seen; 0 if none was. */
    public int newestProgram() {
        return newestProgram.get();
    }

    void seenProgram(int version) {
        if (version > newestProgram.get()) {
            newestProgram.accumulateAndGet(version, Math::max);
        }
    }
}
