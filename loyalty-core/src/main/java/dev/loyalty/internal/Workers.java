package dev.loyalty.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts, each with threads of its own that repeat rounds of work until there is none, then wait until they are woken or a pause is over.
 * One post never waits for another. Nothing but {@link #stop} ends a thread: neither what its work throws, whatever that is, nor an
 * interrupt. A thread that is stuck can be given up: another one takes its post, and it ends when its work returns.
 *
 * <p>Thread-safe.
 */
public final class Workers {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    /** How many stuck threads of a post are replaced. */
    private static final int MOST_GIVEN_UP = 3;

    private final ReentrantLock lock = new ReentrantLock();
    private final Bell bell = new Bell();
    private final Map<String, Post> posts = new LinkedHashMap<>();
    private final Map<Thread, Post> threads = new ConcurrentHashMap<>();
    private final Set<Thread> givenUp = ConcurrentHashMap.newKeySet();
    private ThreadFactory factory = Thread::new;
    private int threadsEach;
    private boolean started;

    /** A piece of work, and how it has gone. One that fails holds up no other. */
    private record Piece(IntSupplier work, Streak streak) {}

    /** What the same threads do in turn. */
    private record Post(boolean isSingle, Duration pause, List<Piece> pieces) {
        int threads(int each) {
            return isSingle ? 1 : each;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** Workers that have not started, with no posts. */
    public Workers() {}

    /**
     * Adds a piece of work to each round of a post, before the start.
     *
     * @param post which; a new one if there is none of that name
     * @param pause how long to wait when there was nothing to do; that of the post's first piece holds
     * @param name what it is, for the log
     * @param work does some of it and says how much; 0 if there was none
     */
    public Workers doing(String post, Duration pause, String name, IntSupplier work) {
        posts.computeIfAbsent(post, unseen -> new Post(false, pause, new ArrayList<>()))
                .pieces()
                .add(new Piece(work, new Streak(LOG, name)));
        return this;
    }

    /**
     * Adds a post with one thread, before the start.
     *
     * @param pause how long to wait between two rounds
     * @param name what it is, for the log
     * @param work what is done in each
     */
    public Workers watching(Duration pause, String name, Runnable work) {
        IntSupplier round = () -> {
            work.run();
            return 0;
        };
        posts.put(name, new Post(true, pause, List.of(new Piece(round, new Streak(LOG, name)))));
        return this;
    }

    /**
     * Starts threads. If one cannot be made or started, none goes on.
     *
     * @param count how many for each post
     * @param making makes them
     * @return how many threads there are
     * @throws IllegalStateException if they were started before, or the factory makes no thread
     */
    public int start(int count, ThreadFactory making) {
        Map<Thread, Post> made = new LinkedHashMap<>();
        for (Post post : posts.values()) {
            for (int i = 0; i < post.threads(count); i++) {
                made.put(made(making, post), post);
            }
        }
        lock.lock();
        try {
            if (started || bell.isSilent()) {
                throw new IllegalStateException("the engine was started already");
            }
            started = true;
            factory = making;
            threadsEach = count;
            threads.putAll(made);
        } finally {
            lock.unlock();
        }
        boolean all = false;
        try {
            made.keySet().forEach(Thread::start);
            all = true;
        } finally {
            if (!all) {
                bell.silence();
            }
        }
        return made.size();
    }

    private Thread made(ThreadFactory making, Post post) {
        return made(making, () -> run(post));
    }

    static Thread made(ThreadFactory making, Runnable work) {
        Thread thread = making.newThread(work);
        if (thread == null) {
            throw new IllegalStateException("the factory of threads made none: it returned null");
        }
        return thread;
    }

    /**
     * Another thread takes the post of one that is stuck, unless too many of that post are. It ends when its work returns. To be called
     * again while it is stuck: a thread that could not be made may be made later.
     *
     * @param stuck the thread
     */
    public void giveUp(Thread stuck) {
        Post post = threads.get(stuck);
        if (post == null) {
            return;
        }
        lock.lock();
        try {
            givenUp.add(stuck);
            boolean isShort = atWork(post) < post.threads(threadsEach);
            if (isShort && !bell.isSilent() && of(post) - atWork(post) <= MOST_GIVEN_UP) {
                Thread next = made(factory, post);
                next.start();
                threads.put(next, post);
            }
        } finally {
            lock.unlock();
        }
    }

    private long of(Post post) {
        return threads.values().stream().filter(post::equals).count();
    }

    private long atWork(Post post) {
        return threads.entrySet().stream()
                .filter(each -> each.getValue().equals(post) && !givenUp.contains(each.getKey()))
                .count();
    }

    /** Wakes those that wait: there may be work. */
    public void wake() {
        bell.ring();
    }

    /**
     * Lets every thread finish its round, and then ends it. For those that are stuck it does not wait.
     *
     * @param longest how long to wait for that
     * @return whether all ended in time
     */
    public boolean stop(Duration longest) {
        silence();
        long end = System.nanoTime() + Bell.nanos(longest);
        boolean ended = true;
        try {
            for (Thread thread : threads.keySet()) {
                if (thread != Thread.currentThread() && !givenUp.contains(thread)) {
                    thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
                    ended &= !thread.isAlive();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
        return ended;
    }

    /** Whoever starts at this moment has started all threads or none. */
    private void silence() {
        lock.lock();
        try {
            bell.silence();
        } finally {
            lock.unlock();
        }
    }

    private void run(Post post) {
        boolean goesOn = true;
        while (goesOn) {
            long heard = bell.rings();
            long done = 0;
            for (Piece piece : post.pieces()) {
                done += done(piece);
            }
            goesOn = keepsPost(post) && (done > 0 ? !bell.isSilent() : bell.await(heard, post.pause()));
        }
    }

    /** A thread that was given up and is back goes on only if nobody has taken its post. */
    private boolean keepsPost(Post post) {
        Thread self = Thread.currentThread();
        if (!givenUp.contains(self)) {
            return true;
        }
        lock.lock();
        try {
            if (atWork(post) >= post.threads(threadsEach)) {
                threads.remove(self);
                givenUp.remove(self);
                return false;
            }
            givenUp.remove(self);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Does a piece of work. It may have left the thread interrupted, which is nobody's wish. */
    private static int done(Piece piece) {
        try {
            int done = piece.work().getAsInt();
            piece.streak().succeeded();
            return done;
        } catch (Throwable failed) {
            piece.streak().failed("it is tried again", failed);
            return 0;
        } finally {
            boolean unused = Thread.interrupted();
        }
    }

    /** {@return whether a thread runs} */
    public boolean areAlive() {
        return threads.keySet().stream().anyMatch(Thread::isAlive);
    }
}
