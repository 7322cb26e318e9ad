package dev.loyalty.member;

import dev.loyalty.value.Units;
import java.util.List;

/**
 * What became of the units of one credit. Units of one kind that end on one day are one lot, whoever earned them: of those, what came first
 * goes first, and what comes back goes to where it was taken from last.
 *
 * @param credited how many came
 * @param paid how many of them paid at once what was owed
 * @param steps what took some of them, or gave some back, oldest first
 * @param left how many are left by now, those that are set aside included
 */
public record UnitTrace(Units credited, Units paid, List<Step> steps, Units left) {

    /** Copies the list. */
    public UnitTrace {
        steps = List.copyOf(steps);
    }

    /**
     * Something that moved units of the credit.
     *
     * @param line what happened
     * @param units how many of them it moved; below 0 where it took them
     */
    public record Step(HistoryLine line, Units units) {}
}
