package dev.loyalty.examples.customstore;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import dev.loyalty.member.Decision.Commit;
import dev.loyalty.spi.Lane;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.StreamContents;
import dev.loyalty.value.StreamId;
import java.util.HashMap;
import java.util.Map;

/** Everything of one member, or of one thing that members share: because it is one document, it is written whole or not at all. */
record StreamDocument(StreamContents contents, Map<Receiver, Lane> lanes) {

    /** Before the first commit. */
    static StreamDocument of(StreamId stream) {
        return new StreamDocument(StreamContents.of(stream), Map.of());
    }

    /**
     * This document with a commit in it.
     *
     * @throws IllegalStateException if the commit does not continue what is here
     */
    StreamDocument after(Commit<?> commit) {
        StreamDocument written = new StreamDocument(contents.after(commit), lanes);
        for (Delivery delivery : commit.deliveries()) {
            QueuedDelivery queued = QueuedDelivery.of(delivery, commit.queuedAt());
            written = written.with(written.lane(delivery.receiver()).with(queued));
        }
        return written;
    }

    Lane lane(Receiver receiver) {
        Lane known = lanes.get(receiver);
        return known != null ? known : Lane.empty(new Lane.Key(contents.stream(), receiver));
    }

    StreamDocument with(Lane lane) {
        Map<Receiver, Lane> changed = new HashMap<>(lanes);
        changed.put(lane.key().receiver(), lane);
        return new StreamDocument(contents, changed);
    }
}
