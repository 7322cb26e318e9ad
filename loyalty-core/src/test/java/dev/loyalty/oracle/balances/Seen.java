package dev.loyalty.oracle.balances;

import dev.loyalty.command.AccountRefusal;
import dev.loyalty.command.BalanceRefusal;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.ReversalRefusal;
import dev.loyalty.event.BalanceEvent;
import dev.loyalty.event.BoundCrossed;
import dev.loyalty.event.CreditScheduled;
import dev.loyalty.event.DebtPaid;
import dev.loyalty.event.DebtWaived;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.HoldCaptured;
import dev.loyalty.event.HoldReleased;
import dev.loyalty.event.RecallBegun;
import dev.loyalty.event.ScheduledCreditEnded;
import dev.loyalty.event.TransferEnded;
import dev.loyalty.event.UnitsAdjusted;
import dev.loyalty.event.UnitsConfirmed;
import dev.loyalty.event.UnitsCredited;
import dev.loyalty.event.UnitsDebited;
import dev.loyalty.event.UnitsExpireSoon;
import dev.loyalty.event.UnitsExpired;
import dev.loyalty.event.UnitsForfeited;
import dev.loyalty.event.UnitsHeld;
import dev.loyalty.event.UnitsMatured;
import dev.loyalty.event.UnitsProlonged;
import dev.loyalty.event.UnitsRecalled;
import dev.loyalty.event.UnitsReceived;
import dev.loyalty.event.UnitsReversed;
import dev.loyalty.event.UnitsSent;
import dev.loyalty.event.UnitsUnmoved;
import dev.loyalty.value.LimitPeriod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the engine says, in the words of the plain model. */
final class Seen {

    private Seen() {}

    /** A line for an entry; null if it does not speak of balances. */
    static @Nullable String line(Entry entry) {
        List<String> events = new ArrayList<>();
        for (Event event : entry.events()) {
            if (event instanceof BalanceEvent ofBalance) {
                events.add(ofBalance.balance() + " " + event(ofBalance));
            }
        }
        Collections.sort(events);
        return events.isEmpty() ? null : entry.effectiveAt() + " " + String.join("; ", events);
    }

    private static String event(BalanceEvent event) {
        return event.accept(new BalanceEvent.Visitor<>() {
            @Override
            public String on(UnitsCredited it) {
                return words(
                        "credited",
                        it.asked().steps(),
                        it.units().steps(),
                        it.paid().steps(),
                        it.source() + cut(it.cutBy()));
            }

            @Override
            public String on(UnitsDebited it) {
                return words(
                        "debited",
                        it.asked().steps(),
                        it.units().steps(),
                        it.owed().steps(),
                        it.basket() + cut(it.cutBy()));
            }

            @Override
            public String on(UnitsAdjusted it) {
                return words("adjusted", it.units().steps(), it.debt().steps(), it.opening());
            }

            @Override
            public String on(UnitsConfirmed it) {
                return words("confirmed", it.units().steps());
            }

            @Override
            public String on(CreditScheduled it) {
                return words("scheduled", it.units().steps(), it.scheduled().due());
            }

            @Override
            public String on(ScheduledCreditEnded it) {
                return words("unscheduled", it.units().steps(), it.why());
            }

            @Override
            public String on(BoundCrossed it) {
                return words(it.what(), it.total().steps());
            }

            @Override
            public String on(UnitsProlonged it) {
                return words("prolonged", it.units().steps());
            }

            @Override
            public String on(UnitsMatured it) {
                return words("matured", it.units().steps(), it.counting().steps());
            }

            @Override
            public String on(UnitsSent it) {
                return words("sent", it.units().steps(), it.other());
            }

            @Override
            public String on(UnitsReceived it) {
                return words("received", it.units().steps(), it.other());
            }

            @Override
            public String on(TransferEnded it) {
                return words("ended", it.moved().steps(), it.other());
            }

            @Override
            public String on(RecallBegun it) {
                return words("recalls", it.units().steps(), it.other());
            }

            @Override
            public String on(UnitsRecalled it) {
                return words("recalled", it.moved().steps(), it.other());
            }

            @Override
            public String on(UnitsExpired it) {
                return words("expired", it.units().steps());
            }

            @Override
            public String on(UnitsExpireSoon it) {
                return words("soon", it.units().steps(), it.through(), String.valueOf(it.source()));
            }

            @Override
            public String on(UnitsForfeited it) {
                return words("forfeited", it.units().steps());
            }

            @Override
            public String on(UnitsHeld it) {
                return words("held", it.basket(), it.units().steps(), it.until());
            }

            @Override
            public String on(UnitsUnmoved it) {
                return it.why() == UnitsUnmoved.Why.NO_DEBT
                        ? "unmoved NO_DEBT"
                        : words("unmoved", it.asked().steps(), it.why());
            }

            @Override
            public String on(HoldCaptured it) {
                return words("captured", it.basket(), it.units().steps(), it.keepsRest());
            }

            @Override
            public String on(HoldReleased it) {
                return words("released", it.basket(), it.units().steps());
            }

            @Override
            public String on(DebtPaid it) {
                return words("paid", it.units().steps());
            }

            @Override
            public String on(DebtWaived it) {
                return words("waived", it.units().steps());
            }

            @Override
            public String on(UnitsReversed it) {
                return words(
                        "reversed",
                        it.taken().total(),
                        it.returned().total(),
                        it.debt().steps(),
                        it.missing().steps());
            }
        });
    }

