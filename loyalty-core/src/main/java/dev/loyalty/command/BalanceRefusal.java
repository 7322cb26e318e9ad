package dev.loyalty.command;

import dev.loyalty.value.BalanceId;
import dev.loyalty.value.BasketId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Phrase;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Why something that was said of a balance was refused. */
public sealed interface BalanceRefusal extends Refusal
        permits BalanceRefusal.BalanceUnknown,
                BalanceRefusal.NotEnoughUnits,
                BalanceRefusal.BalanceFull,
                BalanceRefusal.TooManyUnits,
                BalanceRefusal.TooManyEnds,
                BalanceRefusal.TooManyHolds,
                BalanceRefusal.DebtOpen,
                BalanceRefusal.MemberFrozen,
                BalanceRefusal.HoldUnknown,
                BalanceRefusal.HoldExceeded,
                BalanceRefusal.HoldResolved,
                AccountRefusal,
                ReversalRefusal {

    /** {@return which balance} */
    BalanceId balance();

    /** Unless it says otherwise, it is to be corrected. */
    @Override
    default Remedy remedy() {
        return Remedy.CORRECT_AND_SEND_AGAIN;
    }

    /**
     * The program has no such balance.
     *
     * @param balance which
     * @param declared the balances that it has
     */
    record BalanceUnknown(BalanceId balance, List<BalanceId> declared) implements BalanceRefusal {
        @Override
        public Phrase phrase() {
            Phrase unknown = Phrase.of(declared.isEmpty() ? "refusal.BalanceUnknown.none" : "refusal.BalanceUnknown")
                    .text("balance", balance);
            return declared.isEmpty()
                    ? unknown
                    : unknown.text(
                            "declared", declared.stream().map(BalanceId::value).collect(Collectors.joining(", ")));
        }
    }

    /**
     * There are not so many units that may be spent.
     *
     * @param balance which balance
     * @param asked how many were to go
     * @param allowed how many may go: what is available, and what may be owed beyond it
     * @param held how many more are set aside
     * @param pending how many more become available later
     */
    record NotEnoughUnits(BalanceId balance, Units asked, Units allowed, Units held, Units pending)
            implements BalanceRefusal {
        @Override
        public Phrase phrase() {
            return Phrase.of("refusal.NotEnoughUnits")
                    .units("asked", balance, asked)
                    .balance("balance", balance)
                    .units("allowed", balance, allowed)
                    .units("held", balance, held)
                    .units("pending", balance, pending);
        }
    }

    /**
     * The balance would hold more units than it may, pending and held ones included.
     *
     * @param balance which balance
     * @param asked how many were to come
     * @param room how many may come; 0 or more
     * @param most how many it may hold
     */
    record BalanceFull(BalanceId balance, Units asked, Units room, Units most) implements BalanceRefusal {
        @Override
        public Phrase phrase() {
            return Phrase.of("refusal.BalanceFull")
                    .units("asked", balance, asked)
                    .balance("balance", balance)
                    .units("room", balance, room)
                    .units("most", balance, most);
        }
    }

    /**
     * More units are stated than one operation may move.
     *
     * @param balance which balance
     * @param asked how many are stated
     * @param most how many one operation may move
     */
    record TooManyUnits(BalanceId balance, Units asked, Units most) implements BalanceRefusal {
        @Override
        public Phrase phrase() {
            return Phrase.of("refusal.TooManyUnits")
                    .units("asked", balance, asked)
                    .balance("balance", balance)
                    .units("most", balance, most);
        }
    }

    /**
     * The units of the balance would end on more days than are kept.
     *
     * @param balance which balance
     * @param most how many lots are kept
     */
    record TooManyEnds(BalanceId balance, int most) implements BalanceRefusal {
        @Override
        public Phrase phrase() {
            return Phrase.of("refusal.TooManyEnds").balance("balance", balance).number("most", most);
        }
    }

    /**
     * More is set aside for more baskets than are kept at once.
     *
     * @param balance which balance
     * @param most how many holds are kept
     */
    record TooManyHolds(BalanceId balance, int most) implements BalanceRefusal {
        @Override
        public Remedy remedy() {
            return Remedy.SEND_AGAIN_LATER;
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("refusal.TooManyHolds").balance("balance", balance).number("most", most);
        }
    }

    /**
     * Something is owed, and until it is paid no units are set aside.
     *
     * @param balance which balance
     * @param debt how much is owed
     */
    record DebtOpen(BalanceId balance, Units debt) implements BalanceRefusal {
        @Override
        public Remedy remedy() {
            return Remedy.SEND_AGAIN_LATER;
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("refusal.DebtOpen").units("debt", balance, debt).balance("balance", balance);
        }
    }

    /**
     * The member is frozen, and spends nothing meanwhile.
     *
     * @param balance which balance
     * @param customer who
     */
    record MemberFrozen(BalanceId balance, CustomerId customer) implements BalanceRefusal {
        @Override
        public Remedy remedy() {
            return Remedy.SEND_AGAIN_LATER;
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("refusal.MemberFrozen").text("customer", customer).balance("balance", balance);
        }
    }

    /**
     * Nothing was ever held for the basket.
     *
     * @param balance which balance
     * @param basket for what
     */
    record HoldUnknown(BalanceId balance, BasketId basket) implements BalanceRefusal {
        @Override
        public Phrase phrase() {
            return Phrase.of("refusal.HoldUnknown").text("basket", basket).balance("balance", balance);
        }
    }

    /**
     * More is to be captured than is held.
     *
     * @param balance which balance
     * @param basket for what
     * @param asked how many were to be captured
     * @param held how many are held
     */
    record HoldExceeded(BalanceId balance, BasketId basket, Units asked, Units held) implements BalanceRefusal {
        @Override
        public Phrase phrase() {
            return Phrase.of("refusal.HoldExceeded")
                    .units("asked", balance, asked)
                    .text("basket", basket)
                    .units("held", balance, held)
                    .balance("balance", balance);
        }
    }

    /**
     * The hold was captured or given back already, or has ended by itself.
     *
     * @param balance which balance
     * @param basket for what
     * @param capturing whether its units were to be spent; else they were to be given back
     * @param became what became of it
     * @param units of how many
     * @param at when
     */
    record HoldResolved(BalanceId balance, BasketId basket, boolean capturing, Became became, Units units, Instant at)
            implements BalanceRefusal {

        /** What became of a hold. */
        public enum Became {
            /** Its units were spent. */
            CAPTURED,
            /** Its units were given back. */
            RELEASED,
            /** It has ended by itself. */
            ENDED;

            private String key() {
                return switch (this) {
                    case CAPTURED -> "refusal.HoldResolved.captured";
                    case RELEASED -> "refusal.HoldResolved.released";
                    case ENDED -> "refusal.HoldResolved.ended";
                };
            }
        }

        /** Nothing is to do where it is as it was to be. Else the shop says what it wants: a debit, or a credit. */
        @Override
        public Remedy remedy() {
            return capturing == (became == Became.CAPTURED) ? Remedy.NOTHING_TO_DO : Remedy.CORRECT_AND_SEND_AGAIN;
        }

        @Override
        public Phrase phrase() {
            return Phrase.of(became.key())
                    .text("basket", basket)
                    .units("units", balance, units)
                    .balance("balance", balance)
                    .at("at", at);
        }
    }
}
