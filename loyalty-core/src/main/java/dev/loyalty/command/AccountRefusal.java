package dev.loyalty.command;

import dev.loyalty.value.BalanceId;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.LimitPeriod;
import dev.loyalty.value.Units;
import dev.loyalty.wording.LimitWords;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Why something was refused because of what has happened in the account before. */
public sealed interface AccountRefusal extends BalanceRefusal {

    /**
     * A limit leaves fewer within its period.
     *
     * @param balance which balance
     * @param asked how many were to be moved
     * @param left how many may be moved now
     * @param most how many units the limit allows; null where it counts operations
     * @param times how many operations it allows; 0 where it counts units
     * @param period within which period
     */
    record LimitReached(
            BalanceId balance,
            Units asked,
            Units left,
            @Nullable Units most,
            int times,
            LimitPeriod period) implements AccountRefusal {
        @Override
        public Phrase phrase() {
            Phrase reached = most == null
                    ? Phrase.of("refusal.LimitReached.times").number("times", times)
                    : Phrase.of("refusal.LimitReached").units("most", balance, most);
            return reached.units("asked", balance, asked)
                    .balance("balance", balance)
                    .units("left", balance, left)
                    .phrase("limit", LimitWords.phrase(period));
        }
    }

    /**
     * Something has happened in the account already, so that nothing is brought along into it.
     *
     * @param balance which balance
     */
    record AccountInUse(BalanceId balance) implements AccountRefusal {
        @Override
        public Phrase phrase() {
            return Phrase.of("refusal.AccountInUse").balance("balance", balance);
        }
    }

    /**
     * No units of the credit wait for a confirmation: there is no such credit, it was undone, or they are available or gone.
     *
     * @param balance which balance
     * @param credit the credit's ticket
     */
    record NothingToConfirm(BalanceId balance, CommandId credit) implements AccountRefusal {
        @Override
        public Phrase phrase() {
            return Phrase.of("refusal.NothingToConfirm")
                    .balance("balance", balance)
                    .text("credit", credit);
        }
    }

    /**
     * More credits are scheduled than are kept at once.
     *
     * @param balance which balance
     * @param most how many may be open
     */
    record TooManyScheduled(BalanceId balance, int most) implements AccountRefusal {
        @Override
        public Remedy remedy() {
            return Remedy.SEND_AGAIN_LATER;
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("refusal.TooManyScheduled")
                    .balance("balance", balance)
                    .number("most", most);
        }
    }

    /**
     * No such credit is to come: it was never scheduled, has come, or was cancelled.
     *
     * @param balance which balance
     * @param scheduled its ticket
     */
    record NotScheduled(BalanceId balance, CommandId scheduled) implements AccountRefusal {
        @Override
        public Phrase phrase() {
            return Phrase.of("refusal.NotScheduled").balance("balance", balance).text("scheduled", scheduled);
        }
    }

    /**
     * Who is to get units is no member.
     *
     * @param balance of which balance
     * @param to who was to get them
     */
    record RecipientUnknown(BalanceId balance, CustomerId to) implements AccountRefusal {
        @Override
        public Phrase phrase() {
            return Phrase.of("refusal.RecipientUnknown")
                    .balance("balance", balance)
                    .text("to", to);
        }
    }

    /**
     * Who is to get units may hold fewer more.
     *
     * @param balance of which balance
     * @param to who was to get them
     * @param asked how many were to be sent
     * @param room how many more the other may hold
     */
    record RecipientFull(BalanceId balance, CustomerId to, Units asked, Units room) implements AccountRefusal {
        @Override
        public Phrase phrase() {
            return Phrase.of("refusal.RecipientFull")
                    .units("asked", balance, asked)
                    .balance("balance", balance)
                    .text("to", to)
                    .units("room", balance, room);
        }
    }

    /**
     * The balance is retired, and nothing new comes.
     *
     * @param balance which balance
     * @param until the last day on which what is there may be spent; null if it may until it ends
     */
    record BalanceRetired(BalanceId balance, @Nullable LocalDate until) implements AccountRefusal {
        @Override
        public Phrase phrase() {
            return until == null
                    ? Phrase.of("refusal.BalanceRetired").balance("balance", balance)
                    : Phrase.of("refusal.BalanceRetired.until")
                            .balance("balance", balance)
                            .day("until", until);
        }
    }
}
