package dev.loyalty.internal;

import dev.loyalty.value.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * The streaks of members for whom something keeps failing. It remembers so many of them; all others share one, so that a thousand rows that
 * are damaged do not fill the log. Who has not failed for a while makes room: it was cured elsewhere. Thread-safe.
 */
final class MemberStreaks {

    private static final int MOST = 1000;

    private final Logger log;
    private final String what;
    private final Duration kept;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<MemberId, Known> known = new HashMap<>();
    private @Nullable Known others;

    /** A streak, and when it last grew. */
    private record Known(Streak streak, Instant last) {
        boolean isOver(Instant now, Duration kept) {
            return last.plus(kept).isBefore(now);
        }

        Known at(Instant now) {
            return new Known(streak, now);
        }
    }

    /**
     * Nobody has failed.
     *
     * @param log where failures are told
     * @param what fails for a member, before its name
     * @param kept after such a time without a failure a streak is over
     */
    MemberStreaks(Logger log, String what, Duration kept) {
        this.log = log;
        this.what = what;
        this.kept = kept;
    }

    /** The streak of a member who fails now. */
    Streak of(MemberId member, Instant now) {
        lock.lock();
        try {
            Known before = known.get(member);
            if (before == null && known.size() >= MOST) {
                known.values().removeIf(each -> each.isOver(now, kept));
            }
            if (before == null && known.size() >= MOST) {
                return ofOthers(now);
            }
            Known after = before == null ? begun("member " + member, now) : before.at(now);
            known.put(member, after);
            return after.streak();
        } finally {
            lock.unlock();
        }
    }

    private Streak ofOthers(Instant now) {
        Known before = others;
        Known after = before == null || before.isOver(now, kept) ? begun("further members", now) : before.at(now);
        others = after;
        return after.streak();
    }

    private Known begun(String whom, Instant now) {
        return new Known(new Streak(log, what + " " + whom), now);
    }

    /** It did not fail for a member. */
    void succeeded(MemberId member) {
        Known ended = removed(member);
        if (ended != null) {
            ended.streak().succeeded();
        }
    }

    private @Nullable Known removed(MemberId member) {
        lock.lock();
        try {
            return known.remove(member);
        } finally {
            lock.unlock();
        }
    }
}
