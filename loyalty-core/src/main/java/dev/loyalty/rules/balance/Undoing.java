package dev.loyalty.rules.balance;

import dev.loyalty.event.BalanceEvent;
import dev.loyalty.event.BalanceEvent.Measured;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.EarlierCommand;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.UnitsCredited;
import dev.loyalty.event.UnitsReversed;
import dev.loyalty.ledger.Lots;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.UnitKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to do to undo what an entry says of a balance. Amounts are in steps of the unit.
 *
 * @param take how many are to be taken
 * @param own the lots from which they are taken first
 * @param give what comes back
 * @param debt by how much the debt rises; where it falls, what of it is paid by now comes back
 * @param earned by how much what was ever earned rises, unless a credit is undone: then it is what can be taken
 * @param spent by how much what was ever spent rises
 * @param credited where a credit is undone, what kind of units it had brought; else null
 * @param reversal where a reversal is undone, that; else null
 * @param measured by how much what tiers count changes; null if they count nothing of it, or not yet
 * @param countsLater whether a credit is undone that tiers count with the day on which it becomes available
 * @param uncounted where a reversal is undone, what it had kept from counting later
 */
record Undoing(
        long take,
        Lots own,
        Lots give,
        long debt,
        long earned,
        long spent,
        @Nullable UnitKind credited,
        @Nullable UnitsReversed reversal,
        @Nullable Measured measured,
        boolean countsLater,
        Lots uncounted) {

    static final Undoing NOTHING = new Undoing(0, Lots.NONE, Lots.NONE, 0, 0, 0, null, null, null);

    /** What counts for tiers at once, or not at all. */
    Undoing(
            long take,
            Lots own,
            Lots give,
            long debt,
            long earned,
            long spent,
            @Nullable UnitKind credited,
            @Nullable UnitsReversed reversal,
            @Nullable Measured measured) {
        this(take, own, give, debt, earned, spent, credited, reversal, measured, false, Lots.NONE);
    }

    /** What the command's entry asks for of each balance that it moved; none if it moved nothing in the present membership. */
    static Map<BalanceId, Undoing> of(OpenAccount open, EarlierCommand command, List<Entry> entries) {
        Map<BalanceId, Undoing> all = new LinkedHashMap<>();
        for (Entry entry : entries) {
            for (Event event : open.isOfThisLife(entry) ? entry.events() : List.<Event>of()) {
                if (event instanceof BalanceEvent ofBalance && isBy(command, event)) {
                    ofBalance
                            .accept(new UndoingByEvent(open, entry))
                            .ifPresent(undoing -> all.putIfAbsent(ofBalance.balance(), undoing));
                }
            }
        }
        return all;
    }

    /** With the credit that was scheduled others may have come in one entry; what a reversal brought back may have become another balance's. */
    private static boolean isBy(EarlierCommand command, Event event) {
        if (command.kind() == CommandKind.SCHEDULED_CREDIT) {
            return event instanceof UnitsCredited credited && command.id().equals(credited.scheduled());
        }
        return command.kind() != CommandKind.REVERSAL || !(event instanceof UnitsCredited);
    }

    /** How many units it is about. */
    long all() {
        return take + give.total() + Math.abs(debt);
    }

    boolean isNothing() {
        return all() == 0;
    }

    boolean isCredit() {
        return credited != null;
    }

    /** By how much a debt is to fall. */
    long relief() {
        return Math.max(0, -debt);
    }

    /** The command that stands again; null if none does. */
    @Nullable
    EarlierCommand standsAgain() {
        return reversal == null ? null : reversal.of();
    }

    /** Whether a reversal is undone that had undone one itself. */
    boolean isOfAReversalOfAReversal() {
        return reversal != null && reversal.standsAgain() != null;
    }
}
