package dev.loyalty.wording;

import dev.loyalty.value.BalanceId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.TierId;
import dev.loyalty.value.Units;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure of a phrase. */
sealed interface Value {

    /** The figure in words. */
    String in(Speech speech);

    /** The same where a text begins with it. */
    default String first(Speech speech) {
        return in(speech);
    }

    /** The figure in words, where the text names what lies just before it. */
    default String last(Speech speech) {
        return in(speech);
    }

    /** What is said as it is. */
    record Text(String text) implements Value {
        @Override
        public String in(Speech speech) {
            return text;
        }
    }

    /** An amount. */
    record Amount(Money amount, Style style) implements Value {

        /** How an amount is told. */
        enum Style {
            /** As it is. */
            PLAIN,
            /** In the program's currency, which is known. */
            FIGURE,
            /** With its sign. */
            CHANGE
        }

        @Override
        public String in(Speech speech) {
            return switch (style) {
                case PLAIN -> speech.voice().money(amount);
                case FIGURE -> speech.voice().figure(amount);
                case CHANGE -> speech.voice().change(amount);
            };
        }
    }

    /** A number. */
    record Whole(long number) implements Value {
        @Override
        public String in(Speech speech) {
            return speech.voice().number(number);
        }
    }

    /** A day. */
    record Day(LocalDate day) implements Value {
        @Override
        public String in(Speech speech) {
            return speech.voice().day(day);
        }

        @Override
        public String last(Speech speech) {
            return speech.voice().day(day.minusDays(1));
        }
    }

    /** A day of each year. */
    record Yearly(MonthDay day) implements Value {
        @Override
        public String in(Speech speech) {
            return speech.voice().yearly(day);
        }
    }

    /** A point in time. */
    record At(Instant instant) implements Value {
        @Override
        public String in(Speech speech) {
            return speech.voice().at(instant);
        }
    }

    /** An end. */
    record End(Instant instant) implements Value {
        @Override
        public String in(Speech speech) {
            return speech.end(instant);
        }
    }

    /** A length of time. */
    record Length(Period period) implements Value {
        @Override
        public String in(Speech speech) {
            return speech.voice().period(period);
        }
    }

    /** A tier. */
    record OfTier(@Nullable LadderId ladder, TierId tier) implements Value {
        @Override
        public String in(Speech speech) {
            return speech.voice().tier(ladder, tier);
        }
    }

    /** A balance. */
    record OfBalance(BalanceId balance) implements Value {
        @Override
        public String in(Speech speech) {
            return speech.voice().balance(balance);
        }
    }

    /** So many units of a balance. */
    record UnitsOf(BalanceId balance, Units units, boolean isChange) implements Value {
        @Override
        public String in(Speech speech) {
            String told = speech.voice().units(balance, units);
            return isChange && units.steps() >= 0 ? "+" + told : told;
        }
    }

    /** Another phrase. */
    record Part(Phrase phrase) implements Value {
        @Override
        public String in(Speech speech) {
            return speech.say(phrase);
        }

        @Override
        public String first(Speech speech) {
            return speech.begin(phrase);
        }
    }

    /** Several phrases. */
    record Several(Phrase.Joint how, List<Phrase> parts) implements Value {
        @Override
        public String in(Speech speech) {
            return speech.join(how, parts, false);
        }

        @Override
        public String first(Speech speech) {
            return speech.join(how, parts, true);
        }
    }
}
