package dev.loyalty.examples.adapters;

import dev.loyalty.spi.GroupAssigner;
import dev.loyalty.spi.GroupAssignment;
import dev.loyalty.spi.Receipt;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.GroupId;
import dev.loyalty.value.LadderId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts customers into the groups of a shop whose customer table is a map. A real one asks the shop's API or database; the steps are
 * the same: out of date? out of the other groups, into the desired one. Thread-safe.
 */
public final class ShopGroups implements GroupAssigner {

    private record Place(CustomerId customer, LadderId ladder) {}

    private final Map<CustomerId, Set<GroupId>> customers = new HashMap<>();
    private final Map<Place, Long> applied = new HashMap<>();

    /** A shop without customers. */
    public ShopGroups() {}

    /** A customer opens an account. */
    public synchronized void open(CustomerId customer) {
        customers.putIfAbsent(customer, new TreeSet<>());
    }

    /** Somebody of the staff puts a customer into a group. */
    public synchronized void put(CustomerId customer, GroupId group) {
        customers.computeIfAbsent(customer, unseen -> new TreeSet<>()).add(group);
    }

    /** {@return the groups that a customer is in} */
    public synchronized Set<GroupId> groupsOf(CustomerId customer) {
        return Set.copyOf(customers.getOrDefault(customer, Set.of()));
    }

    @Override
    public synchronized Receipt assign(GroupAssignment assignment) {
        Set<GroupId> groups = customers.get(assignment.customer());
        if (groups == null) {
            return Receipt.skipped("the shop has no customer " + assignment.customer());
        }
        Place place = new Place(assignment.customer(), assignment.ladder());
        if (applied.getOrDefault(place, 0L) > assignment.version()) {
            return Receipt.skipped("a newer assignment was applied already");
        }
        groups.removeAll(assignment.others());
        assignment.group().ifPresent(groups::add);
        applied.put(place, assignment.version());
        return Receipt.done();
    }
}
