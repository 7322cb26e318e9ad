package dev.loyalty.spi;

/**
 * Puts customers into the shop's customer groups.
 *
 * <p>What the implementer must guarantee, and {@code GroupAssignerContract} checks: afterwards the customer is in the desired
 * group of the ladder, or none, and in none of the others; groups that are not named stay untouched; the same assignment again
 * changes nothing; one with a lower version than was applied is skipped.
 *
 * <p>Called after the commit, at least once, on any thread, for one customer and ladder one call at a time.
 */
@FunctionalInterface
public interface GroupAssigner {

    /**
     * Brings a customer's groups in line.
     *
     * @param assignment which group to be in, and which not
     * @return what became of it
     */
    Receipt assign(GroupAssignment assignment);

    /**
     * Brings the groups of many customers in line in one go; by default one after the other. What is thrown is a failure of those that
     * are not answered by then: they are assigned one by one by {@link #assign}, so that one that cannot be does not hold back others.
     *
     * @param assignments which groups, at most one assignment for each customer and ladder; answer each
     */
    default void assignAll(Batch<GroupAssignment> assignments) {
        assignments.eachAlone(this::assign);
    }
}
