package dev.loyalty.rules.account;

import dev.loyalty.ledger.Inactivity;
import dev.loyalty.program.Balance;
import dev.loyalty.program.Balance.ExpiryFrom;
import dev.loyalty.program.Expiry;
import dev.loyalty.value.UnitKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last days on which units are valid. */
public final class Ends {

    private Ends() {}

    /** Of units of a kind that come on a day and become available on another; {@link Inactivity} where that ends them. */
    public static @Nullable LocalDate of(Balance balance, UnitKind kind, LocalDate came, LocalDate from) {
        Expiry expiry = balance.expiry(kind);
        return expiry instanceof Expiry.Idle idle
                ? Inactivity.after(idle.period())
                : expiry.through(balance.expiryFrom() == ExpiryFrom.CREDITED ? came : from);
    }
}
