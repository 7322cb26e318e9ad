package dev.loyalty.tck;

import dev.loyalty.spi.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What the recording adapters have in common: every call is kept, and a test can have calls fail, be skipped or be impossible.
 *
 * <p>Thread-safe.
 *
 * @param <T> what an adapter is called with
 */
public abstract sealed class Recording<T> permits RecordingGroupAssigner, RecordingListener, RecordingNotifier {

    private final ReentrantLock lock = new ReentrantLock();
    private final List<T> calls = new ArrayList<>();
    private int failures;
    private Optional<Receipt> answer = Optional.empty();

    Recording() {}

    /** {@return every call, also those that failed, in order} */
    public final List<T> calls() {
        return guarded(() -> List.copyOf(calls));
    }

    /**
     * Lets the next calls fail with an {@link IllegalStateException}, without effect.
     *
     * @param times how many
     */
    public final void failNext(int times) {
        change(() -> failures = times);
    }

    /**
     * Answers calls with {@link Receipt.Impossible}, without effect, until {@link #obey()}.
     *
     * @param reason why
     */
    public final void refuse(String reason) {
        change(() -> answer = Optional.of(Receipt.impossible(reason)));
    }

    /**
     * Answers calls with {@link Receipt.Skipped}, without effect, until {@link #obey()}.
     *
     * @param reason why
     */
    public final void skip(String reason) {
        change(() -> answer = Optional.of(Receipt.skipped(reason)));
    }

    /** Does from now on what is asked. */
    public final void obey() {
        change(() -> {
            failures = 0;
            answer = Optional.empty();
        });
    }

    /** Keeps a call, and does what it asks unless the test says otherwise. */
    final Receipt received(T call, Supplier<Receipt> effect) {
        return guarded(() -> {
            calls.add(call);
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("fails because the test says so");
            }
            return answer.orElseGet(effect);
        });
    }

    final <R> R guarded(Supplier<R> what) {
        lock.lock();
        try {
            return what.get();
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
        } finally {
            lock.unlock();
        }
    }
}
