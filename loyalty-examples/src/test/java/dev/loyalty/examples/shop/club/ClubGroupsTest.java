package dev.loyalty.examples.shop.club;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.examples.shop.store.ShopTables;
import dev.loyalty.examples.shop.store.Store;
import dev.loyalty.spi.GroupAssigner;
import dev.loyalty.spi.GroupAssignment;
import dev.loyalty.spi.Receipt;
import dev.loyalty.tck.GroupAssignerContract;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.GroupId;
import dev.loyalty.value.LadderId;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The shop's groups pass the contract that the test kit has for all of them. */
class ClubGroupsTest extends GroupAssignerContract {

    private final Store shop = ShopTables.open(mail -> {});
    private final ShopGroups groups = shop.club().groups();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void somebodyWhomTheShopDoesNotKnowIsPutIntoNoGroup() {
        CustomerId stranger = CustomerId.of("nobody");

        assertThat(groups.assign(new GroupAssignment(stranger, LadderId.ONLY, GroupId.of("gold"), Set.of(), 1)))
                .isInstanceOf(Receipt.Skipped.class);
        assertThat(groups.of(stranger)).isEmpty();
    }

    @Override
    protected GroupAssigner assigner() {
        return groups;
    }

    @Override
    protected Set<GroupId> groupsOf(CustomerId customer) {
        return groups.of(customer);
    }

    @Override
    protected void put(CustomerId customer, GroupId group) {
        groups.put(customer, group);
    }
}
