package dev.loyalty.program;

import dev.loyalty.value.Countable;
import dev.loyalty.value.Money;
import java.time.Period;
import java.util.List;

/**
 * What it takes to earn a tier: closed data. What is measured is measured over the ladder's window, membership age apart. Each
 * rises with what is bought and with time, so that more is never worse.
 */
public sealed interface Condition {

    /** How many requirements a condition has at most. */
    int MOST_REQUIREMENTS = 16;

    /** Never earned: given by hand alone. It stands alone, not among others. */
    Condition BY_INVITATION = new ByInvitation();

    /** {@return what the visitor answers for this one, by which the kinds of conditions are told apart} */
    <R> R accept(Visitor<R> visitor);

    /**
     * The net spend is at least so much: a tier's threshold.
     *
     * @param amount not negative
     */
    record SpendAtLeast(Money amount) implements Condition {

        /**
         * Checks the amount.
         *
         * @throws IllegalArgumentException if it is
         */
        public SpendAtLeast {
            if (amount.isNegative()) {
                throw new IllegalArgumentException("the spend required is " + amount + ": it must not be negative");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.on(this);
        }
    }

    /**
     * There are at least so many: orders of which something counts, activities of a kind, or units of a balance without decimals, earned or
     * there.
     *
     * @param what what is counted
     * @param least at least 1
     */
    record CountAtLeast(Countable what, int least) implements Condition {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is less
         */
        public CountAtLeast {
            if (least < 1) {
                throw new IllegalArgumentException(
                        "the number of " + what + " required is " + least + ": it must be at least 1");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.on(this);
        }
    }

    /**
     * Has been a member for so long, counted from the day of joining: 31 January and a month is 28 February. Holds from the start of
     * that day on.
     *
     * @param period at least a day, at most 100 years; no part of it negative
     */
    record MemberFor(Period period) implements Condition {

        /**
         * Checks the bounds.
         *
         * @throws IllegalArgumentException if it is not
         */
        public MemberFor {
            Periods.require(period, "a membership age");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.on(this);
        }
    }

    /**
     * All of several conditions hold.
     *
     * @param parts at least two
     */
    record AllOf(List<Condition> parts) implements Condition {

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if there are fewer, one is an invitation, or there are more than
         *     {@link #MOST_REQUIREMENTS} requirements
         */
        public AllOf {
            parts = Requirements.checked("all of", parts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.on(this);
        }
    }

    /**
     * At least one of several conditions holds.
     *
     * @param parts at least two
     */
    record AnyOf(List<Condition> parts) implements Condition {

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if there are fewer, one is an invitation, or there are more than
         *     {@link #MOST_REQUIREMENTS} requirements
         */
        public AnyOf {
            parts = Requirements.checked("any of", parts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.on(this);
        }
    }

    /** Never earned: given by hand alone. */
    record ByInvitation() implements Condition {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.on(this);
        }
    }

    /** An answer for each kind of condition. */
    interface Visitor<R> {

        /** {@return the answer for this kind} */
        R on(SpendAtLeast condition);

        /** {@return the answer for this kind} */
        R on(CountAtLeast condition);

        /** {@return the answer for this kind} */
        R on(MemberFor condition);

        /** {@return the answer for this kind} */
        R on(AllOf condition);

        /** {@return the answer for this kind} */
        R on(AnyOf condition);

        /** {@return the answer for this kind} */
        R on(ByInvitation condition);
    }
}
