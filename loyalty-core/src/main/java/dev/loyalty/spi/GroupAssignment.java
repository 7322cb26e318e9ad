package dev.loyalty.spi;

import dev.loyalty.value.CustomerId;
import dev.loyalty.value.GroupId;
import dev.loyalty.value.LadderId;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which of a ladder's customer groups a customer should be in.
 *
 * @param customer who
 * @param ladder whose groups
 * @param desired the group to be in; null for none of them
 * @param others the ladder's other groups, retired ones too, but not one that another ladder asks for: be in none of them
 * @param version only rises for a customer and ladder; what comes with a lower one than was applied is out of date
 */
public record GroupAssignment(
        CustomerId customer, LadderId ladder, @Nullable GroupId desired, Set<GroupId> others, long version) {

    /** Copies the groups. */
    public GroupAssignment {
        others = Collections.unmodifiableSet(new TreeSet<>(others));
    }

    /** {@return the group to be in, or empty for none of the ladder's} */
    public Optional<GroupId> group() {
        return Optional.ofNullable(desired);
    }
}
