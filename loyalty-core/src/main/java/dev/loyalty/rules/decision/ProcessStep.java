package dev.loyalty.rules.decision;

import dev.loyalty.event.Ref;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A step of a process, to be done once in a member's journal.
 *
 * @param source in whose journal the process began
 * @param begun the number of the entry with which it began
 * @param member in whose journal the step is done
 * @param subject what else must be known to decide; null if nothing is
 * @param decision adds what follows to the draft
 * @param clock what the clock says
 */
public record ProcessStep(
        MemberId source,
        long begun,
        MemberId member,
        @Nullable Ref subject,
        Consumer<DecisionContext> decision,
        Instant clock) {

    /** {@return the reference to what this step has left} */
    public Ref process() {
        return new Ref(member, Mention.process(source, begun));
    }

    /** {@return what must be known to decide} */
    public Set<Ref> facts() {
        return subject == null ? Set.of(process()) : Set.of(process(), subject);
    }
}
