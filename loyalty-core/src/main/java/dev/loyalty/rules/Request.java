package dev.loyalty.rules;

import dev.loyalty.command.Command;
import dev.loyalty.member.MemberState;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command, and what it is judged by: everything that had to be fetched before.
 *
 * @param command the command
 * @param clock what the clock says
 * @param rate how many of the program's currency one of the command's is; null if they are the same, or if it is not known
 * @param quiet whether no message and no group assignment is queued
 */
public record Request(
        Command command, Instant clock, @Nullable BigDecimal rate, boolean quiet) {

    /**
     * Whether this is a row of history that comes after what happened later: while history is loading beside live commands. It moves
     * tiers upwards only; when the import ends, all is judged once.
     */
    boolean isLateRow(MemberState before) {
        Instant last = before.lastAt();
        return quiet && last != null && command.occurredAt().isBefore(last);
    }
}
