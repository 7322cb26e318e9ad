package dev.loyalty.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loyalty.codec.HostileBytes.Damage;
import dev.loyalty.event.Entry;
import dev.loyalty.testing.JournalArbitraries;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EntryCodecProperties {

    @Provide
    Arbitrary<Entry> entries() {
        return JournalArbitraries.entries();
    }

    @Provide
    Arbitrary<List<Damage>> damages() {
        return HostileBytes.damages().list().ofMinSize(1).ofMaxSize(4);
    }

    @Property(tries = 500)
    void whatWasWrittenIsReadAsItWas(@ForAll("entries") Entry entry) {
        byte[] bytes = EntryCodec.encode(entry);

        Entry read = EntryCodec.decode(bytes);

        assertThat(read).isEqualTo(entry);
        assertThat(EntryCodec.encode(read)).isEqualTo(bytes);
    }

    @Property(tries = 500)
    void anEntryThatIsCutOffAnywhereIsRefused(@ForAll("entries") Entry entry, @ForAll int place) {
        byte[] bytes = EntryCodec.encode(entry);
        byte[] cut = Arrays.copyOf(bytes, Math.floorMod(place, bytes.length));

        assertThatExceptionOfType(CorruptDataException.class).isThrownBy(() -> EntryCodec.decode(cut));
    }

    @Property(tries = 500)
    void anEntryWithSomethingBehindItIsRefused(@ForAll("entries") Entry entry, @ForAll byte behind) {
        byte[] longer = HostileBytes.joined(EntryCodec.encode(entry), new byte[] {behind});

        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> EntryCodec.decode(longer))
                .withMessageContaining("1 bytes follow");
    }

    @Property(tries = 500)
    void damagedBytesGiveAValueOrARefusal(@ForAll("entries") Entry entry, @ForAll("damages") List<Damage> damages) {
        byte[] bytes = EntryCodec.encode(entry);
        for (Damage damage : damages) {
            bytes = damage.applyTo(bytes);
        }

        HostileBytes.assertValueOrRefusal(bytes, EntryCodec::decode, EntryCodec::encode);
    }

    @Property(tries = 500)
    void anyBytesGiveAValueOrARefusal(@ForAll byte[] bytes) {
        HostileBytes.assertValueOrRefusal(
                HostileBytes.joined(new byte[] {1}, bytes), EntryCodec::decode, EntryCodec::encode);
        HostileBytes.assertValueOrRefusal(bytes, EntryCodec::decode, EntryCodec::encode);
    }
}
