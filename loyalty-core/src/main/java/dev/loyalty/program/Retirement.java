package dev.loyalty.program;

import dev.loyalty.value.Amount;
import dev.loyalty.value.BalanceId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Nothing new comes into a balance any more. What members hold may be spent, up to what is said here.
 *
 * @param until the last day on which it may be spent, in the program's zone; null for no such day
 * @param into what becomes of what is left then, with the version that says so where there is no last day; null: with {@code until} it is
 *     forfeited, and without it stays until it ends
 */
public record Retirement(
        @Nullable LocalDate until, @Nullable Into into) {

    /**
     * What is left becomes units of another balance, rounded up.
     *
     * @param balance which balance
     * @param take so many of the one, above 0
     * @param give are so many of the other, above 0
     */
    public record Into(BalanceId balance, Amount take, Amount give) {

        /**
         * Checks the rate.
         *
         * @throws IllegalArgumentException if a number is not above 0
         */
        public Into {
            if (take.value().signum() <= 0 || give.value().signum() <= 0) {
                throw new IllegalArgumentException(
                        "%s become %s of \"%s\": say how many units are how many of the other, both above 0"
                                .formatted(
                                        take.value().toPlainString(),
                                        give.value().toPlainString(),
                                        balance));
            }
        }
    }

    /**
     * Whether nothing is left by a day.
     *
     * @param today the day
     * @return whether it is after the last day, or what is left becomes another balance's at once
     */
    public boolean isOver(LocalDate today) {
        return until == null ? into != null : today.isAfter(until);
    }
}
