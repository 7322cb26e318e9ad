package dev.loyalty.rules.account;

import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.Lots;
import dev.loyalty.program.Balance;
import dev.loyalty.program.Balance.ExpiryFrom;
import dev.loyalty.program.Expiry;
import dev.loyalty.value.UnitKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last days on which units are valid. */
public final class Ends {

    private Ends() {}

    /** Of units of a kind that come on a day and become available on another; {@link Lots#IDLE} where inactivity ends them. */
    public static @Nullable LocalDate of(Balance balance, UnitKind kind, LocalDate came, LocalDate from) {
        Expiry expiry = balance.expiry(kind);
        return expiry instanceof Expiry.Idle
                ? Lots.IDLE
                : expiry.through(balance.expiryFrom() == ExpiryFrom.CREDITED ? came : from);
    }

    /** Of units that end by inactivity; null if the version in force lets none end so. */
    public static @Nullable LocalDate idle(Balance balance, Account account) {
        LocalDate active = account.lastActive();
        if (active == null) {
            return null;
        }
        for (Expiry expiry : balance.expiry().values()) {
            if (expiry instanceof Expiry.Idle idle) {
                return active.plus(idle.period());
            }
        }
        return null;
    }
}
