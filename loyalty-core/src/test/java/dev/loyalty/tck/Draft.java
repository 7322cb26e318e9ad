package dev.loyalty.tck;

import dev.loyalty.event.Cause;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Delivery;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Enrolled;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Erased;
import dev.loyalty.event.Event;
import dev.loyalty.event.Mentioned;
import dev.loyalty.event.OrderPaid;
import dev.loyalty.event.OrderRefunded;
import dev.loyalty.event.PinEnded;
import dev.loyalty.event.ProfileChanged;
import dev.loyalty.event.ProgramAdopted;
import dev.loyalty.event.Receiver;
import dev.loyalty.event.Waiting;
import dev.loyalty.ledger.Basket;
import dev.loyalty.ledger.SpendLedger;
import dev.loyalty.ledger.Taking;
import dev.loyalty.member.Decision.Commit;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Membership;
import dev.loyalty.member.Participation;
import dev.loyalty.member.Purchases;
import dev.loyalty.member.Standings;
import dev.loyalty.member.Texts;
import dev.loyalty.spi.Step;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.Money;
import dev.loyalty.value.Note;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.Profile;
import dev.loyalty.value.RefundId;
import dev.loyalty.value.StreamId;
import dev.loyalty.value.TierId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a commit by hand, where a test of a store has no rules: valid entries, numbered on from what is there, and a state to
 * match. Somebody of whom nothing is known is enrolled by the first entry.
 *
 * <p>Entry {@code n} is recorded {@code n} minutes after {@link #START}. All money is in euros. Not thread-safe.
 */
public final class Draft {

    /** When the first journal begins. */
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final TierId BRONZE = TierId.of("bronze");

    private final List<Entry> entries = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private MemberState state;
    private @Nullable Note note;
    private @Nullable Profile profile;
    private boolean erased;
    private @Nullable Instant waitingSince;
    private @Nullable Instant nextDue;

    private Draft(MemberRecord record) {
        this.state = record.stateIn(EUR);
    }

    /**
     * Begins a commit.
     *
     * @param record what is there
     * @return an empty draft
     */
    public static Draft on(MemberRecord record) {
        return new Draft(record);
    }

    /**
     * A step that needs no facts and answers with the member's version after it.
     *
     * @param member whose
     * @param writing what it writes
     * @return the step
     */
    public static Step<Long> step(MemberId member, Consumer<Draft> writing) {
        return Step.of(member, Set.of(), record -> {
            Draft draft = on(record);
            writing.accept(draft);
            return draft.answering(draft.state.version());
        });
    }

    /**
     * When an entry is recorded.
     *
     * @param seq its number
     * @return the instant
     */
    public static Instant recordedAt(long seq) {
        return START.plus(Duration.ofMinutes(seq));
    }

    /**
     * An order of the only shop was paid.
     *
     * @param order its id
     * @param amount what was paid
     * @return this draft
     */
    public Draft paid(String order, String amount) {
        Money money = Money.of(amount, "EUR");
        Money zero = Money.zero(EUR);
        OrderKey key = OrderKey.of(order);
        Instant at = recordedAt(state.version() + 1);
        Basket basket = new Basket(money, zero, zero, zero, zero, List.of());
        command(
                CommandKind.ORDER,
                CommandId.derivedFrom(key),
                new OrderPaid(key, at, day(at), program(), basket, null, Waiting.NONE, zero, money));
        return with(state.spend().orderPaid(money));
    }

    /**
     * Money was paid back for an order of the only shop.
     *
     * @param order its id
     * @param refund the refund's id
     * @param amount what was paid back
     * @return this draft
     */
    public Draft refunded(String order, String refund, String amount) {
        Money money = Money.of(amount, "EUR");
        OrderKey key = OrderKey.of(order);
        command(
                CommandKind.REFUND,
                CommandId.derivedFrom(key, refund),
                new OrderRefunded(key, DAY, RefundId.of(refund), new Taking.OfTotal(money), money.negated()));
        return with(state.spend().takenBack(money.negated()));
    }

    /**
     * Time passed: an entry that no command made and that speaks of no order.
     *
     * @param due when it fell due
     * @return this draft
     */
    public Draft timePassed(Instant due) {
        return entry(new Cause.ByTime(due), new PinEnded(LadderId.ONLY, BRONZE, PinEnded.Why.EXPIRED));
    }

    /**
     * An entry that speaks of things of further kinds, and of no order.
     *
     * @param mentions what it is found by
     * @return this draft
     */
    public Draft mentioned(Mention... mentions) {
        CommandId id = CommandId.of("mentioned-" + (state.version() + 1));
        command(CommandKind.ADJUSTMENT, id, new Mentioned(List.of(mentions)));
        return this;
    }

    /**
     * A process goes on.
     *
     * @param source in whose journal it began
     * @param seq with which entry
     * @param mentions what the entry is found by besides the process
     * @return this draft
     */
    public Draft wentOn(StreamId source, long seq, Mention... mentions) {
        Event event = mentions.length == 0 ? new ProfileChanged() : new Mentioned(List.of(mentions));
        return entry(new Cause.ByProcess(source, seq), event);
    }

    /**
     * The last entry speaks of things of further kinds too.
     *
     * @param mentions what it is found by besides
     * @return this draft
     */
    public Draft alsoMentioning(Mention... mentions) {
        Entry last = entries.remove(entries.size() - 1);
        List<Event> events = new ArrayList<>(last.events());
        events.add(new Mentioned(List.of(mentions)));
        entries.add(new Entry(last.seq(), last.cause(), last.recordedAt(), events));
        return this;
    }

    /**
     * Is judged under a version of the program from now on.
     *
     * @param version its number
     * @return this draft
     */
    public Draft adopted(int version) {
        entry(new Cause.ByProgram(version, START), new ProgramAdopted(version, null, List.of(), List.of()));
        return with(state.membership(), version);
    }

    /**
     * The profile changed.
     *
     * @param to the profile after it
     * @return this draft
     */
    public Draft profile(Profile to) {
        command(CommandKind.PROFILE, CommandId.of("profile-" + (state.version() + 1)), new ProfileChanged());
        profile = to;
        return this;
    }

    /**
     * Everything personal is erased, and the membership ends.
     *
     * @return this draft
     */
    public Draft erased() {
        command(CommandKind.ERASURE, CommandId.of("erasure-" + (state.version() + 1)), new Erased());
        erased = true;
        return with(Membership.ERASED, state.program());
    }

    /**
     * A note stands beside the last entry.
     *
     * @param reason why
     * @param author who
     * @return this draft
     */
    public Draft note(String reason, String author) {
        note = new Note(reason, author);
        return this;
    }

    /**
     * The member's time comes.
     *
     * @param instant when
     * @return this draft
     */
    public Draft due(Instant instant) {
        nextDue = instant;
        return this;
    }

    /**
     * Says since when what is queued waits. Unless it is said, since the last entry was recorded.
     *
     * @param instant what the engine's clock says
     * @return this draft
     */
    public Draft queuedAt(Instant instant) {
        waitingSince = instant;
        return this;
    }

    /**
     * Queues a delivery of the last entry.
     *
     * @param receiver to whom
     * @return this draft
     */
    public Draft deliver(Receiver receiver) {
        return deliver(receiver, 0);
    }

    /**
     * Queues a delivery of one event of the last entry.
     *
     * @param receiver to whom
     * @param index which event
     * @return this draft
     */
    public Draft deliver(Receiver receiver, int index) {
        deliveries.add(new Delivery(state.id(), receiver, state.version(), index));
        return this;
    }

    /** {@return the entries written so far} */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** {@return the state after them} */
    public MemberState state() {
        return state;
    }

    /**
     * Ends the draft.
     *
     * @param answer what the caller is told
     * @param <A> its type
     * @return the commit
     */
    public <A> Commit<A> answering(A answer) {
        Instant queuedAt = waitingSince == null ? recordedAt(state.version()) : waitingSince;
        return new Commit<>(state, entries, deliveries, new Texts(note, profile, erased), nextDue, queuedAt, answer);
    }

    private void command(CommandKind kind, CommandId id, Event event) {
        long seq = state.version() + 1;
        Digest digest = new Digest(1, id.value().hashCode(), seq);
        entry(new Cause.ByCommand(kind, id, digest, recordedAt(seq)), event);
    }

    private Draft entry(Cause cause, Event event) {
        long seq = state.version() + 1;
        Instant at = recordedAt(seq);
        List<Event> events = new ArrayList<>();
        boolean joins = state.membership() == Membership.NONE;
        if (joins) {
            events.add(new Enrolled(at, false, 1, false, List.of(new Enrolled.Start(LadderId.ONLY, BRONZE))));
        }
        events.add(event);
        entries.add(new Entry(seq, cause, at, events));
        if (joins) {
            state = state.with(new Participation(Membership.ACTIVE, at, seq, state.birthday()))
                    .with(new Standings(program(), List.of(LadderState.of(LadderId.ONLY, BRONZE, at))));
        }
        state = state.with(new Standings(program(), state.ladders())).recorded(seq, at);
        return this;
    }

    private Draft with(SpendLedger spend) {
        state = state.with(new Purchases(spend, state.days(), state.waiting()));
        return this;
    }

    private Draft with(Membership membership, int program) {
        List<LadderState> ladders = membership.isMember() ? state.ladders() : List.of();
        state = state.with(state.participation().as(membership)).with(new Standings(program, ladders));
        return this;
    }

    private int program() {
        return Math.max(1, state.program());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
