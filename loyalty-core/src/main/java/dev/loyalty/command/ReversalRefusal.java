package dev.loyalty.command;

import dev.loyalty.event.EarlierCommand;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Phrase;

/** Why something that was done to a balance was not undone. */
public sealed interface ReversalRefusal extends BalanceRefusal {

    /**
     * No such command was recorded of this balance, in the present membership.
     *
     * @param balance which balance
     * @param of the command that was to be undone
     */
    record NothingToReverse(BalanceId balance, EarlierCommand of) implements ReversalRefusal {
        @Override
        public Phrase phrase() {
            return said("refusal.NothingToReverse", balance, of);
        }
    }

    /**
     * A hold is released, not reversed; and what stands again because a reversal was reversed is reversed itself, not that reversal.
     *
     * @param balance which balance
     * @param of the command that was to be undone
     */
    record NotReversible(BalanceId balance, EarlierCommand of) implements ReversalRefusal {
        @Override
        public Phrase phrase() {
            return said("refusal.NotReversible", balance, of);
        }
    }

    /**
     * What is to be taken back is spent already, and the balance refuses that.
     *
     * @param balance which balance
     * @param of the command that was to be undone
     * @param asked how many were to be taken
     * @param there how many are there
     */
    record ReversalShort(BalanceId balance, EarlierCommand of, Units asked, Units there) implements ReversalRefusal {
        @Override
        public Phrase phrase() {
            return said("refusal.ReversalShort", balance, of)
                    .units("asked", balance, asked)
                    .units("there", balance, there);
        }
    }

    private static Phrase said(String key, BalanceId balance, EarlierCommand of) {
        return Phrase.of(key)
                .phrase("command", of.kind().phrase())
                .text("id", of.id())
                .balance("balance", balance);
    }
}
