package dev.loyalty.examples.customstore;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import dev.loyalty.examples.customstore.Documents.Versioned;
import dev.loyalty.spi.DeliveryQueue;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.Settlement;
import dev.loyalty.value.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The queue, whose lanes lie in the members' documents: each change of it swaps one document. */
record Queue(Documents<MemberId, MemberDocument> members) implements DeliveryQueue {

    private static final Comparator<Delivery> BY_PLACE = Comparator.comparing(Delivery::member)
            .thenComparing(delivery -> delivery.receiver().toString())
            .thenComparing(Delivery::seq)
            .thenComparing(Delivery::index);

    private record Candidate(MemberId member, Receiver receiver, Instant since) {}

    @Override
    public List<QueuedDelivery> take(String worker, Set<Receiver> receivers, Instant now, Duration lease, int limit) {
        List<Candidate> candidates = new ArrayList<>();
        for (MemberDocument document : members.scan()) {
            for (Receiver receiver : receivers) {
                document.lane(receiver)
                        .takeable(now)
                        .ifPresent(since -> candidates.add(new Candidate(document.member(), receiver, since)));
            }
        }
        candidates.sort(Comparator.comparing(Candidate::since));
        List<QueuedDelivery> taken = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (taken.size() < limit) {
                take(candidate, worker, now, now.plus(lease)).ifPresent(taken::add);
            }
        }
        return taken;
    }

    @Override
    public void settle(String worker, Delivery delivery, Settlement settlement) {
        change(delivery, lane -> lane.settled(worker, delivery, settlement));
    }

    @Override
    public List<QueuedDelivery> parked(@Nullable Delivery after, int limit) {
        return lanes().flatMap(lane -> lane.parked().stream())
                .sorted(Comparator.comparing(QueuedDelivery::delivery, BY_PLACE))
                .filter(item -> after == null || BY_PLACE.compare(item.delivery(), after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public boolean unpark(Delivery delivery, @Nullable Instant due) {
        return change(delivery, lane -> lane.unparked(delivery, due));
    }

    @Override
    public Backlog backlog() {
        List<Instant> queuedAt = lanes().flatMap(lane -> lane.undelivered().stream())
                .map(QueuedDelivery::queuedAt)
                .sorted()
                .toList();
        long parked = lanes().mapToLong(lane -> lane.parked().size()).sum();
        return new Backlog(queuedAt.size(), parked, queuedAt.isEmpty() ? null : queuedAt.get(0));
    }

    /** Takes what is first in the lane, unless another worker was faster. */
    private Optional<QueuedDelivery> take(Candidate candidate, String worker, Instant now, Instant until) {
        Optional<Versioned<MemberDocument>> read = members.read(candidate.member());
        Receiver receiver = candidate.receiver();
        if (read.isEmpty() || read.get().document().lane(receiver).takeable(now).isEmpty()) {
            return Optional.empty();
        }
        Lane handed = read.get().document().lane(receiver).handed(worker, until);
        MemberDocument next = read.get().document().with(receiver, handed);
        return members.compareAndSwap(candidate.member(), read.get().version(), next)
                ? handed.held()
                : Optional.empty();
    }

    /** Changes the lane of a delivery; returns whether that made a difference. */
    private boolean change(Delivery delivery, UnaryOperator<Lane> change) {
        while (true) {
            Optional<Versioned<MemberDocument>> read = members.read(delivery.member());
            if (read.isEmpty()) {
                return false;
            }
            MemberDocument before = read.get().document();
            Lane lane = before.lane(delivery.receiver());
            Lane changed = change.apply(lane);
            if (changed.equals(lane)) {
                return false;
            }
            MemberDocument next = before.with(delivery.receiver(), changed);
            if (members.compareAndSwap(delivery.member(), read.get().version(), next)) {
                return true;
            }
        }
    }

    private Stream<Lane> lanes() {
        return members.scan().stream().flatMap(document -> document.lanes().values().stream());
    }
}
