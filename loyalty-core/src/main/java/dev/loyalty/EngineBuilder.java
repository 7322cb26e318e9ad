package dev.loyalty;

import dev.loyalty.event.Receiver;
import dev.loyalty.internal.Adapters;
import dev.loyalty.internal.CommandGateway;
import dev.loyalty.internal.DeliveryWorker;
import dev.loyalty.internal.Programs;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.spi.ExchangeRates;
import dev.loyalty.spi.GroupAssigner;
import dev.loyalty.spi.LoyaltyListener;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Notifier;
import dev.loyalty.spi.StoreFactory;
import dev.loyalty.value.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wires an engine: store, clock, adapters. Everything has a default. Not thread-safe. */
public final class EngineBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(EngineBuilder.class);

    private static final Duration A_YEAR = Duration.ofDays(366);

    private final LoyaltyProgram program;
    private final Map<String, LoyaltyListener> listeners = new HashMap<>();
    private StoreFactory store = new InMemoryStore();
    private @Nullable GroupAssigner groupAssigner;
    private @Nullable Notifier notifier;
    private int attempts = 10;
    private Duration firstPause = Duration.ofSeconds(1);
    private Duration longestPause = Duration.ofHours(1);

    @Nullable
    ExchangeRates exchangeRates;

    InstantSource clock = InstantSource.system();
    int threads = 1;
    ThreadFactory threadFactory = daemons();
    Duration pollInterval = Duration.ofSeconds(1);
    Duration closeWithin = Duration.ofSeconds(30);
    Duration answerWithin = Duration.ofMinutes(10);

    EngineBuilder(LoyaltyProgram program) {
        this.program = Objects.requireNonNull(
                program, "the program is null: build one by LoyaltyProgram.builder(…), or read one by ProgramJson");
    }

    /**
     * Where everything is kept; by default in memory, in a store of this engine's own.
     *
     * @param factory opens the store
     * @return this builder
     */
    public EngineBuilder store(StoreFactory factory) {
        store = Objects.requireNonNull(factory, "the store is null: give one, or leave the call out");
        return this;
    }

    /**
     * The clock; by default the system's.
     *
     * @param source says when it is now
     * @return this builder
     */
    public EngineBuilder clock(InstantSource source) {
        clock = Objects.requireNonNull(source, "the clock is null: give one, or leave the call out");
        return this;
    }

    /**
     * Puts customers into groups. By default none is wired here: assignments wait for a process in which one is.
     *
     * @param assigner the adapter
     * @return this builder
     */
    public EngineBuilder groupAssigner(GroupAssigner assigner) {
        groupAssigner = Objects.requireNonNull(assigner, "the group assigner is null: give one, or leave the call out");
        return this;
    }

    /**
     * Tells customers. By default none is wired here: messages wait for a process in which one is.
     *
     * @param adapter the adapter
     * @return this builder
     */
    public EngineBuilder notifier(Notifier adapter) {
        notifier = Objects.requireNonNull(adapter, "the notifier is null: give one, or leave the call out");
        return this;
    }

    /**
     * Hears events. By default none is wired here: they wait for a process in which it is.
     *
     * @param name the name under which the program declares it
     * @param listener the adapter
     * @return this builder
     */
    public EngineBuilder listener(String name, LoyaltyListener listener) {
        listeners.put(
                Objects.requireNonNull(
                        name, "the name of a listener is null: give the one under which the program declares it"),
                Objects.requireNonNull(listener, "the listener is null: give one, or leave the call out"));
        return this;
    }

    /**
     * Converts currencies. By default orders in other currencies than the program's are refused.
     *
     * @param rates the adapter
     * @return this builder
     */
    public EngineBuilder exchangeRates(ExchangeRates rates) {
        exchangeRates = Objects.requireNonNull(rates, "the exchange rates are null: give some, or leave the call out");
        return this;
    }

    /**
     * How long a failing delivery is tried again; by default 10 attempts, with pauses from one second that double, up to an hour.
     *
     * @param most how often it is tried before it is parked; at least 1
     * @param first the pause after the first failure
     * @param longest the longest pause; a year at most
     * @return this builder
     * @throws IllegalArgumentException if {@code most} is below 1, or a pause negative or longer than a year
     */
    public EngineBuilder retries(int most, Duration first, Duration longest) {
        if (most < 1 || first.isNegative() || longest.isNegative() || longest.compareTo(A_YEAR) > 0) {
            throw new IllegalArgumentException(
                    "at least 1 attempt, and pauses from 0 to a year, but there are %s attempts and pauses from %s to %s"
                            .formatted(most, first, longest));
        }
        attempts = most;
        firstPause = first;
        longestPause = longest;
        return this;
    }

    /**
     * How long a receiver may take for one call on the threads that {@link LoyaltyEngine#start} starts; by default ten minutes. The thread
     * of one that takes longer is interrupted, once, and another thread goes on with the rest. What the receiver is being told waits until it
     * answers or this process is gone, so nobody is told the same twice at once; {@link Health#hanging()} names the receiver. Of one
     * receiver that hangs again and again, the engine gives up three threads at most; then it waits for one of them.
     *
     * <p>Give a receiver shorter limits of its own, such as a time-out of its connection: that is a failed attempt, which is tried again.
     * Calls on a thread of the host's, by {@link Deliveries#deliver}, are not limited.
     *
     * @param longest above 0
     * @return this builder
     * @throws IllegalArgumentException if {@code longest} is not above 0
     */
    public EngineBuilder answerWithin(Duration longest) {
        if (longest.isNegative() || longest.isZero()) {
            throw new IllegalArgumentException("a receiver needs some time to answer, but this is " + longest);
        }
        answerWithin = longest;
        return this;
    }

    /**
     * The threads that {@link LoyaltyEngine#start} starts: so many for what time does, and so many for each receiver that is wired (the
     * group assigner, the notifier, each listener), so that none of them waits for another; and one that watches over receivers that hang.
     * By default one each, daemon threads.
     *
     * @param count how many each; at least 1
     * @param factory makes them; virtual threads will do
     * @return this builder
     * @throws IllegalArgumentException if {@code count} is below 1
     */
    public EngineBuilder threads(int count, ThreadFactory factory) {
        if (count < 1) {
            throw new IllegalArgumentException("at least 1 thread, but there are " + count);
        }
        threads = count;
        threadFactory =
                Objects.requireNonNull(factory, "the factory of threads is null: give one, such as Thread::new");
        return this;
    }

    /**
     * How long a thread waits before it looks for work that it was not told of, such as other processes'; by default one second.
     *
     * @param interval above 0
     * @return this builder
     * @throws IllegalArgumentException if {@code interval} is not above 0
     */
    public EngineBuilder pollInterval(Duration interval) {
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("the poll interval is above 0, but this is " + interval);
        }
        pollInterval = interval;
        return this;
    }

    /**
     * How long {@link LoyaltyEngine#close} waits for its threads, and then delivers; by default 30 seconds each.
     *
     * @param longest not negative
     * @return this builder
     * @throws IllegalArgumentException if {@code longest} is negative
     */
    public EngineBuilder closeWithin(Duration longest) {
        if (longest.isNegative()) {
            throw new IllegalArgumentException("it cannot be closed within " + longest);
        }
        closeWithin = longest;
        return this;
    }

    /**
     * Opens the store, checks everything, publishes the program if it is newer than the store's, and builds the engine. If this fails,
     * the store is as it was: nothing is published unless this process can work with it. Of two processes that publish other content
     * under one version at once, one does, and the other one fails.
     *
     * @return the engine; no thread runs before {@link LoyaltyEngine#start}
     * @throws IllegalStateException if an adapter is wired for which the program declares nothing, or the store has other content
     *     under the same version of the program; nothing was published
     * @throws dev.loyalty.spi.StoreException if the store cannot be opened, because it is not reached or what it holds does not suit
     *     this library; the message says what to do
     * @throws dev.loyalty.command.LoyaltyException if the store failed after that
     */
    public LoyaltyEngine build() {
        MemberStore opened = store.open(program.id());
        Instant now = Time.kept(clock.instant(), "the clock");
        return CommandGateway.guarded(() -> {
            Programs programs = Programs.start(
                    opened.programs(),
                    program,
                    now,
                    history -> checkWiring(history.newest().program()));
            tellOfUnwired(programs.history().newest().program());
            return new LoyaltyEngine(this, opened, programs);
        });
    }

    Adapters adapters() {
        return new Adapters(groupAssigner, notifier, listeners);
    }

    DeliveryWorker.Patience patience() {
        return new DeliveryWorker.Patience(attempts, firstPause, longestPause);
    }

    private void checkWiring(LoyaltyProgram newest) {
        Set<Receiver> declared = declared(newest);
        if (groupAssigner != null && declared.stream().noneMatch(one -> one.kind() == Receiver.Kind.GROUP)) {
            throw new IllegalStateException("a group assigner is wired, but no tier of program \"" + program.id()
                    + "\" has a group: give one a group");
        }
        if (notifier != null && !declared.contains(Receiver.NOTIFIER)) {
            throw new IllegalStateException("a notifier is wired, but program \"" + program.id()
                    + "\" sends no messages: declare them by messages(…)");
        }
        for (String name : listeners.keySet()) {
            if (!declared.contains(Receiver.listener(name))) {
                throw new IllegalStateException(
                        "listener \"%s\" is wired, but program \"%s\" declares none of that name: declare it by listener(…)"
                                .formatted(name, program.id()));
            }
        }
    }

    /** The receivers of this version and of the newest. */
    private Set<Receiver> declared(LoyaltyProgram newest) {
        Set<Receiver> declared = LoyaltyEngine.declared(newest).collect(Collectors.toSet());
        declared.addAll(LoyaltyEngine.declared(program).toList());
        return declared;
    }

    private void tellOfUnwired(LoyaltyProgram newest) {
        declared(newest).stream()
                .filter(receiver -> !isWired(receiver))
                .forEach(receiver -> LOG.info(
                        "program {} declares {}, which is not wired in this process: its deliveries wait for one in which it is",
                        program.id(),
                        receiver));
    }

    private boolean isWired(Receiver receiver) {
        return adapters().reach(receiver);
    }

    private static ThreadFactory daemons() {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "loyalty-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
