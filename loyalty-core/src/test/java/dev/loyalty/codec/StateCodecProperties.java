package dev.loyalty.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loyalty.codec.HostileBytes.Damage;
import dev.loyalty.member.MemberState;
import dev.loyalty.testing.DomainArbitraries;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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
    void whatWasWrittenIsReadAsItWas(@ForAll("states") MemberState state) {
        byte[] bytes = StateCodec.encode(state);

        MemberState read = StateCodec.decode(bytes);

        assertThat(read).isEqualTo(state);
        assertThat(StateCodec.encode(read)).isEqualTo(bytes);
    }

    @Property(tries = 500)
    void aStateThatIsCutOffAnywhereIsRefused(@ForAll("states") MemberState state, @ForAll int place) {
        byte[] bytes = StateCodec.encode(state);
        byte[] cut = Arrays.copyOf(bytes, Math.floorMod(place, bytes.length));

        assertThatExceptionOfType(CorruptDataException.class).isThrownBy(() -> StateCodec.decode(cut));
    }

    @Property(tries = 500)
    void aStateWithSomethingBehindItIsRefused(@ForAll("states") MemberState state, @ForAll byte behind) {
        byte[] longer = HostileBytes.joined(StateCodec.encode(state), new byte[] {behind});

        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> StateCodec.decode(longer))
                .withMessageContaining("1 bytes follow");
    }

    @Property(tries = 500)
    void damagedBytesGiveAValueOrARefusal(
            @ForAll("states") MemberState state, @ForAll("damages") List<Damage> damages) {
        byte[] bytes = StateCodec.encode(state);
        for (Damage damage : damages) {
            bytes = damage.applyTo(bytes);
        }

        HostileBytes.assertValueOrRefusal(bytes, StateCodec::decode, StateCodec::encode);
    }

    @Property(tries = 500)
    void anyBytesGiveAValueOrARefusal(@ForAll byte[] bytes) {
        HostileBytes.assertValueOrRefusal(
                HostileBytes.joined(new byte[] {1}, bytes), StateCodec::decode, StateCodec::encode);
        HostileBytes.assertValueOrRefusal(bytes, StateCodec::decode, StateCodec::encode);
    }
}
