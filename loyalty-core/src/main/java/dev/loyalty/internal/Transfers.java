package dev.loyalty.internal;

import dev.loyalty.event.BalanceEvent;
import dev.loyalty.event.Entry;
import dev.loyalty.event.ProcessStart;
import dev.loyalty.event.RecallBegun;
import dev.loyalty.event.Ref;
import dev.loyalty.event.UnitsRecalled;
import dev.loyalty.event.UnitsReceived;
import dev.loyalty.event.UnitsSent;
import dev.loyalty.rules.balance.Transferring;
import dev.loyalty.rules.decision.DecisionContext;
import dev.loyalty.rules.decision.ProcessStep;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What members give to each other: the steps after the first. Thread-safe. */
public final class Transfers implements Processes {

    private final CommandGateway gateway;

    /**
     * Knows how transfers go on.
     *
     * @param gateway makes the steps
     */
    public Transfers(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public void goOn(MemberStore store, Begun begun) {
        MemberId source = begun.source().fold(member -> member, thing -> {
            throw unknown(begun);
        });
        long seq = begun.entry().seq();
        Ref over = new Ref(source, Mention.process(source, seq));
        if (!store.read(source, Set.of(over)).found(over).isEmpty()) {
            return;
        }
        ProcessStart start = begun.entry().events().stream()
                .filter(ProcessStart.class::isInstance)
                .map(ProcessStart.class::cast)
                .findFirst()
                .orElseThrow(() -> unknown(begun));
        start.accept(new Steps(store, source, seq));
    }

    private static IllegalStateException unknown(Begun begun) {
        return new IllegalStateException("this version knows no process that begins with entry %s of %s: update it"
                .formatted(begun.entry().seq(), begun.source().named()));
    }

    private static <E extends BalanceEvent> E only(Entry entry, Class<E> kind) {
        return entry.events().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "entry %s has no %s, though the process left it".formatted(entry.seq(), kind.getSimpleName())));
    }

    /** The steps that are left of one process. */
    private final class Steps implements ProcessStart.Visitor<Entry> {

        private final MemberStore store;
        private final MemberId source;
        private final long begun;

        Steps(MemberStore store, MemberId source, long begun) {
            this.store = store;
            this.source = source;
            this.begun = begun;
        }

        @Override
        public Entry on(UnitsSent sent) {
            Entry there = step(sent.other(), null, on -> Transferring.receive(on, sent, source));
            UnitsReceived received = only(there, UnitsReceived.class);
            return step(source, null, on -> Transferring.end(on, begun, sent, received));
        }

        @Override
        public Entry on(RecallBegun recall) {
            Ref transfer = new Ref(recall.other(), Mention.process(source, recall.sent()));
            Entry there = step(recall.other(), transfer, on -> Transferring.takeBack(on, recall, source));
            UnitsRecalled recalled = only(there, UnitsRecalled.class);
            return step(source, null, on -> Transferring.endRecall(on, recall.sent(), recall, recalled));
        }

        private Entry step(MemberId member, @Nullable Ref subject, Consumer<DecisionContext> decision) {
            return gateway.take(store, new ProcessStep(source, begun, member, subject, decision, gateway.now()));
        }
    }
}
