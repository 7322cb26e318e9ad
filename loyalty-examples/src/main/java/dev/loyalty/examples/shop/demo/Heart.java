package dev.loyalty.examples.shop.demo;

import dev.loyalty.LoyaltyEngine;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what is due and delivers, as the engine's own threads would. They are not started here: their leases go by the engine's clock,
 * which jumps when somebody turns it, so one thread at a time does both.
 */
public final class Heart implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Heart.class);
    private static final int DUE_AT_ONCE = 1000;
    private static final long SECONDS_BETWEEN = 1;
    private static final long LONGEST_END_MILLIS = 5000;

    private final LoyaltyEngine engine;
    private final Semaphore wanted = new Semaphore(0);
    private final Thread thread;
    private volatile boolean isOver;

    /** A heart that does not beat yet. */
    public Heart(LoyaltyEngine engine) {
        this.engine = engine;
        this.thread = new Thread(this::live, "shop-heart");
        thread.setDaemon(true);
    }

    /** It beats from now on, once a second. */
    public void start() {
        thread.start();
    }

    /** Something has happened: it beats at once. */
    public void wake() {
        wanted.release();
    }

    /** Does all there is to do now. */
    public synchronized void beat() {
        while (engine.runDue(DUE_AT_ONCE) == DUE_AT_ONCE) {
            engine.deliveries().drain();
        }
        engine.deliveries().drain();
    }

    private void live() {
        try {
            while (!isOver) {
                if (wanted.tryAcquire(SECONDS_BETWEEN, TimeUnit.SECONDS)) {
                    wanted.drainPermits();
                }
                beatSafely();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void beatSafely() {
        try {
            if (!isOver) {
                beat();
            }
        } catch (RuntimeException failed) {
            LOG.warn("what was due could not be done; it is tried again", failed);
        }
    }

    @Override
    public void close() {
        isOver = true;
        wanted.release();
        try {
            thread.join(LONGEST_END_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
