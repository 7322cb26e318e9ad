package dev.loyalty.program;

import dev.loyalty.value.Amount;
import dev.loyalty.value.LimitPeriod;
import dev.loyalty.value.UnitKind;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says how many units may come or go within a period. Without more it limits earned units that come, for ever. Not thread-safe. */
public final class UnitLimitBuilder {

    private UnitLimit.Of of = UnitLimit.Of.CREDITS;
    private Set<UnitKind> kinds = EnumSet.of(UnitKind.EARNED);
    private @Nullable Amount most;
    private int times;
    private LimitPeriod period = LimitPeriod.EVER;

    UnitLimitBuilder() {}

    /**
     * It limits what comes: credits of some kinds.
     *
     * @param counted which kinds; none for {@link UnitKind#EARNED} alone
     */
    public UnitLimitBuilder credits(UnitKind... counted) {
        of = UnitLimit.Of.CREDITS;
        kinds = counted.length == 0 ? EnumSet.of(UnitKind.EARNED) : EnumSet.copyOf(List.of(counted));
        return this;
    }

    /** It limits what goes: debits, holds, captures and conversions. */
    public UnitLimitBuilder debits() {
        of = UnitLimit.Of.DEBITS;
        kinds = EnumSet.noneOf(UnitKind.class);
        return this;
    }

    /**
     * At most so many units.
     *
     * @param units above 0
     */
    public UnitLimitBuilder most(String units) {
        most = Amount.of(units);
        return this;
    }

    /**
     * At most so many operations, whatever they move.
     *
     * @param number 1 to {@value UnitLimit#MOST_TIMES}
     */
    public UnitLimitBuilder times(int number) {
        times = number;
        return this;
    }

    /**
     * For each stretch of the calendar.
     *
     * @param calendar which
     */
    public UnitLimitBuilder per(LimitPeriod.Calendar calendar) {
        period = LimitPeriod.per(calendar);
        return this;
    }

    /**
     * Within a period that slides: what counts is free again exactly one period later, with the start of that day.
     *
     * @param length 1 to 366 days, or 1 to 12 months
     * @throws IllegalArgumentException if it is shorter or longer
     */
    public UnitLimitBuilder within(Period length) {
        period = LimitPeriod.within(length);
        return this;
    }

    UnitLimit build(StatedUnits stated) {
        return stated.made(
                "a limit", () -> new UnitLimit(of, kinds, stated.ifAny("a limit's most", most), times, period));
    }
}
