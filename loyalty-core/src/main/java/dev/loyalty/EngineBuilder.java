package dev.loyalty;

import dev.loyalty.event.Receiver;
import dev.loyalty.internal.Adapters;
import dev.loyalty.internal.Background;
import dev.loyalty.internal.CommandGateway;
import dev.loyalty.internal.Processes;
import dev.loyalty.internal.Programs;
import dev.loyalty.internal.Retries;
import dev.loyalty.internal.Unstarted;
import dev.loyalty.internal.Wiring;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.spi.ExchangeRates;
import dev.loyalty.spi.GroupAssigner;
import dev.loyalty.spi.LoyaltyListener;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Notifier;
import dev.loyalty.spi.StoreFactory;
import dev.loyalty.value.Time;
import dev.loyalty.wording.Languages;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Wires an engine: store, clock, adapters. Everything has a default. Not thread-safe. */
public final class EngineBuilder {

    private static final Duration A_YEAR = Duration.ofDays(366);

    private final LoyaltyProgram program;
    private final Map<String, LoyaltyListener> listeners = new HashMap<>();
    private StoreFactory store = new InMemoryStore();
    private @Nullable GroupAssigner groupAssigner;
    private @Nullable Notifier notifier;
    private Retries retries = new Retries(10, Duration.ofSeconds(1), Duration.ofHours(1));
    private Languages languages = Languages.builtIn();
    private int threads = 1;
    private ThreadFactory threadFactory = daemons();
    private Duration pollInterval = Duration.ofSeconds(1);
    private Duration closeWithin = Duration.ofSeconds(30);

    @Nullable
    ExchangeRates exchangeRates;

    /** What goes on with processes; null for what this version knows. */
    @Nullable
    Processes processes;

    InstantSource clock = InstantSource.system();
    Duration answerWithin = Duration.ofMinutes(10);

    EngineBuilder(LoyaltyProgram program) {
        this.program = Objects.requireNonNull(
                program, "the program is null: build one by LoyaltyProgram.builder(…), or read one by ProgramJson");
    }

    /**
     * Where everything is kept; by default in memory, in a store of this engine's own.
     *
     * @param factory opens the store
     */
    public EngineBuilder store(StoreFactory factory) {
        store = Objects.requireNonNull(factory, "the store is null: give one, or leave the call out");
        return this;
    }

    /**
     * The clock; by default the system's.
     *
     * @param source says when it is now
     */
    public EngineBuilder clock(InstantSource source) {
        clock = Objects.requireNonNull(source, "the clock is null: give one, or leave the call out");
        return this;
    }

    /** Puts customers into groups. By default none is wired here: assignments wait for a process in which one is. */
    public EngineBuilder groupAssigner(GroupAssigner assigner) {
        groupAssigner = Objects.requireNonNull(assigner, "the group assigner is null: give one, or leave the call out");
        return this;
    }

    /** Tells customers. By default none is wired here: messages wait for a process in which one is. */
    public EngineBuilder notifier(Notifier adapter) {
        notifier = Objects.requireNonNull(adapter, "the notifier is null: give one, or leave the call out");
        return this;
    }

    /**
     * Hears events. By default none is wired here: they wait for a process in which it is.
     *
     * @param name the name under which the program declares it
     * @param listener the adapter
     */
    public EngineBuilder listener(String name, LoyaltyListener listener) {
        listeners.put(
                Objects.requireNonNull(
                        name, "the name of a listener is null: give the one under which the program declares it"),
                Objects.requireNonNull(listener, "the listener is null: give one, or leave the call out"));
        return this;
    }

    /** Converts currencies. By default orders in other currencies than the program's are refused. */
    public EngineBuilder exchangeRates(ExchangeRates rates) {
        exchangeRates = Objects.requireNonNull(rates, "the exchange rates are null: give some, or leave the call out");
        return this;
    }

    /**
     * Adds a language, or says some things otherwise in one. By default there are English and German.
     *
     * @param tag the language, such as {@code fr} or {@code de-AT}
     * @param source what people call the file, such as its path: mistakes are told with it and the line
     * @param content the file, lines of {@code key=text}; the library's own are {@code en.properties} and {@code de.properties} in
     *     {@code dev/loyalty/wording}
     * @throws IllegalArgumentException if a key is unknown, a text names other figures than it should, or the file cannot be read; says
     *     what would be right
     */
    public EngineBuilder wording(String tag, String source, String content) {
        languages = languages.with(tag, source, content);
        return this;
    }

    /**
     * How long a failing delivery is tried again; by default 10 attempts, with pauses from one second that double, up to an hour.
     *
     * @param most how often it is tried before it is parked; at least 1
     * @param first the pause after the first failure
     * @param longest the longest pause; a year at most
     * @throws IllegalArgumentException if {@code most} is below 1, or a pause negative or longer than a year
     */
    public EngineBuilder retries(int most, Duration first, Duration longest) {
        if (most < 1 || first.isNegative() || longest.isNegative() || longest.compareTo(A_YEAR) > 0) {
            throw new IllegalArgumentException(
                    "at least 1 attempt, and pauses from 0 to a year, but there are %s attempts and pauses from %s to %s"
                            .formatted(most, first, longest));
        }
        retries = new Retries(most, first, longest);
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
     * @throws IllegalStateException if an adapter is wired for which the program declares nothing, the store has other content
     *     under the same version of the program, or a newer version has not the currency, or a balance or its unit, of those before;
     *     nothing was published
     * @throws dev.loyalty.spi.StoreException if the store cannot be opened, because it is not reached or what it holds does not suit
     *     this library; the message says what to do
     * @throws dev.loyalty.command.LoyaltyException if the store failed after that
     */
    public LoyaltyEngine build() {
        MemberStore opened = store.open(program.id());
        Instant now = Time.kept(clock.instant(), "the clock");
        Wiring wiring = new Wiring(program, adapters());
        return CommandGateway.guarded(() -> {
            Programs programs = Programs.start(
                    opened.programs(),
                    program,
                    now,
                    history -> wiring.check(history.newest().program()));
            wiring.tellOfUnwired(programs.history().newest().program());
            return new LoyaltyEngine(this, opened, programs);
        });
    }

    Adapters adapters() {
        return new Adapters(null, groupAssigner, notifier, listeners);
    }

    Languages languages() {
        return languages;
    }

    /** With the engine itself, where the program has something that begins a process, or a test wants it. */
    Adapters adapters(Programs programs, Processes known) {
        boolean mayBegin = programs.history().versions().stream()
                .anyMatch(version -> !version.program().balances().isEmpty());
        return mayBegin || processes != null ? adapters().with(known) : adapters();
    }

    Unstarted unstarted(Programs programs) {
        Adapters adapters = adapters();
        return new Unstarted(
                programs.history().newest().program().id().value(),
                receiver -> receiver.equals(Receiver.ENGINE) || adapters.reach(receiver),
                clock.instant());
    }

    CommandGateway gateway(MemberStore to, Programs programs, Unstarted unstarted) {
        return new CommandGateway(to, programs, clock, exchangeRates, unstarted);
    }

    Retries retries() {
        return retries;
    }

    Background.Pool pool() {
        return new Background.Pool(threads, threadFactory, pollInterval, closeWithin);
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
