package dev.loyalty.rules.activity;

import dev.loyalty.command.Activity;
import dev.loyalty.command.ActivityVoid;
import dev.loyalty.command.Refusal;
import dev.loyalty.event.ActivityReported;
import dev.loyalty.event.ActivityVoided;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.member.Membership;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.rules.calendar.Counting;
import dev.loyalty.rules.decision.Admission;
import dev.loyalty.rules.decision.DecisionContext;
import dev.loyalty.rules.decision.Ruling;
import dev.loyalty.rules.tier.Days;
import dev.loyalty.value.ActivityRef;
import org.jspecify.annotations.Nullable;

/** What follows from what the shop says of an activity. */
public final class DecideActivities {

    private DecideActivities() {}

    public static Ruling report(DecisionContext on, Activity activity) {
        ActivityRef ref = activity.ref();
        LoyaltyProgram program = on.program();
        if (!program.activities().contains(ref.kind())) {
            return new Ruling.Refused(new Refusal.ActivityUndeclared(ref.kind(), program.activities()));
        }
        Refusal refusal = admitted(on, activity);
        if (refusal != null) {
            return new Ruling.Refused(refusal);
        }
        LoyaltyProgram then = on.programs().inForceAt(activity.occurredAt());
        on.draft()
                .add(new ActivityReported(
                        ref.kind(), ref.activity(), Counting.day(then, activity.occurredAt()), activity.count()));
        return on.accepted();
    }

    /** Activities make nobody a member. */
    private static @Nullable Refusal admitted(DecisionContext on, Activity activity) {
        return on.draft().state().membership() == Membership.NONE
                ? new Refusal.NotAMember(activity.customer())
                : Admission.admit(on, activity.customer(), activity.occurredAt());
    }

    /** Takes back what is recorded, whatever the program declares by now. */
    public static Ruling takeBack(DecisionContext on, ActivityVoid command) {
        for (Entry entry : on.ofSubject()) {
            for (Event event : entry.events()) {
                if (event instanceof ActivityReported reported) {
                    boolean former = entry.seq() < on.draft().state().lifeStart();
                    on.draft()
                            .add(new ActivityVoided(
                                    reported.activity(),
                                    reported.id(),
                                    Days.of(on.draft().state(), reported.day(), seq -> entry.seq() < seq),
                                    former ? 0 : reported.count()));
                    return on.accepted();
                }
            }
        }
        return new Ruling.Refused(new Refusal.ActivityUnknown(command.ref()));
    }
}
