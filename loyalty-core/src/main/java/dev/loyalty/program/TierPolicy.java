package dev.loyalty.program;

/**
 * How members qualify for a ladder's tiers, keep them and lose them: closed data, each question with its named answers.
 *
 * @param basis what is measured
 * @param window over which time
 * @param upgrade when a member who has reached a higher threshold moves up
 * @param downgrade when a member who has fallen below the tier's threshold moves down
 */
public record TierPolicy(Basis basis, Window window, Upgrade upgrade, Downgrade downgrade) {

    /** Net spend of the whole lifetime; up and down at once. The default. */
    public static final TierPolicy LIFETIME =
            new TierPolicy(Basis.NET_SPEND, Window.LIFETIME, Upgrade.AT_ONCE, Downgrade.AT_ONCE);

    /** What is measured. */
    public enum Basis {
        /** What still counts of all orders, minus credit notes. Below 0 it counts as 0. */
        NET_SPEND
    }

    /** Over which time it is measured. */
    public enum Window {
        /** Everything, from the first order on. */
        LIFETIME
    }

    /** When a member moves up. */
    public enum Upgrade {
        /** In the same moment in which the threshold is reached. */
        AT_ONCE
    }

    /** When a member moves down. */
    public enum Downgrade {
        /** In the same moment in which the measure falls below the threshold. */
        AT_ONCE
    }
}
