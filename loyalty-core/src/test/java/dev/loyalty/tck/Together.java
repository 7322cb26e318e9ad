package dev.loyalty.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** Runs things at the same time. */
final class Together {

    private static final long LONGEST_SECONDS = 120;

    private Together() {}

    /** Something that a thread does. */
    interface Task<T> {
        T run(int thread) throws Exception;
    }

    /** Lets some threads begin at once, and returns what each returned. */
    static <T> List<T> run(int threads, Task<T> task) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Callable<T>> calls = IntStream.range(0, threads)
                .<Callable<T>>mapToObj(thread -> () -> {
                    start.await(LONGEST_SECONDS, TimeUnit.SECONDS);
                    return task.run(thread);
                })
                .toList();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : pool.invokeAll(calls, LONGEST_SECONDS, TimeUnit.SECONDS)) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    /** Does something on another thread, and waits for it. */
    static <T> T elsewhere(Callable<T> call) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(call).get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for another thread", interrupted);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("another thread did not get through: " + failure.getMessage(), failure);
        } finally {
            thread.shutdownNow();
        }
    }
}
