package dev.loyalty.ledger;

/**
 * What became of the units of an account since it began, in steps. A figure that does not fit into 64 bits stays at the largest that does: it
 * is for reading, and no rule rests on it.
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
        return new Lifetime(sum(earned, more), spent, expired, forfeited);
    }

    /** These with more that was spent. */
    Lifetime spending(long more) {
        return new Lifetime(earned, sum(spent, more), expired, forfeited);
    }

    /** These with more that expired. */
    Lifetime expiring(long more) {
        return new Lifetime(earned, spent, sum(expired, more), forfeited);
    }

    /** These with more that was forfeited. */
    Lifetime forfeiting(long more) {
        return new Lifetime(earned, spent, expired, sum(forfeited, more));
    }

    private static long sum(long before, long more) {
        long sum = before + more;
        boolean overflows = ((before ^ sum) & (more ^ sum)) < 0;
        return overflows ? more > 0 ? Long.MAX_VALUE : Long.MIN_VALUE : sum;
    }
}
