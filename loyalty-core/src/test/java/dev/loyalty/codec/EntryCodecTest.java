package dev.loyalty.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.codec.bytes.BytesWriter;
import dev.loyalty.codec.fixed.FirstFormat;
import dev.loyalty.command.CorruptDataException;
import dev.loyalty.event.Cause;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.OrderCancelled;
import dev.loyalty.event.OrderEvent;
import dev.loyalty.event.OrderExcess;
import dev.loyalty.event.OrderReinstated;
import dev.loyalty.event.OrderRevised;
import dev.loyalty.testing.Documents;
import dev.loyalty.testing.Sealed;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EntryCodecTest {

    @TestFactory
    Stream<DynamicTest> everyFormatOfAnEntryStaysReadable() {
        return Golden.tests("entry", EntryExamples::of, Documents::read, Documents::write);
    }

    @Test
    void everyKindOfEventHasAGoldenDocument() {
        Set<Class<?>> shown = EntryExamples.of(2).values().stream()
                .flatMap(entry -> entry.events().stream())
                .map(Event::getClass)
                .collect(Collectors.toSet());

        assertThat(shown).containsExactlyInAnyOrderElementsOf(Sealed.leavesOf(Event.class));
    }

    @Test
    void everyKindOfCauseHasAGoldenDocument() {
        Set<Class<?>> shown = EntryExamples.of(2).values().stream()
                .map(entry -> entry.cause().getClass())
                .collect(Collectors.toSet());

        assertThat(shown).containsExactlyInAnyOrderElementsOf(Sealed.leavesOf(Cause.class));
    }

    @Test
    void aPlainOrderIsSmall() {
        assertThat(Documents.write(EntryExamples.plainOrder(), 1)).hasSizeLessThanOrEqualTo(75);
        assertThat(Documents.write(EntryExamples.plainOrder(), 2)).hasSizeLessThanOrEqualTo(75);
    }

    @Test
    void amountsOfTheLargestSizeAreKept() {
        for (long minor : new long[] {Long.MIN_VALUE, Long.MAX_VALUE, 63, 64, -64, -65, 0}) {
            Money money = Money.ofMinor(minor, EntryExamples.eur("0").currency());
            Entry entry = with(new OrderCancelled(EntryExamples.ORDER, EntryExamples.DAY, money));

            assertThat(Documents.again(entry)).isEqualTo(entry);
        }
    }

    @Test
    void aDerivedIdOfManyPartsIsKept() {
        CommandId id = CommandId.parse("a\u001fb\u001fc\u001fd\u001fe");
        Cause.ByCommand cause = (Cause.ByCommand) EntryExamples.plainOrder().cause();
        Cause other = new Cause.ByCommand(cause.kind(), id, cause.digest(), cause.occurredAt());
        Entry entry = new Entry(1, other, EntryExamples.NOON, List.of());

        assertThat(Documents.again(entry).cause()).isEqualTo(other);
    }

    @Test
    void anInstantFinerThanAMicrosecondIsNotWritten() {
        Entry entry = new Entry(1, new Cause.ByTime(EntryExamples.NOON), EntryExamples.NOON.plusNanos(1), List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Documents.write(entry, 2))
                .withMessage("instants are kept to the microsecond, but this is 2026-03-14T12:00:00.000000001Z");
    }

    @Test
    void aNumberBelowZeroIsNoEntrysNumber() {
        Entry entry = new Entry(-1, new Cause.ByTime(EntryExamples.NOON), EntryExamples.NOON, List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Documents.write(entry, 2))
                .withMessage("a number that counts must not be negative, but is -1");
    }

    @Test
    void anOrderThatIsCorruptInsideIsRefused() {
        Entry paid = EntryExamples.named("order-paid-with-everything");
        byte[] bytes = Documents.write(paid, 1);
        byte[] goods = HexFormat.of().parseHex("e0b802");
        int at = indexOf(bytes, goods);
        bytes[at] = (byte) (bytes[at] | 2);

        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> Documents.read(paid, bytes))
                .withMessageContaining("the lines sum to");
    }

    @Test
    void anUnknownEventMayBeANewerOne() {
        Entry frozen = EntryExamples.named("frozen");
        byte[] bytes = Documents.write(frozen, 1);
        bytes[bytes.length - 1] = 99;

        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> Documents.read(frozen, bytes))
                .withMessage(
                        "the journal entry 7 of member anna cannot be read: the unknown event 99 (damaged, or written by a newer"
                                + " version of the library) at byte 39 of 40");
    }

    @Test
    void aRateOfTooManyDecimalsIsNotWritten() {
        BytesWriter out = new BytesWriter(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> out.rate(BigDecimal.ONE.movePointLeft(2000)))
                .withMessage("a rate has at most 200 decimals, but this has 2000");
    }

    private static Entry with(OrderEvent event) {
        return new Entry(1, new Cause.ByTime(EntryExamples.NOON), EntryExamples.NOON, List.of(event));
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        String hex = HexFormat.of().formatHex(bytes);
        int at = hex.indexOf(HexFormat.of().formatHex(part));
        assertThat(at).isNotNegative().isEven();
        return at / 2;
    }

    @Test
    void theFirstFormatLeavesAnExcessOutSoThatTheVersionBeforeReadsTheEntry() {
        Entry plain = EntryExamples.plainOrder();
        List<Event> events = new ArrayList<>(plain.events());
        events.add(new OrderExcess(EntryExamples.ORDER, EntryExamples.eur("10.00")));
        Entry entry = new Entry(plain.seq(), plain.cause(), plain.recordedAt(), events);

        assertThat(Documents.read(entry, Documents.write(entry, 1))).isEqualTo(plain);
        assertThat(Documents.read(entry, Documents.write(entry, 2))).isEqualTo(entry);
    }

    @Test
    void theFirstFormatTellsWhatAnEditChangesOfARefundInEventsThatTheVersionBeforeKnows() {
        Entry revised = EntryExamples.named("order-revised-after-a-refund");
        OrderKey order = EntryExamples.ORDER;

        assertThat(FirstFormat.spread(revised.events()))
                .containsExactly(
                        new OrderRevised(
                                order,
                                EntryExamples.DAY,
                                2,
                                EntryExamples.total(EntryExamples.eur("70.00")),
                                EntryExamples.eur("-450.00"),
                                EntryExamples.eur("0.00")),
                        new OrderCancelled(order, EntryExamples.DAY, EntryExamples.eur("0.00")),
                        new OrderReinstated(order, EntryExamples.DAY, EntryExamples.eur("30.00")));
        assertThat(FirstFormat.gathered(FirstFormat.spread(revised.events()))).isEqualTo(revised.events());
    }

    @Test
    void theFirstFormatTellsAnEditOfACancelledOrderInEventsThatTheVersionBeforeKnows() {
        Entry revised = EntryExamples.named("order-revised-while-cancelled");
        OrderKey order = EntryExamples.ORDER;

        assertThat(FirstFormat.spread(revised.events()))
                .containsExactly(
                        new OrderReinstated(order, EntryExamples.DAY, EntryExamples.eur("0.00")),
                        new OrderRevised(
                                order,
                                EntryExamples.DAY,
                                2,
                                EntryExamples.total(EntryExamples.eur("70.00")),
                                EntryExamples.eur("-450.00"),
                                EntryExamples.eur("0.00")),
                        new OrderCancelled(order, EntryExamples.DAY, EntryExamples.eur("450.00")));
        assertThat(FirstFormat.gathered(FirstFormat.spread(revised.events()))).isEqualTo(revised.events());
    }

    @Test
    void theFirstFormatTellsWhatCountsForTheFirstTimeAsAnEdit() {
        for (String name : List.of("order-counted-first-after-a-void", "order-counted-first-when-reinstated")) {
            Entry entry = Objects.requireNonNull(EntryExamples.of(2).get(name));
            OrderRevised first = (OrderRevised) entry.events().get(0);

            assertThat(Documents.read(entry, Documents.write(entry, 1)).events())
                    .containsExactly(new OrderRevised(
                            first.order(),
                            first.day(),
                            first.revision(),
                            first.basket(),
                            first.change(),
                            first.retaken()));
        }
    }
}
