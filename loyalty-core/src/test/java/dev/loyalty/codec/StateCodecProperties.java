package dev.loyalty.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loyalty.codec.HostileBytes.Damage;
import dev.loyalty.command.CorruptDataException;
import dev.loyalty.member.MemberState;
import dev.loyalty.testing.Documents;
import dev.loyalty.testing.DomainArbitraries;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class StateCodecProperties {

    @Provide
    Arbitrary<MemberState> states() {
        return DomainArbitraries.states();
    }

    @Provide
    Arbitrary<List<Damage>> damages() {
        return HostileBytes.damages().list().ofMinSize(1).ofMaxSize(4);
    }

    @Property(tries = 500)
    void whatWasWrittenIsReadAsItWas(
            @ForAll("states") MemberState state, @ForAll @IntRange(min = 1, max = 2) int format) {
        byte[] bytes = Documents.write(state, format);

        MemberState read = Documents.read(state, bytes);

        assertThat(read).isEqualTo(state);
        assertThat(Documents.write(read, format)).isEqualTo(bytes);
    }

    @Property(tries = 500)
    void aStateThatIsCutOffAnywhereIsRefused(
            @ForAll("states") MemberState state, @ForAll @IntRange(min = 1, max = 2) int format, @ForAll int place) {
        byte[] bytes = Documents.write(state, format);
        byte[] cut = Arrays.copyOf(bytes, Math.floorMod(place, bytes.length));

        assertThatExceptionOfType(CorruptDataException.class).isThrownBy(() -> Documents.read(state, cut));
    }

    @Property(tries = 500)
    void aStateWithSomethingBehindItIsRefused(@ForAll("states") MemberState state, @ForAll byte behind) {
        byte[] longer = HostileBytes.joined(Documents.write(state, 1), new byte[] {behind});

        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> Documents.read(state, longer))
                .withMessageContaining("1 bytes follow");
    }

    @Property(tries = 500)
    void damagedBytesWithoutAChecksumGiveAValueOrARefusal(
            @ForAll("states") MemberState state, @ForAll("damages") List<Damage> damages) {
        byte[] bytes = damaged(Documents.write(state, 1), damages);

        HostileBytes.assertValueOrRefusal(
                bytes, from -> Documents.read(state, from), value -> Documents.write(value, 1));
    }

    @Property(tries = 500)
    void everyDamageIsFoundByTheChecksum(@ForAll("states") MemberState state, @ForAll("damages") List<Damage> damages) {
        byte[] bytes = Documents.write(state, 2);

        HostileBytes.assertDetected(bytes, damaged(bytes, damages), from -> Documents.read(state, from));
    }

    @Property(tries = 500)
    void whatNobodyWroteIsRefusedThoughItsChecksumIsRight(
            @ForAll("states") MemberState state, @ForAll("damages") List<Damage> damages) {
        byte[] bytes = HostileBytes.resealed(
                damaged(Documents.write(state, 2), damages),
                Documents.place(state).sealOn("member state"));

        HostileBytes.assertValueOrRefusal(
                bytes, from -> Documents.read(state, from), value -> Documents.write(value, 2));
    }

    @Property(tries = 500)
    void anyBytesGiveAValueOrARefusal(@ForAll("states") MemberState state, @ForAll byte[] bytes) {
        for (byte[] all : List.of(
                bytes, HostileBytes.joined(new byte[] {1}, bytes), HostileBytes.joined(new byte[] {2}, bytes))) {
            HostileBytes.assertValueOrRefusal(
                    all, from -> Documents.read(state, from), value -> Documents.write(value, 1));
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
