package dev.loyalty.internal;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import dev.loyalty.internal.Adapters.Post;
import dev.loyalty.spi.GroupAssigner;
import dev.loyalty.spi.LoyaltyListener;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Notifier;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.Receipt;
import dev.loyalty.spi.Settlement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Delivers what commits have queued, to the adapters wired here: many are taken, told and settled together. Thread-safe. */
public final class DeliveryWorker {

    private static final Duration LEASE = Duration.ofMinutes(5);

    private final MemberStore store;
    private final Programs programs;
    private final InstantSource clock;
    private final Contents contents;
    private final Adapters adapters;
    private final Settling settling;
    private final Map<Post, Pace> paces = new ConcurrentHashMap<>();
    private final Watch watch;
    private volatile boolean isEnding;
    private volatile boolean isOver;

    /**
     * A delivery worker.
     *
     * @param store where deliveries are queued
     * @param programs the versions of the program
     * @param clock the engine's clock
     * @param adapters to whom to deliver
     * @param retries how long a failing delivery is tried again
     * @param answerWithin how long a receiver may take on the engine's own threads
     */
    public DeliveryWorker(
            MemberStore store,
            Programs programs,
            InstantSource clock,
            Adapters adapters,
            Retries retries,
            Duration answerWithin) {
        this.store = store;
        this.programs = programs;
        this.clock = clock;
        this.adapters = adapters;
        this.settling = new Settling(clock, retries);
        this.contents = new Contents(store, programs, settling);
        this.watch = new Watch(store.deliveries(), clock, answerWithin, LEASE);
    }

    /** {@return who watches over receivers that hang} */
    public Watch watch() {
        return watch;
    }

    /**
     * Tries what is due, once each. Whatever a receiver throws is a failed attempt: it is recorded, and the lease is given back. If a
     * receiver leaves the thread interrupted, what it did is recorded, what it was not told yet is given back, and this returns, the
     * thread still interrupted.
     *
     * @param limit how many at most
     * @return how many were tried
     */
    public int deliver(int limit) {
        return inTurn(limit, adapters.posts(), Run.OF_THE_HOST);
    }

    /**
     * On whose thread it is delivered.
     *
     * @param isLimited whether a receiver has only so much time, because the thread is the engine's
     * @param goesOn whether to take more
     */
    private record Run(boolean isLimited, BooleanSupplier goesOn) {
        static final Run OF_THE_HOST = new Run(false, () -> true);
    }

    /** The engine's own steps come first: what they lead to is told by the others. Then each receiver in turn, a part at a time. */
    private int inTurn(int limit, List<Post> posts, Run run) {
        int tried = posts.contains(Post.ENGINE) ? deliver(limit, Post.ENGINE, run) : 0;
        int before;
        do {
            before = tried;
            for (Post post : posts) {
                boolean isTime = tried < limit && !Thread.currentThread().isInterrupted();
                int part = Math.min(limit - tried, pace(post).size());
                tried += isTime && !post.equals(Post.ENGINE) ? deliver(part, post, run) : 0;
            }
        } while (tried > before);
        return tried;
    }

    /**
     * The same for one receiver, on a thread of the engine's: if the receiver hangs, the thread is interrupted.
     *
     * @param limit how many at most
     * @param post to whom
     * @return how many were tried
     */
    public int deliver(int limit, Post post) {
        return deliver(limit, post, new Run(true, () -> !isEnding));
    }

    /**
     * The same for all receivers but those that hang, until {@link #tellNoMore}.
     *
     * @param limit how many at most
     * @return how many were tried
     */
    public int deliverToTheRest(int limit) {
        List<Post> posts = new ArrayList<>(adapters.posts());
        watch.hanging().forEach(hanging -> posts.remove(Post.of(hanging.receiver())));
        return inTurn(limit, posts, new Run(true, () -> !isOver));
    }

    /** The engine's threads, each of which delivers to one receiver, are to end soon: they settle what they have, and take no more. */
    public void end() {
        isEnding = true;
    }

    /** Nobody is told anything more on the engine's threads, but what is being told at this moment. */
    public void tellNoMore() {
        isEnding = true;
        isOver = true;
        watch.tellNoMore();
    }

