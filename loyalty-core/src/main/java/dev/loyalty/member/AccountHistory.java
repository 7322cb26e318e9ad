package dev.loyalty.member;

import dev.loyalty.value.Units;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what happened in the account of one balance, newest first.
 *
 * @param lines what happened, newest first
 * @param next where the next page begins: pass it on to get older lines; null if there are none
 */
public record AccountHistory(List<Line> lines, @Nullable Cursor next) {

    /** Copies the lines. */
    public AccountHistory {
        lines = List.copyOf(lines);
    }

    /**
     * One thing that happened.
     *
     * @param line what, as the history of the member tells it
     * @param moved by how much the total rose; below 0 where it fell, 0 where units were only set aside, reminded of or paid a debt
     * @param total the total after it: what was available, pending and held, less the debt
     */
    public record Line(HistoryLine line, Units moved, Units total) {}

    /**
     * Where a page begins.
     *
     * @param before the entry before which it begins
     * @param total the total before that entry
     */
    public record Cursor(long before, Units total) {}
}
