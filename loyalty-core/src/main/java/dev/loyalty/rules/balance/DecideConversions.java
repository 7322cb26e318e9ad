package dev.loyalty.rules.balance;

import dev.loyalty.command.BalanceRefusal;
import dev.loyalty.command.Conversion;
import dev.loyalty.command.Refusal;
import dev.loyalty.event.UnitsCredited;
import dev.loyalty.event.UnitsDebited;
import dev.loyalty.event.UnitsUnmoved;
import dev.loyalty.event.UnitsUnmoved.Why;
import dev.loyalty.ledger.Account;
import dev.loyalty.program.Balance;
import dev.loyalty.program.Balance.OverLimit;
import dev.loyalty.rules.decision.DecisionContext;
import dev.loyalty.rules.decision.Ruling;
import dev.loyalty.value.LimitPeriod;
import dev.loyalty.value.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What follows from conversions: a debit of one balance and a credit of another, both in one entry or none. */
public final class DecideConversions {

    private DecideConversions() {}

    public static Ruling convert(DecisionContext on, Conversion conversion) {
        return OpenAccount.of(on, conversion, open -> {
            Balance to = on.program().findBalance(conversion.to()).orElse(null);
            return to == null
                    ? OpenAccount.unknown(on.program(), conversion.to())
                    : convert(open, open.another(to), conversion);
        });
    }

    private static @Nullable Refusal convert(OpenAccount from, OpenAccount to, Conversion conversion) {
        Refusal retired = to.retired();
        if (retired != null) {
            return retired;
        }
        Refusal frozen = from.frozen(conversion.customer());
        if (frozen != null) {
            return frozen;
        }
        Units asked = from.units(conversion.units());
        Refusal tooMany = from.tooManyToTake(asked);
        if (tooMany != null) {
            return tooMany;
        }
        Account account = from.account();
        long there = Math.min(asked.steps(), account.available());
        Limiting limit = Limiting.debit(from, account);
        LimitPeriod cutBy = limit.cutting(there);
        if (cutBy != null && from.balance().overLimit() == OverLimit.STRICT) {
            return limit.reached(from.balance(), asked);
        }
        if (asked.steps() > there && from.balance().overLimit() == OverLimit.STRICT) {
            return from.notEnough(account, asked, there);
        }
        Units most = from.units(Math.min(there, limit.steps()));
        Units given = to.units(given(conversion, most, to.balance()));
        Refusal refusal = refusal(to, given);
        return refusal == null ? convert(from, to, conversion, new Offer(most, given, cutBy)) : refusal;
    }

    private static @Nullable Refusal refusal(OpenAccount to, Units given) {
        Units mostCredited = to.balance().mostCredited();
        if (mostCredited != null && given.compareTo(mostCredited) > 0) {
            return new BalanceRefusal.TooManyUnits(to.balance().id(), given, mostCredited);
        }
        return given.steps() > to.room() && to.refusesMore() ? to.full(given) : null;
    }

    /** So many may go, for so many of the other balance. */
    private record Offer(Units most, Units given, @Nullable LimitPeriod cutBy) {

        Why whyNone() {
            return !most.isZero()
                    ? given.isZero() ? Why.TOO_FEW : Why.NO_ROOM
                    : cutBy == null ? Why.NONE_AVAILABLE : Why.LIMIT;
        }
    }

    private static @Nullable Refusal convert(OpenAccount from, OpenAccount to, Conversion conversion, Offer offer) {
        Units asked = from.units(conversion.units());
        Units fits = to.units(Math.min(offer.given().steps(), to.room()));
        Units taken = taken(conversion, offer.most(), fits);
        if (fits.isZero()) {
            from.add(new UnitsUnmoved(from.balance().id(), asked, offer.whyNone(), from.today()));
            return null;
        }
        UnitsCredited credited = DecideBalances.come(to, offer.given(), fits, conversion.source(), null, false);
        if (to.account().lots().plus(credited.lots()).size() > Balance.MOST_LOTS) {
            return new BalanceRefusal.TooManyEnds(to.balance().id(), Balance.MOST_LOTS);
        }
        from.add(new UnitsDebited(
                from.balance().id(),
                asked,
                taken,
                from.spent(from.account(), taken.steps()),
                null,
                from.today(),
                from.activity(),
                from.counting(null),
                offer.cutBy()));
        to.add(credited);
        return null;
    }

    /** So many steps of the other balance are so many units. */
    private static long given(Conversion conversion, Units units, Balance to) {
        BigDecimal exact = units.amount()
                .multiply(conversion.rate().give().value())
                .movePointRight(to.unit().decimals());
        RoundingMode mode = switch (conversion.rounding()) {
            case DOWN -> RoundingMode.DOWN;
            case HALF_UP -> RoundingMode.HALF_UP;
            case UP -> RoundingMode.UP;
        };
        BigDecimal steps = exact.divide(conversion.rate().take().value(), 0, mode);
        return steps.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValueExact();
    }

    /** No more than converts: whole steps that are worth what is given, or all there are where that is rounded up. */
    private static Units taken(Conversion conversion, Units most, Units given) {
        BigDecimal exact =
                given.amount().multiply(conversion.rate().take().value()).movePointRight(most.decimals());
        BigDecimal steps = exact.divide(conversion.rate().give().value(), 0, RoundingMode.UP);
        return most.with(steps.min(BigDecimal.valueOf(most.steps())).longValueExact());
    }
}
