package dev.loyalty.member;

import java.util.List;
import java.util.OptionalLong;

/**
 * A page of what happened, newest first.
 *
 * @param lines what happened, newest first
 * @param next where the next page begins: pass it on to get older lines; empty if there are none
 */
public record HistoryPage(List<HistoryLine> lines, OptionalLong next) {

    /** Copies the lines. */
    public HistoryPage {
        lines = List.copyOf(lines);
    }
}
