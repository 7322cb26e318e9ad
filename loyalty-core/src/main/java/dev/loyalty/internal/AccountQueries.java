package dev.loyalty.internal;

import dev.loyalty.event.BalanceEvent;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.EarlierCommand;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.Ref;
import dev.loyalty.event.TransferEnded;
import dev.loyalty.event.UnitsConfirmed;
import dev.loyalty.event.UnitsCredited;
import dev.loyalty.event.UnitsSent;
import dev.loyalty.member.AccountHistory;
import dev.loyalty.member.Audience;
import dev.loyalty.member.HistoryLine;
import dev.loyalty.member.Liability;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.TransferView;
import dev.loyalty.member.UnitTrace;
import dev.loyalty.program.Balance;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.rules.answer.Summing;
import dev.loyalty.rules.answer.Telling;
import dev.loyalty.rules.answer.UnitTracing;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.Note;
import dev.loyalty.value.Units;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers what happened in the account of one balance. Thread-safe. */
public final class AccountQueries {

    private static final int PAGE = 500;

    private final MemberStore store;
    private final Programs programs;
    private final Supplier<Instant> now;

    /**
     * Reads a store.
     *
     * @param store what is read
     * @param programs the versions of the program
     * @param now the engine's clock
     */
    public AccountQueries(MemberStore store, Programs programs, Supplier<Instant> now) {
        this.store = store;
        this.programs = programs;
        this.now = now;
    }

    /**
     * A page of what happened in an account, newest first.
     *
     * @param customer whose
     * @param balance of which balance
     * @param audience for whom it is told
     * @param from where it begins; null for the newest page
     * @param limit how many lines it tells at least, where there are so many: the last entry is told whole
     * @return the page
     */
    public AccountHistory history(
            CustomerId customer,
            BalanceId balance,
            Audience audience,
            AccountHistory.@Nullable Cursor from,
            int limit) {
        MemberId member = MemberId.of(customer);
        Balance unit = balance(balance);
        AccountHistory.Cursor at = from == null ? newest(member, unit) : from;
        long before = at.before();
        Units total = at.total();
        List<AccountHistory.Line> lines = new ArrayList<>();
        while (lines.size() < limit && before > 1) {
            List<Entry> entries = store.journal().before(member, before, PAGE);
            if (entries.isEmpty()) {
                before = 1;
            }
            Map<Long, Note> notes = notes(member, audience, entries);
            for (int i = 0; i < entries.size() && lines.size() < limit; i++) {
                Entry entry = entries.get(i);
                total = tell(lines, entry, notes.get(entry.seq()), audience, balance, total);
                before = entry.seq();
            }
        }
        return new AccountHistory(lines, before > 1 ? new AccountHistory.Cursor(before, total) : null);
    }

    private AccountHistory.Cursor newest(MemberId member, Balance balance) {
        MemberState state = store.read(member, Set.of()).state();
        return state == null
                ? new AccountHistory.Cursor(1, balance.units(0))
                : new AccountHistory.Cursor(
                        state.version() + 1,
                        balance.units(state.accounts().of(balance.id()).total()));
    }

    private Map<Long, Note> notes(MemberId member, Audience audience, List<Entry> entries) {
        return audience == Audience.STAFF && !entries.isEmpty()
                ? store.texts()
                        .notes(
                                member,
                                entries.get(entries.size() - 1).seq(),
                                entries.get(0).seq())
                : Map.of();
    }

    /** Adds the lines of an entry, the last one first. What the total was before it. */
    private Units tell(
            List<AccountHistory.Line> lines,
            Entry entry,
            @Nullable Note note,
            Audience audience,
            BalanceId balance,
            Units after) {
        LoyaltyProgram program = programs.history().inForceAt(entry.effectiveAt());
        Units total = after;
        List<HistoryLine> told = Telling.lines(entry, note, audience, program);
        for (int i = entry.events().size() - 1; i >= 0; i--) {
            if (entry.events().get(i) instanceof BalanceEvent event
                    && event.balance().equals(balance)) {
                add(lines, told, event, total);
                total = total.with(total.steps() - event.moved().steps());
            }
        }
        return total;
    }

    private static void add(List<AccountHistory.Line> lines, List<HistoryLine> told, BalanceEvent event, Units total) {
        for (HistoryLine line : told) {
            if (line.event() == event) {
                lines.add(new AccountHistory.Line(line, event.moved(), total));
            }
        }
    }

