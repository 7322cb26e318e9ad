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
}
