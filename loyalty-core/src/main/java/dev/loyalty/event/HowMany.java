package dev.loyalty.event;

import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.Countable;
import dev.loyalty.wording.Phrase;

/** Says how many there are of what is counted in numbers. */
public final class HowMany {

    private HowMany() {}

    /**
     * A number of them.
     *
     * @param what what is counted
     * @param number how many
     * @return what is said: {@code "1 order"}, {@code "3 orders"} or {@code "2 × review"}
     */
    public static Phrase of(Countable what, long number) {
        ActivityKind activity = what.activity();
        return activity == null
                ? Phrase.of("counted.orders").count(number)
                : Phrase.of("counted.activities").text("activity", activity).number("number", number);
    }
}
