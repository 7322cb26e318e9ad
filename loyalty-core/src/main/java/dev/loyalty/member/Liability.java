package dev.loyalty.member;

import dev.loyalty.program.Balance;
import dev.loyalty.value.Money;
import dev.loyalty.value.UnitKind;
import dev.loyalty.value.Units;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a shop owes its members in units, as of one instant: of each balance the units that are open, by their kind and by the month in which
 * they end, and the sums over all members.
 *
 * @param asOf the instant
 * @param members how many members were read
 * @param open open units, in the order of the balances, kinds and months; those that never end come last
 * @param sums one of each balance of the version in force, in its order
 */
public record Liability(Instant asOf, long members, List<Open> open, List<Sums> sums) {

    /** Copies the lists. */
    public Liability {
        open = List.copyOf(open);
        sums = List.copyOf(sums);
    }

    /**
     * Units of one kind that end within one month. What is set aside stands among them, by its own end.
     *
     * @param balance of which balance
     * @param kind where they come from
     * @param month the month of their last valid day, in the program's zone; null if they do not end
     * @param units how many: available, pending and set aside
     * @param worth what they pay in the currency of the program; null where the balance pays nothing in it
     */
    public record Open(
            Balance balance,
            UnitKind kind,
            @Nullable YearMonth month,
            Units units,
            @Nullable Money worth) {}

    /**
     * What all members have of a balance together.
     *
     * @param balance which balance
     * @param available what may be spent
     * @param pending what becomes available later
     * @param held what is set aside
     * @param debt what members owe
     * @param expired what ended before it was spent, since each member joined; with {@code forfeited} it is the breakage
     * @param forfeited what was lost otherwise, as by an erasure
     * @param worth what the available, pending and held units pay in the currency of the program; null where the balance pays nothing in it
     */
    public record Sums(
            Balance balance,
            Units available,
            Units pending,
            Units held,
            Units debt,
            Units expired,
            Units forfeited,
            @Nullable Money worth) {

        /** {@return what is available, pending and held, less the debts} */
        public Units total() {
            return available.with(available.steps() + pending.steps() + held.steps() - debt.steps());
        }
    }
}
