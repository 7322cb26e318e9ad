package dev.loyalty.oracle.balances;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** When units end, as the documents say it; worked out by going from day to day. */
sealed interface End {

    /** {@return the last day of units that come on a day; null if no day is known then} */
    @Nullable
    LocalDate last(LocalDate day);

    /** A stretch of the calendar. */
    enum Stretch {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR;

        boolean endsWith(LocalDate day) {
            LocalDate next = day.plusDays(1);
            return switch (this) {
                case DAY -> true;
                case WEEK -> day.getDayOfWeek() == DayOfWeek.SUNDAY;
                case MONTH -> next.getDayOfMonth() == 1;
                case QUARTER -> next.getDayOfMonth() == 1 && next.getMonthValue() % 3 == 1;
                case HALF_YEAR -> next.getDayOfMonth() == 1 && next.getMonthValue() % 6 == 1;
                case YEAR -> next.getDayOfYear() == 1;
            };
        }
    }

    record Never() implements End {
        @Override
        public @Nullable LocalDate last(LocalDate day) {
            return null;
        }
    }

    record After(Period period, Stretch stretch) implements End {
        @Override
        public LocalDate last(LocalDate day) {
            LocalDate last = day.plus(period);
            while (!stretch.endsWith(last)) {
                last = last.plusDays(1);
            }
            return last;
        }
    }

    record Yearly(MonthDay start, Period age) implements End {
        @Override
        public LocalDate last(LocalDate day) {
            LocalDate oldEnough = day.plus(age);
            LocalDate gone = day.plusDays(1);
            while (gone.isBefore(oldEnough) || !isStart(gone)) {
                gone = gone.plusDays(1);
            }
            return gone.minusDays(1);
        }

        private boolean isStart(LocalDate day) {
            MonthDay that = start.isValidYear(day.getYear()) ? start : MonthDay.of(3, 1);
            return MonthDay.from(day).equals(that);
        }
    }

    record Idle(Period period) implements End {
        @Override
        public @Nullable LocalDate last(LocalDate day) {
            return null;
        }
    }

    record On(LocalDate date) implements End {
        @Override
        public LocalDate last(LocalDate day) {
            return day.isAfter(date) ? day : date;
        }
    }
}
