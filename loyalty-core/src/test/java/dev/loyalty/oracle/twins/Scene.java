package dev.loyalty.oracle.twins;

import dev.loyalty.Import;
import dev.loyalty.ImportReport;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.Verification;
import dev.loyalty.command.Command;
import dev.loyalty.command.LoyaltyException;
import dev.loyalty.command.Outcome;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.TierChanged;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.MemberView;
import dev.loyalty.member.OrderStatement;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.testing.AllOrders;
import dev.loyalty.testing.Documents;
import dev.loyalty.value.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One engine with one member, in which beats are played. */
final class Scene {

    static final CustomerId ADA = CustomerId.of("ada");
    static final String APPLIED = "applied";
    static final String REPLAY = "replay";
    private static final int ALL = 10_000;

    final SettableClock clock;
    final LoyaltyEngine engine;
    private final List<Command> applied = new ArrayList<>();

    Scene(List<LoyaltyProgram> programs, Instant start) {
        this.clock = SettableClock.at(start);
        InMemoryStore store = new InMemoryStore();
        LoyaltyEngine newest = null;
        for (LoyaltyProgram program : programs) {
            newest = LoyaltyEngine.builder(program).store(store).clock(clock).build();
        }
        this.engine = Objects.requireNonNull(newest);
    }

    /** Plays a beat; answers what became of its commands. */
    List<String> play(Beat beat) {
        clock.set(beat.now());
        List<String> answers = new ArrayList<>();
        switch (beat.kind()) {
            case SAY -> beat.commands().forEach(command -> answers.add(tell(command)));
            case IMPORT -> engine.recordAll(beat.commands().stream());
            case IMPORT_AGAIN -> engine.recordAll(List.copyOf(applied).stream());
            case VIEW -> view();
            case EXPLAIN -> engine.members().explain(ADA);
            case RUN_DUE -> runDue();
        }
        return answers;
    }

    String tell(Command command) {
        try {
            Outcome outcome = engine.record(command);
            if (outcome instanceof Outcome.Refused refused) {
                return refused.refusal().code();
            }
            if (!outcome.isReplay()) {
                applied.add(command);
            }
            return outcome.isReplay() ? REPLAY : APPLIED;
        } catch (LoyaltyException | IllegalArgumentException | ArithmeticException failed) {
            return failed.getClass().getSimpleName();
        }
    }

    /** What was said, and neither refused nor a replay. */
    List<Command> applied() {
        return applied;
    }

    ImportReport importAll(List<Command> commands, Import how) {
        return engine.recordAll(commands.stream(), how);
    }

    void runDue() {
        int done = 1;
        while (done > 0) {
            done = engine.runDue(10);
        }
    }

    MemberView view() {
        return engine.members().view(ADA);
    }

    Glance glance() {
        return Glance.of(view());
    }

    /** {@return what became of the orders, the instants apart} */
    String orders() {
        List<String> orders = new ArrayList<>();
        for (OrderStatement order : AllOrders.left(engine, ADA)) {
            orders.add("%s bought %s left %s excess %s surplus %s counts %s %s"
                    .formatted(
                            order.order(),
                            order.bought(),
                            order.left(),
                            order.excess(),
                            order.surplus(),
                            order.counts(),
                            order.state()));
        }
        return orders.stream().sorted().toList() + " net " + view().spend().net();
    }

    List<Entry> journal() {
        return engine.members().journal(ADA, 0, ALL);
    }

    /** The moves from tier to tier on some ladders, in order. */
    List<Move> moves(List<String> ladders) {
        List<Move> moves = new ArrayList<>();
        for (Entry entry : journal()) {
            for (Event event : entry.events()) {
                if (event instanceof TierChanged change
                        && ladders.contains(change.ladder().value())) {
                    moves.add(Move.of(entry, change));
                }
            }
        }
        return moves;
    }

    /** {@return what does not hold together in what is stored; null if all does} */
    @Nullable
    String damage() {
        Verification verification = engine.members().verify(ADA);
        if (!verification.agrees()) {
            return "the state is not the fold of the journal: " + verification;
        }
        MemberState stored = verification.stored();
        if (stored != null && !Documents.again(stored).equals(stored)) {
            return "a state written and read again is another: " + stored;
        }
        for (Entry entry : journal()) {
            if (!Documents.again(entry).equals(entry)) {
                return "an entry written and read again is another: " + entry;
            }
        }
        return null;
    }
}
