package dev.loyalty.spi;

/**
 * Hears the events that the program declares for it: to feed a data warehouse, a CRM or a cache.
 *
 * <p>Called after the commit, at least once, on any thread, for one customer one call at a time and in order. A receiver that
 * must not count twice remembers {@link Happening#id()}; {@code LoyaltyListenerContract} checks that.
 */
@FunctionalInterface
public interface LoyaltyListener {

    /**
     * Hears what happened.
     *
     * @param happening what
     * @return what became of it
     */
    Receipt on(Happening happening);

    /**
     * Hears what happened to many customers in one go; by default one after the other. What is thrown is a failure of those that are not
     * answered by then: they are told one by one by {@link #on}, so that one that cannot be heard does not hold back others.
     *
     * @param happenings what, at most one for each customer; answer each
     */
    default void onAll(Batch<Happening> happenings) {
        happenings.eachAlone(this::on);
    }
}
