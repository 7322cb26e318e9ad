package dev.loyalty.rules.order;

import dev.loyalty.command.OrderSnapshot;
import dev.loyalty.event.Cause.ByCommand;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Entry;
import dev.loyalty.event.OrderSynced;
import dev.loyalty.program.SameRevision;
import dev.loyalty.rules.decision.DecisionContext;
import org.jspecify.annotations.Nullable;

/** Which of two snapshots of one revision stands. */
final class Ties {

    private Ties() {}

    /** Whether a snapshot of the revision that is recorded takes the place of the one that stands. */
    static boolean wins(DecisionContext on, OrderSnapshot snapshot) {
        Digest standing = standing(on, snapshot);
        if (standing == null || on.program().sameRevision() == SameRevision.CONFLICT) {
            return false;
        }
        return on.program().sameRevision() == SameRevision.BY_ARRIVAL
                ? !on.digest().equals(standing)
                : on.digest().text().compareTo(standing.text()) > 0;
    }

    /** What the last snapshot of this revision stated that took effect. */
    private static @Nullable Digest standing(DecisionContext on, OrderSnapshot snapshot) {
        Digest last = null;
        for (Entry entry : on.ofSubject()) {
            boolean synced = entry.events().stream()
                    .anyMatch(event -> event instanceof OrderSynced one
                            && one.order().equals(snapshot.ref().order())
                            && one.revision() == snapshot.revision());
            boolean snapshotOfIt = synced && entry.cause() instanceof ByCommand by && by.kind() == CommandKind.SYNC;
            last = snapshotOfIt && entry.cause() instanceof ByCommand cause ? cause.digest() : last;
        }
        return last;
    }
}
