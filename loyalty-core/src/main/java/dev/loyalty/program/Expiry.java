package dev.loyalty.program;

import dev.loyalty.value.Time;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** When units of a balance end. Whole days in the program's zone. */
public sealed interface Expiry {

    /** They never end. */
    Expiry NEVER = new Never();

    /**
     * They end after a while: {@code Expiry.after(Period.ofMonths(12)).toEndOf(Expiry.EndOf.MONTH)}.
     *
     * @param period how long they are valid after the day on which they come; nothing for that day itself
     * @return the expiry
     * @throws IllegalArgumentException if the period takes more than 100 years, or a part of it is negative
     */
    static After after(Period period) {
        return new After(period, EndOf.DAY);
    }

    /**
     * They end with the week, the month or the year in which they come.
     *
     * @param stretch which stretch of the calendar
     * @return the expiry
     */
    static After atEndOf(EndOf stretch) {
        return new After(Period.ZERO, stretch);
    }

    /**
     * They end at the start of a day that comes every year: {@code Expiry.yearly(MonthDay.of(3, 1)).atLeast(Period.ofYears(1))}.
     *
     * @param day the first day on which they are no longer valid
     * @return the expiry
     */
    static Yearly yearly(MonthDay day) {
        return new Yearly(day, Period.ZERO);
    }

    /**
     * They end so long after the last thing that the member did.
     *
     * @param period how long; at least a day
     * @return the expiry
     * @throws IllegalArgumentException if the period takes less than a day or more than 100 years, or a part of it is negative
     */
    static Idle idle(Period period) {
        return new Idle(period);
    }

    /**
     * They end on a date.
     *
     * @param last the last day on which they are valid
     * @return the expiry
     * @throws IllegalArgumentException if it is not within the years 1 to 9999
     */
    static On on(LocalDate last) {
        return new On(last);
    }

    /**
     * The last day on which units are valid.
     *
     * @param day on which they come
     * @return the day, not before that one; null if they never end, or end by what is done
     */
    @Nullable
    LocalDate through(LocalDate day);

    /** {@return what the visitor answers for this one, by which the kinds of expiry are told apart} */
    <R> R accept(Visitor<R> visitor);

    /** They never end. */
    record Never() implements Expiry {

        @Override
        public @Nullable LocalDate through(LocalDate day) {
            return null;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.on(this);
        }
    }

    /**
     * They end after a while: what comes on day d is valid through d + period, or through the end of the week, month or year in which that
     * day lies. Where a month lacks the date, its last day stands for it: with a month, what comes on 31 January is valid through 28 February.
     *
     * @param period how long; nothing for the day itself, at most 100 years, no part of it negative
     * @param until which day then is the last one
     */
    record After(Period period, EndOf until) implements Expiry {

        /**
         * Checks the bounds.
         *
         * @throws IllegalArgumentException if the period is beyond them
         */
        public After {
            Periods.requireOrZero(period, "the validity of units");
        }

        /**
         * The same, through the end of a stretch of the calendar.
         *
         * @param stretch that in which the day lies on which they would end
         * @return the expiry
         */
        public After toEndOf(EndOf stretch) {
            return new After(period, stretch);
        }

        @Override
        public LocalDate through(LocalDate day) {
            return until.of(day.plus(period));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.on(this);
        }
    }

    /** A stretch of the calendar, with whose last day units end. */
    enum EndOf {
        /** The day itself. */
        DAY,
        /** Its week, through Sunday. */
        WEEK,
        /** Its month. */
        MONTH,
        /** Its quarter. */
        QUARTER,
        /** Its half-year. */
        HALF_YEAR,
        /** Its year. */
        YEAR;

        LocalDate of(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
                case MONTH -> CalendarPeriod.MONTH.endOf(day).minusDays(1);
                case QUARTER -> CalendarPeriod.QUARTER.endOf(day).minusDays(1);
                case HALF_YEAR -> CalendarPeriod.HALF_YEAR.endOf(day).minusDays(1);
                case YEAR -> CalendarPeriod.YEAR.endOf(day).minusDays(1);
            };
        }
    }

    /**
     * They end at the start of a day that comes every year, once they are old enough: with 1 March and an age of a year, what came up to and
     * including 2024-03-01 ends with the start of 2025-03-01, and what came on the day after a year later.
     *
     * @param day the first day on which they are no longer valid; 29 February stands for 1 March where a year lacks it
     * @param age how old they are at least by then; nothing for any age, at most 100 years, no part of it negative
     */
    record Yearly(MonthDay day, Period age) implements Expiry {

        /**
         * Checks the bounds.
         *
         * @throws IllegalArgumentException if the age is beyond them
         */
        public Yearly {
            Periods.requireOrZero(age, "the least age of units");
        }

        /**
         * The same for units of some age: younger ones end a year later.
         *
         * @param least how old they are at least when they end
         * @return the expiry
         * @throws IllegalArgumentException if the age takes more than 100 years, or a part of it is negative
         */
        public Yearly atLeast(Period least) {
            return new Yearly(day, least);
        }

        @Override
        public LocalDate through(LocalDate came) {
            LocalDate oldEnough = came.plus(age);
            LocalDate first = in(oldEnough.getYear());
            boolean isLater = first.isAfter(came) && !first.isBefore(oldEnough);
            return (isLater ? first : in(oldEnough.getYear() + 1)).minusDays(1);
        }

        private LocalDate in(int year) {
            return day.isValidYear(year) ? day.atYear(year) : LocalDate.of(year, 3, 1);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.on(this);
        }
    }

    /**
     * They end together, so long after the last thing that the member did: with six months, what there is on 2026-01-31 after a purchase on
     * that day is valid through 2026-07-31, unless something else is done by then.
     *
     * @param period how long; at least a day, at most 100 years
     */
    record Idle(Period period) implements Expiry {

        /**
         * Checks the bounds.
         *
         * @throws IllegalArgumentException if the period is beyond them
         */
        public Idle {
            Periods.require(period, "the time without activity after which units end");
        }

        @Override
        public @Nullable LocalDate through(LocalDate day) {
            return null;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.on(this);
        }
    }

    /**
     * They end on a date.
     *
     * @param last the last day on which they are valid; what comes after it is valid on its day alone
     */
    record On(LocalDate last) implements Expiry {

        /**
         * Checks the bounds.
         *
         * @throws IllegalArgumentException if the day is not within the years 1 to 9999
         */
        public On {
            Time.kept(last, "the last day of units");
        }

        @Override
        public LocalDate through(LocalDate day) {
            return last.isBefore(day) ? day : last;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.on(this);
        }
    }

    /** An answer for each kind of expiry. */
    interface Visitor<R> {

        /** {@return the answer for this kind} */
        R on(Never never);

        /** {@return the answer for this kind} */
        R on(After after);

        /** {@return the answer for this kind} */
        R on(Yearly yearly);

        /** {@return the answer for this kind} */
        R on(Idle idle);

        /** {@return the answer for this kind} */
        R on(On on);
    }
}
