package dev.loyalty.ledger;

/**
 * What became of the units of an account since it began, in steps.
 *
 * @param earned what was credited as earned
 * @param spent what was debited or captured
 * @param expired what ended before it was spent
 * @param forfeited what was lost otherwise
 */
public record Lifetime(long earned, long spent, long expired, long forfeited) {

    /** Nothing yet. */
    public static final Lifetime NOTHING = new Lifetime(0, 0, 0, 0);

    /** These with more that was earned. */
    Lifetime earning(long more) {
        return new Lifetime(Math.addExact(earned, more), spent, expired, forfeited);
    }

    /** These with more that was spent. */
    Lifetime spending(long more) {
        return new Lifetime(earned, Math.addExact(spent, more), expired, forfeited);
    }

    /** These with more that expired. */
    Lifetime expiring(long more) {
        return new Lifetime(earned, spent, Math.addExact(expired, more), forfeited);
    }

    /** These with more that was forfeited. */
    Lifetime forfeiting(long more) {
        return new Lifetime(earned, spent, expired, Math.addExact(forfeited, more));
    }
}
