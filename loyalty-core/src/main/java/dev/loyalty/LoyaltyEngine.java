package dev.loyalty;

import dev.loyalty.command.Command;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Preview;
import dev.loyalty.internal.AccountQueries;
import dev.loyalty.internal.Adapters;
import dev.loyalty.internal.Background;
import dev.loyalty.internal.CommandGateway;
import dev.loyalty.internal.DeliveryWorker;
import dev.loyalty.internal.DryRun;
import dev.loyalty.internal.DueWork;
import dev.loyalty.internal.Importer;
import dev.loyalty.internal.Limits;
import dev.loyalty.internal.Maintenance;
import dev.loyalty.internal.OrderBooks;
import dev.loyalty.internal.Processes;
import dev.loyalty.internal.Programs;
import dev.loyalty.internal.Queries;
import dev.loyalty.internal.Transfers;
import dev.loyalty.internal.Unstarted;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.wording.Languages;
import dev.loyalty.wording.Wording;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loyalty engine: a shop tells it what happened, and asks it questions.
 *
 * <p>What it guarantees: every command has its effect once, however often it is sent; its state, its journal entry and what is to be
 * told are committed together, or not at all; what is told is told at least once, in order per member and receiver, after the commit. A
 * replay or a refusal is a value in the {@link Outcome}. A store that fails is a {@link dev.loyalty.command.LoyaltyException}.
 *
 * <p>Starts no thread unless told to by {@link #start}. Holds no lock while it talks to an adapter, and may be called on virtual
 * threads. Thread-safe.
 */
public final class LoyaltyEngine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LoyaltyEngine.class);

    private final MemberStore store;
    private final Programs programs;
    private final CommandGateway gateway;
    private final CommandGateway importGateway;
    private final DryRun dryRun;
    private final DueWork dueWork;
    private final DeliveryWorker deliveryWorker;
    private final Orders orders;
    private final Activities activities;
    private final Balances balances;
    private final Members members;
    private final Deliveries deliveries;
    private final Background background;
    private final Unstarted unstarted;
    private final Languages languages;
    private final Processes processes;
    private final AtomicBoolean closed = new AtomicBoolean();

    LoyaltyEngine(EngineBuilder setup, MemberStore store, Programs programs) {
        this.store = store;
        this.programs = programs;
        this.unstarted = setup.unstarted(programs);
        this.gateway = setup.gateway(store, programs, unstarted);
        this.importGateway = setup.gateway(store.background(), programs, unstarted);
        this.processes = setup.processes != null ? setup.processes : new Transfers(importGateway);
        Adapters adapters = setup.adapters(programs, processes);
        this.dryRun = new DryRun(setup.gateway(store, programs, Unstarted.deaf()), store, programs);
        this.dueWork = new DueWork(store.background(), programs, gateway::now, importGateway::passAll);
        this.deliveryWorker = new DeliveryWorker(
                store.background(), programs, setup.clock, adapters, setup.retries(), setup.answerWithin);
        Queries queries = new Queries(store, programs, gateway::now);
        this.orders = new Orders(this, queries, new OrderBooks(store, programs, queries, gateway::now));
        this.activities = new Activities(this);
        this.balances = new Balances(this, queries, new AccountQueries(store, programs, gateway::now));
        this.members = new Members(this, queries, new Maintenance(store, gateway, queries));
        this.deliveries = new Deliveries(this, store.deliveries(), deliveryWorker, gateway);
        this.languages = setup.languages();
        this.background = new Background(programs, dueWork, deliveryWorker, adapters, setup.pool());
    }

    /**
     * Starts to wire an engine.
     *
     * @param program the version of the program that this process brings
     * @return a builder
     */
    public static EngineBuilder builder(LoyaltyProgram program) {
        return new EngineBuilder(program);
    }

    /** {@return an engine of a program that keeps everything in memory, with no adapter wired} */
    public static LoyaltyEngine inMemory(LoyaltyProgram program) {
        return builder(program).build();
    }

    /** {@return the room for orders} */
    public Orders orders() {
        return orders;
    }

    /** {@return the room for what members do besides buying} */
    public Activities activities() {
        return activities;
    }

    /** {@return the room for balances} */
    public Balances balances() {
        return balances;
    }

    /** {@return the room for members} */
    public Members members() {
        return members;
    }

    /** {@return the room for deliveries} */
    public Deliveries deliveries() {
        return deliveries;
    }

    /** {@return the version of the program that is in force now, as of the last call that read the store} */
    public LoyaltyProgram program() {
        return programs().inForceAt(gateway.now());
    }

    /**
     * Says events, reasons, refusals and the like in a language. Make it anew for each page or mail.
     *
     * @param locale the reader's, of whom {@code de-AT} reads {@code de} where there is no other text, and English where there is none at
     *     all; null if unknown, which is English
     * @return the wording, with the names of the version of the program that is in force
     */
    public Wording wording(@Nullable Locale locale) {
        return languages.wording(locale, program(), programs());
    }

    /** {@return all published versions of the program, as known here} */
    public ProgramHistory programs() {
        return programs.history();
    }

    /**
     * Takes back a version of the program that is published but not in force yet, and those that are to follow it: at the instant at
     * which it was to come into force, a version that says the same as the one before it does so in its place. That version is
     * published under the next free number, so a version that this shop publishes later needs a higher one. Withdrawing a version
     * again changes nothing.
     *
     * <p>To replace a scheduled version, publish a higher one that starts no later. To put it off, withdraw it and publish a later one.
     *
     * <p>Safe while the version comes into force: whoever was just judged by it is judged anew by the version in its place.
     *
     * @param version the number of the version
     * @return the version in its place, and its start
     * @throws IllegalArgumentException if no such version was published; the message names those that were
     * @throws IllegalStateException if it is in force or has been, or the engine is closed; publish a higher version instead
     * @throws dev.loyalty.command.LoyaltyException if the store failed
     */
    public ProgramHistory.Version withdraw(int version) {
        requireOpen();
        return CommandGateway.guarded(() -> programs.withdraw(version, gateway.now()));
    }

    /**
     * Records a command: the one door, for queues, retries and imports, and for the rooms' calls. Idempotent by the command's id.
     *
     * @param command the command
     * @return what became of it: applied, now or before, or refused
     * @throws dev.loyalty.command.ConflictException if another command was recorded under its id; nothing happened
     * @throws dev.loyalty.command.BusyException if the store could not do it now; nothing happened
     * @throws dev.loyalty.command.StoreUnusableException if the store refuses until an operator puts something right; nothing happened
     * @throws dev.loyalty.command.OutcomeUnknownException if the answer to the commit was lost; send it again
     * @throws IllegalArgumentException if the command does not fit the program; nothing happened
     * @throws ArithmeticException if an amount becomes too large; nothing happened
     * @throws IllegalStateException if the engine is closed
     */
    public Outcome record(Command command) {
        requireOpen();
        long before = unstarted.queued();
        Outcome outcome = gateway.record(command);
        if (unstarted.queued() != before) {
            processes.goOnAtOnce(store, outcome);
            wake();
        }
        return outcome;
    }

    /**
     * What a command would do if it were recorded now: decided as {@link #record} decides, with nothing written and nobody told. Locks
     * nobody out, so what is recorded meanwhile may change the answer. Throws what {@code record} throws.
     *
     * @param command the command
     * @return what {@code record} would answer, and how the customer would stand then
     */
    public Preview preview(Command command) {
        requireOpen();
        return dryRun.of(command);
    }

    /** {@return what became of many commands, recorded quietly, with time running by the rows: {@link #recordAll(Stream, Import)}} */
    public ImportReport recordAll(Stream<? extends Command> commands) {
        return recordAll(commands, Import.QUIET);
    }

    /**
     * Records many commands, those of one customer in the order given. Resumable: commands that had been recorded are replays, so an
     * import that broke off is simply run again. A command that is refused or fails is reported, and stops nothing. A quiet import
     * queues no message, moves nobody down by a row that is older than what the customer's journal holds already, and at its end judges
     * everybody it named once, and queues one group assignment for each customer it named, also if all their commands were replays; a
     * group that is known to be assigned is not assigned again.
     *
     * @param commands the commands; consumed lazily, so there may be more than fit in memory; the ids of the customers are held
     * @param how how it goes about it
     * @return what became of them
     * @throws dev.loyalty.command.LoyaltyException if the store failed; everything before the batch that failed is recorded
     * @throws IllegalStateException if the engine is closed
     */
    public ImportReport recordAll(Stream<? extends Command> commands, Import how) {
        requireOpen();
        ImportReport report = new Importer(importGateway, how).run(commands.iterator());
        wake();
        return report;
    }

    /**
     * Does what time alone has done to members whose time has come: pins that end, orders whose return window is over, units that end or
     * of which a reminder is due, a version of the program that comes into force. Reads and commands do that by themselves; this makes it
     * seen in reports, groups and messages. Safe to run anywhere at any time.
     *
     * <p>Members for whom it fails hold up no other: that is logged, and tried again after a minute, two, up to an hour; {@link Health#failing()}
     * counts them. Members whom a transaction has at this moment are passed over. Several calls at once share the members out.
     *
     * @param limit how many members at most
     * @return how many members were looked at; fewer than {@code limit} if nobody else is due, but for those whom somebody else works off
     *     or a transaction has at this moment
     */
    public int runDue(int limit) {
        requireOpen();
        Limits.require(limit);
        int looked = dueWork.work(limit).looked();
        wake();
        return looked;
    }

    /**
     * Starts threads that deliver and do what is due. They go on until {@link #close}: whatever an adapter throws, errors too, is a failed
     * attempt of that delivery, what the store throws is logged and tried again, and an interrupt ends none of them. What time does and
     * each receiver have threads of their own, so a receiver that hangs holds up nothing else.
     *
     * @throws IllegalStateException if it was started before, or is closed
     */
    public void start() {
        requireOpen();
        int count = background.start();
        unstarted.deliver();
        LOG.info("started the engine of program {}, with {} threads", program().id(), count);
    }

    /** {@return how the background work stands} */
    public Health health() {
        return CommandGateway.guarded(() -> Health.of(
                store.deliveries(),
                dueWork,
                background.isAlive(),
                deliveryWorker.watch().hanging()));
    }

    /**
     * Takes no more commands. If it was started, lets its threads finish, delivers what is due, and stops; what is left then waits in
     * the store. Once this has returned, its threads tell nobody anything more, but for what is being told. Throws nothing. Idempotent.
     */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        unstarted.close();
        boolean stopped = background.stop();
        String busy = stopped ? "" : "; a thread is still busy with an adapter";
        LOG.info(
                "closed the engine of program {}{}",
                programs().newest().program().id(),
                busy);
    }

    void wake() {
        background.wake();
    }

    void delivers() {
        unstarted.deliver();
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new IllegalStateException("the engine is closed: build another");
        }
    }
}
