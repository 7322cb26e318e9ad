package dev.loyalty.program;

import dev.loyalty.value.BalanceId;
import dev.loyalty.value.UnitKind;
import dev.loyalty.value.Units;
import java.time.Duration;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a balance states that contradicts itself or lies beyond the bounds, each with its reason. */
final class BalanceCheck {

    private BalanceCheck() {}

    static void bounds(
            BalanceId id,
            BalanceUnit unit,
            Units least,
            @Nullable Units most,
            @Nullable Units mostCredited,
            @Nullable Units mostDebited) {
        requireUnit(id, unit, least, "least");
        requirePositive(id, unit, most, "most");
        requirePositive(id, unit, mostCredited, "the most credited at once");
        requirePositive(id, unit, mostDebited, "the most debited at once");
        refuse(id, least.steps() > 0, "least is 0, or below 0 for an overdraft, but this is " + least);
        if (most != null && mostCredited != null) {
            Units room = most.with(most.steps() - least.steps());
            refuse(
                    id,
                    mostCredited.compareTo(room) > 0,
                    "the most credited at once is %s, but between least and most there are %s: state no more, or leave it out"
                            .formatted(mostCredited, room));
        }
    }

    private static void requirePositive(BalanceId id, BalanceUnit unit, @Nullable Units units, String what) {
        if (units != null) {
            requireUnit(id, unit, units, what);
            refuse(
                    id,
                    units.steps() <= 0,
                    "%s is above 0, but this is %s: leave it out for no bound".formatted(what, units));
        }
    }

    private static void requireUnit(BalanceId id, BalanceUnit unit, Units units, String what) {
        refuse(
                id,
                units.decimals() != unit.decimals(),
                "%s is %s, but the unit has %s decimals".formatted(what, units, unit.decimals()));
    }

    static void spending(BalanceId id, List<UnitKind> spending) {
        boolean isEachOnce =
                spending.size() == UnitKind.values().length && new HashSet<>(spending).size() == spending.size();
        refuse(id, !isEachOnce, "the order of spending names each kind of units once, but this is " + spending);
    }

    static void hold(BalanceId id, Duration holdFor) {
        refuse(
                id,
                !Balance.isTimeOfHold(holdFor),
                "a hold lasts longer than nothing and at most 7 days, but this is " + holdFor);
    }

    static void reminder(BalanceId id, int days) {
        refuse(
                id,
                days < 0 || days > Balance.MOST_REMIND_DAYS,
                "members are reminded 0 to %s days before, but this is %s".formatted(Balance.MOST_REMIND_DAYS, days));
    }

    static void limits(BalanceId id, BalanceUnit unit, List<UnitLimit> limits) {
        refuse(
                id,
                limits.size() > UnitLimit.MOST,
                "it has at most %s limits, but this has %s".formatted(UnitLimit.MOST, limits.size()));
        for (UnitLimit limit : limits) {
            if (limit.most() != null) {
                requireUnit(id, unit, limit.most(), "a limit");
            }
        }
    }

    static void worth(BalanceId id, BalanceUnit unit, List<Worth> worth) {
        Set<Currency> named = new HashSet<>();
        for (Worth each : worth) {
            requireUnit(id, unit, each.units(), "what is worth " + each.money());
            Currency currency = each.money().currency();
            refuse(
                    id,
                    currency.equals(unit.currency()),
                    "in %s it is worth itself: leave that out, and state what it is worth in other currencies"
                            .formatted(currency));
            refuse(
                    id,
                    !named.add(currency),
                    "what it is worth in %s is stated twice: state it once".formatted(currency));
        }
    }

    static void lots(BalanceId id, int open) {
        refuse(
                id,
                open > Balance.MOST_LOTS,
                ("units end on so many days that about %s lots may be open at once, but %s are the most: let them end with the"
                                + " week or the month, sooner, or only some kinds of them; or let them become available sooner")
                        .formatted(open, Balance.MOST_LOTS));
    }

    static void refuse(BalanceId id, boolean isWrong, String reason) {
        if (isWrong) {
            throw new IllegalArgumentException(sentence(id, reason));
        }
    }

    static String sentence(BalanceId id, String reason) {
        return "balance \"" + id + "\": " + reason;
    }
}
