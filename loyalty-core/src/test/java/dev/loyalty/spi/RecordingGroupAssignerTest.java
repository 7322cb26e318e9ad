package dev.loyalty.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty.tck.GroupAssignerContract;
import dev.loyalty.tck.RecordingGroupAssigner;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.GroupId;
import dev.loyalty.value.LadderId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordingGroupAssignerTest extends GroupAssignerContract {

    private final RecordingGroupAssigner shop = new RecordingGroupAssigner();

    @Override
    protected GroupAssigner assigner() {
        return shop;
    }

    @Override
    protected Set<GroupId> groupsOf(CustomerId customer) {
        return shop.groups(customer);
    }

    @Override
    protected void put(CustomerId customer, GroupId group) {
        shop.put(customer, group);
    }

    @Test
    void failsAsOftenAsTheTestSaysAndKeepsEveryCall() {
        GroupAssignment assignment = new GroupAssignment(customer(), LadderId.ONLY, group(1), Set.of(), 1);
        shop.failNext(2);

        assertThatThrownBy(() -> shop.assign(assignment)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> shop.assign(assignment)).isInstanceOf(IllegalStateException.class);
        assertThat(shop.groups(customer())).isEmpty();

        assertThat(shop.assign(assignment)).isEqualTo(Receipt.done());
        assertThat(shop.groups(customer())).containsExactly(group(1));
        assertThat(shop.calls()).containsExactly(assignment, assignment, assignment);
    }

    @Test
    void refusesAndSkipsUntilItObeysAgain() {
        GroupAssignment assignment = new GroupAssignment(customer(), LadderId.ONLY, group(1), Set.of(), 1);

        shop.refuse("no such customer");
        assertThat(shop.assign(assignment)).isEqualTo(Receipt.impossible("no such customer"));
        shop.skip("is gone");
        assertThat(shop.assign(assignment)).isEqualTo(Receipt.skipped("is gone"));
        assertThat(shop.groups(customer())).isEmpty();

        shop.obey();
        assertThat(shop.assign(assignment)).isEqualTo(Receipt.done());
        assertThat(shop.groups(customer())).containsExactly(group(1));
    }
}
