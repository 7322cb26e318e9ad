package dev.loyalty.rules.decision;

import dev.loyalty.command.Refusal;
import dev.loyalty.event.Enrolled;
import dev.loyalty.member.MemberState;
import dev.loyalty.value.CustomerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who becomes a member, and whose orders are admitted. */
public final class Admission {

    private Admission() {}

    /** Enrols in the lowest tier of every ladder. */
    public static void enrol(DecisionContext on, Instant joinedAt, boolean explicitly) {
        List<Enrolled.Start> starts = on.program().ladders().stream()
                .map(ladder -> new Enrolled.Start(ladder.id(), ladder.lowest().id()))
                .toList();
        on.draft()
                .add(new Enrolled(
                        joinedAt,
                        explicitly,
                        on.program().version(),
                        on.program().needsDays(),
                        starts));
    }

    /** Admits an order or credit note, enrolling if the program says so; null, or why it is not admitted. */
    public static @Nullable Refusal admit(DecisionContext on, CustomerId customer, Instant occurredAt) {
        MemberState state = on.draft().state();
        return switch (state.membership()) {
            case NONE -> {
                if (!on.program().joining().byFirstOrder()) {
                    yield new Refusal.NotAMember(customer);
                }
                enrol(on, occurredAt, false);
                yield null;
            }
            case ERASED -> new Refusal.MemberErased(customer);
            case ACTIVE, FROZEN -> {
                Instant joinedAt = state.joinedAt();
                yield joinedAt != null
                                && occurredAt.isBefore(joinedAt)
                                && !on.program().joining().admitsEarlierOrders()
                        ? new Refusal.BeforeJoining(occurredAt, joinedAt)
                        : null;
            }
        };
    }

    /** Null for a member, or why this is none. */
    public static @Nullable Refusal requireMember(DecisionContext on, CustomerId customer) {
        return switch (on.draft().state().membership()) {
            case ACTIVE, FROZEN -> null;
            case NONE -> new Refusal.NotAMember(customer);
            case ERASED -> new Refusal.MemberErased(customer);
        };
    }
}
