package dev.loyalty.internal;

import dev.loyalty.command.Command;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Preview;
import dev.loyalty.event.Ref;
import dev.loyalty.member.Decision;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.MemberView;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.rules.answer.Answers;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Step;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Decides as the gateway does, on a record that is read, and drops the commit. Thread-safe. */
public final class DryRun {

    private final CommandGateway gateway;
    private final MemberStore store;
    private final Programs programs;

    /**
     * Runs dry.
     *
     * @param gateway makes the steps, and hears of no delivery
     * @param store what is read
     * @param programs the versions of the program
     */
    public DryRun(CommandGateway gateway, MemberStore store, Programs programs) {
        this.gateway = gateway;
        this.store = store;
        this.programs = programs;
    }

    /**
     * What a command would do.
     *
     * @param command the command
     * @return its outcome, and how its customer would stand
     */
    public Preview of(Command command) {
        Instant now = gateway.now();
        Run<Outcome> run = CommandGateway.guarded(() -> run(gateway.step(command, now)));
        ProgramHistory history = programs.history();
        MemberState state = run.state(history);
        MemberView after = Sound.checked(state, history, () -> Answers.view(command.customer(), state, history, now));
        return new Preview(run.answer(), after);
    }

    /** A decision about a member, and the record on which it was made. */
    private record Run<A>(MemberRecord record, Decision<A> decision) {

        MemberState state(ProgramHistory history) {
            return decision instanceof Decision.Commit<A> commit
                    ? (MemberState) commit.next()
                    : record.stateIn(history.newest().program().currency());
        }

        A answer() {
            return decision instanceof Decision.Commit<A> commit
                    ? commit.answer()
                    : ((Decision.Keep<A>) decision).answer();
        }
    }

    private <A> Run<A> run(Step<A> step) {
        Set<Ref> facts = new HashSet<>(step.facts());
        while (true) {
            MemberRecord record = (MemberRecord) store.read(step.stream(), Set.copyOf(facts));
            try {
                Decision<A> decision = step.decide().apply(record);
                if (!(decision instanceof Decision.More<A> more)) {
                    return new Run<>(record, decision);
                }
                facts.addAll(more.facts());
            } catch (NewerProgram published) {
                programs.refreshTo(published.number());
            }
        }
    }
}
