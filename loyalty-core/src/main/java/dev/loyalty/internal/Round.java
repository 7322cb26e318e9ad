package dev.loyalty.internal;

import dev.loyalty.event.Delivery;
import dev.loyalty.spi.Batch;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.Receipt;
import dev.loyalty.spi.Settlement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * One call of a receiver: what it is told, and its answers. Thread-safe.
 *
 * @param <T> what is told
 */
final class Round<T> implements Batch<T> {

    /** A receiver is not asked for more than it tells in this time. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(1);

    private static final int EVERYWHERE = -1;
    private static final int NOWHERE = -2;

    /**
     * Something to tell.
     *
     * @param queued the delivery that it is made of
     * @param content what is told
     */
    record Item<T>(QueuedDelivery queued, T content) {}

    /** Hears of the answers, each once. */
    interface Answers<T> {
        void answered(Item<T> item, Receipt receipt);

        void failed(Item<T> item, Throwable cause);
    }

    private final List<Item<T>> all;
    private final Answers<T> answers;
    private final long begin = System.nanoTime();
    private final ReentrantLock lock = new ReentrantLock();
    private final boolean[] isAnswered;
    private boolean isAnyAnswered;
    private boolean isAbandoned;

    /** What was being told when it was given up. */
    private final List<Integer> beingTold = new ArrayList<>();

    /** Where it is: at one of them, if it tells one after the other. */
    private int at = EVERYWHERE;

    Round(List<Item<T>> all, Answers<T> answers) {
        this.all = List.copyOf(all);
        this.answers = answers;
        this.isAnswered = new boolean[all.size()];
    }

    @Override
    public List<T> items() {
        return all.stream().map(Item::content).toList();
    }

    @Override
    public void answer(int place, Receipt receipt) {
        answerFirst(place, () -> answers.answered(all.get(place), receipt));
    }

    @Override
    public void fail(int place, Throwable cause) {
        answerFirst(place, () -> answers.failed(all.get(place), cause));
    }

    @Override
    public boolean goesOn() {
        lock.lock();
        try {
            boolean isTime = System.nanoTime() - begin < LONG_ENOUGH.toNanos();
            return !isAbandoned
                    && (!isAnyAnswered || (isTime && !Thread.currentThread().isInterrupted()));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void eachAlone(Function<T, Receipt> one) {
        eachUnanswered(one);
    }

    /** Tells by itself what was not answered, as far as there is time. */
    void eachUnanswered(Function<T, Receipt> one) {
        at(NOWHERE);
        for (int place = 0; place < all.size() && goesOn(); place++) {
            if (begins(place)) {
                alone(place, one);
            }
        }
    }

    /** What nobody has answered begins to be told, unless the call was given up: then another thread may be telling it. */
    private boolean begins(int place) {
        lock.lock();
        try {
            boolean begins = !isAbandoned && !isAnswered[place];
            at = begins ? place : at;
            return begins;
        } finally {
            lock.unlock();
        }
    }

    private void alone(int place, Function<T, Receipt> one) {
        try {
            Receipt receipt;
            try {
                receipt = one.apply(all.get(place).content());
            } catch (Throwable failed) {
                fail(place, failed);
                return;
            }
            answer(place, receipt);
        } finally {
            at(NOWHERE);
        }
    }

    /**
     * Nothing more is told. What is being told at this moment stays open; what becomes of the rest is handed over. No answer comes in
     * between.
     */
    Abandoned abandon(Trip trip) {
        lock.lock();
        try {
            isAbandoned = true;
            for (int place = 0; place < all.size(); place++) {
                if (!isAnswered[place] && (at == EVERYWHERE || at == place)) {
                    beingTold.add(place);
                }
            }
            List<Delivery> told = beingTold.stream()
                    .map(place -> all.get(place).queued().delivery())
                    .toList();
            return new Abandoned(told, trip.handOver(told));
        } finally {
            lock.unlock();
        }
    }

    /** What is being told when a call is given up, and what is to be written of the others. */
    record Abandoned(List<Delivery> told, Map<Delivery, Settlement> others) {}

    /**
     * It has returned. If it was given up while it told one of them, that one has failed, unless it was answered after all. A batch that was
     * given up says nothing about any of them.
     *
     * @return whether it was such a batch
     */
    boolean end(Throwable cause) {
        List<Integer> left;
        lock.lock();
        try {
            left = List.copyOf(beingTold);
        } finally {
            lock.unlock();
        }
        if (left.size() > 1) {
            return true;
        }
        left.forEach(place -> fail(place, cause));
        return false;
    }

    private void at(int place) {
        lock.lock();
        try {
            at = place;
        } finally {
            lock.unlock();
        }
    }

    /** The first answer holds. It is there for whoever gives the call up, or it has not come yet. */
    private void answerFirst(int place, Runnable answer) {
        lock.lock();
        try {
            boolean isFirst = !isAnswered[place];
            isAnswered[place] = true;
            isAnyAnswered = true;
            if (isFirst) {
                answer.run();
            }
        } finally {
            lock.unlock();
        }
    }
}
