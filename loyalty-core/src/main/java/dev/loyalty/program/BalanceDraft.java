package dev.loyalty.program;

import dev.loyalty.program.Balance.Availability;
import dev.loyalty.program.Balance.ExpiryFrom;
import dev.loyalty.program.Balance.ExpiryOf;
import dev.loyalty.program.Balance.OverLimit;
import dev.loyalty.program.Balance.RemindOf;
import dev.loyalty.program.Balance.Shortfall;
import dev.loyalty.program.Balance.TiersCount;
import dev.loyalty.value.Amount;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Name;
import dev.loyalty.value.UnitKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a {@link BalanceBuilder} was told so far, and what holds where it was told nothing. */
final class BalanceDraft {

    final BalanceId id;
    final Currency programs;
    final BalanceUnitBuilder unit;
    final List<UnitLimitBuilder> limits = new ArrayList<>();
    final List<Map.Entry<Amount, Money>> worth = new ArrayList<>();
    final Map<UnitKind, Expiry> expiryOf = new EnumMap<>(UnitKind.class);
    Name name;
    Amount least = Amount.ZERO;

    @Nullable
    Amount most;

    @Nullable
    Amount mostCredited;

    @Nullable
    Amount mostDebited;

    OverLimit overLimit = OverLimit.STRICT;
    Shortfall shortfall = Shortfall.CLAMP;
    Availability availability = Availability.AT_ONCE;
    Expiry expiry = Expiry.NEVER;
    ExpiryFrom expiryFrom = ExpiryFrom.CREDITED;
    ExpiryOf lotsOf = ExpiryOf.NEW;
    RemindOf remindOf = RemindOf.END;
    TiersCount tiersCount = TiersCount.EARNED;
    List<UnitKind> spending = Balance.DEFAULT_SPENDING;
    Duration holdFor = Balance.DEFAULT_HOLD;
    int remindBefore;

    @Nullable
    Retirement retirement;

    boolean shown = true;

    BalanceDraft(BalanceId id, Currency programs) {
        this.id = id;
        this.programs = programs;
        this.unit = new BalanceUnitBuilder(programs);
        this.name = Name.of(id.value());
    }

    Balance balance() {
        BalanceUnit in = unit.build(id);
        StatedUnits stated = new StatedUnits(id, in);
        return new Balance(
                id,
                name,
                in,
                stated.in("least", least),
                stated.ifAny("most", most),
                stated.ifAny("the most credited at once", mostCredited),
                stated.ifAny("the most debited at once", mostDebited),
                overLimit,
                shortfall,
                availability,
                expiryByKind(),
                expiryFrom,
                lotsOf,
                spending,
                holdFor,
                remindBefore,
                remindOf,
                retirement,
                limits.stream().map(limit -> limit.build(stated)).toList(),
                worth.stream()
                        .map(each -> stated.worth(each.getKey(), each.getValue()))
                        .toList(),
                tiersCount,
                shown);
    }

    private Map<UnitKind, Expiry> expiryByKind() {
        Map<UnitKind, Expiry> all = new EnumMap<>(UnitKind.class);
        for (UnitKind kind : UnitKind.values()) {
            all.put(kind, expiryOf.getOrDefault(kind, kind == UnitKind.BOUGHT ? Expiry.NEVER : expiry));
        }
        return all;
    }
}
