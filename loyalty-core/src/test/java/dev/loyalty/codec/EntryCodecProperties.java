package dev.loyalty.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.codec.HostileBytes.Damage;
import dev.loyalty.command.CorruptDataException;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.testing.AccountArbitraries;
import dev.loyalty.testing.Documents;
import dev.loyalty.testing.JournalArbitraries;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class EntryCodecProperties {

    @Provide
    Arbitrary<Entry> entries() {
        return JournalArbitraries.entries();
    }

    @Provide
    Arbitrary<Event> mentioned() {
        return JournalArbitraries.mentioned();
    }

    @Provide
    Arbitrary<Event> ofBalances() {
        return AccountArbitraries.events();
    }

    @Provide
    Arbitrary<List<Damage>> damages() {
        return HostileBytes.damages().list().ofMinSize(1).ofMaxSize(4);
    }

    @Property(tries = 500)
    void whatWasWrittenIsReadAsItWas(@ForAll("entries") Entry entry, @ForAll @IntRange(min = 1, max = 2) int format) {
        byte[] bytes = Documents.write(entry, format);

        Entry read = Documents.read(entry, bytes);

        assertThat(read).isEqualTo(entry);
        assertThat(Documents.write(read, format)).isEqualTo(bytes);
    }

    @Property(tries = 500)
    void whatIsMentionedIsReadAsItWasAndNotWrittenInTheFirstFormat(
            @ForAll("entries") Entry entry, @ForAll("mentioned") Event mentioned) {
        List<Event> events =
                Stream.concat(entry.events().stream(), Stream.of(mentioned)).toList();
        Entry mentioning = new Entry(entry.seq(), entry.cause(), entry.recordedAt(), events);

        assertThat(Documents.again(mentioning)).isEqualTo(mentioning);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Documents.write(mentioning, 1))
                .withMessageStartingWith("documents of format 1 know no such event as Mentioned[")
                .withMessageContaining("raised to 2");
    }

    @Property(tries = 500)
    void whatHappenedToABalanceIsReadAsItWasAndNotWrittenInTheFirstFormat(
            @ForAll("entries") Entry entry, @ForAll("ofBalances") Event event) {
        Entry moving = new Entry(entry.seq(), entry.cause(), entry.recordedAt(), List.of(event));

        assertThat(Documents.again(moving)).isEqualTo(moving);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Documents.write(moving, 1))
                .withMessageStartingWith("documents of format 1 know no such event as ")
                .withMessageContaining("raised to 2");
    }

    @Property(tries = 500)
    void anEntryThatIsCutOffAnywhereIsRefused(
            @ForAll("entries") Entry entry, @ForAll @IntRange(min = 1, max = 2) int format, @ForAll int place) {
        byte[] bytes = Documents.write(entry, format);
        byte[] cut = Arrays.copyOf(bytes, Math.floorMod(place, bytes.length));

        assertThatExceptionOfType(CorruptDataException.class).isThrownBy(() -> Documents.read(entry, cut));
    }

    @Property(tries = 500)
    void anEntryWithSomethingBehindItIsRefused(@ForAll("entries") Entry entry, @ForAll byte behind) {
        byte[] longer = HostileBytes.joined(Documents.write(entry, 1), new byte[] {behind});

        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> Documents.read(entry, longer))
                .withMessageContaining("1 bytes follow");
    }

    @Property(tries = 500)
    void damagedBytesWithoutAChecksumGiveAValueOrARefusal(
            @ForAll("entries") Entry entry, @ForAll("damages") List<Damage> damages) {
        byte[] bytes = damaged(Documents.write(entry, 1), damages);

        HostileBytes.assertValueOrRefusal(
                bytes, from -> Documents.read(entry, from), value -> Documents.write(value, 1));
    }

    @Property(tries = 500)
    void everyDamageIsFoundByTheChecksum(@ForAll("entries") Entry entry, @ForAll("damages") List<Damage> damages) {
        byte[] bytes = Documents.write(entry, 2);

        HostileBytes.assertDetected(bytes, damaged(bytes, damages), from -> Documents.read(entry, from));
    }

    @Property(tries = 500)
    void whatNobodyWroteIsRefusedThoughItsChecksumIsRight(
            @ForAll("entries") Entry entry, @ForAll("damages") List<Damage> damages) {
        byte[] bytes = HostileBytes.resealed(
                damaged(Documents.write(entry, 2), damages),
                Documents.columns(entry).sealOn("journal entry"));

        HostileBytes.assertValueOrRefusal(
                bytes, from -> Documents.read(entry, from), value -> Documents.write(value, 2));
    }

    @Property(tries = 500)
    void anyBytesGiveAValueOrARefusal(@ForAll("entries") Entry entry, @ForAll byte[] bytes) {
        for (byte[] all : List.of(
                bytes, HostileBytes.joined(new byte[] {1}, bytes), HostileBytes.joined(new byte[] {2}, bytes))) {
            HostileBytes.assertValueOrRefusal(
                    all, from -> Documents.read(entry, from), value -> Documents.write(value, 1));
        }
    }

    private static byte[] damaged(byte[] bytes, List<Damage> damages) {
        byte[] damaged = bytes;
        for (Damage damage : damages) {
            damaged = damage.applyTo(damaged);
        }
        return damaged;
    }
}
