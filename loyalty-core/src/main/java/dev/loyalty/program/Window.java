package dev.loyalty.program;

import java.time.LocalDate;
import java.time.Period;

/** Over which time a measure is taken: whole days in the program's zone, the first one in, the last one out. */
public sealed interface Window {

    /** Everything, from the first order on. The default. */
    Window LIFETIME = new Lifetime();

    /** From the day of joining, or its last anniversary, up to before the next one. Older orders count in none. */
    Window MEMBERSHIP_YEAR = new MembershipYear();

    /** {@return whether days leave it one by one, so that it has no periods} */
    boolean isRolling();

    /** {@return whether it is divided into periods, one after the other} */
    boolean hasPeriods();

    /** {@return what the visitor answers for this one, by which the kinds of windows are told apart} */
    <R> R accept(Visitor<R> visitor);

    /** Everything, from the first order on. */
    record Lifetime() implements Window {

        @Override
        public boolean isRolling() {
            return false;
        }

        @Override
        public boolean hasPeriods() {
            return false;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.on(this);
        }
    }

    /**
     * The last so many days, months or years. A purchase counts up to and including the day before the same date one period later:
     * with 12 months, one of 2026-03-15 counts to the end of 2027-03-14. Where a month lacks the date, its last day stands for it.
     *
     * @param period at least a day, at most 100 years; no part of it negative
     */
    record Rolling(Period period) implements Window {

        /**
         * Checks the bounds.
         *
         * @throws IllegalArgumentException if it is not
         */
        public Rolling {
            Periods.require(period, "a rolling window");
        }

        /**
         * The first day on which a purchase no longer counts.
         *
         * @param day the purchase's day
         * @return the first day without it
         */
        public LocalDate end(LocalDate day) {
            return day.plus(period);
        }

        /**
         * The first day whose purchases still count.
         *
         * @param today as of when
         * @return the first day in the window
         */
        public LocalDate start(LocalDate today) {
            LocalDate first = today.minus(period).plusDays(1);
            if (period.toTotalMonths() == 0) {
                return first;
            }
            while (!end(first).isAfter(today)) {
                first = first.plusDays(1);
            }
            while (end(first.minusDays(1)).isAfter(today)) {
                first = first.minusDays(1);
            }
            return first;
        }

        @Override
        public boolean isRolling() {
            return true;
        }

        @Override
        public boolean hasPeriods() {
            return false;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.on(this);
        }
    }

    /**
     * The period of the calendar in which we are.
     *
     * @param period which periods
     */
    record Calendar(CalendarPeriod period) implements Window {

        @Override
        public boolean isRolling() {
            return false;
        }

        @Override
        public boolean hasPeriods() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.on(this);
        }
    }

    /** From the day of joining, or its last anniversary, up to before the next one. */
    record MembershipYear() implements Window {

        @Override
        public boolean isRolling() {
            return false;
        }

        @Override
        public boolean hasPeriods() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.on(this);
        }
    }

    /** An answer for each kind of window. */
    interface Visitor<R> {

        /** {@return the answer for this kind} */
        R on(Lifetime window);

        /** {@return the answer for this kind} */
        R on(Rolling window);

        /** {@return the answer for this kind} */
        R on(Calendar window);

        /** {@return the answer for this kind} */
        R on(MembershipYear window);
    }
}
