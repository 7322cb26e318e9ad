package dev.loyalty.internal;

import dev.loyalty.event.Delivery;
import dev.loyalty.spi.GroupAssignment;
import dev.loyalty.spi.Happening;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Message;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.QueuedDelivery.Assigned;
import java.util.Optional;

/** What is told of a delivery, made of what it points to; empty if there is nothing to tell. */
final class Contents {

    private final Programs programs;
    private final Messages messages;

    Contents(MemberStore store, Programs programs) {
        this.programs = programs;
        this.messages = new Messages(store, programs);
    }

    Optional<GroupAssignment> assignment(QueuedDelivery queued, Material material) {
        Delivery delivery = queued.delivery();
        GroupAssignment assignment =
                Assignments.of(delivery, material.state(delivery.member(), programs.history()), programs);
        boolean isAssigned = new Assigned(assignment.desired()).equals(queued.assigned());
        return delivery.index() == Delivery.UNLESS_CURRENT && isAssigned ? Optional.empty() : Optional.of(assignment);
    }

    Optional<Processes.Begun> begun(QueuedDelivery queued, Material material) {
        Delivery delivery = queued.delivery();
        return Optional.of(new Processes.Begun(delivery.stream(), material.entry(delivery)));
    }

    Optional<Message> message(QueuedDelivery queued, Material material) {
        return messages.of(queued.delivery(), material);
    }

    Optional<Happening> happening(QueuedDelivery queued, Material material) {
        return Happenings.of(queued.delivery(), material.entry(queued.delivery()), programs.history());
    }
}
