package dev.loyalty.rules.answer;

import dev.loyalty.event.BalanceEvent;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.EarlierCommand;
import dev.loyalty.event.Entry;
import dev.loyalty.event.UnitsCredited;
import dev.loyalty.event.UnitsForfeited;
import dev.loyalty.event.UnitsReversed;
import dev.loyalty.ledger.Lot;
import dev.loyalty.ledger.Lots;
import dev.loyalty.member.HistoryLine;
import dev.loyalty.member.UnitTrace;
import dev.loyalty.value.Mention;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows the units of one credit, and all others of the same kind and end. It is told of every event of the balance, from the first one
 * on. Not thread-safe.
 */
public final class UnitTracing {

    private final UnitsCredited credit;
    private final BalanceEvent start;
    private final EarlierCommand command;
    private final @Nullable LocalDate through;
    private final Deque<Taken> takes = new ArrayDeque<>();
    private final Set<Mention> laterCredits = new HashSet<>();
    private final List<UnitTrace.Step> steps = new ArrayList<>();
    private boolean hasBegun;
    private long before;
    private long own;
    private long later;

    /**
     * Begins with a credit.
     *
     * @param credit what came
     * @param start the event from which on the units have their end: the credit, or its confirmation
     * @param command by which command they came
     */
    public UnitTracing(UnitsCredited credit, BalanceEvent start, EarlierCommand command) {
        this.credit = credit;
        this.start = start;
        this.command = command;
        this.through = start.came().isEmpty() ? null : start.came().get(0).through();
    }

    /** What one movement took of those before, of its own, and of those that came later. */
    private record Taken(long before, long own, long later) {

        long all() {
            return before + own + later;
        }
    }

    private long in(Lots lots) {
        long sum = 0;
        for (Lot lot : lots.all()) {
            boolean isAlike = lot.kind() == credit.source() && Objects.equals(lot.through(), through);
            sum += isAlike ? lot.steps() : 0;
        }
        return sum;
    }

    /**
     * Is told of the next event.
     *
     * @param entry its entry
     * @param line one of the same balance, as it is told
     */
    public void next(Entry entry, HistoryLine line) {
        BalanceEvent event = (BalanceEvent) line.event();
        if (!hasBegun && event.equals(start) && entry.cause().mentions().contains(startedBy())) {
            hasBegun = true;
            own = in(start.came());
            return;
        }
        long ownBefore = own;
        take(gone(event), event instanceof UnitsReversed reversed ? reversed.of() : null);
        give(in(event.came()), event instanceof UnitsCredited);
        if (hasBegun && event instanceof UnitsCredited) {
            laterCredits.addAll(entry.cause().mentions());
        }
        if (own != ownBefore) {
            steps.add(new UnitTrace.Step(line, credit.units().with(own - ownBefore)));
        }
    }

    /** Two credits may bring the same: the command tells them apart. */
    private Mention startedBy() {
        CommandKind kind = start.equals(credit) ? command.kind() : CommandKind.UNIT_CONFIRMATION;
        return Mention.command(kind.code(), command.id());
    }

    /** What is forfeited is all that is there. */
    private long gone(BalanceEvent event) {
        return event instanceof UnitsForfeited ? before + own + later : in(event.went());
    }

    /** A reversal of a credit takes what that brought first. */
    private void take(long many, @Nullable EarlierCommand undone) {
        long mine = command.equals(undone) ? Math.min(many, own) : 0;
        boolean isLater = undone != null
                && laterCredits.contains(Mention.command(undone.kind().code(), undone.id()));
        long theirs = isLater ? Math.min(many, later) : 0;
        long left = many - mine - theirs;
        long first = Math.min(left, before);
        long second = Math.min(left - first, own - mine);
        Taken taken = new Taken(first, mine + second, left - first - second + theirs);
        before -= taken.before();
        own -= taken.own();
        later -= taken.later();
        if (many > 0) {
            takes.push(taken);
        }
    }

    /** What comes back goes to where it was taken from last, before the credit if not since; what is new comes last. */
    private void give(long many, boolean isNew) {
        long left = many;
        while (left > 0 && !isNew && !takes.isEmpty()) {
            Taken last = takes.pop();
            long third = Math.min(left, last.later());
            long second = Math.min(left - third, last.own());
            long first = Math.min(left - third - second, last.before());
            later += third;
            own += second;
            before += first;
            left -= first + second + third;
            Taken rest = new Taken(last.before() - first, last.own() - second, last.later() - third);
            if (rest.all() > 0) {
                takes.push(rest);
            }
        }
        later += isNew && hasBegun ? left : 0;
        before += isNew && hasBegun ? 0 : left;
    }

    /** {@return the trace up to now} */
    public UnitTrace trace() {
        return new UnitTrace(
                credit.units(), credit.paid(), steps, credit.units().with(own));
    }
}