    private static String cut(@Nullable LimitPeriod limit) {
        return limit == null ? "" : " limited " + period(limit);
    }

    private static String period(LimitPeriod limit) {
        return limit.calendar() == null
                ? limit.length().toString()
                : limit.calendar().name().toLowerCase(Locale.ROOT);
    }

    /** By how much a total moves. */
    static long moves(BalanceEvent event) {
        if (event instanceof UnitsCredited it) {
            return it.units().steps();
        } else if (event instanceof UnitsDebited it) {
            return -it.units().steps();
        } else if (event instanceof HoldCaptured it) {
            return -it.units().steps();
        } else if (event instanceof UnitsExpired it) {
            return -it.units().steps();
        } else if (event instanceof DebtWaived it) {
            return it.units().steps();
        } else if (event instanceof UnitsAdjusted it) {
            return it.units().steps();
        } else if (event instanceof UnitsReversed it) {
            return it.units().steps();
        }
        return 0;
    }

    /** A refusal with its figures. */
    static String refusal(Refusal refusal) {
        if (refusal instanceof BalanceRefusal.NotEnoughUnits it) {
            return words(
                    it.code(),
                    it.asked().steps(),
                    it.allowed().steps(),
                    it.held().steps(),
                    it.pending().steps());
        } else if (refusal instanceof BalanceRefusal.BalanceFull it) {
            return words(
                    it.code(), it.asked().steps(), it.room().steps(), it.most().steps());
        } else if (refusal instanceof AccountRefusal.LimitReached it) {
            return words(
                    it.code(),
                    it.asked().steps(),
                    it.left().steps(),
                    it.most() == null ? it.times() + " times" : it.most().steps(),
                    period(it.period()));
        } else if (refusal instanceof BalanceRefusal.TooManyUnits it) {
            return words(it.code(), it.asked().steps(), it.most().steps());
        } else if (refusal instanceof BalanceRefusal.TooManyHolds it) {
            return words(it.code(), it.most());
        } else if (refusal instanceof BalanceRefusal.DebtOpen it) {
            return words(it.code(), it.debt().steps());
        } else if (refusal instanceof BalanceRefusal.HoldExceeded it) {
            return words(it.code(), it.asked().steps(), it.held().steps());
        } else if (refusal instanceof ReversalRefusal.ReversalShort it) {
            return words(it.code(), it.asked().steps(), it.there().steps());
        } else if (refusal instanceof BalanceRefusal.HoldResolved it) {
            return words(it.code(), it.became(), it.units().steps(), it.at());
        }
        return refusal.code();
    }

    private static String words(Object... words) {
        return String.join(" ", Stream.of(words).map(String::valueOf).toList());
    }
}
