package dev.loyalty.examples.shop.club;

import dev.loyalty.command.Credit;
import dev.loyalty.value.CustomerId;
import java.time.Instant;

/** The points of the club: a present for joining, and what the staff give to make good. */
public final class Points {

    /** What the program calls the balance. */
    public static final String ID = "points";

    private static final String WELCOME = "50";

    private Points() {}

    /** {@return the present for joining; a customer gets it once} */
    public static Credit welcome(CustomerId customer, Instant at) {
        return Credit.of(customer, "welcome", ID, WELCOME, at);
    }
}
