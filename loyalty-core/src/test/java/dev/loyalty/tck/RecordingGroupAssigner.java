package dev.loyalty.tck;

import dev.loyalty.spi.GroupAssigner;
import dev.loyalty.spi.GroupAssignment;
import dev.loyalty.spi.Receipt;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.GroupId;
import dev.loyalty.value.LadderId;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Keeps customer groups in memory, the way a shop would. Thread-safe. */
public final class RecordingGroupAssigner extends Recording<GroupAssignment> implements GroupAssigner {

    private record Place(CustomerId customer, LadderId ladder) {}

    private final Map<CustomerId, Set<GroupId>> groups = new HashMap<>();
    private final Map<Place, Long> versions = new HashMap<>();

    /** Makes a shop in which nobody is in any group. */
    public RecordingGroupAssigner() {}

    /** Moves the customer, unless a newer assignment was applied already. */
    @Override
    public Receipt assign(GroupAssignment assignment) {
        return received(assignment, () -> applied(assignment));
    }

    /**
     * In which groups a customer is.
     *
     * @param customer who
     * @return the groups, sorted
     */
    public Set<GroupId> groups(CustomerId customer) {
        return guarded(() ->
                Collections.unmodifiableSet(new TreeSet<>(groups.getOrDefault(customer, Collections.emptySet()))));
    }

    /**
     * Puts a customer into a group, as the shop's staff might.
     *
     * @param customer who
     * @param group which group
     */
    public void put(CustomerId customer, GroupId group) {
        guarded(() -> groupsOf(customer).add(group));
    }

    private Receipt applied(GroupAssignment assignment) {
        Place place = new Place(assignment.customer(), assignment.ladder());
        Long before = versions.get(place);
        if (before != null && before > assignment.version()) {
            return Receipt.skipped("version " + before + " was applied already");
        }
        versions.put(place, assignment.version());
        Set<GroupId> now = groupsOf(assignment.customer());
        now.removeAll(assignment.others());
        assignment.group().ifPresent(now::add);
        return Receipt.done();
    }

    private Set<GroupId> groupsOf(CustomerId customer) {
        return groups.computeIfAbsent(customer, unseen -> new TreeSet<>());
    }
}
