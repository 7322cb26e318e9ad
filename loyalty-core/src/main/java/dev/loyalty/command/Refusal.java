package dev.loyalty.command;

import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.ActivityRef;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Money;
import dev.loyalty.wording.English;
import dev.loyalty.wording.Phrase;
import dev.loyalty.wording.Phrased;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a command was refused: a code, which is the type, and its numbers. Nothing was changed or recorded, so the same command may
 * succeed later. What is said of an order is refused by an {@link OrderRefusal}.
 */
public sealed interface Refusal extends Phrased
        permits Refusal.NotAMember,
                Refusal.MemberErased,
                Refusal.EnrolledBeforeErasure,
                Refusal.BeforeJoining,
                Refusal.InTheFuture,
                Refusal.TooLongAgo,
                Refusal.SpendTooLarge,
                Refusal.NoExchangeRates,
                Refusal.RateUnknown,
                Refusal.ActivityUndeclared,
                Refusal.ActivityUnknown,
                OrderRefusal,
                BalanceRefusal {

    /** {@return what to do about it} */
    Remedy remedy();

    /** {@return the refusal as an English sentence, with what would be right} */
    default String sentence() {
        return English.of(this);
    }

    /** {@return the code under which this kind of refusal is counted and looked up; never changes} */
    default String code() {
        return RefusalCodes.of(this);
    }

    /**
     * The customer is no member, and what was said makes nobody a member in this program.
     *
     * @param customer who
     */
    record NotAMember(CustomerId customer) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.CORRECT_AND_SEND_AGAIN;
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("refusal.NotAMember").text("customer", customer);
        }
    }

    /**
     * Everything personal of this member was erased.
     *
     * @param customer who
     */
    record MemberErased(CustomerId customer) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.CORRECT_AND_SEND_AGAIN;
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("refusal.MemberErased").text("customer", customer);
        }
    }

    /**
     * The enrolment is older than what is recorded of an erased customer: probably one that was delivered once more.
     *
     * @param customer who
     * @param occurredAt when they enrolled, as it says
     * @param lastAt the last instant that is recorded of the erased customer
     */
    record EnrolledBeforeErasure(CustomerId customer, Instant occurredAt, Instant lastAt) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.NOTHING_TO_DO;
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("refusal.EnrolledBeforeErasure")
                    .text("customer", customer)
                    .at("occurred", occurredAt)
                    .at("last", lastAt);
        }
    }

    /**
     * The order is from before the joining date, and such orders do not count in this program.
     *
     * @param occurredAt when it was paid
     * @param joinedAt the joining date
     */
    record BeforeJoining(Instant occurredAt, Instant joinedAt) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.NOTHING_TO_DO;
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("refusal.BeforeJoining").at("occurred", occurredAt).at("joined", joinedAt);
        }
    }

    /**
     * It is said to have occurred too far in the future.
     *
     * @param occurredAt when it is said to have occurred
     * @param latest the latest instant that is accepted now
     */
    record InTheFuture(Instant occurredAt, Instant latest) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.SEND_AGAIN_LATER;
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("refusal.InTheFuture").at("occurred", occurredAt).at("latest", latest);
        }
    }

    /**
     * It is said to have occurred before the earliest instant that the program accepts.
     *
     * @param occurredAt when it is said to have occurred
     * @param earliest the earliest instant that is accepted
     */
    record TooLongAgo(Instant occurredAt, Instant earliest) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.CORRECT_AND_SEND_AGAIN;
        }

        @Override
        public Phrase phrase() {
            Phrase tooLongAgo = Phrase.of(key()).at("occurred", occurredAt).at("earliest", earliest);
            return isCountOfSeconds() && !isStart()
                    ? tooLongAgo.at("seconds", Instant.ofEpochSecond(occurredAt.toEpochMilli()))
                    : tooLongAgo;
        }

        private String key() {
            if (isStart()) {
                return "refusal.TooLongAgo.no-time";
            }
            return isCountOfSeconds() ? "refusal.TooLongAgo.seconds" : "refusal.TooLongAgo";
        }

        private boolean isStart() {
            return occurredAt.equals(Instant.EPOCH);
        }

        /** Whether it is in the first days of 1970, where counts of seconds are that were taken for milliseconds. */
        private boolean isCountOfSeconds() {
            return !occurredAt.isBefore(Instant.EPOCH) && occurredAt.isBefore(Instant.ofEpochMilli(SECONDS_OF_2100));
        }

        /** The seconds up to the year 2100: what lies beyond is no likely time. */
        private static final long SECONDS_OF_2100 = 4_102_444_800L;
    }

    /**
     * An amount is so large that the member's sums could not be told any longer.
     *
     * @param customer whose
     * @param amount the amount
     * @param most the bound: no amount, converted to the program's currency, and no sum of a member's spend goes beyond it
     */
    record SpendTooLarge(CustomerId customer, Money amount, Money most) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.CORRECT_AND_SEND_AGAIN;
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("refusal.SpendTooLarge")
                    .money("amount", amount)
                    .text("customer", customer)
                    .money("most", most);
        }
    }

    /**
     * It is in another currency than the program, and the engine was built without exchange rates.
     *
     * @param from the currency that is stated
     * @param to the program's currency
     */
    record NoExchangeRates(Currency from, Currency to) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.CORRECT_AND_SEND_AGAIN;
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("refusal.NoExchangeRates").text("from", from).text("to", to);
        }
    }

    /**
     * The program declares no activities of this kind.
     *
     * @param kind which kind
     * @param declared the kinds that it declares
     */
    record ActivityUndeclared(ActivityKind kind, List<ActivityKind> declared) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.CORRECT_AND_SEND_AGAIN;
        }

        @Override
        public Phrase phrase() {
            Phrase undeclared = Phrase.of(
                            declared.isEmpty() ? "refusal.ActivityUndeclared.none" : "refusal.ActivityUndeclared")
                    .text("activity", kind);
            return declared.isEmpty()
                    ? undeclared
                    : undeclared.text(
                            "declared",
                            declared.stream().map(ActivityKind::value).collect(Collectors.joining(", ")));
        }
    }

    /**
     * Nothing is known of the activity under this customer.
     *
     * @param activity which
     */
    record ActivityUnknown(ActivityRef activity) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.SEND_AGAIN_LATER;
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("refusal.ActivityUnknown")
                    .text("activity", activity.kind())
                    .text("id", activity.activity());
        }
    }

    /**
     * The order is in another currency than the program, and no rate is known.
     *
     * @param from the order's currency
     * @param to the program's currency
     * @param at when it was paid
     */
    record RateUnknown(Currency from, Currency to, Instant at) implements Refusal {
        @Override
        public Remedy remedy() {
            return Remedy.SEND_AGAIN_LATER;
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("refusal.RateUnknown")
                    .text("from", from)
                    .text("to", to)
                    .at("at", at);
        }
    }
}