    /**
     * What became of the units of a credit.
     *
     * @param customer whose
     * @param balance of which balance
     * @param ticket the credit's id
     * @return the trace; empty if no such credit brought units to this balance
     */
    public Optional<UnitTrace> trace(CustomerId customer, BalanceId balance, CommandId ticket) {
        MemberId member = MemberId.of(customer);
        balance(balance);
        Ref credits = Ref.command(member, CommandKind.CREDIT, ticket);
        Ref confirmations = Ref.command(member, CommandKind.UNIT_CONFIRMATION, ticket);
        MemberRecord record = store.read(member, Set.of(credits, confirmations));
        UnitsCredited credit = find(record, credits, balance, UnitsCredited.class);
        if (credit == null) {
            return Optional.empty();
        }
        UnitsConfirmed confirmed = find(record, confirmations, balance, UnitsConfirmed.class);
        // where the end is counted from the day of becoming available, the units have it since then
        BalanceEvent start = confirmed == null || ends(confirmed).equals(ends(credit)) ? credit : confirmed;
        return Optional.of(trace(record, credit, start, ticket));
    }

    /**
     * What became of a transfer.
     *
     * @param customer who gave
     * @param balance of which balance
     * @param ticket the transfer's id
     * @return how far it is; empty if no such transfer sent units
     */
    public Optional<TransferView> transfer(CustomerId customer, BalanceId balance, CommandId ticket) {
        MemberId member = MemberId.of(customer);
        balance(balance);
        Ref transfers = Ref.command(member, CommandKind.TRANSFER, ticket);
        MemberRecord begun = store.read(member, Set.of(transfers));
        UnitsSent sent = find(begun, transfers, balance, UnitsSent.class);
        if (sent == null) {
            return Optional.empty();
        }
        Ref process = new Ref(
                member, Mention.process(member, begun.found(transfers).get(0).seq()));
        TransferEnded ended = find(store.read(member, Set.of(process)), process, balance, TransferEnded.class);
        Units none = sent.units().with(0);
        return Optional.of(
                ended == null
                        ? new TransferView(balance, sent.other(), sent.units(), none, none, false)
                        : new TransferView(balance, sent.other(), sent.units(), ended.units(), ended.moved(), true));
    }

    private static Set<Optional<LocalDate>> ends(BalanceEvent event) {
        return event.came().all().stream()
                .map(lot -> Optional.ofNullable(lot.through()))
                .collect(Collectors.toSet());
    }

    private static <E extends BalanceEvent> @Nullable E find(
            MemberRecord record, Ref ref, BalanceId balance, Class<E> kind) {
        for (Entry entry : record.found().getOrDefault(ref, List.of())) {
            for (Event event : entry.events()) {
                if (kind.isInstance(event) && isOf(event, balance)) {
                    return kind.cast(event);
                }
            }
        }
        return null;
    }

    private UnitTrace trace(MemberRecord record, UnitsCredited credit, BalanceEvent start, CommandId ticket) {
        MemberState state = record.stateIn(programs.history().newest().program().currency());
        UnitTracing tracing = new UnitTracing(credit, start, new EarlierCommand(CommandKind.CREDIT, ticket));
        each(record.member(), state.version(), entry -> {
            LoyaltyProgram program = programs.history().inForceAt(entry.effectiveAt());
            Telling.lines(entry, null, Audience.STAFF, program).stream()
                    .filter(line -> isOf(line.event(), credit.balance()))
                    .forEach(line -> tracing.next(entry, line));
        });
        return tracing.trace();
    }

    private static boolean isOf(Event event, BalanceId balance) {
        return event instanceof BalanceEvent ofBalance && ofBalance.balance().equals(balance);
    }

    /** All entries up to the last one that the state knows, page by page. */
    private void each(MemberId member, long last, Consumer<Entry> what) {
        long seq = 0;
        while (seq < last) {
            List<Entry> entries = store.journal().after(member, seq, (int) Math.min(PAGE, last - seq));
            entries.forEach(what);
            seq = entries.isEmpty() ? last : entries.get(entries.size() - 1).seq();
        }
    }

    /**
     * What all members have of each balance together.
     *
     * @return the sums
     */
    public Liability liability() {
        Currency currency = programs.history().newest().program().currency();
        Summing summing = new Summing(programs.history(), now.get());
        List<MemberId> members = store.directory().page(null, PAGE);
        while (!members.isEmpty()) {
            members.forEach(member -> summing.add(store.read(member, Set.of()).stateIn(currency)));
            members = store.directory().page(members.get(members.size() - 1), PAGE);
        }
        return summing.liability();
    }

    private Balance balance(BalanceId balance) {
        LoyaltyProgram program = programs.history().newest().program();
        return program.findBalance(balance)
                .orElseThrow(() -> new IllegalArgumentException("no balance \"%s\"; there are %s"
                        .formatted(
                                balance,
                                program.balances().stream()
                                        .map(each -> each.id().value())
                                        .collect(Collectors.joining(", ")))));
    }
}
