package dev.loyalty.event;

import dev.loyalty.value.Countable;
import dev.loyalty.value.Money;
import dev.loyalty.wording.English;
import dev.loyalty.wording.Phrase;
import dev.loyalty.wording.Phrase.Joint;
import dev.loyalty.wording.Phrased;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What it takes to earn a tier, held against what there is: a tier's condition with its figures. */
public sealed interface Requirement extends Phrased {

    /** {@return whether it is met} */
    boolean isMet();

    /** {@return how much of it is met, rounded down; 100 only when all is} */
    int percent();

    /**
     * What must be spent so that it is met.
     *
     * @param zero 0 in the program's currency
     * @return the amount, 0 if it is met; null if spending alone cannot do that
     */
    @Nullable
    Money missingSpend(Money zero);

    /** {@return what is said of what is missing; nothing if it is met} */
    Phrase missingPhrase();

    /** {@return what is missing, in English: {@code "230.00 EUR of net spend"}; empty if it is met} */
    default String missing() {
        return English.of(missingPhrase());
    }

    /** {@return the figures that decide, in English: of what is met if it is, else of what is not} */
    default String sentence() {
        return English.of(this);
    }

    /**
     * Net spend.
     *
     * @param has what is measured; not negative
     * @param needs what it takes
     */
    record Spend(Money has, Money needs) implements Requirement {

        @Override
        public boolean isMet() {
            return has.reaches(needs);
        }

        @Override
        public int percent() {
            return isMet()
                    ? 100
                    : has.amount()
                            .multiply(BigDecimal.valueOf(100))
                            .divide(needs.amount(), 0, RoundingMode.DOWN)
                            .intValueExact();
        }

        @Override
        public Money missingSpend(Money zero) {
            return isMet() ? zero : needs.minus(has);
        }

        @Override
        public Phrase missingPhrase() {
            return isMet()
                    ? Phrase.NOTHING
                    : Phrase.of("requirement.spend.missing").money("amount", needs.minus(has));
        }

        @Override
        public Phrase phrase() {
            return Phrase.of(isMet() ? "requirement.spend.met" : "requirement.spend.not-met")
                    .figure("has", has)
                    .figure("needs", needs);
        }
    }

    /**
     * A number of orders, of activities, or of units that are earned.
     *
     * @param what what is counted
     * @param has how many there are
     * @param needs how many it takes; at least 1
     */
    record Count(Countable what, long has, long needs) implements Requirement {

        @Override
        public boolean isMet() {
            return has >= needs;
        }

        @Override
        public int percent() {
            return isMet() ? 100 : Math.toIntExact(Math.max(0, has) * 100 / needs);
        }

        @Override
        public @Nullable Money missingSpend(Money zero) {
            return isMet() ? zero : null;
        }

        @Override
        public Phrase missingPhrase() {
            return isMet() ? Phrase.NOTHING : HowMany.of(what, needs - has);
        }

        @Override
        public Phrase phrase() {
            return HowMany.compared(what, has, needs);
        }
    }

    /**
     * Membership age.
     *
     * @param joined the day of joining, in the program's zone
     * @param needs for how long it takes to be a member
     * @param today as of which day
     */
    record Age(LocalDate joined, Period needs, LocalDate today) implements Requirement {

        /** {@return the first day on which it is met} */
        public LocalDate metOn() {
            return joined.plus(needs);
        }

        @Override
        public boolean isMet() {
            return !metOn().isAfter(today);
        }

        @Override
        public int percent() {
            long days = Math.max(0, today.toEpochDay() - joined.toEpochDay());
            return isMet() ? 100 : Math.toIntExact(days * 100 / (metOn().toEpochDay() - joined.toEpochDay()));
        }

        @Override
        public @Nullable Money missingSpend(Money zero) {
            return isMet() ? zero : null;
        }

        @Override
        public Phrase missingPhrase() {
            return isMet()
                    ? Phrase.NOTHING
                    : Phrase.of("requirement.age.missing").day("day", metOn());
        }

        @Override
        public Phrase phrase() {
            return Phrase.of(isMet() ? "requirement.age.met" : "requirement.age.not-met")
                    .period("period", needs)
                    .day("day", metOn());
        }
    }

    /** An invitation: never met, for it is given by hand. */
    record Invitation() implements Requirement {

        @Override
        public boolean isMet() {
            return false;
        }

        @Override
        public int percent() {
            return 0;
        }

        @Override
        public @Nullable Money missingSpend(Money zero) {
            return null;
        }

        @Override
        public Phrase missingPhrase() {
            return Phrase.of("requirement.invitation.missing");
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("requirement.invitation");
        }
    }

    /**
     * All of several.
     *
     * @param parts at least two
     */
    record AllOf(List<Requirement> parts) implements Requirement {

        /** Copies the parts. */
        public AllOf {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean isMet() {
            return parts.stream().allMatch(Requirement::isMet);
        }

        /** {@return the least of the parts'} */
        @Override
        public int percent() {
            return parts.stream().mapToInt(Requirement::percent).min().orElse(100);
        }

        @Override
        public @Nullable Money missingSpend(Money zero) {
            Money most = zero;
            for (Requirement part : parts) {
                Money missing = part.missingSpend(zero);
                if (missing == null) {
                    return null;
                }
                most = missing.isGreaterThan(most) ? missing : most;
            }
            return most;
        }

        @Override
        public Phrase missingPhrase() {
            return Several.missing(Joint.AND, parts.stream().filter(part -> !part.isMet()));
        }

        @Override
        public Phrase phrase() {
            return Several.figures(parts, isMet());
        }
    }

    /**
     * At least one of several.
     *
     * @param parts at least two
     */
    record AnyOf(List<Requirement> parts) implements Requirement {

        /** Copies the parts. */
        public AnyOf {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean isMet() {
            return parts.stream().anyMatch(Requirement::isMet);
        }

        /** {@return the most of the parts'} */
        @Override
        public int percent() {
            return parts.stream().mapToInt(Requirement::percent).max().orElse(0);
        }

        @Override
        public @Nullable Money missingSpend(Money zero) {
            Money least = null;
            for (Requirement part : parts) {
                Money missing = part.missingSpend(zero);
                least = missing != null && (least == null || least.isGreaterThan(missing)) ? missing : least;
            }
            return least;
        }

        @Override
        public Phrase missingPhrase() {
            return isMet() ? Phrase.NOTHING : Several.missing(Joint.OR, parts.stream());
        }

        @Override
        public Phrase phrase() {
            return Several.figures(parts, isMet());
        }
    }
}
