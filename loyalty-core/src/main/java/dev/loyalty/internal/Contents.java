package dev.loyalty.internal;

import dev.loyalty.command.CorruptDataException;
import dev.loyalty.event.Delivery;
import dev.loyalty.spi.GroupAssignment;
import dev.loyalty.spi.Happening;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Message;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.QueuedDelivery.Assigned;
import dev.loyalty.spi.Settlement;
import dev.loyalty.spi.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is told of deliveries, made of what they point to. Of what is done already, or cannot be made, the trip hears at once. */
final class Contents {

    private static final Logger LOG = LoggerFactory.getLogger(Contents.class);

    private final MemberStore store;
    private final Programs programs;
    private final Messages messages;
    private final Settling settling;

    Contents(MemberStore store, Programs programs, Settling settling) {
        this.store = store;
        this.programs = programs;
        this.messages = new Messages(store, programs);
        this.settling = settling;
    }

    List<Round.Item<Processes.Begun>> steps(Trip trip) {
        return made(trip, this::begun);
    }

    List<Round.Item<GroupAssignment>> assignments(Trip trip) {
        return made(trip, this::assignment);
    }

    List<Round.Item<Message>> messages(Trip trip) {
        return made(trip, this::message);
    }

    List<Round.Item<Happening>> happenings(Trip trip) {
        return made(trip, this::happening);
    }

    private Optional<GroupAssignment> assignment(QueuedDelivery queued, Material material) {
        Delivery delivery = queued.delivery();
        GroupAssignment assignment =
                Assignments.of(delivery, material.state(delivery.member(), programs.history()), programs);
        boolean isAssigned = new Assigned(assignment.desired()).equals(queued.assigned());
        return delivery.index() == Delivery.UNLESS_CURRENT && isAssigned ? Optional.empty() : Optional.of(assignment);
    }

    private Optional<Processes.Begun> begun(QueuedDelivery queued, Material material) {
        Delivery delivery = queued.delivery();
        return Optional.of(new Processes.Begun(delivery.stream(), material.entry(delivery)));
    }

    private Optional<Message> message(QueuedDelivery queued, Material material) {
        return messages.of(queued.delivery(), material);
    }

    private Optional<Happening> happening(QueuedDelivery queued, Material material) {
        return Happenings.of(queued.delivery(), material.entry(queued.delivery()), programs.history());
    }

    /** Makes what is told of a delivery and what it points to; or says that it is done already. */
    private interface Maker<T> {
        Optional<T> make(QueuedDelivery queued, Material material);
    }

    /** Of a member whose stored data is damaged nothing can be made; that is found out one by one. */
    private <T> List<Round.Item<T>> made(Trip trip, Maker<T> maker) {
        List<QueuedDelivery> all = trip.all();
        List<Round.Item<T>> items = new ArrayList<>();
        Material together = all.size() == 1 ? null : material(all);
        for (QueuedDelivery queued : all) {
            try {
                Material material = together != null ? together : Material.of(store, List.of(queued.delivery()));
                Optional<T> content = maker.make(queued, material);
                content.ifPresent(made -> items.add(new Round.Item<>(queued, made)));
                if (content.isEmpty()) {
                    trip.settle(queued.delivery(), new Settlement.Done(queued.assigned()));
                }
            } catch (RuntimeException failed) {
                if (concernsAll(failed)) {
                    throw failed;
                }
                trip.settle(queued.delivery(), settling.failed(queued, failed));
            }
        }
        return items;
    }

    private @Nullable Material material(List<QueuedDelivery> all) {
        try {
            return Material.of(store, all.stream().map(QueuedDelivery::delivery).toList());
        } catch (RuntimeException failed) {
            if (concernsAll(failed)) {
                throw failed;
            }
            LOG.debug("{} deliveries are made one by one: {}", all.size(), failed.getMessage());
            return null;
        }
    }

    /** A store that cannot be used, or a program that cannot be read here, says nothing about a delivery. */
    private static boolean concernsAll(RuntimeException failed) {
        return failed instanceof StoreException store
                ? !store.concernsSomeAlone()
                : failed instanceof CorruptDataException damaged && damaged.concernsAll();
    }
}
