package dev.loyalty.codec;

import static dev.loyalty.codec.EntryExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.command.CorruptDataException;
import dev.loyalty.event.Cause;
import dev.loyalty.event.Entry;
import dev.loyalty.event.SharedEvent;
import dev.loyalty.event.SharedEvent.StockLacking;
import dev.loyalty.event.SharedEvent.StockReturned;
import dev.loyalty.event.SharedEvent.StockSet;
import dev.loyalty.event.SharedEvent.StockTaken;
import dev.loyalty.member.SharedState;
import dev.loyalty.member.SharedState.Stock;
import dev.loyalty.testing.Documents;
import dev.loyalty.testing.Sealed;
import dev.loyalty.value.SharedId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Documents of things that members share: known since format 2. */
class SharedCodecTest {

    private static final SharedId MUGS = SharedId.stock("mugs");

    @TestFactory
    Stream<DynamicTest> everyFormatOfASharedEntryStaysReadable() {
        return Golden.tests(
                "shared-entry-format-2.txt",
                entries(),
                (entry, bytes) -> Documents.read(MUGS, entry, bytes),
                entry -> Documents.write(MUGS, entry, 2));
    }

    @TestFactory
    Stream<DynamicTest> everyFormatOfASharedStateStaysReadable() {
        return Golden.tests(
                "shared-state-format-2.txt",
                states(),
                (state, bytes) -> (SharedState) StateCodec.decode(place(state), bytes),
                state -> StateCodec.encode(Documents.CLUB, state, 2));
    }

    @Test
    void everyKindOfEventHasAGoldenDocument() {
        Set<Class<?>> shown = entries().values().stream()
                .flatMap(entry -> entry.shared().stream())
                .map(SharedEvent::getClass)
                .collect(Collectors.toSet());

        assertThat(shown).containsExactlyInAnyOrderElementsOf(Sealed.leavesOf(SharedEvent.class));
    }

    @Test
    void everyKindOfStateHasAGoldenDocument() {
        Set<Class<?>> shown =
                states().values().stream().map(SharedState::getClass).collect(Collectors.toSet());

        assertThat(shown).containsExactlyInAnyOrderElementsOf(Sealed.leavesOf(SharedState.class));
    }

    @Test
    void theFirstFormatKnowsNoSharedThings() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Documents.write(MUGS, entry(1, new StockSet(3)), 1))
                .withMessageStartingWith("documents of format 1 know no such ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StateCodec.encode(Documents.CLUB, Stock.none(MUGS), 1))
                .withMessageStartingWith("documents of format 1 know no such state as ");
    }

    @Test
    void whatHappenedToAThingIsNotReadInAMembersPlace() {
        Entry entry = entry(1, new StockSet(3));
        byte[] bytes = Documents.write(MUGS, entry, 2);

        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> Documents.read(entry, bytes))
                .withMessageStartingWith("the journal entry 1 of member anna cannot be read: the checksum ");
        byte[] state = StateCodec.encode(Documents.CLUB, Stock.none(MUGS), 2);
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> StateCodec.decode(new Place(Documents.CLUB, Documents.ANNA, 0), state))
                .withMessageStartingWith("the member state of member anna cannot be read: the checksum ");
    }

    @Test
    void damageIsToldOfTheThing() {
        byte[] bytes = StateCodec.encode(Documents.CLUB, Stock.none(MUGS), 2);
        bytes[bytes.length - 1]++;

        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> StateCodec.decode(place(Stock.none(MUGS)), bytes))
                .withMessageStartingWith("the shared state of stock/mugs cannot be read: the checksum ")
                .satisfies(damaged -> {
                    assertThat(damaged.stream()).contains(MUGS);
                    assertThat(damaged.member()).isEmpty();
                });
    }

    private static Map<String, Entry> entries() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        entries.put(
                "stock-set",
                Entry.ofShared(1, new Cause.ByProgram(2, NOON.minusSeconds(3600)), NOON, List.of(new StockSet(3))));
        entries.put("stock-taken", entry(2, new StockTaken(1)));
        entries.put("stock-taken-in-several-pieces", entry(3, new StockTaken(200)));
        entries.put("stock-lacking", entry(4, new StockLacking(2)));
        entries.put("stock-returned", entry(5, new StockReturned(1)));
        return entries;
    }

    private static Map<String, SharedState> states() {
        Map<String, SharedState> states = new LinkedHashMap<>();
        states.put("no-stock", Stock.none(MUGS));
        states.put("stock", new Stock(MUGS, 300, NOON, 250, 201));
        return states;
    }

    private static Entry entry(long seq, SharedEvent event) {
        return Entry.ofShared(seq, new Cause.ByProcess(Documents.ANNA, 7), NOON, List.of(event));
    }

    private static Place place(SharedState state) {
        return new Place(Documents.CLUB, state.id(), state.version());
    }
}
