package dev.loyalty.internal;

import dev.loyalty.event.Delivery;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.rules.delivery.Queueing;
import dev.loyalty.spi.GroupAssignment;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.GroupId;
import dev.loyalty.value.LadderId;
import java.util.Set;
import java.util.TreeSet;

/** Makes a group assignment of a wish: by the member's state at delivery. */
final class Assignments {

    private Assignments() {}

    static GroupAssignment of(Delivery delivery, MemberState state, Programs programs) {
        if (state.program() > programs.history().newest().number()) {
            programs.refresh();
        }
        LadderId ladder = LadderId.of(delivery.receiver().name());
        LoyaltyProgram program = state.program() == 0
                ? programs.history().newest().program()
                : programs.history().version(state.program());
        GroupId desired = Queueing.group(state, program, ladder);
        Set<GroupId> others = new TreeSet<>(programs.history().groupsEverUsedBy(ladder));
        if (desired != null) {
            others.remove(desired);
        }
        others.removeAll(Queueing.groupsBeside(state, program, ladder));
        CustomerId customer = CustomerId.of(delivery.member().value());
        return new GroupAssignment(customer, ladder, desired, others, state.version());
    }
}
