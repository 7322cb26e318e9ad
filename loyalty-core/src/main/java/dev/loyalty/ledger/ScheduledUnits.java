package dev.loyalty.ledger;

import dev.loyalty.value.CommandId;
import dev.loyalty.value.UnitKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units that are credited on a day to come. They are no part of the account until then.
 *
 * @param ticket the id of the command that scheduled them
 * @param due the day with whose start they are credited, in the program's zone
 * @param source where they come from
 * @param through the last day on which they are valid; null for what the balance then says
 * @param steps how many
 */
public record ScheduledUnits(
        CommandId ticket,
        LocalDate due,
        UnitKind source,
        @Nullable LocalDate through,
        long steps) {

    /** Those that are due first come first. */
    public static final Comparator<ScheduledUnits> BY_DAY = Comparator.comparing(ScheduledUnits::due)
            .thenComparing(units -> units.ticket().value());

    /** Without those of a ticket. */
    static List<ScheduledUnits> without(List<ScheduledUnits> all, CommandId ticket) {
        return all.stream().filter(units -> !units.ticket().equals(ticket)).toList();
    }
}
