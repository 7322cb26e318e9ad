package dev.loyalty.examples.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.spi.GroupAssigner;
import dev.loyalty.spi.GroupAssignment;
import dev.loyalty.spi.Receipt;
import dev.loyalty.tck.GroupAssignerContract;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.GroupId;
import dev.loyalty.value.LadderId;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The assigner passes the contract that the test kit has for all of them. */
class ShopGroupsTest extends GroupAssignerContract {

    private final ShopGroups shop = new ShopGroups();

    @BeforeEach
    void openAccount() {
        shop.open(customer());
    }

    @Test
    void aCustomerWhoHasLeftTheShopIsSkipped() {
        CustomerId gone = CustomerId.of("gone");

        assertThat(shop.assign(new GroupAssignment(gone, LadderId.ONLY, group(1), Set.of(), 1)))
                .isInstanceOf(Receipt.Skipped.class);
        assertThat(shop.groupsOf(gone)).isEmpty();
    }

    @Override
    protected GroupAssigner assigner() {
        return shop;
    }

    @Override
    protected Set<GroupId> groupsOf(CustomerId customer) {
        return shop.groupsOf(customer);
    }

    @Override
    protected void put(CustomerId customer, GroupId group) {
        shop.put(customer, group);
    }
}