    private Pace pace(Post post) {
        return paces.computeIfAbsent(post, unseen -> new Pace());
    }

    /** Interrupted, it settles what was told, and returns with the thread still interrupted. */
    private int deliver(int limit, Post post, Run run) {
        Pace pace = pace(post);
        int tried = 0;
        boolean interrupted = false;
        boolean isMore = true;
        try {
            while (isMore && tried < limit && !interrupted && run.goesOn().getAsBoolean()) {
                long begin = System.nanoTime();
                Trip trip = taken(post, Math.min(limit - tried, pace.size()));
                try {
                    told(trip, post, run.isLimited());
                } finally {
                    interrupted = Thread.interrupted();
                    settle(trip);
                }
                tried += trip.tried();
                isMore = trip.tried() > 0;
                if (isMore) {
                    pace.told(trip.tried(), System.nanoTime() - begin);
                }
            }
            return tried;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Trip taken(Post post, int most) {
        String worker = UUID.randomUUID().toString();
        Set<Receiver> receivers = Adapters.receivers(post, programs.history());
        return new Trip(worker, store.deliveries().take(worker, receivers, clock.instant(), LEASE, most));
    }

    private void settle(Trip trip) {
        Map<Delivery, Settlement> all = trip.handOver(Set.of());
        settling.settled(all);
        if (!all.isEmpty()) {
            store.deliveries().settleAll(trip.worker(), all);
        }
    }

    private void told(Trip trip, Post post, boolean isLimited) {
        Way way = new Way(trip, post, isLimited);
        switch (post.kind()) {
            case ENGINE -> {
                Processes processes = wired(adapters.processes(), post);
                tell(way, contents.steps(trip), round -> {}, begun -> wentOn(processes, begun));
            }
            case GROUP -> {
                GroupAssigner groups = wired(adapters.groups(), post);
                tell(way, contents.assignments(trip), groups::assignAll, groups::assign);
            }
            case NOTIFIER -> {
                Notifier notifier = wired(adapters.notifier(), post);
                tell(way, contents.messages(trip), notifier::sendAll, notifier::send);
            }
            case LISTENER -> {
                LoyaltyListener listener = wired(adapters.listeners().get(post.name()), post);
                tell(way, contents.happenings(trip), listener::onAll, listener::on);
            }
        }
    }

    private Receipt wentOn(Processes processes, Processes.Begun begun) {
        processes.goOn(store, begun);
        return Receipt.done();
    }

    private static <T> T wired(@Nullable T adapter, Post post) {
        if (adapter == null) {
            throw new IllegalStateException(post + " is not wired here");
        }
        return adapter;
    }

    /** On which trip somebody is told. */
    private record Way(Trip trip, Post post, boolean isLimited) {}

    /** Tells all in one call; then those that it left out, one by one. */
    private <T> void tell(Way way, List<Round.Item<T>> items, Consumer<Round<T>> together, Function<T, Receipt> alone) {
        if (items.isEmpty()) {
            return;
        }
        Round<T> round = new Round<>(items, answers(way.trip()));
        Watch.Call call = watch.begin(way.post(), way.trip(), round, way.isLimited());
        boolean isOverdue;
        try {
            tell(way.post(), round, together, alone);
        } finally {
            isOverdue = call.end();
        }
        if (isOverdue && round.end(new TimeoutException("no answer within " + watch.longest()))) {
            pace(way.post()).oneByOne();
        }
    }

    private <T> void tell(Post post, Round<T> round, Consumer<Round<T>> together, Function<T, Receipt> alone) {
        try {
            together.accept(round);
        } catch (Throwable failed) {
            settling.batchFailed(post, failed);
        }
        round.eachUnanswered(alone);
    }

    private <T> Round.Answers<T> answers(Trip trip) {
        return new Round.Answers<>() {
            @Override
            public void answered(Round.Item<T> item, @Nullable Receipt receipt) {
                QueuedDelivery queued = item.queued();
                trip.settle(queued.delivery(), settling.answered(queued, receipt, item.content()));
            }

            @Override
            public void failed(Round.Item<T> item, Throwable cause) {
                trip.settle(item.queued().delivery(), settling.failed(item.queued(), cause));
            }
        };
    }
}
