package dev.loyalty.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.Cause;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.Frozen;
import dev.loyalty.event.Mentioned;
import dev.loyalty.event.OrderCounted;
import dev.loyalty.event.Ref;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What the index answers is what a look at every entry would find. */
class EntryLogProperties {

    private static final MemberId ANNA = MemberId.of("anna");
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final Money ONE = Money.of("1.00", "EUR");

    /** "Aa" and "BB" have one hash, and so has whatever is joined of them: many references share every bit of theirs. */
    private static final Arbitrary<String> IDS = Arbitraries.oneOf(
            Arbitraries.of("Aa", "BB").list().ofMinSize(1).ofMaxSize(6).map(parts -> String.join("", parts)),
            Arbitraries.integers().between(1, 40).map(String::valueOf),
            Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(40));

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theIndexFindsWhatAScanFinds(
            @ForAll("journals") List<Entry> journal, @ForAll @IntRange(min = 1, max = 9) int at) {
        EntryLog log = new EntryLog();
        for (int from = 0; from < journal.size(); from += at) {
            log.append(journal.subList(from, Math.min(journal.size(), from + at)), from);
        }

        for (Ref ref : refsOf(journal)) {
            assertThat(log.find(ref, journal.size())).as("%s", ref).isEqualTo(scanned(journal, ref));
        }
        assertThat(log.range(0, journal.size())).isEqualTo(journal);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whoReadsWhileEntriesAreAddedSeesThoseOfItsOwnMoment(@ForAll("journals") List<Entry> journal) {
        EntryLog log = new EntryLog();
        log.append(journal, 0);

        for (int size = 0; size <= journal.size(); size += 7) {
            for (Ref ref : refsOf(journal)) {
                assertThat(log.find(ref, size))
                        .as("%s of %s", ref, size)
                        .isEqualTo(scanned(journal.subList(0, size), ref));
            }
        }
    }

    @Provide
    Arbitrary<List<Entry>> journals() {
        return entries().list().ofMaxSize(150).map(drafts -> {
            List<Entry> journal = new ArrayList<>();
            drafts.forEach(draft -> journal.add(draft.numbered(journal.size() + 1L)));
            return journal;
        });
    }

    @Provide
    Arbitrary<EntryDraft> entries() {
        Arbitrary<OrderKey> orders =
                Combinators.combine(Arbitraries.of("default", "Aa", "BB"), IDS).as(OrderKey::of);
        Arbitrary<Cause> commands = Combinators.combine(Arbitraries.of(CommandKind.class), IDS, orders)
                .as((kind, id, order) -> new Cause.ByCommand(
                        kind,
                        id.length() % 2 == 0 ? CommandId.of(id) : CommandId.derivedFrom(order, id),
                        new Digest(1, 2, 3),
                        AT));
        Arbitrary<Cause> causes = Arbitraries.oneOf(commands, Arbitraries.just(new Cause.ByTime(AT)));
        Arbitrary<List<Event>> events = Arbitraries.oneOf(
                        orders.map(order -> (Event) new OrderCounted(order, LocalDate.EPOCH, ONE)),
                        things().list()
                                .ofMinSize(1)
                                .ofMaxSize(3)
                                .uniqueElements()
                                .map(all -> (Event) new Mentioned(all)),
                        Arbitraries.just((Event) new Frozen()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
        return Combinators.combine(causes, events).as(EntryDraft::new);
    }

    /** Of kinds that nobody knows. */
    private static Arbitrary<Mention> things() {
        Arbitrary<Mention.Kind> kinds = Arbitraries.of("hold", "voucher").map(Mention.Kind::new);
        return Combinators.combine(kinds, Arbitraries.of("", "Aa", "BB"), IDS).as(Mention::of);
    }

    record EntryDraft(Cause cause, List<Event> events) {
        Entry numbered(long seq) {
            return new Entry(seq, cause, AT, events);
        }
    }

    private static Set<Ref> refsOf(List<Entry> journal) {
        Set<Ref> refs = new HashSet<>();
        refs.add(Ref.order(ANNA, OrderKey.of("unheard of")));
        refs.add(Ref.order(ANNA, OrderKey.of("AaBBAaBBAaBBAa")));
        journal.forEach(entry -> refs.addAll(entry.refs(ANNA)));
        return refs;
    }

    private static List<Entry> scanned(List<Entry> journal, Ref ref) {
        return journal.stream().filter(entry -> entry.carries(ref)).toList();
    }
}
