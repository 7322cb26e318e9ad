package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.spi.GroupAssigner;
import dev.loyalty.spi.GroupAssignment;
import dev.loyalty.spi.Receipt;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.GroupId;
import dev.loyalty.value.LadderId;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every group assigner guarantees. Extend it, give the assigner and a way to look into the shop, and run it.
 *
 * <p>Before each test the customer exists and is in no group, and nothing was assigned to them yet.
 */
public abstract class GroupAssignerContract {

    private static final LadderId FANS = LadderId.of("fans");

    /** For those who extend it. */
    protected GroupAssignerContract() {}

    /**
     * The assigner.
     *
     * @return the one assigner of the test
     */
    protected abstract GroupAssigner assigner();

    /**
     * Looks into the shop.
     *
     * @param customer who
     * @return the groups that the customer is in
     */
    protected abstract Set<GroupId> groupsOf(CustomerId customer);

    /**
     * Puts the customer into a group by hand, as the shop's staff would.
     *
     * @param customer who
     * @param group which group
     */
    protected abstract void put(CustomerId customer, GroupId group);

    /**
     * The customer.
     *
     * @return somebody whom the shop knows; by default {@code "anna"}
     */
    protected CustomerId customer() {
        return CustomerId.of("anna");
    }

    /**
     * A group that the shop has.
     *
     * @param number from 1 to 5
     * @return another group for each number; by default {@code "group-1"} and so on
     */
    protected GroupId group(int number) {
        return GroupId.of("group-" + number);
    }

    @Test
    void afterwardsTheCustomerIsInTheDesiredGroupAndInNoOtherOfTheLadder() {
        put(customer(), group(1));
        put(customer(), group(3));

        assertThat(assign(group(2), 1, group(1), group(3))).isInstanceOf(Receipt.Done.class);

        assertThatCustomerIsIn(group(2));
    }

    @Test
    void whereNoGroupIsDesiredTheCustomerIsInNoneOfTheLadder() {
        put(customer(), group(1));

        assign(null, 1, group(1), group(2));

        assertThatCustomerIsIn();
    }

    @Test
    void groupsThatAreNotNamedStayUntouched() {
        put(customer(), group(1));
        put(customer(), group(5));

        assign(group(2), 1, group(1), group(3));

        assertThatCustomerIsIn(group(2), group(5));
    }

    @Test
    void theSameAssignmentAgainChangesNothing() {
        assign(group(2), 1, group(1));

        assertThat(assign(group(2), 1, group(1))).isNotInstanceOf(Receipt.Impossible.class);

        assertThatCustomerIsIn(group(2));
    }

    @Test
    void aNewerAssignmentMovesTheCustomer() {
        assign(group(1), 1, group(2));
        assign(group(2), 2, group(1));
        assign(group(1), 7, group(2));

        assertThatCustomerIsIn(group(1));
    }

    @Test
    void anAssignmentThatIsOutOfDateIsSkipped() {
        assign(group(2), 2, group(1));

        assertThat(assign(group(1), 1, group(2))).isInstanceOf(Receipt.Skipped.class);

        assertThatCustomerIsIn(group(2));
    }

    @Test
    void whatIsOutOfDateForOneLadderIsNotForAnother() {
        assign(group(2), 9, group(1));

        Receipt receipt = assigner().assign(new GroupAssignment(customer(), FANS, group(4), Set.of(group(3)), 1));

        assertThat(receipt).isInstanceOf(Receipt.Done.class);
        assertThatCustomerIsIn(group(2), group(4));
    }

    private Receipt assign(@Nullable GroupId desired, long version, GroupId... others) {
        return assigner().assign(new GroupAssignment(customer(), LadderId.ONLY, desired, Set.of(others), version));
    }

    private void assertThatCustomerIsIn(GroupId... groups) {
        assertThat(new TreeSet<>(groupsOf(customer()))).containsExactlyInAnyOrder(groups);
    }
}
