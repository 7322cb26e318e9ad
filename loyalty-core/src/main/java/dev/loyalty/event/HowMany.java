package dev.loyalty.event;

import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.Countable;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Phrase;

/** Says how many there are of what is counted in numbers. */
public final class HowMany {

    private HowMany() {}

    /**
     * A number of them.
     *
     * @param what what is counted
     * @param number how many
     * @return what is said: {@code "1 order"}, {@code "3 orders"}, {@code "2 × review"} or {@code "500 points"}
     */
    public static Phrase of(Countable what, long number) {
        BalanceId balance = what.balance();
        if (balance != null) {
            return Phrase.of("counted.earned").units("units", balance, new Units(number, 0));
        }
        ActivityKind activity = what.activity();
        return activity == null
                ? Phrase.of("counted.orders").count(number)
                : Phrase.of("counted.activities").text("activity", activity).number("number", number);
    }

    /** How many there are, held against how many it takes. */
    static Phrase compared(Countable what, long has, long needs) {
        boolean isMet = has >= needs;
        BalanceId balance = what.balance();
        ActivityKind activity = what.activity();
        if (balance != null) {
            String measure = what.level() ? "requirement.level" : "requirement.earned";
            return Phrase.of(measure + (isMet ? ".met" : ".not-met"))
                    .units("has", balance, new Units(has, 0))
                    .units("needs", balance, new Units(needs, 0));
        } else if (activity != null) {
            return Phrase.of(isMet ? "requirement.activities.met" : "requirement.activities.not-met")
                    .number("has", has)
                    .number("needs", needs)
                    .text("activity", activity);
        }
        return Phrase.of(isMet ? "requirement.orders.met" : "requirement.orders.not-met")
                .number("has", has)
                .number("needs", needs);
    }
}
