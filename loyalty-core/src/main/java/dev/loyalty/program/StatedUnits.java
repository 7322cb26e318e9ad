package dev.loyalty.program;

import dev.loyalty.value.Amount;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Units;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Numbers that are stated of a balance, as its unit has them. */
record StatedUnits(BalanceId balance, BalanceUnit unit) {

    Units in(String what, Amount stated) {
        return made(what, () -> unit.units(stated));
    }

    @Nullable
    Units ifAny(String what, @Nullable Amount stated) {
        return stated == null ? null : in(what, stated);
    }

    Worth worth(Amount units, Money money) {
        return made("what is worth " + money, () -> new Worth(unit.units(units), money));
    }

    <T> T made(String what, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(
                    BalanceCheck.sentence(balance, what + " cannot be stated so: " + refused.getMessage()), refused);
        }
    }
}
