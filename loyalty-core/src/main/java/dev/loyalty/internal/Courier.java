package dev.loyalty.internal;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.Receiver;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.rules.Queueing;
import dev.loyalty.spi.GroupAssigner;
import dev.loyalty.spi.GroupAssignment;
import dev.loyalty.spi.Happening;
import dev.loyalty.spi.LoyaltyListener;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Message;
import dev.loyalty.spi.Notifier;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.QueuedDelivery.Assigned;
import dev.loyalty.spi.Receipt;
import dev.loyalty.spi.Settlement;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.GroupId;
import dev.loyalty.value.LadderId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers what commits have queued, to the adapters wired here. Thread-safe. */
public final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final MemberStore store;
    private final Programs programs;
    private final InstantSource clock;
    private final Messages messages;
    private final Adapters adapters;
    private final Patience patience;
    private final Map<Receiver, Streak> streaks = new ConcurrentHashMap<>();

    /**
     * The adapters that are wired here.
     *
     * @param groups the group assigner; null if none is
     * @param notifier the notifier; null if none is
     * @param listeners the listeners by name
     */
    public record Adapters(
            @Nullable GroupAssigner groups, @Nullable Notifier notifier, Map<String, LoyaltyListener> listeners) {

        /** Copies the listeners. */
        public Adapters {
            listeners = Map.copyOf(listeners);
        }

        /**
         * Whether deliveries to a receiver can be made here.
         *
         * @param receiver to whom
         * @return whether its adapter is wired
         */
        public boolean reach(Receiver receiver) {
            return switch (receiver.kind()) {
                case GROUP -> groups != null;
                case NOTIFIER -> notifier != null;
                case LISTENER -> listeners.containsKey(receiver.name());
            };
        }
    }

    /**
     * How long a failing delivery is tried again.
     *
     * @param attempts how often it is tried before it is parked
     * @param first the pause after the first failure; doubles with each
     * @param longest the longest pause
     */
    public record Patience(int attempts, Duration first, Duration longest) {

        Duration pauseAfter(int failures) {
            Duration pause = first;
            for (int i = 1; i < failures && pause.compareTo(longest) < 0; i++) {
                pause = pause.multipliedBy(2);
            }
            return pause.compareTo(longest) < 0 ? pause : longest;
        }
    }

    /**
     * A courier.
     *
     * @param store where deliveries are queued
     * @param programs the versions of the program
     * @param clock the engine's clock
     * @param adapters to whom to deliver
     * @param patience how long a failing delivery is tried again
     */
    public Courier(MemberStore store, Programs programs, InstantSource clock, Adapters adapters, Patience patience) {
        this.store = store;
        this.programs = programs;
        this.clock = clock;
        this.messages = new Messages(store, programs);
        this.adapters = adapters;
        this.patience = patience;
    }

    /**
     * Tries what is due, one after the other, so that each has a lease of its own, however long those before it took. Whatever a
     * receiver throws is a failed attempt: it is recorded, and the lease is given back. If a receiver leaves the thread interrupted, what
     * it did is recorded, and this returns, the thread still interrupted.
     *
     * @param limit how many at most
     * @return how many were tried
     */
    public int deliver(int limit) {
        String worker = UUID.randomUUID().toString();
        Set<Receiver> receivers = receivers();
        int tried = 0;
        boolean interrupted = false;
        try {
            while (tried < limit && !interrupted) {
                List<QueuedDelivery> taken = store.deliveries().take(worker, receivers, now(), LEASE, 1);
                if (taken.isEmpty()) {
                    return tried;
                }
                QueuedDelivery queued = taken.get(0);
                Settlement settlement = attempt(queued);
                interrupted = Thread.interrupted();
                store.deliveries().settle(worker, queued.delivery(), settlement);
                tried++;
            }
            return tried;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Instant now() {
        return clock.instant();
    }

    /** To whom can be delivered here: ladders that once were in the program may still have members in their groups. */
    private Set<Receiver> receivers() {
        Set<Receiver> receivers = new HashSet<>();
        if (adapters.notifier() != null) {
            receivers.add(Receiver.NOTIFIER);
        }
        if (adapters.groups() != null) {
            programs.history()
                    .versions()
                    .forEach(version -> version.program().ladders().stream()
                            .map(ladder -> Receiver.groupsOf(ladder.id()))
                            .forEach(receivers::add));
        }
        adapters.listeners().keySet().forEach(name -> receivers.add(Receiver.listener(name)));
        return receivers;
    }

    private Settlement attempt(QueuedDelivery queued) {
        Delivery delivery = queued.delivery();
        Streak streak =
                streaks.computeIfAbsent(delivery.receiver(), receiver -> new Streak(LOG, "a delivery to " + receiver));
        try {
            Settlement settlement = switch (delivery.receiver().kind()) {
                case GROUP -> assign(queued);
                case NOTIFIER -> notifyOf(delivery);
                case LISTENER -> tell(delivery);
            };
            streak.succeeded();
            return settlement;
        } catch (Throwable failed) {
            return failed(queued, failed, streak);
        }
    }

    private Settlement failed(QueuedDelivery queued, Throwable failed, Streak streak) {
        String error = Streak.text(failed);
        int failures = queued.attempts() + 1;
        String id = queued.delivery().id();
        if (failures < patience.attempts()) {
            Instant again = now().plus(patience.pauseAfter(failures));
            streak.failed("attempt %s of %s, the next one at %s".formatted(failures, id, again), failed);
            return new Settlement.Again(again, error);
        }
        streak.failed("the last attempt of %s".formatted(id), failed);
        LOG.warn("parked {} after {} attempts: {}; retry or discard it", id, failures, error);
        return new Settlement.Park(error);
    }

    private Settlement assign(QueuedDelivery queued) {
        Delivery delivery = queued.delivery();
        GroupAssigner groups = adapters.groups();
        if (groups == null) {
            throw new IllegalStateException("no group assigner is wired here");
        }
        LadderId ladder = LadderId.of(delivery.receiver().name());
        LoyaltyProgram newest = programs.history().newest().program();
        MemberState state = store.read(delivery.member(), Set.of()).stateIn(newest.currency());
        if (state.program() > newest.version()) {
            programs.refresh();
        }
        LoyaltyProgram program =
                state.program() == 0 ? newest : programs.history().version(state.program());
        GroupId desired = Queueing.group(state, program, ladder);
        Assigned assigned = new Assigned(desired);
        if (delivery.index() == Delivery.UNLESS_CURRENT && assigned.equals(queued.assigned())) {
            return new Settlement.Done(assigned);
        }
        Set<GroupId> others = new TreeSet<>(programs.history().groupsEverUsedBy(ladder));
        if (desired != null) {
            others.remove(desired);
        }
        others.removeAll(Queueing.groupsBeside(state, program, ladder));
        CustomerId customer = CustomerId.of(delivery.member().value());
        Receipt receipt = groups.assign(new GroupAssignment(customer, ladder, desired, others, state.version()));
        return settled(delivery, receipt, receipt instanceof Receipt.Done ? assigned : null);
    }

    private Settlement notifyOf(Delivery delivery) {
        Notifier notifier = adapters.notifier();
        if (notifier == null) {
            throw new IllegalStateException("no notifier is wired here");
        }
        Optional<Message> message = messages.of(delivery, entry(delivery));
        return message.isEmpty() ? new Settlement.Done(null) : settled(delivery, notifier.send(message.get()), null);
    }

    private Settlement tell(Delivery delivery) {
        String name = delivery.receiver().name();
        LoyaltyListener listener = adapters.listeners().get(name);
        if (listener == null) {
            throw new IllegalStateException("no listener \"" + name + "\" is wired here");
        }
        Entry entry = entry(delivery);
        List<Event> asked = entry.events().stream()
                .filter(event -> asksFor(programs.history().inForceAt(entry.recordedAt()), name, event)
                        || asksFor(programs.history().inForceAt(entry.effectiveAt()), name, event))
                .toList();
        if (asked.isEmpty()) {
            return new Settlement.Done(null);
        }
        return settled(
                delivery,
                listener.on(new Happening(
                        delivery.id(),
                        CustomerId.of(delivery.member().value()),
                        entry.seq(),
                        entry.cause(),
                        entry.occurredAt(),
                        entry.recordedAt(),
                        asked)),
                null);
    }

    private static boolean asksFor(LoyaltyProgram program, String listener, Event event) {
        return program.listeners().stream()
                .anyMatch(declared ->
                        declared.name().equals(listener) && declared.events().contains(event.kind()));
    }

    private Entry entry(Delivery delivery) {
        return store.journal().after(delivery.member(), delivery.seq() - 1, 1).get(0);
    }

    /** An adapter that is not checked for nulls may return one: nobody knows then what became of it. */
    private static Settlement settled(Delivery delivery, @Nullable Receipt receipt, @Nullable Assigned assigned) {
        if (receipt == null) {
            throw new IllegalStateException(delivery.receiver()
                    + " returned null: return Receipt.done(), Receipt.skipped(…) or Receipt.impossible(…)");
        }
        if (receipt instanceof Receipt.Impossible impossible) {
            LOG.warn("parked {}: {}; retry or discard it", delivery.id(), impossible.reason());
            return new Settlement.Park(impossible.reason());
        }
        if (receipt instanceof Receipt.Skipped skipped) {
            LOG.debug("{} was skipped: {}", delivery.id(), skipped.reason());
        }
        return new Settlement.Done(assigned);
    }
}
