package dev.loyalty;

import dev.loyalty.command.Activity;
import dev.loyalty.command.ActivityVoid;
import dev.loyalty.command.Outcome;

/**
 * The room for what members do besides buying. Every call is one command, recorded as {@link LoyaltyEngine#record} does: it may be sent
 * again, and throws what that throws.
 *
 * <p>Thread-safe.
 */
public final class Activities {

    private final LoyaltyEngine engine;

    Activities(LoyaltyEngine engine) {
        this.engine = engine;
    }

    /**
     * Something was done that is counted. Refused for a kind that the program does not declare, and for somebody who is no member.
     *
     * @param activity what, by whom
     * @return what became of it
     */
    public Outcome reported(Activity activity) {
        return engine.record(activity);
    }

    /**
     * An activity did not happen after all, or does not count. Refused if it is not known under this customer.
     *
     * @param taken which
     * @return what became of it
     */
    public Outcome voided(ActivityVoid taken) {
        return engine.record(taken);
    }
}
