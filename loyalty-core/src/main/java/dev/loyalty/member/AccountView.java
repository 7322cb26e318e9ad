package dev.loyalty.member;

import dev.loyalty.program.Balance;
import dev.loyalty.program.Worth;
import dev.loyalty.value.BasketId;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.UnitKind;
import dev.loyalty.value.Units;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has of a balance, as of one instant.
 *
 * @param balance the balance as the version of the program in force has it
 * @param available what may be spent
 * @param pending what becomes available later
 * @param held what is set aside
 * @param debt what is owed; 0 or above
 * @param earned what was ever credited as earned
 * @param spent what was ever debited or captured
 * @param expired what ever ended before it was spent
 * @param forfeited what was ever lost otherwise
 * @param lots what is available and pending: by the day on which it becomes available, then by its end
 * @param holds what is set aside, by basket
 * @param scheduled what comes on a day to come, the earliest first; no part of any figure until then
 */
public record AccountView(
        Balance balance,
        Units available,
        Units pending,
        Units held,
        Units debt,
        Units earned,
        Units spent,
        Units expired,
        Units forfeited,
        List<Part> lots,
        List<Held> holds,
        List<Scheduled> scheduled) {

    /** Copies the lists. */
    public AccountView {
        lots = List.copyOf(lots);
        holds = List.copyOf(holds);
        scheduled = List.copyOf(scheduled);
    }

    /**
     * Units of one kind that come and end together.
     *
     * @param units how many
     * @param kind where they come from
     * @param from the day with whose start they become available, at the earliest where they are unconfirmed; null if they are
     * @param through the last day on which they are valid, unless something is done by then where inactivity ends them; null if they do not
     *     end
     * @param unconfirmed whether they become available only once they are confirmed
     */
    public record Part(
            Units units,
            UnitKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate through,
            boolean unconfirmed) {}

    /**
     * Units that end together.
     *
     * @param units how many
     * @param through the last day on which they are valid
     */
    public record Ending(Units units, LocalDate through) {}

    /**
     * Units that are set aside.
     *
     * @param basket for what
     * @param units how many
     * @param until the first instant at which they are free again
     */
    public record Held(BasketId basket, Units units, Instant until) {}

    /**
     * Units that come on a day.
     *
     * @param ticket the id of the command that scheduled them
     * @param units how many
     * @param kind where they come from
     * @param due the day
     */
    public record Scheduled(CommandId ticket, Units units, UnitKind kind, LocalDate due) {}

    /** {@return what is available, pending and held, less the debt; may be negative} */
    public Units total() {
        return available.with(available.steps() + pending.steps() + held.steps() - debt.steps());
    }

    /**
     * What is available pays so much.
     *
     * @param currency in which currency
     * @return the money, and how many units it takes; empty if nothing is paid with them in this currency
     */
    public Optional<Worth.Payment> worth(Currency currency) {
        return balance.worth(currency).map(worth -> worth.paidWith(available));
    }

    /** {@return what ends next: all available and pending units with the earliest last day; empty if nothing ends} */
    public Optional<Ending> endsNext() {
        return lots.stream()
                .map(Part::through)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(day -> new Ending(available.with(endingOn(day)), day));
    }

    private long endingOn(LocalDate day) {
        return lots.stream()
                .filter(part -> day.equals(part.through()))
                .mapToLong(part -> part.units().steps())
                .sum();
    }
}
